package org.noticewright.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noticewright.ChildJava;

/// The effect of changed rules on a case of many people.
class AffectedMemoryTest {

    /// In 40 MB: a key and a list for each person would take more than 80.
    @Test
    void theEffectOnManyPeopleFitsIntoASmallHeap() throws IOException, InterruptedException {
        var child = ChildJava.of(List.of("-Xmx40m", "-XX:+UseSerialGC"), AffectedChild.class)
                .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).isZero();
        int hundredth = AffectedChild.PEOPLE / 100;
        int others = AffectedChild.PEOPLE - hundredth;
        assertThat(said.strip())
                .isEqualTo("%d %d %d:%d %d:%d"
                        .formatted(others, others, hundredth, 2 * hundredth, hundredth, 2 * hundredth));
    }
}
