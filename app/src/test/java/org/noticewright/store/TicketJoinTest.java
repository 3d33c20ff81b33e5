package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.store.TestCases.at;
import static org.noticewright.store.TestCases.key;
import static org.noticewright.store.TestCases.load;
import static org.noticewright.store.TestCases.message;
import static org.noticewright.store.TestCases.pointer;
import static org.noticewright.store.TestCases.profile;
import static org.noticewright.store.TestCases.ticket;
import static org.noticewright.store.TestCases.tickets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.EvidenceStore.Kept;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;

class TicketJoinTest {

    /// Every shape a piece can have: records of three ages, messages with and without ids and times, profiles that
    /// disagree, two titles of one field.
    private static final List<Evidence> PIECES = List.of(
            new Evidence.TicketRecord(ticket(
                    "1", at("2026-01-06T08:00:00Z"), message("", at("2026-01-05T08:00:00Z"), "My refill is late"),
                    message("11", at("2026-01-05T08:00:01Z"), "We look into it"))),
            new Evidence.TicketRecord(ticket(
                    "1", at("2026-01-07T08:00:00Z"), message("11", at("2026-01-05T08:00:01Z"), "We look into it [edited]"))),
            new Evidence.TicketRecord(ticket("1", at("2026-01-07T08:00:00Z"))),
            new Evidence.TicketRecord(withSubject(ticket("1", at("2026-01-07T08:00:00Z")), "Another subject")),
            new Evidence.TicketRecord(ticket("2", null, message("", null, "ok"), message("", null, "ok"))),
            new Evidence.MessageRecord(key("1"), message("10", at("2026-01-05T08:00:00Z"), "My refill is late"),
                    List.of(new Attachment("rash.jpg", -1, "image/jpeg", 10))),
            new Evidence.MessageRecord(key("1"), message("9", at("2026-01-05T08:00:00Z"), "First"), List.of()),
            new Evidence.MessageRecord(key("3"), message("31", null, "Only a message is known"), List.of()),
            new Evidence.MessageRecord(key("2"), message("", at("2026-01-05T09:00:00Z"), "ok"), List.of()),
            new Evidence.ProfileRecord(profile("u1", "Robin Sample", null)),
            new Evidence.ProfileRecord(profile("u1", null, "robin@mail.example")),
            new Evidence.ProfileRecord(profile("u1", "R. Sample", "rs@mail.example")),
            new Evidence.FieldTitle("zendesk", "36001", "Medication"),
            new Evidence.FieldTitle("zendesk", "36001", "Medicine"));

    @TempDir
    Path folder;

    private static Ticket withSubject(Ticket ticket, String subject) {
        return new Ticket(
                ticket.key(), subject, ticket.status(), ticket.channel(), ticket.createdAt(), ticket.updatedAt(),
                ticket.requesterKey(), ticket.requester(), ticket.tags(), ticket.fields(), ticket.messages(),
                ticket.attachments(), ticket.content());
    }

    @Provide
    Arbitrary<List<Evidence>> anyOrder() {
        return Arbitraries.shuffle(PIECES);
    }

    @Property(tries = 25)
    void theOrderOfPiecesDoesNotMatter(@ForAll("anyOrder") List<Evidence> order) throws IOException {
        assertThat(assembled(order)).isEqualTo(assembled(PIECES));
    }

    private static List<Ticket> assembled(List<Evidence> pieces) throws IOException {
        var own = Files.createTempDirectory("join-test");
        try (var throwAway = TestCases.FILES.throwAway(own)) {
            load(throwAway, "a.json", pieces.subList(0, pieces.size() / 2));
            load(throwAway, "b.json", pieces.subList(pieces.size() / 2, pieces.size()));
            return tickets(throwAway);
        } finally {
            Files.delete(own);
        }
    }

