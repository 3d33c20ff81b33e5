package org.noticewright.timeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.Ticket;

/// Leads from mails, files and users that log lines name to the tickets that hold them.
///
/// A thing is found by its id. A file that no ticket holds by id is looked for by its name, which other tickets
/// may share, so that proves nothing more than a MAYBE. A thing that is found nowhere leaves open every ticket
/// whose mails or files have no ids to compare.
final class ObjectIndex {

    private enum Kind {
        MESSAGE,
        FILE,
        FILE_NAME,
        USER
    }

    private record Key(Kind kind, String id) {}

    private final Map<Key, List<Claim>> claims = new HashMap<>();
    private final Set<Key> found = new HashSet<>();
    private final Map<Claim, Integer> tickets = new HashMap<>();
    private final Map<String, Set<String>> logs = new HashMap<>();
    private final Map<Set<Sort>, Set<Claim>> unfound = new HashMap<>();

    /// Whether the line names anything that tickets can hold.
    static boolean holdsAny(Claim.Line line) {
        return line.objects().stream().anyMatch(object -> !keys(object).isEmpty());
    }

    /// @return whether the line names anything that tickets can hold
    boolean add(Claim claim) {
        boolean any = false;
        for (var object : claim.line().objects()) {
            for (var key : keys(object)) {
                claims.computeIfAbsent(key, k -> new ArrayList<>(1)).add(claim);
                any = true;
            }
        }
        return any;
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }

    private static List<Key> keys(LoggedObject object) {
        return switch (object.kind()) {
            case MESSAGE -> List.of(new Key(Kind.MESSAGE, LoggedObject.bareMail(object.id())));
            case FILE ->
                List.of(new Key(Kind.FILE, object.id()), new Key(Kind.FILE_NAME, LoggedObject.fileName(object.id())));
            case USER, CONTACT -> List.of(new Key(Kind.USER, object.id()));
            case REPORT, VIEW, QUERY, APP, FACTOR, TOKEN, COUNTRY, NETWORK, OTHER -> List.of();
        };
    }

    private static Set<Key> keysOf(Ticket ticket) {
        var keys = new LinkedHashSet<Key>();
        ticket.messages()
                .forEach(message -> keys.add(new Key(Kind.MESSAGE, LoggedObject.bareMail(message.nativeId()))));
        for (var file : ticket.attachments()) {
            if (file.nativeId() != null) {
                keys.add(new Key(Kind.FILE, file.nativeId()));
            }
            keys.add(new Key(Kind.FILE_NAME, file.name().toLowerCase(Locale.ROOT)));
        }
        var profile = ticket.requester();
        var requester = ticket.requesterKey() == null && profile != null ? profile.key() : ticket.requesterKey();
        if (requester != null) {
            keys.add(new Key(Kind.USER, requester.id()));
        }
        return keys;
    }

    void survey(Ticket ticket) {
        if (claims.isEmpty()) {
            return;
        }
        for (var key : keysOf(ticket)) {
            var hits = claims.get(key);
            if (hits != null) {
                found.add(key);
                hits.forEach(claim -> tickets.merge(claim, 1, Integer::sum));
                hits.forEach(claim -> logs.computeIfAbsent(ticket.key().platform(), platform -> new HashSet<>())
                        .add(claim.line().source()));
            }
        }
    }

    /// Logs whose lines name things that tickets of the platform hold.
    Set<String> logsOf(String platform) {
        return logs.getOrDefault(platform, Set.of());
    }

    /// Tickets that hold something the line names.
    int tickets(Claim claim) {
        return tickets.getOrDefault(claim, 0);
    }

    /// Whether the line reached this ticket only by opening its requester's profile, which shows name and
    /// contact and that there are tickets, not what they say.
    boolean onlyProfile(Claim claim, Ticket ticket) {
        return keysOf(ticket).stream()
                .filter(key -> claims.getOrDefault(key, List.of()).contains(claim))
                .allMatch(key -> key.kind == Kind.USER);
    }

