package org.noticewright.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.Comparison;
import org.noticewright.disclosure.Law;
import org.noticewright.disclosure.Rule;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.ObligationStatus;

/// Works out one rule for one set of people: does it bite, by when, and why.
final class RuleAssessor {

    /// A duty with what the marking of controlling dates and the questions need.
    ///
    /// @param people states of the people it is about for certain
    /// @param open what nobody has answered
    /// @param missingDates dates that nobody entered
    record Draft(Obligation obligation, Set<String> people, Set<String> open, Set<String> missingDates) {}

    private final Facts facts;
    private final Population population;
    private final DeadlineCalculator calculator;
    private final Holds holds;
    private final LocalDate asOf;
    private final @Nullable LocalDate candidate;
    private final IncidentFacts.Dates dates;

    RuleAssessor(
            IncidentFacts incident,
            DeadlineCalculator calculator,
            Holds holds,
            LocalDate asOf,
            @Nullable LocalDate candidate) {
        this.facts = new Facts(incident);
        this.dates = incident.dates();
        this.population = Population.of(incident);
        this.calculator = calculator;
        this.holds = holds;
        this.asOf = asOf;
        this.candidate = candidate;
    }

    Population population() {
        return population;
    }

    /// @param state whose residents are counted, null for everybody
    /// @param place the jurisdiction to name
    Draft assess(Law law, Rule rule, @Nullable String state, String place, @Nullable LocalDate lettersLimit) {
        var tally = population.tally(state, law, rule.gate());
        var ruling = ruling(law, rule, tally);
        var status = status(rule, ruling);
        var none = status == ObligationStatus.NOT_DUE;
        var plain = calculator.due(rule, lettersLimit);
        var due = none ? plain : holds.apply(plain, law, rule);
        var obligation = new Obligation(
                rule.id(),
                place,
                law.regime(),
                rule.recipient(),
                none ? null : due.date(),
                none ? null : due.instant(),
                status,
                due.basis(),
                rule.citation(),
                false,
                rule.confidence().code(),
                reason(rule, ruling, tally, due, status),
                candidate);
        return new Draft(obligation, tally.states(), ruling.open(), none ? Set.of() : due.missing());
    }

    private Ruling ruling(Law law, Rule rule, Population.Tally tally) {
        List<Ruling> parts = new ArrayList<>();
        parts.add(ConditionInterpreter.evaluate(law.scope(), facts));
        parts.add(ConditionInterpreter.evaluate(rule.when(), facts));
        parts.add(anybody(tally));
        rule.thresholds().forEach(threshold -> parts.add(threshold(law, rule, threshold, tally)));
        parts.add(ConditionInterpreter.evaluate(law.harm().exceptedWhen(), facts)
                .not("an exception for lack of harm is documented (%s)"
                        .formatted(law.harm().citation())));
        parts.add(deemed(law, rule));
        return Ruling.all(parts);
    }

    private static Ruling anybody(Population.Tally tally) {
        return switch (tally.count().compare(Comparison.AT_LEAST, 1)) {
            case TRUE -> Ruling.YES;
            case UNKNOWN -> new Ruling(Truth.UNKNOWN, tally.open(), List.of());
            case FALSE ->
                Ruling.no("nobody's data count under this rule"
                        + (tally.because().isEmpty() ? "" : ": " + String.join("; ", tally.because())));
        };
    }

    private Ruling threshold(Law law, Rule rule, Rule.Threshold threshold, Population.Tally tally) {
        var counted = switch (threshold.scope()) {
            case AFFECTED -> tally;
            case AFFECTED_IN_TOTAL -> population.tally(null, law, rule.gate());
            case UNCONTACTABLE ->
                new Population.Tally(facts.number("uncontactable"), Set.of("uncontactable"), List.of(), Set.of());
        };
        return switch (counted.count().compare(threshold.comparison(), threshold.count())) {
            case TRUE -> Ruling.YES;
            case UNKNOWN -> new Ruling(Truth.UNKNOWN, counted.open(), List.of());
            case FALSE ->
                Ruling.no("%s %s, and the rule needs %s %,d"
                        .formatted(
                                counted.count(),
                                threshold.scope().label(),
                                threshold.comparison().sign(),
                                threshold.count()));
        };
    }

