package org.noticewright.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.domain.ObligationStatus.CONDITIONAL;
import static org.noticewright.domain.ObligationStatus.DUE;
import static org.noticewright.domain.ObligationStatus.NEEDS_DECISION;
import static org.noticewright.domain.ObligationStatus.NOT_DUE;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.disclosure.LawPack;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.ObligationStatus;

class ObligationsTest {

    static final LawPack PACK = LawPack.bundled();
    static final LocalDate AS_OF = LocalDate.of(2026, 2, 20);

    @ParameterizedTest
    @CsvSource(textBlock = """
        # rule,                  discovered, affected, due
        hipaa.individuals,       2026-02-05, 10,       2026-04-06
        hipaa.hhs-500-plus,      2026-02-05, 500,      2026-04-06
        hipaa.hhs-under-500,     2026-02-05, 499,      2027-03-01
        hipaa.hhs-under-500,     2027-06-30, 499,      2028-02-29
        hipaa.hhs-under-500,     2026-12-31, 1,        2027-03-01
        hipaa.media,             2026-02-05, 501,      2026-04-06
        ca.individuals,          2026-02-05, 1,        2026-03-07
        ca.individuals,          2026-01-01, 1,        2026-01-31
        """)
    void datesUnderEachRule(String rule, String discovered, int affected, LocalDate due) throws FactsException {
        var item = one(derive(californians(discovered, affected)), rule);
        assertThat(item.status()).isEqualTo(DUE);
        assertThat(item.due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # rule,                 affected, status
        hipaa.hhs-500-plus,     499,      NOT_DUE
        hipaa.hhs-500-plus,     500,      DUE
        hipaa.hhs-500-plus,     501,      DUE
        hipaa.hhs-under-500,    499,      DUE
        hipaa.hhs-under-500,    500,      NOT_DUE
        hipaa.media,            499,      NOT_DUE
        hipaa.media,            500,      NOT_DUE
        hipaa.media,            501,      DUE
        ca.attorney-general,    499,      NOT_DUE
        ca.attorney-general,    500,      NOT_DUE
        ca.attorney-general,    501,      DUE
        """)
    void thresholdsToThePerson(String rule, int affected, ObligationStatus status) throws FactsException {
        assertThat(one(derive(californians("2026-02-05", affected)), rule).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # uncontactable, under 10,       10 and more
        0,               NOT_DUE,        NOT_DUE
        1,               DUE,            NOT_DUE
        9,               DUE,            NOT_DUE
        10,              NOT_DUE,        DUE
        null,            NEEDS_DECISION, NEEDS_DECISION
        """)
    void substituteNotice(String uncontactable, ObligationStatus few, ObligationStatus many) throws FactsException {
        var assessment = derive("""
            {"entity": {"capacities": ["hipaa-covered-entity"]}, "dates": {"discovered": "2026-02-05"},
             "totalAffected": 20, "elements": ["NAME", "DIAGNOSIS"], "uncontactable": %s}\
            """.formatted(uncontactable));
        assertThat(one(assessment, "hipaa.substitute-under-10").status()).isEqualTo(few);
        assertThat(one(assessment, "hipaa.substitute-10-plus").status()).isEqualTo(many);
    }

    @Test
    void mediaAreCountedStateByState() throws FactsException {
        var assessment = derive("""
            {"entity": {"capacities": ["hipaa-covered-entity"]}, "dates": {"discovered": "2026-02-05"},
             "residents": {"VA": 200, "MD": 200, "DC": 200}, "totalAffected": 600, "elements": ["NAME", "DIAGNOSIS"]}\
            """);
        assertThat(items(assessment, "hipaa.media")).hasSize(3).allMatch(item -> item.status() == NOT_DUE);
        assertThat(one(assessment, "hipaa.hhs-500-plus").status()).isEqualTo(DUE);
    }

    @Test
    void peopleOfUnknownResidenceCouldTipAThreshold() throws FactsException {
        var assessment = derive("""
            {"entity": {"capacities": ["hipaa-covered-entity"]}, "dates": {"discovered": "2026-02-05"},
             "residents": {"CA": 480, "UNKNOWN": 30}, "totalAffected": 510, "exposure": "EXPORTED",
             "elements": ["NAME", "DIAGNOSIS"]}\
            """);
        assertThat(one(assessment, "ca.attorney-general").status()).isEqualTo(NEEDS_DECISION);
        assertThat(one(assessment, "ca.attorney-general").reason())
                .contains("Open: where the people of unknown residence live.");
        assertThat(assessment.questions())
                .filteredOn(question -> question.fact().equals("residents.UNKNOWN"))
                .singleElement()
                .satisfies(question -> assertThat(question.outcomes().toString())
                        .as("law as people cite it")
                        .contains("45 CFR 164.406 > 500")
                        .doesNotContain("hipaa.media"));
    }

    /// A cohort counts people whose data are alike: whoever forgets the state's number has not said that there are
    /// no others.
    @Test
    void aCohortAloneDoesNotCountItsState() throws FactsException {
        var known = """
            {"entity": {"capacities": ["hipaa-covered-entity"]}, "dates": {"discovered": "2026-02-05"},
             %s "exposure": "EXPORTED", "elements": ["NAME", "DIAGNOSIS"],
             "cohorts": [{"state": "CA", "count": 9, "elements": ["NAME", "DIAGNOSIS"]}]}\
            """;
        assertThat(one(derive(known.formatted("\"residents\": {\"CA\": 501},")), "ca.attorney-general")
                        .status())
                .isEqualTo(DUE);
        var forgotten = derive(known.formatted(""));
        assertThat(one(forgotten, "ca.attorney-general").status()).isEqualTo(NEEDS_DECISION);
        assertThat(forgotten.questions()).anyMatch(question -> question.fact().equals("residents.CA"));
    }

    @Test
    void missingTotalIsAQuestionAndNoNumber() throws FactsException {
        var assessment = derive("""
            {"entity": {"capacities": ["hipaa-covered-entity"]}, "dates": {"discovered": "2026-02-05"},
             "residents": {"CA": 499}, "elements": ["NAME", "DIAGNOSIS"], "exposure": "EXPORTED"}\
            """);
        assertThat(one(assessment, "hipaa.hhs-500-plus").status()).isEqualTo(NEEDS_DECISION);
        assertThat(one(assessment, "hipaa.hhs-500-plus").due()).isEqualTo("2026-04-06");
        assertThat(one(assessment, "hipaa.hhs-under-500").due()).isEqualTo("2027-03-01");
        assertThat(one(assessment, "ca.attorney-general").status()).isEqualTo(NOT_DUE);
    }

    @Test
    void attorneyGeneralCountsFromTheLetters() throws FactsException {
        var open = one(derive(californians("2026-02-05", 501)), "ca.attorney-general");
        assertThat(open.due()).isEqualTo("2026-03-22");
        assertThat(open.basis()).contains("2026-03-07").contains("earlier when it goes earlier");
        var sent = californians("2026-02-05", 501)
                .replace("\"dates\": {", "\"dates\": {\"lettersSent\": \"2026-02-19\", ");
        assertThat(one(derive(sent), "ca.attorney-general").due()).isEqualTo("2026-03-06");
    }

    @Test
    void hhsIsToldWithTheLetters() throws FactsException {
        var sent = californians("2026-02-05", 501)
                .replace("\"dates\": {", "\"dates\": {\"lettersSent\": \"2026-03-20\", ");
        assertThat(one(derive(sent), "hipaa.hhs-500-plus").due()).isEqualTo("2026-03-20");
    }

    @Test
    void californiaHadNoNumberBeforeTwentyTwentySix() throws FactsException {
        var item = one(derive(californians("2025-12-31", 501)), "ca.individuals.before-2026");
        assertThat(item.status()).isEqualTo(DUE);
        assertThat(item.due()).isNull();
        assertThat(item.instant()).isNull();
        assertThat(item.basis()).isEqualTo("without unreasonable delay");
        assertThat(items(derive(californians("2025-12-31", 501)), "ca.individuals"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # exposure,    HIPAA,   California
        EXPORTED,      DUE,     DUE
        VIEWED,        DUE,     NEEDS_DECISION
        LISTED,        DUE,     NEEDS_DECISION
        POSSIBLE,      DUE,     NEEDS_DECISION
        NOT_ACCESSED,  NOT_DUE, NOT_DUE
        """)
    void exposureMeetsTheTrigger(String exposure, ObligationStatus hipaa, ObligationStatus california)
            throws FactsException {
        var assessment = derive(californians("2026-02-05", 10).replace("EXPORTED", exposure));
        assertThat(one(assessment, "hipaa.individuals").status()).isEqualTo(hipaa);
        assertThat(one(assessment, "ca.individuals").status()).isEqualTo(california);
    }

    @Test
    void theEarliestBindingDateControlsForItsPeople() throws FactsException {
        var assessment = derive("""
            {"entity": {"capacities": ["hipaa-covered-entity"]}, "dates": {"discovered": "2026-02-05"}, "exposure": "EXPORTED",
             "residents": {"CA": 10, "TX": 5}, "totalAffected": 15, "elements": ["NAME", "DIAGNOSIS"]}\
            """);
        assertThat(one(assessment, "ca.individuals").controls()).isTrue();
        assertThat(one(assessment, "hipaa.individuals").controls())
                .as("for Texans")
                .isTrue();
        var onlyCalifornia = derive(californians("2026-02-05", 10));
        assertThat(one(onlyCalifornia, "ca.individuals").controls()).isTrue();
        assertThat(one(onlyCalifornia, "hipaa.individuals").controls()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # low probability, documented,   status
        true,              '"2026-02-10"', NOT_DUE
        true,              null,         NEEDS_DECISION
        false,             '"2026-02-10"', DUE
        null,              null,         DUE
        """)
    void hipaaPresumesABreach(String low, String documented, ObligationStatus status) throws FactsException {
        var facts = californians("2026-02-05", 10)
                .replace(
                        "\"dates\"",
                        "\"riskAssessment\": {\"lowProbability\": %s, \"documentedOn\": %s}, \"dates\""
                                .formatted(low, documented));
        assertThat(one(derive(facts), "hipaa.individuals").status()).isEqualTo(status);
        assertThat(one(derive(facts), "ca.individuals").status())
                .as("California knows no such exception")
                .isEqualTo(DUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # hold                                                                                | HIPAA      | California
        {"form": "oral", "received": "2026-03-31", "regimes": ["hipaa"]}                      | 2026-04-30 | 2026-03-07
        {"form": "oral", "received": "2026-03-01", "regimes": ["hipaa"]}                      | 2026-04-06 | 2026-03-07
        {"form": "oral", "received": "2026-03-31", "until": "2026-04-10", "regimes": ["hipaa"]} | 2026-04-10 | 2026-03-07
        {"form": "oral", "received": "2026-03-31", "until": "2026-06-30", "regimes": ["hipaa"]} | 2026-04-30 | 2026-03-07
        {"form": "written", "received": "2026-03-01", "until": "2026-06-30", "regimes": ["hipaa"]} | 2026-06-30 | 2026-03-07
        {"form": "written", "received": "2026-03-01", "regimes": ["hipaa"]}                   | 2026-04-06 | 2026-03-07
        {"form": "written", "until": "2026-06-30", "regimes": ["CA"]}                         | 2026-04-06 | 2026-06-30
        {"form": "written", "until": "2026-06-30"}                                            | 2026-04-06 | 2026-03-07
        {"agency": "FBI"}                                                                     | 2026-04-06 | 2026-03-07
        """)
    void investigatorsStatements(String hold, LocalDate hipaa, LocalDate california) throws FactsException {
        var facts = californians("2026-02-05", 10).replace("\"dates\"", "\"holds\": [%s], \"dates\"".formatted(hold));
        assertThat(one(derive(facts), "hipaa.individuals").due()).isEqualTo(hipaa);
        assertThat(one(derive(facts), "ca.individuals").due()).isEqualTo(california);
    }

    @Test
    void anOralStatementLastsThirtyDays() throws FactsException {
        var facts = californians("2026-02-05", 10)
                .replace(
                        "\"dates\"",
                        "\"holds\": [{\"form\": \"oral\", \"received\": \"2026-03-01\", \"regimes\": [\"hipaa\"]}],"
                                + " \"dates\"");
        assertThat(one(derive(facts), "hipaa.individuals").basis()).contains("until 2026-03-31");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # licences        | status
        ["CA-HSC-1204"]   | DUE
        ["CA-HSC-1250"]   | DUE
        ["NY-ART-28"]     | NOT_DUE
        []                | NOT_DUE
        null              | NEEDS_DECISION
        """)
    void onlyLicensedClinicsInCalifornia(String licences, ObligationStatus status) throws FactsException {
        var facts = californians("2026-02-05", 10)
                .replace("\"entity\": {", "\"entity\": {\"licences\": %s, ".formatted(licences));
        var item = one(derive(facts), "ca.1280.15.cdph");
        assertThat(item.status()).isEqualTo(status);
        assertThat(item.recipient()).isEqualTo("state-agency:CDPH");
        if (status != NOT_DUE) {
            assertThat(item.due()).isEqualTo("2026-02-27");
        }
    }

    @Test
    void eachCandidateDayOfDiscoveryHasItsOwnDates() throws FactsException {
        var facts = californians("2026-02-05", 10)
                .replace("\"dates\": {", "\"dates\": {\"candidates\": [\"2026-02-01\", \"2025-12-30\"], ");
        var items = items(derive(facts), "hipaa.individuals");
        assertThat(items)
                .extracting(Obligation::candidate)
                .containsExactly(LocalDate.of(2025, 12, 30), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 5));
        assertThat(items)
                .extracting(Obligation::due)
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 6));
    }

    @Test
    void anUnknownDayOfDiscoveryIsCountedFromTheEarliestDay() throws FactsException {
        var facts = californians("2026-02-05", 10).replace("\"discovered\"", "\"determined\"");
        var assessment = derive(facts);
        var item = one(assessment, "hipaa.individuals");
        assertThat(item.due()).isEqualTo("2026-04-06");
        assertThat(item.basis()).contains("conservative").contains("the day of discovery is not known");
        assertThat(assessment.questions()).anyMatch(question -> question.fact().equals("dates.discovered"));
    }

    @Test
    void theVendorTellsTheOwner() throws FactsException {
        var assessment = derive("""
            {"entity": {"capacities": ["business-associate", "maintainer"]}, "dates": {"discovered": "2026-02-05"},
             "exposure": "EXPORTED", "residents": {"CA": 600}, "totalAffected": 600, "elements": ["NAME", "DIAGNOSIS"]}\
            """);
        assertThat(one(assessment, "hipaa.business-associate").due()).isEqualTo("2026-04-06");
        assertThat(one(assessment, "hipaa.individuals").status()).isEqualTo(NOT_DUE);
        assertThat(one(assessment, "ca.maintainer").status()).isEqualTo(DUE);
        assertThat(one(assessment, "ca.maintainer").basis()).isEqualTo("immediately");
        assertThat(one(assessment, "ca.individuals").status()).isEqualTo(NOT_DUE);
    }

    @Test
    void lawThatThePackLacksIsNotSilence() throws FactsException {
        var assessment = derive("""
            {"entity": {"capacities": ["hipaa-covered-entity", "gdpr-controller"]}, "dates": {"discovered": "2026-02-05"},
             "residents": {"TX": 5}, "totalAffected": 5, "elements": ["NAME", "DIAGNOSIS"]}\
            """);
        assertThat(assessment.obligations())
                .filteredOn(item -> item.rule().startsWith("not-in-pack"))
                .extracting(Obligation::jurisdiction, Obligation::status)
                .containsExactly(Tuple.tuple("TX", NEEDS_DECISION), Tuple.tuple("EU", NEEDS_DECISION));
        assertThat(assessment.obligations())
                .noneMatch(item -> item.jurisdiction().equals("CA"));
    }

    @Test
    void urgentNoticeIsConditional() throws FactsException {
        assertThat(one(derive(californians("2026-02-05", 10)), "hipaa.urgent").status())
                .isEqualTo(CONDITIONAL);
    }

    @Test
    void pastDatesAreSaidToBePast() throws FactsException {
        var late =
                Obligations.derive(FactsReader.read(californians("2026-02-05", 10)), PACK, LocalDate.of(2026, 4, 16));
        assertThat(one(late, "hipaa.individuals").reason()).contains("past by 10 days");
    }

    static Assessment derive(String facts) throws FactsException {
        return Obligations.derive(FactsReader.read(facts), PACK, AS_OF);
    }

    /// A covered entity whose Californian patients' names and diagnoses were exported; everything else is
    /// known.
    static String californians(String discovered, int count) {
        return """
            {"entity": {"capacities": ["hipaa-covered-entity"], "ownsData": true}, "dates": {"discovered": "%s"},
             "exposure": "EXPORTED", "residents": {"CA": %d}, "totalAffected": %d, "elements": ["NAME", "DIAGNOSIS"]}\
            """.formatted(discovered, count, count);
    }

    static List<Obligation> items(Assessment assessment, String rule) {
        return assessment.obligations().stream()
                .filter(item -> item.rule().equals(rule))
                .toList();
    }

    static Obligation one(Assessment assessment, String rule) {
        assertThat(items(assessment, rule)).as(rule).hasSize(1);
        return items(assessment, rule).get(0);
    }
}
