package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.HealthTerm;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// What [CareModel] knows of a word of a record about care: the word and its neighbours, what was found at it, in its
/// sentence and of the same word elsewhere in the record, and what the record is about. Each feature is the number of a
/// place in the model's table.
final class CareFeatures {

    private static final int BITS = 17;
    /// Places in the model's table.
    static final int PLACES = 1 << BITS;
    /// Kinds of gaps between words that steps are told apart by: end of a sentence, blank, comma, any other.
    static final int GAPS = 4;
    /// Most features a word has.
    static final int MOST = 64;

    private static final int EDGE = 0x5bd1e995;
    private static final int LINE_GAP = 600;
    private static final int NONE = 0;
    private static final int MOST_TOPIC = 3;
    private static final double COUNTS = 0.3;
    private static final int NAME = CareModel.TAGS;
    private static final int IDENTIFIER = CareModel.TAGS + 1;
    private static final long[] CUES = {
        Cue.CLINICIAN.bit(),
        Cue.POSSESSIVE.bit(),
        Cue.KIN.bit(),
        Cue.SELF.bit(),
        Cue.WEEKDAY.bit() | Cue.MONTH.bit(),
        Cue.TITLE.bit(),
        Cue.GREETING.bit()
    };

    private final Lexicon lexicon;
    private final Map<TextRef, List<Finding>> byText = new HashMap<>();
    /// What words were found to speak of in this record, by hash: a tag.
    private final HashTable known = HashTable.ofFew();
    /// Of each tag how often the record speaks of it, at most three.
    private final int[] topics = new int[CareModel.TAGS];

    private Passage passage;
    private int size;
    private int label;
    private int[] word = new int[0];
    private int[] shape = new int[0];
    private int[] found = new int[0];
    private int[] tagFound = new int[0];
    private int[] term = new int[0];
    private int[] group = new int[0];
    private int[] cue = new int[0];
    private int[] gap = new int[0];
    private int[] left = new int[0];
    private int[] right = new int[0];
    private int[] memory = new int[0];

    CareFeatures(Lexicon lexicon, List<Finding> findings) {
        this.lexicon = lexicon;
        this.passage = new Passage(new TextRef.Subject(), Zone.SUBJECT, "", CutText.uncut("", lexicon), new int[0]);
        for (Finding finding : findings) {
            byText.computeIfAbsent(finding.text(), ref -> new ArrayList<>()).add(finding);
        }
    }

    /// What was found in a text.
    List<Finding> of(TextRef text) {
        return byText.getOrDefault(text, List.of());
    }

    /// Takes what was found in a text of the record for what the same words speak of elsewhere: all texts first, then
    /// [#read] each.
    void learn(Passage text) {
        if (of(text.ref()).isEmpty()) {
            return;
        }
        begin(text);
        for (int i = 0; i < size; i++) {
            int tag = tagFound[i];
            if (tag > 0 && tag < CareModel.TAGS) {
                if (i == 0 || tagFound[i - 1] != tag) {
                    topics[tag] = Math.min(MOST_TOPIC, topics[tag] + 1);
                }
                if (!WordFlags.isCommon(text.flags(i)) && !text.tokens().hasDigit(i)) {
                    known.put(text.tokens().hash(i), tag);
                }
            }
        }
    }

    /// Looks at the words of a text; returns how many it has looked at.
    int read(Passage text) {
        begin(text);
        for (int i = 0; i < size; i++) {
            word(i);
        }
        int first = 0;
        while (first < size) {
            int last = Math.min(size, ModelNames.sentenceEnd(text, first));
            sentence(first, last);
            first = last;
        }
        return size;
    }

