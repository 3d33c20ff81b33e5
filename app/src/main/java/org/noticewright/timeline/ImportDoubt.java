package org.noticewright.timeline;

/// Why an evidence file may hold less than its system did.
///
/// @param about what the file holds
/// @param format id of the format it was read as
/// @param cause INCOMPLETE_IMPORT or ROW_LIMIT
/// @param sentence for a person, naming the file by its number in the case
public record ImportDoubt(About about, String format, Hole.Cause cause, String sentence) {

    public enum About {
        LOG,
        TICKETS
    }
}
