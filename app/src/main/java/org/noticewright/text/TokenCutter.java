package org.noticewright.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.noticewright.text.Tokens.Shape;

/// Cuts texts into words in one pass over the characters. Each thread has one, whose arrays serve one text
/// after the other: what is kept of a text is as large as its words.
final class TokenCutter {

    private static final ThreadLocal<TokenCutter> OF_THREAD = ThreadLocal.withInitial(TokenCutter::new);

    private static final int ASCII = 128;
    private static final int USUAL_UNITS = 4_096;
    private static final int USUAL_WORDS = 1_024;
    /// Characters behind a word in which the end of its sentence is looked for.
    private static final int SENTENCE_GAP = 4;
    /// A text longer than this gets arrays of its own.
    private static final int LONGEST_KEPT = 1 << 16;

    /// What a unit is, above its folded form in the low 16 bits.
    private static final int SMALL = 1 << 16;
    private static final int LARGE = 1 << 17;
    private static final int DIGIT = 1 << 18;
    private static final int WORD = SMALL | LARGE | DIGIT;
    /// The text must be normalised.
    private static final int ODD = 1 << 19;
    private static final int[] ASCII_UNITS = asciiUnits();

    private char[] units = new char[USUAL_UNITS];
    private int length;
    private int[] bounds = new int[2 * USUAL_WORDS];
    private long[] hashes = new long[USUAL_WORDS];
    private int[] marks = new int[USUAL_WORDS];
    private int size;
    private int shapesSeen;
    private long signs;
    private boolean odd;

    static Tokens cut(String text) {
        TokenCutter cutter = cutter(text);
        cutter.run(text, false);
        return cutter.tokens(text);
    }

    /// Null when the text is not plain: see [NormalizedText].
    static @Nullable Tokens cutPlain(String text) {
        TokenCutter cutter = cutter(text);
        cutter.run(text, true);
        return cutter.odd ? null : cutter.tokens(text);
    }

    private static TokenCutter cutter(String text) {
        return text.length() > LONGEST_KEPT ? new TokenCutter() : OF_THREAD.get();
    }

    /// @param plainOnly whether to stop where the text turns out to be odd
    private void run(String text, boolean plainOnly) {
        length = text.length();
        if (length > units.length) {
            units = new char[Math.max(length, units.length * 2)];
        }
        text.getChars(0, length, units, 0);
        size = 0;
        shapesSeen = 0;
        odd = false;
        cut(plainOnly);
        // The thread may outlive the case: nobody's words stay behind in it.
        Arrays.fill(units, 0, length, '\0');
    }

    private Tokens tokens(String text) {
        return new Tokens(
                text,
                Arrays.copyOf(bounds, 2 * size),
                Arrays.copyOf(hashes, size),
                Arrays.copyOf(marks, size),
                shapesSeen,
                signs);
    }

    private void cut(boolean plainOnly) {
        char[] all = units;
        int end = length;
        int at = 0;
        long marks = 0;
        while (at < end && !(odd && plainOnly)) {
            char unit = all[at];
            int told = told(unit);
            if ((told & WORD) != 0) {
                at = word(at);
            } else {
                odd |= (told & ODD) != 0;
                marks |= Tokens.signBit(unit);
                at++;
            }
        }
        signs = marks;
        if (size > 0) {
            markGap(length);
        }
    }

    /// Notes what stands between the last word and here.
    private void markGap(int to) {
        int from = bounds[2 * size - 1];
        int code = gapCode(from, to);
        boolean plain = code == Tokens.BLANK_GAP || code == Tokens.NO_GAP;
        marks[size - 1] |= Tokens.gapMark(code, !plain && endsSentence(from, Math.min(to, from + SENTENCE_GAP)));
    }

    private boolean endsSentence(int from, int to) {
        for (int i = from; i < to; i++) {
            char unit = units[i];
            if (unit == '\n' || unit == '!' || unit == '?' || unit == ';' || (unit == '.' && i + 1 < to)) {
                return true;
            }
        }
        return false;
    }