    private void begin(Passage text) {
        passage = text;
        size = Math.min(text.size(), HealthSense.MOST_READ);
        label = text.cut().label().number();
        if (word.length < size) {
            int room = size * 2;
            word = new int[room];
            shape = new int[room];
            found = new int[room];
            tagFound = new int[room];
            term = new int[room];
            group = new int[room];
            cue = new int[room];
            gap = new int[room];
            left = new int[room];
            right = new int[room];
            memory = new int[room];
        }
        Arrays.fill(found, 0, size, 0);
        Arrays.fill(tagFound, 0, size, 0);
        for (Finding finding : of(text.ref())) {
            mark(finding);
        }
    }

    private void mark(Finding finding) {
        if (Rule.isSense(finding.rule())) {
            return;
        }
        int tag = CareModel.tagOf(finding.element());
        int kind = tag > 0 ? tag : finding.element() == DataElement.NAME ? NAME : IDENTIFIER;
        double confidence = finding.confidence().value();
        int strength = confidence < COUNTS
                ? 0
                : confidence < HealthDetector.WEAK ? 1 : confidence < HealthDetector.STRONG_ENOUGH ? 2 : 3;
        int last = last(finding.span());
        for (int i = first(finding.span()); i < last; i++) {
            found[i] = kind * 4 + strength;
            tagFound[i] = strength > 0 ? kind : 0;
        }
    }

