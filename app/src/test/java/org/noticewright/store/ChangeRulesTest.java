package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.casework.ChangeRules.Names;
import org.noticewright.casework.ChangeRules.Wanted;
import org.noticewright.casework.Progress;
import org.noticewright.casework.RuleEffect;
import org.noticewright.casework.VerifyCase;
import org.noticewright.domain.CaseDictionary.Edit;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Meaning;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Person;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Changed rules show what they do, do what they showed, and leave the same bytes when they are taken back.
class ChangeRulesTest extends ClassifiedCase {

    @Test
    void aConfirmedValueIsAFindingAndARejectedOneIsSilent() {
        assertThat(of(1).findings()).as("the brand's name read as health").anyMatch(ChangeRulesTest::inBrand);
        apply(rejecting());
        assertThat(of(1).findings().stream().filter(ChangeRulesTest::inBrand)).allSatisfy(finding -> {
            assertThat(finding.rule().value()).isEqualTo("dictionary.entry:1");
            assertThat(finding.confidence().value()).isLessThan(0.3);
        });
        long form3 = firstWith(FORM_3, Verdict.METADATA);
        apply(confirming());
        var now = of(form3);
        assertThat(now.verdict()).isEqualTo(Verdict.PHI);
        assertThat(now.special()).contains(SpecialCategory.SEXUAL_HEALTH);
        assertThat(now.findings())
                .anySatisfy(finding -> assertThat(finding.rule().value()).isEqualTo("dictionary.entry:2"));
        assertThat(now.version()).isEqualTo(changeRules.version(caseFile())).startsWith(CLASSIFIER.version() + "+d");
        assertThat(caseFile().classifications().versions()).hasSize(1);
        var verified = new VerifyCase(() -> CLASSIFIER).run(caseFile(), null, Progress.NONE);
        assertThat(verified.checks())
                .filteredOn(check -> check.name().equals("verdicts"))
                .allSatisfy(check -> assertThat(check.count()).isEqualTo(TICKETS));
        assertThat(verified.broken()).isFalse();
    }

    private static boolean inBrand(Finding finding) {
        return finding.text().equals(new org.noticewright.domain.TextRef.FieldValue(1))
                && finding.element().isHealthContent();
    }

