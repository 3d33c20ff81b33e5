package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// What people write as they speak and no dictionary has: "Gotcha", "Sooo", "Takin", "You've", "Hmm". Large at the
/// beginning of a sentence it looks like a name that no list knows.
final class TalkWords {

    private static final HashTable TAILS = WordHash.tableOf("ll", "ve", "re", "d", "t", "m");
    private static final int SHORTEST = 3;
    private static final int SHORTEST_ENDED = 5;

    private final NameWords words;

    TalkWords(NameWords words) {
        this.words = words;
    }

    /// Whether a list says so, as of a word beside somebody's name.
    boolean isListed(Passage passage, int token) {
        return NameWords.isTalk(words.bits(passage.tokens().hash(token)));
    }

    boolean isTalk(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        long bits = words.bits(tokens.hash(token));
        if (NameWords.isTalk(bits)) {
            return true;
        }
        long flags = passage.flags(token);
        if (bits != 0 || tokens.length(token) < SHORTEST || isWellKnown(flags) || tokens.hasDigit(token)) {
            return false;
        }
        String text = passage.text();
        int start = tokens.start(token);
        int end = tokens.end(token);
        return isLaughter(text, start, end)
                || isStretched(text, start, end)
                || isContraction(text, start, end)
                || isEnding(text, start, end)
                || !NameRun.isBearer(flags) && tokens.shape(token) != Shape.UPPER && hasNoVowel(text, start, end);
    }

    private static boolean isWellKnown(long flags) {
        return WordFlags.given(flags) >= NameRun.WELL_KNOWN || WordFlags.surname(flags) >= NameRun.WELL_KNOWN;
    }

    /// "Hehehe", "Ahaha": two letters over and over.
    private static boolean isLaughter(String text, int start, int end) {
        char one = WordHash.fold(text.charAt(start));
        char other = one;
        for (int i = start + 1; i < end; i++) {
            char unit = WordHash.fold(text.charAt(i));
            if (unit != one && unit != other && other != one) {
                return false;
            }
            other = unit == one ? other : unit;
        }
        return end - start >= SHORTEST_ENDED;
    }

    /// "Sooo", "Ahhh" whatever is left of it, "Tonightt" and "coldd" when a word is.
    private boolean isStretched(String text, int start, int end) {
        long once = WordHash.seed();
        char before = 0;
        int run = 1;
        boolean twice = false;
        for (int i = start; i < end; i++) {
            char unit = WordHash.fold(text.charAt(i));
            run = unit == before ? run + 1 : 1;
            if (run > 2) {
                return true;
            }
            if (run == 1) {
                once = WordHash.plus(once, unit);
            }
            twice |= run == 2;
            before = unit;
        }
        return twice && isWord(once);
    }

    /// "You've", "How're": a word, an apostrophe and what is left of a verb.
    private static boolean isContraction(String text, int start, int end) {
        int mark = end - 1;
        while (mark > start && Character.isLetter(text.charAt(mark))) {
            mark--;
        }
        if (mark == start || text.charAt(mark) != '\'' && text.charAt(mark) != '’') {
            return false;
        }
        long tail = WordHash.seed();
        for (int i = mark + 1; i < end; i++) {
            tail = WordHash.plus(tail, text.charAt(i));
        }
        return TAILS.get(tail) != 0;
    }

    /// "Takin", "Goin": the last letter is not said.
    private boolean isEnding(String text, int start, int end) {
        if (end - start < 4
                || WordHash.fold(text.charAt(end - 1)) != 'n'
                || WordHash.fold(text.charAt(end - 2)) != 'i') {
            return false;
        }
        long stem = WordHash.seed();
        for (int i = start; i < end - 2; i++) {
            stem = WordHash.plus(stem, text.charAt(i));
        }
        long whole = WordHash.plus(WordHash.plus(WordHash.plus(stem, 'i'), 'n'), 'g');
        return isWord(whole) && (end - start >= SHORTEST_ENDED || isWord(stem));
    }

    private boolean isWord(long hash) {
        long bits = words.bits(hash);
        return NameWords.dictionary(bits) % 3 != 0 || NameWords.isTalk(bits);
    }

    private static boolean hasNoVowel(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if ("aeiouy".indexOf(WordHash.fold(text.charAt(i))) >= 0 || text.charAt(i) > 0x24f) {
                return false;
            }
        }
        return true;
    }
}
