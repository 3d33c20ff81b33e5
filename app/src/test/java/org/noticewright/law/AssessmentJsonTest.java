package org.noticewright.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.disclosure.LawPack;
import org.noticewright.disclosure.PackVersion;
import tools.jackson.databind.json.JsonMapper;

/// The printed form against a file that people have read; a change of it is a change of what users' scripts
/// see.
class AssessmentJsonTest {

    @Test
    void printsWhatTheGoldenFileHolds() throws FactsException, IOException {
        var bundled = LawPack.bundled();
        var pack = new LawPack(new PackVersion("golden", "0"), bundled.laws(), bundled.calendars());
        var assessment =
                Obligations.derive(FactsReader.read(FactsReaderTest.EVERYTHING), pack, LocalDate.of(2026, 3, 10));
        assertThat(AssessmentJson.toJson(assessment)).isEqualTo(golden());
    }

    @Test
    void itemsHaveTheirKeysInTheirOrder() throws FactsException {
        var root = JsonMapper.builder()
                .build()
                .readTree(
                        AssessmentJson.toJson(ObligationsTest.derive(ObligationsTest.californians("2026-02-05", 501))));
        assertThat(root.propertyNames()).containsExactly("obligations", "letters", "questions", "packVersion");
        assertThat(root.get("obligations").get(0).propertyNames())
                .startsWith(
                        "jurisdiction",
                        "regime",
                        "recipient",
                        "due",
                        "instant",
                        "status",
                        "basis",
                        "citation",
                        "controls",
                        "confidence",
                        "reason");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
        # source of breach, element,         months
        true,               SSN,             12
        true,               DIAGNOSIS,       0
        false,              SSN,             0
        null,               SSN,             null
        true,               LICENSE_NUMBER,  null
        """)
    void freeOfferInCalifornia(Boolean source, String element, Integer months) throws FactsException {
        var facts = ObligationsTest.californians("2026-02-05", 10)
                .replace("DIAGNOSIS", "DIAGNOSIS\", \"" + element)
                .replace("\"ownsData\": true", "\"ownsData\": true, \"sourceOfBreach\": " + source);
        var letters = ObligationsTest.derive(facts).letters();
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.jurisdiction()).isEqualTo("CA");
            assertThat(letter.creditMonitoringMonths()).isEqualTo(months);
            assertThat(letter.title()).isEqualTo("Notice of Data Breach");
            assertThat(letter.headings())
                    .containsExactly(
                            "What Happened",
                            "What Information Was Involved",
                            "What We Are Doing",
                            "What You Can Do",
                            "For More Information");
            assertThat(letter.minPointSize()).isEqualTo(10);
            assertThat(letter.required()).contains("what-happened", "data-types", "incident-date");
        });
    }

    private static String golden() throws IOException {
        try (var in = AssessmentJsonTest.class.getResourceAsStream("assessment-golden.json")) {
            assertThat(in).as("the golden file").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
