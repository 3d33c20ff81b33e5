package org.noticewright.classify.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.ContextCues;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.SpecialSigns;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.TextRef;
import org.noticewright.text.MessageParts;
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
    private final CutText cut;
    private final int[] repeated;
    private final String text;
    private final Tokens tokens;
    private final long[] flags;
    private final int size;
    private long work;
    private int @Nullable [] tradeCues;

    /// @param label the field's label or the like, empty for running text
    /// @param repeated stretches that only repeat what an earlier message said, start and end of each
    Passage(TextRef ref, Zone zone, String label, CutText cut, int[] repeated) {
        this.repeated = repeated;
        this.ref = ref;
        this.zone = zone;
        this.label = label;
        this.cut = cut;
        this.text = cut.normalized().value();
        this.tokens = cut.tokens();
        this.flags = cut.flags();
        this.size = flags.length;
    }

    /// Whether some word has one of these bits: lets a detector pass over a text at once.
    public boolean hasAny(long bits) {
        return (cut.anyFlags() & bits) != 0;
    }

    public boolean hasAny(Cue cue) {
        return cue.in(cut.anyFlags());
    }

    /// Whether a word has one of the hint bits of [WordFlags].
    public boolean hints(int token, long bits) {
        work++;
        return token >= 0 && token < size && (flags[token] & bits) != 0;
    }

    /// The words at which a cue of trade begins, ascending; told once, since every word of care asks.
    int[] tradeCues(ContextCues cues) {
        int[] known = tradeCues;
        if (known == null) {
            known = cues.all(ContextCues.Kind.BUSINESS, tokens, size);
            tradeCues = known;
        }
        return known;
    }

    /// Whether [AnimalTalk] has a word to begin with.
    boolean mayTellOfAnimals() {
        return hasAny(Cue.PET) || mayHold(Opening.ANIMAL);
    }

    /// Whether some word may begin this.
    public boolean mayHold(Opening opening) {
        return cut.mayHold(opening);
    }

    /// Whether a name may begin somewhere.
    boolean mayName() {
        return cut.mayName();
    }

    /// Whether some word is written large, as places are.
    public boolean mayPlace() {
        return tokens.hasShape(Tokens.Shape.CAPITALIZED)
                || tokens.hasShape(Tokens.Shape.UPPER)
                || tokens.hasShape(Tokens.Shape.MIXED_CASE)
                || tokens.hasShape(Tokens.Shape.INITIAL);
    }

    /// Whether a claim stands in what an earlier message said already.
    boolean isRepeated(Candidate claim) {
        if (repeated.length == 0) {
            return false;
        }
        int at = Arrays.binarySearch(repeated, cut.normalized().originalStart(claim.start()));
        // At the start of a stretch, or behind a start and before its end.
        return at >= 0 ? at % 2 == 0 : -at % 2 == 0;
    }

    /// The part of the message that a claim stands in.
    MessageParts.Kind part(Candidate claim) {
        if (!(ref instanceof TextRef.Body) || size == 0) {
            return MessageParts.Kind.NEW;
        }
        return cut.kinds().at(cut.normalized().originalStart(claim.start()));
    }

    CutText cut() {
        return cut;
    }

    long wordBits() {
        return cut.wordBits();
    }

    public boolean isLabelled(long cues) {
        return (cut.label().flags() & cues) != 0;
    }

    /// Whether a word of the label has this cue.
    public boolean isLabelled(Cue cue) {
        return cue.in(cut.label().flags());
    }

    /// Signs of the label, to be read with [SpecialSigns#tells].
    long labelSigns() {
        return cut.label().signs();
    }

    /// The words that may tell of a special category: see [org.noticewright.classify.lexicon.ListedWords#signs].
    int[] signs() {
        return cut.signs();
    }

    /// Where the text stands. Not for detectors: what they say of a text also serves other tickets that hold
    /// it.
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
        return cut.normalized();
    }

    /// The normalised text.
    public String text() {
        return text;
    }

    public Tokens tokens() {
        return tokens;
    }

    public int size() {
        return size;
    }

    /// Bits of the word at this place, 0 beyond either end.
    public long flags(int token) {
        work++;
        return token < 0 || token >= size ? 0 : flags[token] & WordFlags.KNOWLEDGE;
    }

    /// What [org.noticewright.classify.lexicon.Lexicon#phraseEntry] says of a word that begins a health phrase.
    int phraseEntry(int token) {
        return cut.phraseEntry(token);
    }

    public boolean is(int token, Cue cue) {
        return cue.in(flags(token));
    }

    /// How often detectors looked at a word: what must grow no faster than the text.
    public long work() {
        return work;
    }

    /// Counts what was looked at when the text was scanned for another ticket.
    void workedBefore(long looks) {
        work += looks;
    }

    /// Counts characters that a detector looked at one by one.
    public void scanned(int characters) {
        work += characters;
    }

    /// Whether a word with the cue stands within so many words before or after.
    public boolean near(int token, Cue cue, int before, int after) {
        for (int i = Math.max(0, token - before); i <= token + after && i < size; i++) {
            if (i != token && is(i, cue)) {
                return true;
            }
        }
        return false;
    }

    /// Whether only a blank, hyphen, underscore or slash stands between this word and the next.
    public boolean joinsNext(int token) {
        if (token + 1 >= size) {
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
        return token + 1 < size && tokens.gap(token) == Tokens.BLANK_GAP;
    }

    /// The characters between this word and the next, at most a few of them.
    public String gap(int token) {
        if (token < 0 || token >= size) {
            return "";
        }
        work++;
        int code = tokens.gap(token);
        if (code >= 0) {
            return code == Tokens.NO_GAP
                    ? ""
                    : code < SINGLE.length ? SINGLE[code] : WITH_BLANK[code - Tokens.withBlank('\0')];
        }
        int to = token + 1 < size ? tokens.start(token + 1) : text.length();
        int from = tokens.end(token);
        return text.substring(from, Math.min(to, from + LONGEST_GAP));
    }

    /// Whether a word is this one, whatever its case; the hash must be that of the word.
    public boolean isWord(int token, long hash, String word) {
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
        if (token > 0 && tokens.gap(token - 1) == Tokens.BLANK_GAP) {
            return false;
        }
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
        if (token + 1 >= size) {
            return true;
        }
        return tokens.endsSentence(token);
    }
}
