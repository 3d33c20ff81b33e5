package org.noticewright.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Tells that a text holds none of some phrases, whatever its case, by a look at some of its characters. Of each phrase
/// it keeps the four characters that are rarest in prose, and the blocks of three characters around them: a phrase of
/// six characters has one of them in every fourth place of a text, so that nearly all of a text is passed over in steps
/// of four. What passes is still to be looked at.
public final class PhraseGate {

    private static final int GRAM = 4;
    private static final int BITS = 13;
    private static final int SPREAD = 0x9e3779b1;
    private static final int ASCII = 128;
    /// Commonest first; what is not among them is rare.
    private static final String COMMON = " etaoinshrdlucmfwypgbv";

    private static final int BLOCK = 3;
    private static final int LONGEST_STEP = 4;
    /// Makes letters small; what else it changes only makes blocks alike.
    private static final int SMALL = ' ' << 16 | ' ' << 8 | ' ';

    /// How far apart blocks are looked at: one of a phrase's stands in one of the places, wherever the phrase begins.
    private final int step;
    private final long[] blocks = new long[1 << (BITS - 6)];
    private final long[] bits = new long[1 << (BITS - 6)];
    /// What the bits stand for, ascending: of the many letters of a text some have a bit by accident.
    private final int[] grams;

    /// @param phrases in lower case, of four characters or more
    public PhraseGate(List<List<String>> phrases) {
        List<String> all = phrases.stream().flatMap(List::stream).toList();
        int shortest = all.stream().mapToInt(String::length).min().orElse(GRAM);
        step = Math.min(LONGEST_STEP, shortest - BLOCK + 1);
        grams = all.stream()
                .mapToInt(PhraseGate::rarestGram)
                .distinct()
                .sorted()
                .toArray();
        for (int gram : grams) {
            mark(bits, gram);
        }
        all.forEach(this::markBlocks);
    }

    /// The blocks of a stretch around the rarest gram that holds as many of them as a step is long.
    private void markBlocks(String phrase) {
        int first = Math.min(rarest(phrase), phrase.length() - BLOCK + 1 - step);
        for (int at = first; at < first + step; at++) {
            mark(blocks, block(phrase.charAt(at), phrase.charAt(at + 1), phrase.charAt(at + 2)));
        }
    }

    private static void mark(long[] marked, int characters) {
        int slot = slot(characters);
        marked[slot >>> 6] |= 1L << slot;
    }

    private static boolean isMarked(long[] marked, int characters) {
        int slot = slot(characters);
        return (marked[slot >>> 6] & 1L << slot) != 0;
    }

    private static int rarestGram(String phrase) {
        int best = rarest(phrase);
        int gram = 0;
        for (int i = best; i < best + GRAM; i++) {
            gram = next(gram, phrase.charAt(i));
        }
        return gram;
    }

    private static int rarest(String phrase) {
        int best = 0;
        for (int at = 1; at + GRAM <= phrase.length(); at++) {
            best = rarity(phrase, at) > rarity(phrase, best) ? at : best;
        }
        return best;
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
        for (int last = from + BLOCK - 1; last < to; last += step) {
            if (mayBeBlock(text.charAt(last - 2), text.charAt(last - 1), text.charAt(last))
                    && holdsGram(text, Math.max(from, last - step - 1), Math.min(to, last + step))) {
                return true;
            }
        }
        return false;
    }

    /// Beyond ASCII it is left to the second look, which knows what is small for what.
    private boolean mayBeBlock(char one, char two, char three) {
        return (one | two | three) >= ASCII || isMarked(blocks, block(one, two, three));
    }

    private static int block(char one, char two, char three) {
        return one << 16 | two << 8 | three | SMALL;
    }

    private boolean holdsGram(String text, int from, int to) {
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
            if (isMarked(bits, gram) && Arrays.binarySearch(grams, gram) >= 0) {
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
