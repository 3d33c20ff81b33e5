package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.evaluate.EvaluationCount;
import org.noticewright.classify.evaluate.Report;
import org.noticewright.domain.PatientStatusPolicy;

/// Accuracy may not fall on the labelled tickets that the rules were developed with. Gates lie a little below
/// what was measured; they say nothing about unseen text (see docs/classification.md for that).
class CorpusAccuracyTest {

    private static Report report = new EvaluationCount("", EvaluationCount.Quotes.NEVER).report(0);

    @BeforeAll
    static void measure() {
        List<Evaluation.Labelled> tickets = Evaluation.pair(
                PlainTickets.read(PlainTickets.corpus("tickets.ndjson")),
                Evaluation.readLabels(PlainTickets.corpus("labels.ndjson")));
        report = Evaluation.evaluate(Classifier.load(), tickets, PatientStatusPolicy.CONTENT);
    }

    @Test
    void readsTheWholeCorpus() {
        assertThat(report.totals().tickets()).isEqualTo(125);
    }

    @Test
    void verdictsHold() {
        assertThat(report.verdictMacroF1()).isGreaterThanOrEqualTo(0.89);
        assertThat(report.reviewShare()).isLessThanOrEqualTo(0.08);
    }

    @Test
    void hardlyAnyPhiIsLost() {
        assertThat(report.totals().lostPhi()).isLessThanOrEqualTo(1);
    }

    @Test
    void spansHold() {
        assertThat(report.tally("span", "all identifiers").f2()).isGreaterThanOrEqualTo(0.86);
        assertThat(report.tally("span", "all health content").f2()).isGreaterThanOrEqualTo(0.59);
    }

    @Test
    void theReportHoldsNoTicketText() {
        assertThat(report.json())
                .contains("verdictMacroF1")
                .doesNotContain("sildenafil")
                .doesNotContain("@");
        assertThat(report.text(true))
                .contains("PHI lost")
                .doesNotContain("sildenafil")
                .doesNotContain("@");
    }
}
