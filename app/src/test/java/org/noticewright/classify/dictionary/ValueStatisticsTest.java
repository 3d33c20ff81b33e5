package org.noticewright.classify.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Meaning;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.ValueUse;
import org.noticewright.domain.ValueUse.Why;

/// Counts by hand, and what is never shown.
class ValueStatisticsTest {

    private final List<Ticket.Stored> tickets = new ArrayList<>();
    private final List<Classification> judged = new ArrayList<>();

    /// @param person whose ticket it is
    /// @param findings beside a body with health content when `healthy`
    private void add(
            String person, boolean healthy, List<Ticket.Field> fields, List<String> tags, Finding... findings) {
        long id = tickets.size() + 1L;
        tickets.add(new Ticket.Stored(
                new Ticket.Id(id),
                new Ticket(
                        new NativeKey("zendesk", "" + id),
                        "Question",
                        null,
                        null,
                        null,
                        null,
                        new NativeKey("zendesk", person),
                        null,
                        tags,
                        fields,
                        List.of(),
                        List.of(),
                        Ticket.Content.COMPLETE)));
        var all = new ArrayList<>(List.of(findings));
        if (healthy) {
            all.add(finding(new TextRef.Body(0), 0, 5, DataElement.DIAGNOSIS, "condition.lexicon"));
        }
        judged.add(Judge.judge(all, Set.of(), PatientStatusPolicy.CONTENT, "v1"));
    }

    private static Finding finding(TextRef text, int start, int end, DataElement element, String rule) {
        return new Finding(
                text,
                new TextSpan(start, end),
                element,
                Finding.Kind.PLAIN,
                Finding.Partial.WHOLE,
                "test",
                new RuleId(rule),
                "v1",
                new Confidence(0.9));
    }

    private Map<String, ValueUse> uses() {
        var statistics = new ValueStatistics(CaseDictionary.EMPTY);
        tickets.forEach(stored -> statistics.see(stored.ticket()));
        for (int i = 0; i < tickets.size(); i++) {
            statistics.count(tickets.get(i), judged.get(i));
        }
        return statistics.uses().stream()
                .collect(Collectors.toMap(use -> use.key().text(), Function.identity()));
    }

    private ValueUse use(String key) {
        return Objects.requireNonNull(uses().get(key), key);
    }

    private static Ticket.Field form(String value) {
        return new Ticket.Field("form", value);
    }

    @Test
    void theLogOddsAreThoseOfTheFourCounts() {
        for (int i = 0; i < 100; i++) {
            boolean three = i < 20;
            boolean healthy = three ? i < 16 : i < 28;
            add("u" + i, healthy, List.of(form(three ? "3" : "1")), List.of());
        }
        var use = use("field:form=3");
        double odds = 16.5 * 72.5 / (4.5 * 8.5);
        assertThat(use.tickets()).isEqualTo(20);
        assertThat(use.withHealth()).isEqualTo(16);
        assertThat(use.withHealthPerMille()).isEqualTo(240);
        assertThat(use.logOdds()).isCloseTo(Math.log(odds), within(1e-9));
        assertThat(use.z())
                .isCloseTo(Math.log(odds) / Math.sqrt(1 / 16.5 + 1 / 72.5 + 1 / 4.5 + 1 / 8.5), within(1e-9));
        assertThat(use.why()).containsExactly(Why.GOES_WITH_HEALTH, Why.OPAQUE_CODE, Why.FREQUENT);
        assertThat(use.suggested()).isEqualTo(new Meaning(DataElement.DIAGNOSIS, Set.of(), ""));
        assertThat(use.samples()).containsExactly(new Ticket.Id(1), new Ticket.Id(2), new Ticket.Id(3));
        assertThat(use("field:form=1").why()).doesNotContain(Why.GOES_WITH_HEALTH);
    }

    @Test
    void aValueThatReadsAsHealthIsNoEvidenceForItself() {
        for (int i = 0; i < 50; i++) {
            boolean acne = i % 2 == 0;
            add(
                    "u" + i,
                    false,
                    List.of(new Ticket.Field("brand", acne ? "Acne Records" : "Juniper")),
                    List.of(),
                    acne
                            ? new Finding[] {
                                finding(new TextRef.FieldValue(0), 0, 4, DataElement.DIAGNOSIS, "lay.lexicon")
                            }
                            : new Finding[0]);
        }
        var use = use("field:brand=acne records");
        assertThat(use.why()).containsExactly(Why.READS_AS_HEALTH, Why.FREQUENT);
        assertThat(use.withHealth()).isZero();
        assertThat(use.tickets()).isEqualTo(25);
    }

    @Test
    void aValueOfFewPeopleIsNotShown() {
        for (int i = 0; i < 60; i++) {
            boolean mine = i < 30;
            add("u" + (mine ? i % 4 : i), mine, List.of(form(mine ? "nine" : "1")), List.of(mine ? "q7" : "q8"));
        }
        assertThat(uses()).doesNotContainKeys("field:form=nine", "tag:q7").containsKey("tag:q8");
    }

    @Test
    void aValueThatIdentifiesIsNotShown() {
        for (int i = 0; i < 40; i++) {
            boolean named = i % 2 == 0;
            add(
                    "u" + i,
                    named,
                    List.of(new Ticket.Field("product", named ? "Robin Sample" : "Kit")),
                    List.of(),
                    named
                            ? new Finding[] {finding(new TextRef.FieldValue(0), 0, 12, DataElement.NAME, "name.pair")}
                            : new Finding[0]);
        }
        assertThat(uses()).doesNotContainKey("field:product=robin sample").containsKey("field:product=kit");
    }

    @Test
    void whatTheDictionarySaysIsNoEvidence() {
        for (int i = 0; i < 60; i++) {
            boolean three = i % 2 == 0;
            add(
                    "u" + i,
                    false,
                    List.of(form(three ? "3" : "1")),
                    List.of(three ? "other" : "web"),
                    three
                            ? new Finding[] {
                                finding(new TextRef.FieldValue(0), 0, 1, DataElement.DIAGNOSIS, "dictionary.entry:1")
                            }
                            : new Finding[0]);
        }
        assertThat(use("tag:other").why()).doesNotContain(Why.GOES_WITH_HEALTH);
    }

    @Test
    void eachValueOfAFieldWithSeveralIsCounted() {
        for (int i = 0; i < 20; i++) {
            add("u" + i, i % 2 == 0, List.of(new Ticket.Field("topic", i % 2 == 0 ? "hlx-1; web" : "web")), List.of());
        }
        assertThat(use("field:topic=web").tickets()).isEqualTo(20);
        assertThat(uses()).containsKey("field:topic=hlx-1");
    }

    @Test
    void rareKeysNeverBecomeMany() {
        for (int i = 0; i < 500; i++) {
            add("u" + i, false, List.of(new Ticket.Field("order", "" + (10_000 + i))), List.of());
        }
        assertThat(uses())
                .as("neither single orders nor a subject that says nothing")
                .isEmpty();
    }
}
