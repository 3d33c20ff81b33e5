package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.SpecialCategory;

/// A span somebody claims, in offsets of the normalised text, before rival claims are settled.
///
/// @param rank the higher wins where two overlap
public record Candidate(
        int start,
        int end,
        DataElement element,
        Finding.Kind kind,
        Finding.Partial partial,
        Rule rule,
        double confidence,
        int rank,
        @Nullable SpecialCategory special) {

    public static Candidate of(int start, int end, DataElement element, Rule rule, double confidence) {
        return new Candidate(
                start, end, element, Finding.Kind.PLAIN, Finding.Partial.WHOLE, rule, confidence, rule.rank(), null);
    }

    public Candidate kind(Finding.Kind newKind) {
        return new Candidate(start, end, element, newKind, partial, rule, confidence, rank, special);
    }

    public Candidate part() {
        return new Candidate(start, end, element, kind, Finding.Partial.PART, rule, confidence, rank, special);
    }

    Candidate special(@Nullable SpecialCategory category) {
        return new Candidate(start, end, element, kind, partial, rule, confidence, rank, category);
    }

    /// The same words, doubted: they ask for a person, and no more.
    Candidate doubted() {
        return new Candidate(
                start, end, element, kind, partial, Rule.HEALTH_DOUBTED, HealthDetector.WEAK, rank, special);
    }

    /// The same words, told as something else.
    Candidate element(DataElement newElement) {
        return new Candidate(start, end, newElement, kind, partial, rule, confidence, rank, special);
    }

    Candidate confidence(double newConfidence) {
        return new Candidate(start, end, element, kind, partial, rule, newConfidence, rank, special);
    }
}
