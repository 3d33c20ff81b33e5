package org.noticewright.store;

import org.jspecify.annotations.Nullable;
import org.noticewright.casework.EvidenceStore;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;

/// A piece of evidence on its way into the case.
///
/// @param record what is ready of a ticket's own record, null for every other piece
/// @param judgement on the ticket as this one record has it, null when nobody gave one
record PreparedPiece(
        Evidence evidence,
        SourcePointer at,
        @Nullable PreparedTicket record,
        @Nullable Judgement judgement,
        KnownIds<String> names)
        implements EvidenceStore.Prepared {

    @Override
    public @Nullable Ticket ticket() {
        return record == null ? null : record.alone();
    }

    @Override
    public EvidenceStore.Prepared judged(Classification classification) {
        return new PreparedPiece(evidence, at, record, Judgement.of(classification, names), names);
    }

    @Override
    public String toString() {
        return "PreparedPiece[" + evidence.getClass().getSimpleName() + "]";
    }
}
