package org.noticewright.ingest.format;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.csv.Dialect;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;

/// How one file is to be read.
///
/// @param times reads times, with the zone of those that name none
/// @param dialect the separator a person gave, null to find out
/// @param roles which column plays which part, as a person gave it; empty to guess
/// @param links what the records of the whole file or archive say about each other
public record Reading(
        RecordSink sink, SourceTimes times, @Nullable Dialect dialect, Map<String, String> roles, Links links) {

    /// A reading of a file without links.
    public Reading(RecordSink sink, SourceTimes times, @Nullable Dialect dialect, Map<String, String> roles) {
        this(sink, times, dialect, roles, Links.NONE);
    }

    public Reading {
        roles = Map.copyOf(roles);
    }
}
