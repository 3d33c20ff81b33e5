package org.noticewright.classify.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.detect.Rule;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Verdict;

/// How far the sense of words moves a record: from METADATA to review, from review to PHI, never two steps.
class JudgeTest {

    private static final Finding PERSON = finding(DataElement.EMAIL, new RuleId("test.rule"), 0.97);
    private static final Finding UNSURE = finding(DataElement.TREATMENT, new RuleId("test.rule"), 0.45);
    private static final Finding SURE = finding(DataElement.DIAGNOSIS, new RuleId("test.rule"), 0.85);
    private static final Finding SENSED = finding(DataElement.DIAGNOSIS, Rule.HEALTH_SENSE.id(), 0.45);
    private static final Finding CLEAR = finding(DataElement.DIAGNOSIS, Rule.HEALTH_CLEAR.id(), 0.7);

    private static Finding finding(DataElement element, RuleId rule, double confidence) {
        return new Finding(
                new TextRef.Subject(),
                new TextSpan(0, 1),
                element,
                Finding.Kind.PLAIN,
                Finding.Partial.WHOLE,
                "test",
                rule,
                "1",
                new Confidence(confidence));
    }

    private static Classification judged(List<Finding> findings) {
        return Judge.judge(findings, EnumSet.noneOf(SpecialCategory.class), PatientStatusPolicy.CONTENT, "1");
    }

    /// METADATA, then review, then PHI.
    private static int step(Classification result) {
        return result.needsReview() ? 1 : result.verdict() == Verdict.PHI ? 2 : 0;
    }

    @Provide
    static Arbitrary<List<Finding>> listed() {
        return Combinators.combine(
                        Arbitraries.of(DataElement.MEDICATION, DataElement.DIAGNOSIS, DataElement.PROVIDER),
                        Arbitraries.of(0.2, 0.35, 0.45, 0.6, 0.75, 0.95))
                .as((element, confidence) -> finding(element, new RuleId("test.rule"), confidence))
                .list()
                .ofMaxSize(4);
    }

    @Property
    void senseMovesARecordByOneStepAtMost(@ForAll("listed") List<Finding> listed) {
        var findings = new ArrayList<>(listed);
        findings.add(PERSON);
        int without = step(judged(findings));

        findings.add(SENSED);
        assertThat(step(judged(findings))).isBetween(without, Math.max(1, without));
        findings.add(CLEAR);
        assertThat(step(judged(findings))).isBetween(without, without + 1);
    }

    @Test
    void wordsThatReadLikeHealthAskForAPerson() {
        Classification result = judged(List.of(PERSON, SENSED));

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isTrue();
        assertThat(result.rule().value()).isEqualTo("verdict.health-unsure");
        assertThat(result.reason()).contains("though none of them is listed");
    }

    @Test
    void wordsThatClearlyReadLikeHealthArePresumedPhi() {
        Classification result = judged(List.of(PERSON, CLEAR));

        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.needsReview()).isTrue();
        assertThat(result.rule().value()).isEqualTo("verdict.health-sensed");
    }

    @Test
    void underTheStrictPolicyAPatientNeedsNoSense() {
        Classification result = Judge.judge(
                List.of(PERSON, CLEAR), EnumSet.noneOf(SpecialCategory.class), PatientStatusPolicy.STRICT, "1");

        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.needsReview()).isFalse();
    }

    @Test
    void clearWordsSettleWhatListedWordsLeftUnsure() {
        Classification result = judged(List.of(PERSON, UNSURE, CLEAR));

        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.needsReview()).isFalse();
        assertThat(judged(List.of(PERSON, UNSURE, SENSED)).needsReview()).isTrue();
    }

    @Test
    void whatListsAreSureOfNeedsNoSense() {
        assertThat(judged(List.of(PERSON, SURE, SENSED)).rule())
                .isEqualTo(judged(List.of(PERSON, SURE)).rule());
        assertThat(judged(List.of(SENSED, CLEAR)).verdict()).isEqualTo(Verdict.NONE);
    }
}
