package org.noticewright.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.CaseNames;
import org.noticewright.domain.GrayZone;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;

/// Changes that touch any number of tickets, each applied in one transaction or not at all, and each undoable.
public interface RuleSteps {

    /// Append only.
    enum Kind {
        /// Dictionary, names, policy, gray zone or the program's own rules.
        RULES,
        /// A decision carried over to alike tickets.
        ALIKE
    }

    record Id(long value) {}

    /// @param what in plain words, without personal data
    /// @param tickets how many tickets' judgements, or decisions, it changed
    /// @param at when it was applied
    record Step(Id id, Kind kind, Instant at, String by, String what, String reason, long tickets, boolean undone) {
        @Override
        public String toString() {
            return "Step[" + id.value() + ", " + kind + "]";
        }
    }

    /// @param policy the new one, null to leave it
    /// @param names of the case that records are read with, null to leave them
    /// @param grayZone the new one, null to leave it
    /// @param before version of the rules before, for the log
    /// @param after version of the rules after
    record NewRules(
            String what,
            String reason,
            List<CaseDictionary.Edit> edits,
            @Nullable PatientStatusPolicy policy,
            @Nullable CaseNames names,
            @Nullable GrayZone grayZone,
            String before,
            String after) {

        public NewRules {
            edits = List.copyOf(edits);
        }

        @Override
        public String toString() {
            return "NewRules[" + edits.size() + " edits, " + policy + ", " + names + ", " + grayZone + "]";
        }
    }

    /// Judges the tickets again while the step is being applied.
    interface Judging {
        void run(Classifications.Writer writer);
    }

    /// Sets dictionary, names, policy and gray zone and takes the judgements that `judging` makes, in one transaction.
    /// When it
    /// throws, nothing has changed. A judgement equal to the stored one leaves its row as it is, byte by byte.
    ///
    /// @throws IllegalArgumentException when nothing at all would change
    Step apply(NewRules rules, Judging judging);

    /// Decides on tickets that nobody has decided on.
    ///
    /// @param decision names the ticket it was carried over from
    Step decideAlike(List<Ticket.Id> tickets, ReviewDecision decision, String what);

    /// Newest first.
    List<Step> all();

    /// Puts back what stood before. Of the steps that changed rules only the newest that stands can be undone;
    /// a ticket that was judged again since, on newer evidence, is left to be classified anew. A decision that
    /// a person replaced since stays.
    ///
    /// @return how many tickets were put back
    long undo(Id step, String reason, Progress progress);
}
