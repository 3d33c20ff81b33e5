package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.noticewright.store.TestCases.at;
import static org.noticewright.store.TestCases.classification;
import static org.noticewright.store.TestCases.key;
import static org.noticewright.store.TestCases.load;
import static org.noticewright.store.TestCases.message;
import static org.noticewright.store.TestCases.profile;
import static org.noticewright.store.TestCases.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.CaseLog;
import org.noticewright.casework.EvidenceStore;
import org.noticewright.casework.EvidenceStore.Kept;
import org.noticewright.casework.LetterRegister;
import org.noticewright.casework.Progress;
import org.noticewright.casework.RuleSteps;
import org.noticewright.casework.Tickets;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Person;
import org.noticewright.domain.PostalAddress;
import org.noticewright.domain.Reject;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.domain.Verdict;

/// What goes into the case comes out of it, also after it was closed and opened again.
class CaseworkPortsTest extends CaseOfThree {

    private static final PostalAddress ADDRESS =
            new PostalAddress(List.of("1 Sample Street", "Unit 2"), "Springfield", "CA", "90001");

    private void classify(long id, Verdict verdict, boolean needsReview, String version) {
        try (var writer = caseFile().classifications().writer()) {
            writer.save(new Ticket.Id(id), classification(verdict, needsReview, version));
        }
    }

    private List<Long> due() {
        var due = new ArrayList<Long>();
        caseFile()
                .tickets()
                .forEachToClassify(Progress.NONE, stored -> due.add(stored.id().value()));
        return due;
    }

    @Test
    void classificationsAndWhatIsDue() {
        assertThat(due()).containsExactly(1L, 2L, 3L);
        classify(1, Verdict.PHI, false, "v1");
        classify(2, Verdict.METADATA, true, "v1");
        classify(3, Verdict.NONE, false, "v0");
        assertThat(due()).as("what older rules judged stands").isEmpty();
        assertThat(caseFile().classifications().versions()).containsExactly(entry("v0", 1L), entry("v1", 2L));

        load(caseFile(), "c.json", new Evidence.MessageRecord(key("2"), message("22", null, "More"), List.of()));
        assertThat(due()).as("a new message").containsExactly(2L);
        classify(2, Verdict.METADATA, true, "v1");
        load(caseFile(), "u.json", new Evidence.ProfileRecord(profile("u1", "Robin Sample", null)));
        assertThat(due()).as("a new profile").containsExactly(1L, 2L, 3L);
        for (long id = 1; id <= 3; id++) {
            classify(id, Verdict.values()[(int) id - 1], id == 2, "v1");
        }
        load(caseFile(), "f.json", new Evidence.FieldTitle("zendesk", "36001", "Medication"));
        assertThat(due()).as("a new field title").containsExactly(1L, 2L, 3L);

        var same = classification(Verdict.PHI, false, "v1");
        assertThat(reopened().classifications().of(new Ticket.Id(1))).contains(same);
        assertThat(caseFile().classifications().counts()).containsEntry(Verdict.METADATA, 1L);
        assertThat(caseFile().classifications().needsReview()).isEqualTo(1);
    }

    @Test
    void decisionsComeBeforeTheMachine() {
        classify(1, Verdict.PHI, true, "v1");
        classify(2, Verdict.PHI, true, "v1");
        var first = new ReviewDecision(Verdict.NONE, "A test mail.", "Alex", Instant.parse("2026-03-01T10:00:00.5Z"));
        var second =
                new ReviewDecision(Verdict.METADATA, "Looked again.", "Alex", Instant.parse("2026-03-01T11:00:00Z"));
        var reviews = caseFile().reviews();
        reviews.decide(new Ticket.Id(1), first);
        reviews.decide(new Ticket.Id(1), second);

        assertThat(reviews.of(new Ticket.Id(1))).contains(second);
        assertThat(caseFile().classifications().counts())
                .containsEntry(Verdict.PHI, 1L)
                .containsEntry(Verdict.METADATA, 1L);
        assertThat(caseFile().classifications().needsReview()).isEqualTo(1);
        var filter = new Tickets.Filter(Set.of(Verdict.METADATA), Set.of(), false, false, null);
        assertThat(caseFile().tickets().ids(filter)).containsExactly(1);
        assertThat(caseFile().tickets().ids(new Tickets.Filter(Set.of(), Set.of(), true, false, null)))
                .containsExactly(2);
        assertThat(caseFile().tickets().ids(new Tickets.Filter(Set.of(), Set.of(), false, true, null)))
                .containsExactly(2, 3);

        reviews.withdraw(new Ticket.Id(1), "A mistake.");
        assertThat(reviews.of(new Ticket.Id(1))).isEmpty();
        assertThat(reopened().reviews().history(new Ticket.Id(1))).containsExactly(first, second);
        assertThat(caseFile().classifications().counts()).containsEntry(Verdict.PHI, 2L);
    }

