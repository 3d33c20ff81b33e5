package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.detect.address.AddressDetector;
import org.noticewright.classify.detect.date.DateDetector;
import org.noticewright.classify.detect.number.BiometricDetector;
import org.noticewright.classify.detect.number.CredentialDetector;
import org.noticewright.classify.detect.number.IdDetector;
import org.noticewright.classify.detect.number.NumberDetector;
import org.noticewright.classify.detect.number.PhonePlan;
import org.noticewright.classify.detect.number.SpokenNumberDetector;
import org.noticewright.classify.dictionary.Told;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.Model;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.CaseNames;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;

/// Reads all texts of a ticket and returns what stands in them. Holds no state between tickets.
public final class TicketScanner {

    private static final int DETECTION_FLOOR = 4;

    private final Lexicon lexicon;
    private final @Nullable ScanCache cache;
    private final FieldLabels labels;
    private final ContactDetector contacts;
    private final SenderNames senders;
    private final Askers askers;
    private final Detector[] detectors;
    private final NameDetector nameDetector;
    private final ModelNames modelNames;
    private final LanguageCoverage languages;
    private final Relevance relevance;
    private final CareContext careContext;
    private final @Nullable HealthSense sense;
    private final @Nullable CareWords careWords;
    private final Function<List<Finding>, Standing> standing;
    private final KnownNameDetector knownNames = new KnownNameDetector();

    /// @param remembers whether texts that stand in many tickets are scanned once; changes no result
    /// @param standing how far findings of lists alone get: what the sense of words is asked for
    public TicketScanner(Lexicon lexicon, boolean remembers, Function<List<Finding>, Standing> standing) {
        this(lexicon, remembers, new HealthSense(lexicon), true, standing);
    }

    /// A scanner that tells nothing besides: what [CareWords] learns from.
    static TicketScanner withoutCareWords(Lexicon lexicon, Function<List<Finding>, Standing> standing) {
        return new TicketScanner(lexicon, false, new HealthSense(lexicon), false, standing);
    }

    /// A scanner that goes by the lists alone.
    public TicketScanner(Lexicon lexicon, boolean remembers) {
        this(lexicon, remembers, null, false, findings -> Standing.NOBODY);
    }

    /// The same without the sense of words.
    public TicketScanner listsOnly() {
        return sense == null ? this : new TicketScanner(lexicon, cache != null);
    }

    private TicketScanner(
            Lexicon lexicon,
            boolean remembers,
            @Nullable HealthSense sense,
            boolean tellsBesides,
            Function<List<Finding>, Standing> standing) {
        this.sense = sense;
        this.careWords = sense == null || !tellsBesides ? null : new CareWords(lexicon, sense.model());
        this.standing = standing;
        this.lexicon = lexicon;
        this.labels = new FieldLabels(lexicon);
        this.cache = remembers ? new ScanCache() : null;
        this.languages = new LanguageCoverage(lexicon.languages(), lexicon.nameWords());
        this.relevance = new Relevance(lexicon);
        this.contacts = new ContactDetector(lexicon);
        this.nameDetector = new NameDetector(lexicon.nameWords());
        this.modelNames = new ModelNames(lexicon, NameModel.read(lexicon.model(Model.NAMES)));
        this.senders = new SenderNames(lexicon);
        this.askers = new Askers(contacts, senders, lexicon);
        this.careContext = new CareContext(lexicon);
        this.detectors = new Detector[] {
            contacts,
            new NumberDetector(new PhonePlan(lexicon.geography())),
            new SpokenNumberDetector(),
            new IdDetector(),
            new CredentialDetector(),
            new AddressDetector(lexicon.geography()),
            new HealthDetector(lexicon),
            new DateDetector(),
            careContext,
            new BookedHour(),
            new TableDetector(),
            new BiometricDetector(),
            new AttachmentDetector(lexicon),
            new ProfileNotes(),
            new FormAnswers(labels, lexicon.formLabels())
        };
    }

