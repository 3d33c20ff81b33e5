package org.noticewright.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;

class ZendeskAsidesTest {

    @TempDir
    Path folder;

    @Test
    void namesBehindIds() throws Exception {
        Gathered all = Gathered.ofText(folder, "n.json", """
            {"organizations":[{"id":9,"name":"Clinic Ltd","domain_names":[],"shared_tickets":false}],"next_page":null}
            {"groups":[{"id":5,"name":"Dermatology"}]}
            {"brands":[{"id":7,"name":"Pet Care","subdomain":"pets","brand_url":"x"}]}
            {"ticket_forms":[{"id":8,"name":"Refill form","ticket_field_ids":[1]}]}
            {"group":{"id":6,"name":"Cardiology"}}
            """);
        assertThat(all.pieces)
                .containsExactly(
                        new Evidence.ValueTitle("zendesk", "organization_id", "9", "Clinic Ltd"),
                        new Evidence.ValueTitle("zendesk", "group_id", "5", "Dermatology"),
                        new Evidence.ValueTitle("zendesk", "brand_id", "7", "Pet Care"),
                        new Evidence.ValueTitle("zendesk", "ticket_form_id", "8", "Refill form"),
                        new Evidence.ValueTitle("zendesk", "group_id", "6", "Cardiology"));
    }

