package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;

class ServiceNowTest {

    private static final String XML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <unload unload_date="2025-03-02 15:00:00">
        <incident action="INSERT_OR_UPDATE"><sys_id>a9e30c7dc61122760116894de7bcc7bd</sys_id><number>INC0010001</number>\
        <caller_id display_value="Pat Q">46c6f9efa9fe198101ddf5eed9adf6e7</caller_id>\
        <short_description>Portal down é</short_description><description>My A1C is not shown</description>\
        <state display_value="In Progress">2</state><comments/><business_duration>1970-01-01 00:00:00</business_duration>\
        <u_member>H-88</u_member><sys_created_on>2025-03-02 14:05:09</sys_created_on></incident>
        <sys_journal_field action="INSERT_OR_UPDATE"><sys_id>b1</sys_id><element>work_notes</element>\
        <element_id>a9e30c7dc61122760116894de7bcc7bd</element_id><value>Has asthma</value>\
        <sys_created_by>agent</sys_created_by><sys_created_on>2025-03-02 14:30:00</sys_created_on></sys_journal_field>
        <incident action="DELETE"><sys_id>c0000000000000000000000000000001</sys_id><number>INC0010002</number></incident>
        <sys_user action="INSERT_OR_UPDATE"><sys_id>46c6f9efa9fe198101ddf5eed9adf6e7</sys_id><user_name>pat.q</user_name>\
        <name>Pat Q</name><email>pat.q@mail.example</email><phone>202-555-0143</phone><notes>prefers mail</notes></sys_user>
        <sys_attachment action="INSERT_OR_UPDATE"><sys_id>d1</sys_id><file_name>rash.jpg</file_name>\
        <table_sys_id>a9e30c7dc61122760116894de7bcc7bd</table_sys_id><size_bytes>88123</size_bytes></sys_attachment>
        <core_company action="INSERT_OR_UPDATE"><sys_id>e1</sys_id><name>Elm Clinic</name></core_company>
        <sys_dictionary action="INSERT_OR_UPDATE"><sys_id>f1</sys_id></sys_dictionary>
        </unload>
        """;

    @TempDir
    Path folder;

    @Test
    void xmlOfSeveralTables() throws Exception {
        Path file = Gathered.write(folder, "unload.xml", XML);
        assertThat(new EvidenceFiles().detect(file).getFirst().formatId()).isEqualTo("servicenow.xml");
        Gathered all = Gathered.of(file);
        Ticket first = all.tickets().getFirst();
        assertThat(first.key()).isEqualTo(new NativeKey("servicenow", "a9e30c7dc61122760116894de7bcc7bd"));
        assertThat(first.details().altIds()).containsExactly("INC0010001");
        assertThat(first.subject()).isEqualTo("Portal down é");
        assertThat(first.status()).isEqualTo("in progress");
        assertThat(first.requester()).isNotNull().extracting("name").isEqualTo("Pat Q");
        assertThat(first.requesterKey()).isEqualTo(new NativeKey("servicenow", "46c6f9efa9fe198101ddf5eed9adf6e7"));
        assertThat(first.createdAt())
                .isNotNull()
                .extracting("instant")
                .isEqualTo(Instant.parse("2025-03-02T14:05:09Z"));
        assertThat(first.messages()).singleElement().extracting("text").isEqualTo("My A1C is not shown");
        assertThat(first.fields()).contains(new Ticket.Field("u_member", "H-88"));
        assertThat(first.fields()).extracting(Ticket.Field::label).doesNotContain("business_duration");
        assertThat(first.content()).isEqualTo(Content.TRUNCATED);
        assertThat(all.tickets().get(1).details().deleted()).isTrue();
        assertThat(all.messages()).extracting(Message::kind).containsExactly(Kind.INTERNAL_NOTE, Kind.SYSTEM);
        assertThat(all.pieces.stream()
                        .filter(MessageRecord.class::isInstance)
                        .flatMap(piece -> ((MessageRecord) piece).attachments().stream()))
                .singleElement()
                .satisfies(attachment -> {
                    assertThat(attachment.name()).isEqualTo("rash.jpg");
                    assertThat(attachment.bytes()).isEqualTo(88_123);
                });
        assertThat(all.profiles()).singleElement().satisfies(profile -> {
            assertThat(profile.email()).isEqualTo("pat.q@mail.example");
            assertThat(profile.notes()).contains("prefers mail");
        });
        assertThat(all.pieces).contains(new ValueTitle("servicenow", "company", "e1", "Elm Clinic"));
        assertThat(all.warnings).anyMatch(warning -> warning.contains("sys_dictionary=1"));
        assertThat(all.read()).isEqualTo(6);
    }

    @Test
    void pointersLeadToTheBytesOfTheElement() throws Exception {
        byte[] bytes = XML.getBytes(StandardCharsets.UTF_8);
        Gathered all = Gathered.of(Files.write(folder.resolve("u.xml"), bytes));
        for (int i = 0; i < all.pieces.size(); i++) {
            SourcePointer at = all.pointers.get(i);
            String raw = new String(bytes, (int) at.offset(), (int) at.length(), StandardCharsets.UTF_8);
            String name = raw.substring(1, raw.indexOf(' '));
            assertThat(raw).endsWith("</" + name + ">");
            assertThat(raw.indexOf("</" + name + ">")).isEqualTo(raw.length() - name.length() - 3);
        }
    }

    @Test
    void jsonOfTheTableApiAndOfLists() throws Exception {
        Gathered all = Gathered.ofText(folder, "r.json", """
            {"result":[{"sys_id":"a9e30c7dc61122760116894de7bcc7bd","number":"INC0010001","short_description":"Portal down",\
            "caller_id":{"link":"https://now.example/u/46c6","value":"46c6f9efa9fe198101ddf5eed9adf6e7"},\
            "opened_at":"2025-03-02 14:05:09","comments_and_work_notes":\
            "2025-03-02 15:00:00 - A. Agent (Work notes)\\nhas asthma\\n\\n2025-03-02 14:30:00 - Pat Q (Additional comments)\\nhello\\nyou\\n\\n"}]}\
            {"records":[{"sys_id":"2","number":"INC2","short_description":"x","caller_id":{"display_value":"Kim","value":"46c6f9efa9fe198101ddf5eed9adf6e8"}}]}
            """);
        Ticket first = all.tickets().getFirst();
        assertThat(first.content()).isEqualTo(Content.COMPLETE);
        assertThat(first.messages()).extracting(Message::text).containsExactly("hello\nyou", "has asthma");
        assertThat(first.messages()).extracting(Message::kind).containsExactly(Kind.PUBLIC, Kind.INTERNAL_NOTE);
        assertThat(first.messages()).extracting(Message::authorName).containsExactly("Pat Q", "A. Agent");
        assertThat(all.tickets().get(1).requester())
                .isNotNull()
                .extracting("name")
                .isEqualTo("Kim");
    }

    @Test
    void csvWithLabelsHasTheUsersZone() throws Exception {
        Path file = Gathered.write(folder, "incident.csv", """
            "Number","Opened","Short description","Caller","State","Additional comments","Work notes","Assignment group"
            "INC0010001","2025-03-02 09:05:09","Portal down","Pat Q","New","2025-03-02 09:30:00 - Pat Q (Additional comments)
            my A1C

