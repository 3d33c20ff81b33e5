package org.noticewright.classify.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.detect.Rule;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.SampleFinding;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Verdict;

/// What evidence makes of a verdict: more of it never makes one less sure; sense moves a record by one step, doubt
/// makes nothing sure; what is named is what the verdict rests on.
class JudgeTest {

    private static final RuleId LISTED = new RuleId("test.rule");
    private static final Finding PERSON = finding(DataElement.EMAIL, LISTED, 0.97);
    private static final Finding HINT = finding(DataElement.IP_ADDRESS, LISTED, 0.95);
    private static final Finding UNSURE = finding(DataElement.TREATMENT, LISTED, 0.45);
    private static final Finding SURE = finding(DataElement.DIAGNOSIS, LISTED, 0.85);
    private static final Finding DATE = finding(DataElement.SERVICE_DATE, LISTED, 0.8);
    private static final Finding DOUBTED = finding(DataElement.DIAGNOSIS, Rule.HEALTH_DOUBTED.id(), 0.45);
    private static final Finding SENSED = finding(DataElement.DIAGNOSIS, Rule.HEALTH_SENSE.id(), 0.45);
    private static final Finding CLEAR = finding(DataElement.DIAGNOSIS, Rule.HEALTH_CLEAR.id(), 0.7);
    private static final Finding READ = finding(DataElement.TREATMENT, Rule.CARE_READ.id(), 0.8);
    private static final Finding HARDLY_READ = finding(DataElement.TREATMENT, Rule.CARE_READ.id(), 0.6);
    private static final Finding DESK = SampleFinding.of(
            new TextRef.AuthorName(0), DataElement.PROVIDER, Finding.Kind.PLAIN, Rule.CARE_DESK.id(), 0.1);

    private static Finding finding(DataElement element, RuleId rule, double confidence) {
        return SampleFinding.of(new TextRef.Subject(), element, Finding.Kind.PLAIN, rule, confidence);
    }

    private static Finding prescription(double confidence) {
        return SampleFinding.of(
                new TextRef.Subject(), DataElement.ACCOUNT_NUMBER, Finding.Kind.PRESCRIPTION, LISTED, confidence);
    }

    private static Classification judged(List<Finding> findings) {
        return Judge.judge(findings, EnumSet.noneOf(SpecialCategory.class), PatientStatusPolicy.CONTENT, "1");
    }

    /// METADATA, then review, then PHI.
    private static int step(Classification result) {
        return result.needsReview() ? 1 : result.verdict() == Verdict.PHI ? 2 : 0;
    }

    /// No person asked, then review, PHI with review, PHI.
    private static int rank(Classification result) {
        return result.verdict() == Verdict.PHI ? (result.needsReview() ? 2 : 3) : result.needsReview() ? 1 : 0;
    }

    private static List<Finding> carrying(Classification result) {
        return result.carriedBy().stream().map(result.findings()::get).toList();
    }

    private static List<Finding> with(List<Finding> findings, Finding... more) {
        var all = new ArrayList<>(findings);
        all.addAll(List.of(more));
        return all;
    }

