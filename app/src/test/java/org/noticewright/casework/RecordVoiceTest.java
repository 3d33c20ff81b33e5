package org.noticewright.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.PlainTickets;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Finding;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.SampleFinding;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// A letter lists what the verdict rests on, and nothing that nobody settled.
class RecordVoiceTest {

    private static final String LISTED = "drug.lexicon";
    private static final String SENSED = "health.sense";
    private static final Finding NAME = SampleFinding.of(DataElement.NAME, "name.cue", 0.9);
    private static final Finding DRUG = SampleFinding.of(DataElement.MEDICATION, LISTED, 0.9);
    private static final Finding SENSED_ILLNESS = SampleFinding.of(DataElement.DIAGNOSIS, SENSED, 0.45);
    private static final Finding DESK = SampleFinding.of(DataElement.PROVIDER, "desk.care", 0.1);

    @Test
    void aMentionIsNeitherToldNorPossible() {
        var word = RecordVoice.of(judged(Verdict.PHI, false, null, NAME, DRUG, DESK));

        assertThat(word.told()).containsExactlyInAnyOrder(DataElement.NAME, DataElement.MEDICATION);
        assertThat(word.possible()).isEmpty();
    }

    @Test
    void whatWasOnlySensedIsToldOnceAPersonHasRuledThatTheRecordIsPhi() {
        var undecided = RecordVoice.of(judged(Verdict.PHI, false, null, NAME, DRUG, SENSED_ILLNESS));
        assertThat(undecided.told()).containsExactlyInAnyOrder(DataElement.NAME, DataElement.MEDICATION);
        assertThat(undecided.possible()).containsExactly(DataElement.DIAGNOSIS);

        var decided = RecordVoice.of(judged(Verdict.METADATA, true, Verdict.PHI, NAME, SENSED_ILLNESS));
        assertThat(decided.told()).containsExactlyInAnyOrder(DataElement.NAME, DataElement.DIAGNOSIS);
        assertThat(decided.possible()).isEmpty();
    }

    @Test
    void wordsWhoseSentenceSpeaksAgainstThemAreToldOnlyOnceAPersonHasRead() {
        var doubted = SampleFinding.of(DataElement.TREATMENT, "health.doubted", 0.45);
        var undecided = RecordVoice.of(judged(Verdict.PHI, false, null, NAME, DRUG, doubted));
        assertThat(undecided.told()).containsExactlyInAnyOrder(DataElement.NAME, DataElement.MEDICATION);
        assertThat(undecided.possible()).containsExactly(DataElement.TREATMENT);

        var decided = RecordVoice.of(judged(Verdict.PHI, false, Verdict.PHI, NAME, DRUG, doubted));
        assertThat(decided.told()).contains(DataElement.TREATMENT);
    }

    @Test
    void whatARecordTellsBesidesIsToldOnlyOnceAPersonHasRead() {
        var besides = SampleFinding.of(DataElement.HEALTH_PAYMENT, "care.told", 0.35);
        var undecided = RecordVoice.of(judged(Verdict.PHI, false, null, NAME, DRUG, besides));
        assertThat(undecided.told()).containsExactlyInAnyOrder(DataElement.NAME, DataElement.MEDICATION);
        assertThat(undecided.possible()).containsExactly(DataElement.HEALTH_PAYMENT);

        var decided = RecordVoice.of(judged(Verdict.PHI, false, Verdict.PHI, NAME, DRUG, besides));
        assertThat(decided.told()).contains(DataElement.HEALTH_PAYMENT);
    }

    /// Nor is a weak word that counts only beside it.
    @Test
    void whatOnlyTheRecordAsAWholeSaysIsToldOnlyOnceAPersonHasRead() {
        var read = SampleFinding.of(DataElement.MEDICATION, "care.read", 0.8);
        var weak = SampleFinding.of(DataElement.TREATMENT, LISTED, 0.45);
        var undecided = RecordVoice.of(judged("verdict.health-read", Verdict.PHI, false, null, NAME, weak, read));
        assertThat(undecided.told()).containsExactly(DataElement.NAME);
        assertThat(undecided.possible()).containsExactlyInAnyOrder(DataElement.MEDICATION, DataElement.TREATMENT);

        var decided = RecordVoice.of(judged("verdict.health-read", Verdict.PHI, false, Verdict.PHI, NAME, weak, read));
        assertThat(decided.told()).contains(DataElement.MEDICATION, DataElement.TREATMENT);
    }

    @Test
    void nothingOfARecordThatAwaitsReviewIsTold() {
        var word = RecordVoice.of(judged(Verdict.PHI, true, null, NAME, DRUG, SENSED_ILLNESS, DESK));

        assertThat(word.needsReview()).isTrue();
        assertThat(word.told()).isEmpty();
        assertThat(word.possible())
                .containsExactlyInAnyOrder(DataElement.NAME, DataElement.MEDICATION, DataElement.DIAGNOSIS);
        assertThat(word.possibleWhole()).isEqualTo(word.possible());
    }

