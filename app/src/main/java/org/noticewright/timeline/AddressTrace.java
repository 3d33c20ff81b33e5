package org.noticewright.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.LoggedObject;

/// All that came from one address, and who.
final class AddressTrace {

    /// Lines kept for the steps of a story; an address with more is an office, not an intruder.
    private static final int KEPT = 50_000;

    /// One line in few words.
    record Line(AccessEvent.Id id, Instant at, AccessEvent.Action action, AccessEvent.Outcome outcome, String actor) {

        boolean failed() {
            return outcome == AccessEvent.Outcome.FAILURE;
        }
    }

    final String address;
    final List<Line> lines = new ArrayList<>();
    /// By log, the accounts that logs name with this address; failed attempts count no account as theirs.
    final Map<String, Set<String>> actors = new TreeMap<>();
    final Set<String> names = new HashSet<>();
    final Set<String> agents = new LinkedHashSet<>();
    final Set<String> sessions = new HashSet<>();
    final Set<String> tokens = new HashSet<>();
    final Map<LoggedObject.Kind, Set<String>> places = new TreeMap<>();
    long count;

    AddressTrace(String address) {
        this.address = address;
    }

    void add(AccessEvent.Stored stored, Instant at) {
        var event = stored.event();
        count++;
        var actor = event.actorId() == null ? "" : event.actorId();
        if (lines.size() < KEPT) {
            lines.add(new Line(stored.id(), at, event.action(), event.outcome(), actor));
        }
        if (!actor.isEmpty() && event.outcome() != AccessEvent.Outcome.FAILURE) {
            actors.computeIfAbsent(event.source(), source -> new HashSet<>()).add(actor);
        }
        if (event.actorName() != null) {
            names.add(event.actorName());
        }
        if (event.userAgent() != null) {
            agents.add(event.userAgent());
        }
        if (event.sessionId() != null) {
            sessions.add(event.sessionId());
        }
        for (var object : event.objects()) {
            switch (object.kind()) {
                case TOKEN -> tokens.add(object.id());
                case COUNTRY, NETWORK ->
                    places.computeIfAbsent(object.kind(), kind -> new HashSet<>())
                            .add(object.id());
                default -> {}
            }
        }
    }

    boolean isWhole() {
        return count == lines.size();
    }

    Instant first() {
        return lines.getFirst().at();
    }

    Instant last() {
        return lines.getLast().at();
    }

    Set<String> allActors() {
        var all = new HashSet<String>();
        actors.values().forEach(all::addAll);
        return all;
    }

    /// Most accounts of one log that share the address.
    int sharedBy() {
        return actors.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    long count(AccessEvent.Action action) {
        return lines.stream()
                .filter(line -> line.action() == action && !line.failed())
                .count();
    }

    long failures() {
        return lines.stream()
                .filter(line -> line.failed() && line.action() != AccessEvent.Action.LOGIN_FAILED)
                .count();
    }
}
