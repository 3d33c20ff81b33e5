package org.noticewright.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.detect.ContextScanner;
import org.noticewright.classify.detect.LikeExamples;
import org.noticewright.classify.detect.NamesOfCase;
import org.noticewright.classify.detect.TicketScanner;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.Model;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.classify.verdict.MissingContent;
import org.noticewright.classify.verdict.UnreadFiles;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.CaseNames;
import org.noticewright.domain.Classification;
import org.noticewright.domain.ContextMention;
import org.noticewright.domain.Finding;
import org.noticewright.domain.GrayZone;
import org.noticewright.domain.NearestExamples;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;

/// Judges tickets. Immutable and safe for use by many threads; the same ticket, policy and version give the
/// same result.
public final class Classifier {

    /// Raised with every change of a rule that can change a result.
    private static final String RULES = "2026.11.17";
    private static final String LISTS_ONLY = "+lists";

    /// Tickets that are read together: their words stay near the processor beside the code that reads them.
    private static final int TOGETHER = 16;

    private final TicketScanner scanner;
    private final ContextScanner context;
    /// Null when the sense of words is not asked.
    private final @Nullable LikeExamples examples;
    private final String program;
    private final CaseDictionary dictionary;
    private final NamesOfCase names;
    private final String version;
    /// The last one made by [#with], since each ticket of an import asks for the same.
    private volatile @Nullable Classifier ofCase;

    private Classifier(
            TicketScanner scanner,
            ContextScanner context,
            @Nullable LikeExamples examples,
            String program,
            CaseDictionary dictionary,
            NamesOfCase names) {
        this.scanner = scanner;
        this.context = context;
        this.examples = examples;
        this.program = program;
        this.dictionary = dictionary;
        this.names = names;
        this.version = Stream.of(program, dictionary.stamp(), names.stamp())
                .filter(stamp -> !stamp.isEmpty())
                .collect(Collectors.joining("+"));
    }

    /// Reads the word lists from the program's resources; takes about half a second, so keep the result.
    public static Classifier load() {
        return load(true, true);
    }

    /// A classifier that goes by rules and lists alone: it never asks for a person because of a sentence's sense.
    public static Classifier listsOnly() {
        return load(true, false);
    }

    /// @param remembers whether texts that stand in many tickets are scanned once; changes no result
    static Classifier load(boolean remembers) {
        return load(remembers, true);
    }

    private static Classifier load(boolean remembers, boolean senses) {
        var lexicon = senses ? Lexicon.load() : Lexicon.with(Set.of(Model.NAMES));
        TicketScanner scanner =
                senses ? new TicketScanner(lexicon, remembers, Judge::standing) : new TicketScanner(lexicon, remembers);
        return new Classifier(
                scanner,
                new ContextScanner(lexicon),
                senses ? new LikeExamples(scanner, lexicon) : null,
                RULES + "+" + lexicon.version() + (senses ? "" : LISTS_ONLY),
                CaseDictionary.EMPTY,
                new NamesOfCase(CaseNames.NONE, lexicon));
    }

    /// The same rules and word lists with a case's dictionary and names, and with its gray zone on or off, which become
    /// part of the version. What was loaded without the sense of words stays without it.
    public Classifier with(CaseDictionary caseDictionary, CaseNames caseNames, GrayZone grayZone) {
        boolean senses = examples != null && grayZone == GrayZone.ON;
        if (has(caseDictionary, caseNames, senses)) {
            return this;
        }
        Classifier last = ofCase;
        if (last == null || !last.has(caseDictionary, caseNames, senses)) {
            boolean off = examples != null && !senses;
            last = new Classifier(
                    off ? scanner.listsOnly() : scanner,
                    context,
                    senses ? examples : null,
                    off ? program + LISTS_ONLY : program,
                    caseDictionary,
                    names.of(caseNames));
            ofCase = last;
        }
        return last;
    }

    private boolean has(CaseDictionary caseDictionary, CaseNames caseNames, boolean senses) {
        return caseDictionary.stamp().equals(dictionary.stamp())
                && caseNames.stamp().equals(names.stamp())
                && senses == (examples != null);
    }

    /// Version of the rules and a digest of the word lists, such as `2026.11.1+0123456789ab`; behind it the
    /// stamps of the case's dictionary and names, when it has any.
    public String version() {
        return version;
    }

    public Classification classify(Ticket ticket, PatientStatusPolicy policy) {
        return classify(List.of(ticket), policy).getFirst();
    }

    /// Each ticket's own judgement, in their order: what [#classify(Ticket, PatientStatusPolicy)] says of each, at
    /// half the cost.
    public List<Classification> classify(List<Ticket> tickets, PatientStatusPolicy policy) {
        var all = new ArrayList<Classification>(tickets.size());
        for (int from = 0; from < tickets.size(); from += TOGETHER) {
            List<Ticket> some = tickets.subList(from, Math.min(tickets.size(), from + TOGETHER));
            List<TicketScanner.Scan> scans = scanner.scan(some, version, dictionary, names);
            for (int i = 0; i < some.size(); i++) {
                all.add(judge(some.get(i), scans.get(i), policy));
            }
        }
        return all;
    }

    private Classification judge(Ticket ticket, TicketScanner.Scan scan, PatientStatusPolicy policy) {
        List<Finding> findings = MissingContent.add(UnreadFiles.add(scan.findings(), ticket, version), ticket, version);
        return Judge.judge(findings, scan.special(), policy, version);
    }

    /// The same findings judged under another policy, without reading any text again: for tests of the judge.
    Classification underPolicy(Classification classification, PatientStatusPolicy policy) {
        return Judge.judge(classification.findings(), classification.special(), policy, classification.version());
    }

    /// Places, dates, ages and web addresses of a ticket that are no data element: for the reader of one
    /// record. No verdict rests on them and they are never stored.
    public List<ContextMention> context(Ticket ticket, List<Finding> findings) {
        return context.mentions(ticket, findings);
    }

    /// The labelled examples that a ticket's sentences are most like, where the sense of words moved it, or was asked
    /// whether to. Of a judgement by another version nothing is known; no verdict rests on them.
    public NearestExamples examples(Ticket ticket, Classification classification) {
        if (examples == null || !classification.version().equals(version)) {
            return NearestExamples.NONE;
        }
        List<Finding> findings = classification.findings();
        return examples.of(ticket, findings, Judge.standing(findings), dictionary, names);
    }

    /// Work done on a ticket, in looks at a word: for tests that hold it to grow no faster than the text.
    long workOn(Ticket ticket) {
        return scan(ticket).work();
    }

    /// Characters of a ticket that the sense model was asked about: for tests that hold it to few.
    long sensedOf(Ticket ticket) {
        return scan(ticket).sensed();
    }

    /// Characters of a ticket that the name model was asked about: for tests that hold it to few.
    long askedOf(Ticket ticket) {
        return scan(ticket).asked();
    }

    private TicketScanner.Scan scan(Ticket ticket) {
        return scanner.scan(List.of(ticket), version, dictionary, names).getFirst();
    }
}
