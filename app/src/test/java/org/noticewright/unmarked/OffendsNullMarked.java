package org.noticewright.unmarked;

/// Breaks the rule on null-marked packages on purpose: this package has no package-info.
public class OffendsNullMarked {}
