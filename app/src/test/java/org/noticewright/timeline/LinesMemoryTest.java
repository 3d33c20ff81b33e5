package org.noticewright.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noticewright.ChildJava;

/// Of a line that opened a ticket only what grading asks for is kept.
class LinesMemoryTest {

    /// In 72 MB: the lines as objects would take 150, with what became of each 220.
    @Test
    void aScriptThatOpenedEveryTicketFitsIntoASmallHeap() throws IOException, InterruptedException {
        var options = List.of("-Xmx72m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");
        var child = ChildJava.of(options, LinesChild.class).start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).isZero();
        assertThat(said.strip())
                .isEqualTo("VIEWED VIEWED [Id[value=%d]] %d".formatted(1_000_000 + LinesChild.LINES, LinesChild.LINES));
    }
}