    /// A law that yields to HIPAA does so only under its own conditions, and not where other data revive it.
    private Ruling deemed(Law law, Rule rule) {
        var effect = law.hipaa();
        if (effect == null || !effect.deems().contains(rule.id())) {
            return Ruling.YES;
        }
        List<Ruling> parts = new ArrayList<>();
        parts.add(ConditionInterpreter.evaluate(effect.when(), facts));
        var exceptGate = effect.exceptGate();
        if (exceptGate != null) {
            var revived = anybody(population.tallyOfGate(law.jurisdiction(), law, exceptGate));
            parts.add(revived.not("other data revive the rule"));
        }
        return Ruling.all(parts).not("met by complying with HIPAA (%s)".formatted(effect.citation()));
    }

    private static ObligationStatus status(Rule rule, Ruling ruling) {
        return switch (ruling.truth()) {
            case TRUE -> rule.conditionalOn() == null ? ObligationStatus.DUE : ObligationStatus.CONDITIONAL;
            case UNKNOWN -> ObligationStatus.NEEDS_DECISION;
            case FALSE -> ObligationStatus.NOT_DUE;
        };
    }

    private String reason(
            Rule rule, Ruling ruling, Population.Tally tally, DeadlineCalculator.Due due, ObligationStatus status) {
        List<String> sentences = new ArrayList<>();
        var who = RecipientNames.of(rule.recipient());
        switch (status) {
            case DUE ->
                sentences.add("%s must be told: %s under this rule.".formatted(capital(who), counted(rule, tally)));
            case CONDITIONAL ->
                sentences.add("%s must be told if %s: %s under this rule."
                        .formatted(capital(who), rule.conditionalOn(), counted(rule, tally)));
            case NEEDS_DECISION -> sentences.add(undecided(rule, ruling, due, who));
            case NOT_DUE -> sentences.add("Not due: %s.".formatted(String.join("; ", ruling.because())));
        }
        if (status.isOpen()) {
            sentences.addAll(rule.notes());
            var date = due.date();
            if (date != null && date.isBefore(asOf)) {
                long days = ChronoUnit.DAYS.between(date, asOf);
                sentences.add("As of %s this date is past by %d %s.".formatted(asOf, days, days == 1 ? "day" : "days"));
            }
            done(rule).ifPresent(sentences::add);
        }
        return String.join(" ", sentences);
    }

    /// The number the rule turns on, in words.
    private String counted(Rule rule, Population.Tally tally) {
        var byContact = rule.thresholds().stream().anyMatch(limit -> limit.scope() == Rule.Scope.UNCONTACTABLE);
        var scope = byContact ? Rule.Scope.UNCONTACTABLE : Rule.Scope.AFFECTED;
        return "%s %s".formatted(byContact ? facts.number("uncontactable") : tally.count(), scope.label());
    }

    private static String undecided(Rule rule, Ruling ruling, DeadlineCalculator.Due due, String who) {
        return "Open: %s. If the rule applies (%s): %s must be told %s. If it does not: nothing is due under it."
                .formatted(ruling.openInWords(), rule.citation(), who, by(due));
    }

    static String by(DeadlineCalculator.Due due) {
        return due.date() == null ? due.basis() : "by " + due.date();
    }

    private Optional<String> done(Rule rule) {
        var day = switch (rule.recipient()) {
            case "individuals" -> dates.lettersSent();
            case "hhs" -> dates.hhsNotified();
            case "owner" -> dates.ownerInformed();
            default -> null;
        };
        return Optional.ofNullable(day).map("The facts record this as done on %s."::formatted);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
