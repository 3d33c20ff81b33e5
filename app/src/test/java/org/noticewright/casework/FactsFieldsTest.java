package org.noticewright.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.FactsFields.Field;
import tools.jackson.databind.json.JsonMapper;

class FactsFieldsTest {

    private static final String FACTS = """
        {
          "entity": {"name": "Example Care", "capacities": ["hipaa-covered-entity"], "licences": ["CA-HSC-1204"]},
          "dates": {"discovered": "2026-02-05", "contained": null, "candidates": ["2026-02-06"]},
          "holds": [{"agency": "FBI", "form": "oral", "received": "2026-02-20"}],
          "letter": {"addressLines": ["100 Example Street", "Springfield, IL 62701"], "hours": "Monday to Friday"}
        }
        """;

    @Test
    void whatIsKnownIsShownAndTheRestIsEmpty() {
        var fields = FactsFields.of(FACTS);
        assertThat(fields).containsOnlyKeys(Field.values());
        assertThat(fields)
                .containsEntry(Field.ORGANISATION, "Example Care")
                .containsEntry(Field.DISCOVERED, "2026-02-05")
                .containsEntry(Field.CONTAINED, "")
                .containsEntry(Field.VENDOR, "")
                .containsEntry(Field.ADDRESS, "100 Example Street\nSpringfield, IL 62701");
    }

    @Test
    void whatIsNotChangedKeepsItsText() {
        assertThat(FactsFields.put(FACTS, FactsFields.of(FACTS))).isEqualTo(FACTS);
    }

    @Test
    void onlyWhatIsInTheFormChanges() {
        var wanted = new EnumMap<>(FactsFields.of(FACTS));
        wanted.put(Field.VENDOR, " Example Desk ");
        wanted.put(Field.CONTAINED, "2026-02-07");
        wanted.put(Field.HOURS, "");
        wanted.put(Field.ACTIONS, "We closed the account.\n\n We told the police. \n");
        var json = JsonMapper.shared();
        assertThat(json.readTree(FactsFields.put(FACTS, wanted))).isEqualTo(json.readTree("""
            {
              "entity": {"name": "Example Care", "capacities": ["hipaa-covered-entity"], "licences": ["CA-HSC-1204"]},
              "dates": {"discovered": "2026-02-05", "contained": "2026-02-07", "candidates": ["2026-02-06"]},
              "holds": [{"agency": "FBI", "form": "oral", "received": "2026-02-20"}],
              "letter": {"addressLines": ["100 Example Street", "Springfield, IL 62701"],
                         "actions": ["We closed the account.", "We told the police."]},
              "vendor": {"name": "Example Desk"}
            }
            """));
    }

    @Test
    void whatEveryFieldIsGivenIsReadBack() {
        var wanted = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            wanted.put(field, field.isList() ? "one of " + field + "\ntwo" : "some " + field);
        }
        assertThat(FactsFields.of(FactsFields.put("{}", wanted))).isEqualTo(wanted);
    }

    @Test
    void factsThatAreNoObjectAreRefusedWithThePlace() {
        assertThatThrownBy(() -> FactsFields.of("{\n\"entity\": ,}")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> FactsFields.of("[]")).hasMessageContaining("object");
        assertThatThrownBy(() -> FactsFields.put("{\"vendor\": []}", Map.of(Field.VENDOR, "Example Desk")))
                .hasMessageContaining("/vendor");
    }
}
