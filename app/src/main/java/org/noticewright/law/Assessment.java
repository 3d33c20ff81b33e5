package org.noticewright.law;

import java.util.List;
import org.noticewright.domain.Obligation;

/// All that follows from the facts under one law pack.
///
/// @param obligations in the order of the pack, for each candidate day of discovery in turn; those not due
///     stand among them with the reason, so that the absence of a duty can be checked as well
/// @param packVersion which law this was computed with
public record Assessment(
        List<Obligation> obligations, List<LetterRequirement> letters, List<Question> questions, String packVersion) {

    public Assessment {
        obligations = List.copyOf(obligations);
        letters = List.copyOf(letters);
        questions = List.copyOf(questions);
    }
}
