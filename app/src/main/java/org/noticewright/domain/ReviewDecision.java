package org.noticewright.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person's decision on a ticket: beats the machine, survives re-runs, carries a reason.
///
/// @param from the alike ticket that was decided on, when the decision was carried over from it
public record ReviewDecision(Verdict verdict, String reason, String decidedBy, Instant at, Ticket.@Nullable Id from) {

    /// A decision on the ticket itself.
    public ReviewDecision(Verdict verdict, String reason, String decidedBy, Instant at) {
        this(verdict, reason, decidedBy, at, null);
    }

    @Override
    public String toString() {
        return "ReviewDecision[" + verdict + "]";
    }
}
