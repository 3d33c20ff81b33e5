package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.Explanation;
import org.noticewright.classify.detect.FindingLimit;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Verdict;

/// What a very long text says again and again is counted, not kept; nothing that follows from it gets lost.
class FindingLimitTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;
    private static final int MOST_HEALTH = 1_000;

    private static Classification said(String text) {
        return said(CLASSIFIER, text);
    }

    private static Classification said(Classifier classifier, String text) {
        return classifier.classify(PlainTickets.said(text), PatientStatusPolicy.CONTENT);
    }

    private static boolean isMark(Finding finding) {
        return finding.rule().value().startsWith(FindingLimit.RULE);
    }

    @Property(tries = 8)
    void countsWhatItDoesNotKeep(@ForAll @IntRange(min = 900, max = 1_300) int times) {
        String line = "I have diabetes.\n";

        Classification result = said(line.repeat(times));

        long kept = result.findings().stream()
                .filter(finding -> finding.element() == DataElement.DIAGNOSIS && !isMark(finding))
                .count();
        assertThat(kept).isEqualTo(Math.min(times, MOST_HEALTH));
        assertThat(result.findings().stream().filter(FindingLimitTest::isMark).toList())
                .allSatisfy(mark -> {
                    assertThat(mark.rule().value()).isEqualTo(FindingLimit.RULE + (times - MOST_HEALTH));
                    assertThat(mark.span().start()).isEqualTo(line.length() * MOST_HEALTH + "I have ".length());
                    assertThat(Explanation.ruling(mark.rule()).summary()).contains("counted, not kept");
                    assertThat(Explanation.counts(mark)).isFalse();
                })
                .hasSize(times > MOST_HEALTH ? 1 : 0);
    }

    @Test
    void losesNothingOfVerdictElementsAndCategories() {
        losesNothing(CLASSIFIER, "I was raped; my SSN is 000-12-3456, I have syphilis, MRN 5550123");
    }

    /// That "HIV" may be a test's result the network cannot read where a text is cut.
    @Test
    void listsLoseNothingEither() {
        losesNothing(SharedClassifiers.LISTS, "I was raped; my SSN is 000-12-3456, HIV positive, MRN 5550123");
    }

    private static void losesNothing(Classifier classifier, String last) {
        String often = "my refill for hair loss. ".repeat(4_000);

        Classification result = said(classifier, often + last);
        Classification apart = said(classifier, "my refill for hair loss. " + last);

        assertThat(result.findings()).anyMatch(FindingLimitTest::isMark).hasSizeLessThan(MOST_HEALTH * 6);
        assertThat(result.verdict()).isEqualTo(apart.verdict());
        assertThat(result.needsReview()).isEqualTo(apart.needsReview());
        assertThat(result.confidence()).isEqualTo(apart.confidence());
        assertThat(result.elements()).isEqualTo(apart.elements());
        assertThat(result.special()).isEqualTo(apart.special());
        assertThat(result.rule()).isEqualTo(apart.rule());
    }

    @Test
    void keepsTenTimesAsManyIdentifiers() {
        Classification result = said("mail ana.lopez@example.com, ".repeat(9_999));

        assertThat(result.findings()).noneMatch(FindingLimitTest::isMark).hasSizeGreaterThan(9_998);
    }

    @Test
    void countsWhatTheSenseOfWordsTellsToo() {
        Classification result = said("it weeps at night.\n".repeat(1_100));

        assertThat(result.findings().stream().filter(FindingLimitTest::isMark))
                .extracting(mark -> mark.rule().value())
                .containsExactly(FindingLimit.RULE + 100);
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().value().equals("health.clear"))
                .hasSize(MOST_HEALTH);
        assertThat(result.rule().value()).isEqualTo("verdict.health-read");
        assertThat(said("it weeps at night.\n".repeat(1_100)).findings()).isEqualTo(result.findings());
    }

    /// A word that is meant must not go unseen behind a thousand alike that are doubted.
    @Test
    void keepsWhatIsMeantBehindAThousandDoubted() {
        String doubted = "The surgery of our website code took hours.\n".repeat(1_050);

        Classification result = said(doubted + "I had a surgery last week and it still hurts.");

        assertThat(said(doubted).verdict()).isEqualTo(Verdict.METADATA);
        assertThat(said(doubted).needsReview()).isTrue();
        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.needsReview()).isFalse();
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().value().equals("health.doubted"))
                .hasSize(MOST_HEALTH);
        assertThat(result.findings().stream().filter(FindingLimitTest::isMark))
                .extracting(mark -> mark.rule().value())
                .containsExactly(FindingLimit.RULE + 50);
    }
}
