package org.noticewright.text;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text as detectors read it, with the way back to the original: compatibility forms folded (NFKC), invisible
/// characters dropped, curly quotes and typographic dashes made plain, every blank a space or a line feed, and
/// character references, tags and quoted-printable bytes that were left in it undone ([Markup]).
/// Offsets are UTF-16 units. Normalising an ordinary text costs one pass and no copy.
public final class NormalizedText {

    private static final int[] NO_OFFSETS = {};

    private final String original;
    private final String normal;
    /// Original start and end of each normalised unit; empty when both texts are the same, unit by unit.
    private final int[] starts;
    private final int[] ends;
    private final boolean isPlain;

    private NormalizedText(String original, String normal, boolean isPlain, int[] starts, int[] ends) {
        this.isPlain = isPlain;
        this.original = original;
        this.normal = normal;
        this.starts = starts;
        this.ends = ends;
    }

    public static NormalizedText of(String original) {
        return isPlain(original) && !Markup.mayBeIn(original) ? plain(original) : mapped(original);
    }

    private static NormalizedText mapped(String original) {
        if (Markup.mayBeIn(original)) {
            return new Mapper(original).run();
        }
        String same = UnitByUnit.normalized(original);
        return same == null
                ? new Mapper(original).run()
                : new NormalizedText(original, same, false, NO_OFFSETS, NO_OFFSETS);
    }

    private static NormalizedText plain(String original) {
        return new NormalizedText(original, original, true, NO_OFFSETS, NO_OFFSETS);
    }

    /// A text together with its words.
    public record Cut(NormalizedText text, Tokens tokens) {

        /// Normalises and cuts; for a plain text in one pass.
        public static Cut of(String original) {
            Tokens plain = Tokens.ofPlain(original);
            if (plain != null && !(mayHoldMarkup(plain) && Markup.mayBeIn(original))) {
                return new Cut(plain(original), plain);
            }
            NormalizedText mapped = mapped(original);
            return new Cut(mapped, Tokens.of(mapped.value()));
        }

        private static boolean mayHoldMarkup(Tokens tokens) {
            return tokens.hasSign('&') || tokens.hasSign('<') || tokens.hasSign('=');
        }
    }

    public String original() {
        return original;
    }

    /// The normalised text.
    public String value() {
        return normal;
    }

    /// Whether the original is plain ASCII, with nothing to normalise.
    public boolean isAscii() {
        return isPlain;
    }

    /// Where the stretch that begins at this normalised offset begins in the original.
    public int originalStart(int normalizedOffset) {
        if (starts.length == 0 || normalizedOffset >= starts.length) {
            return starts.length == 0 ? normalizedOffset : original.length();
        }
        return starts[normalizedOffset];
    }

