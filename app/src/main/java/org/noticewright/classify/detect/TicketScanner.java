package org.noticewright.classify.detect;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Lexicon;
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
    private final ContactDetector contacts;
    private final Askers askers;
    private final List<Detector> detectors;
    private final NameDetector names = new NameDetector();
    private final LanguageCoverage languages;
    private final KnownNameDetector knownNames = new KnownNameDetector();

    public TicketScanner(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.languages = new LanguageCoverage(lexicon.languages());
        this.contacts = new ContactDetector(lexicon);
        this.askers = new Askers(lexicon, contacts);
        this.detectors = List.of(
                contacts,
                new NumberDetector(new PhonePlan(lexicon.geography())),
                new SpokenPhoneDetector(),
                new IdDetector(),
                new CredentialDetector(),
                new AddressDetector(lexicon.geography()),
                new HealthDetector(lexicon),
                new DateDetector(),
                new AttachmentDetector());
    }

    /// @param findings in the order of the texts, then of the spans
    /// @param special categories told by the findings and by cues beside them
    /// @param work how often detectors looked at a word: grows no faster than the text
    public record Scan(List<Finding> findings, Set<SpecialCategory> special, long work) {}

    /// @param version stamp for every finding
    public Scan scan(Ticket ticket, String version) {
        Asker asker = askers.of(ticket);
        List<Passage> passages = passages(ticket, asker);
        var topic = TicketTopic.of(ticket, passages);
        var roster = roster(ticket, asker);
        var claims = new ArrayList<Claims>();
        for (Passage passage : passages) {
            var mine = new Claims();
            if (passage.zone() == Zone.PROFILE) {
                profile(passage, mine);
            } else {
                for (Detector detector : detectors) {
                    detector.find(passage, mine);
                }
                names.find(passage, roster, mine);
            }
            claims.add(mine);
        }
        return settle(ticket, passages, claims, roster, topic, version);
    }

    private Scan settle(
            Ticket ticket,
            List<Passage> passages,
            List<Claims> claims,
            Roster roster,
            TicketTopic topic,
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
            List<Candidate> settled = claims.get(i).settle();
            boolean nobodys = passage.zone() == Zone.OTHER && !topic.hasRequester() && !holdsPatientForm(settled);
            for (Candidate claim : settled) {
                Candidate judged = Relevance.judge(
                        passage, nobodys ? claim.confidence(Math.min(claim.confidence(), 0.45)) : claim, topic);
                if (judged != null) {
                    kept.add(judged);
                    findings.add(finding(passage, judged, version));
                    if (judged.special() != null && judged.confidence() > Relevance.MENTION) {
                        special.add(judged.special());
                    }
                }
            }
            if (!topic.isAnimal() && passage.zone() != Zone.PROFILE && passage.zone() != Zone.ATTACHMENT) {
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

    private List<Passage> passages(Ticket ticket, Asker asker) {
        var passages = new ArrayList<Passage>();
        Profile requester = ticket.requester();
        if (requester != null && asker == Asker.PERSON) {
            add(passages, new TextRef.Requester(TextRef.Requester.Part.NAME), Zone.PROFILE, "name", requester.name());
            add(
                    passages,
                    new TextRef.Requester(TextRef.Requester.Part.EMAIL),
                    Zone.PROFILE,
                    "email",
                    requester.email());
            add(
                    passages,
                    new TextRef.Requester(TextRef.Requester.Part.PHONE),
                    Zone.PROFILE,
                    "phone",
                    requester.phone());
            add(passages, new TextRef.Requester(TextRef.Requester.Part.NOTES), Zone.FIELD, "notes", requester.notes());
        }
        add(passages, new TextRef.Subject(), Zone.SUBJECT, "", ticket.subject());
        for (int i = 0; i < ticket.fields().size(); i++) {
            Ticket.Field field = ticket.fields().get(i);
            add(passages, new TextRef.FieldValue(i), Zone.FIELD, field.label(), field.value());
        }
        for (int i = 0; i < ticket.tags().size(); i++) {
            add(passages, new TextRef.Tag(i), Zone.FIELD, "", ticket.tags().get(i));
        }
        for (int i = 0; i < ticket.messages().size(); i++) {
            message(passages, i, ticket.messages().get(i), asker);
        }
        for (int i = 0; i < ticket.attachments().size(); i++) {
            add(
                    passages,
                    new TextRef.AttachmentName(i),
                    Zone.ATTACHMENT,
                    "",
                    ticket.attachments().get(i).name());
            add(
                    passages,
                    new TextRef.AttachmentText(i),
                    Zone.OTHER,
                    "",
                    ticket.attachments().get(i).content().text());
        }
        return passages;
    }

    private void message(List<Passage> passages, int index, Message message, Asker asker) {
        Zone zone = switch (message.author()) {
            case REQUESTER -> asker.zone();
            case AGENT -> Zone.AGENT;
            case OTHER, SYSTEM -> Zone.OTHER;
        };
        add(passages, new TextRef.Body(index), zone, "", message.text());
        for (int i = 0; i < message.attributes().size(); i++) {
            add(
                    passages,
                    new TextRef.Attribute(index, i),
                    zone,
                    "",
                    message.attributes().get(i));
        }
        for (int i = 0; i < message.envelope().size(); i++) {
            add(
                    passages,
                    new TextRef.Envelope(index, i),
                    zone,
                    "",
                    message.envelope().get(i));
        }
        if (message.author() == Message.Author.REQUESTER && asker == Asker.PERSON) {
            add(passages, new TextRef.AuthorName(index), Zone.PROFILE, "name", message.authorName());
        }
    }

    private void add(List<Passage> passages, TextRef ref, Zone zone, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            passages.add(new Passage(ref, zone, label, text, lexicon));
        }
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
                    detectors.getFirst().find(passage, claims);
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
