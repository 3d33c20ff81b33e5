package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.noticewright.domain.DataElement;

/// The claims on one text, and the settling of overlaps: higher rank, then longer, then earlier wins.
public final class Claims {

    private static final Comparator<Candidate> STRONGEST_FIRST = Claims::compare;

    private final List<Candidate> claims = new ArrayList<>();
    private final TreeSet<Integer> healthStarts = new TreeSet<>();
    private final List<Candidate> beside = new ArrayList<>();

    private static int compare(Candidate one, Candidate other) {
        int byRank = Integer.compare(other.rank(), one.rank());
        int byLength = byRank != 0 ? byRank : Integer.compare(other.end() - other.start(), one.end() - one.start());
        int byStart = byLength != 0 ? byLength : Integer.compare(one.start(), other.start());
        int byElement = byStart != 0 ? byStart : one.element().compareTo(other.element());
        return byElement != 0 ? byElement : one.rule().compareTo(other.rule());
    }

    public void add(Candidate claim) {
        if (claim.start() < claim.end()) {
            claims.add(claim);
            DataElement element = claim.element();
            if (element.isHealthContent()
                    && element != DataElement.SERVICE_DATE
                    && claim.confidence() >= HealthDetector.WEAK) {
                healthStarts.add(claim.start());
            }
        }
    }

    /// A claim that stands whatever else stands there.
    void addBeside(Candidate claim) {
        beside.add(claim);
    }

    /// Whether something of care was claimed with at least this confidence.
    boolean hasHealth(double confidence) {
        for (Candidate claim : claims) {
            if (claim.element().isHealthContent() && claim.confidence() >= confidence) {
                return true;
            }
        }
        return false;
    }

    /// Whether something of care, dates aside, was claimed with [HealthDetector#WEAK] or more within so many
    /// characters.
    boolean hasHealthNear(int at, int characters) {
        Integer next = healthStarts.ceiling(at - characters);
        return next != null && next <= at + characters;
    }

    public List<Candidate> all() {
        return claims;
    }

    /// The claims that stand, in text order, none overlapping another.
    public List<Candidate> settle() {
        if (claims.isEmpty()) {
            return List.copyOf(beside);
        }
        claims.sort(STRONGEST_FIRST);
        var standing = new TreeMap<Integer, Candidate>();
        for (Candidate claim : claims) {
            var before = standing.floorEntry(claim.start());
            var after = standing.ceilingEntry(claim.start());
            boolean free = (before == null || before.getValue().end() <= claim.start())
                    && (after == null || after.getKey() >= claim.end());
            if (free) {
                standing.put(claim.start(), claim);
            }
        }
        var all = new ArrayList<>(standing.values());
        all.addAll(beside);
        return List.copyOf(all);
    }
}
