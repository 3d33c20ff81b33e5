package org.noticewright.classify.verdict;

import static org.noticewright.domain.DataElement.PROVIDER;
import static org.noticewright.domain.DataElement.SERVICE_DATE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Verdict;

/// The verdict as a pure function of findings and policy: identity × health, each none, weak or strong.
///
/// The tie between the two is judged where the words stand: what is said of an animal, in a macro or of nobody
/// reaches this class as a mention, with a confidence below [#COUNTS].
public final class Judge {

    /// Findings below this are mentions: shown, never counted.
    public static final double COUNTS = 0.3;

    private static final String UNREAD = "language.";
    private static final double STRONG = 0.7;
    private static final double WEAK = 0.4;
    private static final int MOST_IDENTITY_CARRIERS = 3;
    private static final int MOST_HEALTH_CARRIERS = 5;
    private static final Calibration CALIBRATION = Calibration.load();

    private Judge() {}

    private enum Level {
        NONE,
        WEAK,
        STRONG
    }

    private record Outcome(Verdict verdict, boolean needsReview, VerdictRule rule, double confidence) {}

    /// @param special the categories told by findings and cues
    /// @param version stamp of rules and lists
    public static Classification judge(
            List<Finding> findings, Set<SpecialCategory> special, PatientStatusPolicy policy, String version) {
        var evidence = new Evidence(findings);
        Outcome outcome = reviewed(decide(evidence, policy, -1), findings);
        List<Integer> carriers = carriers(findings, evidence, outcome);
        var counterfactuals = new ArrayList<Verdict>(carriers.size());
        var carrying = new ArrayList<Finding>(carriers.size());
        for (int carrier : carriers) {
            counterfactuals.add(decide(evidence, policy, carrier).verdict());
            carrying.add(findings.get(carrier));
        }
        Set<DataElement> elements = EnumSet.noneOf(DataElement.class);
        for (Finding finding : findings) {
            if (counts(finding)) {
                elements.add(finding.element());
            }
        }
        return new Classification(
                outcome.verdict(),
                outcome.needsReview(),
                new Confidence(CALIBRATION.of(outcome.rule(), outcome.confidence())),
                isNobodys(outcome) ? Set.of() : special,
                elements,
                findings,
                Reason.of(outcome.rule(), carrying, unreadLanguage(findings)),
                outcome.rule().id(),
                carriers,
                counterfactuals,
                version);
    }

    /// Spam about drugs and statistics of illness put nobody into a special category.
    private static boolean isNobodys(Outcome outcome) {
        return outcome.verdict() == Verdict.NONE && !outcome.needsReview();
    }

    /// How sure the evidence looks, before it is held against what verdicts of this kind were worth.
    public static double rawConfidence(List<Finding> findings, PatientStatusPolicy policy) {
        return reviewed(decide(new Evidence(findings), policy, -1), findings).confidence();
    }

    private static Outcome reviewed(Outcome outcome, List<Finding> findings) {
        Outcome read = unread(outcome, findings);
        // Who writes to a desk that gives care is its patient more often than not, whatever the words.
        return read.rule() == VerdictRule.PERSON_ONLY && isAnsweredByCare(findings)
                ? new Outcome(Verdict.METADATA, true, VerdictRule.CARE_ASKED, read.confidence() / 2)
                : read;
    }

    private static boolean isAnsweredByCare(List<Finding> findings) {
        for (Finding finding : findings) {
            if (CareDeskMark.answers(finding)) {
                return true;
            }
        }
        return false;
    }

    /// What nobody read asks for a person: a text in a language the lists do not cover, unless the ticket is PHI
    /// anyway or about nobody; an attached file that could not be read; a conversation that is not part of the
    /// evidence.
    private static Outcome unread(Outcome outcome, List<Finding> findings) {
        if (outcome.verdict() != Verdict.PHI && holdsUnread(findings)) {
            return new Outcome(outcome.verdict(), true, VerdictRule.UNREAD_FILE, outcome.confidence() / 2);
        }
        if (outcome.verdict() != Verdict.PHI && holdsMissing(findings)) {
            return new Outcome(outcome.verdict(), true, VerdictRule.CONTENT_MISSING, outcome.confidence() / 2);
        }
        return outcome.verdict() == Verdict.METADATA
                        && !unreadLanguage(findings).isEmpty()
                ? new Outcome(Verdict.METADATA, true, VerdictRule.UNREAD, outcome.confidence() / 2)
                : outcome;
    }

