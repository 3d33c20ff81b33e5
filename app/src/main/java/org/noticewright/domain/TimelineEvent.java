package org.noticewright.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened: time, what the time means, and a plain sentence.
///
/// @param kind what sort of thing it was, for events that no log shows
/// @param meaning what the time stands for, such as `Ticket viewed`, `Contained`, `Notice due`
/// @param message a plain sentence; sealed in the case file
/// @param links log lines it belongs to
/// @param system what was checked of a system, for kind SYSTEM_CHECKED; null for every other
public record TimelineEvent(
        OriginalTime at,
        Track track,
        Kind kind,
        String meaning,
        String message,
        Origin origin,
        List<AccessEvent.Id> links,
        @Nullable SystemCheck system) {

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

    /// Append only: the position is stored.
    public enum Kind {
        OTHER,
        /// A call or chat in which somebody posed as somebody else.
        HELP_DESK_CALL,
        IDENTITY_CHECK_SKIPPED,
        /// Somebody gave away a password, a code or a confirmation.
        SECRET_GIVEN_AWAY,
        PHISHING_MESSAGE,
        /// A reset of a factor or password that no log shows.
        RESET_BY_STAFF,
        DETECTED,
        CONTAINED,
        TOLD_AUTHORITY,
        /// A system was examined for traces of the intruder.
        SYSTEM_CHECKED
    }

    /// An event without links.
    public TimelineEvent(OriginalTime at, Track track, String meaning, String message, Origin origin) {
        this(at, track, Kind.OTHER, meaning, message, origin, List.of(), null);
    }

    public TimelineEvent {
        links = List.copyOf(links);
        if ((kind == Kind.SYSTEM_CHECKED) != (system != null)) {
            throw new IllegalArgumentException("""
                An event of kind SYSTEM_CHECKED says what was checked, and only such an event does.
                Maybe the check's system, period or evidence was left out.\
                """);
        }
    }

    @Override
    public String toString() {
        return "TimelineEvent[" + track + ", " + at.instant() + "]";
    }
}
