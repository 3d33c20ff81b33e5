package org.noticewright.classify.detect;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.dictionary.Told;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Message;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Ticket;
import org.noticewright.text.NormalizedText;

/// Reads all texts of a ticket and returns what stands in them. Holds no state between tickets.
public final class TicketScanner {

    private static final int DETECTION_FLOOR = 4;

    private final Lexicon lexicon;
    private final @Nullable ScanCache cache;
    private final ContactDetector contacts;
    private final Askers askers;
    private final Detector[] detectors;
    private final NameDetector names;
    private final LanguageCoverage languages;
    private final Relevance relevance;
    private final KnownNameDetector knownNames = new KnownNameDetector();

    /// @param remembers whether texts that stand in many tickets are scanned once; changes no result
    public TicketScanner(Lexicon lexicon, boolean remembers) {
        this.lexicon = lexicon;
        this.cache = remembers ? new ScanCache() : null;
        this.languages = new LanguageCoverage(lexicon.languages());
        this.relevance = new Relevance(lexicon);
        this.contacts = new ContactDetector(lexicon);
        this.names = new NameDetector(lexicon.nameWords());
        this.askers = new Askers(lexicon, contacts);
        this.detectors = new Detector[] {
            contacts,
            new NumberDetector(new PhonePlan(lexicon.geography())),
            new SpokenPhoneDetector(),
            new IdDetector(),
            new CredentialDetector(),
            new AddressDetector(lexicon.geography()),
            new HealthDetector(lexicon),
            new DateDetector(),
            new CareContext(lexicon),
            new AttachmentDetector()
        };
    }

    /// @param findings in the order of the texts, then of the spans
    /// @param special categories told by the findings and by cues beside them
    /// @param work how often detectors looked at a word: grows no faster than the text
    public record Scan(List<Finding> findings, Set<SpecialCategory> special, long work) {}

