package org.noticewright.casework;

import java.util.List;
import java.util.Optional;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;

/// People's decisions on tickets. Nothing is deleted: a later decision supersedes, a withdrawal is an entry of
/// its own.
public interface Reviews {

    Optional<ReviewDecision> of(Ticket.Id ticket);

    /// Tickets that a person decided on, and whose decision holds.
    long count();

    void decide(Ticket.Id ticket, ReviewDecision decision);

    /// Takes the standing decision back: the machine's verdict holds again.
    void withdraw(Ticket.Id ticket, String reason);

    /// All decisions ever made on the ticket, oldest first.
    List<ReviewDecision> history(Ticket.Id ticket);
}
