package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.ChangeRules;
import org.noticewright.casework.ChangeRules.Names;
import org.noticewright.casework.ChangeRules.Wanted;
import org.noticewright.casework.ClassifyCase;
import org.noticewright.casework.DerivePeople;
import org.noticewright.casework.Progress;
import org.noticewright.casework.RuleSteps;
import org.noticewright.casework.ShowExamples;
import org.noticewright.casework.VerifyCase;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.SharedClassifiers;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.GrayZone;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// The gray zone of one case: on until a person turned it off, as a step that shows its effect and can be undone.
class GrayZoneTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;
    private static final Wanted OFF = new Wanted(List.of(), null, Names.AS_THEY_ARE, GrayZone.OFF);
    private static final Wanted ON = new Wanted(List.of(), null, Names.AS_THEY_ARE, GrayZone.ON);
    private static final long SENSED = 1;
    private static final long LISTED = 2;
    private static final long LATER = 3;

    @TempDir
    Path folder;

    private final ClassifyCase classify = new ClassifyCase(() -> CLASSIFIER);
    private final ChangeRules changeRules = new ChangeRules(() -> CLASSIFIER, classify, new DerivePeople());
    private @Nullable CaseFile open;

    @BeforeEach
    void aCaseOfTwoRecords() {
        open = TestCases.create(folder);
        TestCases.load(
                caseFile(),
                "t.json",
                List.of(
                        ticket("1", "I take two of the yellow ones at night"),
                        ticket("2", "My diabetes got worse and I need insulin")));
        classify.run(caseFile(), Progress.NONE);
    }

    @AfterEach
    void close() {
        caseFile().close();
    }

    private CaseFile caseFile() {
        return Objects.requireNonNull(open);
    }

    private static Evidence.TicketRecord ticket(String id, String text) {
        var person = new Profile(null, Profile.Role.END_USER, "Oyelaran Wojtkiewska", null, null, null, null);
        return new Evidence.TicketRecord(new Ticket(
                TestCases.key(id),
                "Question",
                null,
                null,
                TestCases.at("2026-01-05T10:00:00Z"),
                null,
                null,
                person,
                List.of(),
                List.of(),
                List.of(TestCases.message("m" + id, null, text)),
                List.of(),
                Ticket.Content.COMPLETE));
    }

    private Classification of(long ticket) {
        return caseFile().classifications().of(new Ticket.Id(ticket)).orElseThrow();
    }

    private TreeMap<Long, Classification> all() {
        return new TreeMap<>(java.util.Map.of(SENSED, of(SENSED), LISTED, of(LISTED)));
    }

    private boolean hasExamples(long ticket) {
        var id = new Ticket.Id(ticket);
        return !new ShowExamples(() -> CLASSIFIER)
                .of(caseFile(), caseFile().tickets().get(id).ticket(), of(ticket))
                .isEmpty();
    }

    private boolean verifies() {
        return !new VerifyCase(() -> CLASSIFIER)
                .run(caseFile(), null, Progress.NONE)
                .broken();
    }

    @Test
    void itIsOnUntilItIsTurnedOff() {
        assertThat(caseFile().classifications().grayZone()).isEqualTo(GrayZone.ON);
        assertThat(changeRules.version(caseFile())).isEqualTo(CLASSIFIER.version());
        assertThat(of(SENSED).verdict()).isEqualTo(Verdict.PHI);
        assertThat(hasExamples(SENSED)).isTrue();
        assertThatThrownBy(() -> changeRules.apply(caseFile(), ON, "Asked by counsel", Progress.NONE))
                .hasMessageContaining("Nothing would change");
    }

    @Test
    void offListsAloneJudgeAndTheEffectSaysSoBefore() {
        long head = caseFile().log().head().sequence();
        var effect = changeRules.effect(caseFile(), OFF, Progress.NONE);
        assertThat(caseFile().log().head().sequence()).isEqualTo(head);

        changeRules.apply(caseFile(), OFF, "Asked by counsel", Progress.NONE);

        assertThat(effect.changed())
                .extracting(changed -> changed.ticket().value())
                .containsExactly(SENSED);
        assertThat(effect.after())
                .isEqualTo(changeRules.version(caseFile()))
                .isEqualTo(CLASSIFIER.version() + "+lists");
        assertThat(of(SENSED).verdict()).isEqualTo(Verdict.METADATA);
        assertThat(of(SENSED).needsReview()).isFalse();
        assertThat(of(LISTED).verdict()).isEqualTo(Verdict.PHI);
        assertThat(hasExamples(SENSED)).isFalse();
        assertThat(verifies()).isTrue();
    }

    @Test
    void whatComesLaterIsJudgedTheSameWay() {
        changeRules.apply(caseFile(), OFF, "Asked by counsel", Progress.NONE);
        TestCases.load(caseFile(), "later.json", List.of(ticket("3", "I take two of the yellow ones at night")));
        classify.run(caseFile(), Progress.NONE);

        assertThat(of(LATER).verdict()).isEqualTo(Verdict.METADATA);
        assertThat(caseFile().classifications().versions()).hasSize(1);
        assertThat(verifies()).isTrue();
    }

    @Test
    void undoneOrTurnedOnAgainAllIsAsBefore() {
        var before = all();
        RuleSteps.Step step = changeRules.apply(caseFile(), OFF, "Asked by counsel", Progress.NONE);
        assertThat(step.what()).isEqualTo("gray zone OFF");
        changeRules.undo(caseFile(), step.id(), "Withdrawn", Progress.NONE);

        assertThat(all()).isEqualTo(before);
        assertThat(caseFile().classifications().grayZone()).isEqualTo(GrayZone.ON);

        changeRules.apply(caseFile(), OFF, "Asked by counsel", Progress.NONE);
        changeRules.apply(caseFile(), ON, "After all", Progress.NONE);
        assertThat(all()).isEqualTo(before);
        assertThat(changeRules.version(caseFile())).isEqualTo(CLASSIFIER.version());
    }

    @Test
    void namesOfTheCaseStandBesideIt() {
        changeRules.apply(caseFile(), OFF, "Asked by counsel", Progress.NONE);
        changeRules.apply(
                caseFile(), new Wanted(List.of(), null, Names.COLLECTED, null), "Asked by counsel", Progress.NONE);

        assertThat(caseFile().classifications().grayZone()).isEqualTo(GrayZone.OFF);
        assertThat(changeRules.version(caseFile())).startsWith(CLASSIFIER.version() + "+lists+n");
        assertThat(of(SENSED).verdict()).isEqualTo(Verdict.METADATA);
    }
}
