package org.noticewright.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.IncidentFacts.Capacity;

class FactsReaderTest {

    static final String EVERYTHING = """
        {"entity": {"name": "Example Care", "capacities": ["hipaa-covered-entity"], "licences": ["CA-HSC-1204"], "hipaaNotice": "given",
                    "nydfsEntity": false, "tollFree": "1-800-555-0100", "ownsData": true, "sourceOfBreach": true},
         "vendor": {"name": "Example Desk", "capacities": ["business-associate"], "agent": "unknown"},
         "dates": {"occurredFrom": "2026-02-04", "occurredTo": "2026-02-07", "firstIndication": "2026-02-05", "discovered": "2026-02-05",
                   "determined": "2026-03-03", "confirmed": null, "contained": "2026-02-07", "lettersSent": null, "hhsNotified": null,
                   "ownerInformed": null, "aware": "2026-02-05T14:00:00Z"},
         "exposure": "VIEWED", "residents": {"CA": 501, "TX": 250}, "totalAffected": 751,
         "cohorts": [{"state": "CA", "count": 501, "elements": ["NAME", "DIAGNOSIS"], "partial": [], "special": [], "phi": true,
                      "exposure": "VIEWED"}],
         "uncontactable": 4, "elements": ["NAME", "EMAIL", "MEDICATION"], "elementsByState": {"CA": ["NAME", "DIAGNOSIS"]},
         "special": ["SUBSTANCE_USE"],
         "riskAssessment": {"lowProbability": null, "harmUnlikely": true, "documentedOn": "2026-05-20"},
         "holds": [{"agency": "FBI", "form": "oral", "received": "2026-02-20", "until": null, "regimes": ["hipaa"]}]}
        """;