    /// The first word of the text last read that a span of the original text meets.
    int first(TextSpan span) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) > span.start()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The index behind the last word that a span meets.
    int last(TextSpan span) {
        int at = first(span);
        while (at < size && start(at) < span.end()) {
            at++;
        }
        return at;
    }

    private int start(int token) {
        return passage.normalized().originalStart(passage.tokens().start(token));
    }

    private int end(int token) {
        return passage.normalized().originalEnd(passage.tokens().end(token));
    }

    private void word(int i) {
        var tokens = passage.tokens();
        long hash = tokens.hash(i);
        shape[i] = tokens.shape(i).ordinal();
        word[i] = tokens.hasDigit(i) ? 7 + Math.min(tokens.length(i), 9) * 16 + shape[i] : (int) (hash ^ hash >>> 32);
        group[i] = lexicon.nameWords().group(hash);
        long flags = passage.flags(i);
        cue[i] = NONE;
        for (int k = 0; k < CUES.length && cue[i] == NONE; k++) {
            cue[i] = (flags & CUES[k]) != 0 ? k + 1 : NONE;
        }
        term[i] = NONE;
        if (WordFlags.phraseLength(flags) > 0) {
            HealthTerm of = lexicon.termOf(passage.phraseEntry(i));
            term[i] = of == null
                    ? 1
                    : 2
                            + (of.element().ordinal() * 8 + of.source().ordinal()) * 4
                            + of.strength().ordinal();
        }
        gap[i] = gapOf(i);
        memory[i] = WordFlags.isCommon(flags) ? 0 : (int) known.get(hash);
    }

    private int gapOf(int token) {
        int code = passage.tokens().gap(token);
        if (code >= 0) {
            return code;
        }
        String between = passage.gap(token);
        return between.indexOf('\n') >= 0 || between.isEmpty() ? LINE_GAP : 601 + between.charAt(0);
    }

    /// What else the sentence was found to speak of, before each word and behind it.
    private void sentence(int first, int last) {
        int nearest = 0;
        for (int i = first; i < last; i++) {
            left[i] = nearest;
            nearest = tagFound[i] > 0 && tagFound[i] < CareModel.TAGS ? tagFound[i] : nearest;
        }
        nearest = 0;
        for (int i = last - 1; i >= first; i--) {
            right[i] = nearest;
            nearest = tagFound[i] > 0 && tagFound[i] < CareModel.TAGS ? tagFound[i] : nearest;
        }
    }

    private int at(int[] of, int i, int edge) {
        return i < 0 || i >= size ? edge : of[i];
    }

    /// Writes the features of a word; returns how many.
    int of(int i, int[] into) {
        int n = 0;
        int w = word[i];
        int p1 = at(word, i - 1, EDGE);
        int p2 = at(word, i - 2, EDGE);
        int n1 = at(word, i + 1, EDGE);
        int f = found[i];
        int fp = at(found, i - 1, 0);
        int fn = at(found, i + 1, 0);
        int s = shape[i];
        int zone = passage.zone().ordinal();
        int wide = NameWords.wideGroup(group[i]);
        int before = at(gap, i - 1, LINE_GAP);
        into[n++] = place(1, w, 0, 0);
        into[n++] = place(2, w, f, 0);
        into[n++] = place(3, w, zone, 0);
        into[n++] = place(4, w, p1, 0);
        into[n++] = place(5, w, n1, 0);
        into[n++] = place(7, p1, f, s);
        into[n++] = place(8, n1, f, s);
        into[n++] = place(11, p1, 0, 0);
        into[n++] = place(12, n1, 0, 0);
        into[n++] = place(13, f, s, 0);
        into[n++] = place(14, f, zone, 0);
        into[n++] = place(15, fp, f, 0);
        into[n++] = place(16, fn, f, 0);
        into[n++] = place(17, fp, f, fn);
        into[n++] = place(18, term[i], 0, 0);
        into[n++] = place(19, term[i], f, 0);
        into[n++] = place(22, group[i], 0, 0);
        into[n++] = place(23, group[i], f, 0);
        into[n++] = place(26, wide, f, 0);
        into[n++] = place(29, memory[i], f, 0);
        into[n++] = place(30, memory[i], s, at(memory, i - 1, 0));
        into[n++] = place(31, left[i], right[i], f);
        into[n++] = place(32, left[i], w, 0);
        into[n++] = place(33, right[i], w, 0);
        into[n++] = place(39, before, s, p1);
        into[n++] = place(40, gap[i], s, 0);
        into[n++] = place(41, before, gap[i], s);
        into[n++] = place(42, at(cue, i - 1, 0), f, s);
        into[n++] = place(43, cue[i], f, s);
        into[n++] = place(44, at(cue, i - 1, 0), group[i], 0);
        into[n++] = place(45, p2, w, 0);
        into[n++] = place(46, label, zone, 0);
        into[n++] = place(47, label, f, zone);
        into[n++] = place(48, passage.size() < 8 ? passage.size() : 8, zone, f);
        for (int tag = 1; tag < CareModel.TAGS; tag++) {
            if (topics[tag] > 0) {
                into[n++] = place(60 + tag, topics[tag], f, s);
            }
        }
        return ends(i, f, into, n);
    }

    private int ends(int i, int f, int[] into, int count) {
        int n = count;
        if (passage.tokens().hasDigit(i)) {
            return n;
        }
        int start = passage.tokens().start(i);
        int end = passage.tokens().end(i);
        String text = passage.text();
        int hash = 17;
        for (int k = 1; k <= 4 && end - k >= start; k++) {
            hash = hash * 31 + WordHash.fold(text.charAt(end - k));
            if (k > 2) {
                into[n++] = place(80 + k, hash, f, 0);
            }
        }
        hash = 19;
        for (int k = 0; k < 4 && start + k < end; k++) {
            hash = hash * 31 + WordHash.fold(text.charAt(start + k));
            if (k > 2) {
                into[n++] = place(90 + k, hash, f, 0);
            }
        }
        return n;
    }

    /// What stands before a word, as one of [#GAPS].
    int gap(int i) {
        if (i == 0 || passage.endsSentence(i - 1)) {
            return 0;
        }
        return gap[i - 1] == Tokens.BLANK_GAP ? 1 : gap[i - 1] == Tokens.withBlank(',') ? 2 : 3;
    }

    /// The place of the steps from a tag over a gap.
    static int step(int tag, int gap) {
        return place(100, tag, gap, 0);
    }

    private static int place(int kind, int one, int two, int three) {
        long hash = (kind * 0x9e3779b97f4a7c15L ^ one) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 29 ^ two) * 0xc4ceb9fe1a85ec53L;
        hash = (hash ^ hash >>> 31 ^ three) * 0x9e3779b97f4a7c15L;
        return (int) (hash >>> 64 - BITS);
    }
}
