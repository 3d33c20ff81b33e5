package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.ChildJava;

/// The heap does not grow with the people of a case.
class PeopleMemoryTest {

    /// In 72 MB: the people alone, all at once, would take more.
    @Test
    void manyPeopleFitIntoASmallHeap(@TempDir Path folder) throws IOException, InterruptedException {
        var child = ChildJava.of(
                        List.of("-Xmx72m", "-XX:+UseSerialGC"), GatheringChild.class, folder.resolve("test.case"))
                .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).isZero();
        int tickets = GatheringChild.REQUESTERS + GatheringChild.OF_ONE;
        assertThat(said.strip()).isEqualTo(GatheringChild.REQUESTERS + 1 + " " + tickets);
        assertThat(folder.toFile().list()).isEmpty();
    }
}
