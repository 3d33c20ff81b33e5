package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.AssessExposure;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.ChangeRules;
import org.noticewright.casework.ClassifyCase;
import org.noticewright.casework.DecideAlike;
import org.noticewright.casework.DerivePeople;
import org.noticewright.casework.Progress;
import org.noticewright.casework.RefreshCase;
import org.noticewright.casework.Tickets;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.SharedClassifiers;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// A decision reaches the tickets that were judged on the same grounds, and no other.
class DecideAlikeTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    @TempDir
    Path folder;

    private final DerivePeople derivePeople = new DerivePeople();
    private final ClassifyCase classify = new ClassifyCase(() -> CLASSIFIER);
    private final ChangeRules changeRules = new ChangeRules(() -> CLASSIFIER, classify, derivePeople);
    private final DecideAlike decideAlike =
            new DecideAlike(TestCases.CLOCK, new RefreshCase(classify, new AssessExposure(), derivePeople));
    private @Nullable CaseFile open;

    @BeforeEach
    void aClassifiedCase() {
        open = TestCases.create(folder);
        var pieces = new ArrayList<Evidence>();
        add(pieces, "1", "Question 11", "My finasteride refill has not arrived.");
        add(pieces, "2", "RE: Question 12", "My finasteride refill has not arrived.");
        add(pieces, "3", "Question 13", "My minoxidil refill has not arrived.");
        add(pieces, "4", "Question 14", "Where is my parcel?");
        add(pieces, "5", "Hello", "My finasteride refill has not arrived.");
        add(pieces, "6", "Good day", "Nothing came so far. My finasteride refill has not arrived.");
        add(pieces, "7", "Question 15", "Where is my parcel?");
        add(pieces, "8", "question 16", "my finasteride refill has not arrived. My number is 212-555-0142.");
        TestCases.load(caseFile(), "t.json", pieces);
        classify.run(caseFile(), Progress.NONE);
    }

    private static void add(List<Evidence> pieces, String id, String subject, String body) {
        pieces.add(new Evidence.TicketRecord(MetadataTickets.ticket(id, subject, body, List.of(), List.of())));
    }

    @AfterEach
    void close() {
        caseFile().close();
    }

    private CaseFile caseFile() {
        return Objects.requireNonNull(open);
    }

    private void decide(long ticket, Verdict verdict) {
        caseFile()
                .reviews()
                .decide(
                        new Ticket.Id(ticket),
                        new ReviewDecision(verdict, "A test order", "Alex", TestCases.CLOCK.instant()));
    }

    private DecideAlike.Alike find(long ticket) {
        return decideAlike.find(caseFile(), new Ticket.Id(ticket), Progress.NONE);
    }

    private static List<Long> tickets(DecideAlike.Alike alike) {
        return alike.tickets().stream().map(Ticket.Id::value).toList();
    }

    private Map<Long, String> decisions() {
        var decisions = new TreeMap<Long, String>();
        caseFile().tickets().forEachJudged(Progress.NONE, judged -> {
            if (judged.decision() != null) {
                decisions.put(
                        judged.id().value(),
                        judged.decision().toString() + judged.decision().reason());
            }
        });
        return decisions;
    }

    @Test
    void alikeAreTheSameGroundsAndTheSameSubjectOrMessage() {
        decide(1, Verdict.NONE);
        assertThat(tickets(find(1)))
                .as("2 by subject and message, 5 by its message; 3 names another drug, 6 shares neither, 8 holds a"
                        + " number")
                .containsExactly(2L, 5L);
        decide(4, Verdict.NONE);
        assertThat(tickets(find(4))).containsExactly(7L);
        assertThatThrownBy(() -> find(3)).hasMessageContaining("Nobody has decided on ticket 3");
    }

    @Test
    void alikenessGoesBothWays() {
        var alike = new TreeMap<Long, Set<Long>>();
        for (long ticket = 1; ticket <= 8; ticket++) {
            decide(ticket, Verdict.NONE);
            alike.put(ticket, new TreeSet<>(tickets(find(ticket))));
            caseFile().reviews().withdraw(new Ticket.Id(ticket), "Only asked");
        }
        alike.forEach((ticket, others) ->
                others.forEach(other -> assertThat(alike.get(other)).contains(ticket)));
    }

    @Test
    void whatWasShownIsDecidedAndUndone() {
        decide(1, Verdict.NONE);
        var before = decisions();
        long head = caseFile().log().head().sequence();
        var found = find(1);
        assertThat(caseFile().log().head().sequence())
                .as("looking writes nothing")
                .isEqualTo(head);
        assertThatThrownBy(() -> decideAlike.apply(caseFile(), found, " ", Progress.NONE))
                .hasMessageContaining("needs a reason");

        var step = decideAlike.apply(caseFile(), found, "The same form letter", Progress.NONE);

        assertThat(step.tickets()).isEqualTo(2);
        assertThat(decisions().keySet()).containsExactly(1L, 2L, 5L);
        var carried = caseFile().reviews().of(new Ticket.Id(5)).orElseThrow();
        assertThat(carried.verdict()).isEqualTo(Verdict.NONE);
        assertThat(carried.from()).isEqualTo(new Ticket.Id(1));
        assertThat(carried.reason()).isEqualTo("The same form letter");
        assertThat(find(1).tickets()).isEmpty();
        assertThat(find(1).decided()).isEqualTo(2);
        assertThatThrownBy(() -> decideAlike.apply(caseFile(), found, "Again", Progress.NONE))
                .hasMessageContaining("Nothing would change");

        assertThat(changeRules.undo(caseFile(), step.id(), "Taken back", Progress.NONE))
                .isEqualTo(2);
        assertThat(decisions()).isEqualTo(before);
        assertThat(caseFile().reviews().history(new Ticket.Id(5)))
                .as("nothing is deleted")
                .hasSize(1);
        assertThat(caseFile().verify(Progress.NONE).broken()).isFalse();
        assertThat(TestCases.log(caseFile()))
                .extracting(entry -> entry.action())
                .contains("review.alike", "rules.undo");
    }

    @Test
    void aLaterDecisionOfAPersonStays() {
        decide(1, Verdict.NONE);
        var step = decideAlike.apply(caseFile(), find(1), "Same letter", Progress.NONE);
        decide(2, Verdict.PHI);
        assertThat(changeRules.undo(caseFile(), step.id(), "Taken back", Progress.NONE))
                .isEqualTo(1);
        assertThat(decisions().keySet()).containsExactly(1L, 2L);
        assertThat(caseFile().reviews().of(new Ticket.Id(2)).orElseThrow().from())
                .isNull();
    }

    @Test
    void carriedDecisionsSurviveANewJudgement() {
        decide(1, Verdict.NONE);
        decideAlike.apply(caseFile(), find(1), "Same letter", Progress.NONE);
        TestCases.load(
                caseFile(),
                "more.json",
                new Evidence.MessageRecord(
                        TestCases.key("2"), TestCases.message("late", null, "My minoxidil too."), List.of()));
        classify.run(caseFile(), Progress.NONE);
        var ids = caseFile().tickets().ids(new Tickets.Filter(Set.of(Verdict.NONE), Set.of(), false, false, null));
        assertThat(java.util.Arrays.stream(ids).boxed().collect(Collectors.toSet()))
                .contains(1L, 2L, 5L);
    }
}