    @Provide
    static Arbitrary<Finding> evidence() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.of(
                                        DataElement.EMAIL,
                                        DataElement.IP_ADDRESS,
                                        DataElement.HEALTH_PLAN_ID,
                                        DataElement.SERVICE_DATE,
                                        DataElement.MEDICATION,
                                        DataElement.TREATMENT,
                                        DataElement.PROVIDER),
                                Arbitraries.of(0.2, 0.35, 0.45, 0.6, 0.75, 0.95))
                        .as((element, confidence) -> finding(element, LISTED, confidence)),
                Arbitraries.of(0.35, 0.9).map(JudgeTest::prescription),
                Arbitraries.of(DataElement.DIAGNOSIS, DataElement.TREATMENT)
                        .flatMap(element -> Arbitraries.of(
                                finding(element, Rule.HEALTH_DOUBTED.id(), 0.45),
                                finding(element, Rule.HEALTH_SENSE.id(), 0.45),
                                finding(element, Rule.HEALTH_CLEAR.id(), 0.7),
                                finding(element, Rule.CARE_READ.id(), 0.45),
                                finding(element, Rule.CARE_READ.id(), 0.6),
                                finding(element, Rule.CARE_READ.id(), 0.8))),
                Arbitraries.just(DESK));
    }

    @Provide
    static Arbitrary<List<Finding>> anything() {
        return evidence().list().ofMaxSize(8);
    }

    @Property
    void moreEvidenceNeverMakesAVerdictLessSure(
            @ForAll("anything") List<Finding> findings,
            @ForAll("evidence") Finding more,
            @ForAll PatientStatusPolicy policy) {
        Set<SpecialCategory> none = EnumSet.noneOf(SpecialCategory.class);

        assertThat(rank(Judge.judge(with(findings, more), none, policy, "1")))
                .isGreaterThanOrEqualTo(rank(Judge.judge(findings, none, policy, "1")));
    }

    @Property
    void doubtedWordsMakeNothingSure(@ForAll("anything") List<Finding> findings) {
        int without = rank(judged(findings));
        int with = rank(judged(with(findings, DOUBTED, finding(DataElement.TREATMENT, DOUBTED.rule(), 0.45))));

        assertThat(with).isBetween(without, Math.max(1, without));
    }

    @Property
    void doubtNeverMakesAWordCountForMore(@ForAll("anything") List<Finding> findings) {
        assertThat(rank(judged(with(findings, DOUBTED)))).isLessThanOrEqualTo(rank(judged(with(findings, SURE))));
    }

    /// What is named is enough: the same verdict for the same reason follows from it alone.
    @Property
    void aVerdictRestsOnWhatCarriesIt(@ForAll("anything") List<Finding> findings, @ForAll PatientStatusPolicy policy) {
        Set<SpecialCategory> none = EnumSet.noneOf(SpecialCategory.class);
        Classification result = Judge.judge(findings, none, policy, "1");
        Classification alone = Judge.judge(carrying(result), none, policy, "1");

        assertThat(alone.verdict()).isEqualTo(result.verdict());
        assertThat(alone.needsReview()).isEqualTo(result.needsReview());
        assertThat(alone.rule()).isEqualTo(result.rule());
        assertThat(alone.reason()).isEqualTo(result.reason());
        assertThat(result.reason()).doesNotContain("()").doesNotContain("whether  is");
    }

    @Provide
    static Arbitrary<List<Finding>> listed() {
        return Combinators.combine(
                        Arbitraries.of(DataElement.MEDICATION, DataElement.DIAGNOSIS, DataElement.PROVIDER),
                        Arbitraries.of(0.2, 0.35, 0.45, 0.6, 0.75, 0.95))
                .as((element, confidence) -> finding(element, LISTED, confidence))
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

    @Property
    void theRecordAsAWholeMovesItByOneStepAtMost(@ForAll("listed") List<Finding> listed) {
        List<Finding> findings = with(listed, PERSON);
        int without = step(judged(findings));

        assertThat(step(judged(with(findings, READ)))).isBetween(without, without + 1);
    }

    @Test
    void theRecordAsAWholeSettlesWhatOthersLeftUnsure() {
        for (Finding unsure : List.of(UNSURE, SENSED, CLEAR)) {
            Classification read = judged(List.of(PERSON, unsure, READ));
            assertThat(read.verdict()).isEqualTo(Verdict.PHI);
            assertThat(read.needsReview()).isFalse();
            assertThat(judged(List.of(PERSON, unsure, HARDLY_READ)).verdict()).isEqualTo(Verdict.PHI);
            assertThat(judged(List.of(PERSON, unsure, HARDLY_READ)).needsReview())
                    .isTrue();
        }
        assertThat(judged(List.of(PERSON, UNSURE, READ)).reason())
                .isEqualTo("Ties a person (e-mail address in the subject) to words (treatment in the subject) that may"
                        + " be about care, and the record as a whole reads like it.");
        assertThat(judged(List.of(PERSON, UNSURE, HARDLY_READ)).reason()).endsWith(": a person should look.");
    }

    @Test
    void theRecordAsAWholeAloneAsksForAPerson() {
        Classification result = judged(List.of(PERSON, READ));

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isTrue();
        assertThat(judged(List.of(PERSON, DOUBTED, READ)).verdict()).isEqualTo(Verdict.METADATA);
        assertThat(judged(List.of(READ)).verdict()).isEqualTo(Verdict.NONE);
    }

    /// Whatever word says most clearly that a record is about care: a date that was only listed says nothing alone.
    @Test
    void theRecordAsAWholeAsksAtADateToo() {
        Finding readDate = finding(DataElement.SERVICE_DATE, Rule.CARE_READ.id(), 0.45);

        assertThat(judged(List.of(PERSON, readDate)).needsReview()).isTrue();
        assertThat(judged(List.of(PERSON, DATE)).needsReview()).isFalse();
    }

    @Test
    void aPictureOfAPartOfTheBodyAsksForAPersonAndMakesWeakWordsSure() {
        Finding body = finding(DataElement.PHOTO, Rule.BODY_PICTURE.id(), 0.8);
        Finding face = finding(DataElement.PHOTO, Rule.PHOTO.id(), 0.8);

        assertThat(judged(List.of(PERSON, body)).needsReview()).isTrue();
        assertThat(judged(List.of(PERSON, body, UNSURE)).verdict()).isEqualTo(Verdict.PHI);
        assertThat(judged(List.of(PERSON, face)).needsReview()).isFalse();
        assertThat(judged(List.of(body)).verdict()).isEqualTo(Verdict.NONE);
        assertThat(judged(List.of(body)).needsReview()).isTrue();
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

    @Test
    void clearWordsBesideUnsureOnesHaveARuleThatNamesBoth() {
        assertThat(judged(List.of(PERSON, UNSURE, CLEAR)).rule().value()).isEqualTo("verdict.health-settled");
        assertThat(carrying(judged(List.of(PERSON, CLEAR, CLEAR, CLEAR, CLEAR, CLEAR, UNSURE, SENSED, DATE))))
                .as("a date beside a word of care is sure without any sense")
                .containsExactly(PERSON, UNSURE, DATE);
        assertThat(judged(List.of(PERSON, CLEAR, CLEAR, CLEAR, UNSURE, SENSED)).reason())
                .isEqualTo("Ties a person (e-mail address in the subject) to words that may be about care (treatment in"
                        + " the subject) and to others that clearly read like it (condition or symptom in the"
                        + " subject).");
    }

    @Test
    void doubtAndSenseAreNoSurerThanEither() {
        Classification result = judged(List.of(PERSON, DOUBTED, CLEAR));

        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.needsReview()).isTrue();
        assertThat(result.rule().value()).isEqualTo("verdict.health-sensed");
        assertThat(carrying(result)).containsExactly(PERSON, CLEAR);
        assertThat(rank(judged(List.of(PERSON, DOUBTED, SENSED)))).isEqualTo(1);
    }

    @Test
    void doubtedWordsDoNotAddUp() {
        for (Finding other :
                List.of(finding(DataElement.TREATMENT, DOUBTED.rule(), 0.45), DATE, DESK, UNSURE, prescription(0.9))) {
            Classification result = judged(List.of(PERSON, DOUBTED, other));

            assertThat(result.verdict()).as("%s", other.element()).isEqualTo(Verdict.METADATA);
            assertThat(result.needsReview()).isTrue();
            assertThat(result.rule().value()).isEqualTo("verdict.health-unsure");
        }
        assertThat(judged(List.of(PERSON, DOUBTED, DATE)).reason())
                .contains("words of care (condition or symptom in the subject) stand in sentences that read like");
    }

    @Test
    void sensedWordsAreNotNamedWhereListedOnesDecide() {
        Finding test = finding(DataElement.LAB_RESULT, LISTED, 0.45);

        assertThat(carrying(judged(List.of(PERSON, CLEAR, CLEAR, CLEAR, CLEAR, CLEAR, UNSURE, test))))
                .containsExactly(PERSON, UNSURE, test);
        assertThat(carrying(judged(List.of(PERSON, CLEAR, SURE, DOUBTED)))).containsExactly(PERSON, SURE);
    }

    @Test
    void clearWordsAloneAreNamedWhereTheyDecide() {
        Classification result = judged(List.of(PERSON, DATE, SENSED, CLEAR));

        assertThat(carrying(result)).containsExactly(PERSON, CLEAR);
        assertThat(result.reason()).doesNotContain("date of care");
    }

    @Test
    void namesWhatIdentifiesBeforeWhatHints() {
        Finding name = finding(DataElement.NAME, LISTED, 0.75);

        assertThat(carrying(judged(List.of(HINT, HINT, HINT, name, SURE)))).contains(name);
    }

    @Test
    void namesTheDeskThatLetsAFaintWordCount() {
        Finding faint = finding(DataElement.TREATMENT, LISTED, 0.35);
        Classification result = judged(List.of(PERSON, faint, DESK));

        assertThat(carrying(result)).containsExactly(PERSON, faint, DESK);
        assertThat(result.reason())
                .isEqualTo("Ties a person (e-mail address in the subject) to health content (treatment in the subject)"
                        + " told to a desk that gives care.");
    }

    /// "Metadata" says that a record tells nothing of health: then it exposes nothing of it. What asks for a person, or
    /// is PHI, names all that counts.
    @Test
    void whatTellsNothingOfHealthExposesNothingOfIt() {
        Finding faint = finding(DataElement.HEALTH_PAYMENT, LISTED, 0.35);

        Classification settled = judged(List.of(PERSON, faint));

        assertThat(settled.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(settled.elements()).containsExactly(DataElement.EMAIL);
        assertThat(settled.findings()).contains(faint);
        assertThat(judged(List.of(PERSON, faint, UNSURE)).elements()).contains(DataElement.HEALTH_PAYMENT);
        assertThat(judged(List.of(PERSON, faint, SURE)).elements()).contains(DataElement.HEALTH_PAYMENT);
        assertThat(Judge.judge(
                                List.of(PERSON, faint),
                                EnumSet.noneOf(SpecialCategory.class),
                                PatientStatusPolicy.STRICT,
                                "1")
                        .elements())
                .contains(DataElement.HEALTH_PAYMENT);
    }
}
