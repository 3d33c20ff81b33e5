package org.noticewright.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The parts of a workbook, each readable more than once.
public interface Parts {

    /// The part, guarded against bombs; null when there is none. Names are compared without case.
    @Nullable
    InputStream open(String name) throws IOException;
}
