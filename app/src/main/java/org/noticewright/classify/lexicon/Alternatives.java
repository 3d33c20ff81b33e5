package org.noticewright.classify.lexicon;

import java.util.ArrayList;
import java.util.List;

/// Entries of the word lists that stand for several phrases: "(a|b) c" for "a c" and "b c"; brackets may stand
/// in brackets.
final class Alternatives {

    private Alternatives() {}

    /// @throws IllegalArgumentException when a bracket is not closed
    static List<String> of(String abbreviated) {
        int open = abbreviated.indexOf('(');
        if (open < 0) {
            return List.of(abbreviated);
        }
        int close = closing(abbreviated, open);
        var all = new ArrayList<String>();
        List<String> tails = of(abbreviated.substring(close + 1));
        for (String choice : choices(abbreviated, open + 1, close)) {
            for (String spelled : of(choice)) {
                for (String tail : tails) {
                    all.add(abbreviated.substring(0, open) + spelled + tail);
                }
            }
        }
        return all;
    }

    private static int closing(String abbreviated, int open) {
        int depth = 0;
        for (int i = open; i < abbreviated.length(); i++) {
            depth += abbreviated.charAt(i) == '(' ? 1 : abbreviated.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("The entry '" + abbreviated + "' of a word list opens a bracket and does"
                + " not close it. Maybe the line was cut.");
    }

    /// What stands between the bars of a bracket, bars of inner brackets aside.
    private static List<String> choices(String abbreviated, int from, int to) {
        var all = new ArrayList<String>();
        int depth = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            char unit = abbreviated.charAt(i);
            depth += unit == '(' ? 1 : unit == ')' ? -1 : 0;
            if (unit == '|' && depth == 0) {
                all.add(abbreviated.substring(start, i));
                start = i + 1;
            }
        }
        all.add(abbreviated.substring(start, to));
        return all;
    }
}
