package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What files offer to a mapping: never a wrong column, and a guess that an import would make too.
class LayoutTest {

    @TempDir
    Path folder = Path.of("");

    private final EvidenceFiles files = new EvidenceFiles();

    private Layout of(String name, String text, String format) throws Exception {
        return files.layout(Gathered.write(folder, name, text), format);
    }

    @Test
    void aTableOffersItsHeadersWithFirstValues() throws Exception {
        var layout = of("a.csv", "Ticket ID;Notiz;\n;;\n7;Guten Tag;x\n", "generic.csv");
        assertThat(layout.columns())
                .containsExactly(
                        new Layout.Column("Ticket ID", "7"),
                        new Layout.Column("Notiz", "Guten Tag"),
                        new Layout.Column("column 3", "x"));
        assertThat(layout.guess()).isEqualTo(Map.of("id", "Ticket ID"));
        assertThat(layout.roles()).startsWith("id", "subject", "body").doesNotContain("records", "message");
    }

    @Test
    void customersAndLogsHaveTheirOwnRoles() throws Exception {
        var people = of("p.csv", "Kunde,Zip Code,DOB\n4,02115,1980-01-01\n", "people.csv");
        assertThat(people.guess()).isEqualTo(Map.of("postcode", "Zip Code", "date_of_birth", "DOB"));
        var log = of("l.csv", "Event_Time,User,IP Address\n2026-02-04,kim,192.0.2.1\n", "log.generic");
        assertThat(log.guess())
                .containsEntry("time", "Event_Time")
                .containsEntry("actor", "User")
                .containsEntry("ip", "IP Address");
        assertThat(log.roles()).startsWith("time", "actor").contains("ticket_pattern");
    }

    @Test
    void jsonOffersPathsFromTheFileAndFromTheRecord() throws Exception {
        var layout = of("a.json", """
            {"export":{"tickets":[{"nr":1,"who":{"mail":"kim@mail.example"},"thread":[{"said":"hello"}]}]}}
            """, "generic.json");
        assertThat(layout.columns())
                .extracting(Layout.Column::name)
                .contains("export.tickets", "export.tickets.nr", "nr", "who.mail", "thread", "thread.said");
        assertThat(layout.columns()).contains(new Layout.Column("thread.said", "hello"));
    }

    @Test
    void xmlOffersWhatStandsInTheRepeatedElement() throws Exception {
        var layout = of(
                "a.xml",
                "<liste><fall nr='1'><was>x</was></fall><fall nr='2'><was>y</was></fall></liste>",
                "generic.xml");
        assertThat(layout.columns()).extracting(Layout.Column::name).containsExactly("nr", "was");
    }

    @Test
    void aFileThatCannotBeMappedIsRefusedWithTheReason() {
        assertThatThrownBy(() -> of("a.csv", "just a text\n", "generic.csv"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("no table");
        assertThatThrownBy(() -> of("b.csv", "a,b\n1,2\n", "zendesk.ticket"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("without a mapping");
    }

    @Test
    void valuesAreShortenedAndNeverPartOfAMessage() throws Exception {
        var column = of("a.csv", "A,B\n" + "x".repeat(500) + ",2\n", "generic.csv")
                .columns()
                .getFirst();
        assertThat(column.sample()).hasSize(60).endsWith("…");
        assertThat(column).hasToString("A");
    }

    @Test
    void aMappingFileMayNameRolesOfACustomerList() throws Exception {
        var mapping = ColumnMapping.read(Gathered.write(
                folder, "m.json", "{\"roles\":{\"native_id\":\"Kunde\",\"postcode\":\"PLZ\",\"email\":\"Post\"}}"));
        var gathered = Gathered.of(
                Gathered.write(folder, "p.csv", "Kunde,PLZ,Post\n4,02115,kim@mail.example\n"), "people.csv", mapping);
        assertThat(gathered.pieces).hasSize(1);
    }
}
