package org.noticewright.classify.detect;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.dictionary.Told;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Ticket;
import org.noticewright.text.NormalizedText;

/// What stands in a ticket, gathered text by text: claims are settled, judged by what the ticket is about and
/// overruled by the case's dictionary.
final class TicketFindings {

    /// What nobody's record says of health is never sure.
    private static final double MOST_OF_NOBODY = 0.45;

    private static final Confidence MARK = new Confidence(0.1);

    private final Relevance relevance;
    private final TicketTopic topic;
    private final DeskAddresses desks;
    private final Told told;
    private final int year;
    private final String version;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<SpecialCategory> special = EnumSet.noneOf(SpecialCategory.class);

    /// @param version stamp for every finding
    TicketFindings(
            Relevance relevance, Ticket ticket, TicketTopic topic, DeskAddresses desks, Told told, String version) {
        this.relevance = relevance;
        this.topic = topic;
        this.desks = desks;
        this.told = told;
        this.version = version;
        this.year = ticket.createdAt() == null
                ? 0
                : ticket.createdAt().instant().atOffset(ZoneOffset.UTC).getYear();
    }

    List<Finding> all() {
        return findings;
    }

    Set<SpecialCategory> special() {
        return special;
    }

    /// Whether texts must be read that say nothing by themselves: the dictionary speaks of some.
    boolean readsAll() {
        return !told.isNothing();
    }

    void settle(Passage passage, Claims claims) {
        int first = findings.size();
        var kept = new ArrayList<Candidate>();
        var overruled = new ArrayList<Finding>(0);
        List<Candidate> settled = claims.settle();
        boolean nobodys = passage.zone() == Zone.OTHER && !topic.hasRequester() && !holdsPatientForm(settled);
        for (Candidate claim : settled) {
            Candidate judged = isDesks(passage, claim)
                    ? claim.confidence(Relevance.MENTION)
                    : relevance.judge(passage, nobodys ? capped(claim) : claim, topic);
            if (judged == null || passage.isRepeated(judged)) {
                continue;
            }
            Finding finding = finding(passage, judged);
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
        FindingLimit.apply(findings, first);
        told.add(passage.ref(), overruled, version, findings, special);
        if (speaksOfPeople(passage)) {
            SpecialCues.find(passage, kept, year, special);
        }
    }

    void addUnread(Passage passage, @Nullable Candidate unread) {
        if (unread != null) {
            findings.add(finding(passage, unread));
        }
    }

    void addDesk(CareDesk desk) {
        TextRef where = desk.where();
        if (where != null) {
            findings.add(new Finding(
                    where,
                    new TextSpan(0, desk.length()),
                    DataElement.PROVIDER,
                    Finding.Kind.PLAIN,
                    Finding.Partial.WHOLE,
                    Rule.CARE_DESK.detector(),
                    Rule.CARE_DESK.id(),
                    version,
                    MARK));
        }
    }

    /// What the sense model says of a text whose findings stand from one index to another.
    HealthSense.Sensed sensed(Passage passage, int from, int last) {
        return new HealthSense.Sensed() {
            private int end = last;

            @Override
            public void told(Candidate claim) {
                end += addSense(passage, claim, from, end) ? 1 : 0;
            }

            @Override
            public void doubted(Candidate claim) {
                doubt(passage, claim, from, end);
            }
        };
    }

    /// Adds what words say by their sense, in the order of the places; returns whether they say anything of people.
    private boolean addSense(Passage passage, Candidate claim, int from, int to) {
        Candidate judged = speaksOfPeople(passage) ? relevance.judge(passage, claim, topic) : null;
        if (judged == null || judged.confidence() <= Relevance.MENTION || passage.isRepeated(judged)) {
            return false;
        }
        Finding finding = finding(passage, judged);
        if (told.overrules(finding)) {
            return false;
        }
        int at = to;
        while (at > from && findings.get(at - 1).span().start() > finding.span().start()) {
            at--;
        }
        findings.add(at, finding);
        return true;
    }

    /// Leaves of a finding no more than what asks for a person.
    private void doubt(Passage passage, Candidate claim, int from, int to) {
        Finding doubted = finding(passage, claim);
        for (int i = from; i < to; i++) {
            Finding finding = findings.get(i);
            if (finding.span().equals(doubted.span())
                    && finding.rule().equals(doubted.rule())
                    && finding.confidence().value() > HealthDetector.WEAK) {
                findings.set(i, finding(passage, claim.confidence(HealthDetector.WEAK)));
            }
        }
    }

    private boolean speaksOfPeople(Passage passage) {
        return !topic.isAnimal()
                && passage.zone() != Zone.PROFILE
                && passage.zone() != Zone.ATTACHMENT
                && !told.silences(passage.ref(), passage.normalized().original().length());
    }

    private boolean isDesks(Passage passage, Candidate claim) {
        return claim.element() == DataElement.EMAIL
                && desks.isDesks(passage.text().substring(claim.start(), claim.end()));
    }

    private static Candidate capped(Candidate claim) {
        return claim.confidence(Math.min(claim.confidence(), MOST_OF_NOBODY));
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

    private Finding finding(Passage passage, Candidate claim) {
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
}
