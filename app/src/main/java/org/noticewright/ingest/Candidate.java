package org.noticewright.ingest;

/// What a file may be.
///
/// @param formatId one of [EvidenceFiles#formats()]
/// @param confidence 0 to 1
/// @param reason what in the file speaks for it, without any of its content
public record Candidate(String formatId, double confidence, String reason) {}
