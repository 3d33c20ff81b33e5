package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.noticewright.domain.Finding;

/// What lists and grammar claim of health in a text, sentence by sentence, and what came of it. Each claim is
/// looked at once for each sentence that it is part of, however many there are.
final class ListedHealth {

    /// From here on it counts.
    private static final double COUNTS = 0.4;

    private final Passage passage;
    /// In the order of their starts.
    private final List<Candidate> claims;
    private final Finding[] findings;
    /// For each finding how far it and those before it reach.
    private final int[] reach;

    private final List<Candidate> here = new ArrayList<>();
    private int next;

    /// @param findings of the passage
    /// @param end claims that begin from here on are left out
    ListedHealth(Passage passage, Claims all, List<Finding> findings, int end) {
        this.passage = passage;
        // Most texts say nothing of health.
        this.claims = all.hasHealth(COUNTS) ? ofHealth(all, end) : List.of();
        this.findings = claims.isEmpty() ? new Finding[0] : counted(findings);
        this.reach = new int[this.findings.length];
        int most = 0;
        for (int i = 0; i < reach.length; i++) {
            most = Math.max(most, this.findings[i].span().end());
            reach[i] = most;
        }
    }

    private static List<Candidate> ofHealth(Claims all, int end) {
        var some = new ArrayList<Candidate>();
        for (Candidate claim : all.all()) {
            if (claim.element().isHealthContent() && claim.confidence() >= COUNTS && claim.start() < end) {
                some.add(claim);
            }
        }
        some.sort(Comparator.comparingInt(Candidate::start));
        return some;
    }

    private static Finding[] counted(List<Finding> findings) {
        var some = new ArrayList<Finding>(findings.size());
        for (Finding finding : findings) {
            if (finding.confidence().value() >= COUNTS) {
                some.add(finding);
            }
        }
        some.sort(Comparator.comparingInt(finding -> finding.span().start()));
        return some.toArray(Finding[]::new);
    }

    /// Goes on to a sentence that begins behind the start of the one before.
    void to(int start, int end) {
        here.removeIf(claim -> claim.end() <= start);
        while (next < claims.size() && claims.get(next).start() < end) {
            Candidate claim = claims.get(next++);
            if (claim.end() > start) {
                here.add(claim);
            }
        }
    }

    /// The claims of the sentence.
    List<Candidate> here() {
        return here;
    }

    /// Whether listed words of the sentence turned out to be nobody's health: what is denied, a jest or an animal's
    /// is so as a whole.
    boolean isOverruled() {
        for (Candidate claim : here) {
            if (!stands(claim)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a claim, or another that won over it, became a finding that counts.
    private boolean stands(Candidate claim) {
        int start = passage.normalized().originalStart(claim.start());
        int end = passage.normalized().originalEnd(claim.end());
        int low = 0;
        int high = findings.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (findings[middle].span().start() < end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && reach[low - 1] > start;
    }
}
