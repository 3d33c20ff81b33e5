package org.noticewright.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// A set of words that is asked for stretches of a text: without regard to case, with regard to accents, and
/// without making a string of the stretch. Answers what
/// `Set.contains(text.substring(from, to).toLowerCase(Locale.ROOT))` would.
public final class LowerWords {

    private static final int ASCII = 128;
    private static final char DOTTED_CAPITAL_I = 0x130;

    private final String[] words;
    private final HashTable places;
    private final int longest;
    /// By length, a bit for each first letter: what no word begins so and is as long as is told without its hash.
    private final int[] firsts;

    private LowerWords(Collection<String> lower) {
        words = lower.toArray(String[]::new);
        places = new HashTable(words.length);
        int most = 0;
        for (int i = 0; i < words.length; i++) {
            places.put(hash(words[i], 0, words[i].length()), i + 1);
            most = Math.max(most, words[i].length());
        }
        longest = most;
        firsts = new int[longest + 1];
        for (String word : words) {
            firsts[word.length()] |= word.isEmpty() ? 1 : first(word.charAt(0));
        }
    }

    private static int first(char lower) {
        return 1 << lower;
    }

    /// @param words in lower case
    public static LowerWords of(String... words) {
        return new LowerWords(List.of(words));
    }

    /// These words and more.
    ///
    /// @param more in lower case
    LowerWords and(String... more) {
        return new LowerWords(
                Stream.concat(Arrays.stream(words), Arrays.stream(more)).toList());
    }

    public boolean holds(String text, int from, int to) {
        if (to - from > longest
                || firsts[to - from] == 0
                || to > from && (firsts[to - from] & first(lower(text.charAt(from)))) == 0) {
            return false;
        }
        int place = (int) places.get(hash(text, from, to));
        return place > 0 && isLower(text, from, to, words[place - 1]);
    }

    /// Whether the stretch is this word, whatever its case.
    ///
    /// @param word in lower case
    public static boolean isLower(String text, int from, int to, String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(text.charAt(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// One unit in lower case; the one capital that becomes two units stays as it is.
    static char lower(char unit) {
        if (unit < ASCII) {
            return unit >= 'A' && unit <= 'Z' ? (char) (unit + ('a' - 'A')) : unit;
        }
        return unit == DOTTED_CAPITAL_I ? unit : Character.toLowerCase(unit);
    }

    private static long hash(String text, int from, int to) {
        long hash = WordHash.SEED;
        for (int i = from; i < to; i++) {
            hash = WordHash.exactStep(hash, lower(text.charAt(i)));
        }
        return hash;
    }
}