    /// @param version stamp for every finding
    /// @param dictionary what values of the metadata mean in the ticket's case
    public Scan scan(Ticket ticket, String version, CaseDictionary dictionary) {
        Asker asker = askers.of(ticket);
        var passages = new ArrayList<Passage>();
        var claims = new ArrayList<Claims>();
        new TicketTexts(ticket, asker).each((ref, zone, label, text, repeated) -> {
            ScannedText scanned = scanned(zone, label, text);
            var passage = new Passage(ref, zone, label, scanned.cut(), repeated);
            passage.workedBefore(scanned.work());
            passages.add(passage);
            claims.add(new Claims(scanned.claims(), scanned.beside()));
        });
        var topic = TicketTopic.of(ticket, passages);
        var roster = roster(ticket, asker);
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).zone() != Zone.PROFILE) {
                names.find(passages.get(i), roster, claims.get(i));
            }
        }
        return settle(ticket, passages, claims, roster, topic, Told.of(dictionary, ticket), version);
    }

    private Scan settle(
            Ticket ticket,
            List<Passage> passages,
            List<Claims> claims,
            Roster roster,
            TicketTopic topic,
            Told told,
            String version) {
        var findings = new ArrayList<Finding>();
        Set<SpecialCategory> special = EnumSet.noneOf(SpecialCategory.class);
        int year = ticket.createdAt() == null
                ? 0
                : ticket.createdAt().instant().atOffset(ZoneOffset.UTC).getYear();
        long work = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.zone() != Zone.PROFILE) {
                knownNames.find(passage, roster, claims.get(i));
            }
            var kept = new ArrayList<Candidate>();
            var overruled = new ArrayList<Finding>();
            List<Candidate> settled = claims.get(i).settle();
            boolean nobodys = passage.zone() == Zone.OTHER && !topic.hasRequester() && !holdsPatientForm(settled);
            for (Candidate claim : settled) {
                Candidate judged = relevance.judge(
                        passage, nobodys ? claim.confidence(Math.min(claim.confidence(), 0.45)) : claim, topic);
                if (judged != null && !passage.isRepeated(judged)) {
                    Finding finding = finding(passage, judged, version);
                    if (told.overrules(finding)) {
                        overruled.add(finding);
                        continue;
                    }
                    kept.add(judged);
                    findings.add(finding);
                    if (judged.special() != null && judged.confidence() > Relevance.MENTION && !nobodys) {
                        special.add(judged.special());
                    }
                }
            }
            told.add(passage.ref(), overruled, version, findings, special);
            if (!topic.isAnimal()
                    && passage.zone() != Zone.PROFILE
                    && passage.zone() != Zone.ATTACHMENT
                    && !told.silences(
                            passage.ref(), passage.normalized().original().length())) {
                SpecialCues.find(passage, kept, year, special);
            }
            Candidate unread = languages.unread(passage);
            if (unread != null) {
                findings.add(finding(passage, unread, version));
            }
            work += passage.work() + claims.get(i).all().size();
        }
        return new Scan(List.copyOf(findings), special, work);
    }

    private static boolean holdsPatientForm(List<Candidate> settled) {
        for (Candidate claim : settled) {
            if (isPatientForm(claim)) {
                return true;
            }
        }
        return false;
    }

    /// Values that only a form or letter about a person holds, whoever sent it.
    private static boolean isPatientForm(Candidate claim) {
        return switch (claim.element()) {
            case DATE_OF_BIRTH, MEDICAL_RECORD_NUMBER, SSN, HEALTH_PLAN_ID -> true;
            default -> false;
        };
    }

    private static Finding finding(Passage passage, Candidate claim, String version) {
        NormalizedText text = passage.normalized();
        // A file name is one value: it is shown and counted whole.
        boolean whole = passage.zone() == Zone.ATTACHMENT;
        var span = whole
                ? new TextSpan(0, text.original().length())
                : new TextSpan(text.originalStart(claim.start()), text.originalEnd(claim.end()));
        return new Finding(
                passage.ref(),
                span,
                claim.element(),
                claim.kind(),
                claim.partial(),
                claim.rule().detector(),
                claim.rule().id(),
                version,
                new Confidence(claim.confidence()));
    }

    /// All that can be said of a text without its ticket.
    private ScannedText scanned(Zone zone, String label, String text) {
        ScannedText known = cache == null ? null : cache.get(zone, label, text);
        if (known != null) {
            return known;
        }
        var cut = CutText.of(label, text, lexicon);
        var passage = new Passage(new TextRef.Subject(), zone, label, cut, new int[0]);
        var claims = new Claims();
        if (zone == Zone.PROFILE) {
            profile(passage, claims);
        } else {
            for (Detector detector : detectors) {
                detector.find(passage, claims);
            }
        }
        var fresh = new ScannedText(zone, label, text, cut, claims.all(), claims.beside(), passage.work());
        if (cache != null) {
            cache.put(fresh);
        }
        return fresh;
    }

    private Roster roster(Ticket ticket, Asker asker) {
        var roster = new Roster();
        Profile requester = ticket.requester();
        boolean person = asker == Asker.PERSON;
        if (requester != null && requester.name() != null && person && askers.isPersonName(requester.name())) {
            roster.person(requester.name());
        }
        for (Message message : ticket.messages()) {
            if (person
                    && message.author() == Message.Author.REQUESTER
                    && message.authorName() != null
                    && askers.isPersonName(message.authorName())) {
                roster.person(message.authorName());
            }
        }
        if (requester != null && requester.name() != null && asker == Asker.STAFF) {
            roster.staff(requester.name());
        }
        for (Message message : ticket.messages()) {
            if (message.author() == Message.Author.AGENT && message.authorName() != null) {
                roster.staff(message.authorName());
            }
        }
        return roster;
    }

    private void profile(Passage passage, Claims claims) {
        int end = passage.text().length();
        switch (passage.label()) {
            case "name" -> {
                if (askers.isPersonName(passage.text())) {
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
                if (passage.text().chars().filter(Character::isDigit).count() >= DETECTION_FLOOR) {
                    claims.add(Candidate.of(0, end, DataElement.PHONE, Rule.PROFILE_VALUE, 0.95));
                }
            }
        }
    }
}
