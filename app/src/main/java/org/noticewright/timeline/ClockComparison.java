package org.noticewright.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.OriginalTime;

/// Finds out how far the clocks of two logs stand apart, from what both saw: a log-in, a sign-on, an export or
/// a new token with the same address, or the same session.
///
/// For every such thing in one log and its neighbours in the other within [#NEAR], the time between them is
/// taken. Things that have nothing to do with each other give any time; the same thing twice gives always the
/// same. So the offset is the one most pairs agree on to [#TOGETHER], when at least [#FEWEST] do, and half of
/// all things that could be paired. Offsets below [#LEAST] are the delay between two systems.
public final class ClockComparison {

    private static final Duration NEAR = Duration.ofMinutes(10);
    private static final Duration TOGETHER = Duration.ofSeconds(4);
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final int FEWEST = 5;
    private static final double ABOUT_AS_MANY = 0.9;
    private static final int SHOWN = 5;
    private static final int KEPT = 200_000;

    private final Map<String, Map<String, List<Sighting>>> bySource = new TreeMap<>();
    private final Map<String, Integer> kept = new HashMap<>();

    private record Sighting(AccessEvent.Id id, long millis) {}

    public void add(AccessEvent.Stored stored) {
        var event = stored.event();
        var what = what(event);
        boolean exact = event.at().precision() == OriginalTime.Precision.SECOND
                || event.at().precision() == OriginalTime.Precision.MILLI;
        if (what == null || !exact || kept.merge(event.source(), 1, Integer::sum) > KEPT) {
            return;
        }
        bySource.computeIfAbsent(event.source(), source -> new HashMap<>())
                .computeIfAbsent(what, key -> new ArrayList<>())
                .add(new Sighting(stored.id(), event.at().instant().toEpochMilli()));
    }

    /// What the line is about in words that another log's line of the same thing gives too, null for lines that
    /// are not told apart from others.
    private static @Nullable String what(AccessEvent event) {
        if (event.ip() == null || event.outcome() == AccessEvent.Outcome.FAILURE) {
            return null;
        }
        var kind = switch (event.action()) {
            case LOGIN, SSO_TO_APP -> "in";
            case EXPORT -> "export";
            case TOKEN_CREATED -> "token";
            case PASSWORD_RESET -> "password";
            case ROLE_CHANGE -> "role";
            default -> null;
        };
        return kind == null ? null : kind + ' ' + AddressBlock.canonical(event.ip());
    }

    /// Estimates for logs that stand apart, best founded first. Each log is held against the one it shares most
    /// with; of two logs the one with fewer agreements elsewhere is the one judged.
    public List<ClockEstimate> estimates() {
        bySource.values()
                .forEach(things -> things.values()
                        .forEach(sightings -> sightings.sort(Comparator.comparingLong(Sighting::millis)
                                .thenComparing(sighting -> sighting.id.value()))));
        var sources = List.copyOf(bySource.keySet());
        var offsets = new ArrayList<Offset>();
        for (int i = 0; i < sources.size(); i++) {
            for (int j = i + 1; j < sources.size(); j++) {
                var offset = compare(sources.get(i), sources.get(j));
                if (offset != null) {
                    offsets.add(offset);
                }
            }
        }
        var together = new HashSet<String>();
        offsets.stream().filter(offset -> !offset.isApart()).forEach(offset -> together.addAll(offset.sources()));
        return offsets.stream()
                .filter(Offset::isApart)
                .map(offset -> offset.judged(together, this::lines))
                .sorted(Comparator.comparingInt(ClockEstimate::agreeing)
                        .reversed()
                        .thenComparing(ClockEstimate::source))
                .toList();
    }

    private int lines(String source) {
        return kept.getOrDefault(source, 0);
    }

    private record Offset(String one, String other, long millis, int things, List<ClockEstimate.Pair> agreeing) {

        private boolean isApart() {
            return Math.abs(millis) >= LEAST.toMillis();
        }

        private Set<String> sources() {
            return Set.of(one, other);
        }

