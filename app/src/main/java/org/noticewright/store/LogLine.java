package org.noticewright.store;

import org.noticewright.store.sealed.KeyClass;

/// What a log entry says beside who and when.
///
/// @param action dotted name of what was done
/// @param subject plain words on what it was done to, nothing personal
/// @param before earlier value, empty when there was none; sealed
/// @param after new value; sealed
/// @param reason as given; sealed
record LogLine(String action, String subject, String before, String after, String reason) {

    /// Log details are sealed under this class.
    static final KeyClass DETAIL = KeyClass.CASEWORK;

    static LogLine of(String action, String subject) {
        return new LogLine(action, subject, "", "", "");
    }

    LogLine because(String why) {
        return new LogLine(action, subject, before, after, why);
    }

    LogLine changing(String from, String to) {
        return new LogLine(action, subject, from, to, reason);
    }

    boolean hasDetail() {
        return !before.isEmpty() || !after.isEmpty() || !reason.isEmpty();
    }

    @Override
    public String toString() {
        return "LogLine[" + action + "]";
    }
}