    @Test
    void rowsAndSearch() {
        classify(1, Verdict.PHI, true, "v1");
        load(caseFile(), "u.json", new Evidence.ProfileRecord(profile("u1", "Robin Sample", null)));
        var tickets = caseFile().tickets();

        assertThat(tickets.ids(Tickets.Filter.ALL)).containsExactly(1, 2, 3);
        assertThat(tickets.ids(new Tickets.Filter(Set.of(), Set.of(), false, false, "MY dREXO")))
                .containsExactly(1);
        assertThat(tickets.ids(new Tickets.Filter(Set.of(), Set.of(), false, false, "robin")))
                .hasSize(3);
        assertThat(tickets.rows(new long[] {3, 1}))
                .satisfiesExactly(row -> assertThat(row.verdict()).isNull(), row -> {
                    assertThat(row.subject()).isEqualTo("Refill of 1");
                    assertThat(row.requester()).isEqualTo("Robin Sample");
                    assertThat(row.elements()).containsExactlyInAnyOrder(DataElement.MEDICATION, DataElement.NAME);
                    assertThat(row.exposure()).isEqualTo(Exposure.POSSIBLE);
                    assertThat(row.needsReview()).isTrue();
                });
        assertThat(tickets.messageCount()).isEqualTo(3);
    }

    @Test
    void peopleAndCustomers() {
        var customer = new Customer(
                "u1",
                "robin@mail.example",
                "+1 202 555 0101",
                "Robin Sample",
                ADDRESS,
                LocalDate.of(1970, 2, 3),
                Customer.EmailConsent.AGREED,
                false,
                "2026-01-01");
        load(caseFile(), "people.csv", new Evidence.CustomerRecord(customer));
        var customers = new ArrayList<Customer>();
        caseFile().people().forEachCustomer((one, row) -> customers.add(one));
        assertThat(customers).containsExactly(customer);

        var id = caseFile().people().idOf("u1");
        var person = new Person(
                id,
                "Robin Sample",
                null,
                null,
                ADDRESS,
                null,
                Customer.EmailConsent.UNKNOWN,
                false,
                List.of(new Ticket.Id(1)),
                EnumSet.of(DataElement.NAME),
                Set.of(),
                new Person.Possible(EnumSet.of(DataElement.SSN, DataElement.DIAGNOSIS), EnumSet.of(DataElement.SSN)),
                EnumSet.of(SpecialCategory.MINOR),
                true,
                false,
                Exposure.VIEWED,
                "CA");
        caseFile().people().replaceAll(caseFile().people().grounds(), Progress.NONE, people -> people.accept(person));
        caseFile().people().replaceAll(caseFile().people().grounds(), Progress.NONE, people -> people.accept(person));
        assertThat(reopened().people().all()).containsExactly(person);
        assertThat(caseFile().people().find(id)).contains(person);
        assertThat(caseFile().people().find(caseFile().people().idOf("u2"))).isEmpty();
        assertThat(caseFile().people().idOf("u1")).isEqualTo(id);
        assertThat(caseFile().people().count()).isEqualTo(1);
    }

