package org.noticewright.classify.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.verdict.Calibration.Step;
import org.noticewright.classify.verdict.Isotonic.Seen;

/// What a verdict is worth never falls while the evidence looks surer.
class CalibrationTest {

    private static final double BELIEF = 5;

    @Provide
    static Arbitrary<List<Seen>> seen() {
        return Combinators.combine(
                        Arbitraries.of(
                                VerdictRule.PERSON_ONLY.id().value(),
                                VerdictRule.NOBODY.id().value()),
                        Arbitraries.of(0.4, 0.55, 0.7, 0.85, 0.95),
                        Arbitraries.of(true, false))
                .as(Seen::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void neverFalls(@ForAll("seen") List<Seen> seen) {
        var calibration = Calibration.of(Isotonic.fit(seen));
        for (VerdictRule rule : VerdictRule.values()) {
            double before = 0;
            for (int i = 0; i <= 100; i++) {
                double share = calibration.of(rule, i / 100.0);
                assertThat(share).isBetween(before, 1.0);
                before = share;
            }
        }
    }

    @Property(tries = 300)
    void keepsEveryTicketAndTheMean(@ForAll("seen") List<Seen> seen) {
        List<Step> steps = Isotonic.fit(seen);

        assertThat(steps.stream().mapToInt(Step::tickets).sum()).isEqualTo(seen.size());
        double beliefs =
                seen.stream().map(one -> one.rule() + one.raw()).distinct().count();
        double believed = seen.stream()
                .map(one -> new Seen(one.rule(), one.raw(), true))
                .distinct()
                .mapToDouble(one -> one.raw() * BELIEF)
                .sum();
        double right = seen.stream().filter(Seen::right).count();
        double weighted = seen.stream()
                .map(one -> new Seen(one.rule(), one.raw(), true))
                .distinct()
                .mapToDouble(one -> BELIEF * Calibration.of(steps).of(rule(one.rule()), one.raw()))
                .sum();
        double said = seen.stream()
                .mapToDouble(one -> Calibration.of(steps).of(rule(one.rule()), one.raw()))
                .sum();
        assertThat(beliefs == 0 ? 0 : said + weighted).isCloseTo(right + believed, within(1e-6));
    }

    private static VerdictRule rule(String id) {
        return id.equals(VerdictRule.NOBODY.id().value()) ? VerdictRule.NOBODY : VerdictRule.PERSON_ONLY;
    }

    @Test
    void aFallIsPooledAndFewTicketsProveLittle() {
        String rule = VerdictRule.NOBODY.id().value();
        var right = new Seen(rule, 0.5, true);
        var wrong = new Seen(rule, 0.6, false);

        // (0.5 * 5 + 1 + 0.6 * 5 + 0) / 12
        assertThat(Isotonic.fit(List.of(right, wrong))).containsExactly(new Step(rule, 0.5, 6.5 / 12, 2));
    }

    @Test
    void whatWasNeverSeenKeepsItsConfidence() {
        var calibration =
                Calibration.of(List.of(new Step(VerdictRule.NOBODY.id().value(), 0.5, 0.9, 20)));

        assertThat(calibration.of(VerdictRule.UNREAD_FILE, 0.33)).isEqualTo(0.33);
        assertThat(calibration.of(VerdictRule.NOBODY, 0.2)).isEqualTo(0.9);
        assertThat(calibration.of(VerdictRule.NOBODY, 0.7)).isEqualTo(0.9);
    }

    @Test
    void theShippedStepsAreSharesThatRise() {
        var calibration = Calibration.load();
        for (VerdictRule rule : VerdictRule.values()) {
            assertThat(calibration.of(rule, 0.95)).isBetween(calibration.of(rule, 0.4), 1.0);
        }
        assertThat(calibration.of(VerdictRule.PERSON_AND_HEALTH, 0.85)).isNotEqualTo(0.85);
    }
}
