package org.noticewright.classify.lexicon;

import java.util.List;
import java.util.stream.Stream;

/// English contractions as they are written in full: who writes "cannot sleep" says what "can't sleep" says.
final class Contractions {

    private static final String CAN = "can't";
    private static final String WILL = "won't";
    private static final String NOT = "n't";

    private Contractions() {}

    /// The phrase with its denial in full; none when it holds none.
    static List<String> inFull(String phrase) {
        if (phrase.contains(CAN)) {
            return Stream.of("cannot", "can not")
                    .map(full -> phrase.replace(CAN, full))
                    .toList();
        }
        if (phrase.contains(WILL)) {
            return List.of(phrase.replace(WILL, "will not"));
        }
        return phrase.contains(NOT) ? List.of(phrase.replace(NOT, " not")) : List.of();
    }
}
