package org.noticewright.domain;

/// Something that happened: time, what the time means, and a plain sentence.
///
/// @param meaning what the time stands for, such as `Ticket viewed`, `Contained`, `Notice due`
/// @param message a plain sentence; sealed in the case file
public record TimelineEvent(OriginalTime at, Track track, String meaning, String message, Origin origin) {

    /// Row of an event in the case file.
    public record Id(long value) {}

    public enum Track {
        INTRUDER,
        RESPONSE,
        LEGAL
    }

    public enum Origin {
        BY_HAND,
        IMPORTED,
        DERIVED
    }

    @Override
    public String toString() {
        return "TimelineEvent[" + track + ", " + at.instant() + "]";
    }
}
