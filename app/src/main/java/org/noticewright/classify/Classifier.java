package org.noticewright.classify;

import java.util.List;
import org.noticewright.classify.detect.ContextScanner;
import org.noticewright.classify.detect.TicketScanner;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.classify.verdict.MissingContent;
import org.noticewright.classify.verdict.UnreadFiles;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.Classification;
import org.noticewright.domain.ContextMention;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;

/// Judges tickets. Immutable and safe for use by many threads; the same ticket, policy and version give the
/// same result.
public final class Classifier {

    /// Raised with every change of a rule that can change a result.
    private static final String RULES = "2026.11.6";

    private final TicketScanner scanner;
    private final ContextScanner context;
    private final String program;
    private final CaseDictionary dictionary;
    private final String version;

    private Classifier(TicketScanner scanner, ContextScanner context, String program, CaseDictionary dictionary) {
        this.scanner = scanner;
        this.context = context;
        this.program = program;
        this.dictionary = dictionary;
        this.version = dictionary.isEmpty() ? program : program + "+" + dictionary.stamp();
    }

    /// Reads the word lists from the program's resources; takes about half a second, so keep the result.
    public static Classifier load() {
        return load(true);
    }

    /// @param remembers whether texts that stand in many tickets are scanned once; changes no result
    static Classifier load(boolean remembers) {
        var lexicon = Lexicon.load();
        return new Classifier(
                new TicketScanner(lexicon, remembers),
                new ContextScanner(lexicon),
                RULES + "+" + lexicon.version(),
                CaseDictionary.EMPTY);
    }

    /// The same rules and word lists with a case's dictionary, which becomes part of the version.
    public Classifier with(CaseDictionary caseDictionary) {
        return caseDictionary.stamp().equals(dictionary.stamp())
                ? this
                : new Classifier(scanner, context, program, caseDictionary);
    }

    /// Version of the rules and a digest of the word lists, such as `2026.11.1+0123456789ab`; behind it the
    /// stamp of the case's dictionary, when it has entries.
    public String version() {
        return version;
    }

    public Classification classify(Ticket ticket, PatientStatusPolicy policy) {
        TicketScanner.Scan scan = scanner.scan(ticket, version, dictionary);
        List<Finding> findings = MissingContent.add(UnreadFiles.add(scan.findings(), ticket, version), ticket, version);
        return Judge.judge(findings, scan.special(), policy, version);
    }

    /// The same findings judged under another policy, without reading any text again.
    public Classification underPolicy(Classification classification, PatientStatusPolicy policy) {
        return Judge.judge(classification.findings(), classification.special(), policy, classification.version());
    }

    /// Places, dates, ages and web addresses of a ticket that are no data element: for the reader of one
    /// record. No verdict rests on them and they are never stored.
    public List<ContextMention> context(Ticket ticket, List<Finding> findings) {
        return context.mentions(ticket, findings);
    }

    /// Work done on a ticket, in looks at a word: for tests that hold it to grow no faster than the text.
    long workOn(Ticket ticket) {
        return scanner.scan(ticket, version, dictionary).work();
    }

    /// Characters of a ticket that the name model was asked about: for tests that hold it to few.
    long askedOf(Ticket ticket) {
        return scanner.scan(ticket, version, dictionary).asked();
    }
}
