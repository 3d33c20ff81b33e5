package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.noticewright.domain.DataElement;

/// The claims on one text, and the settling of overlaps: higher rank, then longer, then earlier wins.
public final class Claims {

    private static final Comparator<Candidate> STRONGEST_FIRST = Claims::compare;
    private static final Comparator<Candidate> BY_START = Comparator.comparingInt(Candidate::start);
    private static final int[] NOWHERE = {};

    private static final int FEW = 12;

    private List<Candidate> claims;
    private final List<Candidate> beside;
    /// Whether the claims are those of other tickets too, which is nearly always how they stay.
    private boolean shared;
    /// Where health claims begin, ascending.
    private int[] healthStarts = NOWHERE;
    private int healthCount;
    /// How sure the surest word of care is, -1 for none.
    private double surestHealth = -1;

    public Claims() {
        this.claims = new ArrayList<>();
        this.beside = new ArrayList<>(0);
    }

    /// With claims made before, on the same text in another ticket.
    Claims(List<Candidate> claims, List<Candidate> beside) {
        this.claims = claims;
        this.beside = beside;
        this.shared = true;
        for (Candidate claim : claims) {
            noteHealth(claim);
        }
    }

    private static int compare(Candidate one, Candidate other) {
        int byRank = Integer.compare(other.rank(), one.rank());
        int byLength = byRank != 0 ? byRank : Integer.compare(other.end() - other.start(), one.end() - one.start());
        int byStart = byLength != 0 ? byLength : Integer.compare(one.start(), other.start());
        int byElement = byStart != 0 ? byStart : one.element().compareTo(other.element());
        return byElement != 0 ? byElement : one.rule().compareTo(other.rule());
    }

    public void add(Candidate claim) {
        if (claim.start() < claim.end()) {
            if (shared) {
                claims = new ArrayList<>(claims);
                shared = false;
            }
            claims.add(claim);
            noteHealth(claim);
        }
    }

    private void noteHealth(Candidate claim) {
        DataElement element = claim.element();
        if (!element.isHealthContent()) {
            return;
        }
        surestHealth = Math.max(surestHealth, claim.confidence());
        if (element != DataElement.SERVICE_DATE && claim.confidence() >= HealthDetector.WEAK) {
            healthAt(claim.start());
        }
    }

    /// A claim that stands whatever else stands there.
    void addBeside(Candidate claim) {
        beside.add(claim);
    }

    /// Whether something of care was claimed with at least this confidence.
    boolean hasHealth(double confidence) {
        return surestHealth >= confidence;
    }

    /// Whether an element was claimed with at least this confidence.
    boolean has(DataElement element, double confidence) {
        for (Candidate claim : claims) {
            if (claim.element() == element && claim.confidence() >= confidence) {
                return true;
            }
        }
        return false;
    }

    /// Whether something of care, dates aside, that was claimed with [HealthDetector#WEAK] or more begins in
    /// here.
    boolean hasHealthIn(int start, int end) {
        int found = Arrays.binarySearch(healthStarts, 0, healthCount, start);
        int next = found >= 0 ? found : -found - 1;
        return next < healthCount && healthStarts[next] < end;
    }

    /// Whether something of care, dates aside, was claimed with [HealthDetector#WEAK] or more within so many
    /// characters.
    public boolean hasHealthNear(int at, int characters) {
        int found = Arrays.binarySearch(healthStarts, 0, healthCount, at - characters);
        int next = found >= 0 ? found : -found - 1;
        return next < healthCount && healthStarts[next] <= at + characters;
    }

    private void healthAt(int start) {
        if (healthCount == healthStarts.length) {
            healthStarts = Arrays.copyOf(healthStarts, healthCount * 2 + 4);
        }
        int at = healthCount;
        while (at > 0 && healthStarts[at - 1] > start) {
            healthStarts[at] = healthStarts[at - 1];
            at--;
        }
        healthStarts[at] = start;
        healthCount++;
    }

    List<Candidate> beside() {
        return beside;
    }

    public List<Candidate> all() {
        return claims;
    }

    /// The claims that stand, in text order, none overlapping another.
    public List<Candidate> settle() {
        if (claims.size() <= 1) {
            return claims.isEmpty() ? beside : beside.isEmpty() ? claims : joined(claims);
        }
        Candidate[] sorted = inOrder();
        var standing = new ArrayList<Candidate>(sorted.length + beside.size());
        int first = 0;
        while (first < sorted.length) {
            int reach = sorted[first].end();
            int last = first + 1;
            while (last < sorted.length && sorted[last].start() < reach) {
                reach = Math.max(reach, sorted[last].end());
                last++;
            }
            if (last == first + 1) {
                standing.add(sorted[first]);
            } else {
                settle(sorted, first, last, standing);
            }
            first = last;
        }
        standing.addAll(beside);
        return standing;
    }

    private List<Candidate> joined(List<Candidate> standing) {
        var all = new ArrayList<Candidate>(standing.size() + beside.size());
        all.addAll(standing);
        all.addAll(beside);
        return all;
    }

    /// A copy by where the claims begin.
    private Candidate[] inOrder() {
        var sorted = claims.toArray(Candidate[]::new);
        if (sorted.length > FEW) {
            Arrays.sort(sorted, BY_START);
            return sorted;
        }
        for (int i = 1; i < sorted.length; i++) {
            Candidate claim = sorted[i];
            int at = i;
            while (at > 0 && sorted[at - 1].start() > claim.start()) {
                sorted[at] = sorted[at - 1];
                at--;
            }
            sorted[at] = claim;
        }
        return sorted;
    }

    /// Settles claims that overlap, directly or through others.
    private static void settle(Candidate[] claims, int first, int last, List<Candidate> standing) {
        Arrays.sort(claims, first, last, STRONGEST_FIRST);
        if (last - first > FEW) {
            var free = new TreeMap<Integer, Candidate>();
            for (int i = first; i < last; i++) {
                stand(claims[i], free);
            }
            standing.addAll(free.values());
            return;
        }
        int from = standing.size();
        for (int i = first; i < last; i++) {
            stand(claims[i], from, standing);
        }
    }

    private static void stand(Candidate claim, int from, List<Candidate> standing) {
        int at = from;
        while (at < standing.size() && standing.get(at).end() <= claim.start()) {
            at++;
        }
        if (at == standing.size() || standing.get(at).start() >= claim.end()) {
            standing.add(at, claim);
        }
    }

    private static void stand(Candidate claim, NavigableMap<Integer, Candidate> standing) {
        var before = standing.floorEntry(claim.start());
        var after = standing.ceilingEntry(claim.start());
        if ((before == null || before.getValue().end() <= claim.start())
                && (after == null || after.getKey() >= claim.end())) {
            standing.put(claim.start(), claim);
        }
    }
}