    /// Where the stretch that ends (exclusive) at this normalised offset ends in the original, never inside a
    /// character.
    public int originalEnd(int normalizedOffset) {
        if (starts.length == 0) {
            return normalizedOffset;
        }
        return normalizedOffset == 0 ? 0 : ends[normalizedOffset - 1];
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a unit stays as it is.
    static boolean isPlain(char unit) {
        return unit < 0x7f && (unit >= ' ' || unit == '\n');
    }

    /// Normalises what keeps its length: most texts beyond ASCII only have accents and curly quotes, and then every
    /// offset stays what it is.
    private static final class UnitByUnit {
        /// The first of the marks that join the character before them.
        private static final char MARKS = 0x300;
        /// Which of the letters and signs before the marks compatibility composition leaves as they are.
        private static final boolean[] KEPT = kept();

        private UnitByUnit() {}

        /// What [Mapper] makes of the text, null where that may have another length.
        static @Nullable String normalized(String source) {
            char[] units = source.toCharArray();
            for (int i = 0; i < units.length; i++) {
                char told = told(units[i]);
                // Before a character far beyond ASCII a control character stays.
                boolean stays = told == ' ' && units[i] < ' ' && i + 1 < units.length && units[i + 1] >= MARKS;
                if (told == 0 || stays) {
                    return null;
                }
                units[i] = told;
            }
            return new String(units);
        }

        /// What a unit becomes, 0 for unknown.
        private static char told(char unit) {
            if (unit < 0x7f) {
                return unit < ' ' && unit != '\n' ? ' ' : unit;
            }
            if (Mapper.isInvisible(unit)) {
                return 0;
            }
            char plain = Mapper.plain(unit);
            return plain != 0 ? plain : isKept(unit) ? unit : 0;
        }

        private static boolean isKept(char unit) {
            return unit < MARKS
                    ? KEPT[unit]
                    : !Character.isSurrogate(unit)
                            && !Mapper.isMark(unit)
                            && Normalizer.isNormalized(String.valueOf(unit), Normalizer.Form.NFKC);
        }

        private static boolean[] kept() {
            var kept = new boolean[MARKS];
            for (char unit = 0x7f; unit < MARKS; unit++) {
                kept[unit] = Normalizer.isNormalized(String.valueOf(unit), Normalizer.Form.NFKC);
            }
            return kept;
        }
    }

    /// Builds the normalised text cluster by cluster: a character with the marks that follow it.
    private static final class Mapper {
        private static final int LONGEST_CLUSTER = 32;

        private final String source;
        private final @Nullable Markup markup;
        private final StringBuilder out;
        private int[] starts;
        private int[] ends;

        Mapper(String source) {
            this.source = source;
            this.markup = Markup.mayBeIn(source) ? Markup.in(source) : null;
            this.out = new StringBuilder(source.length() + 16);
            this.starts = new int[source.length() + 16];
            this.ends = new int[source.length() + 16];
        }

        NormalizedText run() {
            int at = 0;
            while (at < source.length()) {
                at = cluster(at);
            }
            return new NormalizedText(
                    source,
                    out.toString(),
                    false,
                    Arrays.copyOf(starts, out.length()),
                    Arrays.copyOf(ends, out.length()));
        }

        private int cluster(int from) {
            char unit = source.charAt(from);
            int end = markup == null ? 0 : markup.endAt(from);
            if (markup != null && end > 0) {
                undone(markup.codePoint(), from, end);
                return end;
            }
            if (unit < 0x7f && (from + 1 == source.length() || source.charAt(from + 1) < 0x300)) {
                emit(unit < ' ' && unit != '\n' ? ' ' : unit, from, from + 1);
                return from + 1;
            }
            int codePoint = source.codePointAt(from);
            int to = from + Character.charCount(codePoint);
            if (isInvisible(codePoint)) {
                return to;
            }
            char plain = plain(codePoint);
            if (plain != 0) {
                emit(plain, from, to);
                return to;
            }
            while (to < source.length() && to - from < LONGEST_CLUSTER && isMark(source.codePointAt(to))) {
                to += Character.charCount(source.codePointAt(to));
            }
            String cluster = source.substring(from, to);
            String folded = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
            for (int i = 0; i < folded.length(); i++) {
                emit(folded.charAt(i), from, to);
            }
            return to;
        }

        /// What a character reference, a tag or an encoded byte stands for.
        private void undone(int codePoint, int from, int to) {
            if (codePoint == Markup.NOTHING || isInvisible(codePoint)) {
                return;
            }
            if (codePoint == '\n') {
                emit('\n', from, to);
                return;
            }
            char plain = plain(codePoint);
            if (plain != 0) {
                emit(plain, from, to);
                return;
            }
            String folded = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
            for (int i = 0; i < folded.length(); i++) {
                emit(folded.charAt(i), from, to);
            }
        }

        private void emit(char unit, int from, int to) {
            if (out.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[out.length()] = from;
            ends[out.length()] = to;
            out.append(unit);
        }

        private static boolean isMark(int codePoint) {
            int type = Character.getType(codePoint);
            return type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK;
        }

        private static boolean isInvisible(int codePoint) {
            return switch (codePoint) {
                case 0x00ad, 0x034f, 0x061c, 0x180e, 0xfeff -> true;
                default ->
                    (codePoint >= 0x200b && codePoint <= 0x200f)
                            || (codePoint >= 0x202a && codePoint <= 0x202e)
                            || (codePoint >= 0x2060 && codePoint <= 0x206f)
                            || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
            };
        }

        /// The plain character to use instead, 0 for none.
        private static char plain(int codePoint) {
            if (codePoint == 0x2028 || codePoint == 0x2029 || codePoint == 0x85) {
                return '\n';
            }
            if (Character.isSpaceChar(codePoint) || codePoint == 0x7f) {
                return ' ';
            }
            return switch (codePoint) {
                case 0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x02bc, 0x00b4 -> '\'';
                case 0x201c, 0x201d, 0x201e, 0x201f, 0x2033 -> '"';
                case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xfe63, 0xff0d -> '-';
                default -> 0;
            };
        }
    }
}
