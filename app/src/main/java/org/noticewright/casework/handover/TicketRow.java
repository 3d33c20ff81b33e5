package org.noticewright.casework.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Ticket;
import tools.jackson.databind.JsonNode;

/// A ticket's grade with what it rests on, and the few facts of the ticket that grading looks at. A list of
/// events that many tickets share is written with the first of them; the others name that ticket.
final class TicketRow {

    private TicketRow() {}

    /// Lists of events already written, by the ticket they stand with.
    static final class Lists {
        /// Lists of the present chunk, so that a long one is compared once and not for each of its tickets.
        private final IdentityHashMap<List<AccessEvent.Id>, Long> same = new IdentityHashMap<>();
        private final Map<List<AccessEvent.Id>, Long> equal = new HashMap<>();

        /// @return the ticket whose list this is, null when it is the given one's own
        @Nullable
        Long owner(List<AccessEvent.Id> events, long ticket) {
            var known = same.get(events);
            if (known == null) {
                known = equal.putIfAbsent(events, ticket);
                same.put(events, known == null ? Long.valueOf(ticket) : known);
            }
            return known == null || known == ticket ? null : known;
        }

        /// The next tickets come with lists read anew, which are copies.
        void endOfChunk() {
            same.clear();
        }
    }

    /// The lists of a package that is read.
    static final class ReadLists {
        private final Map<Long, List<AccessEvent.Id>> lists = new HashMap<>();

        private List<AccessEvent.Id> of(JsonNode row) {
            if (row.has("eventsAsOf")) {
                var list = lists.get(row.get("eventsAsOf").asLong());
                if (list == null) {
                    throw new IllegalArgumentException("a list of events of an unknown ticket");
                }
                return list;
            }
            var events = new ArrayList<AccessEvent.Id>();
            row.required("events").forEach(event -> events.add(new AccessEvent.Id(event.asLong())));
            if (!events.isEmpty()) {
                lists.put(row.required("ticket").asLong(), List.copyOf(events));
            }
            return events;
        }
    }

    /// @param shown what [Disclosure] left of the ticket
    static Map<String, @Nullable Object> of(Ticket.Stored shown, GradedExposure grade, Lists lists) {
        var ticket = shown.ticket();
        long id = shown.id().value();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("ticket", id);
        row.put("platform", ticket.key().platform());
        row.put("id", ticket.key().id());
        row.put(
                "altIds",
                ticket.details().altIds().isEmpty() ? null : ticket.details().altIds());
        row.put("created", time(ticket.createdAt()));
        row.put("createdPrecision", precision(ticket.createdAt()));
        row.put("updated", time(ticket.updatedAt()));
        row.put("updatedPrecision", precision(ticket.updatedAt()));
        row.put(
                "requester",
                ticket.requesterKey() == null ? null : ticket.requesterKey().id());
        putContents(row, ticket);
        row.put("exposure", grade.exposure().name());
        var owner = grade.events().isEmpty() ? null : lists.owner(grade.events(), id);
        row.put("eventsAsOf", owner);
        row.put(
                "events",
                owner == null
                        ? grade.events().stream().map(AccessEvent.Id::value).toList()
                        : null);
        row.put("reason", grade.reason());
        row.values().removeIf(Objects::isNull);
        return row;
    }

    private static void putContents(Map<String, @Nullable Object> row, Ticket ticket) {
        if (ticket.content() != Ticket.Content.NOT_IN_FILE) {
            row.put("content", ticket.content().name());
        }
        if (!ticket.messages().isEmpty()) {
            row.put("mails", ticket.messages().stream().map(Message::nativeId).toList());
        }
        if (!ticket.attachments().isEmpty()) {
            row.put("files", ticket.attachments().stream().map(TicketRow::file).toList());
        }
        if (!ticket.fields().isEmpty()) {
            row.put("folders", ticket.fields().stream().map(Ticket.Field::value).toList());
        }
    }

    private static Map<String, String> file(Attachment file) {
        var map = new LinkedHashMap<String, String>();
        if (file.nativeId() != null) {
            map.put("id", file.nativeId());
        }
        map.put("name", file.name());
        return map;
    }

    private static @Nullable String time(@Nullable OriginalTime time) {
        return time == null ? null : time.instant().toString();
    }

    private static @Nullable String precision(@Nullable OriginalTime time) {
        return time == null ? null : time.precision().name();
    }

    static Ticket.Stored ticket(JsonNode row) {
        var platform = row.required("platform").asString();
        var requester = EventRow.text(row, "requester");
        var altIds = new ArrayList<String>();
        row.path("altIds").forEach(id -> altIds.add(id.asString()));
        return new Ticket.Stored(
                new Ticket.Id(row.required("ticket").asLong()),
                new Ticket(
                        new NativeKey(platform, row.required("id").asString()),
                        "",
                        null,
                        null,
                        time(row, "created"),
                        time(row, "updated"),
                        requester == null ? null : new NativeKey(platform, requester),
                        null,
                        List.of(),
                        all(row.path("folders"), name -> NamedThings.folder(name.asString())),
                        all(row.path("mails"), id -> NamedThings.message(id.asString())),
                        all(
                                row.path("files"),
                                file -> NamedThings.file(
                                        EventRow.text(file, "id"),
                                        file.required("name").asString())),
                        Ticket.Content.valueOf(row.path("content").asString(Ticket.Content.NOT_IN_FILE.name())),
                        new Ticket.Details(altIds, null, null, null, false, false, null)));
    }

    private static <T> List<T> all(JsonNode nodes, Function<JsonNode, T> reading) {
        var all = new ArrayList<T>();
        nodes.forEach(node -> all.add(reading.apply(node)));
        return all;
    }

    private static @Nullable OriginalTime time(JsonNode row, String name) {
        Instant instant = EventRow.instant(row, name);
        return instant == null
                ? null
                : new OriginalTime(
                        instant,
                        instant.toString(),
                        "Z",
                        OriginalTime.Precision.valueOf(
                                row.required(name + "Precision").asString()));
    }

    static GradedExposure grade(JsonNode row, ReadLists lists) {
        return new GradedExposure(
                new Ticket.Id(row.required("ticket").asLong()),
                Exposure.valueOf(row.required("exposure").asString()),
                lists.of(row),
                row.required("reason").asString());
    }

    /// Of a package of version 1: whether the grade rests on mails or files that were not in it.
    static boolean isBeyond(JsonNode row) {
        return row.path("beyond").asBoolean(false);
    }
}
