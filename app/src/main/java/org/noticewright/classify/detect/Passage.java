package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.domain.TextRef;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;

/// One text of a ticket, cut into words once for all detectors.
public final class Passage {

    private static final int LONGEST_GAP = 4;
    /// The commonest gaps, made once: one ASCII character, alone or with a blank behind.
    private static final String[] SINGLE = new String[128];
    private static final String[] WITH_BLANK = new String[128];

    static {
        for (int i = 0; i < SINGLE.length; i++) {
            SINGLE[i] = String.valueOf((char) i).intern();
            WITH_BLANK[i] = ((char) i + " ").intern();
        }
    }

    private final TextRef ref;
    private final Zone zone;
    private final String label;
    private final NormalizedText normalized;
    private final String text;
    private final Tokens tokens;
    private final long[] flags;
    private final long labelFlags;
    /// Bits that at least one word has.
    private final long anyFlags;
    private long work;

    /// @param label the field's label or the like, empty for running text
    public Passage(TextRef ref, Zone zone, String label, String original, Lexicon lexicon) {
        this.ref = ref;
        this.zone = zone;
        this.label = label;
        this.normalized = NormalizedText.of(original);
        this.text = normalized.value();
        this.tokens = Tokens.of(text);
        this.labelFlags = label.isEmpty() ? 0 : flagsOf(label, lexicon);
        this.flags = new long[tokens.size()];
        long any = 0;
        for (int i = 0; i < flags.length; i++) {
            flags[i] = lexicon.flags(tokens.hash(i));
            any |= flags[i];
        }
        this.anyFlags = any;
    }

    /// Whether some word has one of these bits: lets a detector pass over a text at once.
    boolean hasAny(long bits) {
        return (anyFlags & bits) != 0;
    }

    boolean hasAny(Cue cue) {
        return cue.in(anyFlags);
    }

    private static long flagsOf(String label, Lexicon lexicon) {
        Tokens words = Tokens.of(NormalizedText.of(label).value());
        long flags = 0;
        for (int i = 0; i < words.size(); i++) {
            flags |= lexicon.flags(words.hash(i));
        }
        return flags;
    }

    /// Whether a word of the label has this cue.
    boolean isLabelled(Cue cue) {
        return cue.in(labelFlags);
    }

    public TextRef ref() {
        return ref;
    }

    public Zone zone() {
        return zone;
    }

    public String label() {
        return label;
    }

    public NormalizedText normalized() {
        return normalized;
    }

    /// The normalised text.
    public String text() {
        return text;
    }

    public Tokens tokens() {
        return tokens;
    }

    public int size() {
        return flags.length;
    }

    /// Bits of the word at this place, 0 beyond either end.
    public long flags(int token) {
        work++;
        return token < 0 || token >= flags.length ? 0 : flags[token];
    }

    public boolean is(int token, Cue cue) {
        return cue.in(flags(token));
    }

    /// How often detectors looked at a word: what must grow no faster than the text.
    public long work() {
        return work;
    }

    /// Counts characters that a detector looked at one by one.
    void scanned(int characters) {
        work += characters;
    }

    /// Whether a word with the cue stands within so many words before or after.
    public boolean near(int token, Cue cue, int before, int after) {
        for (int i = Math.max(0, token - before); i <= token + after && i < flags.length; i++) {
            if (i != token && is(i, cue)) {
                return true;
            }
        }
        return false;
    }

    /// Whether only a blank, hyphen, underscore or slash stands between this word and the next.
    public boolean joinsNext(int token) {
        if (token + 1 >= flags.length) {
            return false;
        }
        int code = tokens.gap(token);
        if (code == Tokens.BLANK_GAP || code == Tokens.NO_GAP) {
            return true;
        }
        int from = tokens.end(token);
        int to = tokens.start(token + 1);
        if (to - from > 2) {
            return isPossessiveGap(from, to);
        }
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            if (unit != ' ' && unit != '-' && unit != '_' && unit != '/') {
                return false;
            }
        }
        return true;
    }

    private boolean isPossessiveGap(int from, int to) {
        return to - from == 3 && text.charAt(from) == '\'' && text.charAt(to - 1) == ' ';
    }

    /// Whether exactly one blank stands between this word and the next.
    public boolean blankBeforeNext(int token) {
        return token + 1 < flags.length && tokens.gap(token) == Tokens.BLANK_GAP;
    }

    /// The characters between this word and the next, at most a few of them.
    public String gap(int token) {
        if (token < 0 || token >= flags.length) {
            return "";
        }
        work++;
        int code = tokens.gap(token);
        if (code >= 0) {
            return code == Tokens.NO_GAP
                    ? ""
                    : code < SINGLE.length ? SINGLE[code] : WITH_BLANK[code - Tokens.withBlank('\0')];
        }
        int to = token + 1 < flags.length ? tokens.start(token + 1) : text.length();
        int from = tokens.end(token);
        return text.substring(from, Math.min(to, from + LONGEST_GAP));
    }

    /// Whether exactly this one character stands behind the word, before the next or the end.
    boolean isGap(int token, char unit) {
        work++;
        return token >= 0 && token < flags.length && tokens.gap(token) == unit;
    }

    /// Whether a word is this one, whatever its case; the hash must be that of the word.
    boolean isWord(int token, long hash, String word) {
        return tokens.hash(token) == hash
                && tokens.length(token) == word.length()
                && text.regionMatches(true, tokens.start(token), word, 0, word.length());
    }

    /// The character just before a word, a line feed at the beginning.
    public char before(int token) {
        int at = tokens.start(token) - 1;
        return at < 0 ? '\n' : text.charAt(at);
    }

    /// The character just after a word, a line feed at the end.
    public char after(int token) {
        int at = tokens.end(token);
        return at >= text.length() ? '\n' : text.charAt(at);
    }

    /// Whether a word is the first of its line, blanks, quote marks and bullets aside.
    public boolean startsLine(int token) {
        for (int i = tokens.start(token) - 1; i >= 0 && i > tokens.start(token) - 1 - LONGEST_GAP; i--) {
            char unit = text.charAt(i);
            if (unit == '\n') {
                return true;
            }
            if (unit != ' ' && unit != '>' && unit != '-' && unit != '*' && unit != '~') {
                return false;
            }
        }
        return tokens.start(token) < LONGEST_GAP;
    }

    /// Whether a word is the last of its line, blanks and a mark aside.
    public boolean endsLine(int token) {
        int at = tokens.end(token);
        for (int i = at; i < text.length() && i < at + LONGEST_GAP; i++) {
            char unit = text.charAt(i);
            if (unit == '\n') {
                return true;
            }
            if (unit != ' ' && unit != '.' && unit != ',' && unit != '!') {
                return false;
            }
        }
        return text.length() - at < LONGEST_GAP;
    }

    /// Whether a sentence or line ends between this word and the next.
    public boolean endsSentence(int token) {
        if (token + 1 >= flags.length) {
            return true;
        }
        int to = Math.min(tokens.start(token + 1), tokens.end(token) + LONGEST_GAP);
        for (int i = tokens.end(token); i < to; i++) {
            char unit = text.charAt(i);
            if (unit == '\n' || unit == '!' || unit == '?' || unit == ';' || (unit == '.' && i + 1 < to)) {
                return true;
            }
        }
        return false;
    }
}
