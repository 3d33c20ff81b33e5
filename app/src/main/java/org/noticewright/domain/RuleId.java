package org.noticewright.domain;

/// Stable name of the rule or lexicon entry class that led to a result, such as `phone.grammar` or
/// `drug.lexicon`.
public record RuleId(String value) {}
