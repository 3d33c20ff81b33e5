package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// What [NameModel] knows of a word: how it is written, what the lists say of it and of its neighbours, the
/// words around it, its ends, the marks beside it. Each feature is the number of a place in the model's table.
/// Made once a passage and reused; no string is made.
final class NameFeatures {

    /// Places in the model's table: a power of two.
    static final int PLACES = 1 << 18;
    /// Most features a word has.
    static final int MOST = 64;

    private static final int REACH = 2;
    private static final int EDGE = 0x5bd1e995;
    private static final int LINE_GAP = 600;
    private static final int WIDE_GAP = 601;

    /// What a neighbour may speak for; the first that fits counts.
    private static final long[] CUES = {
        Cue.TITLE.bit(),
        Cue.CLINICIAN.bit(),
        Cue.GREETING.bit(),
        Cue.KIN.bit(),
        Cue.SELF.bit(),
        Cue.POSSESSIVE.bit(),
        Cue.MONTH.bit() | Cue.WEEKDAY.bit(),
        Cue.COMPANY.bit(),
        Cue.STREET.bit(),
        Cue.SIGNOFF.bit(),
        7L << 11
    };

    private final NameWords words;
    private Passage passage;
    private int from;
    /// Of the words from `from - REACH` on: what they are in full, in short, and themselves.
    private int[] full = new int[64];
    private int[] brief = new int[64];
    private int[] self = new int[64];
    private int[] gaps = new int[64];
    /// Groups of words of like meaning.
    private int[] groups = new int[64];
    /// The last two letters.
    private int[] ends = new int[64];
    private int style;
    private int strange;

    NameFeatures(NameWords words, Passage passage) {
        this.words = words;
        this.passage = passage;
    }

    /// Looks at some words of a sentence and at two words on either side of them.
    ///
    /// @param begin first word of the sentence
    /// @param end index after its last word
    void read(Passage text, int first, int last, int begin, int end) {
        this.passage = text;
        this.from = first - REACH;
        int count = last - first + 2 * REACH;
        if (count > full.length) {
            full = new int[count * 2];
            brief = new int[count * 2];
            self = new int[count * 2];
            gaps = new int[count * 2];
            ends = new int[count * 2];
            groups = new int[count * 2];
        }
        for (int i = 0; i < count; i++) {
            int token = from + i;
            if (token < 0 || token >= text.size()) {
                full[i] = EDGE;
                brief[i] = EDGE;
                self[i] = EDGE;
                gaps[i] = LINE_GAP;
                ends[i] = EDGE;
                groups[i] = 0;
                continue;
            }
            word(token, i);
            gaps[i] = gap(token);
        }
        manner(begin, end);
    }

    /// How a sentence is written: how many words large, how many of the small ones no list knows.
    private void manner(int begin, int end) {
        Tokens tokens = passage.tokens();
        int large = 0;
        int letters = 0;
        int small = 0;
        int unknown = 0;
        for (int i = begin; i < end; i++) {
            if (tokens.hasDigit(i)) {
                continue;
            }
            letters++;
            if (tokens.isCapital(i)) {
                large++;
            } else {
                small++;
                boolean known = (passage.flags(i) & WordFlags.KNOWLEDGE) != 0
                        || NameWords.dictionary(words.bits(tokens.hash(i))) != 0;
                unknown += known ? 0 : 1;
            }
        }
        style = large == 0 ? 0 : large * 10 < letters * 4 ? 1 : large * 10 < letters * 8 ? 2 : 3;
        strange = small == 0 ? 0 : unknown == 0 ? 1 : unknown * 4 < small ? 2 : unknown * 2 < small ? 3 : 4;
    }

    /// "Sooo", "heyyy": three of a letter, which no name has.
    private boolean isStretched(int token) {
        String text = passage.text();
        int end = passage.tokens().end(token);
        for (int i = passage.tokens().start(token) + 2; i < end; i++) {
            char letter = WordHash.fold(text.charAt(i));
            if (letter == WordHash.fold(text.charAt(i - 1)) && letter == WordHash.fold(text.charAt(i - 2))) {
                return true;
            }
        }
        return false;
    }