    @Test
    void suspendedMessagesAreRecords() throws Exception {
        Gathered all = Gathered.ofText(folder, "s.json", """
            {"suspended_tickets":[{"id":435,"author":{"id":null,"name":"Pat Q","email":"pat.q@mail.example"},\
            "subject":"Refill","content":"my sertraline","cause":"Detected as spam","message_id":"<1@mail.example>",\
            "ticket_id":67,"recipient":"help@clinic.example","created_at":"2025-03-02T14:05:09Z",\
            "via":{"channel":"email","source":{"from":{"address":"pat.q@mail.example","name":"Pat Q"},"to":{}}},\
            "attachments":[{"id":3,"file_name":"a.pdf","content_type":"application/pdf","size":5}]}]}
            """);
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("zendesk", "suspended:435"));
        assertThat(ticket.details().spam()).isTrue();
        assertThat(ticket.details().altIds()).containsExactly("435", "67");
        assertThat(requireNonNull(ticket.requester()).email()).isEqualTo("pat.q@mail.example");
        assertThat(ticket.messages().getFirst().text()).isEqualTo("my sertraline");
        assertThat(ticket.messages().getFirst().envelope()).containsExactly("From: Pat Q <pat.q@mail.example>");
        assertThat(ticket.attachments())
                .containsExactly(new Attachment("a.pdf", 0, "application/pdf", 5, "3", Attachment.Content.ABSENT));
    }

    @Test
    void sideConversationsAreNotes() throws Exception {
        Gathered all = Gathered.ofText(folder, "s.json", """
            {"side_conversations":[{"id":"8566","ticket_id":8841,"subject":"Lab","preview_text":"the biopsy of",\
            "participants":[{"user_id":1,"name":"Lab","email":"lab@partner.example"}],"created_at":"2025-03-02T14:05:09Z"}]}
            {"events":[{"id":"e1","side_conversation_id":"8566","ticket_id":8841,"type":"create","actor":{"user_id":7,\
            "name":"A. Agent","email":"agent@clinic.example"},"created_at":"2025-03-02T14:05:09Z","message":{"subject":"Lab",\
            "body":"the biopsy of Pat Q","html_body":"<p>the biopsy of Pat Q</p>","from":{"email":"agent@clinic.example"},\
            "to":[{"name":"Lab","email":"lab@partner.example"}]}}]}
            """);
        assertThat(all.messages()).extracting(Message::text).containsExactly("the biopsy of", "the biopsy of Pat Q");
        assertThat(all.messages()).extracting(Message::kind).containsOnly(Kind.INTERNAL_NOTE);
        assertThat(DeskFilesTest.apart(all, 1).ticket()).isEqualTo(new NativeKey("zendesk", "8841"));
        assertThat(all.messages().get(1).envelope())
                .containsExactly(
                        "Side conversation: Lab", "From: agent@clinic.example", "To: Lab <lab@partner.example>");
        assertThat(all.warnings).anyMatch(warning -> warning.startsWith("1 side conversations"));
        assertThat(new EvidenceFiles()
                        .detect(folder.resolve("s.json"))
                        .getFirst()
                        .formatId())
                .isEqualTo("zendesk.side_conversations");
    }

    @Test
    void deletedAndMergedTicketsAndTheirDetails() throws Exception {
        String ticket =
                "{\"id\":%d,\"url\":\"https://x.example/api/v2/tickets/1.json\",\"external_id\":\"E1\",\"subject\":\"s\","
                    + "\"status\":\"%s\",\"requester_id\":1,\"submitter_id\":1,\"via\":{\"channel\":\"web\"},\"tags\":%s,\"comments\":["
                    + "{\"id\":1,\"author_id\":7,\"public\":true,\"body\":\"%s\"}]}";
        String zendesks = "This request was closed and merged into request #20 \\\"Refill\\\".";
        Ticket merged = only(ticket.formatted(10, "closed", "[]", zendesks));
        assertThat(merged.details().mergedInto()).isEqualTo(new NativeKey("zendesk", "20"));
        assertThat(merged.details().altIds()).containsExactly("E1");
        assertThat(merged.details().url()).endsWith("/tickets/1.json");
        String own = "merged into ticket #20, thank you";
        assertThat(only(ticket.formatted(10, "closed", "[\"closed_by_merge\"]", own))
                        .details()
                        .mergedInto())
                .isNotNull();
        assertThat(only(ticket.formatted(10, "closed", "[]", own)).details().mergedInto())
                .as("a customer may write that")
                .isNull();
        assertThat(only(ticket.formatted(10, "deleted", "[]", "x")).details().deleted())
                .isTrue();
        assertThat(
                        only("{\"deleted_tickets\":[{\"id\":5,\"subject\":\"s\",\"actor\":{\"id\":1,\"name\":\"A\"},\"deleted_at\":\"2025-03-02T14:05:09Z\"}]}")
                                .details()
                                .deleted())
                .isTrue();
    }

    private Ticket only(String text) throws Exception {
        return Gathered.of(Gathered.write(folder, "x.json", text), "zendesk.tickets")
                .tickets()
                .getFirst();
    }

    @Test
    void envelopesHoldAddressesAndPlaces() throws Exception {
        Message message = Gathered.ofText(folder, "ticket_8_comments.json", """
            {"comments":[{"id":1,"author_id":2,"public":true,"html_body":"<p>x</p>","body":"x","attachments":[{"id":5,\
            "file_name":"r.jpg","content_type":"image/jpeg","size":9}],"via":{"channel":"email","source":{"from":{"address":\
            "pat.q@mail.example","name":"Pat Q","original_recipients":["help@clinic.example","sam.r@mail.example"]},\
            "to":{"address":"help@clinic.example","email_ccs":[360012,"sam.r@mail.example"]},"rel":null}},"metadata":{"system":\
            {"client":"Mozilla","ip_address":"203.0.113.9","location":"Austin, TX","latitude":30.2,"longitude":-97.7},\
            "custom":{"member":"H-88"}}}]}
            """)
                .messages()
                .getFirst();
        assertThat(message.envelope())
                .containsExactly(
                        "From: Pat Q <pat.q@mail.example>",
                        "To: help@clinic.example",
                        "Cc: sam.r@mail.example",
                        "Original-To: help@clinic.example, sam.r@mail.example",
                        "IP address: 203.0.113.9",
                        "Location: Austin, TX",
                        "Coordinates: 30.2, -97.7",
                        "member: H-88");
    }

    @Test
    void aCommentThatIsOnlySaidToBeThereIsMissingContent() throws Exception {
        Gathered all = Gathered.ofText(folder, "e.json", """
            {"ticket_events":[{"id":1,"ticket_id":8841,"timestamp":1740924309,"updater_id":2,"child_events":[{"id":2,\
            "comment_present":true,"comment_public":true,"via":"Mail"}]},{"id":3,"ticket_id":8842,"child_events":[{"status":"open"}]}],\
            "end_of_stream":true}
            """);
        assertThat(all.tickets()).singleElement().satisfies(ticket -> {
            assertThat(ticket.key().id()).isEqualTo("8841");
            assertThat(ticket.content()).isEqualTo(Content.TRUNCATED);
        });
        assertThat(all.warnings)
                .anyMatch(warning -> warning.startsWith("1 events say that a comment was written"))
                .anyMatch(warning -> warning.startsWith("1 audits hold no comment"));
    }
}
