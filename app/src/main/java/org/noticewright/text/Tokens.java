package org.noticewright.text;

import org.jspecify.annotations.Nullable;

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
    /// Added to the code of a gap's character, it says that a blank follows.
    public static final int WITH_BLANK = 256;
    /// A single blank.
    public static final int BLANK_GAP = ' ';

    private static final Shape[] SHAPES = Shape.values();
    private static final int CAPITALIZED = Shape.CAPITALIZED.ordinal();
    private static final int MIXED_CASE = Shape.MIXED_CASE.ordinal();
    private static final int DIGITS = Shape.DIGITS.ordinal();

    private static final int SHAPE_BITS = 7;
    private static final int CAPITAL = 1 << SHAPE_BITS;
    private static final int ENDS_SENTENCE = CAPITAL << 1;
    private static final int GAP_SHIFT = SHAPE_BITS + 2;

    private final String text;
    /// Start and end of each word.
    private final int[] bounds;
    private final long[] hashes;
    /// Of each word its shape, whether its first letter is large, whether a sentence ends behind it, and the gap
    /// behind it.
    private final int[] marks;
    private final int shapesSeen;
    private final long signs;

    /// @param signs of what stands outside of words the [#signBit]
    Tokens(String text, int[] bounds, long[] hashes, int[] marks, int shapesSeen, long signs) {
        this.text = text;
        this.bounds = bounds;
        this.hashes = hashes;
        this.marks = marks;
        this.shapesSeen = shapesSeen;
        this.signs = signs;
    }

    /// Cuts a normalised text.
    public static Tokens of(String normalized) {
        return TokenCutter.cut(normalized);
    }

    /// Cuts a text that may need to be normalised first; null when it does.
    static @Nullable Tokens ofPlain(String original) {
        return TokenCutter.cutPlain(original);
    }

    static int mark(Shape shape, boolean capital) {
        int ordinal = shape.ordinal();
        boolean large = ordinal >= CAPITALIZED && ordinal <= MIXED_CASE && (ordinal != MIXED_CASE || capital);
        return ordinal | (large ? CAPITAL : 0);
    }

    static int gapMark(int code, boolean endsSentence) {
        return code << GAP_SHIFT | (endsSentence ? ENDS_SENTENCE : 0);
    }

    public int size() {
        return hashes.length;
    }

    public int start(int token) {
        return bounds[2 * token];
    }

    public int end(int token) {
        return bounds[2 * token + 1];
    }

    public int length(int token) {
        return bounds[2 * token + 1] - bounds[2 * token];
    }

    /// Hash of the word, comparable with [WordHash#ofWord].
    public long hash(int token) {
        return hashes[token];
    }

    public Shape shape(int token) {
        return SHAPES[marks[token] & (CAPITAL - 1)];
    }

    public String text(int token) {
        return text.substring(bounds[2 * token], bounds[2 * token + 1]);
    }

    /// Whether a word is written so.
    public boolean isText(int token, String written) {
        return length(token) == written.length() && text.startsWith(written, bounds[2 * token]);
    }

    public boolean hasDigit(int token) {
        return (marks[token] & (CAPITAL - 1)) >= DIGITS;
    }

    /// Written with a large first letter.
    public boolean isCapital(int token) {
        return (marks[token] & CAPITAL) != 0;
    }

    /// Whether some word is written so.
    public boolean hasShape(Shape shape) {
        return (shapesSeen & 1 << shape.ordinal()) != 0;
    }

    /// Whether some word holds a digit.
    public boolean hasDigits() {
        return shapesSeen >= 1 << DIGITS;
    }

    /// Whether the text holds this sign outside of words: `@`, a line feed or an ASCII sign before the letters.
    public boolean hasSign(char sign) {
        return (signs & signBit(sign)) != 0;
    }

    /// The bit of a sign, 0 for those that have none; `@` shares its bit with a character that no plain text holds.
    static long signBit(char unit) {
        return unit <= '@' ? 1L << unit : 0;
    }

    /// What stands between a word and the next, or the end: [#NO_GAP], one ASCII character as itself, such a
    /// character with a blank behind it as [#withBlank], else [#OTHER_GAP].
    public int gap(int token) {
        return marks[token] >> GAP_SHIFT;
    }

    /// Whether a line feed, `!`, `?`, `;` or a full stop with more behind it stands among the first characters behind
    /// the word.
    public boolean endsSentence(int token) {
        return (marks[token] & ENDS_SENTENCE) != 0;
    }

    /// The code of a gap of one ASCII character and a blank.
    public static int withBlank(char unit) {
        return WITH_BLANK + unit;
    }
}