    private void word(int token, int at) {
        Tokens tokens = passage.tokens();
        long hash = tokens.hash(token);
        long flags = passage.flags(token);
        long bits = words.bits(hash);
        int shape = tokens.shape(token).ordinal();
        int given = bucket(WordFlags.given(flags));
        int surname = bucket(WordFlags.surname(flags));
        int dictionary = NameWords.dictionary(bits);
        int kind = NameWords.kind(bits);
        int cue = cue(flags);
        int common = WordFlags.isCommon(flags) ? 1 : 0;
        int stretched = isStretched(token) ? 1 : 0;
        int single = tokens.length(token) == 1 ? 1 : 0;
        full[at] = ((((((shape * 5 + given) * 5 + surname) * 4 + dictionary) * 8 + kind) * 16 + cue) * 2 + common) * 2
                + stretched;
        int known = dictionary > 0 || common > 0 ? 1 : 0;
        brief[at] =
                ((((shape * 3 + Math.min(given, 2)) * 3 + Math.min(surname, 2)) * 2 + known) * 2 + (kind > 1 ? 1 : 0))
                                * 2
                        + (cue > 0 ? 1 : 0);
        brief[at] = (brief[at] * 2 + stretched) * 2 + single;
        groups[at] = words.group(hash);
        int last = tokens.end(token) - 1;
        ends[at] = WordHash.fold(passage.text().charAt(last)) * 331
                + (tokens.length(token) > 1 ? WordHash.fold(passage.text().charAt(last - 1)) : 0);
        if (shape == Shape.DIGITS.ordinal()) {
            self[at] = 7 + Math.min(tokens.length(token), 6);
        } else if (shape == Shape.LOWER.ordinal() && given + surname == 0 || known > 0 || kind > 1 || cue > 0) {
            self[at] = (int) (hash ^ hash >>> 32);
        } else {
            self[at] = 1 + shape;
        }
    }

    private static int bucket(int log) {
        return log == 0 ? 0 : log < 9 ? 1 : log < 12 ? 2 : log < 15 ? 3 : 4;
    }

    private static int cue(long flags) {
        if (flags >>> 11 == 0) {
            return 0;
        }
        for (int i = 0; i < CUES.length; i++) {
            if ((flags & CUES[i]) != 0) {
                return i + 1;
            }
        }
        return 0;
    }

    /// What stands between a word and the next.
    private int gap(int token) {
        int code = passage.tokens().gap(token);
        if (code >= 0) {
            return code;
        }
        int end = passage.tokens().end(token);
        int next = token + 1 < passage.size()
                ? passage.tokens().start(token + 1)
                : passage.text().length();
        for (int i = end; i < next && i < end + 4; i++) {
            if (passage.text().charAt(i) == '\n') {
                return LINE_GAP;
            }
        }
        char first = end < next ? passage.text().charAt(end) : ' ';
        return first < 128 ? WIDE_GAP + first : WIDE_GAP;
    }

