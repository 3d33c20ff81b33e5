package org.noticewright.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.Message.Redaction;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.domain.Ticket.Field;

class IntercomImportTest {

    @TempDir
    Path folder;

    private Ticket ticket(String text) throws Exception {
        return Gathered.ofText(folder, "x.json", text).tickets().getFirst();
    }

    @Test
    void secondVersionWithTextInPartsOfAnyType() throws Exception {
        Ticket ticket = ticket(DeskSamples.INTERCOM_2);
        assertThat(ticket.key()).isEqualTo(new NativeKey("intercom", "471"));
        assertThat(ticket.subject()).isEqualTo("Results");
        assertThat(ticket.status()).isEqualTo("open");
        assertThat(ticket.channel()).isEqualTo("email");
        assertThat(requireNonNull(ticket.createdAt()).instant().getEpochSecond())
                .isEqualTo(1740924309);
        assertThat(requireNonNull(ticket.requester()).name()).isEqualTo("Pat Q");
        assertThat(ticket.requester().externalId()).isEqualTo("70");
        assertThat(requireNonNull(ticket.requesterKey()).id()).isEqualTo("667d614a");
        assertThat(ticket.tags()).containsExactly("labs");
        assertThat(ticket.fields())
                .containsExactly(
                        new Field("Member id", "H-88"), new Field("source.url", "https://clinic.example/results"));
        assertThat(ticket.messages())
                .extracting(Message::text)
                .containsExactly(
                        "Is my A1C back?", "Still waiting", "HIV panel too", "assignment", "This message was deleted");
        assertThat(ticket.messages())
                .extracting(Message::kind)
                .containsExactly(Kind.PUBLIC, Kind.PUBLIC, Kind.INTERNAL_NOTE, Kind.SYSTEM, Kind.PUBLIC);
        assertThat(ticket.messages())
                .extracting(Message::author)
                .containsExactly(Author.REQUESTER, Author.REQUESTER, Author.AGENT, Author.SYSTEM, Author.REQUESTER);
        assertThat(ticket.messages().getLast().redaction()).isEqualTo(Redaction.ALL);
        assertThat(ticket.messages().getFirst().envelope()).containsExactly("From: Pat Q <pat.q@mail.example>");
        assertThat(ticket.attachments()).containsExactly(new Attachment("lab.pdf", 0, "application/pdf", 147));
        assertThat(ticket.content()).as("five parts said, four here").isEqualTo(Content.TRUNCATED);
        assertThat(ticket.details().messageCount())
                .as("the parts and the opening")
                .isEqualTo(6);
        assertThat(ticket(DeskSamples.INTERCOM_2.replace("\"total_count\":5", "\"total_count\":4"))
                        .content())
                .isEqualTo(Content.COMPLETE);
    }

    @Test
    void firstVersionAndListsHaveNoParts() throws Exception {
        String list = "{\"type\":\"conversation.list\",\"pages\":{\"type\":\"pages\",\"next\":%s,\"page\":1},"
                + "\"total_count\":1,\"conversations\":[" + DeskSamples.INTERCOM_1 + "]}";
        Gathered all = Gathered.ofText(folder, "c.json", list.formatted("null"));
        Ticket ticket = all.tickets().getFirst();
        assertThat(requireNonNull(ticket.requesterKey()).id()).isEqualTo("576c");
        assertThat(ticket.status()).isEqualTo("closed");
        assertThat(ticket.content()).isEqualTo(Content.TRUNCATED);
        assertThat(ticket.details().messageCount())
                .as("more than the opening, however many that is")
                .isEqualTo(2);
        assertThat(ticket.messages().getFirst().author()).isEqualTo(Author.REQUESTER);
        assertThat(all.warnings).isEmpty();
        assertThat(Gathered.ofText(folder, "d.json", list.formatted("{\"page\":2,\"starting_after\":\"x\"}")).warnings)
                .anyMatch(warning -> warning.startsWith("Export incomplete"));
        assertThat(Gathered.ofText(folder, "e.json", list.formatted("null").replace("t\":1,", "t\":9,")).warnings)
                .anyMatch(warning -> warning.contains("9 entries"));
    }

    @Test
    void ticketsHaveTwoIds() throws Exception {
        Ticket ticket = ticket(DeskSamples.INTERCOM_TICKET);
        assertThat(ticket.key().id()).isEqualTo("493");
        assertThat(ticket.details().altIds()).containsExactly("52");
        assertThat(ticket.subject()).isEqualTo("Refill");
        assertThat(ticket.fields())
                .containsExactly(new Field("ticket type", "Prescription"), new Field("Pharmacy", "Main St"));
        assertThat(ticket.messages()).extracting(Message::text).first().isEqualTo("Need my sertraline");
        assertThat(ticket.messages().get(1).kind()).isEqualTo(Kind.SYSTEM);
        assertThat(ticket.content()).isEqualTo(Content.COMPLETE);
    }

    @Test
    void peopleAndLonelyParts() throws Exception {
        var contact = Gathered.ofText(folder, "p.json", DeskSamples.INTERCOM_CONTACT)
                .profiles()
                .getFirst();
        assertThat(contact.externalId()).isEqualTo("70");
        assertThat(contact.phone()).isEqualTo("+12025550143");
        assertThat(contact.notes()).contains("plan: gold", "city: Austin");
        String part = "{\"type\":\"conversation_part\",\"id\":\"1\",\"part_type\":\"comment\",\"body\":\"<p>x</p>\","
                + "\"created_at\":1740924939,\"author\":{\"type\":\"user\",\"id\":\"u\"}}";
        assertThat(Gathered.ofText(folder, "part.json", part).rejects).hasSize(1);
        Gathered named = Gathered.ofText(
                folder,
                "conversation_471_parts.json",
                "{\"type\":\"conversation_part.list\",\"conversation_parts\":[" + part + "]}");
        assertThat(DeskFilesTest.apart(named, 0).ticket().id()).isEqualTo("471");
        assertThat(named.messages().getFirst().authorKey()).isEqualTo(new NativeKey("intercom", "u"));
    }
}
