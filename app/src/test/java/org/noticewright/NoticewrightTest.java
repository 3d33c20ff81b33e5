package org.noticewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticewrightTest {

    /// Reasons with numbers in them are kept, hashed, handed over and derived again on other machines.
    @Test
    void numbersAreWrittenTheSameWhateverTheMachineSpeaks(@TempDir Path folder)
            throws IOException, InterruptedException {
        var egypt = List.of("-Duser.language=ar", "-Duser.country=EG", "--enable-native-access=ALL-UNNAMED");
        var program = ChildJava.of(egypt, Noticewright.class, "demo", "--tickets", 0, "--out", folder.resolve("demo"))
                .redirectErrorStream(true)
                .start();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).isNotZero();
        assertThat(said).contains("number of tickets (0)");
    }
}
