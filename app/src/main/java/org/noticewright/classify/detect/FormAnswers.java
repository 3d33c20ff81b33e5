package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.FormLabels;

/// Whatever somebody answers to "Reason for visit" or "Current medications" tells of their health, also in words that
/// no list has: "bee sting". Where the lists are sure of a word of the answer, they say better what it is.
final class FormAnswers implements Detector {

    private final FieldLabels labels;
    private final FormLabels forms;

    FormAnswers(FieldLabels labels, FormLabels forms) {
        this.labels = labels;
        this.forms = forms;
    }

    @Override
    public void find(Passage passage, Claims claims) {
        FormLabels.@Nullable Asked asked =
                passage.zone() == Zone.FIELD ? labels.of(passage.label()).asked() : null;
        if (asked == null || claims.hasHealth(HealthDetector.STRONG_ENOUGH) || !forms.isAnswer(passage.tokens())) {
            return;
        }
        int last = passage.size() - 1;
        double told = asked.isSure() ? HealthDetector.STRONG_ENOUGH : HealthDetector.WEAK;
        claims.add(Candidate.of(
                passage.tokens().start(0), passage.tokens().end(last), asked.element(), Rule.FORM_ANSWER, told));
    }
}
