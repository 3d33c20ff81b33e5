package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.Model;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.TextRef;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Asks [CareModel], which knows what was found in a record, what its words speak of in the light of all the others.
///
/// Of a record that ties somebody to health it says what it tells besides: the second mention, "the tube", "my plan",
/// the nurse's first name. These findings are shown; they carry no verdict ([CareContext#CONTEXT]). Of one where
/// nothing is sure it says whether anything reads like care: that moves the record by one step of the verdict.
final class CareWords {

    /// From odds of 5 to 4 on words speak of a thing rather than of nothing.
    private static final int TELLS = CareModel.UNIT / 5;
    /// By so much another element must beat the one that was found at words.
    private static final int RETYPES = CareModel.UNIT / 2;

    /// Texts are read together until they have so many words: long loops are fast, and memory is kept.
    private static final int TOGETHER = 512;

    private static final int HEADER_WORDS = 12;
    private static final int VERSION_DOTS = 3;
    /// Rules of everyday words that mean anything; not of sure ones that were doubted: two doubts are no certainty.
    private static final Set<RuleId> WEAK_TALK = Stream.of(
                    Rule.CARE_TERM, Rule.LAY_TERM, Rule.CARE_COMPANION, Rule.HEALTH_SENSE)
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());
    /// Between the number of a line in a list and what it says.
    private static final Set<String> LINE_MARKS = Set.of(".", ". ", ")", ") ");

    private static final int DATE = CareModel.tagOf(DataElement.SERVICE_DATE);

    private static final HashTable JOINS =
            WordHash.tableOfLine("the a an of to at in on for and or but with by from as is it my his her hers your"
                + " our their me we us they them he him she who which what this that these those some any i you so if"
                + " not no be am are was were been had have has do did la el los las un una de en al del le les des et"
                + " der die das und o e os as mi su ma sa mein meine");

    private final Lexicon lexicon;
    private final SenseModel words;
    private final CareModel model;
    private final ThreadLocal<CareModel.Reader> readers;

    /// @param words that knows the words
    CareWords(Lexicon lexicon, SenseModel words) {
        this.lexicon = lexicon;
        this.words = words;
        this.model = CareModel.read(lexicon.model(Model.CARE));
        this.readers = ThreadLocal.withInitial(() -> model.new Reader());
    }

    /// What becomes of words of a text that the model tells.
    interface Telling {

        /// Null where they say nothing of a person.
        @Nullable
        Finding told(Passage passage, Candidate claim);
    }

    /// The findings of a record that ties somebody to health, and what its texts tell besides, in the order of their
    /// places.
    ///
    /// @param findings text by text, in the order of the texts; what belongs to none of them stands behind
    List<Finding> complete(List<TicketText> texts, List<Finding> findings, Telling telling) {
        CareFeatures features = features(texts, findings);
        Map<TextRef, List<Finding>> besides = new HashMap<>();
        Map<Finding, Finding> retyped = new HashMap<>();
        // A text that says more than is kept was cut: what stands at its words is not known any more.
        read(
                texts,
                features,
                text -> left(features.of(text.ref())) > 0,
                text -> complete(text, features, telling, besides, retyped));
        return besides.isEmpty() && retyped.isEmpty() ? findings : merged(texts, findings, besides, retyped);
    }

    private static int left(List<Finding> found) {
        return FindingLimit.MOST_HEALTH - found.size();
    }

    /// Reads the texts that are to be read, short ones together.
    private void read(
            List<TicketText> texts, CareFeatures features, Predicate<TicketText> isRead, Consumer<ReadText> then) {
        CareModel.Reader reader = readers.get();
        var together = new ArrayList<ReadText>();
        reader.clear();
        for (TicketText text : texts) {
            int size = isRead(text) && isRead.test(text) ? features.read(text.awake()) : 0;
            if (size > 0) {
                together.add(new ReadText(text.awake(), reader, reader.take(features, size), size));
            }
            if (reader.count() >= TOGETHER) {
                read(reader, together, then);
            }
        }
        read(reader, together, then);
    }

    private static void read(CareModel.Reader reader, List<ReadText> together, Consumer<ReadText> then) {
        if (!together.isEmpty()) {
            reader.read();
            together.forEach(then);
            together.clear();
            reader.clear();
        }
    }

    private CareFeatures features(List<TicketText> texts, List<Finding> findings) {
        var features = new CareFeatures(lexicon, words, findings);
        for (TicketText text : texts) {
            if (isRead(text)) {
                features.learn(text.awake());
            }
        }
        return features;
    }

    /// The findings of a record that identifies a person where nothing is sure, and the words that most speak of
    /// care there, if any do. Where all words say nothing together, weak ones that other rules found are mentions.
    ///
    /// @param findings as for [#complete]
    /// @param standing where it is [Standing#REVIEWED] a person looks anyway, and nothing is taken back
    List<Finding> ask(List<TicketText> texts, List<Finding> findings, Standing standing, Telling telling) {
        CareFeatures features = features(texts, findings);
        var together = new WordsTogether(features, telling);
        // A tag or a field is no sentence.
        read(texts, features, text -> text.zone() != Zone.FIELD, together::add);
        Finding most = together.finding();
        if (most != null) {
            return merged(texts, findings, Map.of(most.text(), List.of(most)), Map.of());
        }
        return standing == Standing.OPEN && together.sayNothing() ? withoutWeakTalk(findings, together) : findings;
    }

    /// Weak words of texts that were heard become mentions.
    private static List<Finding> withoutWeakTalk(List<Finding> findings, WordsTogether together) {
        return findings.stream()
                .map(finding -> together.hasHeard(finding.text()) && isWeakTalk(finding) ? mention(finding) : finding)
                .toList();
    }

    private static boolean isWeakTalk(Finding finding) {
        double confidence = finding.confidence().value();
        return finding.element().isHealthContent()
                && confidence >= Relevance.MENTION
                && confidence < HealthDetector.STRONG_ENOUGH
                && WEAK_TALK.contains(finding.rule());
    }

    private static Finding mention(Finding finding) {
        return changed(finding, finding.element(), new Confidence(Relevance.MENTION));
    }

    /// Lines of addresses, names of files and profiles hold no sentences.
    static boolean isRead(TicketText text) {
        boolean addresses = text.ref() instanceof TextRef.Envelope;
        return !addresses && text.zone() != Zone.PROFILE && text.zone() != Zone.ATTACHMENT;
    }

    private static void complete(
            ReadText text,
            CareFeatures features,
            Telling telling,
            Map<TextRef, List<Finding>> besides,
            Map<Finding, Finding> retyped) {
        Passage passage = text.passage();
        int size = text.size();
        features.turnTo(passage);
        List<Finding> found = features.of(passage.ref());
        int left = left(found);
        boolean[] covered = new boolean[size];
        for (Finding finding : found) {
            cover(finding, features, text, covered, retyped);
        }
        var told = new ArrayList<Finding>();
        int at = 0;
        while (at < size && told.size() < left) {
            int tag = tells(text, at, covered);
            int from = at++;
            while (tag > 0 && at < size && tells(text, at, covered) == tag && !passage.endsSentence(at - 1)) {
                at++;
            }
            Finding finding = tag == 0 || goesOnFrom(passage, features, from, at, tag)
                    ? null
                    : told(passage, from, at, tag, telling);
            if (finding != null) {
                told.add(finding);
            }
        }
        if (!told.isEmpty()) {
            besides.put(passage.ref(), told);
        }
    }

    /// Whether words only go on from where the same was found: "the rash" on "my left arm" is one mention.
    private static boolean goesOnFrom(Passage passage, CareFeatures features, int from, int to, int tag) {
        boolean before = from > 0 && features.tagFound(from - 1) == tag && !passage.endsSentence(from - 1);
        return before || (features.hasWord(to) && features.tagFound(to) == tag && !passage.endsSentence(to - 1));
    }

    /// Null for words that say nothing but in others' company.
    private static @Nullable Finding told(Passage passage, int from, int to, int tag, Telling telling) {
        int first = from;
        int last = to;
        while (first < last && isJoining(passage, first)) {
            first++;
        }
        while (last > first && isJoining(passage, last - 1)) {
            last--;
        }
        boolean header = first < last
                && (tag == DATE || (SenseWords.leadsToQuote(passage, first) && !isClinicians(passage, first, last)))
                && isInHeader(passage, first);
        return first == last
                        || header
                        || isMachines(passage, first, last)
                        || (tag != DATE && isOfClockOrList(passage, first, last))
                ? null
                : telling.told(passage, claim(passage, first, last, tag, Rule.CARE_TOLD, CareContext.CONTEXT));
    }

    /// "On Mon, Jun 2, 2025 at 10:11 AM Help wrote:": the day, and the hour behind it.
    static boolean isInHeader(Passage passage, int token) {
        for (int i = token; i >= 0 && token - i < HEADER_WORDS; i--) {
            if (CareDay.isHeader(passage, i)) {
                return true;
            }
            if (passage.startsLine(i)) {
                return false;
            }
        }
        return false;
    }

    /// Whether words hold a number of a version, an address of a machine or the time of a log's line, "ver=6.11.0.2",
    /// "05:38:20.118", or are a field's bare number, which says nothing without its name.
    private static boolean isMachines(Passage passage, int first, int last) {
        boolean bare = passage.zone() == Zone.FIELD;
        for (int i = first; i < last; i++) {
            bare = bare && isNumber(passage, i);
            if (isNumber(passage, i) && (isOfVersion(passage, i) || isOfTime(passage, i))) {
                return true;
            }
        }
        return bare;
    }

    /// "At [3]:[05]", "[2]. The refill": hours and the numbers of a list's lines are results of nothing.
    private static boolean isOfClockOrList(Passage passage, int first, int last) {
        for (int i = first; i < last; i++) {
            boolean hour = isJoined(passage, i, ":") || isJoined(passage, i + 1, ":");
            boolean line = passage.startsLine(i) && LINE_MARKS.contains(passage.gap(i));
            if (!isNumber(passage, i) || !(hour || line)) {
                return false;
            }
        }
        return true;
    }

    /// One of four numbers or more: three are a date, "12.03.2024".
    private static boolean isOfVersion(Passage passage, int token) {
        int first = token;
        while (token - first < VERSION_DOTS && isJoined(passage, first, ".")) {
            first--;
        }
        int last = token;
        while (last - first < VERSION_DOTS && isJoined(passage, last + 1, ".")) {
            last++;
        }
        return last - first >= VERSION_DOTS;
    }

    private static boolean isOfTime(Passage passage, int token) {
        int seconds = isJoined(passage, token, ".") ? token - 1 : token;
        return isJoined(passage, seconds + 1, ".")
                && isJoined(passage, seconds, ":")
                && isJoined(passage, seconds - 1, ":");
    }

    private static boolean isJoined(Passage passage, int token, String by) {
        return token > 0
                && token < passage.size()
                && isNumber(passage, token - 1)
                && isNumber(passage, token)
                && passage.gap(token - 1).equals(by);
    }

    private static boolean isNumber(Passage passage, int token) {
        return passage.tokens().shape(token) == Tokens.Shape.DIGITS;
    }

    /// "On Wed, M. Salter LCSW wrote:" tells who treats somebody, "Juniper Telehealth wrote:" a desk.
    private static boolean isClinicians(Passage passage, int first, int last) {
        for (int i = first; i < last; i++) {
            if (passage.is(i, Cue.CLINICIAN) || passage.is(i, Cue.CREDENTIALED)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJoining(Passage passage, int token) {
        return JOINS.get(passage.tokens().hash(token)) != 0;
    }

    private static void cover(
            Finding finding, CareFeatures features, ReadText text, boolean[] covered, Map<Finding, Finding> retyped) {
        int first = features.first(finding.span());
        int last = features.last(finding.span());
        // A mention was found to be nobody's: it stays one. A mark is no word of the text.
        if (first >= last || finding.confidence().value() < Relevance.MENTION) {
            return;
        }
        Arrays.fill(covered, first, last, true);
        DataElement better = mayBeElse(finding) ? better(text, first, last, finding.element()) : finding.element();
        if (better != finding.element()) {
            retyped.put(finding, changed(finding, better, finding.confidence()));
        }
    }

    /// Whether a verdict cannot rest on which element it is: what is enough alone, or never counts for health. What
    /// the medical lists name is what they say.
    private static boolean mayBeElse(Finding finding) {
        double confidence = finding.confidence().value();
        boolean settled = confidence >= HealthDetector.STRONG_ENOUGH || confidence == CareContext.CONTEXT;
        return settled && CareModel.tagOf(finding.element()) > 0 && mayMeanElse(finding.rule());
    }

    private static boolean mayMeanElse(RuleId rule) {
        return rule.equals(Rule.CARE_TERM.id())
                || rule.equals(Rule.LAY_TERM.id())
                || rule.equals(Rule.CARE_COMPANION.id())
                || rule.equals(Rule.COMPLAINT.id())
                || rule.equals(Rule.HEALTH_CLEAR.id());
    }

    private static DataElement better(ReadText text, int first, int last, DataElement element) {
        int[] most = new int[CareModel.TAGS];
        Arrays.fill(most, Integer.MIN_VALUE);
        for (int at = first; at < last; at++) {
            for (int tag = 1; tag < CareModel.TAGS; tag++) {
                most[tag] = Math.max(most[tag], text.margin(at, tag));
            }
        }
        int own = CareModel.tagOf(element);
        int best = own;
        for (int tag = 1; tag < CareModel.TAGS; tag++) {
            best = tag != DATE && most[tag] > most[best] ? tag : best;
        }
        boolean sure = own != DATE && most[best] >= 0 && most[best] >= most[own] + RETYPES;
        return sure ? CareModel.TOLD.get(best - 1) : element;
    }

    private static Finding changed(Finding finding, DataElement element, Confidence confidence) {
        return new Finding(
                finding.text(),
                finding.span(),
                element,
                finding.kind(),
                finding.partial(),
                finding.detector(),
                finding.rule(),
                finding.lexicon(),
                confidence);
    }

    private static int tells(ReadText text, int at, boolean[] covered) {
        if (covered[at]) {
            return 0;
        }
        int best = text.best(at);
        return text.margin(at, best) >= TELLS ? best : 0;
    }

    static Candidate claim(Passage passage, int first, int last, int tag, Rule rule, double confidence) {
        return Candidate.of(
                passage.tokens().start(first),
                passage.tokens().end(last - 1),
                CareModel.TOLD.get(tag - 1),
                rule,
                confidence);
    }

    private static List<Finding> merged(
            List<TicketText> texts,
            List<Finding> findings,
            Map<TextRef, List<Finding>> besides,
            Map<Finding, Finding> retyped) {
        var all = new ArrayList<Finding>(findings.size() + 8);
        int next = 0;
        for (TicketText text : texts) {
            List<Finding> told = besides.getOrDefault(text.ref(), List.of());
            int at = 0;
            while (next < findings.size() && findings.get(next).text().equals(text.ref())) {
                Finding finding = findings.get(next++);
                while (at < told.size()
                        && told.get(at).span().start() < finding.span().start()) {
                    all.add(told.get(at++));
                }
                all.add(retyped.getOrDefault(finding, finding));
            }
            all.addAll(told.subList(at, told.size()));
        }
        all.addAll(findings.subList(next, findings.size()));
        return List.copyOf(all);
    }
}
