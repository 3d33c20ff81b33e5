package org.noticewright.law;

import java.util.List;

/// Something nobody has answered yet that would change a result.
///
/// @param fact the missing fact, or the point of law that counsel must decide
/// @param rules ids of the rules that hang on it
/// @param question the question in words
/// @param outcomes what follows from each answer, one sentence each
public record Question(String fact, List<String> rules, String question, List<String> outcomes) {

    public Question {
        rules = List.copyOf(rules);
        outcomes = List.copyOf(outcomes);
    }
}
