package org.noticewright.classify.lexicon;

import org.noticewright.text.Tokens;

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

        private final int bit = 1 << ordinal();

        /// Whether a name says so.
        public boolean in(int kinds) {
            return (kinds & bit) != 0;
        }
    }

    private final PhraseBits phrases = new PhraseBits();

    DeskWords() {}

    void add(Kind kind, String phrase) {
        phrases.add(phrase, kind.bit);
    }

    /// What a single word says; to be read with [Kind#in].
    public int ofWord(long hash) {
        return phrases.ofWord(hash);
    }

    /// All that the words of a name say; to be read with [Kind#in].
    public int of(Tokens name) {
        return phrases.of(name);
    }
}
