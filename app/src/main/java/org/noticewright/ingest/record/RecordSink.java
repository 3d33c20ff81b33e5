package org.noticewright.ingest.record;

import java.util.List;
import org.noticewright.domain.Evidence;

/// Takes records from a reader. Each record of the file ends in exactly one call of [#keep] or [#reject]; the
/// sink does the counting.
public interface RecordSink {

    /// One record, read whole.
    ///
    /// @param pieces at least one
    void keep(List<Evidence> pieces, Extent extent);

    /// One record that could not be read.
    ///
    /// @param at where, in words
    /// @param reason without any of the record's content
    void reject(String at, String reason);

    /// Something about the whole file. The same warning twice is one warning.
    void warn(String warning);

    /// The file ends before it is complete: what came before is kept.
    void brokenOff();

    /// Readers stop between two records when this turns true.
    boolean cancelled();
}
