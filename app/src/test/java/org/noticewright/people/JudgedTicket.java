package org.noticewright.people;

import org.noticewright.domain.Exposure;
import org.noticewright.domain.Ticket;

/// What [PersonGathering] is told of one ticket.
record JudgedTicket(Ticket.Stored stored, RecordWord word, Exposure exposure) {}
