package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.dictionary.Told;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Message;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;

/// Reads all texts of a ticket and returns what stands in them. Holds no state between tickets.
public final class TicketScanner {

    private static final int DETECTION_FLOOR = 4;

    private final Lexicon lexicon;
    private final @Nullable ScanCache cache;
    private final ContactDetector contacts;
    private final Askers askers;
    private final Detector[] detectors;
    private final NameDetector nameDetector;
    private final ModelNames modelNames;
    private final LanguageCoverage languages;
    private final Relevance relevance;
    private final KnownNameDetector knownNames = new KnownNameDetector();

    /// @param remembers whether texts that stand in many tickets are scanned once; changes no result
    public TicketScanner(Lexicon lexicon, boolean remembers) {
        this.lexicon = lexicon;
        this.cache = remembers ? new ScanCache() : null;
        this.languages = new LanguageCoverage(lexicon.languages(), lexicon.nameWords());
        this.relevance = new Relevance(lexicon);
        this.contacts = new ContactDetector(lexicon);
        this.nameDetector = new NameDetector(lexicon.nameWords());
        this.modelNames = new ModelNames(lexicon.nameWords(), NameModel.read(lexicon.nameModel()), lexicon.geography());
        this.askers = new Askers(contacts);
        this.detectors = new Detector[] {
            contacts,
            new NumberDetector(new PhonePlan(lexicon.geography())),
            new SpokenNumberDetector(),
            new IdDetector(),
            new CredentialDetector(),
            new AddressDetector(lexicon.geography()),
            new HealthDetector(lexicon),
            new DateDetector(),
            new CareContext(lexicon),
            new TableDetector(),
            new BiometricDetector(),
            new AttachmentDetector(),
            new ProfileNotes()
        };
    }

    /// @param findings in the order of the texts, then of the spans
    /// @param special categories told by the findings and by cues beside them
    /// @param work how often detectors looked at a word: grows no faster than the text
    /// @param asked characters that the name model was asked about
    public record Scan(List<Finding> findings, Set<SpecialCategory> special, long work, long asked) {}

    /// @param version stamp for every finding
    /// @param dictionary what values of the metadata mean in the ticket's case
    /// @param caseNames names that the case knows
    public Scan scan(Ticket ticket, String version, CaseDictionary dictionary, NamesOfCase caseNames) {
        var names = new NameCuts(lexicon);
        Asker asker = askers.of(ticket, names);
        var texts = new ArrayList<TicketText>();
        var passages = new ArrayList<Passage>();
        new TicketTexts(ticket, asker).each((ref, zone, label, text, repeated) -> {
            TicketText read = text(ref, zone, label, text, repeated, names);
            texts.add(read);
            Passage passage = read.passage();
            if (passage != null) {
                passages.add(passage);
            }
        });
        scan(texts);
        var topic = TicketTopic.of(ticket, passages);
        var roster = roster(ticket, asker, names);
        if (!caseNames.isEmpty()) {
            findOfCase(texts, caseNames, roster);
        }
        for (TicketText text : texts) {
            Passage passage = text.passage();
            if (passage != null && text.zone() != Zone.PROFILE) {
                nameDetector.find(passage, roster, text.claims());
            }
        }
        long asked = 0;
        boolean alone = standsAlone(ticket);
        for (TicketText text : texts) {
            Passage passage = text.passage();
            if (passage != null && ModelNames.reads(passage)) {
                asked += modelNames.find(passage, roster, text.claims(), alone);
            }
        }
        return settle(
                texts,
                roster,
                new TicketFindings(relevance, ticket, topic, Told.of(dictionary, ticket), version),
                asked);
    }

    /// One text of nobody: no ticket between people.
    private static boolean standsAlone(Ticket ticket) {
        return ticket.requester() == null
                && ticket.messages().size() == 1
                && ticket.messages().getFirst().authorName() == null;
    }

    /// Names of the case may stand in any text, so the remembered ones are read too. Staff first: who is staff in
    /// one text is no patient in another.
    private static void findOfCase(List<TicketText> texts, NamesOfCase names, Roster roster) {
        for (TicketText text : texts) {
            if (text.zone() != Zone.PROFILE) {
                names.findStaff(text.awake(), roster);
            }
        }
        for (TicketText text : texts) {
            if (text.zone() != Zone.PROFILE) {
                names.findPeople(text.awake(), roster, text.claims());
            }
        }
    }

    private Scan settle(List<TicketText> texts, Roster roster, TicketFindings findings, long asked) {
        long work = 0;
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
        }
        return new Scan(List.copyOf(findings.all()), findings.special(), work, asked);
    }

    private TicketText text(TextRef ref, Zone zone, String label, String text, int[] repeated, NameCuts names) {
        ScannedText known = cache == null ? null : cache.get(zone, label, text);
        if (known != null) {
            return TicketText.known(ref, known, repeated);
        }
        boolean name = zone == Zone.PROFILE && label.equals("name");
        CutText cut = name ? names.of(text) : CutText.of(label, text, lexicon);
        return TicketText.fresh(new Passage(ref, zone, label, cut, repeated));
    }

    /// All that can be said of the texts without their ticket. One detector reads all of them before the next
    /// begins, since its code is then at hand.
    private void scan(List<TicketText> texts) {
        for (TicketText text : texts) {
            Passage passage = text.freshPassage();
            if (passage != null && passage.zone() == Zone.PROFILE) {
                profile(passage, text.claims());
            }
        }
        for (Detector detector : detectors) {
            for (TicketText text : texts) {
                Passage passage = text.freshPassage();
                if (passage != null && passage.zone() != Zone.PROFILE) {
                    detector.find(passage, text.claims());
                }
            }
        }
        for (TicketText text : texts) {
            Passage passage = text.freshPassage();
            if (passage != null && cache != null && cache.isDue(passage)) {
                cache.put(ScannedText.of(passage, text.claims()));
            }
        }
    }

    private static Roster roster(Ticket ticket, Asker asker, NameCuts names) {
        var roster = new Roster();
        Profile requester = ticket.requester();
        String name = requester == null ? null : requester.name();
        boolean person = asker == Asker.PERSON;
        if (name != null && person) {
            person(names.of(name), roster);
        }
        for (Message message : ticket.messages()) {
            if (person && message.author() == Message.Author.REQUESTER && message.authorName() != null) {
                person(names.of(message.authorName()), roster);
            }
        }
        if (name != null && asker == Asker.STAFF) {
            roster.staff(names.of(name).tokens());
        }
        for (Message message : ticket.messages()) {
            if (message.author() == Message.Author.AGENT && message.authorName() != null) {
                roster.staff(names.of(message.authorName()).tokens());
            }
        }
        return roster;
    }

    private static void person(CutText name, Roster roster) {
        if (Askers.isPersonName(name)) {
            roster.person(name.tokens());
        }
    }

    private void profile(Passage passage, Claims claims) {
        int end = passage.text().length();
        switch (passage.label()) {
            case "name" -> {
                if (Askers.isPersonName(passage.cut())) {
                    claims.add(Candidate.of(0, end, DataElement.NAME, Rule.PROFILE_VALUE, 0.95));
                } else {
                    contacts.find(passage, claims);
                }
            }
            case "email" -> {
                int at = passage.text().indexOf('@');
                if (at > 0 && !contacts.isRole(passage.text().substring(0, at))) {
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
