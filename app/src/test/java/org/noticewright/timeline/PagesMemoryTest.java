package org.noticewright.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noticewright.ChildJava;

/// What a list page held is kept in a few numbers, however many tickets may have stood on it.
class PagesMemoryTest {

    /// In 48 MB: the tickets that may have stood on each page, page by page, would take 140.
    @Test
    void manyPagesOfManyTicketsFitIntoASmallHeap() throws IOException, InterruptedException {
        var child = ChildJava.of(List.of("-Xmx48m", "-XX:+UseSerialGC"), PagesChild.class)
                .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).isZero();
        // Half of the tickets may stand anywhere in a list by their last change, and push the others down.
        int anywhere = PagesChild.TICKETS / 2;
        assertThat(said.strip()).isEqualTo(anywhere + PagesChild.SIZE + " LISTED POSSIBLE " + PagesChild.PAGES);
    }
}
