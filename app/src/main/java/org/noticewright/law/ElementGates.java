package org.noticewright.law;

import java.util.List;
import org.noticewright.disclosure.Law;
import org.noticewright.disclosure.LawPack;
import org.noticewright.disclosure.Rule;

/// Whose data open which law's gate. Decides person by person who is affected; whether a duty then arises also
/// hangs on the entity, the thresholds and the dates, which [Obligations] works out.
public final class ElementGates {

    private ElementGates() {}

    /// Whether these data open the gate of a regime in a jurisdiction, whatever the intruder did with them.
    /// UNKNOWN where the pack leaves it to counsel or a fact is missing: such a person counts as affected and
    /// is reviewed. FALSE when the pack holds no such law: ask [#covers] first.
    ///
    /// @param regime such as `hipaa` or `state`
    /// @param jurisdiction such as `US` or `CA`
    public static Truth opens(LawPack pack, String regime, String jurisdiction, Exposed exposed) {
        return lawsOf(pack, regime, jurisdiction).stream()
                .flatMap(law -> gatesOfRules(law).stream())
                .map(gate -> ruling(gate, exposed).truth())
                .reduce(Truth.FALSE, Truth::or);
    }

    /// Whether the pack holds that regime in that jurisdiction at all.
    public static boolean covers(LawPack pack, String regime, String jurisdiction) {
        return !lawsOf(pack, regime, jurisdiction).isEmpty();
    }

    static Ruling ruling(Law.Gate gate, Exposed exposed) {
        return ConditionInterpreter.evaluate(gate.opens(), exposed);
    }

    static Ruling trigger(Law.Trigger trigger, Exposed exposed) {
        var grade = exposed.exposure();
        var word = grade == null ? "unknown" : grade.name();
        var answer = trigger.exposure().get(word);
        if (answer == null) {
            throw new IllegalStateException("The law pack gives no answer for the exposure %s.".formatted(word));
        }
        return switch (answer) {
            case YES -> Ruling.YES;
            case NO -> Ruling.no("the records were not accessed");
            case UNSETTLED ->
                Ruling.open(
                        grade == null
                                ? "exposure"
                                : "whether exposure %s is %s (counsel decides)"
                                        .formatted(grade.name(), trigger.kind().label()));
        };
    }

    private static List<Law> lawsOf(LawPack pack, String regime, String jurisdiction) {
        return pack.laws().stream()
                .filter(law -> law.regime().equals(regime) && law.jurisdiction().equals(jurisdiction))
                .toList();
    }

    /// Gates that decide about duties; a gate that only decides about an offer in the letter does not count.
    private static List<Law.Gate> gatesOfRules(Law law) {
        return law.rules().stream()
                .map(Rule::gate)
                .distinct()
                .map(id -> law.gate(id).orElseThrow())
                .toList();
    }
}
