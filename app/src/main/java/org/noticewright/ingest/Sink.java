package org.noticewright.ingest;

import org.noticewright.domain.Evidence;
import org.noticewright.domain.Reject;
import org.noticewright.domain.SourcePointer;

/// Takes what is read from a file. Called from the thread that reads.
///
/// Each record of the file comes either as one or more pieces of evidence with the same
/// [SourcePointer#record()] of the same member, or as one reject; never as both, never as neither.
public interface Sink {

    void evidence(Evidence piece, SourcePointer at);

    void reject(Reject reject);

    /// Something about the whole file, once each.
    void warn(String warning);

    /// @param bytesRead taken from the file on disk so far; grows
    void progress(long bytesRead);

    /// Asked between two records; reading stops when it turns true.
    boolean cancelled();
}