        /// Of two logs that stand apart, the one in step with a third is right; else the one with more lines.
        private ClockEstimate judged(Set<String> together, ToIntFunction<String> lines) {
            boolean oneIsRight = together.contains(one) != together.contains(other)
                    ? together.contains(one)
                    : lines.applyAsInt(one) >= lines.applyAsInt(other);
            var source = oneIsRight ? other : one;
            var against = oneIsRight ? one : other;
            long ahead = Math.round((oneIsRight ? -millis : millis) / 1000.0);
            var pairs = oneIsRight
                    ? agreeing.stream()
                            .map(pair -> new ClockEstimate.Pair(
                                    pair.there(), pair.here(), pair.apart().negated()))
                            .toList()
                    : agreeing;
            return new ClockEstimate(
                    source,
                    against,
                    Duration.ofSeconds(ahead),
                    things,
                    agreeing.size(),
                    pairs.stream().limit(SHOWN).toList(),
                    "%,d of %,d things that %s and %s both saw stand %d s apart: the clock of %s runs %s."
                            .formatted(
                                    agreeing.size(),
                                    things,
                                    source,
                                    against,
                                    Math.abs(ahead),
                                    source,
                                    ahead > 0 ? "ahead" : "behind"));
        }
    }

    private @Nullable Offset compare(String one, String other) {
        var pairs = new ArrayList<ClockEstimate.Pair>();
        var there = bySource.getOrDefault(other, Map.of());
        for (var entry : bySource.getOrDefault(one, Map.of()).entrySet()) {
            var sightings = there.getOrDefault(entry.getKey(), List.of());
            for (var sighting : entry.getValue()) {
                near(sighting, sightings, pairs);
            }
        }
        int things = (int) Math.min(
                pairs.stream().map(ClockEstimate.Pair::here).distinct().count(),
                pairs.stream().map(ClockEstimate.Pair::there).distinct().count());
        var agreeing = densest(pairs);
        if (agreeing.size() < FEWEST || agreeing.size() * 2 < things) {
            return null;
        }
        long middle = agreeing.get(agreeing.size() / 2).apart().toMillis();
        return new Offset(one, other, middle, things, agreeing);
    }

    /// @param others in time order
    private static void near(Sighting sighting, List<Sighting> others, List<ClockEstimate.Pair> pairs) {
        int low = 0;
        int high = others.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (others.get(middle).millis < sighting.millis - NEAR.toMillis()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < others.size() && others.get(i).millis <= sighting.millis + NEAR.toMillis(); i++) {
            long apart = sighting.millis - others.get(i).millis;
            pairs.add(new ClockEstimate.Pair(sighting.id, others.get(i).id, Duration.ofMillis(apart)));
        }
    }

    /// The pairs within the window of [#TOGETHER] that holds most, by time apart; each line counts once. Of
    /// windows that hold about as many, the one nearest to no offset: a sign-in takes several steps some
    /// seconds apart.
    private static List<ClockEstimate.Pair> densest(List<ClockEstimate.Pair> pairs) {
        pairs.sort(Comparator.comparing(ClockEstimate.Pair::apart)
                .thenComparing(pair -> pair.here().value())
                .thenComparing(pair -> pair.there().value()));
        long[] apart = pairs.stream().mapToLong(pair -> pair.apart().toMillis()).toArray();
        int[] ends = new int[apart.length];
        int most = 0;
        for (int start = 0, end = 0; start < apart.length; start++) {
            while (end < apart.length && apart[end] - apart[start] <= TOGETHER.toMillis()) {
                end++;
            }
            ends[start] = end;
            most = Math.max(most, end - start);
        }
        int best = 0;
        for (int start = 0; start < apart.length; start++) {
            boolean holdsMany = ends[start] - start >= ABOUT_AS_MANY * most;
            boolean bestDoes = ends[best] - best >= ABOUT_AS_MANY * most;
            long middle = Math.abs(apart[(start + ends[start]) / 2]);
            if (holdsMany && (!bestDoes || middle < Math.abs(apart[(best + ends[best]) / 2]))) {
                best = start;
            }
        }
        var seen = new HashSet<AccessEvent.Id>();
        return pairs.isEmpty()
                ? List.of()
                : pairs.subList(best, ends[best]).stream()
                        .filter(pair -> seen.add(pair.here()))
                        .toList();
    }
}
