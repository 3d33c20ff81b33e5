package org.noticewright.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.domain.ObligationStatus.DUE;
import static org.noticewright.domain.ObligationStatus.NEEDS_DECISION;
import static org.noticewright.domain.ObligationStatus.NOT_DUE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.disclosure.LawPack;
import org.noticewright.domain.ObligationStatus;

/// Shapes that other states' laws need and no bundled file has yet, in an invented law of the invented state
/// ZZ.
class FormatReachTest {

    private static final String CITED =
            "\"citation\": \"ZZ Code 1\", \"quote\": \"words\", \"asOf\": \"2026-01\", \"confidence\": \"computed\"";

    private static final String LAW = """
        {"id": "us-zz", "name": "ZZ", "jurisdiction": "ZZ", "regime": "state", "citation": "ZZ Code 1", "asOf": "2026-01", "confidence": "computed",
         "capacities": [], "scope": true,
         "trigger": {"kind": "access", CITED, "exposure": {"EXPORTED": "yes", "VIEWED": "yes", "LISTED": "yes", "POSSIBLE": "yes", "NOT_ACCESSED": "no", "unknown": "yes"}},
         "gates": [{"id": "any", CITED, "opens": true}, {"id": "ssn", CITED, "opens": {"elements": ["SSN"], "partialCounts": true}}],
         "harm": {"model": "exception", CITED, "exceptedWhen": {"fact": "riskAssessment.harmUnlikely", "is": true, "ifUnknown": false}, "duties": []},
         "hipaa": {"effect": "full", CITED, "when": {"all": [{"fact": "entity.capacities", "anyOf": ["hipaa-covered-entity"]}, {"fact": "entity.hipaaNotice", "anyOf": ["given"]}]},
                   "deems": ["zz.deemed"], "exceptGate": "ssn", "content": false},
         "lawEnforcementDelay": {"available": false, CITED, "recipients": [], "writtenNeedsEnd": false},
         "letter": {CITED, "required": ["incident-date"], "prohibited": ["what-happened"], "headings": [], "plainLanguage": false, "addenda": ["paragraph"]},
         "notes": [],
         "rules": [
          {"id": "zz.individuals", "recipient": "individuals", CITED, "enabled": true, "people": "residents", "gate": "any", "when": true, "thresholds": [],
           "deadline": {"amount": 45, "unit": "calendar-days", "from": "determination", "alsoWithoutUnreasonableDelay": true}, "methods": [], "notes": []},
          {"id": "zz.before", "recipient": "police", CITED, "enabled": true, "people": "residents", "gate": "any", "when": true, "thresholds": [], "timing": "before",
           "deadline": {"amount": 60, "unit": "calendar-days", "from": "discovery", "alsoWithoutUnreasonableDelay": false}, "methods": [], "notes": []},
          {"id": "zz.sooner", "recipient": "attorney-general", CITED, "enabled": true, "people": "residents", "gate": "any", "when": true, "thresholds": [],
           "deadline": {"amount": 14, "unit": "business-days", "from": "discovery", "alsoWithoutUnreasonableDelay": false, "calendar": "us-federal",
             "whicheverFirst": [{"amount": 10, "unit": "calendar-days", "from": "discovery", "alsoWithoutUnreasonableDelay": false}]}, "methods": [], "notes": []},
          {"id": "zz.override", "recipient": "ftc", CITED, "enabled": true, "people": "residents", "gate": "any", "when": true, "thresholds": [],
           "deadline": {"amount": 30, "unit": "calendar-days", "from": "discovery", "alsoWithoutUnreasonableDelay": false,
             "overrides": [{"when": {"fact": "entity.hipaaNotice", "anyOf": ["given"]}, "citation": "ZZ Code 2",
               "deadline": {"amount": 60, "unit": "calendar-days", "from": "discovery", "alsoWithoutUnreasonableDelay": false}}]}, "methods": [], "notes": []},
          {"id": "zz.hours", "recipient": "supervisory-authority", CITED, "enabled": true, "people": "residents", "gate": "any", "when": true, "thresholds": [],
           "deadline": {"amount": 72, "unit": "hours", "from": "awareness", "alsoWithoutUnreasonableDelay": false}, "methods": [], "notes": []},
          {"id": "zz.deemed", "recipient": "media", CITED, "enabled": true, "people": "residents", "gate": "any", "when": true, "thresholds": [],
           "deadline": {"amount": 30, "unit": "calendar-days", "from": "discovery", "alsoWithoutUnreasonableDelay": false}, "methods": [], "notes": []},
          {"id": "zz.pending", "recipient": "owner", CITED, "enabled": false, "people": "residents", "gate": "any", "when": true, "thresholds": [],
           "deadline": {"amount": 1, "unit": "calendar-days", "from": "discovery", "alsoWithoutUnreasonableDelay": false}, "methods": [], "notes": []}
         ]}\
        """.replace("CITED", CITED);

