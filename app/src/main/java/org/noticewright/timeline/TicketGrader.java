package org.noticewright.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.Ticket;

/// Gives one ticket after the other its grade, with the lines that say so and a sentence.
final class TicketGrader {

    private final AccessWindow window;
    private final Claims claims;
    private final TicketCatalog catalog;
    private final LogCoverage coverage;
    private final List<Hole> anyPlatform;
    private final Map<String, Platform> platforms = new HashMap<>();
    private final Map<Hole, long[]> effects = new LinkedHashMap<>();

    /// @param anyPlatform holes that leave open the tickets of every platform
    TicketGrader(
            AccessWindow window, Claims claims, TicketCatalog catalog, LogCoverage coverage, List<Hole> anyPlatform) {
        this.window = window;
        this.claims = claims;
        this.catalog = catalog;
        this.coverage = coverage;
        this.anyPlatform = anyPlatform;
        catalog.platforms().forEach(name -> platforms.put(name, new Platform(name)));
    }

    /// What leaves open the tickets of one platform. Lists of lines are shared by all tickets that have the
    /// same: there may be a million of them.
    private final class Platform {
        private final List<Claim> wide;
        private final List<Hole> holes = new ArrayList<>();
        private final Map<Integer, List<AccessEvent.Id>> tails = new HashMap<>();

        private Platform(String name) {
            wide = claims.wide().stream()
                    .filter(claim -> Claims.concerns(claim, name, catalog))
                    .toList();
            holes.addAll(coverage.holesFor(name, claims.logsOf(name)));
            holes.addAll(anyPlatform);
            holes.forEach(hole -> effects.computeIfAbsent(hole, key -> new long[2]));
        }

        /// The wide lines from the ticket's creation on.
        private List<AccessEvent.Id> wideSince(Ticket ticket) {
            int from = firstSince(ticket);
            return tails.computeIfAbsent(
                    from,
                    index -> List.copyOf(wide.subList(index, wide.size()).stream()
                            .map(Claim::id)
                            .toList()));
        }

        private int firstSince(Ticket ticket) {
            var created = ticket.createdAt();
            if (created == null) {
                return 0;
            }
            int low = 0;
            int high = wide.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (wide.get(middle).latest().isBefore(created.instant())) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private List<Hole> openSince(Ticket ticket) {
            var created = ticket.createdAt();
            return holes.stream()
                    .filter(hole -> !hole.excused()
                            && (created == null
                                    || !created.instant().isAfter(hole.at().to())))
                    .toList();
        }
    }

    GradedExposure grade(Ticket.Stored stored) {
        var ticket = stored.ticket();
        var hits = claims.hits(stored, catalog);
        var sure = hits.stream()
                .filter(hit -> hit.membership() == Membership.IN && hit.claim().sure())
                .toList();
        if (!sure.isEmpty()) {
            var grade = sure.stream()
                    .map(Claims.Hit::grade)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return graded(stored, grade, ids(sure), Reasons.reached(grade, sure) + Reasons.blackedOut(ticket, window));
        }
        if (isAfterWindow(ticket) && hits.isEmpty()) {
            return graded(stored, Exposure.NOT_ACCESSED, List.of(), "The ticket was created after the access window.");
        }
        var platform = platforms.computeIfAbsent(ticket.key().platform(), Platform::new);
        var wide = platform.wideSince(ticket);
        var open = platform.openSince(ticket);
        noteHoles(open, hits.isEmpty() && wide.isEmpty());
        if (hits.isEmpty() && wide.isEmpty() && open.isEmpty()) {
            return graded(stored, Exposure.NOT_ACCESSED, List.of(), "The logs cover the window and show no access.");
        }
        var events = hits.isEmpty() ? wide : together(hits, wide);
        var reason = Reasons.possible(hits, wide.size(), open);
        return graded(stored, Exposure.POSSIBLE, events, reason + Reasons.blackedOut(ticket, window));
    }

    private boolean isAfterWindow(Ticket ticket) {
        var created = ticket.createdAt();
        return created != null && created.instant().isAfter(window.to());
    }

    private static GradedExposure graded(
            Ticket.Stored stored, Exposure exposure, List<AccessEvent.Id> events, String reason) {
        return new GradedExposure(stored.id(), exposure, events, reason);
    }

    private static List<AccessEvent.Id> ids(List<Claims.Hit> hits) {
        return hits.stream().map(hit -> hit.claim().id()).toList();
    }

    private static List<AccessEvent.Id> together(List<Claims.Hit> hits, List<AccessEvent.Id> wide) {
        var events = new ArrayList<>(ids(hits));
        wide.stream().filter(id -> !events.contains(id)).forEach(events::add);
        return events;
    }

    private void noteHoles(List<Hole> open, boolean nothingElse) {
        boolean alone = nothingElse && open.size() == 1;
        for (var hole : open) {
            var effect = effects.computeIfAbsent(hole, key -> new long[2]);
            effect[0]++;
            effect[1] += alone ? 1 : 0;
        }
    }

    List<ScopeFindings.HoleEffect> effects() {
        return effects.entrySet().stream()
                .map(entry -> new ScopeFindings.HoleEffect(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparingLong(ScopeFindings.HoleEffect::possible)
                        .reversed()
                        .thenComparing(effect -> effect.hole().at()))
                .toList();
    }
}
