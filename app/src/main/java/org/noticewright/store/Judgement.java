package org.noticewright.store;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Classification;

/// A classification on its way into its row.
///
/// @param findings packed with the reason, null while a name or a word in them has no row yet
record Judgement(Classification classification, byte @Nullable [] findings) {

    /// Any thread.
    static Judgement of(Classification classification, KnownIds<String> names, KnownIds<Word> words) {
        var unknown = new boolean[1];
        byte[] findings =
                packed(classification, name -> known(names.of(name), unknown), word -> known(words.of(word), unknown));
        return new Judgement(classification, unknown[0] ? null : findings);
    }

    private static long known(long id, boolean[] unknown) {
        unknown[0] |= id == KnownIds.UNKNOWN;
        return id;
    }

    private static byte[] packed(
            Classification classification, ToLongFunction<String> names, ToLongFunction<Word> words) {
        var packed = new PayloadWriter();
        FindingsPacking.write(packed, classification.findings(), names);
        packed.number(classification.carriedBy().size());
        classification.carriedBy().forEach(packed::number);
        packed.number(classification.counterfactuals().size());
        classification.counterfactuals().forEach(verdict -> packed.number(verdict.ordinal()));
        ReasonWords.write(packed, classification.reason(), words);
        return packed.toBytes();
    }

    /// @param id the ticket's
    /// @param seenIn log entry up to which its evidence was seen
    /// @return the columns of the row
    @Nullable
    Object[] row(long id, long seenIn, Change change, Names names, ToLongFunction<Word> words) {
        return new @Nullable Object[] {
            id,
            change.sequence(),
            (long) classification.verdict().ordinal(),
            classification.needsReview() ? 1L : 0L,
            classification.confidence().value(),
            EnumBits.of(classification.special()),
            EnumBits.of(classification.elements()),
            names.id(classification.rule().value()),
            names.id(classification.version()),
            seenIn,
            findings == null ? packed(classification, names::id, words) : findings
        };
    }

    @Override
    public String toString() {
        return "Judgement[" + classification.verdict() + "]";
    }
}
