package org.noticewright.ingest.format;

/// A format that a file may be in.
///
/// @param confidence 0 to 1; above 0.9 when keys or headers are found that no other system has
/// @param reason what spoke for it, in words, without any content
public record Match(String formatId, double confidence, String reason) {}
