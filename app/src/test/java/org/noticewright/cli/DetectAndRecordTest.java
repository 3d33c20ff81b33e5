package org.noticewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.ingest.ColumnMapping;

/// What a file may be, and what became of a ticket that two files tell in two versions.
class DetectAndRecordTest {

    private static final String OLDER = """
        {"id":"8841","channel":"email","created_at":"2026-01-05T08:00:00Z","updated_at":"2026-01-06T08:00:00Z",\
        "subject":"Refill","tags":["metformin_words"],"messages":[{"id":"1","author":"requester","at":"2026-01-05T08:00:00Z","text":"First words"}]}
        """;
    private static final String NEWER =
            OLDER.replace("2026-01-06", "2026-01-07").replace("First", "Second");
    private static final String UNSURE = "Ticket ID,Notes\n1,hello\n2,there\n";

    private static final String TICKET = "1";

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder = Path.of("");

    @Test
    void detectTellsWhatColumnsAreTakenForAndTheLineIsAMapping() throws IOException {
        var table = Files.writeString(folder.resolve("t.csv"), "Ticket ID;Notiz\n7;Guten Tag\n");
        assertThat(terminal.run("detect", table, "--columns", "generic.csv", "--json"))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.json().at("/roles/id").asString()).isEqualTo("Ticket ID");
        assertThat(terminal.json().at("/columns/1").asString()).isEqualTo("Notiz");
        assertThat(terminal.out()).doesNotContain("Guten Tag");
        var mapping = Files.writeString(folder.resolve("m.json"), terminal.out());
        assertThat(ColumnMapping.read(mapping).roles()).containsExactly(Map.entry("id", "Ticket ID"));
        assertThat(terminal.run("detect", table, "--columns", "okta.log")).isEqualTo(ExitCode.REFUSED);
        assertThat(terminal.err()).contains("read without a mapping");
    }

    @Test
    void detectNamesFormatsOfFilesAndOfMembers() throws IOException {
        var zip = folder.resolve("all.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                var archive = new ZipOutputStream(out)) {
            for (var name : new String[] {"a.ndjson", "b.ndjson"}) {
                archive.putNextEntry(new ZipEntry(name));
                archive.write(OLDER.getBytes(StandardCharsets.UTF_8));
            }
            archive.putNextEntry(new ZipEntry("c.csv"));
            archive.write(UNSURE.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(terminal.run("detect", zip, "--json")).as(terminal.err()).isZero();
        var found = terminal.json();
        assertThat(found.at("/formats/0/format").asString()).isEqualTo("zip");
        assertThat(found.at("/members").size()).isEqualTo(2);
        assertThat(found.at("/members/0/members").asInt()).isEqualTo(2);
        assertThat(found.at("/members/0/formats/0/format").asString()).isEqualTo("generic.ticket");
        assertThat(found.at("/members/0/formats/0/confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(found.at("/members/1/formats/0/reason").asString()).isNotBlank();
        assertThat(found.at("/warnings/0").asString())
                .startsWith("1 member recognised as ")
                .endsWith("Maybe choose the format yourself.");

        var empty = Files.createFile(folder.resolve("empty.json"));
        assertThat(terminal.run("detect", empty, zip)).isEqualTo(ExitCode.REFUSED);
        assertThat(terminal.err()).contains("empty.json: refused.");
        assertThat(terminal.out()).contains("zip (").contains("2 members:").contains("generic.ticket (");
    }

    @Test
    void importSaysWhenItWasUnsureAndRecordTellsWhatWasKept() throws IOException {
        var passphrase = Files.writeString(folder.resolve("passphrase.txt"), "correct horse battery staple");
        var facts = facts();
        var caseFile = folder.resolve("versions.nwcase");
        var older = Files.writeString(folder.resolve("older.ndjson"), OLDER);
        var newer = Files.writeString(folder.resolve("newer.ndjson"), NEWER);
        var unsure = Files.writeString(folder.resolve("table.csv"), UNSURE);
        assertThat(terminal.run("new", caseFile, "--facts", facts, "--passphrase-file", passphrase))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.run("import", caseFile, older, newer, unsure, "--passphrase-file", passphrase, "--json"))
                .as(terminal.err())
                .isZero();
        var files = terminal.json().get("files");
        assertThat(files.get(0).get("warnings").toString()).doesNotContain("Recognised as");
        assertThat(terminal.json().at("/earlierVersions").asInt()).isEqualTo(1);
        assertThat(files.get(2).get("warnings").toString())
                .contains("Recognised as generic.csv (")
                .contains("Maybe choose the format yourself.");

        assertThat(record(caseFile, passphrase, "--json")).isZero();
        var record = terminal.json();
        assertThat(record.at("/origin/file").asString()).isEqualTo(newer.toString());
        assertThat(record.at("/origin/record").asInt()).isEqualTo(1);
        assertThat(record.at("/origin/offset").asInt()).isZero();
        assertThat(record.at("/origin/length").asInt()).isEqualTo(NEWER.strip().length());
        assertThat(record.at("/messages/0/file").asString()).isEqualTo(newer.toString());
        assertThat(record.at("/earlierVersions").asInt()).isEqualTo(1);
        assertThat(record.at("/otherWordings").asInt()).isEqualTo(1);
        assertThat(record.at("/verdict").asString()).isNotBlank();
        assertThat(record.at("/verdictReason").asString()).isNotBlank();
        assertThat(record.at("/explanation/sentence").asString()).isNotBlank();
        assertThat(record.at("/evidence/0/rule/summary").asString()).isNotBlank();
        assertThat(record.at("/evidence/0/rule/sources/0").asString()).contains(": ");
        assertThat(record.get("evidence"))
                .extracting(evidence -> evidence.get("where").asString())
                .contains("tag");
        assertThat(record.at("/exposure").asString()).isEqualTo("POSSIBLE");
        assertThat(terminal.out())
                .doesNotContain("First words")
                .doesNotContain("Second words")
                .doesNotContain("metformin_words")
                .doesNotContain("Refill");

        assertThat(record(caseFile, passphrase, "--json", "--versions", "--text"))
                .isZero();
        var whole = terminal.json();
        assertThat(whole.at("/messages/0/text").asString()).isEqualTo("Second words");
        assertThat(whole.at("/versions/0/file").asString()).isEqualTo(older.toString());
        assertThat(whole.at("/versions/0/changedAt").asString()).isEqualTo("2026-01-06T08:00:00Z");
        assertThat(whole.at("/versions/0/texts/0").asString()).isEqualTo("First words");
        assertThat(whole.at("/wordings/0/text").asString()).isEqualTo("First words");

        assertThat(record(caseFile, passphrase, "--versions")).isZero();
        assertThat(terminal.out())
                .contains("earlierVersions: 1")
                .contains("older.ndjson")
                .doesNotContain("First words");
    }

    @Test
    void recordNamesTheLabelledExamplesThatAWordingIsLike() throws IOException {
        var passphrase = Files.writeString(folder.resolve("passphrase.txt"), "correct horse battery staple");
        var caseFile = folder.resolve("examples.nwcase");
        var export = Files.writeString(folder.resolve("sensed.ndjson"), """
            {"id":"1","channel":"email","created_at":"2026-01-05T08:00:00Z","subject":"Hello",\
            "requester":{"name":"Ada Quarrington","email":"ada@mail.example"},\
            "messages":[{"author":"requester","text":"I take two of the yellow ones at night"}]}
            """);
        assertThat(terminal.run("new", caseFile, "--facts", facts(), "--passphrase-file", passphrase))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.run("import", caseFile, export, "--passphrase-file", passphrase))
                .as(terminal.err())
                .isZero();

        assertThat(record(caseFile, passphrase, "--json")).as(terminal.err()).isZero();
        var sentence = terminal.json().at("/explanation/likeExamples/0");
        assertThat(sentence.get("where").asString()).isEqualTo("message:0");
        assertThat(sentence.get("findings")).isNotEmpty();
        assertThat(sentence.get("nearest")).hasSize(3);
        assertThat(terminal.out()).doesNotContain("yellow ones at night").doesNotContain("Quarrington");
    }

    private Path facts() throws IOException {
        return Files.writeString(folder.resolve("facts.json"), """
            {"entity": {"name": "Example Care", "capacities": ["hipaa-covered-entity"], "tollFree": "1-800-555-0100"},
             "dates": {"occurredFrom": "2026-02-04", "occurredTo": "2026-02-07", "discovered": "2026-02-05",
                       "contained": "2026-02-07"}}
            """);
    }

    private int record(Path caseFile, Path passphrase, String... options) {
        var all = new Object[5 + options.length];
        all[0] = "record";
        all[1] = caseFile;
        all[2] = TICKET;
        all[3] = "--passphrase-file";
        all[4] = passphrase;
        System.arraycopy(options, 0, all, 5, options.length);
        return terminal.run(all);
    }
}
