package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;

/// Freshdesk and Zendesk as XML, and Freshdesk's lists.
class DeskXmlTest {

    private static final String FRESHDESK = """
        <?xml version="1.0" encoding="UTF-8"?>
        <helpdesk-tickets type="array"><helpdesk-ticket><display-id type="integer">14</display-id>\
        <id type="integer">5007268642</id><subject>Video visit</subject><description>Camera black</description>\
        <description-html>&lt;div&gt;Camera &lt;b&gt;black&lt;/b&gt;&lt;/div&gt;</description-html>\
        <status type="integer">5</status><source type="integer">3</source><requester-id type="integer">50</requester-id>\
        <requester-name>Pat Q</requester-name><deleted type="boolean">true</deleted><spam type="boolean">false</spam>\
        <created-at type="datetime">2025-03-02T10:03:42+10:00</created-at><custom-field><member-123>H-88</member-123></custom-field>\
        <due-by nil="true"/><tags type="array"><tag><name>refill</name></tag></tags>\
        <cc-email><cc-emails type="array"><cc-email>kin@mail.example</cc-email></cc-emails></cc-email>\
        <notes type="array"><helpdesk-note><id type="integer">7</id><body>Call back</body><private type="boolean">true</private>\
        <incoming type="boolean">false</incoming><user-id type="integer">1</user-id>\
        <created-at type="datetime">2025-03-02T10:30:00+10:00</created-at><attachments type="array"><attachment>\
        <content-file-name>rash.jpg</content-file-name><content-file-size type="integer">88123</content-file-size></attachment></attachments>\
        </helpdesk-note><helpdesk-note><id type="integer">8</id><body>This ticket was merged into ticket 99</body>\
        <private type="boolean">false</private><incoming type="boolean">true</incoming><user-id type="integer">50</user-id>\
        <created-at type="datetime">2025-03-02T10:40:00+10:00</created-at></helpdesk-note></notes></helpdesk-ticket></helpdesk-tickets>
        """;

    @TempDir
    Path folder;

