package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;

/// XML of any kind under a mapping, and XML that means harm.
class XmlTest {

    private static final String PLAIN = """
        <?xml version="1.0"?>
        <!DOCTYPE export SYSTEM "http://198.51.100.7/export.dtd">
        <export><meta>x</meta><tickets>
        <ticket id="7"><subject>Refill</subject><description>My A1C &nbsp;&amp; “x”</description>
          <created-at type="datetime">2025-03-02 14:05:09</created-at><customer><email>pat.q@mail.example</email></customer>
          <tags><tag>a</tag><tag>b</tag></tags><note lang="en">lupus</note></ticket>
        <ticket id="8"><subject>Two</subject><description>é</description></ticket>
        </tickets></export>
        """;

    @TempDir
    Path folder;

    @Test
    void anyRepeatedElementUnderAGuessedMapping() throws Exception {
        Path file = Gathered.write(folder, "x.xml", PLAIN);
        assertThat(new EvidenceFiles().detect(file).getFirst().formatId()).isEqualTo("generic.xml");
        Gathered all = Gathered.of(file);
        assertThat(all.tickets()).extracting(ticket -> ticket.key().id()).containsExactly("7", "8");
        Ticket first = all.tickets().getFirst();
        assertThat(first.messages().getFirst().text()).isEqualTo("My A1C \u00A0& “x”");
        assertThat(first.createdAt()).isNotNull();
        assertThat(first.requester()).isNotNull().extracting("email").isEqualTo("pat.q@mail.example");
        assertThat(first.fields())
                .containsExactlyInAnyOrder(
                        new Ticket.Field("tags tag", "a\nb"),
                        new Ticket.Field("note", "lupus"),
                        new Ticket.Field("note lang", "en"));
    }

