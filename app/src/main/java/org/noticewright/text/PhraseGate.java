package org.noticewright.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Tells in one look at each character that a text holds none of some phrases, whatever its case. Of each
/// phrase it keeps the four characters that are rarest in prose. What passes is still to be looked at.
public final class PhraseGate {

    private static final int GRAM = 4;
    private static final int BITS = 13;
    private static final int SPREAD = 0x9e3779b1;
    private static final int ASCII = 128;
    /// Commonest first; what is not among them is rare.
    private static final String COMMON = " etaoinshrdlucmfwypgbv";

    private final long[] bits = new long[1 << (BITS - 6)];
    /// What the bits stand for, ascending: of the many letters of a text some have a bit by accident.
    private final int[] grams;

    /// @param phrases in lower case, of four characters or more
    public PhraseGate(List<List<String>> phrases) {
        grams = phrases.stream()
                .flatMap(List::stream)
                .mapToInt(PhraseGate::rarest)
                .distinct()
                .sorted()
                .toArray();
        for (int gram : grams) {
            int slot = slot(gram);
            bits[slot >>> 6] |= 1L << slot;
        }
    }

    private static int rarest(String phrase) {
        int best = 0;
        for (int at = 1; at + GRAM <= phrase.length(); at++) {
            best = rarity(phrase, at) > rarity(phrase, best) ? at : best;
        }
        int gram = 0;
        for (int i = best; i < best + GRAM; i++) {
            gram = next(gram, phrase.charAt(i));
        }
        return gram;
    }

    private static int rarity(String phrase, int at) {
        int rarity = 0;
        for (int i = at; i < at + GRAM; i++) {
            int rank = COMMON.indexOf(phrase.charAt(i));
            rarity += rank < 0 ? COMMON.length() : rank;
        }
        return rarity;
    }

    /// Whether a phrase may stand in the stretch.
    public boolean mayHold(String text, int from, int to) {
        int gram = 0;
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            if (unit < ASCII) {
                gram = next(gram, unit >= 'A' && unit <= 'Z' ? (char) (unit | ' ') : unit);
            } else {
                String lower = String.valueOf(unit).toLowerCase(Locale.ROOT);
                for (int at = 0; at < lower.length(); at++) {
                    gram = next(gram, lower.charAt(at));
                }
            }
            int slot = slot(gram);
            if ((bits[slot >>> 6] & 1L << slot) != 0 && Arrays.binarySearch(grams, gram) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The last four characters, by their low eight bits.
    private static int next(int gram, char unit) {
        return gram << 8 | (unit & 0xff);
    }

    private static int slot(int gram) {
        return gram * SPREAD >>> -BITS;
    }
}
