package org.noticewright.casework;

import java.time.Clock;
import java.util.Optional;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// A person's rulings on tickets. Each carries a reason; taking one back is a ruling of its own, so nothing is
/// lost.
public final class ReviewTickets {

    private final Clock clock;

    public ReviewTickets(Clock clock) {
        this.clock = clock;
    }

    /// @param reason why; must not be blank, since it will have to be defended
    public void decide(CaseFile caseFile, Ticket.Id ticket, Verdict verdict, String reason) {
        requireReason(reason);
        caseFile.reviews().decide(ticket, new ReviewDecision(verdict, reason, caseFile.user(), clock.instant()));
    }

    public void withdraw(CaseFile caseFile, Ticket.Id ticket, String reason) {
        requireReason(reason);
        caseFile.reviews().withdraw(ticket, reason);
    }

    /// Puts the state of before back: the earlier decision, or none.
    public void undo(CaseFile caseFile, Ticket.Id ticket, Optional<ReviewDecision> before) {
        before.ifPresentOrElse(
                earlier -> caseFile.reviews()
                        .decide(
                                ticket,
                                new ReviewDecision(
                                        earlier.verdict(),
                                        "Undo: " + earlier.reason(),
                                        caseFile.user(),
                                        clock.instant(),
                                        earlier.from())),
                () -> withdraw(caseFile, ticket, "Undo"));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("""
                A decision needs a reason. \
                Maybe name the sentence that decided it, in your own words and without personal data.\
                """);
        }
    }
}
