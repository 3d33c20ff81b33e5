package org.noticewright.letters;

import java.util.List;
import java.util.stream.Collectors;

/// A letter was asked for that can't be printed as it is; nothing was written.
public final class LetterHeldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<LetterProblem> problems;

    public LetterHeldException(String reference, List<LetterProblem> problems) {
        super("The letter %s is held. %s"
                .formatted(
                        reference, problems.stream().map(LetterProblem::message).collect(Collectors.joining(" "))));
        this.problems = List.copyOf(problems);
    }

    public List<LetterProblem> problems() {
        return problems;
    }
}
