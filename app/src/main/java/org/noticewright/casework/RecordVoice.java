package org.noticewright.casework;

import java.util.EnumSet;
import java.util.Set;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.verdict.VerdictRule;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Verdict;
import org.noticewright.people.RecordWord;

/// What a record may say of its person: what its verdict rests on. A letter that lists more tells somebody of an
/// illness they never wrote of; what is left out of letters for doubt stays possible, so that duties count it.
final class RecordVoice {

    /// From here on what was only sensed decides, see `Judge`; below it asks a person.
    static final double CLEARLY_SENSED = 0.7;

    /// What they say of a person holds whatever the record is about.
    private static final Set<SpecialCategory> OF_THE_PERSON =
            EnumSet.of(SpecialCategory.MINOR, SpecialCategory.DECEASED);

    private enum Weight {
        TOLD,
        POSSIBLE,
        NONE
    }

    private RecordVoice() {}

    /// Spam and system alerts are nobody's; a record that awaits review is somebody's until a person says
    /// otherwise.
    static boolean isSomebodys(Tickets.Judged judged) {
        return judged.effectiveVerdict() != Verdict.NONE || awaitsReview(judged);
    }

    static RecordWord of(Tickets.Judged judged) {
        var classification = judged.classification();
        var word = new RecordWord(
                none(),
                none(),
                none(),
                none(),
                special(classification, judged),
                judged.effectiveVerdict() == Verdict.PHI,
                awaitsReview(judged));
        for (var finding : classification.findings()) {
            switch (weight(finding, judged)) {
                case TOLD -> add(finding, word.told(), word.toldWhole());
                case POSSIBLE -> add(finding, word.possible(), word.possibleWhole());
                case NONE -> {}
            }
        }
        return word;
    }

    private static Weight weight(Finding finding, Tickets.Judged judged) {
        if (!Explanation.counts(finding)) {
            // A mention: the mark of a desk, a word of care that is said of nobody.
            return Weight.NONE;
        }
        if (awaitsReview(judged)) {
            return Weight.POSSIBLE;
        }
        if (!finding.element().isHealthContent()) {
            return Weight.TOLD;
        }
        if (judged.decision() != null) {
            // Who ruled that a record is PHI read it; who ruled that it is not ruled that its words of care are not
            // this person's health.
            return judged.effectiveVerdict() == Verdict.PHI ? Weight.TOLD : Weight.NONE;
        }
        boolean guess = isGuess(finding)
                || isSettledByRecord(judged) && finding.confidence().value() < CLEARLY_SENSED;
        return judged.effectiveVerdict() == Verdict.PHI && !guess ? Weight.TOLD : Weight.POSSIBLE;
    }

    /// Whether a weak word counts only because the record as a whole reads like care.
    private static boolean isSettledByRecord(Tickets.Judged judged) {
        return judged.classification().rule().equals(VerdictRule.HEALTH_READ.id());
    }

    /// Whether all it does for a verdict is ask for a person, or not even that.
    private static boolean isGuess(Finding finding) {
        return Rule.isDoubt(finding.rule())
                || finding.rule().equals(Rule.CARE_TOLD.id())
                || finding.rule().equals(Rule.CARE_READ.id())
                || Rule.isSense(finding.rule()) && finding.confidence().value() < CLEARLY_SENSED;
    }

    private static Set<SpecialCategory> special(Classification classification, Tickets.Judged judged) {
        if (judged.decision() == null || judged.effectiveVerdict() == Verdict.PHI) {
            return classification.special();
        }
        var rest = EnumSet.copyOf(OF_THE_PERSON);
        rest.retainAll(classification.special());
        return rest;
    }

    private static boolean awaitsReview(Tickets.Judged judged) {
        return judged.decision() == null && judged.classification().needsReview();
    }

    private static void add(Finding finding, Set<DataElement> elements, Set<DataElement> whole) {
        elements.add(finding.element());
        if (finding.partial() == Finding.Partial.WHOLE) {
            whole.add(finding.element());
        }
    }

    private static Set<DataElement> none() {
        return EnumSet.noneOf(DataElement.class);
    }
}
