package org.noticewright.classify.lexicon;

import java.util.ArrayList;
import java.util.List;

/// Writes out what the lists abbreviate: "diabétic(o|a)" stands for diabético and diabética, "rash(|es)" for
/// rash and rashes. Several brackets give every combination; brackets do not nest.
final class Alternatives {

    private Alternatives() {}

    /// @throws IllegalArgumentException when a bracket is not closed
    static List<String> of(String abbreviated) {
        int open = abbreviated.indexOf('(');
        if (open < 0) {
            return List.of(abbreviated);
        }
        int close = abbreviated.indexOf(')', open);
        if (close < 0) {
            throw new IllegalArgumentException("The entry '" + abbreviated + "' of a word list opens a bracket and does"
                    + " not close it. Maybe the line was cut.");
        }
        var all = new ArrayList<String>();
        List<String> tails = of(abbreviated.substring(close + 1));
        for (String choice : abbreviated.substring(open + 1, close).split("\\|", -1)) {
            for (String tail : tails) {
                all.add(abbreviated.substring(0, open) + choice + tail);
            }
        }
        return all;
    }
}