    private int word(int from) {
        char[] all = units;
        int end = length;
        long hash = WordHash.SEED;
        int seen = 0;
        int large = 0;
        int at = from;
        while (at < end) {
            char unit = all[at];
            int told = told(unit);
            if ((told & WORD) == 0) {
                if (unit != '\'' || !joins(at)) {
                    break;
                }
                at++;
                continue;
            }
            seen |= told;
            large += told >>> 17 & 1;
            hash = WordHash.exactStep(hash, (char) told);
            at++;
        }
        odd |= (seen & ODD) != 0;
        boolean firstLarge = (told(all[from]) & LARGE) != 0;
        add(from, at, hash, shape(seen, large, firstLarge), firstLarge);
        return isPossessive(at) ? at + 2 : at;
    }

    private static Shape shape(int seen, int large, boolean firstLarge) {
        if ((seen & DIGIT) != 0) {
            return (seen & (SMALL | LARGE)) == 0 ? Shape.DIGITS : Shape.ALPHANUMERIC;
        }
        if (large == 0) {
            return Shape.LOWER;
        }
        if ((seen & SMALL) == 0) {
            return large == 1 ? Shape.INITIAL : Shape.UPPER;
        }
        return firstLarge && large == 1 ? Shape.CAPITALIZED : Shape.MIXED_CASE;
    }

    private static int told(char unit) {
        return unit < ASCII ? ASCII_UNITS[unit] : beyondAscii(unit);
    }

    private static int beyondAscii(char unit) {
        if (!Character.isLetterOrDigit(unit)) {
            return ODD;
        }
        return ODD | (Character.isUpperCase(unit) ? LARGE : SMALL) | WordHash.fold(unit);
    }

    private static int[] asciiUnits() {
        var told = new int[ASCII];
        for (char unit = 0; unit < ASCII; unit++) {
            boolean digit = unit >= '0' && unit <= '9';
            boolean letter = Character.isLetter(unit);
            int sort = digit ? DIGIT : !letter ? 0 : unit <= 'Z' ? LARGE : SMALL;
            told[unit] = NormalizedText.isPlain(unit) ? sort | WordHash.fold(unit) : ODD;
        }
        return told;
    }

    /// An apostrophe between two letters that is not a possessive.
    private boolean joins(int at) {
        return at > 0
                && at + 1 < length
                && Character.isLetter(units[at - 1])
                && Character.isLetter(units[at + 1])
                && !isPossessive(at)
                && !isElision(at);
    }

    /// French and Italian d', l', j' and the like before a word of three letters or more.
    private boolean isElision(int at) {
        boolean alone = at < 2 || !Character.isLetterOrDigit(units[at - 2]);
        boolean word = at + 3 < length && Character.isLetter(units[at + 2]) && Character.isLetter(units[at + 3]);
        return alone && word && "dlnjmtscDLNJMTSC".indexOf(units[at - 1]) >= 0;
    }

    private boolean isPossessive(int at) {
        return at + 1 < length
                && units[at] == '\''
                && (units[at + 1] == 's' || units[at + 1] == 'S')
                && (at + 2 == length || !Character.isLetterOrDigit(units[at + 2]));
    }

    private int gapCode(int from, int to) {
        if (from == to) {
            return Tokens.NO_GAP;
        }
        char first = units[from];
        if (first >= ASCII || to - from > 2) {
            return Tokens.OTHER_GAP;
        }
        return to - from == 1 ? first : units[from + 1] == ' ' ? Tokens.WITH_BLANK + first : Tokens.OTHER_GAP;
    }

    private void add(int start, int end, long hash, Shape shape, boolean firstLarge) {
        if (size == hashes.length) {
            int grown = size * 2;
            bounds = Arrays.copyOf(bounds, 2 * grown);
            hashes = Arrays.copyOf(hashes, grown);
            marks = Arrays.copyOf(marks, grown);
        }
        if (size > 0) {
            markGap(start);
        }
        shapesSeen |= 1 << shape.ordinal();
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        hashes[size] = hash;
        marks[size] = Tokens.mark(shape, firstLarge);
        size++;
    }
}
