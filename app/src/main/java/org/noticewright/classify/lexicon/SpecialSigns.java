package org.noticewright.classify.lexicon;

import org.noticewright.text.HashFilter;
import org.noticewright.text.HashTable;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Phrases that put a record into a special category without being health content themselves: "well child visit",
/// "sorry for your loss". They stand in `special-signs.tsv` and make no finding, so that no verdict rests on them.
public final class SpecialSigns {

    /// What a phrase tells.
    public enum Sign {
        MINOR,
        /// A child at school, at camp or in day care; a teacher's pupils too, so that it says little alone.
        SCHOOL,
        /// Somebody speaks as a parent or for a family.
        PARENT,
        /// What is given, worn or done by the young.
        YOUNG,
        /// Somebody's child who has grown up.
        ADULT,
        /// Asks how old somebody is: the answer is a bare number.
        AGE_ASKED,
        DECEASED,
        GENETIC,
        MENTAL_HEALTH,
        REPRODUCTIVE,
        SEXUAL_HEALTH,
        SUBSTANCE_USE,
        /// Words that hold another sign's and say something else: "school of nursing", "passed the baton".
        NOTHING
    }

    private static final int LONGEST = 6;
    private static final int SIGN_BITS = Sign.values().length;
    private static final long GOES_ON = 1L << SIGN_BITS;
    /// A word that is looked at though no phrase begins with it.
    private static final long LOOKED_AT = GOES_ON << 1;
    private static final long TELLS = LOOKED_AT | GOES_ON - 1;
    /// Above it, of a word that phrases begin with, one of so many bits for each word that comes second in one.
    private static final int NEXT_SHIFT = SIGN_BITS + 2;
    private static final int NEXT_BITS = Long.SIZE - NEXT_SHIFT;

    private final HashTable phrases;
    private final HashFilter filter;

    private SpecialSigns(HashTable phrases) {
        this.phrases = phrases;
        this.filter = new HashFilter(phrases);
    }

    static final class Builder {
        private final HashTable phrases = new HashTable(4_000);

        void add(Sign sign, String phrase) {
            Tokens tokens = Tokens.of(NormalizedText.of(phrase).value());
            long hash = phrases.orBeginnings(tokens, GOES_ON);
            phrases.or(hash, 1L << sign.ordinal());
            if (tokens.size() > 1) {
                phrases.or(tokens.hash(0), next(tokens.hash(1)));
            }
        }

        SpecialSigns build() {
            Hints.PARENTS.forEach(word -> phrases.or(WordHash.ofWord(word), LOOKED_AT));
            SmallNumbers.words().forEach(word -> phrases.or(WordHash.ofWord(word), LOOKED_AT));
            return new SpecialSigns(phrases);
        }
    }

    private static long next(long wordHash) {
        return 1L << NEXT_SHIFT + ((wordHash >>> 32) * NEXT_BITS >>> 32);
    }

    /// What is held of a word alone, to be asked with [#mayTell].
    long ofWord(long wordHash) {
        return phrases.get(wordHash);
    }

    /// Whether a word may begin a phrase or is looked at for itself: most words that begin one do so with no word that
    /// happens to follow.
    static boolean mayTell(long ofWord, long nextHash) {
        return (ofWord & (TELLS | next(nextHash))) != 0;
    }

    /// The longest phrase that begins with a word and ends before another.
    ///
    /// @param end exclusive
    /// @return to be read with [#tells] and [#end], 0 for none
    public long at(Tokens tokens, int first, int end) {
        long hash = tokens.hash(first);
        long found = 0;
        for (int next = first + 1; next <= end && next - first <= LONGEST; next++) {
            long entry = filter.mayHold(hash) ? phrases.get(hash) : 0;
            if ((entry & (GOES_ON - 1)) != 0) {
                found = (long) next << SIGN_BITS | entry & (GOES_ON - 1);
            }
            if ((entry & GOES_ON) == 0 || next == end || tokens.endsSentence(next - 1)) {
                break;
            }
            hash = WordHash.join(hash, tokens.hash(next));
        }
        return found;
    }

    /// All signs of the phrases of a text, to be read with [#tells].
    public long in(Tokens tokens) {
        long all = 0;
        for (int i = 0; i < tokens.size(); i++) {
            all |= at(tokens, i, tokens.size());
        }
        return all & GOES_ON - 1;
    }

    /// Whether a sign stands at one of these words.
    public boolean anyAt(int[] words, Tokens tokens) {
        for (int word : words) {
            if (at(tokens, word, tokens.size()) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether a phrase found by [#at], or one of a text, is a sign of this; it may be of several.
    public static boolean tells(long found, Sign sign) {
        return (found & 1L << sign.ordinal()) != 0;
    }

    /// Index after a phrase found by [#at].
    public static int end(long found) {
        return (int) (found >>> SIGN_BITS);
    }
}
