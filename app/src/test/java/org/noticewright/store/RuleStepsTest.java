package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.Progress;
import org.noticewright.casework.RuleSteps;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Steps of changed rules are undone from the newest on, stand in the log, and cannot be forged.
class RuleStepsTest extends ClassifiedCase {

    @Test
    void undoingLeavesNewerEvidenceInForce() {
        var step = apply(confirming());
        long ticket = firstWith(FORM_3, Verdict.PHI);
        var key = caseFile().tickets().get(new Ticket.Id(ticket)).ticket().key();
        TestCases.load(
                caseFile(),
                "more.json",
                new org.noticewright.domain.Evidence.MessageRecord(
                        key, TestCases.message("late", null, "My finasteride refill is late."), List.of()),
                new org.noticewright.domain.Evidence.TicketRecord(MetadataTickets.ticket(
                        "late", "Hello", "Thank you!", List.of(), List.of(new Ticket.Field("form", "3")))));
        refresh();
        changeRules.undo(caseFile(), step.id(), "Taken back", Progress.NONE);
        assertThat(caseFile().meanings().current().isEmpty()).isTrue();
        assertThat(of(TICKETS + 1).verdict()).as("came after the step").isEqualTo(Verdict.METADATA);
        assertThat(of(ticket).version()).isEqualTo(CLASSIFIER.version());
        assertThat(of(ticket).elements()).contains(DataElement.MEDICATION);
        assertThat(caseFile().classifications().versions()).containsOnlyKeys(CLASSIFIER.version());
    }

    @Test
    void onlyTheNewestStepOfRulesIsUndone() {
        var first = apply(confirming());
        var second = apply(rejecting());
        assertThatThrownBy(() -> changeRules.undo(caseFile(), first.id(), "Why", Progress.NONE))
                .hasMessageContaining("Step 2 came later");
        changeRules.undo(caseFile(), second.id(), "Why", Progress.NONE);
        assertThatThrownBy(() -> changeRules.undo(caseFile(), second.id(), "Why", Progress.NONE))
                .hasMessageContaining("undone already");
        changeRules.undo(caseFile(), first.id(), "Why", Progress.NONE);
        assertThatThrownBy(() -> changeRules.undo(caseFile(), new RuleSteps.Id(99), "Why", Progress.NONE))
                .hasMessageContaining("no step 99");
        assertThatThrownBy(() -> changeRules.undo(caseFile(), first.id(), " ", Progress.NONE))
                .hasMessageContaining("needs a reason");
        assertThat(caseFile().meanings().current().isEmpty()).isTrue();
    }

    @Test
    void everyStepAndItsUndoingAreInTheLog() {
        var step = apply(confirming());
        changeRules.undo(caseFile(), step.id(), "Taken back", Progress.NONE);
        var log = TestCases.log(caseFile());
        assertThat(log).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("rules.apply");
            assertThat(entry.subject()).contains("1 dictionary entry").doesNotContain("hair");
            assertThat(entry.reason()).isEqualTo("Asked by counsel");
        });
        assertThat(log).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("rules.undo");
            assertThat(entry.reason()).isEqualTo("Taken back");
        });
    }

    @Test
    void whoeverChangesWhatTheStepsKeepIsFoundOut() throws SQLException {
        apply(rejecting());
        apply(confirming());
        caseFile().close();
        for (var sql : List.of(
                "UPDATE meaning SET standing = 0",
                "DELETE FROM rule_step_rows",
                "UPDATE rule_step SET tickets = 1",
                "UPDATE rule_step_rows SET payload = x'00'")) {
            TestCases.tamper(folder, "CREATE TABLE kept AS SELECT * FROM " + table(sql), sql);
            try (var reopened = TestCases.open(folder)) {
                var broken = reopened.verify(Progress.NONE);
                assertThat(broken.broken()).as(sql).isTrue();
                assertThat(broken.checks().toString()).contains(table(sql));
            }
            TestCases.tamper(
                    folder,
                    "DELETE FROM " + table(sql),
                    "INSERT INTO " + table(sql) + " SELECT * FROM kept",
                    "DROP TABLE kept");
        }
        open = TestCases.open(folder);
        assertThat(caseFile().verify(Progress.NONE).broken())
                .as("put right again")
                .isFalse();
    }

    private static String table(String sql) {
        return new HashSet<>(List.of(sql.split(" ")))
                .stream()
                        .filter(word ->
                                Set.of("meaning", "rule_step_rows", "rule_step").contains(word))
                        .findFirst()
                        .orElseThrow();
    }
}
