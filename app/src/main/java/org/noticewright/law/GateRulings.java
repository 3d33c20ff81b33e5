package org.noticewright.law;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.Condition;
import org.noticewright.disclosure.Law;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Finding;
import org.noticewright.domain.SpecialCategory;

/// What one gate, with or without the trigger of its law, says of people's data. It sees only what it names: people who
/// differ in nothing of that are ruled on once, since a large case has a hundred thousand sorts of data.
final class GateRulings {

    private final Law.Gate gate;
    private final Law.@Nullable Trigger trigger;
    private final long elements;
    private final long special;
    private final boolean phi;
    private final Map<Seen, Ruling> rulings = new HashMap<>();

    /// @param trigger what the intruder must have done, null when the data alone count
    GateRulings(Law.Gate gate, Law.@Nullable Trigger trigger) {
        this.gate = gate;
        this.trigger = trigger;
        var named = new Named();
        named.add(gate.opens());
        this.elements = bits(named.elements);
        this.special = bits(named.special);
        this.phi = named.phi;
    }

    /// Exposed data with their sets as bits too.
    record Data(Exposed exposed, long elements, long partial, long special) {

        static Data of(Exposed exposed) {
            return new Data(exposed, bits(exposed.elements()), bits(exposed.partial()), bits(exposed.special()));
        }
    }

    /// What the gate can see of data: it cannot tell two apart in which this is the same.
    private record Seen(
            long elements,
            boolean elementsKnown,
            long partial,
            @Nullable Set<Finding.Kind> kinds,
            long special,
            boolean specialKnown,
            @Nullable Boolean phi,
            @Nullable Exposure exposure) {}

    Ruling of(Data data) {
        var exposed = data.exposed;
        var seen = new Seen(
                data.elements & elements,
                exposed.elements() != null,
                data.partial & elements,
                exposed.kinds(),
                data.special & special,
                exposed.special() != null,
                phi ? exposed.phi() : null,
                trigger == null ? null : exposed.exposure());
        return rulings.computeIfAbsent(seen, any -> ruling(exposed));
    }

    private Ruling ruling(Exposed exposed) {
        var ofGate = ElementGates.ruling(gate, exposed);
        return trigger == null ? ofGate : Ruling.all(List.of(ofGate, ElementGates.trigger(trigger, exposed)));
    }

    private static long bits(@Nullable Set<? extends Enum<?>> values) {
        long bits = 0;
        if (values != null) {
            for (var value : values) {
                bits |= 1L << value.ordinal();
            }
        }
        return bits;
    }

    /// What a condition names of data.
    private static final class Named {
        private final Set<DataElement> elements = EnumSet.noneOf(DataElement.class);
        private final Set<SpecialCategory> special = EnumSet.noneOf(SpecialCategory.class);
        private boolean phi;

        private void add(@Nullable Condition condition) {
            switch (condition) {
                case Condition.All(var of) -> of.forEach(this::add);
                case Condition.Any(var of) -> of.forEach(this::add);
                case Condition.Not(var of) -> add(of);
                case Condition.Unsettled(var of, var ignored) -> add(of);
                case Condition.Is(var fact, var value, var ifUnknown) -> {
                    phi = true;
                    add(ifUnknown);
                }
                case Condition.AnyOf(var fact, var words, var ifUnknown) -> add(ifUnknown);
                case Condition.Elements named ->
                    named.elements().forEach(element -> elements.add(DataElement.valueOf(element)));
                case Condition.Special(var categories) ->
                    categories.forEach(category -> special.add(SpecialCategory.valueOf(category)));
                case Condition.Always _ -> {}
                case Condition.Known _ -> {}
                case Condition.Compare _ -> {}
                case null -> {}
            }
        }
    }
}
