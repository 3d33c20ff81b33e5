package org.noticewright.timeline.unusual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.noticewright.domain.ExpectedRange;
import org.noticewright.domain.ExpectedRange.Basis;

class RecentHoursTest {

    /// Against the definition: sort, take the middle; sort the distances, take the middle.
    @Property(tries = 300)
    void medianAndSpreadAreTheTextbooks(
            @ForAll @Size(min = 8, max = 700) List<@IntRange(min = 1, max = 400) Integer> reads) {
        var recent = new RecentHours();
        reads.forEach(recent::add);
        var kept = reads.subList(Math.max(0, reads.size() - RecentHours.KEPT), reads.size());
        long median = middle(kept);
        long deviation = middle(
                kept.stream().map(value -> (int) Math.abs(value - median)).toList());
        long spread = Math.max(Math.max(1, deviation), (long) Math.ceil(Math.sqrt(median)));
        assertThat(recent.range(Basis.OWN_ANY_KIND))
                .isEqualTo(new ExpectedRange(Basis.OWN_ANY_KIND, kept.size(), median, spread));
    }

    private static long middle(List<Integer> values) {
        return values.stream()
                .sorted()
                .skip((values.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }
}
