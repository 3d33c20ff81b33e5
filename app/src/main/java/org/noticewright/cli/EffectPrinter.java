package org.noticewright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.noticewright.casework.RuleEffect;
import org.noticewright.casework.RuleSteps;

/// What changed rules do, in words or as JSON.
final class EffectPrinter {

    private static final int RECORDS_SHOWN = 20;

    private EffectPrinter() {}

    static void print(Console console, RuleEffect effect) {
        console.print("Rules %s -> %s", effect.before(), effect.after());
        console.print(
                "%,d tickets judged again: %,d change their verdict.", effect.tickets(), effect.verdictsChanged());
        effect.moves().forEach((move, count) -> {
            if (move.from() != move.to()) {
                console.print("  %s -> %s: %,d", move.from(), move.to(), count);
            }
        });
        console.print(
                "%,d keep their verdict and change elements, categories, review flag or ground.", effect.otherwise());
        console.print(
                "Wait for a person: %,d -> %,d tickets (%.1f %% -> %.1f %%).",
                effect.reviewBefore(),
                effect.reviewAfter(),
                100 * effect.reviewShareBefore(),
                100 * effect.reviewShareAfter());
        var people = effect.people();
        console.print(
                "People who count as affected: %,d -> %,d (%,d gained, %,d lost).",
                people.before(),
                people.after(),
                people.gained().size(),
                people.lost().size());
        if (effect.againstDecision() > 0) {
            console.print(
                    "%,d decided tickets would be judged otherwise by the machine: the decisions stay.",
                    effect.againstDecision());
        }
        if (effect.waiting() > 0) {
            console.print("%,d tickets were never classified: the effect does not know them.", effect.waiting());
        }
        tickets(console, effect);
    }

    private static void tickets(Console console, RuleEffect effect) {
        if (effect.changed().isEmpty()) {
            return;
        }
        var shown = effect.changed().stream()
                .limit(RECORDS_SHOWN)
                .map(changed -> Long.toString(changed.ticket().value()))
                .collect(Collectors.joining(" "));
        int more = effect.changed().size() - RECORDS_SHOWN;
        console.print("Tickets: %s%s", shown, more > 0 ? " and %,d more (--json lists all)".formatted(more) : "");
    }

    static Map<String, Object> json(RuleEffect effect) {
        var json = new LinkedHashMap<String, Object>();
        json.put("before", effect.before());
        json.put("after", effect.after());
        json.put("tickets", effect.tickets());
        json.put("waiting", effect.waiting());
        json.put("verdictsChanged", effect.verdictsChanged());
        var moves = new ArrayList<Map<String, Object>>();
        effect.moves().forEach((move, count) -> {
            var line = line(move);
            line.put("tickets", count);
            moves.add(line);
        });
        json.put("moves", moves);
        json.put("otherwise", effect.otherwise());
        json.put("againstDecision", effect.againstDecision());
        json.put("reviewBefore", effect.reviewBefore());
        json.put("reviewAfter", effect.reviewAfter());
        var people = new LinkedHashMap<String, Object>();
        people.put("before", effect.people().before());
        people.put("after", effect.people().after());
        people.put("gained", records(effect.people().gained()));
        people.put("lost", records(effect.people().lost()));
        json.put("people", people);
        json.put("changed", effect.changed().stream().map(EffectPrinter::line).toList());
        return json;
    }

    private static Map<String, Object> line(RuleEffect.Changed changed) {
        var line = new LinkedHashMap<String, Object>();
        line.put("ticket", changed.ticket().value());
        line.putAll(line(changed.move()));
        line.put("reviewFrom", changed.reviewFrom());
        line.put("reviewTo", changed.reviewTo());
        return line;
    }

    private static Map<String, Object> line(RuleEffect.Move move) {
        var line = new LinkedHashMap<String, Object>();
        line.put("from", move.from().name());
        line.put("to", move.to().name());
        return line;
    }

    private static List<Map<String, Object>> records(List<RuleEffect.Person> people) {
        return people.stream()
                .map(person -> Map.<String, Object>of(
                        "tickets",
                        person.records().stream().map(id -> id.value()).toList()))
                .toList();
    }

    static Map<String, Object> json(RuleSteps.Step step) {
        var json = new LinkedHashMap<String, Object>();
        json.put("step", step.id().value());
        json.put("kind", step.kind().name());
        json.put("at", step.at().toString());
        json.put("by", step.by());
        json.put("what", step.what());
        json.put("reason", step.reason());
        json.put("tickets", step.tickets());
        json.put("undone", step.undone());
        return json;
    }
}