    @Test
    void joinsPiecesOfSeveralFiles() {
        try (var caseFile = TestCases.create(folder)) {
            load(caseFile, "all.json", PIECES);
            var first = tickets(caseFile).getFirst();

            assertThat(first.messages()).extracting(Message::nativeId).containsExactly("9", "10", "11");
            assertThat(first.messages().getLast().text()).endsWith("[edited]");
            assertThat(first.messages()).extracting(Message::author).containsOnly(Message.Author.REQUESTER);
            assertThat(first.attachments()).containsExactly(new Attachment("rash.jpg", 1, "image/jpeg", 10));
            assertThat(first.fields()).containsExactly(new Ticket.Field("Medication", "Drexomab"));
            assertThat(first.requester()).isNotNull().extracting(Profile::email).isEqualTo("rs@mail.example");
            assertThat(first.tags()).containsExactly("refill", "urgent");
            assertThat(caseFile.tickets().count()).isEqualTo(3);
        }
    }

    @Test
    void aMessageWithoutItsTicketIsNotLost() {
        try (var caseFile = TestCases.create(folder)) {
            load(caseFile, "comments.json", new Evidence.MessageRecord(key("7"), message("71", null, "Hello"), List.of()));
            assertThat(tickets(caseFile)).singleElement().satisfies(ticket -> {
                assertThat(ticket.content()).isEqualTo(Ticket.Content.NOT_IN_FILE);
                assertThat(ticket.messages()).hasSize(1);
            });

            load(caseFile, "tickets.json", new Evidence.TicketRecord(ticket("7", null)));
            assertThat(tickets(caseFile)).singleElement().satisfies(ticket -> {
                assertThat(ticket.content()).isEqualTo(Ticket.Content.COMPLETE);
                assertThat(ticket.subject()).isEqualTo("Refill of 7");
                assertThat(ticket.messages()).hasSize(1);
            });
        }
    }

    @Test
    void repeatedShortMessagesOfOneRecordAreAllKept() {
        try (var caseFile = TestCases.create(folder)) {
            load(caseFile, "plain.ndjson", new Evidence.TicketRecord(
                    ticket("5", null, message("", null, "ok"), message("", null, "no"), message("", null, "ok"))));
            assertThat(tickets(caseFile).getFirst().messages()).extracting(Message::text)
                    .containsExactly("ok", "no", "ok");
        }
    }

    @Test
    void newerRecordsAreKeptAndOlderOnesAreDuplicates() {
        try (var caseFile = TestCases.create(folder);
                var batch = caseFile.evidence().begin(TestCases.source("t.json"))) {
            var pieces = new ArrayList<Kept>();
            long record = 1;
            for (var updated : List.of("2026-01-06T08:00:00Z", "2026-01-07T08:00:00Z", "2026-01-05T08:00:00Z",
                    "2026-01-07T08:00:00Z")) {
                pieces.add(batch.keep(new Evidence.TicketRecord(ticket("1", at(updated))), pointer("t.json", record++)));
            }
            assertThat(pieces).containsExactly(Kept.KEPT, Kept.KEPT, Kept.DUPLICATE, Kept.DUPLICATE);
        }
    }

    @Test
    void theSameFileAgainAddsNothing() {
        try (var caseFile = TestCases.create(folder)) {
            load(caseFile, "all.json", PIECES);
            var before = tickets(caseFile);
            var again = load(caseFile, "all.json", PIECES);

            assertThat(again.kept()).isZero();
            assertThat(again.duplicates()).isEqualTo(PIECES.size());
            assertThat(tickets(caseFile)).isEqualTo(before);
        }
    }

    @Test
    void originsLeadBackToTheRecords() {
        try (var caseFile = TestCases.create(folder)) {
            load(caseFile, "c.json", new Evidence.MessageRecord(key("1"), message("2", null, "Hi"), List.of()));
            load(caseFile, "t.json", new Evidence.TicketRecord(ticket("1", null, message("1", null, "Ho"))));
            var id = caseFile.tickets().find(new NativeKey("zendesk", "1")).orElseThrow();

            assertThat(caseFile.tickets().origins(id))
                    .containsExactly(pointer("t.json", 1), pointer("t.json", 1), pointer("c.json", 1));
        }
    }

    @Test
    void textsComeBackAsTheyWere() {
        try (var caseFile = TestCases.create(folder)) {
            var odd = "half \ud83d of a pair, a whole \ud83d\ude00 one, \0 and é";
            load(caseFile, "t.json", new Evidence.TicketRecord(ticket("1", null, message("1", null, odd))));
            assertThat(tickets(caseFile).getFirst().messages().getFirst().text()).isEqualTo(odd);
        }
    }
}
