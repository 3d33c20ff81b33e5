package org.noticewright.casework;

import java.util.List;
import java.util.function.Supplier;
import org.noticewright.classify.Classifier;
import org.noticewright.domain.ContextMention;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Ticket;

/// Places, dates, ages and web addresses of one record that are no data element: shown to its reader, told anew
/// each time and never stored.
public final class ShowContext {

    private final Supplier<Classifier> classifiers;

    public ShowContext(Supplier<Classifier> classifiers) {
        this.classifiers = classifiers;
    }

    /// @param findings what is shown already: no mention touches one
    public List<ContextMention> of(Ticket ticket, List<Finding> findings) {
        return classifiers.get().context(ticket, findings);
    }
}
