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

    /// A requester whom no line asks for.
    private static final String OTHER = "other";

    private final Predicate<AccessEvent> concerned;
    private final Set<String> clearAccounts = new HashSet<>();
    private final Set<String> clearAddresses = new HashSet<>();
    private final Set<NativeKey> requesters = new HashSet<>();
    private final Set<NativeKey> targets = new HashSet<>();
    private final Pseudonyms pseudonyms = new Pseudonyms();

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
        if (event.range() instanceof RecordRange.OfRequester(var requester)) {
            requesters.add(requester);
        }
        if (concerns(event)) {
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

    /// What is shown of a line. Left out always: the words of searches, names of files and folders, what a line
    /// says in free text, ids of people, files and messages among the objects. A line that has nothing to do
    /// with the intruder shows its account and address as running numbers and neither session nor program.
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
                                .map(object -> shown(object, whole))
                                .toList(),
                        shown(event.range()),
                        event.rows(),
                        ""));
    }

    private static LoggedObject shown(LoggedObject object, boolean whole) {
        boolean namesNobody = switch (object.kind()) {
            case REPORT, VIEW, APP, FACTOR, TOKEN, COUNTRY, NETWORK -> true;
            case MESSAGE, FILE, USER, CONTACT, QUERY, OTHER -> false;
        };
        return whole && namesNobody ? object : new LoggedObject(object.kind(), "");
    }

    private @Nullable RecordRange shown(@Nullable RecordRange range) {
        return switch (range) {
            case RecordRange.OfRequester(var requester) ->
                new RecordRange.OfRequester(new NativeKey(requester.platform(), number(requester)));
            case RecordRange.Search _ -> new RecordRange.Search("");
            case RecordRange.Files _ -> new RecordRange.Files("");
            case RecordRange.Folder _ -> new RecordRange.Folder("");
            case null, default -> range;
        };
    }

    private String number(NativeKey requester) {
        return pseudonyms.of("requester", requester.platform() + ":" + requester.id());
    }

    private @Nullable String clearOrNumber(Set<String> clear, String kind, @Nullable String value) {
        return value == null || clear.contains(value) ? value : pseudonyms.of(kind, value);
    }

    /// What is shown of a ticket: its ids on the platform, its times, and its requester as a running number
    /// when a line asks for this requester's tickets. Other ids only when a line of the intruder names them.
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
                        List.of(),
                        List.of(),
                        List.of(),
                        Ticket.Content.NOT_IN_FILE,
                        new Ticket.Details(altIds, null, null, null, false, false, null)));
    }

    private @Nullable NativeKey requester(Ticket ticket) {
        var profile = ticket.requester();
        var requester = ticket.requesterKey() == null && profile != null ? profile.key() : ticket.requesterKey();
        if (requester == null || requesters.isEmpty()) {
            return null;
        }
        return new NativeKey(requester.platform(), requesters.contains(requester) ? number(requester) : OTHER);
    }
}
