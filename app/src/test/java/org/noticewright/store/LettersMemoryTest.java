package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.ChildJava;

/// The heap does not grow with the people who are accounted for in a batch of letters.
class LettersMemoryTest {

    /// In 72 MB: the people alone, all at once, would take more.
    @Test
    void manyPeopleAreAccountedForInASmallHeap(@TempDir Path folder) throws IOException, InterruptedException {
        var child = ChildJava.of(
                        List.of("-Xmx72m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"),
                        LettersChild.class,
                        folder)
                .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).isZero();
        int notAffected = LettersChild.PEOPLE - LettersChild.WRITTEN - LettersChild.HELD;
        // With the filing sheet and the manifest.
        assertThat(said.lines())
                .containsExactly(
                        "%d planned, the last is 0000-0002-49EF".formatted(LettersChild.PEOPLE),
                        "%d = %d + %d + %d"
                                .formatted(LettersChild.PEOPLE, LettersChild.WRITTEN, LettersChild.HELD, notAffected),
                        "%d files, %d held".formatted(LettersChild.WRITTEN + 2, LettersChild.HELD));
        try (var lines = Files.lines(folder.resolve("letters/manifest.csv"))) {
            assertThat(lines.map(line -> line.split(",", -1)[0]).filter(name -> name.contains("-")))
                    .hasSize(LettersChild.PEOPLE)
                    .isSorted();
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("test.case", "letters");
    }
}
