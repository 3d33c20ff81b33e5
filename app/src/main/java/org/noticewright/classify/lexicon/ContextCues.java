package org.noticewright.classify.lexicon;

import java.util.Arrays;
import java.util.stream.Stream;
import org.noticewright.text.HashFilter;
import org.noticewright.text.HashTable;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Phrases that change whose health the words near by are about. They stand in `context-cues.tsv`.
public final class ContextCues {

    /// What a phrase does to a health word.
    public enum Kind {
        /// A negation that denies nothing: no longer, not only.
        PSEUDO,
        /// Denies what stands before it: was ruled out.
        DENIED_BEHIND,
        /// What follows is said of nobody in particular: people with, an article about.
        GENERAL,
        /// What follows may never come: if I ever get.
        HYPOTHETICAL,
        /// What follows is somebody's job: I work as a.
        OCCUPATION,
        /// Its sentence is about trade, staff, software, print or a building, and so is a word of care in it that
        /// nobody claims: wholesale, typo in, webinar.
        BUSINESS,
        /// The whole ticket is about trade, a job, the press, a book or a gift: "media inquiry", "CV on request".
        ERRAND,
        /// The whole ticket is about mail and calls that were meant for somebody else: "wrong number".
        MISDIRECTED,
        /// Nobody wrote the text: "do not reply", "reply STOP to be removed".
        AUTOMATIC
    }

    private static final int LONGEST = 6;
    private static final long GOES_ON = 1 << 8;
    /// Above it, of a word that phrases begin with, one of so many bits for each word that comes second in one.
    private static final int NEXT_SHIFT = 9;
    private static final int NEXT_BITS = Long.SIZE - NEXT_SHIFT;
    private static final Kind[] KINDS = Kind.values();

    private final HashTable phrases;
    /// Most words begin no phrase.
    private final HashFilter filter;
    /// The same for the phrases of each kind.
    private final HashFilter[] begins;

    private ContextCues(HashTable phrases, HashTable[] firstWords) {
        this.phrases = phrases;
        this.filter = new HashFilter(phrases);
        this.begins = Stream.of(firstWords).map(HashFilter::new).toArray(HashFilter[]::new);
    }

    static final class Builder {
        private final HashTable phrases = new HashTable(6_000);
        private final HashTable[] firstWords =
                Stream.generate(() -> new HashTable(500)).limit(KINDS.length).toArray(HashTable[]::new);

        void add(Kind kind, String phrase) {
            Tokens tokens = Tokens.of(NormalizedText.of(phrase).value());
            firstWords[kind.ordinal()].put(tokens.hash(0), 1);
            long hash = phrases.orBeginnings(tokens, GOES_ON);
            phrases.put(hash, phrases.get(hash) & -GOES_ON | kind.ordinal() + 1);
            if (tokens.size() > 1) {
                phrases.or(tokens.hash(0), next(tokens.hash(1)));
            }
        }

        ContextCues build() {
            return new ContextCues(phrases, firstWords);
        }
    }

    private static long next(long wordHash) {
        return 1L << NEXT_SHIFT + ((wordHash >>> 32) * NEXT_BITS >>> 32);
    }

    /// The longest phrase that begins with a word and ends before another.
    ///
    /// @param end exclusive
    /// @return to be read with [#kind] and [#end], 0 for none
    public int at(Tokens tokens, int first, int end) {
        long hash = tokens.hash(first);
        int found = 0;
        for (int next = first + 1; next <= end && next - first <= LONGEST; next++) {
            long entry = filter.mayHold(hash) ? phrases.get(hash) : 0;
            if ((entry & (GOES_ON - 1)) != 0) {
                found = next << 4 | (int) (entry & (GOES_ON - 1));
            }
            if ((entry & GOES_ON) == 0 || next == end) {
                break;
            }
            long word = tokens.hash(next);
            if (next == first + 1 && (entry & next(word)) == 0) {
                break;
            }
            hash = WordHash.join(hash, word);
        }
        return found;
    }

    /// Where phrases of a kind begin, ascending.
    ///
    /// @param size how many words there are
    public int[] all(Kind kind, Tokens tokens, int size) {
        HashFilter first = begins[kind.ordinal()];
        int[] found = {};
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (first.mayHold(tokens.hash(i)) && isOf(kind, at(tokens, i, size))) {
                found = count < found.length ? found : Arrays.copyOf(found, 2 * count + 2);
                found[count++] = i;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /// Whether a phrase of a kind stands there.
    ///
    /// @param size how many words there are
    public boolean any(Kind kind, Tokens tokens, int size) {
        HashFilter first = begins[kind.ordinal()];
        for (int i = 0; i < size; i++) {
            if (first.mayHold(tokens.hash(i)) && isOf(kind, at(tokens, i, size))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Kind kind, int phrase) {
        return phrase != 0 && kind(phrase) == kind;
    }

    /// Of a phrase found by [#at].
    public static Kind kind(int found) {
        return KINDS[(found & 15) - 1];
    }

    /// Index after a phrase found by [#at].
    public static int end(int found) {
        return found >>> 4;
    }
}