    @Test
    void readsEveryField() throws FactsException {
        var facts = FactsReader.read(EVERYTHING);
        assertThat(facts.entity().capacities()).containsExactly(Capacity.HIPAA_COVERED_ENTITY);
        assertThat(facts.entity().licences()).containsExactly("CA-HSC-1204");
        assertThat(facts.vendors())
                .singleElement()
                .satisfies(vendor -> assertThat(vendor.agent()).isNull());
        assertThat(facts.dates().discovered()).isEqualTo("2026-02-05");
        assertThat(facts.dates().confirmed()).isNull();
        assertThat(facts.dates().aware()).isEqualTo("2026-02-05T14:00:00Z");
        assertThat(facts.exposure()).isEqualTo(Exposure.VIEWED);
        assertThat(facts.residents()).isEqualTo(Map.of("CA", 501, "TX", 250));
        assertThat(facts.cohorts()).singleElement().satisfies(cohort -> {
            assertThat(cohort.elements()).containsExactlyInAnyOrder(DataElement.NAME, DataElement.DIAGNOSIS);
            assertThat(cohort.phi()).isTrue();
        });
        assertThat(facts.riskAssessment().lowProbability()).isNull();
        assertThat(facts.riskAssessment().documentedOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(facts.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.form()).isEqualTo(IncidentFacts.Hold.Form.ORAL);
            assertThat(hold.regimes()).containsExactly("hipaa");
        });
    }

    @Test
    void whatItWritesItReads() throws FactsException {
        var facts = FactsReader.read(EVERYTHING);
        assertThat(FactsReader.read(FactsReader.write(facts))).isEqualTo(facts);
        var least = FactsReader.read(
                "{\"entity\": {\"capacities\": [\"state-only\"]}, \"dates\": {\"contained\": \"2026-02-07\"}}");
        assertThat(FactsReader.read(FactsReader.write(least))).isEqualTo(least);
    }

    @Test
    void absentIsUnknownAndEmptyIsNone() throws FactsException {
        var facts = FactsReader.read("""
            {"entity": {"capacities": ["hipaa-covered-entity"], "licences": []}, "dates": {"discovered": "2026-02-05"}, "elements": []}\
            """);
        assertThat(facts.entity().licences()).isEmpty();
        assertThat(facts.elements()).isEmpty();
        assertThat(facts.residents()).isNull();
        assertThat(facts.special()).isNull();
        assertThat(facts.entity().ownsData()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        # what is wrong        | this                                 | becomes                        | the message says
        unknown key            | "exposure":                          | "exposures":                   | exposures
        unknown key deeper     | "tollFree"                           | "tolFree"                      | /entity
        unknown word           | "exposure": "VIEWED", "residents"    | "exposure": "SEEN", "residents" | /exposure
        unknown element        | "EMAIL"                              | "E-MAIL"                       | /elements/1
        number in quotes       | "totalAffected": 751                 | "totalAffected": "751"         | /totalAffected
        negative count         | "TX": 250                            | "TX": -1                       | /residents/TX
        fraction               | "uncontactable": 4                   | "uncontactable": 4.5           | /uncontactable
        state in words         | "TX": 250                            | "Texas": 250                   | /residents
        day that does not exist | 2026-03-03                          | 2026-02-30                     | /dates/determined
        time without a zone    | 2026-02-05T14:00:00Z                 | 2026-02-05T14:00:00            | /dates/aware
        word for yes or no     | "ownsData": true                     | "ownsData": "yes"              | /entity/ownsData
        capacity               | "hipaa-covered-entity"               | "covered-entity"               | /entity/capacities/0
        list without brackets  | "special": ["SUBSTANCE_USE"]         | "special": "SUBSTANCE_USE"     | /special
        agent                  | "unknown"                            | "perhaps"                      | /vendor/agent
        hold                   | "oral"                               | "by phone"                     | /holds/0/form
        """)
    void badFactsAreRefusedWithTheirPlace(String why, String from, String to, String place) {
        assertThat(EVERYTHING).contains(from);
        assertThatThrownBy(() -> FactsReader.read(EVERYTHING.replace(from, to)))
                .as(why)
                .isInstanceOf(FactsException.class)
                .hasMessageContaining(place)
                .hasMessageContaining("Maybe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        # why           | text
        empty           | ''
        cut             | {"entity": {"capacities": ["hipaa
        key twice       | {"exposure": "VIEWED", "exposure": "LISTED"}
        two documents   | {} {}
        a list          | []
        no capacities   | {"entity": {}, "dates": {"discovered": "2026-02-05"}}
        none of them    | {"entity": {"capacities": []}, "dates": {"discovered": "2026-02-05"}}
        no entity       | {"dates": {"discovered": "2026-02-05"}}
        no dates        | {"entity": {"capacities": ["state-only"]}}
        empty dates     | {"entity": {"capacities": ["state-only"]}, "dates": {"discovered": null}}
        """)
    void unusableFactsAreRefused(String why, String text) {
        assertThatThrownBy(() -> FactsReader.read(text == null ? "" : text))
                .as(why)
                .isInstanceOf(FactsException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> FactsReader.read("[".repeat(10_000))).isInstanceOf(FactsException.class);
    }

    @Test
    void messagesRepeatNoFreeText() {
        assertThatThrownBy(() -> FactsReader.read(
                        EVERYTHING.replace("\"VIEWED\", \"residents\"", "\"Jane Roe\", \"residents\"")))
                .hasMessageNotContaining("Jane");
        assertThatThrownBy(() -> FactsReader.read("{\"entity\": \"Jane Roe")).hasMessageNotContaining("Jane");
    }

    @Test
    void filesInAnotherEncodingAreRefused(@TempDir Path folder) throws IOException, FactsException {
        var file = folder.resolve("facts.json");
        Files.writeString(file, "\uFEFF" + EVERYTHING, StandardCharsets.UTF_8);
        assertThat(FactsReader.read(file)).isEqualTo(FactsReader.read(EVERYTHING));
        Files.write(file, EVERYTHING.replace("Example Care", "Café").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> FactsReader.read(file))
                .isInstanceOf(FactsException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> FactsReader.read(folder.resolve("none"))).isInstanceOf(FactsException.class);
    }
}
