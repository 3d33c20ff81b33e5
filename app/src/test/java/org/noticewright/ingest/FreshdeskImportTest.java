package org.noticewright.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.domain.Ticket.Field;

class FreshdeskImportTest {

    @TempDir
    Path folder;

    @Test
    void accountExportShape() throws Exception {
        Gathered all = Gathered.ofText(folder, "Tickets0.json", "[" + DeskSamples.FRESHDESK_V1 + "]");
        Ticket ticket = all.tickets().getFirst();
        assertThat(all.read()).isEqualTo(1);
        assertThat(ticket.key()).isEqualTo(new NativeKey("freshdesk", "14"));
        assertThat(ticket.details().altIds()).containsExactly("5007268642");
        assertThat(ticket.details().spam()).isTrue();
        assertThat(ticket.details().deleted()).isFalse();
        assertThat(ticket.details().mergedInto()).isEqualTo(new NativeKey("freshdesk", "13"));
        assertThat(ticket.status()).isEqualTo("open");
        assertThat(ticket.channel()).isEqualTo("portal");
        assertThat(requireNonNull(ticket.createdAt()).instant()).hasToString("2025-03-02T02:27:09Z");
        assertThat(ticket.createdAt().text()).isEqualTo("2025-03-02T12:27:09+10:00");
        assertThat(requireNonNull(ticket.requester()).name()).isEqualTo("Pat Q");
        assertThat(ticket.requesterKey()).isEqualTo(new NativeKey("freshdesk", "5004272351"));
        assertThat(ticket.tags()).containsExactly("video");
        assertThat(ticket.fields()).containsExactly(new Field("plan_123", "gold"));
        assertThat(ticket.content()).isEqualTo(Content.COMPLETE);
        Message description = ticket.messages().get(0);
        assertThat(description.text()).isEqualTo("Camera black");
        assertThat(description.author()).isEqualTo(Author.REQUESTER);
        assertThat(description.html()).startsWith("<div>");
        assertThat(description.attributes()).containsExactly("room", "https://visit.example/v/1");
        assertThat(description.envelope()).containsExactly("Cc: sam.r@mail.example");
        Message note = ticket.messages().get(1);
        assertThat(note.kind()).isEqualTo(Kind.INTERNAL_NOTE);
        assertThat(note.author()).isEqualTo(Author.AGENT);
        assertThat(note.envelope()).containsExactly("Deleted: yes");
        assertThat(ticket.attachments())
                .containsExactly(new Attachment("card.pdf", 1, "application/pdf", 880, "7", Attachment.Content.ABSENT));
    }

    @Test
    void apiShape() throws Exception {
        Ticket ticket = Gathered.ofText(folder, "t.json", DeskSamples.FRESHDESK_V2)
                .tickets()
                .getFirst();
        assertThat(ticket.key().id()).isEqualTo("14");
        assertThat(ticket.status()).isEqualTo("closed");
        assertThat(ticket.channel()).isEqualTo("email");
        assertThat(requireNonNull(ticket.requester()).email()).isEqualTo("pat.q@mail.example");
        assertThat(ticket.requester().phone()).isEqualTo("+1 202-555-0143");
        assertThat(ticket.fields())
                .containsExactly(
                        new Field("cf_member", "H-88"),
                        new Field("cf_count", "3"),
                        new Field("company_id", "88"),
                        new Field("group_id", "5"));
        assertThat(ticket.messages())
                .extracting(Message::author)
                .containsExactly(Author.REQUESTER, Author.AGENT, Author.REQUESTER, Author.OTHER);
        assertThat(ticket.messages().get(0).envelope())
                .containsExactly("To: help@clinic.example", "Cc: Sam R <sam.r@mail.example>");
        assertThat(ticket.messages().get(1).envelope())
                .containsExactly(
                        "From: Help <help@clinic.example>", "To: pat.q@mail.example", "Bcc: boss@clinic.example");
        assertThat(ticket.attachments().getFirst().message()).isZero();
        assertThat(ticket.content()).isEqualTo(Content.COMPLETE);
    }

