package org.noticewright.casework;

import java.util.function.Supplier;
import org.noticewright.classify.Classifier;
import org.noticewright.domain.Classification;
import org.noticewright.domain.NearestExamples;
import org.noticewright.domain.Ticket;

/// Labelled examples that the sentences of one record are most like, where the sense of words moved it or was asked
/// whether to: shown to its reader, told anew each time and never stored.
public final class ShowExamples {

    private final Supplier<Classifier> classifiers;

    public ShowExamples(Supplier<Classifier> classifiers) {
        this.classifiers = classifiers;
    }

    /// Of a record of a case; none when it was judged by other rules than the case's now.
    public NearestExamples of(CaseFile caseFile, Ticket ticket, Classification classification) {
        return CaseRules.of(classifiers.get(), caseFile).examples(ticket, classification);
    }

    /// Of a ticket that was judged without a case.
    public NearestExamples of(Ticket ticket, Classification classification) {
        return classifiers.get().examples(ticket, classification);
    }
}
