package org.noticewright.ingest.container;

import org.jspecify.annotations.Nullable;

/// A stream that can end early without an exception.
public interface Problematic {

    Problematic NONE = () -> null;

    /// What went wrong, after the stream's end; null when nothing did.
    @Nullable
    String problem();
}
