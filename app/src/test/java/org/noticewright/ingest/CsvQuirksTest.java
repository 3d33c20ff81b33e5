package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Ticket;

class CsvQuirksTest {

    @TempDir
    Path folder;

    private static String body(Ticket ticket) {
        return ticket.messages().getFirst().text();
    }

    @Test
    void quotesEscapedByBackslashes() throws Exception {
        Gathered all = Gathered.ofText(folder, "x.csv", """
            "id","subject","body"
            "1","she said \\"no refill\\", then left","C:\\\\dir\\\\"
            "2","a \\"quoted\\" word
            and a line","b, c"
            """);
        assertThat(all.tickets()).hasSize(2);
        assertThat(all.tickets().getFirst().subject()).isEqualTo("she said \"no refill\", then left");
        assertThat(body(all.tickets().getFirst())).isEqualTo("C:\\dir\\");
        assertThat(all.tickets().get(1).subject()).isEqualTo("a \"quoted\" word\nand a line");
    }

    @Test
    void aBackslashBeforeAClosingQuoteIsNoEscape() throws Exception {
        Gathered all = Gathered.ofText(folder, "x.csv", """
            "id","subject","body"
            "1","C:\\dir\\","she said ""no\"""
            "2","D:\\","b"
            """);
        assertThat(all.tickets()).extracting(Ticket::subject).containsExactly("C:\\dir\\", "D:\\");
        assertThat(body(all.tickets().getFirst())).isEqualTo("she said \"no\"");
    }

    @Test
    void filesPutTogether() throws Exception {
        Gathered all = Gathered.ofText(
                folder,
                "x.csv",
                "\uFEFFid,subject,body\n1,a,\"b, c\"\n\uFEFFid,subject,body\n2,\"a \uFEFF b\",c\n"
                        + "\uFEFF\"subject\",\"body\",\"id\"\n\"t, x\",u,3\n\uFEFF\"4, x\",v,4\n");
        assertThat(all.tickets()).extracting(ticket -> ticket.key().id()).containsExactly("1", "2", "3", "4");
        assertThat(all.tickets().get(1).subject()).isEqualTo("a \uFEFF b");
        assertThat(all.tickets().get(2).subject()).isEqualTo("t, x");
        assertThat(all.tickets().get(3).subject()).isEqualTo("4, x");
        assertThat(all.warnings).anyMatch(warning -> warning.startsWith("2 repeated header"));
        assertThat(all.rejects).isEmpty();
    }

    @Test
    void blankAndRepeatedHeaders() throws Exception {
        Gathered all = Gathered.ofText(folder, "x.csv", "id,subject,body,,note,note\n1,a,b,blank,one,two,extra\n");
        assertThat(all.tickets().getFirst().fields())
                .containsExactly(
                        new Ticket.Field("column 4", "blank"),
                        new Ticket.Field("note", "one"),
                        new Ticket.Field("note", "two"),
                        new Ticket.Field("_extra", "extra"));
    }

    @Test
    void aTableWithoutAHeaderIsMappedByPlaces() throws Exception {
        Path csv = Gathered.write(folder, "x.csv", "5,Refill,My A1C\n6,Two,b\n");
        Path json = Gathered.write(
                folder, "m.json", "{\"roles\":{\"id\":\"column 1\",\"subject\":\"column 2\",\"body\":\"column 3\"}}");
        Gathered all = Gathered.of(csv, "generic.csv", ColumnMapping.read(json));
        assertThat(all.tickets()).extracting(ticket -> ticket.key().id()).containsExactly("5", "6");
        assertThat(body(all.tickets().getFirst())).isEqualTo("My A1C");
        assertThat(all.warnings).anyMatch(warning -> warning.contains("no header"));
    }

    @Test
    void encodings() throws Exception {
        String text = "id,subject,body\r\n1,Rezept,Ärztin – naïve\r\n2,x,\"zwei\r\n\r\nZeilen\"";
        for (Charset charset : new Charset[] {
            Charset.forName("windows-1252"), StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_8
        }) {
            Gathered all = Gathered.of(Files.write(folder.resolve(charset.name() + ".csv"), text.getBytes(charset)));
            assertThat(all.tickets()).as(charset.name()).hasSize(2);
            assertThat(body(all.tickets().getFirst())).as(charset.name()).isEqualTo("Ärztin – naïve");
            assertThat(body(all.tickets().get(1))).isEqualTo("zwei\r\n\r\nZeilen");
        }
    }

    @Test
    void carriageReturnsAloneEndLines() throws Exception {
        Gathered all = Gathered.ofText(folder, "x.csv", "id,subject,body\r1,a,\"b\rc\"\r2,d,e");
        assertThat(all.tickets()).extracting(Ticket::subject).containsExactly("a", "d");
        assertThat(body(all.tickets().getFirst())).isEqualTo("b\rc");
    }
}
