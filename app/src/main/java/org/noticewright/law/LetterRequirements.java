package org.noticewright.law;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.Comparison;
import org.noticewright.disclosure.Law;
import org.noticewright.disclosure.LawPack;
import org.noticewright.disclosure.Rule;
import org.noticewright.domain.IncidentFacts;

/// Derives what a letter must hold, place by place: one letter may have to please several laws at once.
final class LetterRequirements {

    private final LawPack pack;
    private final Facts facts;
    private final Population population;
    private final Questions questions;

    private LetterRequirements(IncidentFacts incident, LawPack pack, Questions questions) {
        this.pack = pack;
        this.facts = new Facts(incident);
        this.population = Population.of(incident);
        this.questions = questions;
    }

    static List<LetterRequirement> derive(IncidentFacts incident, LawPack pack, Questions questions) {
        var requirements = new LetterRequirements(incident, pack, questions);
        Set<String> places = new TreeSet<>(requirements.population.listedStates());
        if (requirements.population.unlocated().most() > 0 || places.isEmpty()) {
            places.add("US");
        }
        List<LetterRequirement> letters = new ArrayList<>();
        for (var place : places) {
            var laws = requirements.lawsFor(place);
            if (!laws.isEmpty()) {
                letters.add(requirements.letter(place, laws));
            }
        }
        return letters;
    }

    /// Laws that are not out of the question there: federal ones and the place's own.
    private List<Law> lawsFor(String place) {
        return pack.laws().stream()
                .filter(law ->
                        law.jurisdiction().equals("US") || law.jurisdiction().equals(place))
                .filter(law -> ConditionInterpreter.evaluate(law.scope(), facts).truth() != Truth.FALSE)
                .filter(law -> reachesSomebody(law, place))
                .toList();
    }

    private boolean reachesSomebody(Law law, String place) {
        var state = place.equals("US") ? null : place;
        return law.rules().stream()
                .map(Rule::gate)
                .distinct()
                .anyMatch(gate -> population.tally(state, law, gate).count().most() > 0);
    }

    private LetterRequirement letter(String place, List<Law> laws) {
        Set<String> required = new LinkedHashSet<>();
        Set<String> prohibited = new LinkedHashSet<>();
        Set<String> headings = new LinkedHashSet<>();
        Set<String> addenda = new LinkedHashSet<>();
        List<String> citations = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String title = null;
        Integer points = null;
        var plain = false;
        for (var law : laws) {
            var content = law.letter();
            required.addAll(content.required());
            prohibited.addAll(content.prohibited());
            headings.addAll(content.headings());
            addenda.addAll(content.addenda());
            citations.add(content.citation());
            title = content.title() == null ? title : content.title();
            points = larger(points, content.minPointSize());
            plain |= content.plainLanguage();
            contentNote(law, notes);
        }
        Set<String> conflicts = new LinkedHashSet<>(required);
        conflicts.retainAll(prohibited);
        var offer = offer(place, laws);
        return new LetterRequirement(
                place,
                List.copyOf(required),
                List.copyOf(prohibited),
                List.copyOf(conflicts),
                title,
                List.copyOf(headings),
                points,
                plain,
                List.copyOf(addenda),
                offer.months(),
                offer.why(),
                citations,
                String.join(" ", notes));
    }

    private void contentNote(Law law, List<String> notes) {
        var effect = law.hipaa();
        if (effect != null
                && effect.content()
                && ConditionInterpreter.evaluate(effect.when(), facts).truth() == Truth.TRUE) {
            notes.add(
                    "A letter with the full content of HIPAA meets this law's content rules (%s); its title and headings stay the safe choice."
                            .formatted(effect.citation()));
        }
    }

    private record Offer(@Nullable Integer months, String why) {}

    /// The longest offer that any of the laws demands.
    private Offer offer(String place, List<Law> laws) {
        var best = new Offer(0, "No law of this pack demands a free offer here.");
        for (var law : laws) {
            var monitoring = law.letter().creditMonitoring();
            if (monitoring == null) {
                continue;
            }
            var tally = population.tally(place.equals("US") ? null : place, law, monitoring.gate());
            var somebody = switch (tally.count().compare(Comparison.AT_LEAST, 1)) {
                case TRUE -> Ruling.YES;
                case UNKNOWN -> new Ruling(Truth.UNKNOWN, tally.open(), List.of());
                case FALSE -> Ruling.no("nobody's data call for it");
            };
            var ruling = Ruling.all(List.of(ConditionInterpreter.evaluate(monitoring.when(), facts), somebody));
            best = chosen(best, law, monitoring, ruling);
        }
        return best;
    }

    private Offer chosen(Offer best, Law law, Law.CreditMonitoring monitoring, Ruling ruling) {
        return switch (ruling.truth()) {
            case TRUE ->
                best.months() == null || best.months() >= monitoring.months()
                        ? best
                        : new Offer(monitoring.months(), "%s: %s".formatted(monitoring.citation(), monitoring.quote()));
            case UNKNOWN -> {
                ruling.open()
                        .forEach(fact -> questions.ask(
                                fact,
                                Questions.open(fact),
                                law.id() + ".letter",
                                "If it brings the offer about: %d months free of charge (%s). If not: no offer is owed."
                                        .formatted(monitoring.months(), monitoring.citation())));
                yield new Offer(
                        null,
                        "Open: %s. If so, %d months are owed under %s; if not, none."
                                .formatted(ruling.openInWords(), monitoring.months(), monitoring.citation()));
            }
            case FALSE ->
                best.months() == null || best.months() > 0
                        ? best
                        : new Offer(
                                0,
                                "Not owed under %s: %s."
                                        .formatted(monitoring.citation(), String.join("; ", ruling.because())));
        };
    }

    private static @Nullable Integer larger(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }
}
