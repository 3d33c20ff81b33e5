package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.ChildJava;

/// A damaged length in an Outlook store asks for gigabytes.
class OutlookMemoryTest {

    /// The highest byte of the length of a property's name in the sample.
    private static final int LENGTH = 130_015;

    @TempDir
    Path folder;

    @Test
    void aDamagedLengthRefusesTheStoreAndStopsNothing() throws Exception {
        byte[] store = Files.readAllBytes(SharedFiles.of("fixtures/pst/rjohnsondev/dist-list.pst"));
        store[LENGTH] = 0;
        Path damaged = Files.write(folder.resolve("damaged.pst"), store);
        Process child = ChildJava.of(List.of("-Xmx64m", "-XX:+UseSerialGC"), OutlookChild.class, damaged)
                .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).isZero();
        assertThat(said.strip()).startsWith("The Outlook store is damaged");
    }
}
