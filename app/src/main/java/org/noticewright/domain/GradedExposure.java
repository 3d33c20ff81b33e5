package org.noticewright.domain;

import java.util.List;

/// A ticket's exposure with the access events it rests on.
///
/// @param reason one sentence for a person
public record GradedExposure(Ticket.Id ticket, Exposure exposure, List<AccessEvent.Id> events, String reason) {

    public GradedExposure {
        events = List.copyOf(events);
    }
}
