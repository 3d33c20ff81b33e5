package org.noticewright.classify.lexicon;

import org.noticewright.text.HashTable;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// What a desk does, by the words of its name. They stand in `care-desks.tsv`.
public final class DeskWords {

    /// What a word or phrase says.
    public enum Kind {
        /// It gives care, or pays for it.
        CARE,
        /// It serves no patients, whatever else its name says: "HR, Elm Clinic".
        OTHER,
        /// Its patients are animals.
        ANIMAL,
        /// A field with this label names a desk.
        LABEL;

        private final long bit = 1L << ordinal();

        /// Whether a name says so.
        public boolean in(long kinds) {
            return (kinds & bit) != 0;
        }
    }

    private static final int LONGEST = 4;
    private static final long GOES_ON = 1 << 8;

    private final HashTable phrases = new HashTable(2_000);

    DeskWords() {}

    void add(Kind kind, String phrase) {
        long hash = phrases.orBeginnings(Tokens.of(NormalizedText.of(phrase).value()), GOES_ON);
        phrases.or(hash, kind.bit);
    }

    /// What a single word says; to be read with [Kind#in].
    public long ofWord(long hash) {
        return phrases.get(hash) & ~GOES_ON;
    }

    /// All that the words of a name say; to be read with [Kind#in].
    public long of(Tokens name) {
        long kinds = 0;
        for (int first = 0; first < name.size(); first++) {
            long hash = name.hash(first);
            for (int next = first + 1; next - first <= LONGEST; next++) {
                long entry = phrases.get(hash);
                kinds |= entry & ~GOES_ON;
                if ((entry & GOES_ON) == 0 || next >= name.size()) {
                    break;
                }
                hash = WordHash.join(hash, name.hash(next));
            }
        }
        return kinds;
    }
}
