package org.noticewright.text;

import java.util.Arrays;

/// A text's lines: where each begins, and where its visible characters begin and end. A line ends with its line
/// feed, the last one without.
final class MessageLines {

    private final String text;
    private int[] starts = new int[32];
    private int size;

    MessageLines(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); size++) {
            if (size + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[size] = at;
            int feed = text.indexOf('\n', at);
            at = feed < 0 ? text.length() : feed + 1;
        }
        starts[size] = text.length();
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    /// @param line 0 to the number of lines; the number itself leads behind the text
    int start(int line) {
        return starts[line];
    }

    /// The first visible character, or the start of the next line.
    int from(int line) {
        int at = starts[line];
        int end = starts[line + 1];
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Behind the last visible character, or the line's start.
    int to(int line) {
        int at = starts[line + 1];
        while (at > starts[line] && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    boolean isBlank(int line) {
        return from(line) == starts[line + 1];
    }

    int length(int line) {
        return Math.max(0, to(line) - from(line));
    }

    String visible(int line) {
        return isBlank(line) ? "" : text.substring(from(line), to(line));
    }

    /// The first line from here on that is not blank, or `limit`.
    int nextVisible(int line, int limit) {
        int at = line;
        while (at < limit && isBlank(at)) {
            at++;
        }
        return at;
    }

    /// The first line of `[first, last]` that ends behind the offset.
    int lineAt(int offset, int first, int last) {
        int at = Arrays.binarySearch(starts, first, last + 1, offset);
        return at >= 0 ? at : -at - 1;
    }

    /// The line that a character lies in.
    int lineOf(int offset) {
        int at = Arrays.binarySearch(starts, 0, size, offset);
        return at >= 0 ? at : -at - 2;
    }

    static boolean isBlank(char unit) {
        return unit <= ' ' || unit == '\u00a0' || unit == '\u200b' || unit == '\ufeff';
    }
}