    @Test
    void conversationsOfAnotherFileAndNamesAndPeople() throws Exception {
        String company = "{\"id\":88,\"name\":\"Clinic Ltd\",\"domains\":[],\"health_score\":null}";
        String group = "{\"id\":5,\"name\":\"Derm\",\"escalate_to\":1,\"agent_ids\":[]}";
        Gathered all = Gathered.ofText(
                folder,
                "all.json",
                String.join(
                        "\n",
                        DeskSamples.FRESHDESK_CONVERSATION,
                        DeskSamples.FRESHDESK_CONTACT,
                        DeskSamples.FRESHDESK_AGENT,
                        company,
                        group));
        assertThat(all.read()).isEqualTo(5);
        assertThat(DeskFilesTest.apart(all, 0).ticket()).isEqualTo(new NativeKey("freshdesk", "14"));
        assertThat(all.messages().getFirst().text()).isEqualTo("Biopsy is back");
        assertThat(all.messages().getFirst().kind()).isEqualTo(Kind.INTERNAL_NOTE);
        var contact = all.profiles().get(0);
        assertThat(contact.role()).isEqualTo(Role.END_USER);
        assertThat(contact.phone()).isEqualTo("+1 202-555-0143");
        assertThat(contact.externalId()).isEqualTo("M-1");
        assertThat(contact.notes()).contains("pq@work.example", "1 Elm St", "member_no: H-88", "deleted: yes");
        assertThat(all.profiles().get(1).role()).isEqualTo(Role.AGENT);
        assertThat(all.pieces)
                .contains(
                        new Evidence.ValueTitle("freshdesk", "company_id", "88", "Clinic Ltd"),
                        new Evidence.ValueTitle("freshdesk", "group_id", "5", "Derm"));
    }

    @Test
    void aConversationWithoutATicketIsARejectUnlessTheFileNamesIt() throws Exception {
        String lonely = DeskSamples.FRESHDESK_CONVERSATION.replace("\"ticket_id\":14,", "");
        assertThat(Gathered.ofText(folder, "c.json", lonely).rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("ticket_14_conversations.json"));
        Gathered named = Gathered.ofText(folder, "ticket_14_conversations.json", lonely);
        assertThat(DeskFilesTest.apart(named, 0).ticket().id()).isEqualTo("14");
    }

    @Test
    void item13MissingContentIsSaid() throws Exception {
        String listed = DeskSamples.FRESHDESK_V2.replaceAll(",\"conversations\":.*", "}");
        assertThat(content(listed)).isEqualTo(Content.TRUNCATED);
        String bare = listed.replaceAll("\"description.*?\"status\"", "\"status\"");
        assertThat(content(bare)).isEqualTo(Content.NOT_IN_FILE);
        String ten = DeskSamples.FRESHDESK_V2.replaceAll(
                "\"conversations\":.*",
                "\"conversations\":[" + "{\"id\":1,\"body\":\"x\"},".repeat(9) + "{\"id\":2}]}");
        assertThat(content(ten)).isEqualTo(Content.TRUNCATED);
    }

    @Test
    void theArchiveIsMissedUnlessAClosedTicketRested() throws Exception {
        assertThat(Gathered.ofText(folder, "t.json", DeskSamples.FRESHDESK_V2).warnings)
                .anyMatch(warning -> warning.contains("archived"));
        String old = DeskSamples.FRESHDESK_V2
                .replace("\"updated_at\":\"2025-03-02T18:13:11Z\"", "\"updated_at\":\"2024-03-02T18:13:11Z\"")
                .replace("\"id\":14,\"subject\"", "\"id\":15,\"subject\"");
        assertThat(Gathered.ofText(folder, "u.json", DeskSamples.FRESHDESK_V2 + "\n" + old).warnings)
                .isEmpty();
    }

    private Content content(String text) throws Exception {
        return Gathered.ofText(folder, "x.json", text).tickets().getFirst().content();
    }
}