    @Test
    void aRecordThatIsNotPhiTellsNothingOfHealth() {
        var faint = SampleFinding.of(DataElement.TREATMENT, LISTED, 0.35);
        var machine = RecordVoice.of(judged(Verdict.METADATA, false, null, NAME, faint));
        assertThat(machine.told()).containsExactly(DataElement.NAME);
        assertThat(machine.possible()).containsExactly(DataElement.TREATMENT);

        var person = RecordVoice.of(judged(Verdict.PHI, true, Verdict.METADATA, NAME, DRUG));
        assertThat(person.told()).containsExactly(DataElement.NAME);
        assertThat(person.possible()).isEmpty();
        assertThat(person.phi()).isFalse();
        assertThat(person.needsReview()).isFalse();
    }

    /// The program named no element of health in it: who ruled that it is PHI read the faint words too.
    @Test
    void theExportOfARecordThatAPersonRuledToBePhiNamesItsFaintWords() {
        var faint = SampleFinding.of(DataElement.TREATMENT, LISTED, 0.35);

        assertThat(ExportCase.exposed(judged(Verdict.METADATA, false, Verdict.PHI, NAME, faint, DESK)))
                .containsExactlyInAnyOrder(DataElement.NAME, DataElement.TREATMENT);
        assertThat(ExportCase.exposed(judged(Verdict.METADATA, false, null, NAME, faint)))
                .doesNotContain(DataElement.TREATMENT);
    }

    @Test
    void aPersonWhoRulesThatARecordIsNotPhiLeavesWhoThePersonIs() {
        assertThat(RecordVoice.of(judged(Verdict.PHI, false, null, NAME)).special())
                .containsExactlyInAnyOrder(SpecialCategory.MINOR, SpecialCategory.MENTAL_HEALTH);
        assertThat(RecordVoice.of(judged(Verdict.PHI, false, Verdict.METADATA, NAME))
                        .special())
                .containsExactly(SpecialCategory.MINOR);
    }

    @Test
    void aRecordIsNobodysOnceAPersonSaysSo() {
        assertThat(RecordVoice.isSomebodys(judged(Verdict.NONE, true, null))).isTrue();
        assertThat(RecordVoice.isSomebodys(judged(Verdict.NONE, false, null))).isFalse();
        assertThat(RecordVoice.isSomebodys(judged(Verdict.NONE, true, Verdict.NONE)))
                .isFalse();
        assertThat(RecordVoice.isSomebodys(judged(Verdict.NONE, true, Verdict.METADATA)))
                .isTrue();
    }

    /// The bound is the judge's own: what is clearly sensed moves a record from review to PHI.
    @Test
    void whatDecidesARecordMayBeTold() {
        assertThat(Rule.isSense(new RuleId(SENSED))).isTrue();
        assertThat(verdictWithSense(RecordVoice.CLEARLY_SENSED)).isEqualTo(Verdict.PHI);
        assertThat(verdictWithSense(RecordVoice.CLEARLY_SENSED - 0.01)).isEqualTo(Verdict.METADATA);

        var clear = SampleFinding.of(DataElement.DIAGNOSIS, "health.clear", RecordVoice.CLEARLY_SENSED);
        assertThat(RecordVoice.of(judged(Verdict.PHI, false, null, NAME, clear)).told())
                .contains(DataElement.DIAGNOSIS);
    }

    private static Verdict verdictWithSense(double confidence) {
        var findings = List.of(
                SampleFinding.of(DataElement.EMAIL, "email.shape", 0.9),
                SampleFinding.of(DataElement.TREATMENT, LISTED, 0.5),
                SampleFinding.of(DataElement.DIAGNOSIS, "health.clear", confidence));
        return Judge.judge(findings, Set.of(), PatientStatusPolicy.CONTENT, "version")
                .verdict();
    }

    private static Tickets.Judged judged(
            Verdict machine, boolean needsReview, @Nullable Verdict person, Finding... findings) {
        return judged("verdict.person-and-health", machine, needsReview, person, findings);
    }

    private static Tickets.Judged judged(
            String rule, Verdict machine, boolean needsReview, @Nullable Verdict person, Finding... findings) {
        var id = new Ticket.Id(1);
        var classification = new Classification(
                machine,
                needsReview,
                new Confidence(0.7),
                EnumSet.of(SpecialCategory.MINOR, SpecialCategory.MENTAL_HEALTH),
                Set.of(),
                List.of(findings),
                "A reason.",
                new RuleId(rule),
                List.of(),
                List.of(),
                "version");
        var head = PlainTickets.of("1", "", null, List.of(), List.of(), List.of(), List.of());
        var decision = person == null
                ? null
                : new ReviewDecision(person, "Read it", "Alex", Instant.parse("2026-03-01T12:00:00Z"));
        return new Tickets.Judged(
                id, head, classification, decision, new GradedExposure(id, Exposure.VIEWED, List.of(), "Opened."));
    }
}
