package org.noticewright.ingest;

/// The end of a reading.
///
/// @param read records: those that gave evidence and those that were rejected
/// @param complete false when the reading was cancelled or the file broke off
public record Summary(long read, boolean complete) {}
