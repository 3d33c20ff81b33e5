package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.HealthTerm;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.WordHash;

/// The longest phrase of the health lists that begins at a word, as one number so that looking allocates nothing:
/// the index behind it above, its entry in the lists below.
final class ListedPhrase {

    /// Nothing of the lists begins there.
    static final long NONE = 0;

    private static final int END = 32;
    /// What tells the term of an entry stands in these bits.
    private static final long ENTRY = (1L << END) - 1;

    private ListedPhrase() {}

    /// Whether a term may be meant by the words that it is found in.
    interface Filter {

        Filter ALL = (passage, first, last, term) -> true;

        /// @param last the index behind its words
        boolean takes(Passage passage, int first, int last, HealthTerm term);
    }

    /// @param filter what is looked for: of other terms the words stand for themselves
    static long at(Passage passage, int first, Lexicon lexicon, Filter filter) {
        long entry = passage.phraseEntry(first);
        if (Lexicon.saysNothing(entry)) {
            return NONE;
        }
        int longest = first + WordFlags.phraseLength(passage.flags(first));
        long hash = passage.tokens().hash(first);
        // Told with the next word when the text was cut.
        boolean goesOn = Lexicon.goesOn(entry);
        long phrase = NONE;
        for (int next = first + 1; next <= longest; next++) {
            HealthTerm term = lexicon.termOf(entry);
            if (term != null && filter.takes(passage, first, next, term)) {
                phrase = (long) next << END | entry & ENTRY;
            }
            if (!goesOn || next >= passage.size() || !passage.joinsNext(next - 1)) {
                break;
            }
            hash = WordHash.join(hash, passage.tokens().hash(next));
            entry = lexicon.phraseEntry(hash);
            goesOn = next + 1 < passage.size()
                    && Lexicon.goesOnWith(entry, passage.tokens().hash(next + 1));
        }
        return phrase;
    }

    /// The index behind the idiom that begins at a word and says nothing of health, `at` for none.
    static int idiomEnd(Passage passage, int at, Lexicon lexicon) {
        if (WordFlags.phraseLength(passage.flags(at)) == 0 || !Lexicon.beginsIdiom(passage.phraseEntry(at))) {
            return at;
        }
        long phrase = at(passage, at, lexicon, HealthDetector::isUsable);
        HealthTerm term = term(phrase, lexicon);
        return term != null && term.source() == HealthTerm.Source.IDIOM ? end(phrase) : at;
    }

    /// The index behind the phrase.
    static int end(long phrase) {
        return (int) (phrase >>> END);
    }

    static @Nullable HealthTerm term(long phrase, Lexicon lexicon) {
        return lexicon.termOf(phrase & ENTRY);
    }
}
