package org.noticewright.text;

import java.util.Arrays;

/// The words and numbers of a text in order: runs of letters and digits, an apostrophe inside a word included,
/// the possessive `'s` left out. Kept as columns, since a large body has millions of them.
public final class Tokens {

    /// How a token is written.
    public enum Shape {
        LOWER,
        /// First letter large, the rest small.
        CAPITALIZED,
        /// One large letter.
        INITIAL,
        /// Two or more letters, all large.
        UPPER,
        /// Large letters inside, such as McDonald.
        MIXED_CASE,
        DIGITS,
        /// Letters and digits.
        ALPHANUMERIC
    }

    private static final int ASCII = 128;
    private static final boolean[] ASCII_WORD = asciiWord();
    private static final Shape[] SHAPES = Shape.values();

    private final String text;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private byte[] shapes;
    private int size;

    private Tokens(String text) {
        this.text = text;
        int guess = text.length() / 5 + 8;
        this.starts = new int[guess];
        this.ends = new int[guess];
        this.hashes = new long[guess];
        this.shapes = new byte[guess];
    }

    /// Cuts a normalised text.
    public static Tokens of(String normalized) {
        var tokens = new Tokens(normalized);
        tokens.cut();
        return tokens;
    }

    public int size() {
        return size;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public int length(int token) {
        return ends[token] - starts[token];
    }

    /// Hash of the word, comparable with [WordHash#ofWord].
    public long hash(int token) {
        return hashes[token];
    }

    public Shape shape(int token) {
        return SHAPES[shapes[token]];
    }

    public String text(int token) {
        return text.substring(starts[token], ends[token]);
    }

    public boolean hasDigit(int token) {
        return shapes[token] >= Shape.DIGITS.ordinal();
    }

    /// Written with a large first letter.
    public boolean isCapital(int token) {
        return shapes[token] >= Shape.CAPITALIZED.ordinal()
                && shapes[token] <= Shape.MIXED_CASE.ordinal()
                && Character.isUpperCase(text.charAt(starts[token]));
    }

    private void cut() {
        int at = 0;
        int length = text.length();
        while (at < length) {
            if (isWord(text.charAt(at))) {
                at = token(at);
            } else {
                at++;
            }
        }
    }

    private int token(int from) {
        long hash = WordHash.SEED;
        int letters = 0;
        int large = 0;
        int digits = 0;
        int at = from;
        boolean firstLarge = false;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit == '\'' && joins(at)) {
                at++;
                continue;
            }
            if (!isWord(unit)) {
                break;
            }
            if (unit <= '9' && unit >= '0') {
                digits++;
            } else {
                if (unit < ASCII ? unit <= 'Z' : Character.isUpperCase(unit)) {
                    large++;
                    firstLarge |= at == from;
                }
                letters++;
            }
            hash = WordHash.step(hash, unit);
            at++;
        }
        add(from, at, hash, shape(letters, large, digits, firstLarge));
        return isPossessive(at) ? at + 2 : at;
    }

    /// Letter or digit; the table spares the look into the Unicode data for plain text.
    private static boolean isWord(char unit) {
        return unit < ASCII ? ASCII_WORD[unit] : Character.isLetterOrDigit(unit);
    }

    private static boolean[] asciiWord() {
        var word = new boolean[ASCII];
        for (char unit = 0; unit < ASCII; unit++) {
            word[unit] = Character.isLetterOrDigit(unit);
        }
        return word;
    }

    private static Shape shape(int letters, int large, int digits, boolean firstLarge) {
        if (digits > 0) {
            return letters == 0 ? Shape.DIGITS : Shape.ALPHANUMERIC;
        }
        if (large == 0) {
            return Shape.LOWER;
        }
        if (large == letters) {
            return letters == 1 ? Shape.INITIAL : Shape.UPPER;
        }
        return firstLarge && large == 1 ? Shape.CAPITALIZED : Shape.MIXED_CASE;
    }

    /// An apostrophe between two letters that is not a possessive.
    private boolean joins(int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1))
                && !isPossessive(at)
                && !isElision(at);
    }

    /// French and Italian d', l', j' and the like before a word of three letters or more.
    private boolean isElision(int at) {
        boolean alone = at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
        boolean word = at + 3 < text.length()
                && Character.isLetter(text.charAt(at + 2))
                && Character.isLetter(text.charAt(at + 3));
        return alone && word && "dlnjmtscDLNJMTSC".indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean isPossessive(int at) {
        return at < text.length()
                && text.charAt(at) == '\''
                && at + 1 < text.length()
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private void add(int start, int end, long hash, Shape shape) {
        if (size == starts.length) {
            int grown = size + (size >> 1);
            starts = Arrays.copyOf(starts, grown);
            ends = Arrays.copyOf(ends, grown);
            hashes = Arrays.copyOf(hashes, grown);
            shapes = Arrays.copyOf(shapes, grown);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        shapes[size] = (byte) shape.ordinal();
        size++;
    }
}
