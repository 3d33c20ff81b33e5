package org.noticewright.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.noticewright.disclosure.Comparison;

class TruthTest {

    @Property
    void keepsTheLawsOfKleene(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.and(b.and(c))).isEqualTo(a.and(b).and(c));
        assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
        assertThat(a.or(b.or(c))).isEqualTo(a.or(b).or(c));
        assertThat(a.or(b.and(c))).isEqualTo(a.or(b).and(a.or(c)));
        assertThat(a.and(a.or(b))).isEqualTo(a);
        assertThat(a.or(a.and(b))).isEqualTo(a);
    }

    /// What is settled while something is unknown stays so, whatever the unknown turns out to be.
    @Property
    void unknownNeverSettlesWrongly(@ForAll Truth a, @ForAll Truth b) {
        for (var settled : List.of(Truth.TRUE, Truth.FALSE)) {
            var outcome = a == Truth.UNKNOWN ? settled : a;
            assertThat(a.and(b))
                    .satisfiesAnyOf(
                            open -> assertThat(open).isEqualTo(Truth.UNKNOWN),
                            known -> assertThat(known).isEqualTo(outcome.and(b)));
            assertThat(a.or(b))
                    .satisfiesAnyOf(
                            open -> assertThat(open).isEqualTo(Truth.UNKNOWN),
                            known -> assertThat(known).isEqualTo(outcome.or(b)));
        }
    }

    @Property
    void intervalAnswersForEveryNumberInIt(
            @ForAll @IntRange(max = 20) int least,
            @ForAll @IntRange(max = 20) int width,
            @ForAll @IntRange(max = 40) int limit,
            @ForAll Comparison comparison) {
        var truth = new Count(least, least + width).compare(comparison, limit);
        var answers = IntStream.rangeClosed(least, least + width)
                .mapToObj(number -> comparison.holds(number, limit))
                .distinct()
                .toList();
        assertThat(truth).isEqualTo(answers.size() == 2 ? Truth.UNKNOWN : Truth.of(answers.get(0)));
    }

    @Test
    void reasonsOfTheFalsePartSpeakForAll() {
        var ruling = Ruling.all(List.of(Ruling.YES, Ruling.no("too few"), Ruling.open("residents")));
        assertThat(ruling.truth()).isEqualTo(Truth.FALSE);
        assertThat(ruling.because()).containsExactly("too few");
        assertThat(ruling.open()).isEmpty();
    }
}
