package org.noticewright.classify.verdict;

import org.noticewright.domain.DataElement;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Verdict;

/// The voices of a record's findings taken together, and the verdict that follows: the decision table.
///
/// More evidence never makes a verdict less PHI, nor takes a review away but for PHI that is sure. Sure are listed
/// words that are enough, weak ones beside words that clearly read like health, and weak or sensed ones in a record
/// that surely reads like care as a whole. A doubted word makes nothing sure, whatever stands beside it: all it does is
/// ask for a person.
final class Heard {

    private double identity;
    private double hint;
    private double strong;
    private double weak;
    private double doubted;
    private double sensed;
    private double clear;
    private double read;
    private double clinician;
    private int weakElements;
    private boolean date;
    private boolean faint;
    private boolean desk;

    private Heard() {}

    static Heard of(Evidence evidence) {
        return without(-1, evidence);
    }

    /// @param finding index of the one that is left out
    static Heard without(int finding, Evidence evidence) {
        var heard = new Heard();
        for (int i = 0; i < evidence.size(); i++) {
            if (i != finding) {
                heard.hear(evidence.voice(i), evidence.confidence(i), evidence.element(i));
            }
        }
        return heard;
    }

    private void hear(Voice voice, double confidence, DataElement element) {
        switch (voice) {
            case NONE -> {}
            case DATE -> date = true;
            case FAINT_HEALTH -> faint = true;
            case CARE_DESK -> desk = true;
            case WEAK_HEALTH -> hearWeak(element, confidence);
            case NAMED_CLINICIAN -> {
                hearWeak(element, confidence);
                clinician = Math.max(clinician, confidence);
            }
            case DOUBTED_HEALTH -> doubted = Math.max(doubted, confidence);
            case SENSED_HEALTH -> sensed = Math.max(sensed, confidence);
            case CLEARLY_SENSED_HEALTH -> clear = Math.max(clear, confidence);
            case READ_HEALTH -> read = Math.max(read, confidence);
            case STRONG_HEALTH -> strong = Math.max(strong, confidence);
            case PRESCRIPTION -> {
                hearWeak(DataElement.MEDICATION, Voice.WEAK);
                hint = Math.max(hint, confidence);
            }
            case BODY_PICTURE -> {
                hearWeak(element, Voice.WEAK);
                hint = Math.max(hint, confidence);
            }
            case UNSURE_PRESCRIPTION -> hearWeak(DataElement.MEDICATION, Voice.WEAK);
            case WEAK_IDENTITY -> hint = Math.max(hint, confidence);
            case STRONG_IDENTITY -> identity = Math.max(identity, confidence);
            case HEALTH_PLAN -> {
                hearWeak(DataElement.HEALTH_PAYMENT, Voice.WEAK);
                identity = Math.max(identity, confidence);
            }
        }
    }

    private void hearWeak(DataElement element, double confidence) {
        weak = Math.max(weak, confidence);
        weakElements |= 1 << element.ordinal();
    }

    /// Whether a listed word is enough alone.
    boolean isStrong() {
        return strong > 0;
    }

    boolean isWeak() {
        return weakElements != 0;
    }

    /// Whether a listed word is not enough, or doubted.
    boolean isUnsure() {
        return isWeak() || doubted > 0;
    }

    /// Whether weak words are enough together. A date says nothing of health on its own; beside a word of care
    /// it says that care was given.
    boolean isTogether() {
        return Integer.bitCount(weakElements) >= 2 || (isWeak() && date);
    }

    /// Whether any word of care, however faint, was said to a desk that gives care.
    boolean isToldToCare() {
        return desk && (isWeak() || faint);
    }

    private boolean isSure() {
        return isStrong() || isTogether() || isToldToCare();
    }

    Outcome outcome(PatientStatusPolicy policy) {
        if (identity > 0) {
            return ofPerson(policy);
        }
        return hint > 0 ? ofAHint() : new Outcome(Verdict.NONE, false, VerdictRule.NOBODY, 0.9);
    }

    /// Whether anything but the record as a whole speaks of care, and is not doubted.
    private boolean isHinted() {
        return clear > 0 || sensed > 0 || isWeak();
    }

    private double sure() {
        return isStrong() ? strong : Voice.STRONG;
    }

    private Outcome ofPerson(PatientStatusPolicy policy) {
        if (isSure()) {
            return new Outcome(Verdict.PHI, false, VerdictRule.PERSON_AND_HEALTH, Math.min(identity, sure()));
        }
        if (clear > 0 && isWeak()) {
            return new Outcome(Verdict.PHI, false, VerdictRule.HEALTH_SETTLED, Math.min(identity, clear));
        }
        if (policy == PatientStatusPolicy.STRICT) {
            return new Outcome(Verdict.PHI, false, VerdictRule.PATIENT_STATUS, identity);
        }
        if (read >= Voice.STRONG && isHinted()) {
            return new Outcome(Verdict.PHI, false, VerdictRule.HEALTH_READ, Math.min(identity, read));
        }
        if (clear > 0) {
            return new Outcome(Verdict.PHI, true, VerdictRule.HEALTH_SENSED, Math.min(identity, clear));
        }
        if (clinician > 0) {
            return new Outcome(Verdict.PHI, true, VerdictRule.CLINICIAN_NAMED, Math.min(identity, clinician));
        }
        if (read > 0 && isHinted()) {
            return new Outcome(Verdict.PHI, true, VerdictRule.HEALTH_READ, Math.min(identity, read));
        }
        double unsure = Math.max(Math.max(weak, sensed), Math.max(doubted, read));
        return unsure > 0
                ? new Outcome(Verdict.METADATA, true, VerdictRule.HEALTH_UNSURE, 1 - unsure)
                : new Outcome(Verdict.METADATA, false, VerdictRule.PERSON_ONLY, identity);
    }

    /// The sense of words adds nothing where nobody is identified.
    private Outcome ofAHint() {
        return isSure()
                ? new Outcome(Verdict.PHI, true, VerdictRule.NOBODY_SURE, Math.min(hint, sure()))
                : new Outcome(Verdict.NONE, isUnsure(), VerdictRule.HARDLY_ANYBODY, 1 - hint);
    }
}
