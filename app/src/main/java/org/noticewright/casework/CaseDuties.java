package org.noticewright.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.law.Assessment;
import org.noticewright.law.FactsException;
import org.noticewright.law.FactsReader;

/// What the law asks of the case, for a screen or a listing: derived, or why it cannot be derived yet.
public sealed interface CaseDuties {

    /// @param questions missing facts that would change something
    record Derived(
            List<Obligation> obligations,
            List<OpenQuestion> questions,
            List<TimelineEvent> milestones,
            String packVersion)
            implements CaseDuties {
        public Derived {
            obligations = List.copyOf(obligations);
            questions = List.copyOf(questions);
            milestones = List.copyOf(milestones);
        }
    }

    /// @param why what is missing or wrong in the facts, where, and what to do
    record FactsNeeded(String why) implements CaseDuties {}

    /// @param fact path of the missing fact, such as `dates.discovered`
    /// @param outcomes what would follow, one line each way
    record OpenQuestion(String fact, String question, List<String> outcomes) {
        public OpenQuestion {
            outcomes = List.copyOf(outcomes);
        }
    }

    static CaseDuties of(DeriveObligations derive, CaseFile caseFile, LocalDate asOf) {
        try {
            return derived(derive.run(caseFile, asOf));
        } catch (FactsException e) {
            return needed(e);
        }
    }

    /// @param people of the case, as they stand
    static CaseDuties of(DeriveObligations derive, CaseFile caseFile, PeopleCount people, LocalDate asOf) {
        try {
            return derived(derive.run(caseFile, people, asOf));
        } catch (FactsException e) {
            return needed(e);
        }
    }

    private static Derived derived(Assessment assessment) {
        return new Derived(
                assessment.obligations(),
                questions(assessment),
                LegalMilestones.of(assessment),
                assessment.packVersion());
    }

    private static FactsNeeded needed(FactsException why) {
        return new FactsNeeded(String.valueOf(why.getMessage()));
    }

    /// What is wrong with these facts, empty when they can be used.
    static Optional<String> problemIn(String factsJson) {
        try {
            FactsReader.read(factsJson);
            return Optional.empty();
        } catch (FactsException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<OpenQuestion> questions(Assessment assessment) {
        return assessment.questions().stream()
                .map(question -> new OpenQuestion(question.fact(), question.question(), question.outcomes()))
                .toList();
    }
}
