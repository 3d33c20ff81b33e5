package org.noticewright.casework.handover;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.Ticket;
import org.noticewright.timeline.IntruderMarks;

/// What a reviewer sees in clear: the accounts and addresses of lines that are or may be the intruder's. All
/// others are running numbers. Feed it every event once before the first row is written.
final class Disclosure {

    /// A requester whom no line of the intruder names.
    private static final String OTHER = "other";

    private final Predicate<AccessEvent> concerned;
    private final Set<String> clearAccounts = new HashSet<>();
    private final Set<String> clearAddresses = new HashSet<>();
    private final Set<NativeKey> targets = new HashSet<>();
    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final NamedThings named = new NamedThings(pseudonyms);

    static Disclosure of(AccessWindow window) {
        var marks = new IntruderMarks(window);
        return new Disclosure(
                event -> marks.isNamed(event) || marks.ofAnyTime(event) != IntruderMarks.Attribution.OTHER);
    }

    /// @param concerned whether a line is, or may be, the intruder's, or names an account of the scope
    private Disclosure(Predicate<AccessEvent> concerned) {
        this.concerned = concerned;
    }

    void see(AccessEvent event) {
        if (concerns(event)) {
            named.see(event);
            addIfKnown(clearAccounts, event.actorId());
            addIfKnown(clearAddresses, event.ip());
            targets.addAll(event.targets());
        }
    }

    private static void addIfKnown(Set<String> set, @Nullable String value) {
        if (value != null) {
            set.add(value);
        }
    }

    boolean concerns(AccessEvent event) {
        return concerned.test(event);
    }

    /// What is shown of a line. Left out always: the words of searches and what a line says in free text.
    /// Running numbers stand for people, messages, files and folders. A line that has nothing to do with the
    /// intruder shows its account and address as running numbers, neither session nor program, and of what it
    /// names the kind only.
    AccessEvent.Stored shown(AccessEvent.Stored stored) {
        var event = stored.event();
        boolean whole = concerns(event);
        return new AccessEvent.Stored(
                stored.id(),
                new AccessEvent(
                        event.source(),
                        event.at(),
                        event.action(),
                        event.nativeId(),
                        clearOrNumber(clearAccounts, "account", event.actorId()),
                        whole ? event.actorName() : null,
                        clearOrNumber(clearAddresses, "address", event.ip()),
                        whole ? event.sessionId() : null,
                        whole ? event.userAgent() : null,
                        event.outcome(),
                        event.scope(),
                        event.targets(),
                        event.objects().stream()
                                .map(object -> whole ? named.shown(object) : new LoggedObject(object.kind(), ""))
                                .toList(),
                        shown(event.range(), whole),
                        event.rows(),
                        ""));
    }

    private @Nullable RecordRange shown(@Nullable RecordRange range, boolean whole) {
        return switch (range) {
            case RecordRange.OfRequester(var requester) ->
                new RecordRange.OfRequester(new NativeKey(requester.platform(), named.person(requester.id())));
            case RecordRange.Search _ -> new RecordRange.Search("");
            case RecordRange.Files files -> whole ? named.shown(files) : new RecordRange.Files("");
            case RecordRange.Folder folder -> whole ? named.shown(folder) : new RecordRange.Folder("");
            case null, default -> range;
        };
    }

    private @Nullable String clearOrNumber(Set<String> clear, String kind, @Nullable String value) {
        return value == null || clear.contains(value) ? value : pseudonyms.of(kind, value);
    }

    /// What is shown of a ticket: its ids on the platform, its times, and as running numbers those of its
    /// requester, mails, files and folders that a line of the intruder names. Other ids only when such a line
    /// names them.
    Ticket.Stored shown(Ticket.Stored stored) {
        var ticket = stored.ticket();
        var key = ticket.key();
        var altIds = ticket.details().altIds().stream()
                .filter(id -> targets.contains(new NativeKey(key.platform(), id)))
                .toList();
        return new Ticket.Stored(
                stored.id(),
                new Ticket(
                        key,
                        "",
                        null,
                        null,
                        ticket.createdAt(),
                        ticket.updatedAt(),
                        requester(ticket),
                        null,
                        List.of(),
                        named.folders(ticket),
                        named.mails(ticket),
                        named.files(ticket),
                        named.content(ticket),
                        new Ticket.Details(altIds, null, null, null, false, false, null)));
    }

    private @Nullable NativeKey requester(Ticket ticket) {
        var profile = ticket.requester();
        var requester = ticket.requesterKey() == null && profile != null ? profile.key() : ticket.requesterKey();
        if (requester == null || !named.namesPeople()) {
            return null;
        }
        var shown = named.isNamed(requester.id()) ? named.person(requester.id()) : OTHER;
        return new NativeKey(requester.platform(), shown);
    }
}
