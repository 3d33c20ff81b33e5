package org.noticewright.desktop.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.noticewright.desktop.shared.UtcTimes;
import org.noticewright.domain.AccessWindow;
import org.noticewright.timeline.IntruderMarks;

/// A scope as typed, before it is one.
///
/// @param addresses,sessions,tokens as typed: separated by commas, blanks or lines
/// @param agents programs, chosen by the suggestion or an earlier decision
/// @param clocks how far the logs' clocks run ahead, found by comparison
/// @param rulings of the decision before
public record ScopeDraft(
        Set<String> actors,
        String addresses,
        String sessions,
        String tokens,
        Set<String> agents,
        boolean wholeAccounts,
        String from,
        String to,
        Map<String, Duration> clocks,
        AccessWindow.Rulings rulings) {

    /// @throws IllegalArgumentException says what is wrong, for a person
    AccessWindow window() {
        if (actors.isEmpty()) {
            throw new IllegalArgumentException("Choose at least one account whose access is judged.");
        }
        var start = UtcTimes.parse(from, UtcTimes.Day.START);
        var end = UtcTimes.parse(to, UtcTimes.Day.END);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("The time ends before it starts. Maybe the two were swapped.");
        }
        var window = new AccessWindow(
                actors,
                values(addresses),
                values(sessions),
                agents,
                values(tokens),
                wholeAccounts,
                start,
                end,
                clocks,
                rulings);
        // Complains about what is no address.
        new IntruderMarks(window);
        return window;
    }

    private static Set<String> values(String typed) {
        var values = new TreeSet<String>();
        Arrays.stream(typed.split("[,;\\s]+")).filter(value -> !value.isBlank()).forEach(values::add);
        return values;
    }
}