    private static boolean holdsUnread(List<Finding> findings) {
        for (Finding finding : findings) {
            if (UnreadFiles.isUnread(finding)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsMissing(List<Finding> findings) {
        for (Finding finding : findings) {
            if (MissingContent.isMissing(finding)) {
                return true;
            }
        }
        return false;
    }

    /// The name of the language that nobody read, "another language" where it cannot be told, empty when all
    /// was read.
    private static String unreadLanguage(List<Finding> findings) {
        for (Finding finding : findings) {
            String rule = finding.rule().value();
            if (rule.startsWith(UNREAD)) {
                String name = rule.substring(UNREAD.length()).replace('-', ' ');
                return name.equals("unread")
                        ? "another language"
                        : Character.toUpperCase(name.charAt(0)) + name.substring(1);
            }
        }
        return "";
    }

    private static boolean counts(Finding finding) {
        return finding.confidence().value() >= COUNTS;
    }

    /// What a finding can say for the verdict.
    enum Voice {
        NONE,
        DATE,
        /// Of care only when told to a desk that gives care.
        FAINT_HEALTH,
        CARE_DESK,
        WEAK_HEALTH,
        /// Reads like health, by no listed word: asks for a person.
        SENSED_HEALTH,
        /// Clearly reads so: moves a record one step further.
        CLEARLY_SENSED_HEALTH,
        STRONG_HEALTH,
        PRESCRIPTION,
        WEAK_IDENTITY,
        STRONG_IDENTITY
    }

    static Voice voice(Finding finding) {
        double confidence = finding.confidence().value();
        if (CareDeskMark.isIn(finding)) {
            return Voice.CARE_DESK;
        }
        if (confidence < WEAK) {
            return isFaint(finding.element(), confidence) ? Voice.FAINT_HEALTH : Voice.NONE;
        }
        if (finding.element() == SERVICE_DATE) {
            return Voice.DATE;
        }
        if (finding.element().isHealthContent()) {
            if (SenseMark.isIn(finding)) {
                return confidence >= STRONG ? Voice.CLEARLY_SENSED_HEALTH : Voice.SENSED_HEALTH;
            }
            return confidence >= STRONG ? Voice.STRONG_HEALTH : Voice.WEAK_HEALTH;
        }
        if (finding.kind() == Finding.Kind.PRESCRIPTION) {
            return Voice.PRESCRIPTION;
        }
        if (Identity.identifies(finding)) {
            return confidence >= STRONG ? Voice.STRONG_IDENTITY : Voice.WEAK_IDENTITY;
        }
        return Identity.hints(finding) ? Voice.WEAK_IDENTITY : Voice.NONE;
    }

    /// Whether a word of care is too faint to count, unless it is said to a desk that gives care. A clinician in
    /// passing says of nobody that they are a patient, and a date says when, not what.
    static boolean isFaint(DataElement element, double confidence) {
        return confidence >= COUNTS
                && confidence < WEAK
                && element.isHealthContent()
                && element != PROVIDER
                && element != SERVICE_DATE;
    }

    /// Whether findings identify a person, with or without health.
    public static boolean concernsAPerson(List<Finding> findings) {
        return verdict(findings, PatientStatusPolicy.CONTENT) != Verdict.NONE;
    }

    /// Whether findings identify a person and leave open whether anything is said of health.
    public static boolean leavesHealthOpen(List<Finding> findings) {
        return verdict(findings, PatientStatusPolicy.CONTENT) == Verdict.METADATA;
    }

    /// The verdict alone, without its explanation.
    static Verdict verdict(List<Finding> findings, PatientStatusPolicy policy) {
        return decide(new Evidence(findings), policy, -1).verdict();
    }

    /// @param without index of a finding to leave out, -1 for none
    private static Outcome decide(Evidence evidence, PatientStatusPolicy policy, int without) {
        double identity = 0;
        double weakIdentity = 0;
        double health = 0;
        double sensed = 0;
        double date = 0;
        int weakHealth = 0;
        boolean faint = false;
        boolean desk = evidence.careDesk() >= 0 && evidence.careDesk() != without;
        for (int i = 0; i < evidence.size(); i++) {
            double confidence = evidence.confidence(i);
            if (i == without || confidence < COUNTS) {
                continue;
            }
            if (evidence.isSensed(i)) {
                sensed = Math.max(sensed, confidence);
            } else if (evidence.isDate(i)) {
                date = Math.max(date, confidence);
            } else if (evidence.isHealth(i)) {
                health = Math.max(health, confidence);
                if (confidence >= WEAK && confidence < STRONG) {
                    weakHealth |= evidence.elementBit(i);
                }
                faint |= evidence.isFaint(i);
            } else if (evidence.isPrescription(i)) {
                // The number of a prescription says that there is one, not for what.
                weakHealth |= 1 << DataElement.MEDICATION.ordinal();
                health = Math.max(health, WEAK);
                weakIdentity = Math.max(weakIdentity, confidence);
            } else if (evidence.identifies(i)) {
                identity = Math.max(identity, confidence);
            } else if (evidence.hints(i)) {
                weakIdentity = Math.max(weakIdentity, confidence);
            }
        }
        Level who =
                identity >= STRONG ? Level.STRONG : identity >= WEAK || weakIdentity >= WEAK ? Level.WEAK : Level.NONE;
        // A date says nothing of health on its own; beside a word of care it says that care was given. So does
        // any word of care, however faint, that is said to a desk that gives care.
        boolean together = Integer.bitCount(weakHealth) >= 2
                || (weakHealth != 0 && date >= WEAK)
                || (desk && (weakHealth != 0 || faint));
        Level what = health >= STRONG || together ? Level.STRONG : health >= WEAK ? Level.WEAK : Level.NONE;
        double sureWho = who == Level.STRONG ? identity : Math.max(identity, weakIdentity);
        double sureWhat = together ? Math.max(health, STRONG) : health;
        return sensed >= WEAK && who == Level.STRONG && what != Level.STRONG
                ? outcome(sensed, what, sureWho, sureWhat, policy)
                : outcome(who, what, sureWho, sureWhat, policy);
    }

    /// What the sense of words moves: from nothing to a person's review, or from there to PHI.
    private static Outcome outcome(
            double sensed, Level listed, double sureWho, double sureWhat, PatientStatusPolicy policy) {
        if (sensed < STRONG || (policy == PatientStatusPolicy.STRICT && listed == Level.NONE)) {
            return outcome(Level.STRONG, Level.WEAK, sureWho, Math.max(sensed, sureWhat), policy);
        }
        return listed == Level.WEAK
                ? outcome(Level.STRONG, Level.STRONG, sureWho, sensed, policy)
                : new Outcome(Verdict.PHI, true, VerdictRule.HEALTH_SENSED, Math.min(sureWho, sensed));
    }

    private static Outcome outcome(Level who, Level what, double sureWho, double sureWhat, PatientStatusPolicy policy) {
        return switch (who) {
            case NONE -> new Outcome(Verdict.NONE, false, VerdictRule.NOBODY, 0.9);
            case WEAK ->
                what == Level.STRONG
                        ? new Outcome(Verdict.PHI, true, VerdictRule.NOBODY_SURE, Math.min(sureWho, sureWhat))
                        : new Outcome(Verdict.NONE, what == Level.WEAK, VerdictRule.HARDLY_ANYBODY, 1 - sureWho);
            case STRONG ->
                switch (what) {
                    case STRONG ->
                        new Outcome(Verdict.PHI, false, VerdictRule.PERSON_AND_HEALTH, Math.min(sureWho, sureWhat));
                    case WEAK ->
                        policy == PatientStatusPolicy.STRICT
                                ? new Outcome(Verdict.PHI, false, VerdictRule.PATIENT_STATUS, sureWho)
                                : new Outcome(Verdict.METADATA, true, VerdictRule.HEALTH_UNSURE, 1 - sureWhat);
                    case NONE ->
                        policy == PatientStatusPolicy.STRICT
                                ? new Outcome(Verdict.PHI, false, VerdictRule.PATIENT_STATUS, sureWho)
                                : new Outcome(Verdict.METADATA, false, VerdictRule.PERSON_ONLY, sureWho);
                };
        };
    }

    private static List<Integer> carriers(List<Finding> findings, Evidence evidence, Outcome outcome) {
        if (outcome.rule() == VerdictRule.NOBODY) {
            return List.of();
        }
        boolean healthCarries = outcome.rule() != VerdictRule.PERSON_ONLY
                && outcome.rule() != VerdictRule.CARE_ASKED
                && outcome.rule() != VerdictRule.UNREAD
                && outcome.rule() != VerdictRule.UNREAD_FILE
                && outcome.rule() != VerdictRule.CONTENT_MISSING
                && outcome.rule() != VerdictRule.HARDLY_ANYBODY
                && outcome.rule() != VerdictRule.PATIENT_STATUS;
        int[] all = new int[MOST_IDENTITY_CARRIERS + MOST_HEALTH_CARRIERS];
        int count = strongest(findings, evidence, MOST_IDENTITY_CARRIERS, false, all, 0);
        if (healthCarries) {
            count = strongest(findings, evidence, MOST_HEALTH_CARRIERS, true, all, count);
        }
        Arrays.sort(all, 0, count);
        var carriers = new ArrayList<Integer>(count);
        for (int i = 0; i < count; i++) {
            carriers.add(all[i]);
        }
        return carriers;
    }

    /// Adds the indices of the strongest findings, of equal ones the first, to `into` from `from` on; returns
    /// where they end.
    private static int strongest(
            List<Finding> findings, Evidence evidence, int most, boolean health, int[] into, int from) {
        int end = from;
        for (int i = 0; i < evidence.size(); i++) {
            boolean mine = evidence.confidence(i) >= WEAK
                    && (health ? evidence.isHealth(i) : evidence.identifies(i) || evidence.hints(i));
            if (!mine) {
                continue;
            }
            int at = end;
            double weight = weight(findings.get(i));
            while (at > from && weight(findings.get(into[at - 1])) < weight) {
                at--;
            }
            if (at < from + most) {
                end = Math.min(end + 1, from + most);
                System.arraycopy(into, at, into, at + 1, end - at - 1);
                into[at] = i;
            }
        }
        return end;
    }

    private static double weight(Finding finding) {
        boolean lesser = finding.element() == PROVIDER || finding.element() == SERVICE_DATE;
        return finding.confidence().value() - (lesser ? 0.2 : 0);
    }
}
