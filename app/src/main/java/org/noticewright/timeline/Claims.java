package org.noticewright.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.Ticket;

/// All lines that reached records, by what they name. Those that do no more than name tickets may be millions: they
/// are kept apart, packed.
final class Claims {

    /// @param membership IN or MAYBE
    /// @param grade the grade it gives the ticket when it is IN
    record Hit(Claim claim, Membership membership, Exposure grade) {}

    private static final Comparator<Claim> BY_LATEST =
            Comparator.comparing(Claim::latest).thenComparing(Comparator.naturalOrder());

    private final List<Claim> all;
    private final PackedLines named;
    private final Map<NativeKey, List<Claim>> byTicket = new HashMap<>();
    private final ObjectIndex objects = new ObjectIndex();
    private final List<Reach> reaches = new ArrayList<>();
    private final Set<Claim> byObject = new HashSet<>();
    private final Map<Claim, String> widened = new HashMap<>();
    private final Map<Claim, Integer> known = new HashMap<>();

    /// @param all in time order
    /// @param named further lines, each of which [#namesTicketsOnly]
    Claims(List<Claim> all, PackedLines named) {
        this.all = List.copyOf(all);
        this.named = named;
        named.complete();
        this.all.forEach(this::add);
    }

    /// Whether the tickets that the line names are all that it reached.
    static boolean namesTicketsOnly(Claim.Line line) {
        return line.range() == null && !ObjectIndex.holdsAny(line) && !leavesOpen(line, false);
    }

    private void add(Claim claim) {
        var line = claim.line();
        line.targets()
                .forEach(target -> byTicket.computeIfAbsent(target, key -> new ArrayList<>(1))
                        .add(claim));
        if (objects.add(claim)) {
            byObject.add(claim);
        }
        if (line.range() != null) {
            reaches.add(new Reach(claim, line.range()));
        } else if (leavesOpen(line, byObject.contains(claim))) {
            widened.put(claim, Reasons.whyOpen(line));
        }
    }

    /// Whether the line reached records that neither it nor a computation names.
    private static boolean leavesOpen(Claim.Line line, boolean namesObjects) {
        boolean reads = Actions.readsRecords(line.action())
                || line.action() == AccessEvent.Action.API_WRITE
                || line.action() == AccessEvent.Action.DELETE;
        if (!reads) {
            return false;
        }
        if (!line.targets().isEmpty()) {
            return line.rows() > line.targets().size() || (line.rows() < 0 && line.scope() != AccessEvent.Scope.EXACT);
        }
        return !namesObjects;
    }

    boolean needContents() {
        return !byObject.isEmpty()
                || all.stream().anyMatch(claim -> claim.line().range() instanceof RecordRange.Files);
    }

    void survey(Ticket ticket) {
        objects.survey(ticket);
        for (var key : keysOf(ticket)) {
            byTicket.getOrDefault(key, List.of()).forEach(claim -> known.merge(claim, 1, Integer::sum));
            named.survey(key);
        }
        reaches.forEach(reach -> reach.survey(ticket));
    }

    /// Every name the ticket goes by in logs.
    private static List<NativeKey> keysOf(Ticket ticket) {
        var alt = ticket.details().altIds();
        if (alt.isEmpty()) {
            return List.of(ticket.key());
        }
        var keys = new ArrayList<NativeKey>();
        keys.add(ticket.key());
        alt.stream()
                .map(id -> new NativeKey(ticket.key().platform(), id))
                .filter(key -> !keys.contains(key))
                .forEach(keys::add);
        return keys;
    }

    void settle(TicketCatalog catalog, Map<String, Integer> missing, String doubt) {
        for (var reach : reaches) {
            reach.settle(catalog, missing.getOrDefault(reach.claim.platform(), 0), doubt);
            if (!reach.problem().isEmpty()) {
                widened.put(reach.claim, reach.problem());
            }
        }
    }

    /// Lines that leave open every ticket that existed then, in the order of [Claim#latest].
    List<Claim> wide() {
        return all.stream().filter(widened::containsKey).sorted(BY_LATEST).toList();
    }

    /// The lines that reached this ticket by name or computation, in time order.
    List<Hit> hits(Ticket.Stored stored, TicketCatalog catalog) {
        var hits = new HashMap<Claim, Membership>();
        for (var key : keysOf(stored.ticket())) {
            byTicket.getOrDefault(key, List.of()).forEach(claim -> hits.put(claim, Membership.IN));
            named.forEach(key, line -> hits.put(named.claim(line), Membership.IN));
        }
        var platform = stored.ticket().key().platform();
        objects.reaching(stored.ticket()).forEach((claim, how) -> {
            boolean existed = Membership.existed(stored.ticket(), claim.latest()) != Membership.OUT;
            if (how == Membership.IN || (existed && concerns(claim, platform, catalog))) {
                hits.merge(claim, how, Claims::surer);
            }
        });
        var listed = TicketCatalog.Listed.of(stored.ticket());
        for (var reach : reaches) {
            var membership =
                    concerns(reach.claim, platform, catalog) ? reach.of(stored.ticket(), listed) : Membership.OUT;
            if (membership != Membership.OUT) {
                hits.merge(reach.claim, membership, Claims::surer);
            }
        }
        return hits.entrySet().stream()
                .map(entry -> new Hit(entry.getKey(), entry.getValue(), grade(entry.getKey(), stored.ticket())))
                .sorted(Comparator.comparing(Hit::claim))
                .toList();
    }

    private Exposure grade(Claim claim, Ticket ticket) {
        boolean profile = byObject.contains(claim)
                && claim.line().range() == null
                && claim.line().targets().isEmpty()
                && objects.onlyProfile(claim, ticket);
        return profile && claim.grade().strongerThan(Exposure.LISTED) ? Exposure.LISTED : claim.grade();
    }

    /// A line of a system that has tickets in the case is about those; a line of any other may be about all.
    static boolean concerns(Claim claim, String platform, TicketCatalog catalog) {
        return claim.platform().equals(platform) || !catalog.holds(claim.platform());
    }

    /// Logs that name things which tickets of the platform hold, and so show readings of them.
    Set<String> logsOf(String platform) {
        return objects.logsOf(platform);
    }

    private static Membership surer(Membership one, Membership other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// But for the packed ones.
    List<Resolution> resolutions() {
        var reachOf = new HashMap<Claim, Reach>();
        reaches.forEach(reach -> reachOf.put(reach.claim, reach));
        return all.stream().map(claim -> resolution(claim, reachOf.get(claim))).toList();
    }

    private Resolution resolution(Claim claim, @Nullable Reach reach) {
        long named = (long) known.getOrDefault(claim, 0) + objects.tickets(claim);
        long computed = reach == null ? 0 : reach.in();
        var open = widened.get(claim);
        var how = open != null
                ? Resolution.How.WIDENED
                : reach != null || byObject.contains(claim) ? Resolution.How.COMPUTED : Resolution.How.NAMED;
        long maybe = open != null ? -1 : reach == null ? 0 : reach.maybe();
        return new Resolution(
                claim.id(),
                claim.at(),
                claim.line().action(),
                how,
                claim.grade(),
                named + computed,
                maybe,
                claim.line().rows(),
                Reasons.ofLine(claim, reach, named, open));
    }
}
