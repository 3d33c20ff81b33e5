package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.Message;

/// Real sample files of other people, where they lie beside the sources; skipped where they do not.
class SharedFixturesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        # file,                                format,                    read, rejected
        nukosuke/ticket_custom_field.json,     zendesk.tickets,           1, 0
        nukosuke/ticket_comments.json,         zendesk.comments,          2, 2
        nukosuke/ticket_audits.json,           zendesk.audits,            1, 0
        nukosuke/ticket_fields.json,           zendesk.fields,            15, 0
        nukosuke/user.json,                    zendesk.users,             1, 0
        nukosuke/groups.json,                  zendesk.names,             1, 0
        nukosuke/organizations.json,           zendesk.names,             2, 0
        panther-labs/zendesk_audit_logs.jsonl, zendesk.audit,             10, 0
        fivetran/ticket_data.csv,              zendesk.replica.tickets,   10, 0
        fivetran/ticket_comment_data.csv,      zendesk.replica.comments,  20, 0
        fivetran/user_data.csv,                zendesk.replica.users,     10, 0
        fivetran/group_data.csv,               zendesk.replica.names,     8, 0
        fivetran/organization_data.csv,        zendesk.replica.names,     10, 0
        """)
    void imports(String name, String format, long read, int rejected) throws Exception {
        Path file = SharedFiles.of("fixtures/zendesk/" + name);
        assertThat(new EvidenceFiles().detect(file).getFirst().formatId()).isEqualTo(format);
        Gathered gathered = Gathered.of(file, format);
        assertThat(gathered.read()).isEqualTo(read);
        assertThat(gathered.rejects).hasSize(rejected);
        assertThat(gathered.complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # file,                                             format,                          read, tickets, messages, people
        salesforce/sfdc-assets/data-cloud-workshop_Case.csv,       salesforce.case,                 40, 40, 0, 0
        salesforce/sfdc-assets/data-cloud-workshop_Contact.csv,    salesforce.contact,              102, 0, 0, 102
        salesforce/sfdc-assets/platform-encryption-demo_Case.csv,    salesforce.case,               3, 3, 0, 0
        salesforce/sfdc-assets/platform-encryption-demo_Contact.csv, salesforce.contact,            1, 0, 0, 1
        servicenow/fivetran/incident_data.csv,              servicenow.csv,                  1, 1, 0, 0
        servicenow/fivetran/sys_choice_data.csv,            servicenow.choice,               3, 0, 0, 0
        servicenow/fivetran/sys_user_data.csv,              servicenow.user,                 1, 0, 0, 1
        jira/fivetran/issue.csv,                            jira.replica.issues,             4, 4, 0, 0
        jira/fivetran/status.csv,                           jira.replica.names,              3, 0, 0, 0
        jira/fivetran/user.csv,                             jira.replica.users,              3, 0, 0, 3
        kustomer/meltanolabs/customers.csv,                 kustomer.csv,                    20, 0, 0, 20
        hubspot/fivetran/engagement_email_data.csv,         hubspot.replica.engagements,     1, 1, 0, 0
        hubspot/fivetran/engagement_note_data.csv,          hubspot.replica.engagements,     1, 1, 0, 0
        hubspot/fivetran/ticket_contact_data.csv,           hubspot.replica.ticketcontacts,  0, 0, 0, 0
        hubspot/fivetran/ticket_data.csv,                   hubspot.replica.tickets,         25, 25, 0, 0
        hubspot/fivetran/ticket_engagement_data.csv,        hubspot.replica.ticketengagements, 0, 0, 0, 0
        hubspot/fivetran/ticket_pipeline_stage_data.csv,    hubspot.replica.stages,          15, 0, 0, 0
        intercom/fivetran/conversation_history_data.csv,    intercom.replica.conversations,  9, 9, 0, 0
        intercom/fivetran/conversation_part_history_data.csv, intercom.replica.parts,        9, 0, 9, 0
        """)
    void importsTables(String name, String format, long read, int tickets, int messages, int people) throws Exception {
        Path file = SharedFiles.of("fixtures/" + name);
        assertThat(new EvidenceFiles().detect(file).getFirst().formatId()).isEqualTo(format);
        Gathered gathered = Gathered.of(file, format);
        assertThat(gathered.read()).isEqualTo(read);
        assertThat(gathered.rejects).isEmpty();
        assertThat(gathered.tickets()).hasSize(tickets);
        assertThat(gathered.messages()).hasSize(messages);
        assertThat(gathered.profiles()).hasSize(people);
        assertThat(gathered.complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        xlsx/apache/test-columnar.xlsx,           no column looks like
        xlsx/apache/testEXCEL_big_numbers.xlsx,   no column looks like
        xlsx/apache/testEXCEL_dateFormats.xlsx,   single column
        xlsx/apache/testEXCEL_hyperlinks.xlsx,    no column looks like
        xlsx/apache/testEXCEL.strict.xlsx,        No member
        csv/max-mapper/comma_in_quotes.csv,       ''
        csv/max-mapper/simple.csv,                no column looks like
        csv/max-mapper/newlines.csv,              no column looks like
        """)
    void refusesTablesOfSomethingElse(String name, String reason) {
        Path file = SharedFiles.of("fixtures/" + name);
        assertThatThrownBy(() -> Gathered.of(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("Maybe");
    }

    @Test
    void readsTheCellsOfTheWorkbooksUnderAMapping() throws Exception {
        Gathered columnar = Gathered.of(
                SharedFiles.of("fixtures/xlsx/apache/test-columnar.xlsx"),
                "generic.csv",
                new ColumnMapping(Map.of("subject", "Record Number")));
        assertThat(columnar.tickets()).hasSize(11);
        assertThat(columnar.tickets().getLast().fields())
                .extracting(field -> field.value())
                .contains("100", "1987-05-19", "2276-11-19 17:46:40");
        Gathered big = Gathered.of(
                SharedFiles.of("fixtures/xlsx/apache/testEXCEL_big_numbers.xlsx"),
                "generic.csv",
                new ColumnMapping(Map.of("id", "column 1", "body", "column 2")));
        assertThat(big.tickets())
                .extracting(ticket -> ticket.key().id())
                .containsExactly("123456789012345", "1234567890123450");
        assertThat(big.warnings).anyMatch(warning -> warning.contains("16 or more digits"));
        Gathered dates = Gathered.of(
                SharedFiles.of("fixtures/xlsx/apache/testEXCEL_dateFormats.xlsx"),
                "generic.csv",
                new ColumnMapping(Map.of("body", "column 1")));
        assertThat(dates.tickets().stream()
                        .flatMap(ticket -> ticket.messages().stream())
                        .map(Message::text))
                .contains("2018-09-20", "1996-08-10");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        nukosuke/tags.json,                              without any ticket
        nukosuke/attachment.json,                        without any ticket
        nukosuke/redact_ticket_comment_attachment.json,  without any ticket
        fivetran/ticket_tag_data.csv,                    tags of tickets
        """)
    void refuses(String name, String reason) {
        Path file = SharedFiles.of("fixtures/zendesk/" + name);
        assertThatThrownBy(() -> Gathered.of(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("Maybe");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # file,                                                     format,                read, rejected, tickets, messages, people
        freshdesk/sjkingo/v1_ticket_1.json,                         freshdesk.v1,          1, 0, 1, 2, 0
        freshdesk/sjkingo/v2_conversations.json,                    freshdesk.v2,          2, 0, 0, 2, 0
        freshdesk/sandwave-io/get_group.json,                       freshdesk.v2,          1, 0, 0, 0, 0
        intercom/intercom/conversation.json,                        intercom.conversation, 1, 0, 1, 3, 0
        intercom/intercom/conversations.json,                       intercom.conversation, 3, 0, 3, 3, 0
        intercom/intercom/conversation_part_with_attachments.json,  intercom.conversation, 1, 1, 0, 0, 0
        intercom/intercom/v2.11_conversation.json,                  intercom.conversation, 1, 0, 1, 1, 0
        intercom/intercom/v2.11_ticket.json,                        intercom.ticket,       1, 0, 1, 1, 0
        intercom/intercom/v2.11_contact.json,                       intercom.contact,      1, 0, 0, 0, 1
        intercom/intercom/user.json,                                intercom.contact,      1, 0, 0, 0, 1
        jira/sumoheavy/issue.json,                                  jira.json,            11, 0, 11, 0, 0
        jira/sumoheavy/issue__10002.json,                           jira.json,             1, 0, 1, 0, 0
        jira/sumoheavy/issue__10002__comment.json,                  jira.json,             2, 0, 0, 2, 0
        """)
    void helpDesks(String name, String format, long read, int rejected, int tickets, long messages, int people)
            throws Exception {
        Path file = SharedFiles.of("fixtures/" + name);
        var found = new EvidenceFiles().detect(file);
        assertThat(found).hasSizeLessThanOrEqualTo(3);
        assertThat(found.getFirst().formatId()).isEqualTo(format);
        Gathered gathered = Gathered.of(file, format);
        assertThat(gathered.read()).isEqualTo(read);
        assertThat(gathered.rejects).hasSize(rejected);
        assertThat(gathered.tickets()).hasSize(tickets);
        long embedded = gathered.tickets().stream()
                .mapToLong(ticket -> ticket.messages().size())
                .sum();
        assertThat(embedded + gathered.messages().size()).isEqualTo(messages);
        assertThat(gathered.profiles()).hasSize(people);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        freshdesk/sandwave-io/get_product.json,             fits no known ticket
        jira/sumoheavy/issue__10002__attachments__10000.json, a single Jira attachment
        csv/max-mapper/simple.json,                         fits no known ticket
        json/nst/y_object_long_strings.json,                fits no known ticket
        """)
    void refusesWhatHoldsNoTicket(String name, String reason) {
        Path file = SharedFiles.of("fixtures/" + name);
        assertThatThrownBy(() -> new EvidenceFiles().detect(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("Maybe");
    }

    @Test
    void commentsWithoutATicketComeWithAdviceAndCanBeNamed() throws Exception {
        Path file = SharedFiles.of("fixtures/zendesk/nukosuke/ticket_comments.json");
        Gathered gathered = Gathered.of(file);
        assertThat(gathered.rejects)
                .allSatisfy(reject -> assertThat(reject.reason()).contains("ticket_8841_comments.json"));
        assertThat(gathered.warnings).anySatisfy(warning -> assertThat(warning).startsWith("Export incomplete"));
    }

    @Test
    void readsTheFieldsOfTheSamples() throws Exception {
        var ticket = Gathered.of(SharedFiles.of("fixtures/zendesk/nukosuke/ticket_custom_field.json"))
                .tickets()
                .getFirst();
        assertThat(ticket.key().id()).isEqualTo("4");
        assertThat(ticket.fields())
                .extracting(field -> field.label() + "=" + field.value())
                .contains(
                        "360005657120=Custom field value for testing",
                        "360005657121=list, of, values",
                        "360005657123=true");
        var note = Gathered.of(SharedFiles.of("fixtures/zendesk/nukosuke/ticket_audits.json"))
                .messages()
                .getFirst();
        assertThat(note.kind()).isEqualTo(Message.Kind.INTERNAL_NOTE);
        assertThat(note.text()).isEqualTo("This is a new private comment");
        var log = Gathered.of(SharedFiles.of("fixtures/zendesk/panther-labs/zendesk_audit_logs.jsonl"));
        assertThat(log.events())
                .filteredOn(event -> event.action() == Action.ROLE_CHANGE)
                .hasSize(4);
        assertThat(log.events())
                .filteredOn(event -> event.action() == Action.IMPERSONATION)
                .hasSize(1);
    }

    @Test
    void corpusOfPlainTickets() throws Exception {
        Gathered gathered = Gathered.of(SharedFiles.of("corpus/tickets.ndjson"));
        assertThat(gathered.tickets()).hasSize(125);
        assertThat(gathered.rejects).isEmpty();
        assertThat(gathered.pointers)
                .allSatisfy(pointer -> assertThat(pointer.length()).isPositive());
    }

    @Test
    void hostileJsonEndsInRejectsOrARefusal() throws IOException {
        Path folder = SharedFiles.of("fixtures/json/nst");
        EvidenceFiles files = new EvidenceFiles();
        for (Path file : list(folder)) {
            try {
                files.detect(file);
            } catch (UnreadableFileException refused) {
                assertThat(refused).as(file.toString()).hasMessageContaining("Maybe");
            }
            for (String format : List.of("zendesk.tickets", "generic.ticket", "generic.csv", "people.csv")) {
                try {
                    assertThat(Gathered.of(file, format).pieces)
                            .as(file.toString())
                            .hasSizeLessThan(4);
                } catch (UnreadableFileException refused) {
                    assertThat(refused).as(file.toString()).hasMessageContaining("Maybe");
                }
            }
        }
    }

    @Test
    void everyOtherSampleIsReadOrRefusedWithAReason() throws IOException {
        Path folder = SharedFiles.of("fixtures");
        EvidenceFiles files = new EvidenceFiles();
        for (Path file : list(folder)) {
            try {
                for (Candidate candidate : files.detect(file)) {
                    Gathered.of(file, candidate.formatId());
                }
            } catch (UnreadableFileException refused) {
                assertThat(refused).as(file.toString()).hasMessageContaining("Maybe");
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
