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
import org.noticewright.text.WordHash;

/// What [CareModel] knows of a word of a record about care besides the word: what was found at it and of the same word
/// elsewhere in the record, which lists it is in, how it is written, what stands behind it, where the text stands in
/// the record and what the record is about. Each feature is the number of a row of the model's table.
final class CareFeatures {

    private static final int BITS = 16;
    /// Rows of the model's table.
    static final int ROWS = 1 << BITS;
    /// Most features a word has.
    static final int MOST = 48;

    /// So many features, the first, go by the word itself; the others by what is around it.
    static final int OF_WORD = 4;

    private static final int LAST_LETTERS = 3;
    private static final int FIRST_LETTERS = 4;
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
    private final SenseModel words;
    private final Map<TextRef, List<Finding>> byText = new HashMap<>();
    /// What words were found to speak of in this record, by hash: a tag.
    private final HashTable known = HashTable.ofFew();
    /// Of each tag how often the record speaks of it, at most three.
    private final int[] topics = new int[CareModel.TAGS];

    private Passage passage;
    private int size;
    private int label;
    private int[] shape = new int[0];
    private int[] found = new int[0];
    private int[] tagFound = new int[0];
    private int[] term = new int[0];
    private int[] group = new int[0];
    private int[] cue = new int[0];
    private int[] gap = new int[0];
    private int[] memory = new int[0];

    /// @param words that knows the words
    CareFeatures(Lexicon lexicon, SenseModel words, List<Finding> findings) {
        this.lexicon = lexicon;
        this.words = words;
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
        turnTo(text);
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
        turnTo(text);
        for (int i = 0; i < size; i++) {
            look(i);
        }
        return size;
    }

    /// Looks at what was found in a text: enough for all but the rows of its words.
    void turnTo(Passage text) {
        passage = text;
        size = Math.min(text.size(), HealthSense.MOST_READ);
        label = text.cut().label().number();
        if (shape.length < size) {
            int room = size * 2;
            shape = new int[room];
            found = new int[room];
            tagFound = new int[room];
            term = new int[room];
            group = new int[room];
            cue = new int[room];
            gap = new int[room];
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

    private void look(int i) {
        var tokens = passage.tokens();
        long hash = tokens.hash(i);
        shape[i] = tokens.shape(i).ordinal();
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

    /// Whether the text last read has such a word.
    boolean hasWord(int i) {
        return i < size;
    }

    /// The tag of what was found at a word, 0 for nothing that counts.
    int tagFound(int i) {
        return tagFound[i];
    }

    /// Whether a word was found to be part of a name or of another identifier.
    boolean isIdentity(int i) {
        return tagFound[i] == NAME || tagFound[i] == IDENTIFIER;
    }

    /// Writes the rows of the model's table that a word's own features stand at, behind others; returns how many there
    /// are then.
    int rows(int i, int[] into, int count) {
        int n = count;
        boolean digits = passage.tokens().hasDigit(i);
        into[n++] = row(0, group[i]);
        into[n++] = row(1, NameWords.wideGroup(group[i]));
        into[n++] = row(2, digits ? 0 : end(i, LAST_LETTERS));
        into[n++] = row(3, digits ? 0 : start(i, FIRST_LETTERS));
        into[n++] = row(7, shape[i]);
        into[n++] = row(9, gap[i]);
        n = some(4, found[i], into, n);
        n = some(5, memory[i], into, n);
        n = some(6, term[i], into, n);
        return some(8, cue[i], into, n);
    }

    /// Most words have none of it: that it is missing needs no row.
    private static int some(int kind, int value, int[] into, int count) {
        if (value == NONE) {
            return count;
        }
        into[count] = row(kind, value);
        return count + 1;
    }

    /// The same of what all words of the text last read share.
    int sharedRows(int[] into, int count) {
        int n = count;
        into[n++] = row(10, label);
        into[n++] = row(11, passage.zone().ordinal());
        for (int tag = 1; tag < CareModel.TAGS; tag++) {
            for (int times = 1; times <= topics[tag]; times++) {
                into[n++] = row(20 + tag, times);
            }
        }
        return n;
    }

    private int end(int i, int letters) {
        int end = passage.tokens().end(i);
        int hash = 17;
        for (int k = end - 1; k >= passage.tokens().start(i) && k >= end - letters; k--) {
            hash = hash * 31 + WordHash.fold(passage.text().charAt(k));
        }
        return hash;
    }

    private int start(int i, int letters) {
        int start = passage.tokens().start(i);
        int hash = 19;
        for (int k = start; k < passage.tokens().end(i) && k < start + letters; k++) {
            hash = hash * 31 + WordHash.fold(passage.text().charAt(k));
        }
        return hash;
    }

    /// The number of a word among those that [SenseModel] knows.
    int word(int i) {
        return passage.tokens().hasDigit(i)
                ? SenseModel.NUMBER
                : words.word(passage.tokens().hash(i));
    }

    private static int row(int kind, int value) {
        long hash = (kind * 0x9e3779b97f4a7c15L ^ value) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 29) * 0xc4ceb9fe1a85ec53L;
        return (int) (hash >>> Long.SIZE - BITS);
    }
}
