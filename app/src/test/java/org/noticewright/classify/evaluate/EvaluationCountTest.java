package org.noticewright.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.classify.PlainTickets;
import org.noticewright.classify.evaluate.EvaluationCount.Quotes;
import org.noticewright.classify.evaluate.Labels.LabelledSpan;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Figures worked out by hand from a few made-up results.
class EvaluationCountTest {

    private static final Ticket TICKET = PlainTickets.said("I am Tammy and I take metformin daily");
    private static final LabelledSpan NAME = new LabelledSpan("message:0", 5, 10, DataElement.NAME, false);
    private static final LabelledSpan DRUG = new LabelledSpan("message:0", 22, 37, DataElement.MEDICATION, false);

    private static Finding finding(int start, int end, DataElement element, String rule, double confidence) {
        return finding(new TextRef.Body(0), new TextSpan(start, end), element, rule, confidence);
    }

    private static Finding name(TextRef text) {
        return finding(text, new TextSpan(0, 15), DataElement.NAME, "name.test", 0.9);
    }

    private static Finding finding(TextRef text, TextSpan span, DataElement element, String rule, double confidence) {
        return new Finding(
                text,
                span,
                element,
                Finding.Kind.PLAIN,
                Finding.Partial.WHOLE,
                "test",
                new RuleId(rule),
                "1",
                new Confidence(confidence));
    }

    private static Classification found(Verdict verdict, boolean review, double confidence, Finding... findings) {
        return new Classification(
                verdict,
                review,
                new Confidence(confidence),
                Set.of(SpecialCategory.MINOR),
                Set.of(DataElement.NAME),
                List.of(findings),
                "",
                new RuleId("verdict.test"),
                List.of(),
                List.of(),
                "1");
    }

    private static Labels labels(String id, Verdict verdict, @Nullable List<LabelledSpan> spans) {
        return new Labels(
                id,
                verdict,
                spans == null ? null : Set.of(),
                spans == null ? null : Set.of(DataElement.NAME, DataElement.MEDICATION),
                spans);
    }

    @Test
    void lostPhiIsWhatNobodyWouldLookAt() {
        var count = new EvaluationCount("1", Quotes.NEVER);
        count.add(TICKET, labels("a", Verdict.PHI, null), found(Verdict.PHI, false, 0.9));
        count.add(TICKET, labels("b", Verdict.PHI, null), found(Verdict.METADATA, true, 0.4));
        count.add(TICKET, labels("c", Verdict.PHI, null), found(Verdict.METADATA, false, 0.9));
        count.add(TICKET, labels("d", Verdict.NONE, null), found(Verdict.NONE, false, 0.9));
        count.unlabelled();

        Report report = count.report(5);

        assertThat(report.totals()).isEqualTo(new Report.Totals(4, 1, 5, 1, 3, 1));
        assertThat(report.mistakes()).extracting(Report.Mistake::ticket).containsExactly("c", "b");
        assertThat(report.mistakes()).extracting(Report.Mistake::isLost).containsExactly(true, false);
        assertThat(report.verdicts())
                .contains(
                        new Report.Cell(Verdict.PHI, Verdict.METADATA, 2, 1),
                        new Report.Cell(Verdict.PHI, Verdict.PHI, 1, 0),
                        new Report.Cell(Verdict.NONE, Verdict.NONE, 1, 0));
        assertThat(report.tally("verdict", "PHI")).isEqualTo(new Tally("verdict", "PHI", 1, 0, 2));
        // PHI 2/4, METADATA 0/2, NONE 1.
        assertThat(report.verdictMacroF1()).isCloseTo(0.5, within(1e-9));
        assertThat(report.tallies()).extracting(Tally::group).containsOnly("verdict");
    }

    @Test
    void identifiersMatchByBordersAndHealthContentByOverlap() {
        var count = new EvaluationCount("1", Quotes.NEVER);
        count.add(
                TICKET,
                labels("a", Verdict.PHI, List.of(NAME, DRUG)),
                found(
                        Verdict.PHI,
                        false,
                        0.9,
                        finding(5, 9, DataElement.NAME, "name.test", 0.8),
                        finding(6, 10, DataElement.NAME, "name.test", 0.8),
                        finding(22, 31, DataElement.MEDICATION, "drug.test", 0.9),
                        finding(32, 37, DataElement.MEDICATION, "drug.test", 0.7),
                        finding(0, 3, DataElement.PHONE, "phone.test", 0.2)));

        Report report = count.report(0);

        assertThat(report.tally("span", "NAME")).isEqualTo(new Tally("span", "NAME", 0, 2, 1));
        assertThat(report.tally("span", "MEDICATION")).isEqualTo(new Tally("span", "MEDICATION", 1, 0, 0));
        assertThat(report.tally("span", "all identifiers").f2()).isZero();
        assertThat(report.tally("element", "MEDICATION").misses()).isOne();
        assertThat(report.tally("special", "MINOR").falseAlarms()).isOne();
        assertThat(report.flagErrors()).hasSize(1);
        assertThat(report.rules())
                .containsExactly(
                        new Report.RuleCount("drug.test", 2, 2, 0.8), new Report.RuleCount("name.test", 2, 0, 0.8));
        assertThat(report.spanErrors())
                .extracting(error -> error.rule() + " " + error.start() + "-" + error.end() + " " + error.text())
                .containsExactly("name.test 5-9 null", "name.test 6-10 null", "null 5-10 null");
    }

