package org.noticewright.classify.detect;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.dictionary.Told;
import org.noticewright.classify.lexicon.SpecialSigns;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.RuleId;
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

    private static final int USUAL_TEXTS = 16;

    private static final Confidence MARK = new Confidence(0.1);

    private final Relevance relevance;
    private final Ticket ticket;
    private final TicketTopic topic;
    private final DeskAddresses desks;
    private final Told told;
    private final int year;
    private final String version;
    private final List<Finding> findings = new ArrayList<>();
    /// How many findings there are up to the end of each text.
    private int[] ends = new int[USUAL_TEXTS];
    private int texts;
    /// By text, of those that say so much that they were cut.
    private final Map<Integer, FindingLimit> limits = new HashMap<>();
    /// By text, of those that the sense of words says something of.
    private final Map<Integer, Said> said = new HashMap<>();
    private final SpecialCategories special;

    /// @param version stamp for every finding
    TicketFindings(
            Relevance relevance,
            Ticket ticket,
            TicketTopic topic,
            DeskAddresses desks,
            Told told,
            SpecialSigns signs,
            String version) {
        this.relevance = relevance;
        this.ticket = ticket;
        this.topic = topic;
        this.desks = desks;
        this.told = told;
        this.version = version;
        this.year = ticket.createdAt() == null
                ? 0
                : ticket.createdAt().instant().atOffset(ZoneOffset.UTC).getYear();
        this.special = new SpecialCategories(signs, year);
    }

    List<Finding> all() {
        return findings;
    }

    Set<SpecialCategory> special() {
        return special.all();
    }

    /// Whether texts must be read that say nothing by themselves: the dictionary speaks of some.
    boolean readsAll() {
        return !told.isNothing();
    }

    /// Adds what stands in one text; [#endText] follows.
    void settle(Passage passage, Claims claims) {
        var kept = new ArrayList<Candidate>();
        var overruled = new ArrayList<Finding>(0);
        List<Candidate> settled = claims.settle();
        boolean nobodys = passage.zone() == Zone.OTHER && !topic.hasRequester() && !holdsPatientForm(settled);
        for (int i = 0; i < settled.size(); i++) {
            Candidate claim = nobodys ? capped(settled.get(i)) : settled.get(i);
            Candidate judged = judged(
                    passage,
                    claim,
                    i == 0 ? null : settled.get(i - 1),
                    i + 1 == settled.size() ? null : settled.get(i + 1));
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
            if (!nobodys) {
                special.hear(judged);
            }
        }
        told.add(passage.ref(), overruled, version, findings, special.told());
        if (speaksOfPeople(passage)) {
            special.read(passage, kept);
        }
    }

    private @Nullable Candidate judged(
            Passage passage, Candidate claim, @Nullable Candidate before, @Nullable Candidate next) {
        if (isDesks(passage, claim)) {
            return claim.confidence(Relevance.MENTION);
        }
        Candidate judged = relevance.judge(passage, claim, topic);
        return judged == null ? null : PhraseHead.typed(passage, judged, before, next);
    }

    void addUnread(Passage passage, @Nullable Candidate unread) {
        // Addresses of an envelope are written in no language.
        if (unread != null && !(passage.ref() instanceof TextRef.Envelope)) {
            findings.add(finding(passage, unread));
        }
    }

    /// Ends a text, also one that held nothing.
    ///
    /// @param mayBeDoubted whether the sense of words will be asked about its first words
    void endText(boolean mayBeDoubted) {
        if (findings.size() - begin() > FindingLimit.MOST_HEALTH) {
            List<Finding> ofText = findings.subList(begin(), findings.size());
            var limit = new FindingLimit();
            List<Finding> kept = List.copyOf(limit.keep(ofText, mayBeDoubted ? HealthSense.MOST_READ : 0));
            ofText.clear();
            findings.addAll(kept);
            limits.put(texts, limit);
        }
        if (texts == ends.length) {
            ends = Arrays.copyOf(ends, texts * 2);
        }
        ends[texts++] = findings.size();
    }

    /// Where the findings of the text begin that has not ended yet.
    private int begin() {
        return begin(texts);
    }

    private int begin(int text) {
        return text == 0 ? 0 : ends[text - 1];
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

    /// The findings of one text by lists and grammar, and the dictionary's.
    ///
    /// @param text counts from 0 in the order of [#endText]
    List<Finding> ofText(int text) {
        return findings.subList(begin(text), ends[text]);
    }

    /// Takes what the sense of words says of one text.
    HealthSense.Sensed sensed(Passage passage, int text) {
        return new HealthSense.Sensed() {

            @Override
            public void told(Candidate claim) {
                Candidate judged = speaksOfPeople(passage) ? relevance.judge(passage, claim, topic) : null;
                if (judged == null || judged.confidence() <= Relevance.MENTION || passage.isRepeated(judged)) {
                    return;
                }
                Finding finding = finding(passage, judged);
                if (!told.overrules(finding)) {
                    said(text).told.add(finding);
                }
            }

            @Override
            public void doubted(Candidate claim) {
                Finding listed = finding(passage, claim);
                said(text).doubted.put(new Place(listed.span(), listed.rule()), finding(passage, claim.doubted()));
            }

            @Override
            public void confirmed(Candidate claim) {
                said(text).confirmed.put(finding(passage, claim), finding(passage, claim.confirmed()));
            }
        };
    }

    /// What words of a text become that are told besides: null where they are nobody's health, or the desk's own.
    @Nullable
    Finding besides(Passage passage, Candidate claim) {
        Candidate judged = speaksOfPeople(passage) ? relevance.judge(passage, claim, topic) : null;
        if (judged == null || passage.isRepeated(judged)) {
            return null;
        }
        boolean whole = judged.confidence() >= claim.confidence() && judged.rule() == claim.rule();
        // What is likely of nobody, or of something else, asks for a person all the same.
        boolean asks = claim.rule() == Rule.CARE_READ && judged.confidence() >= HealthDetector.WEAK;
        if (!whole && !asks) {
            return null;
        }
        Finding finding = finding(passage, whole ? judged : claim.confidence(HealthDetector.WEAK));
        return told.overrules(finding) ? null : finding;
    }

    /// Whether the sense of words had anything to say.
    boolean isReread() {
        return !said.isEmpty();
    }

    private Said said(int text) {
        return said.computeIfAbsent(text, fresh -> new Said(new ArrayList<>(), new HashMap<>(), new HashMap<>()));
    }

    /// All findings, text by text, each text's in the order of their places and within [FindingLimit]; what a text
    /// says beyond is marked behind them.
    List<Finding> bounded() {
        if (said.isEmpty() && limits.isEmpty()) {
            return List.copyOf(findings);
        }
        var all = new ArrayList<Finding>(findings.size());
        for (int text = 0; text < texts; text++) {
            Said words = said.get(text);
            List<Finding> ofText = words == null ? ofText(text) : words.amid(ofText(text));
            FindingLimit limit = limits.get(text);
            if (limit == null && ofText.size() <= FindingLimit.MOST_HEALTH) {
                all.addAll(ofText);
                continue;
            }
            limit = limit == null ? new FindingLimit() : limit;
            all.addAll(limit.keep(ofText, 0));
            all.addAll(limit.marks());
        }
        all.addAll(findings.subList(begin(), findings.size()));
        return List.copyOf(all);
    }

    private record Place(TextSpan span, RuleId rule) {}

    /// What the sense of words says of a text.
    ///
    /// @param told in the order of their places
    /// @param doubted by the place of what they stand for
    /// @param confirmed by what they stand for, as it was before its context was asked
    private record Said(List<Finding> told, Map<Place, Finding> doubted, Map<Finding, Finding> confirmed) {

        /// The findings of the text with these among them.
        private List<Finding> amid(List<Finding> listed) {
            var all = new ArrayList<Finding>(listed.size() + told.size());
            int next = 0;
            for (Finding finding : listed) {
                while (next < told.size()
                        && told.get(next).span().start() < finding.span().start()) {
                    all.add(told.get(next++));
                }
                if (next == told.size() || !isSurer(told.get(next), finding)) {
                    all.add(reread(finding));
                }
            }
            all.addAll(told.subList(next, told.size()));
            return all;
        }

        /// Whether the sense of words tells the same of the same words, and surer.
        private static boolean isSurer(Finding told, Finding listed) {
            return told.span().equals(listed.span())
                    && told.element() == listed.element()
                    && told.confidence().value() > listed.confidence().value();
        }

        /// A doubted one keeps no more than what asks for a person. What the context took from a word no sentence
        /// gives back: only one that stands as it was found is confirmed.
        private Finding reread(Finding listed) {
            boolean sure = listed.confidence().value() > HealthDetector.WEAK;
            Finding doubt = sure ? doubted.get(new Place(listed.span(), listed.rule())) : null;
            return doubt == null ? confirmed.getOrDefault(listed, listed) : doubt;
        }
    }

    private boolean speaksOfPeople(Passage passage) {
        return !topic.isAnimal()
                && passage.zone() != Zone.PROFILE
                && passage.zone() != Zone.ATTACHMENT
                && !(readsAll()
                        && told.silences(
                                passage.ref(), passage.normalized().original().length()));
    }

    private boolean isDesks(Passage passage, Candidate claim) {
        if (DeskEnvelopes.isDesks(ticket, passage.ref())) {
            return true;
        }
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
    static boolean isPatientForm(Candidate claim) {
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
