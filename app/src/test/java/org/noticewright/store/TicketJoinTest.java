package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.store.TestCases.at;
import static org.noticewright.store.TestCases.key;
import static org.noticewright.store.TestCases.load;
import static org.noticewright.store.TestCases.message;
import static org.noticewright.store.TestCases.pointer;
import static org.noticewright.store.TestCases.ticket;
import static org.noticewright.store.TestCases.tickets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.EvidenceStore.Kept;
import org.noticewright.casework.Tickets;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;

class TicketJoinTest {

    @TempDir
    Path folder;

    @Test
    void joinsPiecesOfSeveralFiles() {
        try (var caseFile = TestCases.create(folder)) {
            load(caseFile, "all.json", TicketPieces.ALL);
            var first = tickets(caseFile).getFirst();

            assertThat(first.messages()).extracting(Message::nativeId).containsExactly("9", "10", "11");
            assertThat(first.messages().getLast().text()).endsWith("[edited]");
            assertThat(first.messages()).extracting(Message::author).containsOnly(Message.Author.REQUESTER);
            assertThat(first.attachments()).containsExactly(new Attachment("rash.jpg", 1, "image/jpeg", 10));
            assertThat(first.fields()).containsExactly(new Ticket.Field("Medication", "Drexomab 5 mg"));
            assertThat(first.requester()).isNotNull().extracting(Profile::email).isEqualTo("rs@mail.example");
            assertThat(first.tags()).containsExactly("refill", "urgent");
            assertThat(first.details().messageCount()).isEqualTo(7);
            assertThat(caseFile.tickets().count()).isEqualTo(3);
        }
    }

    @Test
    void aMessageWithoutItsTicketIsNotLost() {
        try (var caseFile = TestCases.create(folder)) {
            load(
                    caseFile,
                    "comments.json",
                    new Evidence.MessageRecord(key("7"), message("71", null, "Hello"), List.of()));
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
            load(
                    caseFile,
                    "plain.ndjson",
                    new Evidence.TicketRecord(ticket(
                            "5", null, message("", null, "ok"), message("", null, "no"), message("", null, "ok"))));
            assertThat(tickets(caseFile).getFirst().messages())
                    .extracting(Message::text)
                    .containsExactly("ok", "no", "ok");
        }
    }

    @Test
    void newerRecordsAreKeptAndOlderOnesAreDuplicates() {
        try (var caseFile = TestCases.create(folder);
                var batch = caseFile.evidence().begin(TestCases.source("t.json"))) {
            var pieces = new ArrayList<Kept>();
            long record = 1;
            for (var updated : List.of(
                    "2026-01-06T08:00:00Z", "2026-01-07T08:00:00Z", "2026-01-05T08:00:00Z", "2026-01-07T08:00:00Z")) {
                pieces.add(
                        batch.keep(new Evidence.TicketRecord(ticket("1", at(updated))), pointer("t.json", record++)));
            }
            assertThat(pieces).containsExactly(Kept.KEPT, Kept.KEPT, Kept.DUPLICATE, Kept.DUPLICATE);
        }
    }

    @Test
    void theSameFileAgainAddsNothing() {
        try (var caseFile = TestCases.create(folder)) {
            load(caseFile, "all.json", TicketPieces.ALL);
            var before = tickets(caseFile);
            var again = load(caseFile, "all.json", TicketPieces.ALL);

            assertThat(again.kept()).isZero();
            assertThat(again.duplicates()).isEqualTo(TicketPieces.ALL.size());
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
    void whatLostAgainstANewerRecordCanStillBeRead() {
        try (var caseFile = TestCases.create(folder)) {
            var old = ticket("1", at("2026-01-06T08:00:00Z"), message("1", null, "Ho"), message("2", null, "Hey"));
            var oldest = ticket("1", at("2026-01-05T08:00:00Z"));
            var newest = ticket("1", at("2026-01-07T08:00:00Z"), message("1", null, "Ho"), message("2", null, "Hey!"));
            load(caseFile, "old.json", new Evidence.TicketRecord(old));
            load(caseFile, "new.json", new Evidence.TicketRecord(newest));
            load(caseFile, "oldest.json", new Evidence.TicketRecord(oldest));
            var id = caseFile.tickets().find(new NativeKey("zendesk", "1")).orElseThrow();

            var versions = caseFile.tickets().versions(id);
            assertThat(versions)
                    .extracting(Tickets.Version::origin)
                    .containsExactly(pointer("old.json", 1), pointer("oldest.json", 1));
            assertThat(versions.getFirst().changedAt()).isEqualTo("2026-01-06T08:00:00Z");
            assertThat(versions.getFirst().subject()).isEqualTo("Refill of 1");
            assertThat(versions.getFirst().differing())
                    .extracting(Message::text)
                    .containsExactly("Hey");
            assertThat(versions.getLast().differing()).isEmpty();
            assertThat(caseFile.tickets().otherWordings(id)).singleElement().satisfies(wording -> {
                assertThat(wording.origin()).isEqualTo(pointer("old.json", 1));
                assertThat(wording.message().text()).isEqualTo("Hey");
            });
        }
    }

    @Test
    void textsComeBackAsTheyWere() {
        try (var caseFile = TestCases.create(folder)) {
            var odd = "half \ud83d of a pair, a whole \ud83d\ude00 one, \0 and é";
            load(caseFile, "t.json", new Evidence.TicketRecord(ticket("1", null, message("1", null, odd))));
            assertThat(tickets(caseFile).getFirst().messages().getFirst().text())
                    .isEqualTo(odd);
        }
    }
}
