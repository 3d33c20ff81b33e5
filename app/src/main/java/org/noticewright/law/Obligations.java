package org.noticewright.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.Law;
import org.noticewright.disclosure.LawPack;
import org.noticewright.disclosure.Rule;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.ObligationStatus;
import org.noticewright.law.RuleAssessor.Draft;

/// Derives all duties from the facts: same facts, same pack, same day, same answer.
public final class Obligations {

    private static final String INDIVIDUALS = "individuals";

    private final LawPack pack;
    private final LocalDate asOf;
    private final Questions questions = new Questions();

    private Obligations(LawPack pack, LocalDate asOf) {
        this.pack = pack;
        this.asOf = asOf;
    }

    /// @param asOf the day from which "past" is judged; changes reasons, never a status or a date
    public static Assessment derive(IncidentFacts facts, LawPack pack, LocalDate asOf) {
        return new Obligations(pack, asOf).derive(facts);
    }

    private Assessment derive(IncidentFacts facts) {
        List<Obligation> all = new ArrayList<>();
        var candidates = facts.dates().candidates();
        if (candidates.isEmpty()) {
            all.addAll(derive(facts, null));
        } else {
            var days = new TreeSet<>(candidates);
            var discovered = facts.dates().discovered();
            if (discovered != null) {
                days.add(discovered);
            }
            for (var day : days) {
                all.addAll(derive(facts.withDates(facts.dates().discoveredOn(day)), day));
            }
        }
        questions.about(facts, pack);
        return new Assessment(
                all,
                LetterRequirements.derive(facts, pack, questions),
                questions.asked(),
                pack.version().toString());
    }

    private List<Obligation> derive(IncidentFacts facts, @Nullable LocalDate candidate) {
        var calculator = new DeadlineCalculator(pack, facts);
        var holds = new Holds(facts.holds(), calculator);
        var assessor = new RuleAssessor(facts, calculator, holds, asOf, candidate);
        List<Draft> drafts = new ArrayList<>();
        for (var law : pack.laws()) {
            drafts.addAll(underLaw(law, assessor, calculator));
        }
        drafts.forEach(questions::about);
        holds.doubts().forEach(questions::aboutHold);
        List<Obligation> result = new ArrayList<>(controlling(drafts));
        var uncovered = NotInPack.obligations(facts, assessor.population(), pack, candidate);
        uncovered.forEach(questions::aboutMissingLaw);
        result.addAll(uncovered);
        return result;
    }

    private static List<Draft> underLaw(Law law, RuleAssessor assessor, DeadlineCalculator calculator) {
        var discovered = calculator.discovery();
        List<Draft> drafts = new ArrayList<>();
        LocalDate lettersLimit = null;
        for (var rule : lettersFirst(law)) {
            if (discovered != null && !rule.inForceFor(discovered)) {
                continue;
            }
            var found = underRule(law, rule, assessor, lettersLimit);
            drafts.addAll(found);
            if (rule.recipient().equals(INDIVIDUALS)) {
                lettersLimit = earlier(lettersLimit, limitOf(found));
            }
        }
        return drafts;
    }

    /// Duties about letters come first, since other periods start with the letters.
    private static List<Rule> lettersFirst(Law law) {
        return law.rules().stream()
                .filter(Rule::enabled)
                .sorted(Comparator.comparing(rule -> !rule.recipient().equals(INDIVIDUALS)))
                .toList();
    }

    private static List<Draft> underRule(Law law, Rule rule, RuleAssessor assessor, @Nullable LocalDate lettersLimit) {
        return switch (rule.people()) {
            case EVERYONE -> List.of(assessor.assess(law, rule, null, law.jurisdiction(), lettersLimit));
            case RESIDENTS ->
                assessor.population().residentsOf(law.jurisdiction()).most() == 0
                        ? List.of()
                        : List.of(assessor.assess(law, rule, law.jurisdiction(), law.jurisdiction(), lettersLimit));
            case EACH_STATE -> eachState(law, rule, assessor, lettersLimit);
        };
    }

    /// Once for each state named, and once for all others when people of unknown residence might live in one
    /// of them.
    private static List<Draft> eachState(Law law, Rule rule, RuleAssessor assessor, @Nullable LocalDate lettersLimit) {
        List<Draft> drafts = new ArrayList<>();
        for (var state : assessor.population().listedStates()) {
            drafts.add(assessor.assess(law, rule, state, state, lettersLimit));
        }
        var elsewhere = assessor.assess(law, rule, IncidentFacts.UNKNOWN_STATE, law.jurisdiction(), lettersLimit);
        if (elsewhere.obligation().status().isOpen() || drafts.isEmpty()) {
            drafts.add(elsewhere);
        }
        return drafts;
    }

    private static @Nullable LocalDate limitOf(List<Draft> drafts) {
        return drafts.stream()
                .map(Draft::obligation)
                .filter(obligation -> obligation.status().isOpen())
                .map(Obligation::due)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /// A date controls when, for the people of at least one state, no other binding date to the same recipient
    /// is earlier.
    private static List<Obligation> controlling(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> draft.obligation().withControls(isBinding(draft) && isFirstForSomebody(draft, drafts)))
                .toList();
    }

    private static boolean isBinding(Draft draft) {
        return draft.obligation().status() == ObligationStatus.DUE
                && draft.obligation().due() != null;
    }

    private static boolean isFirstForSomebody(Draft draft, List<Draft> drafts) {
        return draft.people().stream()
                .anyMatch(state -> drafts.stream()
                        .filter(Obligations::isBinding)
                        .filter(other -> other.obligation()
                                .recipient()
                                .equals(draft.obligation().recipient()))
                        .filter(other -> other.people().contains(state))
                        .noneMatch(other -> isBefore(
                                other.obligation().due(), draft.obligation().due())));
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
