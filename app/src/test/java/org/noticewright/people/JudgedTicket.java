package org.noticewright.people;

import org.noticewright.domain.Classification;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What [PersonGathering] is told of one ticket.
record JudgedTicket(
        Ticket.Stored stored, Classification classification, Verdict verdict, boolean decided, Exposure exposure) {}
