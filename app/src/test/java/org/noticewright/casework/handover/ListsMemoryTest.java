package org.noticewright.casework.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noticewright.ChildJava;

/// What a review package needs while it is written does not grow with the tickets that rest on the same lines.
class ListsMemoryTest {

    /// In 32 MB: the copies of the list, all at once, would take 80.
    @Test
    void aLongListOfLinesIsKeptOnce() throws IOException, InterruptedException {
        var child = ChildJava.of(List.of("-Xmx32m", "-XX:+UseSerialGC"), ListsChild.class)
                .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).isZero();
        assertThat(said.strip()).isEqualTo("[null, 1] " + ListsChild.CHUNKS * ListsChild.TICKETS_A_CHUNK);
    }
}
