package org.noticewright.classify.verdict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.noticewright.classify.detect.Standing;
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
    private static final Calibration CALIBRATION = Calibration.load();

    private Judge() {}

    /// @param special the categories told by findings and cues
    /// @param version stamp of rules and lists
    public static Classification judge(
            List<Finding> findings, Set<SpecialCategory> special, PatientStatusPolicy policy, String version) {
        var evidence = new Evidence(findings);
        Heard heard = Heard.of(evidence);
        Outcome outcome = reviewed(heard.outcome(policy), findings);
        Carriers carriers = Carriers.of(evidence, heard, outcome.rule());
        List<Integer> carriedBy = carriers.all();
        var counterfactuals = new ArrayList<Verdict>(carriedBy.size());
        for (int carrier : carriedBy) {
            counterfactuals.add(
                    evidence.isSaidAgain(carrier)
                            ? outcome.verdict()
                            : Heard.without(carrier, evidence).outcome(policy).verdict());
        }
        return new Classification(
                outcome.verdict(),
                outcome.needsReview(),
                new Confidence(CALIBRATION.of(outcome.rule(), outcome.confidence())),
                isNobodys(outcome) ? Set.of() : special,
                elements(findings, outcome),
                findings,
                Reason.of(
                        outcome.rule(),
                        among(findings, carriers.who()),
                        among(findings, carriers.what()),
                        outcome.rule() == VerdictRule.UNREAD ? unreadLanguage(findings) : ""),
                outcome.rule().id(),
                carriedBy,
                counterfactuals,
                version);
    }

    /// What a record exposes. One that says nothing of health exposes nothing of it: the words that would tell of care
    /// beside others are shown in it, and counted as possible where people are gathered (decision 16).
    private static Set<DataElement> elements(List<Finding> findings, Outcome outcome) {
        boolean health = exposesHealth(outcome.verdict(), outcome.needsReview());
        Set<DataElement> elements = EnumSet.noneOf(DataElement.class);
        for (Finding finding : findings) {
            if (counts(finding) && (health || !finding.element().isHealthContent())) {
                elements.add(finding.element());
            }
        }
        return elements;
    }

    private static List<Finding> among(List<Finding> findings, List<Integer> chosen) {
        var some = new ArrayList<Finding>(chosen.size());
        for (int finding : chosen) {
            some.add(findings.get(finding));
        }
        return some;
    }

    /// Whether what a record says of health counts as somebody's: what it says where nobody is identified is nobody's.
    public static boolean exposesHealth(Verdict verdict, boolean needsReview) {
        return verdict == Verdict.PHI || needsReview;
    }

    /// Spam about drugs and statistics of illness put nobody into a special category.
    private static boolean isNobodys(Outcome outcome) {
        return outcome.verdict() == Verdict.NONE && !outcome.needsReview();
    }

    /// How sure the evidence looks, before it is held against what verdicts of this kind were worth.
    public static double rawConfidence(List<Finding> findings, PatientStatusPolicy policy) {
        return reviewed(outcome(findings, policy), findings).confidence();
    }

    private static Outcome reviewed(Outcome outcome, List<Finding> findings) {
        Outcome read = unread(outcome, findings);
        // Who writes to a desk that gives care is its patient more often than not, whatever the words.
        return read.rule() == VerdictRule.PERSON_ONLY && isAnsweredByCare(findings)
                ? read.askedFor(VerdictRule.CARE_ASKED)
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
            return outcome.askedFor(VerdictRule.UNREAD_FILE);
        }
        if (outcome.verdict() != Verdict.PHI && holdsMissing(findings)) {
            return outcome.askedFor(VerdictRule.CONTENT_MISSING);
        }
        return outcome.verdict() == Verdict.METADATA
                        && !unreadLanguage(findings).isEmpty()
                ? outcome.askedFor(VerdictRule.UNREAD)
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

    /// How far findings of lists alone get.
    public static Standing standing(List<Finding> findings) {
        Outcome outcome = outcome(findings, PatientStatusPolicy.CONTENT);
        return switch (outcome.verdict()) {
            case NONE -> Standing.NOBODY;
            case METADATA -> Standing.OPEN;
            case PHI -> outcome.needsReview() ? Standing.REVIEWED : Standing.SURE;
        };
    }

    /// The verdict alone, without its explanation.
    static Verdict verdict(List<Finding> findings, PatientStatusPolicy policy) {
        return outcome(findings, policy).verdict();
    }

    private static Outcome outcome(List<Finding> findings, PatientStatusPolicy policy) {
        return Heard.of(new Evidence(findings)).outcome(policy);
    }
}
