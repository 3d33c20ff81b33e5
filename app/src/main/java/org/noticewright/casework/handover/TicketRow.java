package org.noticewright.casework.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Ticket;
import tools.jackson.databind.JsonNode;

/// A ticket's grade with what it rests on, and the few facts of the ticket that grading looks at.
final class TicketRow {

    private TicketRow() {}

    static Map<String, @Nullable Object> of(Ticket.Stored stored, GradedExposure grade, Disclosure disclosure) {
        var ticket = stored.ticket();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("ticket", stored.id().value());
        row.put("platform", ticket.key().platform());
        row.put("id", ticket.key().id());
        row.put("created", instant(ticket.createdAt()));
        row.put("updated", instant(ticket.updatedAt()));
        row.put("requester", disclosure.requester(ticket.requesterKey()));
        row.put("exposure", grade.exposure().name());
        row.put("events", grade.events().stream().map(AccessEvent.Id::value).toList());
        row.put("reason", grade.reason());
        row.values().removeIf(java.util.Objects::isNull);
        return row;
    }

    private static @Nullable String instant(@Nullable OriginalTime time) {
        return time == null ? null : time.instant().toString();
    }

    static Ticket.Stored ticket(JsonNode row) {
        var platform = row.required("platform").asString();
        var requester = EventRow.text(row, "requester");
        return new Ticket.Stored(
                new Ticket.Id(row.required("ticket").asLong()),
                new Ticket(
                        new NativeKey(platform, row.required("id").asString()),
                        "",
                        null,
                        null,
                        time(EventRow.instant(row, "created")),
                        time(EventRow.instant(row, "updated")),
                        requester == null ? null : new NativeKey(platform, requester),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Ticket.Content.NOT_IN_FILE));
    }

    private static @Nullable OriginalTime time(@Nullable Instant instant) {
        return instant == null ? null : OriginalTime.of(instant);
    }

    static GradedExposure grade(JsonNode row) {
        var events = new ArrayList<AccessEvent.Id>();
        row.required("events").forEach(event -> events.add(new AccessEvent.Id(event.asLong())));
        return new GradedExposure(
                new Ticket.Id(row.required("ticket").asLong()),
                Exposure.valueOf(row.required("exposure").asString()),
                events,
                row.required("reason").asString());
    }
}
