package org.noticewright.domain;

/// Breaks the rule on names on purpose.
public class OffendsNameManager {}