    /// Null for a scanner that goes by the lists alone.
    @Nullable
    SenseModel senseModel() {
        return sense == null ? null : sense.model();
    }

    /// @param findings in the order of the texts, then of the spans
    /// @param special categories told by the findings and by cues beside them
    /// @param work how often detectors looked at a word: grows no faster than the text
    /// @param asked characters that the name model was asked about
    /// @param sensed characters that the sense model was asked about
    public record Scan(List<Finding> findings, Set<SpecialCategory> special, long work, long asked, long sensed) {}

    /// Reads tickets together: each detector reads all of them before the next begins, since its code is then at
    /// hand. What is said of a ticket rests on that ticket alone.
    ///
    /// @param version stamp for every finding
    /// @param dictionary what values of the metadata mean in the tickets' case
    /// @param caseNames names that the case knows
    /// @return one scan a ticket, in their order
    public List<Scan> scan(List<Ticket> tickets, String version, CaseDictionary dictionary, NamesOfCase caseNames) {
        var settled = new ArrayList<Settled>(tickets.size());
        for (TicketReading reading : read(tickets, caseNames)) {
            settled.add(settle(reading, findings(reading, dictionary, version)));
        }
        long[] sensed = new long[settled.size()];
        for (int i = 0; i < sensed.length; i++) {
            sensed[i] = sensed(settled.get(i), null);
        }
        var scans = new ArrayList<Scan>(sensed.length);
        for (int i = 0; i < sensed.length; i++) {
            scans.add(completed(settled.get(i), sensed[i]));
        }
        return scans;
    }

    /// The sentences of a ticket that the sense model is asked about, in the order of their places.
    List<AskedSentence> asked(Ticket ticket, CaseDictionary dictionary, NamesOfCase caseNames) {
        var asked = new ArrayList<AskedSentence>();
        TicketReading reading = read(List.of(ticket), caseNames).getFirst();
        sensed(settle(reading, findings(reading, dictionary, "")), asked::add);
        return asked;
    }

    private List<TicketReading> read(List<Ticket> tickets, NamesOfCase caseNames) {
        var all = new ArrayList<TicketReading>(tickets.size());
        for (Ticket ticket : tickets) {
            all.add(cut(ticket));
        }
        detect(all);
        for (TicketReading reading : all) {
            lookAgain(reading);
            reading.introduce(labels, lexicon.contextCues(), senders, caseNames);
        }
        for (TicketReading reading : all) {
            names(reading);
        }
        for (TicketReading reading : all) {
            askModel(reading);
        }
        return all;
    }

    private TicketFindings findings(TicketReading reading, CaseDictionary dictionary, String version) {
        var told = Told.of(dictionary, reading.ticket());
        var desks = DeskAddresses.of(reading.ticket(), contacts);
        return new TicketFindings(
                relevance, reading.ticket(), reading.topic(), desks, told, lexicon.specialSigns(), version);
    }

    private TicketReading cut(Ticket ticket) {
        var names = new NameCuts(lexicon);
        Asker asker = askers.of(ticket, names);
        var reading = new TicketReading(ticket, asker, CareDesk.of(ticket, lexicon.deskWords(), labels, names), names);
        new TicketTexts(ticket, asker)
                .each((ref, zone, label, text, repeated) -> reading.add(text(ref, zone, label, text, repeated, names)));
        return reading;
    }

    private TicketText text(TextRef ref, Zone zone, String label, String text, int[] repeated, NameCuts names) {
        ScannedText known = cache == null ? null : cache.get(zone, label, text);
        if (known != null) {
            return TicketText.known(ref, known, repeated);
        }
        CutText cut =
                zone == Zone.PROFILE ? ofProfile(label, text, names) : CutText.of(labels.of(label), text, lexicon);
        return TicketText.fresh(new Passage(ref, zone, label, cut, repeated));
    }

    /// An address or a number is told without its words ([#profile]).
    private CutText ofProfile(String label, String text, NameCuts names) {
        return label.equals("name") ? names.of(text) : CutText.uncut(text, lexicon);
    }