    @Test
    void rolesNameElements() throws Exception {
        Path file = Gathered.write(folder, "x.xml", """
            <dump><row><Nr>5</Nr><Was>Rezept</Was><Wer><Mail>pat.q@mail.example</Mail></Wer></row>\
            <row><Nr>6</Nr><Was>Zwei</Was></row></dump>
            """);
        assertThatThrownBy(() -> new EvidenceFiles().detect(file)).hasMessageContaining("no repeated element");
        ColumnMapping mapping = new ColumnMapping(Map.of("id", "Nr", "body", "Was"));
        Gathered all = Gathered.of(file, "generic.xml", mapping);
        assertThat(all.tickets()).hasSize(2);
        assertThat(all.tickets().getFirst().messages().getFirst().text()).isEqualTo("Rezept");
        assertThat(all.tickets().getFirst().fields()).contains(new Ticket.Field("Wer Mail", "pat.q@mail.example"));
        assertThatThrownBy(() -> Gathered.of(file, "generic.xml", new ColumnMapping(Map.of("id", "Nummer"))))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void pointersAreBytesWhereTheTextIsUtf8() throws Exception {
        byte[] bytes = ("\uFEFF" + PLAIN).getBytes(StandardCharsets.UTF_8);
        Gathered all = Gathered.of(Files.write(folder.resolve("x.xml"), bytes));
        SourcePointer second = all.pointers.get(1);
        assertThat(new String(bytes, (int) second.offset(), (int) second.length(), StandardCharsets.UTF_8))
                .isEqualTo("<ticket id=\"8\"><subject>Two</subject><description>é</description></ticket>");
        Gathered wide = Gathered.of(Files.write(folder.resolve("w.xml"), PLAIN.getBytes(StandardCharsets.UTF_16)));
        assertThat(wide.tickets()).hasSize(2);
        assertThat(wide.pointers)
                .allSatisfy(pointer -> assertThat(pointer.offset()).isEqualTo(-1));
    }

    @Test
    void theDeclarationCountsWhereTheBytesAreNoUnicode() throws Exception {
        String text = "<?xml version=\"1.0\" encoding=\"%s\"?><a><ticket><id>1</id><body>Жизнь и"
                + " здоровье</body></ticket></a>";
        Path cyrillic = Files.write(
                folder.resolve("c.xml"), text.formatted("windows-1251").getBytes(Charset.forName("windows-1251")));
        assertThat(Gathered.of(cyrillic)
                        .tickets()
                        .getFirst()
                        .messages()
                        .getFirst()
                        .text())
                .isEqualTo("Жизнь и здоровье");
        Path lies = Files.write(
                folder.resolve("l.xml"), text.formatted("ISO-8859-1").getBytes(StandardCharsets.UTF_8));
        assertThat(Gathered.of(lies).tickets().getFirst().messages().getFirst().text())
                .isEqualTo("Жизнь и здоровье");
    }

    @Test
    void aFileCutOffKeepsWhatIsWhole() throws Exception {
        Gathered all = Gathered.ofText(folder, "x.xml", PLAIN.substring(0, PLAIN.indexOf("Two")));
        assertThat(all.tickets()).hasSize(1);
        assertThat(all.rejects).hasSize(1);
        assertThat(all.complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                        + " \"&a;&a;&a;\">]><x><ticket><id>1</id><body>&b;</body></ticket></x>",
                "<!DOCTYPE x [<!ENTITY f SYSTEM"
                        + " \"file:///etc/hostname\">]><x><ticket><id>1</id><body>&f;</body></ticket></x>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://198.51.100.7/x\">"
                        + " %p;]><x><ticket><id>1</id><body>b</body></ticket></x>"
            })
    void entitiesOfTheFilesOwnAreRefused(String xml) throws IOException {
        Path file = Gathered.write(folder, "x.xml", xml);
        assertThatThrownBy(() -> new EvidenceFiles().detect(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("entities of its own");
        for (String format :
                new String[] {"generic.xml", "jira.entities", "zendesk.xml", "freshdesk.xml", "jira.rss"}) {
            assertThatThrownBy(() -> Gathered.of(file, format))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("Maybe");
        }
    }

    @Test
    void whatNoExportHoldsEndsInARejectOrARefusal() throws Exception {
        String deep = "<a>".repeat(100_000);
        Path levels = Gathered.write(folder, "deep.xml", deep);
        assertThatThrownBy(() -> new EvidenceFiles().detect(levels))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("levels");
        Gathered late = Gathered.of(
                Gathered.write(folder, "late.xml", "<tickets><ticket><nice-id>1</nice-id></ticket><ticket>" + deep),
                "zendesk.xml");
        assertThat(late.tickets()).hasSize(1);
        assertThat(late.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("levels"));
        String attribute = "<entity-engine-xml><Issue id=\"1\" summary=\"ok\"/><Issue id=\"2\" summary=\""
                + "x".repeat(1 << 20) + "\"/></entity-engine-xml>";
        Gathered wide = Gathered.ofText(folder, "wide.xml", attribute);
        assertThat(wide.tickets()).hasSize(1);
        assertThat(wide.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("attribute"));
        assertThat(wide.complete()).isFalse();
    }

    @Test
    void aRecordThatIsTooLargeCostsItself() throws Exception {
        Path file = folder.resolve("large.xml");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("<tickets><ticket><nice-id>1</nice-id><description>");
            String chunk = "x".repeat(1 << 16);
            for (int i = 0; i < 260; i++) {
                out.write(chunk);
            }
            out.write("</description></ticket><ticket><nice-id>2</nice-id></ticket></tickets>");
        }
        Gathered all = Gathered.of(file, "zendesk.xml");
        assertThat(all.tickets()).extracting(ticket -> ticket.key().id()).containsExactly("2");
        assertThat(all.rejects).singleElement().satisfies(reject -> {
            assertThat(reject.at()).isEqualTo("byte 9");
            assertThat(reject.reason()).contains("larger");
        });
    }

    @Test
    void aWebPageIsNoExport() throws IOException {
        Path file = Gathered.write(folder, "x.html", "<!DOCTYPE html><html><body>Sign in</body></html>");
        assertThatThrownBy(() -> new EvidenceFiles().detect(file)).hasMessageContaining("web page");
    }
}
