package org.noticewright.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.noticewright.disclosure.Condition;
import org.noticewright.disclosure.Law;
import org.noticewright.disclosure.LawPack;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Finding;
import org.noticewright.domain.IncidentFacts.Capacity;
import org.noticewright.domain.SpecialCategory;

/// The pack's module knows no facts and no elements; here every name it uses is held to a real one.
class PackNamesTest {

    static Stream<String> names() {
        return Facts.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFactIsCalledByWords(String fact) {
        assertThat(FactWords.of(fact)).isNotEqualTo(fact).contains(" ");
    }

    static Stream<Law> laws() {
        return LawPack.bundled().laws().stream();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void everyNameIsKnown(Law law) {
        var codes = Arrays.stream(Capacity.values()).map(Capacity::code).toList();
        assertThat(codes).containsAll(law.capacities());
        assertThat(law.trigger().exposure().keySet())
                .contains("unknown")
                .containsAll(Arrays.stream(Exposure.values()).map(Enum::name).toList());
        conditions(law).flatMap(PackNamesTest::all).forEach(condition -> {
            switch (condition) {
                case Condition.Is(var fact, var value, var ifUnknown) -> known(fact);
                case Condition.AnyOf(var fact, var words, var ifUnknown) -> {
                    known(fact);
                    if (fact.endsWith("capacities")) {
                        assertThat(codes).containsAll(words);
                    }
                }
                case Condition.Known(var fact) -> known(fact);
                case Condition.Compare(var fact, var comparison, var value) -> known(fact);
                case Condition.Elements elements -> {
                    elements.elements().forEach(DataElement::valueOf);
                    elements.kinds().forEach(Finding.Kind::valueOf);
                    assertThat(elements.elements())
                            .as("never opens a state's gate")
                            .doesNotContain("ACCOUNT_NUMBER");
                }
                case Condition.Special(var categories) -> categories.forEach(SpecialCategory::valueOf);
                case Condition.All ignored -> {}
                case Condition.Any ignored -> {}
                case Condition.Not ignored -> {}
                case Condition.Unsettled ignored -> {}
                case Condition.Always ignored -> {}
            }
        });
    }

    private static void known(String fact) {
        assertThat(fact.equals("cohort.phi") || Facts.NAMES.contains(fact))
                .as(fact)
                .isTrue();
    }

    private static Stream<Condition> conditions(Law law) {
        var hipaa = law.hipaa();
        var offer = law.letter().creditMonitoring();
        return Stream.of(
                        Stream.of(law.scope(), law.harm().exceptedWhen()),
                        law.gates().stream().map(Law.Gate::opens),
                        law.rules().stream().map(rule -> rule.when()),
                        law.rules().stream()
                                .flatMap(rule -> rule.deadline().overrides().stream())
                                .map(other -> other.when()),
                        hipaa == null ? Stream.<Condition>empty() : Stream.of(hipaa.when()),
                        offer == null ? Stream.<Condition>empty() : Stream.of(offer.when()))
                .flatMap(conditions -> conditions);
    }

    private static Stream<Condition> all(Condition condition) {
        List<Condition> below = switch (condition) {
            case Condition.All(var of) -> of;
            case Condition.Any(var of) -> of;
            case Condition.Not(var of) -> List.of(of);
            case Condition.Unsettled(var of, var why) -> List.of(of);
            case Condition.Is(var fact, var value, var ifUnknown) -> ifUnknown == null ? List.of() : List.of(ifUnknown);
            case Condition.AnyOf(var fact, var words, var ifUnknown) ->
                ifUnknown == null ? List.of() : List.of(ifUnknown);
            default -> List.of();
        };
        return Stream.concat(Stream.of(condition), below.stream().flatMap(PackNamesTest::all));
    }
}
