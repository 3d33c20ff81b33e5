package org.noticewright.domain;

/// A record that could not be read: counted, listed, never dropped in silence.
///
/// @param at where: a line, a record number or a byte offset, in words, such as `line 17` or `byte 20480`
/// @param reason what is wrong and what to do, without any of the record's content
public record Reject(String at, String reason) {}