    /// All that can be said of the texts without their ticket.
    private void detect(List<TicketReading> all) {
        var fresh = new ArrayList<TicketText>();
        for (TicketReading reading : all) {
            for (TicketText text : reading.texts()) {
                Passage passage = text.freshPassage();
                if (passage != null && passage.zone() == Zone.PROFILE) {
                    profile(passage, text.claims());
                } else if (passage != null) {
                    fresh.add(text);
                }
            }
        }
        for (Detector detector : detectors) {
            for (TicketText text : fresh) {
                detector.find(text.awake(), text.claims());
            }
        }
        if (cache != null) {
            for (TicketText text : fresh) {
                Passage passage = text.awake();
                if (cache.isDue(passage)) {
                    cache.put(ScannedText.of(passage, text.claims(), lexicon.specialSigns()));
                }
            }
        }
    }

    /// What says something of care only because the ticket is about care, be it told by another text or by the
    /// desk.
    private void lookAgain(TicketReading reading) {
        boolean told = false;
        for (int i = 0; i < reading.texts().size() && !told; i++) {
            TicketText text = reading.texts().get(i);
            told = text.passage() != null && text.claims().hasHealth(HealthDetector.STRONG_ENOUGH);
        }
        if (!told && !reading.desk().givesCare()) {
            return;
        }
        for (TicketText text : reading.texts()) {
            Passage passage = text.passage();
            if (passage != null && passage.zone() != Zone.PROFILE && passage.zone() != Zone.ATTACHMENT) {
                careContext.findBeside(passage, told, text.claims());
            }
        }
    }

    private void names(TicketReading reading) {
        for (TicketText text : reading.texts()) {
            Passage passage = text.passage();
            if (passage != null) {
                CompanyNames.find(passage, reading.roster());
            }
        }
        for (TicketText text : reading.texts()) {
            Passage passage = text.passage();
            if (passage != null && text.zone() != Zone.PROFILE) {
                nameDetector.find(passage, reading.roster(), text.claims());
            }
        }
    }

    /// One text of nobody: no ticket between people.
    private static boolean standsAlone(Ticket ticket) {
        return ticket.requester() == null
                && ticket.messages().size() == 1
                && ticket.messages().getFirst().authorName() == null;
    }

    private void askModel(TicketReading reading) {
        boolean alone = standsAlone(reading.ticket());
        for (TicketText text : reading.texts()) {
            Passage passage = text.passage();
            if (passage != null && ModelNames.reads(passage)) {
                reading.asked(modelNames.find(passage, reading.roster(), text.claims(), alone));
            }
        }
    }

    /// A ticket in which lists and grammar have found what they find.
    ///
    /// @param work looks at words
    /// @param listed how far that gets
    private record Settled(TicketReading reading, TicketFindings findings, long work, Standing listed) {}

    private Settled settle(TicketReading reading, TicketFindings findings) {
        long work = 0;
        boolean note = reading.topic().isNote();
        Roster roster = reading.roster();
        List<TicketText> texts = reading.texts();
        for (TicketText text : texts) {
            if (text.zone() != Zone.PROFILE && roster.mayBeIn(text.wordBits())) {
                knownNames.find(text.awake(), roster, text.claims());
            }
            Passage passage = findings.readsAll() ? text.awake() : text.passage();
            if (passage != null) {
                findings.settle(passage, text.claims());
                findings.addUnread(passage, languages.unread(passage));
            }
            work += text.work();
            findings.endText(
                    sense != null && HealthSense.heed(text.zone(), text.ref(), note) == HealthSense.Heed.EVERY_WORD);
        }
        if (!reading.topic().isAnimal()) {
            findings.addDesk(reading.desk());
        }
        return new Settled(reading, findings, work, standing.apply(findings.all()));
    }

