package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.noticewright.casework.VerifyCase;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.SharedClassifiers;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// A case read with the names that its own profiles know: collected, stamped, applied and taken back as one step.
class CaseNamesTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;
    private static final Wanted COLLECTED = new Wanted(List.of(), null, Names.COLLECTED, null);
    private static final Wanted DROPPED = new Wanted(List.of(), null, Names.NONE, null);

    @TempDir
    Path folder;

    private final ClassifyCase classify = new ClassifyCase(() -> CLASSIFIER);
    private final ChangeRules changeRules = new ChangeRules(() -> CLASSIFIER, classify, new DerivePeople());
    private @Nullable CaseFile open;

    @BeforeEach
    void aCaseOfThreeRecords() {
        open = TestCases.create(folder);
        TestCases.load(
                caseFile(),
                "t.json",
                List.of(
                        ticket("1", person("Oyelaran Wojtkiewska"), "Where is my parcel?"),
                        ticket("2", machine(), "oyelaran wojtkiewska has asthma, please call the nurse"),
                        ticket("3", machine(), "Bettany Quimbolt asked what asthma is")));
        classify.run(caseFile(), Progress.NONE);
    }

    @AfterEach
    void close() {
        caseFile().close();
    }

    private CaseFile caseFile() {
        return Objects.requireNonNull(open);
    }

    private static Profile person(String name) {
        return new Profile(null, Profile.Role.END_USER, name, null, null, null, null);
    }

    private static Profile machine() {
        return new Profile(null, Profile.Role.SYSTEM, "Monitor", null, null, null, null);
    }

    private static Evidence.TicketRecord ticket(String id, Profile requester, String text) {
        Message asked = TestCases.message("m" + id, null, text);
        Message answered = new Message(
                "a" + id,
                Message.Kind.PUBLIC,
                Message.Author.AGENT,
                null,
                "Bettany Quimbolt",
                null,
                "Thanks, we look into it.",
                null,
                List.of(),
                Message.Redaction.NONE);
        return new Evidence.TicketRecord(new Ticket(
                TestCases.key(id),
                "Question",
                null,
                null,
                TestCases.at("2026-01-05T10:00:00Z"),
                null,
                null,
                requester,
                List.of(),
                List.of(),
                List.of(asked, answered),
                List.of(),
                Ticket.Content.COMPLETE));
    }

    private Classification of(long ticket) {
        return caseFile().classifications().of(new Ticket.Id(ticket)).orElseThrow();
    }

    private TreeMap<Long, Classification> all() {
        var all = new TreeMap<Long, Classification>();
        for (long ticket = 1; ticket <= 3; ticket++) {
            all.put(ticket, of(ticket));
        }
        return all;
    }

    @Test
    void whoAskedInOneRecordIsKnownInAnother() {
        assertThat(of(2).verdict()).isNotEqualTo(Verdict.PHI);

        var effect = changeRules.effect(caseFile(), COLLECTED, Progress.NONE);
        changeRules.apply(caseFile(), COLLECTED, "Asked by counsel", Progress.NONE);

        assertThat(effect.changed())
                .extracting(changed -> changed.ticket().value())
                .contains(2L);
        assertThat(of(2).verdict()).isEqualTo(Verdict.PHI);
        assertThat(of(2).findings()).anyMatch(finding -> finding.rule().value().equals("name.case"));
        assertThat(caseFile().names().current().people()).containsExactly("Oyelaran Wojtkiewska");
        assertThat(caseFile().names().current().staff()).containsExactly("Bettany Quimbolt");
        assertThat(new VerifyCase(() -> CLASSIFIER)
                        .run(caseFile(), null, Progress.NONE)
                        .broken())
                .isFalse();
    }

    @Test
    void undoLeavesWhatStoodBefore() {
        var before = all();
        var version = changeRules.version(caseFile());

        RuleSteps.Step step = changeRules.apply(caseFile(), COLLECTED, "Asked by counsel", Progress.NONE);
        var stamped = changeRules.version(caseFile());
        changeRules.undo(caseFile(), step.id(), "Withdrawn", Progress.NONE);

        assertThat(stamped).isNotEqualTo(version).startsWith(version + "+n");
        assertThat(changeRules.version(caseFile())).isEqualTo(version);
        assertThat(all()).isEqualTo(before);
        assertThat(caseFile().names().current().isEmpty()).isTrue();
    }

    @Test
    void collectedAgainTheyAreTheSameAndDroppedTheyAreGone() {
        var version = changeRules.version(caseFile());
        changeRules.apply(caseFile(), COLLECTED, "Asked by counsel", Progress.NONE);
        var stamp = caseFile().names().current().stamp();

        assertThat(changeRules.effect(caseFile(), COLLECTED, Progress.NONE).changed())
                .isEmpty();

        changeRules.apply(caseFile(), DROPPED, "No longer wanted", Progress.NONE);
        assertThat(changeRules.version(caseFile())).isEqualTo(version);
        changeRules.apply(caseFile(), COLLECTED, "After all", Progress.NONE);
        assertThat(caseFile().names().current().stamp()).isEqualTo(stamp);
    }

    @Test
    void theEffectIsByTheSameNamesAsTheStep() {
        TestCases.load(caseFile(), "later.json", List.of(ticket("4", person("Zdenka Brockwitz"), "Where is it?")));

        var effect = changeRules.effect(caseFile(), COLLECTED, Progress.NONE);
        changeRules.apply(caseFile(), COLLECTED, "Asked by counsel", Progress.NONE);

        assertThat(effect.after())
                .as("a record that waits to be classified is asked for its names too")
                .isEqualTo(changeRules.version(caseFile()));
    }

    @Test
    void theOrderOfNamesIsOfNoImportance() {
        var names = new ArrayList<>(List.of("Ana Roe", "Zoe Ash", "Mia Elm"));
        var one = caseFile().names().of(new LinkedHashSet<>(names), Set.of("Al Desk"));
        Collections.reverse(names);
        var other = caseFile().names().of(new LinkedHashSet<>(names), Set.of("Al Desk"));

        assertThat(other).isEqualTo(one);
        assertThat(caseFile().names().of(Set.of("Ana Roe"), Set.of()).stamp()).isNotEqualTo(one.stamp());
    }
}