    @Test
    void timelineFactsLettersAndPolicy() {
        var event = new TimelineEvent(
                at("2026-02-05T09:00:00Z"),
                TimelineEvent.Track.RESPONSE,
                "Contained",
                "Access was revoked.",
                TimelineEvent.Origin.BY_HAND);
        var id = caseFile().timeline().add(event, "from the call");
        var gone = caseFile().timeline().add(event, "by mistake");
        caseFile().timeline().withdraw(gone, "twice");
        caseFile().facts().replace("{\"a\": 1}", "first");
        caseFile().facts().replace("{\"a\": 2}", "better");
        caseFile()
                .ruleSteps()
                .apply(
                        new RuleSteps.NewRules(
                                "policy", "counsel said so", List.of(), PatientStatusPolicy.STRICT, null, null, "", ""),
                        writer -> {});
        var pieces = List.of(
                new LetterRegister.Piece(
                        new Person.Id("0".repeat(32)), "patient-letter", "p1.pdf", TestCases.sha("p1"), ""),
                new LetterRegister.Piece(null, "hhs-filing-sheet", "", null, "no address"));
        assertThat(caseFile().letters().record(pieces::forEach, "t1")).isEqualTo(1);

        var again = reopened();
        assertThat(again.timeline().byHand()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(id);
            assertThat(entry.event()).isEqualTo(event);
        });
        assertThat(again.facts().json()).contains("{\"a\": 2}");
        assertThat(again.classifications().policy()).isEqualTo(PatientStatusPolicy.STRICT);
        assertThat(again.letters().latest()).hasValueSatisfying(batch -> {
            var recorded = new ArrayList<LetterRegister.Piece>();
            again.letters().forEachPiece(batch, recorded::add);
            assertThat(recorded).isEqualTo(pieces);
            assertThat(batch.pieces()).isEqualTo(pieces.size());
            assertThat(batch.templateVersion()).isEqualTo("t1");
        });
        var all = TestCases.log(again);
        assertThat(all.reversed())
                .extracting(CaseLog.Entry::action)
                .startsWith("letters.record", "rules.apply", "facts.replace");
        assertThat(all.getLast().hash()).isEqualTo(again.log().head().hash());
        assertThat(all).hasSize((int) again.log().head().sequence());
        assertThat(again.verify(Progress.NONE).broken()).isFalse();
    }

    @Test
    void anImportThatWasCancelledGoesOn() {
        var first = new Evidence.TicketRecord(ticket("8", null));
        var second = new Evidence.TicketRecord(ticket("9", null));
        try (var batch = caseFile().evidence().begin(TestCases.source("long.json"))) {
            assertThat(batch.keep(first, TestCases.pointer("long.json", 1))).isEqualTo(Kept.KEPT);
            batch.reject(new Reject("line 2", "Not JSON. Maybe the file was cut."));
        }
        assertThat(caseFile().evidence().find(TestCases.sha("long.json"))).isEmpty();
        assertThat(caseFile().evidence().all())
                .extracting(source -> source.complete())
                .containsExactly(true, false);

        var evidence = reopened().evidence();
        try (var batch = evidence.begin(TestCases.source("long.json"))) {
            assertThat(batch.handled()).isEqualTo(new EvidenceStore.Counts(1, 0, 1));
            assertThat(batch.keep(second, TestCases.pointer("long.json", 3))).isEqualTo(Kept.KEPT);
            assertThat(batch.keep(second, TestCases.pointer("long.json", 4))).isEqualTo(Kept.DUPLICATE);
            batch.finish(4, 2, 1, 1, List.of("One line was cut."), true);
        }
        var source = evidence.find(TestCases.sha("long.json")).orElseThrow();
        assertThat(source.read()).isEqualTo(source.kept() + source.duplicates() + source.rejected());
        assertThat(source.warnings()).containsExactly("One line was cut.");
        assertThat(evidence.rejects(source.id()))
                .containsExactly(new Reject("line 2", "Not JSON. Maybe the file was cut."));
        assertThat(evidence.all()).hasSize(2);
        assertThat(caseFile().tickets().count()).isEqualTo(5);
    }

    @Test
    void aDecisionGetsItsTurnDuringAnImport() {
        try (var batch = caseFile().evidence().begin(TestCases.source("long.json"))) {
            batch.keep(new Evidence.TicketRecord(ticket("8", null)), TestCases.pointer("long.json", 1));
            caseFile().facts().replace("{}", "meanwhile, on the same thread");
            batch.keep(new Evidence.TicketRecord(ticket("9", null)), TestCases.pointer("long.json", 2));
            batch.finish(2, 2, 0, 0, List.of(), true);
        }
        assertThat(caseFile().tickets().count()).isEqualTo(5);
        assertThat(caseFile().verify(Progress.NONE).broken()).isFalse();
    }

    @Test
    void twoFilesCanBeReadInTurn() {
        try (var one = caseFile().evidence().begin(TestCases.source("one.json"));
                var two = caseFile().evidence().begin(TestCases.source("two.json"))) {
            for (int i = 1; i <= 3; i++) {
                one.keep(new Evidence.TicketRecord(ticket("1" + i, null)), TestCases.pointer("one.json", i));
                two.keep(new Evidence.TicketRecord(ticket("2" + i, null)), TestCases.pointer("two.json", i));
            }
            one.finish(3, 3, 0, 0, List.of(), true);
            two.finish(3, 3, 0, 0, List.of(), true);
        }
        assertThat(caseFile().tickets().count()).isEqualTo(9);
        assertThat(caseFile().verify(Progress.NONE).broken()).isFalse();
    }
}