    /// After every ticket was surveyed: the lines that reached the ticket, each with how sure that is.
    Map<Claim, Membership> reaching(Ticket ticket) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        var reaching = new HashMap<Claim, Membership>();
        for (var key : keysOf(ticket)) {
            for (var claim : claims.getOrDefault(key, List.of())) {
                reaching.merge(claim, sureness(key), ObjectIndex::surer);
            }
        }
        var open = open(ticket);
        if (!open.isEmpty()) {
            unfound(open).forEach(claim -> reaching.merge(claim, Membership.MAYBE, ObjectIndex::surer));
        }
        reaching.values().removeIf(membership -> membership == Membership.OUT);
        return reaching;
    }

    private static Membership surer(Membership one, Membership other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// A name counts for nothing once the file was found by its id.
    private Membership sureness(Key key) {
        if (key.kind != Kind.FILE_NAME) {
            return Membership.IN;
        }
        return claims.getOrDefault(key, List.of()).stream().allMatch(claim -> idOf(claim, key))
                ? Membership.OUT
                : Membership.MAYBE;
    }

    private boolean idOf(Claim claim, Key name) {
        return claim.line().objects().stream()
                .filter(object -> object.kind() == LoggedObject.Kind.FILE
                        && LoggedObject.fileName(object.id()).equals(name.id))
                .allMatch(object -> found.contains(new Key(Kind.FILE, object.id())));
    }

    /// What a thing is named by. Only names of the same sort can be compared: a download by its token says
    /// nothing to a ticket that knows its files by number.
    private enum Sort {
        MESSAGE_ID,
        FILE_NUMBER,
        FILE_PATH,
        FILE_OTHER;

        static Sort ofFile(String id) {
            if (!id.isEmpty() && id.chars().allMatch(Character::isDigit)) {
                return FILE_NUMBER;
            }
            return id.indexOf('/') >= 0 && !id.startsWith("token/") ? FILE_PATH : FILE_OTHER;
        }
    }

    /// The sorts of names by which the ticket may hold a thing without our knowing.
    private static Set<Sort> open(Ticket ticket) {
        if (ticket.content() != Ticket.Content.COMPLETE) {
            return EnumSet.allOf(Sort.class);
        }
        var open = EnumSet.noneOf(Sort.class);
        if (ticket.messages().stream().anyMatch(message -> message.nativeId().indexOf('@') <= 0)) {
            open.add(Sort.MESSAGE_ID);
        }
        if (ticket.attachments().isEmpty()) {
            return open;
        }
        open.add(Sort.FILE_OTHER);
        for (var sort : List.of(Sort.FILE_NUMBER, Sort.FILE_PATH)) {
            if (ticket.attachments().stream()
                    .anyMatch(file -> file.nativeId() == null || Sort.ofFile(file.nativeId()) != sort)) {
                open.add(sort);
            }
        }
        return open;
    }

    private Set<Claim> unfound(Set<Sort> sorts) {
        return unfound.computeIfAbsent(Set.copyOf(sorts), wanted -> {
            var open = new LinkedHashSet<Claim>();
            claims.forEach((key, of) -> {
                var sort = sortOf(key);
                if (sort != null && wanted.contains(sort) && !found.contains(key) && !foundByName(key)) {
                    open.addAll(of);
                }
            });
            return open;
        });
    }

    private static @Nullable Sort sortOf(Key key) {
        return switch (key.kind) {
            case MESSAGE -> Sort.MESSAGE_ID;
            case FILE -> Sort.ofFile(key.id);
            case FILE_NAME, USER -> null;
        };
    }

    private boolean foundByName(Key key) {
        return key.kind == Kind.FILE && found.contains(new Key(Kind.FILE_NAME, LoggedObject.fileName(key.id)));
    }
}
