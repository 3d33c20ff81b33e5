package org.noticewright.domain;

/// Whether the sense of words is asked about what the lists leave open; set per case, with a reason.
public enum GrayZone {
    ON,
    /// Rules and lists alone judge.
    OFF
}
