package org.noticewright.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LawPackTest {

    private static final LawPack PACK = LawPack.bundled();

    @Test
    void isTheSameEveryTime() {
        assertThat(LawPack.bundled().version()).isEqualTo(PACK.version());
        assertThat(PACK.version().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void ruleIdsAreUnique() {
        var ids = PACK.laws().stream()
                .flatMap(law -> law.rules().stream())
                .map(Rule::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (var law : PACK.laws()) {
            for (var rule : law.rules()) {
                assertThat(law.gate(rule.gate())).as(rule.id()).isPresent();
                if (rule.deadline().calendar() != null) {
                    assertThat(PACK.calendar(rule.deadline().calendar()))
                            .as(rule.id())
                            .isPresent();
                }
            }
            var monitoring = law.letter().creditMonitoring();
            if (monitoring != null) {
                assertThat(law.gate(monitoring.gate())).isPresent();
            }
            if (law.hipaa() != null) {
                var ids = new HashSet<>(law.rules().stream().map(Rule::id).toList());
                assertThat(ids).containsAll(law.hipaa().deems());
            }
        }
    }

    @Test
    void californiaCountsDaysOnlyFromTwentyTwentySix() {
        var rules = PACK.law("us-ca").orElseThrow().rules().stream()
                .filter(rule -> rule.recipient().equals("individuals"))
                .toList();
        assertThat(rules)
                .filteredOn(rule -> rule.inForceFor(LocalDate.of(2025, 12, 31)))
                .singleElement()
                .satisfies(rule -> assertThat(rule.deadline().amount()).isNull());
        assertThat(rules)
                .filteredOn(rule -> rule.inForceFor(LocalDate.of(2026, 1, 1)))
                .singleElement()
                .satisfies(rule -> assertThat(rule.deadline().amount()).isEqualTo(30));
    }

    @Test
    void changedByteChangesTheVersion() {
        var index = new LawPack.Index("test", List.of(), List.of());
        var one = LawPack.read(index, Map.of("a", "1".getBytes(StandardCharsets.UTF_8)));
        var other = LawPack.read(index, Map.of("a", "2".getBytes(StandardCharsets.UTF_8)));
        assertThat(one.version().sha256()).isNotEqualTo(other.version().sha256());
    }

    /// What is found of a law is kept by its id.
    @Test
    void twoLawsOfOneIdAreRefused() {
        var law = PACK.laws().getFirst();
        assertThatThrownBy(() -> PACK.with(law))
                .isInstanceOf(LawPackException.class)
                .hasMessageContaining("(" + law.id() + ")")
                .hasMessageContaining("Maybe");
    }

    @Test
    void conditionWithTwoMeaningsIsRefused() {
        assertThatThrownBy(() -> LawPack.lawFrom("{\"scope\": {\"all\": [], \"any\": []}}"))
                .isInstanceOf(LawPackException.class)
                .hasMessageContaining("[any]");
    }
}
