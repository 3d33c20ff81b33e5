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

    /// What stands between a word and the next, where it is short: see [#gap].
    public static final int NO_GAP = 0;
    /// A gap of another form.
    public static final int OTHER_GAP = -1;
    private static final int WITH_BLANK = 256;
    /// A single blank.
    public static final int BLANK_GAP = ' ';

    private static final int ASCII = 128;
    private static final byte[] ASCII_CLASS = asciiClass();
    private static final byte APART = 0;
    private static final byte SMALL = 1;
    private static final byte LARGE = 2;
    private static final byte DIGIT = 3;
    private static final Shape[] SHAPES = Shape.values();
    private static final int CAPITALIZED = Shape.CAPITALIZED.ordinal();
    private static final int MIXED_CASE = Shape.MIXED_CASE.ordinal();
    private static final int DIGITS = Shape.DIGITS.ordinal();

    private final String text;
    private final char[] units;
    private short[] gaps;
    private int shapesSeen;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private byte[] shapes;
    private int size;

    private Tokens(String text) {
        this.text = text;
        this.units = text.toCharArray();
        int guess = text.length() / 5 + 8;
        this.gaps = new short[guess];
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
        return shapes[token] >= DIGITS;
    }

    /// Written with a large first letter.
    public boolean isCapital(int token) {
        byte shape = shapes[token];
        return shape >= CAPITALIZED
                && shape <= MIXED_CASE
                && (shape != MIXED_CASE || Character.isUpperCase(units[starts[token]]));
    }

    /// Whether some word is written so.
    public boolean hasShape(Shape shape) {
        return (shapesSeen & 1 << shape.ordinal()) != 0;
    }

    /// Whether some word holds a digit.
    public boolean hasDigits() {
        return shapesSeen >= 1 << DIGITS;
    }

    /// What stands between a word and the next, or the end: [#NO_GAP], one ASCII character as itself, such a
    /// character with a blank behind it as [#withBlank], else [#OTHER_GAP].
    public int gap(int token) {
        return gaps[token];
    }

    /// The code of a gap of one ASCII character and a blank.
    public static int withBlank(char unit) {
        return WITH_BLANK + unit;
    }

    private void cut() {
        int at = 0;
        int length = units.length;
        while (at < length) {
            if (isWord(units[at])) {
                at = token(at);
            } else {
                at++;
            }
        }
        if (size > 0) {
            gaps[size - 1] = gapCode(ends[size - 1], length);
        }
    }

    private int token(int from) {
        char[] all = units;
        long hash = WordHash.SEED;
        int letters = 0;
        int large = 0;
        int digits = 0;
        int at = from;
        boolean firstLarge = false;
        while (at < all.length) {
            char unit = all[at];
            byte sort = unit < ASCII ? ASCII_CLASS[unit] : sort(unit);
            if (sort == SMALL) {
                letters++;
            } else if (sort == APART) {
                if (unit != '\'' || !joins(at)) {
                    break;
                }
                at++;
                continue;
            } else if (sort == DIGIT) {
                digits++;
            } else {
                firstLarge |= at == from;
                large++;
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
        return unit < ASCII ? ASCII_CLASS[unit] != APART : Character.isLetterOrDigit(unit);
    }

    private static byte sort(char unit) {
        if (!Character.isLetterOrDigit(unit)) {
            return APART;
        }
        return Character.isUpperCase(unit) ? LARGE : SMALL;
    }

    private static byte[] asciiClass() {
        var classes = new byte[ASCII];
        for (char unit = 0; unit < ASCII; unit++) {
            boolean digit = unit >= '0' && unit <= '9';
            classes[unit] = digit ? DIGIT : !Character.isLetter(unit) ? APART : unit <= 'Z' ? LARGE : SMALL;
        }
        return classes;
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

    private short gapCode(int from, int to) {
        if (from == to) {
            return NO_GAP;
        }
        char first = units[from];
        if (first >= ASCII || to - from > 2) {
            return OTHER_GAP;
        }
        return (short) (to - from == 1 ? first : units[from + 1] == ' ' ? WITH_BLANK + first : OTHER_GAP);
    }

    private void add(int start, int end, long hash, Shape shape) {
        if (size == starts.length) {
            int grown = size + (size >> 1);
            starts = Arrays.copyOf(starts, grown);
            ends = Arrays.copyOf(ends, grown);
            hashes = Arrays.copyOf(hashes, grown);
            shapes = Arrays.copyOf(shapes, grown);
            gaps = Arrays.copyOf(gaps, grown);
        }
        if (size > 0) {
            gaps[size - 1] = gapCode(ends[size - 1], start);
        }
        shapesSeen |= 1 << shape.ordinal();
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        shapes[size] = (byte) shape.ordinal();
        size++;
    }
}
