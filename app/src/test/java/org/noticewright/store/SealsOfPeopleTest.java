package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.CaseLog;
import org.noticewright.casework.Progress;
import org.noticewright.domain.Person;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;
import org.noticewright.store.sealed.SealedColumn;
import org.noticewright.store.sealed.Vault;

/// A person who stays the same is not sealed again: a key seals only so often.
class SealsOfPeopleTest extends ClassifiedCase {

    private long seals() {
        return vault().seals(SealedColumn.PERSON);
    }

    private Vault vault() {
        return ((SqliteCaseFile) caseFile()).store().vault();
    }

    private void replace(List<Person> people) {
        caseFile().people().replaceAll(caseFile().people().grounds(), Progress.NONE, people::forEach);
    }

    private String lastLine() {
        return TestCases.log(caseFile()).stream()
                .filter(entry -> entry.action().equals("people.replace"))
                .map(CaseLog.Entry::subject)
                .toList()
                .getLast();
    }

    @Test
    void aDecisionOnOneRecordSealsOnePerson() {
        long people = caseFile().people().count();
        long before = seals();
        var one = caseFile().people().all().getFirst();
        caseFile()
                .reviews()
                .decide(
                        one.tickets().getFirst(),
                        new ReviewDecision(
                                one.phi() ? Verdict.METADATA : Verdict.PHI,
                                "Read it",
                                "Alex",
                                TestCases.CLOCK.instant()));

        derivePeople.run(caseFile(), Progress.NONE);

        assertThat(people).isGreaterThan(20);
        assertThat(seals() - before).isOne();
        assertThat(lastLine()).isEqualTo("%d people, 1 changed".formatted(people));
        assertThat(caseFile().people().all()).hasSize((int) people).doesNotContain(one);
        verified();
    }

    @Test
    void whoStaysKeepsTheRowWhoeverComesAndGoes() {
        var all = caseFile().people().all();
        for (var some : List.of(
                all.subList(1, all.size()),
                List.<Person>of(),
                all,
                all.subList(0, all.size() - 1),
                all.stream().filter(person -> all.indexOf(person) % 2 == 0).toList(),
                all.stream().filter(person -> all.indexOf(person) % 3 > 0).toList())) {
            var known = caseFile().people().all();
            long before = seals();
            replace(some);

            assertThat(caseFile().people().all()).isEqualTo(some);
            assertThat(caseFile().people().count()).isEqualTo(some.size());
            assertThat(seals() - before)
                    .isEqualTo(some.stream()
                            .filter(person -> !known.contains(person))
                            .count());
        }
        verified();
    }

    /// More than are read at a time.
    @Test
    void theSameHoldsForMany() {
        var like = caseFile().people().all().getFirst();
        var many = new ArrayList<Person>();
        for (int i = 1; i <= 2_000; i++) {
            many.add(DerivePeopleTest.another(i, like));
        }
        replace(many);
        long before = seals();
        replace(many);
        assertThat(seals()).isEqualTo(before);
        many.removeIf(person -> person.id().value().endsWith("7"));
        replace(many);
        assertThat(seals()).isEqualTo(before);
        assertThat(caseFile().people().all()).isEqualTo(many);
        many.addFirst(DerivePeopleTest.another(0, like));
        many.add(DerivePeopleTest.another(9_999, like));
        replace(many);
        assertThat(seals()).isEqualTo(before + 2);
        assertThat(caseFile().people().all()).isEqualTo(many);
        verified();
    }

    @Test
    void nobodyComesTwiceOrOutOfOrder() {
        var all = caseFile().people().all();
        assertThatThrownBy(() -> replace(List.of(all.get(1), all.get(0)))).hasMessageContaining("out of order");
        assertThatThrownBy(() -> replace(List.of(all.get(0), all.get(0)))).hasMessageContaining("twice");
        assertThat(caseFile().people().all()).isEqualTo(all);
    }

    @Test
    void aPersonWhomSomebodyChangedOutsideIsPutRightAndTold() throws Exception {
        var before = caseFile().people().all();
        caseFile().close();
        TestCases.tamper(
                folder,
                "UPDATE person SET payload = zeroblob(length(payload)) WHERE id = (SELECT MIN(id) FROM person)");
        open = TestCases.open(folder);

        derivePeople.run(caseFile(), Progress.NONE);

        assertThat(caseFile().people().all()).isEqualTo(before);
        assertThat(caseFile().verify(Progress.NONE).broken()).isTrue();
    }

    @Test
    void aKeyThatIsHalfUsedIsTold() {
        assertThat(caseFile().usedKeys()).isEmpty();
        vault().countSeals(SealedColumn.PERSON, Vault.MANY_SEALS - 1);
        assertThat(caseFile().usedKeys()).isEmpty();
        vault().countSeals(SealedColumn.PERSON, Vault.MANY_SEALS);
        assertThat(caseFile().usedKeys())
                .singleElement()
                .asString()
                .contains("person.payload")
                .contains("50 %")
                .contains("Maybe");
        caseFile()
                .reviews()
                .decide(
                        new Ticket.Id(1),
                        new ReviewDecision(Verdict.NONE, "Read it", "Alex", TestCases.CLOCK.instant()));
        caseFile().close();
        open = TestCases.open(folder);
        assertThat(caseFile().usedKeys()).as("after a restart").hasSize(1);
    }

    private void verified() {
        assertThat(caseFile().verify(Progress.NONE).broken()).isFalse();
    }
}