    @Test
    void whatComesLaterIsJudgedByTheDictionary() {
        apply(confirming());
        var late = MetadataTickets.ticket(
                "late", "Hello", "Thank you!", List.of(), List.of(new Ticket.Field("Form", "3")));
        TestCases.load(caseFile(), "late.json", new org.noticewright.domain.Evidence.TicketRecord(late));
        refresh();
        assertThat(of(TICKETS + 1).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theEffectIsWhatApplyingDoesAndUndoingGivesTheSameBytes(long seed) throws SQLException {
        var random = new Random(seed);
        decideSome(random);
        var wanted = someChange(random);
        var before = verdicts();
        var affectedBefore = affected();
        var bytes = bytes();
        long entries = TestCases.log(caseFile()).size();

        var effect = effect(wanted);

        assertThat(bytes()).as("a preview writes nothing").isEqualTo(bytes);
        assertThat(TestCases.log(caseFile())).hasSize((int) entries);

        var step = apply(wanted);

        var after = verdicts();
        assertThat(effect.moves()).isEqualTo(moves(before, after));
        assertThat(effect.after())
                .isEqualTo(caseFile()
                        .classifications()
                        .versions()
                        .keySet()
                        .iterator()
                        .next());
        assertThat(effect.reviewAfter()).isEqualTo(caseFile().classifications().needsReview());
        var gained = new TreeSet<>(affected());
        gained.removeAll(affectedBefore);
        var lost = new TreeSet<>(affectedBefore);
        lost.removeAll(affected());
        assertThat(effect.people().gained()).hasSameSizeAs(gained);
        assertThat(effect.people().lost()).hasSameSizeAs(lost);
        assertThat(effect.people().after()).isEqualTo(affected().size());
        assertThat(bytes()).isNotEqualTo(bytes);

        changeRules.undo(caseFile(), step.id(), "Counsel took it back", Progress.NONE);

        assertThat(bytes()).as("undone").isEqualTo(bytes);
        assertThat(affected()).isEqualTo(affectedBefore);
        assertThat(caseFile().verify(Progress.NONE).broken()).isFalse();
        assertThat(caseFile().ruleSteps().all().getFirst().undone()).isTrue();
    }

    private void decideSome(Random random) {
        for (long ticket = 1; ticket <= TICKETS; ticket += 1 + random.nextInt(20)) {
            caseFile()
                    .reviews()
                    .decide(
                            new Ticket.Id(ticket),
                            new ReviewDecision(
                                    Verdict.values()[random.nextInt(3)], "Looked", "Alex", TestCases.CLOCK.instant()));
        }
        derivePeople.run(caseFile(), Progress.NONE);
    }

    private static Wanted someChange(Random random) {
        var edits = new ArrayList<Edit>();
        edits.add(new Edit(FORM_3, HAIR_LOSS, "List of forms"));
        if (random.nextBoolean()) {
            edits.add(new Edit(BRAND, Meaning.nothing(""), "Name of a label"));
        }
        if (random.nextBoolean()) {
            edits.add(new Edit(
                    MetadataKey.tag("web"), new Meaning(DataElement.TREATMENT, Set.of(), "web visit"), "Said so"));
        }
        return new Wanted(edits, random.nextBoolean() ? PatientStatusPolicy.STRICT : null, Names.AS_THEY_ARE, null);
    }

    private Map<Long, Verdict> verdicts() {
        var verdicts = new TreeMap<Long, Verdict>();
        caseFile()
                .tickets()
                .forEachJudged(Progress.NONE, judged -> verdicts.put(judged.id().value(), judged.effectiveVerdict()));
        return verdicts;
    }

    private static Map<RuleEffect.Move, Long> moves(Map<Long, Verdict> before, Map<Long, Verdict> after) {
        var moves = new TreeMap<RuleEffect.Move, Long>();
        before.forEach((id, from) ->
                moves.merge(new RuleEffect.Move(from, Objects.requireNonNull(after.get(id))), 1L, Long::sum));
        return moves;
    }

    private Set<String> affected() {
        return caseFile().people().all().stream()
                .filter(person -> person.phi() || person.needsReview())
                .map(Person::id)
                .map(Person.Id::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Every byte that judges: what is derived from it or tells of steps has its own place.
    private List<String> bytes() throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = TestCases.connect(folder)) {
            for (var sql : List.of(
                    "SELECT * FROM classification ORDER BY id",
                    // From 5 on they say what people and grades were derived from, which is done anew.
                    "SELECT * FROM setting WHERE id < 5 ORDER BY id",
                    "SELECT * FROM meaning WHERE standing = 1 ORDER BY id",
                    "SELECT * FROM review WHERE standing = 1 ORDER BY id")) {
                try (var statement = connection.createStatement();
                        var found = statement.executeQuery(sql)) {
                    while (found.next()) {
                        var row = new StringBuilder(sql.substring(14, 18));
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            var value = found.getObject(i);
                            row.append('|')
                                    .append(
                                            value instanceof byte[] bytes
                                                    ? HexFormat.of().formatHex(bytes)
                                                    : value);
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void theSameRulesAgainChangeNoByte() throws SQLException {
        var bytes = bytes();
        assertThatThrownBy(() -> apply(Wanted.NEWEST_RULES)).hasMessageContaining("Nothing would change");
        assertThat(bytes()).isEqualTo(bytes);
        apply(confirming());
        var confirmed = bytes();
        assertThatThrownBy(() -> apply(confirming())).hasMessageContaining("Nothing would change");
        assertThat(bytes()).isEqualTo(confirmed);
        assertThat(caseFile().ruleSteps().all()).hasSize(1);
    }

    @Test
    void cancellingLeavesEverythingAsItWas() throws SQLException {
        var bytes = bytes();
        var cancelling = new Progress() {
            private boolean cancelled;

            @Override
            public void report(long done, long total, String unit) {
                cancelled = true;
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
        assertThatThrownBy(() -> changeRules.apply(caseFile(), confirming(), "Why", cancelling))
                .isInstanceOf(CancellationException.class);
        assertThat(bytes()).isEqualTo(bytes);
        assertThat(caseFile().ruleSteps().all()).isEmpty();
        apply(confirming());
        assertThat(caseFile().verify(Progress.NONE).broken()).isFalse();
    }

    @Test
    void olderRulesStandUntilTheNewerOnesAreApplied() throws SQLException {
        long ticket = firstWith(FORM_3, Verdict.PHI);
        var old = of(ticket);
        var stale = new Classification(
                Verdict.METADATA,
                false,
                old.confidence(),
                Set.of(),
                Set.of(DataElement.NAME),
                List.of(),
                "By older rules.",
                old.rule(),
                List.of(),
                List.of(),
                "2025.1+000000000000");
        try (var writer = caseFile().classifications().writer()) {
            writer.save(new Ticket.Id(ticket), stale);
        }
        refresh();
        assertThat(of(ticket)).as("a refresh leaves it").isEqualTo(stale);
        assertThat(changeRules.outdated(caseFile())).isEqualTo(1);
        var bytes = bytes();

        var effect = effect(Wanted.NEWEST_RULES);
        assertThat(effect.verdictsChanged()).isEqualTo(1);
        assertThat(effect.changed())
                .extracting(changed -> changed.ticket().value())
                .containsExactly(ticket);
        assertThat(effect.people().gained()).hasSize(1);

        var step = apply(Wanted.NEWEST_RULES);
        assertThat(of(ticket)).isEqualTo(old);
        assertThat(step.tickets()).isEqualTo(1);
        assertThat(changeRules.outdated(caseFile())).isZero();
        changeRules.undo(caseFile(), step.id(), "Not yet", Progress.NONE);
        assertThat(bytes()).isEqualTo(bytes);
    }

    @Test
    void aDecisionBeatsTheDictionaryAndSurvivesIt() {
        apply(rejecting());
        long ticket = firstWith(FORM_3, Verdict.METADATA);
        var decision = new ReviewDecision(Verdict.NONE, "A test order", "Alex", TestCases.CLOCK.instant());
        caseFile().reviews().decide(new Ticket.Id(ticket), decision);
        var effect = effect(confirming());
        assertThat(effect.againstDecision()).isEqualTo(1);
        apply(confirming());
        assertThat(of(ticket).verdict()).isEqualTo(Verdict.PHI);
        assertThat(verdicts()).containsEntry(ticket, Verdict.NONE);
        assertThat(caseFile().reviews().of(new Ticket.Id(ticket))).contains(decision);
    }
}