            ","2025-03-02 10:00:00 - A. Agent (Work notes)
            - called (twice)

            free text","Service Desk"
            """);
        Gathered all = new Gathered();
        new EvidenceFiles(ZoneId.of("America/New_York")).read(file, Gathered.HASH, "servicenow.csv", null, all);
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.key().id()).isEqualTo("INC0010001");
        assertThat(ticket.createdAt())
                .isNotNull()
                .extracting("instant")
                .isEqualTo(Instant.parse("2025-03-02T14:05:09Z"));
        assertThat(ticket.messages())
                .extracting(Message::text)
                .containsExactly("my A1C", "- called (twice)\n\nfree text");
        assertThat(ticket.messages()).extracting(Message::author).containsExactly(Author.REQUESTER, Author.AGENT);
        assertThat(ticket.fields()).contains(new Ticket.Field("Assignment group", "Service Desk"));
    }

    @Test
    void splitReferencesOfLoaders() throws Exception {
        Gathered all = Gathered.ofText(folder, "incident.csv", """
            sys_id,_fivetran_synced,number,short_description,caller_id_link,caller_id_value,calendar_duration,sys_created_on
            a9e30c7dc61122760116894de7bcc7bd,2023-11-06 00:48:09,INC1,Down,https://now.example/u,46c6f9efa9fe198101ddf5eed9adf6e7,1970-01-01 00:00:00,2025-03-02 14:05:09
            """);
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.requesterKey()).isEqualTo(new NativeKey("servicenow", "46c6f9efa9fe198101ddf5eed9adf6e7"));
        assertThat(ticket.fields()).isEmpty();
    }

    @Test
    void exactlyTenThousandRecordsAreSuspect() throws Exception {
        StringBuilder csv = new StringBuilder("sys_id,number,short_description,sys_created_on\n");
        for (int i = 0; i < 10_000; i++) {
            csv.append(i).append(",INC").append(i).append(",x,2025-03-02 14:05:09\n");
        }
        Gathered all = Gathered.ofText(folder, "x.csv", csv.toString());
        assertThat(all.warnings).anyMatch(warning -> warning.contains("exactly 10,000"));
        assertThat(Gathered.ofText(folder, "y.csv", csv + "x,INCx,x,2025-03-02 14:05:09\n").warnings)
                .noneMatch(warning -> warning.contains("exactly"));
    }

    @Test
    void usersAndChoices() throws Exception {
        Profile user = Gathered.ofText(folder, "sys_user.csv", """
            sys_id,user_name,first_name,last_name,email,home_phone,mobile_phone,user_password
            b0,pat.q,Pat,Q,pat.q@mail.example,202-555-0143,202-555-0199,secret
            """).profiles().getFirst();
        assertThat(user.name()).isEqualTo("Pat Q");
        assertThat(user.notes()).contains("202-555-0143").doesNotContain("secret");
        Gathered choices = Gathered.ofText(folder, "sys_choice.csv", """
            sys_id,element,label,value
            1,state,In Progress,2
            """);
        assertThat(choices.pieces).containsExactly(new ValueTitle("servicenow", "state", "2", "In Progress"));
    }
}
