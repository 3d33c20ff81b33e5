package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;

/// osTicket, HubSpot, Kustomer and Intercom as tables.
class DeskTablesTest {

    @TempDir
    Path folder;

    @Test
    void osTicketHasNoThread() throws Exception {
        Gathered all = Gathered.ofText(folder, "tickets.csv", "\uFEFF" + """
            "Ticket Number";"Date Created";Subject;From;"From Email";"Help Topic";"Current Status";Merged;"Thread Count";"Phone Number";Dosis
            000234;"2025-03-02 14:05:09";"'+1 202-555-0143 called";"Pat Q";pat.q@mail.example;Billing;Open;;3;"'+1 202-555-0143";'-
            """);
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("osticket", "000234"));
        assertThat(ticket.subject()).isEqualTo("+1 202-555-0143 called");
        assertThat(ticket.content()).isEqualTo(Content.NOT_IN_FILE);
        assertThat(ticket.requester()).isNotNull().satisfies(requester -> {
            assertThat(requester.name()).isEqualTo("Pat Q");
            assertThat(requester.phone()).isEqualTo("+1 202-555-0143");
        });
        assertThat(ticket.fields())
                .containsExactlyInAnyOrder(
                        new Ticket.Field("Help Topic", "Billing"), new Ticket.Field("Thread Count", "3"));
        assertThat(all.warnings).anyMatch(warning -> warning.contains("not in this file"));
    }

    @Test
    void hubSpotListsHaveLabelsAndLocalTimes() throws Exception {
        Path file = Gathered.write(folder, "tickets.csv", """
            "Ticket ID","Ticket name","Pipeline","Ticket status","Create date","Ticket description","Associated Contact","Associated Contact IDs","Diagnosis"
            "307034542","Refund","Support","New","2025-03-02 09:05","Charged twice for my visit","Pat Q","78971951","J45"
            "307034543","Two","Support","New","2025-03-02 09:06","",,"1;2",
            """);
        Gathered all = new Gathered();
        new EvidenceFiles(ZoneId.of("America/New_York")).read(file, Gathered.HASH, "hubspot.csv", null, all);
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.createdAt())
                .isNotNull()
                .extracting("instant")
                .isEqualTo(Instant.parse("2025-03-02T14:05:00Z"));
        assertThat(ticket.requesterKey()).isEqualTo(new NativeKey("hubspot", "78971951"));
        assertThat(ticket.messages().getFirst().text()).isEqualTo("Charged twice for my visit");
        assertThat(ticket.fields()).contains(new Ticket.Field("Diagnosis", "J45"));
        assertThat(ticket.content()).isEqualTo(Content.TRUNCATED);
        assertThat(all.tickets().get(1).requester()).isNull();
        assertThat(all.tickets().get(1).fields()).contains(new Ticket.Field("Associated Contact IDs", "1;2"));
    }

    @Test
    void hubSpotsReplicaIsJoinedByItsLinks() throws Exception {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("engagement_email.csv", """
            engagement_id,_fivetran_synced,property_hs_email_subject,property_hs_email_html,property_hs_timestamp,property_hs_email_from_email,type
            501,x,Re: visit,<p>My A1C</p>,2025-03-02 14:05:09.000,pat.q@mail.example,INCOMING_EMAIL
            502,x,Alone,<p>nobody's</p>,2025-03-02 14:05:09.000,kim@mail.example,EMAIL
            """);
        members.put("ticket_engagement.csv", "_fivetran_synced,ticket_id,engagement_id\nx,9,501\nx,10,501\n");
        members.put("ticket_contact.csv", "_fivetran_synced,ticket_id,contact_id\nx,9,7\nx,9,8\n");
        members.put("ticket.csv", """
            id,_fivetran_synced,is_deleted,property_hs_pipeline,property_hs_pipeline_stage,property_subject,property_content,property_diagnosis,property_createdate
            9,x,TRUE,0,1,Visit,please,J45,2025-03-02 14:05:09
            """);
        members.put("stage.csv", "stage_id,_fivetran_synced,label,pipeline_id\n1,x,New,0\n");
        members.put(
                "contact.csv",
                "id,_fivetran_synced,property_email,property_firstname,property_lastname\n"
                        + "7,x,pat.q@mail.example,Pat,Q\n");
        Gathered all = Gathered.of(Packed.zip(folder.resolve("replica.zip"), members));
        Ticket ticket = all.tickets().stream()
                .filter(one -> one.key().id().equals("9"))
                .findFirst()
                .orElseThrow();
        assertThat(ticket.details().deleted()).isTrue();
        assertThat(ticket.requesterKey()).isEqualTo(new NativeKey("hubspot", "7"));
        assertThat(ticket.fields())
                .contains(
                        new Ticket.Field("contact", "8"),
                        new Ticket.Field("diagnosis", "J45"),
                        new Ticket.Field("hs_pipeline_stage", "1"));
        assertThat(all.pieces).contains(new ValueTitle("hubspot", "hs_pipeline_stage", "1", "New"));
        assertThat(all.pieces.stream()
                        .filter(MessageRecord.class::isInstance)
                        .map(piece -> ((MessageRecord) piece).ticket().id()))
                .containsExactlyInAnyOrder("9", "10");
        assertThat(all.messages().getFirst()).satisfies(mail -> {
            assertThat(mail.text()).isEqualTo("My A1C");
            assertThat(mail.author()).isEqualTo(Author.REQUESTER);
            assertThat(mail.envelope()).contains("From: pat.q@mail.example", "Subject: Re: visit");
        });
        assertThat(all.tickets()).extracting(one -> one.key().id()).contains("engagement:502");
        assertThat(all.profiles().getFirst().name()).isEqualTo("Pat Q");
        assertThat(all.warnings).anyMatch(warning -> warning.contains("a ticket of its own"));
    }

    @Test
    void kustomerKeepsJsonInCells() throws Exception {
        Gathered all = Gathered.ofText(folder, "kustomer.csv", """
            type,id,attributes,relationships,links
            customer,a53e,"{""name"":""Pat Q"",""emails"":[{""type"":""home"",""email"":""pat.q@mail.example""},{""email"":""p2@mail.example""}],""phones"":[{""phone"":""+12025550143""}],""preview"":{""text"":""my A1C"",""subject"":""Visit""},""rev"":24,""displayColor"":""black""}",{},{}
            conversation,77c,"{""name"":""Visit"",""status"":""done"",""channels"":[""email""],""createdAt"":""2025-03-02T14:05:09.949Z"",""deleted"":true,""custom"":{""memberStr"":""H-88""}}","{""customer"":{""data"":{""type"":""customer"",""id"":""a53e""}}}",{}
            message,643c,"{""direction"":""in"",""preview"":""hello"",""subject"":""Visit"",""sentAt"":""2025-03-02T14:05:09.949Z""}","{""conversation"":{""data"":{""id"":""77c""}},""customer"":{""data"":{""id"":""a53e""}}}",{}
            note,643d,"{""body"":""<p>has asthma</p>"",""createdAt"":""2025-03-02T14:06:09.949Z""}","{""conversation"":{""data"":{""id"":""77c""}}}",{}
            shortcut,9,{},{},{}
            message,10,"{""preview"":""x""}",{},{}
            message,11,"{""preview"":",{},{}
            """);
        Profile customer = all.profiles().getFirst();
        assertThat(customer.email()).isEqualTo("pat.q@mail.example");
        assertThat(customer.phone()).isEqualTo("+12025550143");
        assertThat(customer.notes())
                .contains("my A1C")
                .contains("p2@mail.example")
                .doesNotContain("black");
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.details().deleted()).isTrue();
        assertThat(ticket.requesterKey()).isEqualTo(new NativeKey("kustomer", "a53e"));
        assertThat(ticket.fields()).contains(new Ticket.Field("memberStr", "H-88"));
        assertThat(all.messages()).extracting(Message::text).containsExactly("hello", "has asthma");
        assertThat(all.messages()).extracting(Message::kind).containsExactly(Kind.PUBLIC, Kind.INTERNAL_NOTE);
        assertThat(all.messages().getFirst().author()).isEqualTo(Author.REQUESTER);
        assertThat(all.rejects).hasSize(2);
        assertThat(all.warnings).anyMatch(warning -> warning.startsWith("1 row(s) hold nothing"));
    }

    @Test
    void intercomOneRowAPart() throws Exception {
        Gathered all = Gathered.ofText(folder, "parts.csv", """
            message_id,message_body,message_type,message_created_at,message_author_type,message_author_name,message_author_email,conversation_id,conversation_tags,page
            115,<p>Still <b>waiting</b> for my A1C</p>,comment,2017-11-14 21:45:08,user,Pat Q,pat.q@mail.example,471,"a,b",/results
            116,<p>has asthma</p>,note,2017-11-14 21:46:08,admin,A. Agent,agent@clinic.example,471,"a,b",/hiv-test
            117,,close,2017-11-14 21:47:08,admin,A. Agent,agent@clinic.example,471,"a,b",
            118,<p><i>This message was deleted</i></p>,comment,2017-11-14 21:48:08,user,Kim,kim@mail.example,472,,
            """);
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("intercom", "471"));
        assertThat(ticket.tags()).containsExactly("a", "b");
        assertThat(ticket.createdAt())
                .isNotNull()
                .extracting("instant")
                .isEqualTo(Instant.parse("2017-11-14T21:45:08Z"));
        assertThat(ticket.messages().getFirst().text()).isEqualTo("Still waiting for my A1C");
        assertThat(ticket.fields()).contains(new Ticket.Field("page", "/results"));
        assertThat(all.messages()).extracting(Message::kind).containsExactly(Kind.INTERNAL_NOTE, Kind.SYSTEM);
        assertThat(all.messages().getFirst().envelope()).contains("From: agent@clinic.example", "page: /hiv-test");
        assertThat(all.tickets().get(1).messages().getFirst().redaction()).isEqualTo(Message.Redaction.ALL);
    }
}
