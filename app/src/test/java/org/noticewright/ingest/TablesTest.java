package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.Customer;
import org.noticewright.domain.Customer.EmailConsent;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.PostalAddress;
import org.noticewright.domain.Ticket;

class TablesTest {

    @TempDir
    Path folder;

    @Test
    void quotedLineBreaksFormulaGuardsAndRaggedRows() throws Exception {
        String lines = """
            Ticket ID,Subject,Description,Requester Email,Phone,Plan
            0042,Refill,"line 1
            line ""2""
            ",pat@mail.example,'+1 202-555-0143,'=cmd()
            Ticket ID,Subject,Description,Requester Email,Phone,Plan
            43.0,Short
            44,a,b,c@mail.example,d,e,surplus
            ,,,,,
            45,last,b,c@mail.example,d,'tis\
            """;
        Gathered all = Gathered.ofText(folder, "x.csv", lines.replace("\n", "\r\n"));
        assertThat(all.tickets()).extracting(ticket -> ticket.key().id()).containsExactly("0042", "43", "44", "45");
        Ticket first = all.tickets().getFirst();
        assertThat(first.messages().getFirst().text()).isEqualTo("line 1\r\nline \"2\"\r\n");
        assertThat(first.requester()).isNotNull().extracting("phone").isEqualTo("+1 202-555-0143");
        assertThat(first.fields()).containsExactly(new Ticket.Field("Plan", "=cmd()"));
        assertThat(all.tickets().get(2).fields()).contains(new Ticket.Field("_extra", "surplus"));
        assertThat(all.tickets().get(3).fields()).containsExactly(new Ticket.Field("Plan", "'tis"));
        assertThat(all.rejects).hasSize(1);
        assertThat(all.warnings)
                .anyMatch(w -> w.startsWith("2 row(s)"))
                .anyMatch(w -> w.contains("repeated header"))
                .anyMatch(w -> w.contains("spreadsheet"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~", textBlock = """
        id;subject;body~id;subject;body
        id|subject|body~id|subject|body
        """)
    void findsTheSeparator(String header, String same) throws Exception {
        char separator = header.charAt(2);
        Gathered all = Gathered.ofText(folder, "x.csv", same + "\n1" + separator + "a, b" + separator + "c, d\n");
        assertThat(all.tickets().getFirst().messages().getFirst().text()).isEqualTo("c, d");
    }

    @Test
    void aQuoteThatNeverClosesIsReported() throws Exception {
        Gathered all = Gathered.ofText(folder, "x.csv", "id,subject,body\n1,a,b\n2,\"never closed,c\n3,d,e\n");
        assertThat(all.tickets()).hasSize(1);
        assertThat(all.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("quote"));
        assertThat(all.complete()).isFalse();
    }

    @Test
    void furtherRowsOfATicketAreItsMessages() throws Exception {
        Gathered all = Gathered.ofText(folder, "x.csv", """
            ticket_id,created_at,body,is_public,from_agent
            7,2025-03-02 14:05,<p>My <b>A1C</b></p>,yes,no
            8,2025-03-02 14:06,other,yes,no
            7,2025-03-02 14:07,note,no,yes
            """);
        assertThat(all.tickets()).hasSize(2);
        assertThat(all.tickets().getFirst().messages().getFirst().text()).isEqualTo("My A1C");
        assertThat(all.messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(Kind.INTERNAL_NOTE);
            assertThat(message.author()).isEqualTo(Author.AGENT);
        });
    }

    @Test
    void mappingNamesUnknownColumns() throws Exception {
        Path csv = Gathered.write(folder, "x.csv", "Ref#;Was;Wann\n5;Rezept;02.03.2025\n");
        Path json = Gathered.write(folder, "m.json", """
            {"roles":{"id":"Ref#","body":"Was","created":"Wann"},"zone":"Europe/Berlin","delimiter":";"}\
            """);
        Gathered all = Gathered.of(csv, "generic.csv", ColumnMapping.read(json));
        assertThat(all.tickets().getFirst().messages().getFirst().text()).isEqualTo("Rezept");
        assertThatThrownBy(() -> Gathered.of(csv, "generic.csv", new ColumnMapping(Map.of("id", "Nope"))))
                .isInstanceOf(UnreadableFileException.class);
        Path wrong = Gathered.write(folder, "w.json", "{\"roles\":{\"ticket\":\"x\"}}");
        assertThatThrownBy(() -> ColumnMapping.read(wrong))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Known roles");
    }

    @Test
    void guessesRolesFromHeaders() {
        Map<String, String> roles = ColumnMapping.guess(List.of(
                        "Case Number",
                        "Short description",
                        "Comments",
                        "Opened",
                        "Contact Name",
                        "Email",
                        "State",
                        "Colour"))
                .roles();
        assertThat(roles)
                .containsEntry("id", "Case Number")
                .containsEntry("subject", "Short description")
                .containsEntry("body", "Comments")
                .containsEntry("created", "Opened")
                .containsEntry("requester_name", "Contact Name")
                .containsEntry("requester_email", "Email")
                .containsEntry("status", "State")
                .doesNotContainValue("Colour");
    }

    @Test
    void customerList() throws Exception {
        Gathered all = Gathered.ofText(folder, "people.csv", """
            native_id,email,phone,name,address1,address2,city,state,postcode,country,date_of_birth,email_consent,deceased,as_of
            11,Ana@mail.example,+1 202-555-0143,Ana Ruiz,1 Elm St,Apt 2,Boston,massachusetts,2115,US,1980-02-03,yes,no,2025-01-01
            12,bo@mail.example,,Bo Lind,,,,,,,,,2024-05-06,
            13,,,Cy,2 Oak,,Lyon,ARA,69001,France,,no,,
            ,,,Nobody,1 Elm,,Boston,MA,02115,,,,,
            14,not-an-address,,D,,,,,,,,,,
            15,e@mail.example,,E,9 Elm St, Unit 4,Boston,MA,02115,US,1980-02-03,yes,no,2025-01-01,x
            16,f@mail.example,,F,1 Elm,,Boston,Nowhere,02115,,1980-13-40,,,
            17,g@mail.example,,G,1 Elm,,Boston,Nowhere,02115,,,,,
            """);
        assertThat(all.customers()).hasSize(4);
        Customer ana = all.customers().getFirst();
        assertThat(ana.address()).isEqualTo(new PostalAddress(List.of("1 Elm St", "Apt 2"), "Boston", "MA", "02115"));
        assertThat(ana.dateOfBirth()).isEqualTo(LocalDate.of(1980, 2, 3));
        assertThat(ana.emailConsent()).isEqualTo(EmailConsent.AGREED);
        assertThat(ana.asOf()).isEqualTo("2025-01-01");
        assertThat(all.customers().get(1).deceased()).isTrue();
        assertThat(all.customers().get(1).address()).isNull();
        assertThat(all.customers().get(2).address())
                .isNotNull()
                .extracting("state")
                .isEqualTo("France");
        assertThat(all.customers().get(3).address())
                .isNotNull()
                .extracting("state")
                .isEqualTo(PostalAddress.UNKNOWN_STATE);
        assertThat(all.rejects).hasSize(4);
    }
}
