package org.noticewright.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.Ticket;

/// Whether a ticket was among the records that a log line reached.
enum Membership {
    IN,
    /// It may have been: a time is not known, or has changed since.
    MAYBE,
    OUT;

    /// Whether the ticket existed at an instant.
    static Membership existed(Ticket ticket, Instant at) {
        var created = ticket.createdAt();
        if (created == null) {
            return MAYBE;
        }
        if (created.instant().isAfter(at)) {
            return OUT;
        }
        return created.latest().isAfter(at) ? MAYBE : IN;
    }

    /// @param at when the set was read
    /// @throws IllegalArgumentException for pages and searches, which no ticket can answer by itself
    static Membership of(RecordRange range, Ticket ticket, Instant at) {
        var existed = existed(ticket, at);
        if (existed == OUT) {
            return OUT;
        }
        var matches = switch (range) {
            case RecordRange.Everything() -> IN;
            case RecordRange.Created(var from, var to) -> created(ticket.createdAt(), from, to);
            case RecordRange.Updated(var from, var to) -> updated(ticket, from, to, at);
            case RecordRange.OfRequester(var requester) -> requestedBy(ticket, requester);
            case RecordRange.Files(var prefix) -> holdsFile(ticket, prefix);
            case RecordRange.Folder(var path) -> liesIn(ticket, path);
            case RecordRange.Page page ->
                throw new IllegalArgumentException("A page needs all tickets: " + page.page());
            case RecordRange.Search search -> throw new IllegalArgumentException("A search cannot be run again.");
        };
        return matches == OUT ? OUT : matches == IN && existed == IN ? IN : MAYBE;
    }

    private static Membership created(@Nullable OriginalTime created, @Nullable Instant from, @Nullable Instant to) {
        return created == null ? MAYBE : between(created.instant(), created.latest(), from, to);
    }

    /// A ticket changed after the set was read was last changed, as seen then, at some time since its creation.
    private static Membership updated(Ticket ticket, @Nullable Instant from, @Nullable Instant to, Instant at) {
        var updated = ticket.updatedAt();
        if (updated != null && !updated.latest().isAfter(at)) {
            return between(updated.instant(), updated.latest(), from, to);
        }
        var created = ticket.createdAt();
        return created == null ? MAYBE : between(created.instant(), at, from, to);
    }

    private static Membership between(Instant earliest, Instant latest, @Nullable Instant from, @Nullable Instant to) {
        boolean outside = (from != null && latest.isBefore(from)) || (to != null && earliest.isAfter(to));
        boolean inside = (from == null || !earliest.isBefore(from)) && (to == null || !latest.isAfter(to));
        return outside ? OUT : inside ? IN : MAYBE;
    }

    private static Membership requestedBy(Ticket ticket, NativeKey requester) {
        var profile = ticket.requester();
        var key = ticket.requesterKey() == null && profile != null ? profile.key() : ticket.requesterKey();
        return key == null ? MAYBE : key.equals(requester) ? IN : OUT;
    }

    /// The label under which mail imports keep a mail's folder.
    private static final String FOLDER = "folder";

    private static Membership liesIn(Ticket ticket, String path) {
        boolean known = false;
        for (var field : ticket.fields()) {
            if (field.label().equalsIgnoreCase(FOLDER)) {
                known = true;
                if (RecordRange.Folder.plain(field.value()).equals(RecordRange.Folder.plain(path))) {
                    return IN;
                }
            }
        }
        return known ? OUT : MAYBE;
    }

    private static Membership holdsFile(Ticket ticket, String prefix) {
        boolean known = true;
        for (var file : ticket.attachments()) {
            var id = file.nativeId();
            if ((id != null && id.startsWith(prefix)) || file.name().startsWith(prefix)) {
                return IN;
            }
            known &= id != null && id.indexOf('/') >= 0;
        }
        return known && ticket.content() == Ticket.Content.COMPLETE ? OUT : MAYBE;
    }
}