    /// Writes the features of a word of the sentence; returns how many.
    int of(int token, int[] into) {
        int at = token - from;
        int n = 0;
        int f0 = full[at];
        int b0 = brief[at];
        int w0 = self[at];
        int p1 = self[at - 1];
        int p2 = self[at - 2];
        int n1 = self[at + 1];
        int n2 = self[at + 2];
        int gapBefore = gaps[at - 1];
        int gapAfter = gaps[at];
        into[n++] = place(1, f0, 0);
        into[n++] = place(2, f0, style);
        into[n++] = place(3, f0, full[at - 1]);
        into[n++] = place(4, f0, full[at + 1]);
        into[n++] = place(5, b0, brief[at - 1], brief[at + 1]);
        into[n++] = place(6, w0, b0);
        into[n++] = place(7, p1, 0);
        into[n++] = place(8, p1, b0);
        into[n++] = place(9, n1, 0);
        into[n++] = place(10, n1, b0);
        into[n++] = place(11, p1, p2);
        into[n++] = place(12, n1, n2);
        into[n++] = place(13, p1, n1);
        into[n++] = place(14, p2, b0);
        into[n++] = place(15, n2, b0);
        into[n++] = place(16, gapBefore, b0);
        into[n++] = place(17, gapAfter, b0);
        into[n++] = place(18, gapBefore, gapAfter, b0);
        into[n++] = place(19, gapBefore, p1, b0);
        into[n++] = place(20, gapAfter, n1, b0);
        into[n++] = place(21, w0, p1);
        into[n++] = place(22, w0, n1);
        into[n++] = place(23, p1, p2, b0);
        into[n++] = place(24, n1, n2, b0);
        into[n++] = place(25, full[at - 1], gapBefore);
        into[n++] = place(26, full[at + 1], gapAfter);
        into[n++] = place(27, brief[at - 2], brief[at - 1], b0);
        into[n++] = place(28, brief[at + 1], brief[at + 2], b0);
        into[n++] = place(29, gaps[at - 2], gapBefore, b0);
        into[n++] = place(30, style, b0);
        into[n++] = place(51, strange, b0);
        into[n++] = place(52, strange, style, f0);
        int where = (passage.endsSentence(token) || token == passage.size() - 1 ? 1 : 0)
                + (token == 0 || passage.endsSentence(token - 1) ? 2 : 0);
        into[n++] = place(53, where, b0);
        into[n++] = place(54, where, f0);
        into[n++] = place(55, ends[at + 1], b0);
        into[n++] = place(56, ends[at - 1], b0);
        into[n++] = place(57, ends[at + 1], brief[at + 1], b0);
        into[n++] = place(58, ends[at - 1], ends[at + 1], b0);
        return ends(token, b0, into, grouped(at, b0, into, n));
    }

    /// Groups of words of like meaning that the word and its neighbours are in; wide groups for what stands further
    /// away or in pairs.
    private int grouped(int at, int b0, int[] into, int count) {
        int n = count;
        int wide = wide(at);
        int before = wide(at - 1);
        int after = wide(at + 1);
        into[n++] = place(70, groups[at], b0);
        into[n++] = place(71, wide, b0);
        into[n++] = place(72, groups[at - 1], b0);
        into[n++] = place(73, groups[at + 1], b0);
        into[n++] = place(74, before, b0);
        into[n++] = place(75, after, b0);
        into[n++] = place(76, wide(at - 2), b0);
        into[n++] = place(77, wide(at + 2), b0);
        into[n++] = place(78, before, after, b0);
        into[n++] = place(79, wide, before, b0);
        into[n++] = place(80, wide, after, b0);
        return n;
    }

    private int wide(int at) {
        return NameWords.wideGroup(groups[at]);
    }

    /// Whether many of the small words are in no list, as in another language.
    boolean isStrange() {
        return strange > 2;
    }

    /// The letters a word begins and ends with.
    private int ends(int token, int b0, int[] into, int count) {
        int n = count;
        Tokens tokens = passage.tokens();
        if (tokens.hasDigit(token)) {
            return n;
        }
        int start = tokens.start(token);
        int end = tokens.end(token);
        String text = passage.text();
        int hash = 17;
        for (int i = 1; i <= 4 && end - i >= start; i++) {
            hash = hash * 31 + WordHash.fold(text.charAt(end - i));
            if (i > 1) {
                into[n++] = place(30 + i, hash, b0);
            }
        }
        hash = 19;
        for (int i = 0; i < 3 && start + i < end; i++) {
            hash = hash * 31 + WordHash.fold(text.charAt(start + i));
            if (i > 0) {
                into[n++] = place(40 + i, hash, b0);
            }
        }
        into[n++] = place(50, Math.min(end - start, 12), b0);
        return n;
    }

    /// The features of a step from a tag to a word, beside those of the word.
    int step(int tag, int token) {
        return place(60 + tag, brief[token - from], gaps[token - from - 1]);
    }

    private static int place(int kind, int one, int two) {
        return place(kind, one, two, 0);
    }

    private static int place(int kind, int one, int two, int three) {
        long hash = (kind * 0x9e3779b97f4a7c15L ^ one) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 29 ^ two) * 0xc4ceb9fe1a85ec53L;
        hash = (hash ^ hash >>> 31 ^ three) * 0x9e3779b97f4a7c15L;
        return (int) (hash >>> 46);
    }
}