    /// A span that was seen and taken for another element is missed by element, and found whatever the element.
    @Test
    void healthContentIsAlsoCountedWhateverItWasTakenFor() {
        var count = new EvaluationCount("1", Quotes.NEVER);
        count.add(
                TICKET,
                labels("a", Verdict.PHI, List.of(NAME, DRUG)),
                found(
                        Verdict.PHI,
                        false,
                        0.9,
                        finding(22, 31, DataElement.TREATMENT, "care.test", 0.9),
                        finding(0, 4, DataElement.DIAGNOSIS, "care.test", 0.9),
                        finding(5, 10, DataElement.DIAGNOSIS, "care.test", 0.2)));

        Report report = count.report(0);

        assertThat(report.tally("span", "all health content"))
                .isEqualTo(new Tally("span", "all health content", 0, 2, 1));
        assertThat(report.tally("span", "health, any element"))
                .isEqualTo(new Tally("span", "health, any element", 1, 1, 0));
    }

    /// What is said of health in a record that identifies nobody is nobody's, unless a person is to look.
    @ParameterizedTest
    @CsvSource({"NONE, false, 0", "METADATA, false, 0", "NONE, true, 1", "PHI, false, 1"})
    void healthContentOfNobodyIsNoSpan(Verdict verdict, boolean review, int alarms) {
        var count = new EvaluationCount("1", Quotes.NEVER);
        count.add(
                TICKET,
                labels("a", Verdict.NONE, List.of()),
                found(verdict, review, 0.9, finding(22, 31, DataElement.MEDICATION, "drug.test", 0.9)));

        assertThat(count.report(0).tally("span", "all health content"))
                .isEqualTo(new Tally("span", "all health content", 0, alarms, 0));
    }

    @Test
    void aProfilesNameBesideEachMessageIsOneSpan() {
        var count = new EvaluationCount("1", Quotes.NEVER);
        var whole = new LabelledSpan("requester", -1, -1, DataElement.NAME, false);
        var profile = name(new TextRef.Requester(TextRef.Requester.Part.NAME));
        var beside = name(new TextRef.AuthorName(0));
        count.add(
                TICKET,
                labels("a", Verdict.METADATA, List.of(whole)),
                found(Verdict.METADATA, false, 0.9, profile, beside));

        assertThat(count.report(0).tally("span", "NAME")).isEqualTo(new Tally("span", "NAME", 1, 0, 0));
    }

    @Test
    void quotesOnlyWhenAsked() {
        for (Quotes quotes : Quotes.values()) {
            var count = new EvaluationCount("1", quotes);
            count.add(TICKET, labels("a", Verdict.PHI, List.of(NAME)), found(Verdict.PHI, false, 0.9));
            Report report = count.report(0);
            boolean quoted = quotes == Quotes.SPAN_ERRORS;

            assertThat(report.text(true).contains("Tammy")).isEqualTo(quoted);
            assertThat(report.json().contains("Tammy")).isEqualTo(quoted);
            assertThat(report.tsv()).doesNotContain("Tammy").contains("share\tlost PHI\t0\t0\t1");
            assertThat(report.toString()).doesNotContain("Tammy");
        }
    }

    @Test
    void labelsThatCanMatchNothingAreTold() {
        var count = new EvaluationCount("1", Quotes.NEVER);
        var nowhere = new LabelledSpan("field:Tammy", 0, 3, DataElement.NAME, false);
        var beyond = new LabelledSpan("message:0", 30, 50, DataElement.NAME, false);
        count.add(TICKET, labels("a", Verdict.PHI, List.of(nowhere, beyond)), found(Verdict.PHI, false, 0.9));

        assertThat(count.report(0).problems())
                .containsExactly(
                        "The labels of ticket a name a text that it has not: field.",
                        "The labels of ticket a reach beyond the end of message:0: 50 of 37.");
    }

    @Test
    void confidenceIsHeldAgainstTruth() {
        var count = new EvaluationCount("1", Quotes.NEVER);
        for (int i = 0; i < 10; i++) {
            Verdict gold = i < 7 ? Verdict.PHI : Verdict.NONE;
            count.add(TICKET, labels("t" + i, gold, null), found(Verdict.PHI, false, 0.95));
        }
        count.add(TICKET, labels("u", Verdict.NONE, null), found(Verdict.NONE, false, 0.5));

        Report report = count.report(0);

        assertThat(report.verdictConfidence())
                .extracting(Reliability.Bin::low, Reliability.Bin::count, Reliability.Bin::right)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0.5, 1, 1),
                        org.assertj.core.groups.Tuple.tuple(0.9, 10, 7));
        // (10 * |0.95 - 0.7| + 1 * |0.5 - 1|) / 11
        assertThat(Reliability.error(report.verdictConfidence())).isCloseTo(3.0 / 11, within(1e-9));
    }
}
