package org.noticewright.casework;

/// What derived rows follow from, as it stood at one moment. Another after each change of it. To be asked for before
/// anything is read for them: what changes meanwhile makes them older, too.
public record Grounds(long number) {}