    /// Adds what the sense of words tells; returns how many characters its model was asked about.
    ///
    /// @param heard takes the sentences that the sense model is asked about; null when nobody listens
    private long sensed(Settled settled, @Nullable Consumer<AskedSentence> heard) {
        return sense == null || settled.listed() == Standing.NOBODY
                ? 0
                : addSense(sense, settled.reading(), settled.findings(), settled.listed(), heard);
    }

    private Scan completed(Settled settled, long sensed) {
        TicketReading reading = settled.reading();
        TicketFindings findings = settled.findings();
        return new Scan(
                completed(reading.texts(), findings, findings.bounded(), settled.listed()),
                findings.special(),
                settled.work(),
                reading.asked(),
                sensed);
    }

    private List<Finding> completed(
            List<TicketText> texts, TicketFindings findings, List<Finding> found, Standing listed) {
        if (careWords == null || listed == Standing.NOBODY) {
            return found;
        }
        Standing now = findings.isReread() ? standing.apply(found) : listed;
        return switch (now) {
            case SURE -> careWords.complete(texts, found, findings::besides);
            case REVIEWED, OPEN -> {
                List<Finding> asked = careWords.ask(texts, found, now, findings::besides);
                yield switch (standing.apply(asked)) {
                    case SURE, REVIEWED -> careWords.complete(texts, asked, findings::besides);
                    case OPEN, NOBODY -> asked;
                };
            }
            case NOBODY -> found;
        };
    }

    /// Takes what is found in a ticket and the texts that it is found in: for those who learn from it.
    record Looked(List<TicketText> texts, List<Finding> findings) {}

    Looked look(Ticket ticket) {
        var noNames = new NamesOfCase(CaseNames.NONE, lexicon);
        TicketReading reading = read(List.of(ticket), noNames).getFirst();
        Settled settled = settle(reading, findings(reading, CaseDictionary.EMPTY, ""));
        Scan scan = completed(settled, sensed(settled, null));
        return new Looked(reading.texts(), scan.findings());
    }

    /// @param standing not [Standing#NOBODY]
    private static long addSense(
            HealthSense sense,
            TicketReading reading,
            TicketFindings findings,
            Standing standing,
            @Nullable Consumer<AskedSentence> heard) {
        boolean note = reading.topic().isNote();
        List<TicketText> texts = reading.texts();
        long asked = 0;
        for (int i = 0; i < texts.size(); i++) {
            TicketText text = texts.get(i);
            HealthSense.Heed heed = HealthSense.heed(text.zone(), text.ref(), note);
            boolean overheard = heed == HealthSense.Heed.OVERHEARD && standing == Standing.OPEN;
            if (overheard || heed == HealthSense.Heed.EVERY_WORD) {
                Passage passage = text.awake();
                HealthSense.Sensed said = findings.sensed(passage, i);
                asked += sense.find(
                        passage,
                        text.claims(),
                        findings.ofText(i),
                        heed,
                        standing,
                        heard == null ? said : AskedSentence.listening(said, heard));
            }
        }
        return asked;
    }

    private void profile(Passage passage, Claims claims) {
        int end = passage.text().length();
        switch (passage.label()) {
            case "name" -> {
                if (senders.isPersonName(passage.cut())) {
                    claims.add(Candidate.of(0, end, DataElement.NAME, Rule.PROFILE_VALUE, 0.95));
                } else if (Askers.isHandle(passage.text())) {
                    claims.add(Candidate.of(0, end, DataElement.URL, Rule.PROFILE_VALUE, 0.8));
                } else {
                    contacts.find(passage, claims);
                }
            }
            case "email" -> {
                int at = passage.text().indexOf('@');
                if (at > 0 && !contacts.isRoleAddress(passage.text())) {
                    claims.add(Candidate.of(0, end, DataElement.EMAIL, Rule.PROFILE_VALUE, 0.97));
                }
            }
            default -> {
                if (digits(passage.text()) >= DETECTION_FLOOR) {
                    claims.add(Candidate.of(0, end, DataElement.PHONE, Rule.PROFILE_VALUE, 0.95));
                }
            }
        }
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}
