package org.noticewright.domain;

/// The way from an object back to its raw bytes.
///
/// @param file SHA-256 of the evidence file as it lies on disk
/// @param member name of the member inside a zip, empty when the file itself is meant
/// @param record 1-based number of the record in that file or member
/// @param offset offset of the record's first byte in the decompressed stream, -1 where the reader cannot know
/// @param length length of the record in bytes, -1 where the reader cannot know
public record SourcePointer(Sha256 file, String member, long record, long offset, long length) {}