    @Test
    void freshdesk() throws Exception {
        Path file = Gathered.write(folder, "Tickets0.xml", FRESHDESK);
        assertThat(new EvidenceFiles().detect(file).getFirst().formatId()).isEqualTo("freshdesk.xml");
        Gathered all = Gathered.of(file);
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("freshdesk", "14"));
        assertThat(ticket.details().altIds()).containsExactly("5007268642");
        assertThat(ticket.details().deleted()).isTrue();
        assertThat(ticket.details().mergedInto()).isEqualTo(new NativeKey("freshdesk", "99"));
        assertThat(ticket.status()).isEqualTo("closed");
        assertThat(ticket.channel()).isEqualTo("phone");
        assertThat(ticket.createdAt())
                .isNotNull()
                .extracting("instant")
                .isEqualTo(Instant.parse("2025-03-02T00:03:42Z"));
        assertThat(ticket.messages()).extracting(Message::text).startsWith("Camera black", "Call back");
        assertThat(ticket.messages().getFirst().html()).isEqualTo("<div>Camera <b>black</b></div>");
        assertThat(ticket.messages())
                .extracting(Message::kind)
                .containsExactly(Kind.PUBLIC, Kind.INTERNAL_NOTE, Kind.PUBLIC);
        assertThat(ticket.messages())
                .extracting(Message::author)
                .containsExactly(Author.REQUESTER, Author.AGENT, Author.REQUESTER);
        assertThat(ticket.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.name()).isEqualTo("rash.jpg");
            assertThat(attachment.message()).isEqualTo(1);
        });
        assertThat(ticket.tags()).containsExactly("refill");
        assertThat(ticket.fields()).contains(new Ticket.Field("member_123", "H-88"));
        assertThat(ticket.messages().getFirst().envelope()).containsExactly("Cc: kin@mail.example");
        assertThat(ticket.content()).isEqualTo(Content.COMPLETE);
        assertThat(all.warnings).anyMatch(warning -> warning.contains("rested for 120 days"));
    }

    @Test
    void freshdesksListHoldsNoConversation() throws Exception {
        Gathered all = Gathered.ofText(folder, "tickets.csv", """
            Ticket ID,Subject,Status,Priority,Source,Created time,Last update time,Due by Time,Agent interactions,Tags,Full name,Email,Work phone,Contact ID,Company Name
            14,Video visit,Closed,Low,Phone,2024-03-02 10:03:42,2024-03-02 11:03:42,2025-03-03 10:03:42,2,"refill,lab",Pat Q,pat.q@mail.example,'+12025550143,50,Elm
            15,New,Open,Low,Phone,2025-03-02 10:03:42,2025-03-02 11:03:42,2025-03-03 10:03:42,2,,Kim,kim@mail.example,,51,
            """);
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("freshdesk", "14"));
        assertThat(ticket.content()).isEqualTo(Content.NOT_IN_FILE);
        assertThat(ticket.requester()).isNotNull().extracting("phone").isEqualTo("+12025550143");
        assertThat(ticket.details().organisation()).isEqualTo("Elm");
        assertThat(ticket.tags()).containsExactly("refill", "lab");
        assertThat(all.warnings).noneMatch(warning -> warning.contains("rested for 120 days"));
    }

    @Test
    void zendesksExportAsXml() throws Exception {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("tickets.xml", """
            <tickets type="array" count="1"><ticket><nice-id type="integer">8841</nice-id><subject>Refill</subject>\
            <description>My sertraline</description><status-id type="integer">1</status-id>\
            <requester-id type="integer">11</requester-id><submitter-id type="integer">11</submitter-id>\
            <organization-id type="integer">5</organization-id><current-tags>refill lab</current-tags>\
            <created-at type="datetime">2025-03-02T14:05:09Z</created-at>\
            <ticket-field-entries type="array"><ticket-field-entry><ticket-field-id type="integer">360012</ticket-field-id>\
            <value>MRN-004417</value></ticket-field-entry></ticket-field-entries>\
            <comments type="array"><comment><author-id type="integer">11</author-id><value>My sertraline</value>\
            <is-public type="boolean">true</is-public><created-at type="datetime">2025-03-02T14:05:09Z</created-at>\
            <attachments type="array"><attachment><filename>rash.jpg</filename><size type="integer">88123</size></attachment></attachments></comment>\
            <comment><author-id type="integer">7</author-id><value>has asthma</value><is-public type="boolean">false</is-public>\
            <created-at type="datetime">2025-03-02T15:05:09Z</created-at></comment></comments></ticket></tickets>
            """);
        members.put("users.xml", """
            <users type="array"><user><id type="integer">11</id><name>Pat Q</name><email>pat.q@mail.example</email>\
            <roles type="integer">0</roles><organization-id type="integer">5</organization-id></user>\
            <user><id type="integer">7</id><name>A. Agent</name><email>a@clinic.example</email><roles type="integer">4</roles></user></users>
            """);
        members.put("organizations.xml", """
            <organizations type="array"><organization><id type="integer">5</id><name>Elm</name>\
            <is-shared type="boolean">false</is-shared></organization></organizations>
            """);
        Gathered all = Gathered.of(Packed.zip(folder.resolve("xml.zip"), members));
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("zendesk", "8841"));
        assertThat(ticket.status()).isEqualTo("open");
        assertThat(ticket.tags()).containsExactly("refill", "lab");
        assertThat(ticket.fields())
                .contains(new Ticket.Field("360012", "MRN-004417"), new Ticket.Field("organization_id", "5"));
        assertThat(ticket.messages()).extracting(Message::text).containsExactly("My sertraline", "has asthma");
        assertThat(ticket.messages()).extracting(Message::kind).containsExactly(Kind.PUBLIC, Kind.INTERNAL_NOTE);
        assertThat(ticket.attachments()).extracting(Attachment::name).containsExactly("rash.jpg");
        assertThat(all.profiles()).extracting("role").containsExactly(Role.END_USER, Role.AGENT);
        assertThat(all.pieces).contains(new ValueTitle("zendesk", "organization_id", "5", "Elm"));
        assertThat(all.rejects).isEmpty();
    }
}
