package org.noticewright.classify.lexicon;

import org.noticewright.text.Tokens;

/// Words that stand where a sender's name would, and call nobody. They stand in `sender-words.tsv`.
public final class SenderWords {

    /// What a word says of who is called by it.
    public enum Kind {
        /// Nobody gave a name, or it was kept back: "anonymous", "caller", "withheld".
        NOBODY,
        /// What may stand beside these: "number", "tip box"; many are surnames, and alone say nothing.
        BESIDE,
        /// The last word of what sends mail by itself: "alerts", "gateway".
        ROBOT,
        /// The same that may be a surname: "runner".
        THING,
        /// Firms, departments and what is sold, in languages of which there is no dictionary: "Vertrieb", "Ofertas".
        FIRM;

        private final int bit = 1 << ordinal();
    }

    private final PhraseBits words = new PhraseBits();

    SenderWords() {}

    void add(Kind kind, String word) {
        words.add(word, kind.bit);
    }

    /// Whether a single word says so.
    public boolean is(Kind kind, long hash) {
        return (words.ofWord(hash) & kind.bit) != 0;
    }

    /// Whether any word of a name says so.
    public boolean any(Kind kind, Tokens name) {
        for (int i = 0; i < name.size(); i++) {
            if (is(kind, name.hash(i))) {
                return true;
            }
        }
        return false;
    }
}
