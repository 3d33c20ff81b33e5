package org.noticewright.classify.verdict;

import static org.noticewright.domain.DataElement.HEALTH_PLAN_ID;
import static org.noticewright.domain.DataElement.PROVIDER;
import static org.noticewright.domain.DataElement.SERVICE_DATE;

import org.noticewright.classify.detect.Rule;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;

/// What a finding can say for a verdict. Which voices are heard decides it, of some the element as well; how
/// often each is heard does not.
enum Voice {
    NONE,
    /// A date of care: says nothing of health on its own.
    DATE,
    /// Of care only when told to a desk that gives care.
    FAINT_HEALTH,
    CARE_DESK,
    /// May be about care: two of different elements are sure.
    WEAK_HEALTH,
    /// The same, and who treats somebody: a person who names one is presumed a patient.
    NAMED_CLINICIAN,
    /// A listed word of everyday talk, in a sentence that reads like anything but health.
    DOUBTED_HEALTH,
    /// Reads like health, by no listed word: asks for a person.
    SENSED_HEALTH,
    /// Clearly reads so: moves a record one step further.
    CLEARLY_SENSED_HEALTH,
    /// Speaks of care in the light of the whole record: moves a record one step further where others are unsure.
    READ_HEALTH,
    STRONG_HEALTH,
    /// The number of a prescription says that there is one, not for what, and hints at who has it.
    PRESCRIPTION,
    /// The same, too unsure to hint at anybody.
    UNSURE_PRESCRIPTION,
    /// Who sends a picture of a part of their body shows it for a reason, and shows themselves.
    BODY_PICTURE,
    WEAK_IDENTITY,
    STRONG_IDENTITY,
    /// The number of a health plan says who it is, and that they have one.
    HEALTH_PLAN;

    /// From here on evidence is enough alone.
    static final double STRONG = 0.7;
    /// From here on it is evidence at all.
    static final double WEAK = 0.4;

    /// From here on the whole record says more than that a person should look.
    private static final double READ = 0.5;
    /// From here on a name with "Dr." is one that somebody is treated by, not one in passing.
    private static final double NAMED = 0.6;

    static Voice of(Finding finding) {
        double confidence = finding.confidence().value();
        if (confidence < WEAK) {
            return ofUnsure(finding, confidence);
        }
        // What a whole record says of care asks for a person, whatever word says it most clearly.
        if (finding.element() == SERVICE_DATE && !SenseMark.isRead(finding)) {
            return DATE;
        }
        if (finding.element().isHealthContent()) {
            return ofHealth(finding, confidence);
        }
        if (finding.kind() == Finding.Kind.PRESCRIPTION) {
            return PRESCRIPTION;
        }
        if (finding.rule().equals(Rule.BODY_PICTURE.id())) {
            return BODY_PICTURE;
        }
        if (Identity.identifies(finding)) {
            return confidence < STRONG
                    ? WEAK_IDENTITY
                    : finding.element() == HEALTH_PLAN_ID ? HEALTH_PLAN : STRONG_IDENTITY;
        }
        return Identity.hints(finding) ? WEAK_IDENTITY : NONE;
    }

    private static Voice ofHealth(Finding finding, double confidence) {
        boolean strong = confidence >= STRONG;
        if (SenseMark.isRead(finding)) {
            return confidence < READ ? SENSED_HEALTH : READ_HEALTH;
        }
        if (SenseMark.isIn(finding)) {
            return strong ? CLEARLY_SENSED_HEALTH : SENSED_HEALTH;
        }
        if (SenseMark.isDoubted(finding)) {
            return DOUBTED_HEALTH;
        }
        if (strong) {
            return STRONG_HEALTH;
        }
        return finding.rule().equals(Rule.CLINICIAN_NAME.id()) && confidence >= NAMED ? NAMED_CLINICIAN : WEAK_HEALTH;
    }

    private static Voice ofUnsure(Finding finding, double confidence) {
        if (confidence < Judge.COUNTS) {
            // A mark is a mention.
            return CareDeskMark.isIn(finding) ? CARE_DESK : NONE;
        }
        if (finding.kind() == Finding.Kind.PRESCRIPTION) {
            return UNSURE_PRESCRIPTION;
        }
        return isFaint(finding.element()) ? FAINT_HEALTH : NONE;
    }

    /// Whether a word of care that is too faint to count counts when it is said to a desk that gives care. A
    /// clinician in passing says of nobody that they are a patient, and a date says when, not what.
    private static boolean isFaint(DataElement element) {
        return element.isHealthContent() && element != PROVIDER && element != SERVICE_DATE;
    }
}