    private static final LawPack PACK = LawPack.bundled().with(LawPack.lawFrom(LAW));

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
        # rule,         HIPAA notice, due
        zz.individuals, null,         2026-04-17
        zz.before,      null,         2026-04-06
        zz.sooner,      null,         2026-02-15
        zz.override,    given,        2026-04-06
        zz.override,    late,         2026-03-07
        zz.override,    null,         2026-03-07
        zz.hours,       null,         2026-02-08
        """)
    void dates(String rule, String notice, LocalDate due) throws FactsException {
        assertThat(ObligationsTest.one(derive(notice, "NAME"), rule).due()).isEqualTo(due);
    }

    @Test
    void noticeBeforeTheLettersIsDueTheDayBeforeThem() throws FactsException {
        var facts = facts("given", "NAME").replace("\"dates\": {", "\"dates\": {\"lettersSent\": \"2026-03-02\", ");
        var assessment = Obligations.derive(FactsReader.read(facts), PACK, ObligationsTest.AS_OF);
        assertThat(ObligationsTest.one(assessment, "zz.before").due()).isEqualTo("2026-03-01");
    }

    @Test
    void hoursAreCountedFromTheInstant() throws FactsException {
        assertThat(ObligationsTest.one(derive("given", "NAME"), "zz.hours").instant())
                .isEqualTo("2026-02-08T14:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
        # HIPAA notice, element, status
        given,          NAME,    NOT_DUE
        late,           NAME,    DUE
        null,           NAME,    NEEDS_DECISION
        given,          SSN,     DUE
        null,           SSN,     DUE
        """)
    void hipaaDeemsAndOtherDataRevive(String notice, String element, ObligationStatus status) throws FactsException {
        assertThat(status).isIn(DUE, NOT_DUE, NEEDS_DECISION);
        assertThat(ObligationsTest.one(derive(notice, element), "zz.deemed").status())
                .isEqualTo(status);
    }

    @Test
    void documentedLackOfHarmIsAnExceptionHere() throws FactsException {
        var facts =
                facts("given", "NAME").replace("\"dates\"", "\"riskAssessment\": {\"harmUnlikely\": true}, \"dates\"");
        var assessment = Obligations.derive(FactsReader.read(facts), PACK, ObligationsTest.AS_OF);
        assertThat(ObligationsTest.one(assessment, "zz.individuals").status()).isEqualTo(NOT_DUE);
    }

    @Test
    void pendingLawIsSilent() throws FactsException {
        assertThat(ObligationsTest.items(derive("given", "NAME"), "zz.pending")).isEmpty();
    }

    @Test
    void conflictingContentIsNamed() throws FactsException {
        var assessment = Obligations.derive(FactsReader.read(facts("given", "DIAGNOSIS")), PACK, ObligationsTest.AS_OF);
        assertThat(assessment.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.conflicts()).containsExactly("what-happened");
            assertThat(letter.addenda()).containsExactly("paragraph");
        });
    }

    private static Assessment derive(String notice, String element) throws FactsException {
        return Obligations.derive(FactsReader.read(facts(notice, element)), PACK, ObligationsTest.AS_OF);
    }

    private static String facts(String notice, String element) {
        return """
            {"entity": {"capacities": ["hipaa-covered-entity"], "hipaaNotice": %s},
             "dates": {"discovered": "2026-02-05", "determined": "2026-03-03", "aware": "2026-02-05T14:00:00Z"}, "exposure": "EXPORTED",
             "residents": {"ZZ": 5}, "totalAffected": 5, "elements": ["%s"]}\
            """.formatted(notice == null ? "null" : "\"" + notice + "\"", element);
    }
}
