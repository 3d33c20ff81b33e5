package org.noticewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo by command, then every question that can be asked of its result.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeJobTest {

    private static final int TICKETS = 400;

    private final Terminal terminal = new Terminal();
    private final JsonMapper mapper = JsonMapper.builder().build();

    private Path folder = Path.of("");
    private Path demo = Path.of("");
    private Path caseFile = Path.of("");
    private Path passphrase = Path.of("");
    private String printed = "";
    private Set<Path> temporaryBefore = Set.of();

    @BeforeAll
    void runDemo(@TempDir Path temporary) throws IOException {
        folder = temporary;
        demo = folder.resolve("demo");
        temporaryBefore = temporaryFiles();
        int exit = terminal.run("demo", "--out", demo, "--tickets", TICKETS, "--no-window");
        printed = terminal.out() + terminal.err();
        assertThat(exit).as(printed).isZero();
        caseFile = demo.resolve("demo.nwcase");
        passphrase = demo.resolve("passphrase.txt");
    }

    @Test
    @Order(1)
    void saysWhereThingsLie() {
        assertThat(printed)
                .contains(caseFile.toString())
                .contains(passphrase.toString())
                .contains("letters");
    }

    @Test
    @Order(2)
    void everyPersonIsAccountedFor() throws IOException {
        var totals = mapper.readTree(Files.readString(demo.resolve("letters/manifest.json")));
        assertThat(totals.get("people").asInt())
                .isPositive()
                .isEqualTo(totals.get("letters").asInt()
                        + totals.get("held").asInt()
                        + totals.get("notAffected").asInt());
        try (var letters = Files.list(demo.resolve("letters/patients"))) {
            assertThat(letters.count())
                    .isPositive()
                    .isEqualTo(totals.get("letters").asLong());
        }
    }

    @Test
    @Order(3)
    void verifyIsContent() {
        int exit =
                terminal.run("verify", caseFile, "--passphrase-file", passphrase, "--letters", demo.resolve("letters"));
        assertThat(terminal.out()).doesNotContain("BROKEN").doesNotContain("NOT_CHECKED");
        assertThat(exit).isZero();
    }

    /// Evidence and letters hold plaintext by purpose; nothing else may.
    @Test
    @Order(4)
    void noTicketTextLiesOutsideEvidenceAndLetters() throws IOException {
        var known = knownStrings();
        assertThat(known).hasSizeGreaterThan(300);
        var suspects = new ArrayList<Path>();
        try (var walk = Files.walk(demo)) {
            walk.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(demo.resolve("evidence")))
                    .filter(file -> !file.startsWith(demo.resolve("letters")))
                    .forEach(suspects::add);
        }
        var fresh = new TreeSet<>(temporaryFiles());
        fresh.removeAll(temporaryBefore);
        suspects.addAll(fresh);
        assertThat(suspects).contains(caseFile);
        for (var file : suspects) {
            String bytes;
            try {
                bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            } catch (NoSuchFileException gone) {
                continue; // another program's, and gone already
            }
            for (var text : known) {
                assertThat(bytes.contains(asLatin1(text)))
                        .as("a ticket's text in %s", file.getFileName())
                        .isFalse();
            }
        }
        assertThat(known).noneMatch(printed::contains);
    }

    @Test
    @Order(5)
    void theSameEvidenceAddsNothing() {
        int exit = terminal.run(
                "import",
                caseFile,
                demo.resolve("evidence/zendesk-tickets.json"),
                "--passphrase-file",
                passphrase,
                "--json");
        assertThat(exit).isZero();
        var file = terminal.json().get("files").get(0);
        assertThat(file.get("kept").asLong()).isZero();
        assertThat(file.get("read").asLong())
                .isPositive()
                .isEqualTo(
                        file.get("duplicates").asLong() + file.get("rejected").asLong());
    }

    @Test
    @Order(6)
    void obligationsNameHipaaAndCalifornia() {
        assertThat(terminal.run("obligations", caseFile, "--passphrase-file", passphrase, "--json"))
                .isZero();
        assertThat(values(terminal.json().get("obligations"), "recipient")).contains("individuals", "hhs");
        assertThat(values(terminal.json().get("obligations"), "jurisdiction")).contains("US", "CA");
    }

    @Test
    @Order(7)
    void exportsReconcileWithTheCase() throws IOException {
        var lines = exportedTickets();
        assertThat(mapper.readTree(lines.getLast()).get("rows").asInt()).isEqualTo(lines.size() - 1);
        for (var what : List.of("people", "timeline", "obligations", "log")) {
            var file = folder.resolve(what + ".csv");
            assertThat(terminal.run("export", caseFile, "--what", what, "--out", file, "--passphrase-file", passphrase))
                    .as(terminal.err())
                    .isZero();
            assertThat(Files.readAllLines(file)).hasSizeGreaterThan(1);
        }
    }

    /// The logs alone, read as evidence, through suggestion and grading.
    @Test
    @Order(7)
    void whatTheIntruderSawIsRecoveredExactly() throws IOException {
        var found = new TreeMap<String, String>();
        for (var line : exportedTickets()) {
            var ticket = mapper.readTree(line);
            if (ticket.has("native_id")) {
                found.put(
                        ticket.get("native_id").asString(),
                        ticket.get("exposure").asString());
            }
        }
        var truth = new TreeMap<String, String>();
        for (var line : Files.readAllLines(demo.resolve("evidence/truth.ndjson"))) {
            var ticket = mapper.readTree(line);
            truth.put(ticket.get("id").asString(), ticket.get("exposure").asString());
        }
        assertThat(found).isEqualTo(truth);
    }

    @Test
    @Order(7)
    void theLogsTellTheirStoryAndWhatTheyDoNotCover() {
        assertThat(terminal.run("scope", caseFile, "--suggest", "--json", "--passphrase-file", passphrase))
                .as(terminal.err())
                .isZero();
        var suggestion = terminal.json();
        assertThat(values(suggestion.get("steps"), "kind"))
                .contains("MFA_RESET", "NEW_FACTOR", "SIGN_ON", "SEARCH", "LIST", "VIEW", "EXPORT", "TOKEN_CREATED");
        assertThat(suggestion.get("clocks").get(0).asString()).contains("zendesk.audit", "ahead");
        assertThat(terminal.run("coverage", caseFile, "--json", "--passphrase-file", passphrase))
                .as(terminal.err())
                .isZero();
        assertThat(values(terminal.json().get("holes"), "cause")).contains("SILENCE");
        assertThat(values(terminal.json().get("coverage"), "log"))
                .contains("zendesk.access", "zendesk.audit", "okta.log");
    }

    @Test
    @Order(7)
    void aSystemThatWasNotReachedNeedsEvidence() {
        assertThat(terminal.run(
                        "systems",
                        caseFile,
                        "--add",
                        "Medical records",
                        "--result",
                        "not_reached",
                        "--checked",
                        "Sign-ins of the taken account",
                        "--period",
                        "2026-02-04/2026-02-07",
                        "--by",
                        "Forensic firm",
                        "--passphrase-file",
                        passphrase))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("needs evidence");
        assertThat(terminal.run(
                        "systems",
                        caseFile,
                        "--add",
                        "Medical records",
                        "--result",
                        "not_reached",
                        "--checked",
                        "Sign-ins of the taken account",
                        "--period",
                        "2026-02-04/2026-02-07",
                        "--source",
                        6,
                        "--by",
                        "Forensic firm",
                        "--json",
                        "--passphrase-file",
                        passphrase))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.json().get(0).at("/system/result").asString()).isEqualTo("NOT_REACHED");
        assertThat(terminal.run("timeline", caseFile, "--passphrase-file", passphrase))
                .isZero();
        assertThat(terminal.out()).contains("Medical records: not reached");
    }

    @Test
    @Order(7)
    void aTypedEventIsLinkedToLogLines() {
        assertThat(terminal.run(
                        "events",
                        caseFile,
                        "--add",
                        "2026-02-04T02:31:00Z",
                        "--track",
                        "intruder",
                        "--kind",
                        "secret_given_away",
                        "--message",
                        "The agent read out a code on the telephone.",
                        "--link",
                        1,
                        "--json",
                        "--passphrase-file",
                        passphrase))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.out()).contains("SECRET_GIVEN_AWAY").contains("\"events\":[1]");
        assertThat(terminal.run(
                        "events",
                        caseFile,
                        "--add",
                        "2026-02-04T02:31:00Z",
                        "--kind",
                        "detected",
                        "--message",
                        "Found.",
                        "--link",
                        99999999,
                        "--passphrase-file",
                        passphrase))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("no log line 99999999");
    }

    /// What other tools are given is read back by our own readers, line for line.
    @Test
    @Order(7)
    void timelinesForOtherToolsAreReadBack() throws IOException {
        for (var form : List.of(
                "timesketch_csv timeline.csv",
                "timesketch_jsonl timeline.jsonl",
                "l2tcsv l2t.csv",
                "iris_csv iris.csv")) {
            var out = folder.resolve(form.split(" ")[1]);
            assertThat(terminal.run(
                            "timeline",
                            caseFile,
                            "--out",
                            out,
                            "--format",
                            form.split(" ")[0],
                            "--passphrase-file",
                            passphrase))
                    .as(terminal.err())
                    .isZero();
            long lines = Files.readAllLines(out).size() - (form.contains(".csv") ? 1 : 0);
            assertThat(lines).isGreaterThan(200);
            var again = folder.resolve(out.getFileName() + ".nwcase");
            var facts = demo.resolve("evidence/facts.json");
            assertThat(terminal.run("new", again, "--facts", facts, "--passphrase-file", passphrase))
                    .as(terminal.err())
                    .isZero();
            assertThat(terminal.run("import", again, out, "--json", "--passphrase-file", passphrase))
                    .as(terminal.err())
                    .isZero();
            var file = terminal.json().get("files").get(0);
            assertThat(file.get("rejected").asLong()).as("%s", file).isZero();
            assertThat(file.get("read").asLong()).as("%s", file).isEqualTo(lines);
        }
        var stix = folder.resolve("stix.json");
        assertThat(terminal.run(
                        "timeline", caseFile, "--out", stix, "--format", "stix", "--passphrase-file", passphrase))
                .isZero();
        var bundle = mapper.readTree(Files.readString(stix));
        assertThat(values(bundle.get("objects"), "type"))
                .contains("identity", "ipv4-addr", "user-account", "observed-data", "note", "report");
        var ids = values(bundle.get("objects"), "id");
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-5.*"));
        bundle.get("objects")
                .forEach(object -> object.path("object_refs")
                        .forEach(ref -> assertThat(ids).contains(ref.asString())));
    }

    @Test
    @Order(8)
    void aDecisionNeedsAReasonAndIsKept() {
        assertThat(terminal.run(
                        "review", caseFile, "--ticket", 1, "--verdict", "none", "--passphrase-file", passphrase))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("needs a reason");
        assertThat(terminal.run(
                        "review",
                        caseFile,
                        "--ticket",
                        1,
                        "--verdict",
                        "none",
                        "--reason",
                        "Test message of our own staff",
                        "--passphrase-file",
                        passphrase))
                .isZero();
        assertThat(terminal.run("verify", caseFile, "--passphrase-file", passphrase))
                .isZero();
    }

    @Test
    @Order(9)
    void aWrongPassphraseIsSaidPlainly() throws IOException {
        var wrong = Files.writeString(folder.resolve("wrong.txt"), "not the passphrase");
        assertThat(terminal.run("people", caseFile, "--passphrase-file", wrong)).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("passphrase").doesNotContain("defect");
    }

    @Test
    @Order(10)
    void aChangedEvidenceFileBreaksVerify() throws IOException {
        var evidence = demo.resolve("evidence/zendesk-tickets.json");
        Files.writeString(evidence, Files.readString(evidence) + "\n");
        assertThat(terminal.run("verify", caseFile, "--passphrase-file", passphrase))
                .isEqualTo(ExitCode.BROKEN);
        assertThat(terminal.out()).contains("BROKEN");
    }

    /// Sentences of the export that nothing but the evidence may hold: subjects and first lines of comments.
    private Set<String> knownStrings() throws IOException {
        var known = new TreeSet<String>();
        try (var lines = Files.lines(demo.resolve("evidence/zendesk-tickets.json"))) {
            lines.map(mapper::readTree).forEach(ticket -> {
                addLine(known, ticket.path("description").asString(""));
                for (JsonNode comment : ticket.path("comments")) {
                    addLine(known, comment.path("plain_body").asString(""));
                }
            });
        }
        return known;
    }

    private static void addLine(Set<String> known, String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> line.length() >= 24)
                .findFirst()
                .ifPresent(line -> known.add(line.substring(0, 24)));
    }

    private static String asLatin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static Set<Path> temporaryFiles() throws IOException {
        var files = new TreeSet<Path>();
        try (var list = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            list.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".so"))
                    .forEach(files::add);
        }
        return files;
    }

    private static List<String> values(JsonNode items, String key) {
        var values = new ArrayList<String>();
        items.forEach(item -> values.add(item.get(key).asString()));
        return values;
    }

    @Test
    @Order(11)
    void anAccountThatNoLogKnowsIsNoScope() {
        int exit = terminal.run(
                "scope",
                caseFile,
                "--actor",
                "nobody-here",
                "--from",
                "2026-02-04",
                "--to",
                "2026-02-07",
                "--passphrase-file",
                passphrase);
        assertThat(exit).isNotZero();
        assertThat(terminal.err()).contains("nobody-here").contains("Maybe");
    }

    private List<String> exportedTickets() throws IOException {
        var out = folder.resolve("tickets.ndjson");
        Files.deleteIfExists(out);
        assertThat(terminal.run(
                        "export",
                        caseFile,
                        "--what",
                        "tickets",
                        "--format",
                        "ndjson",
                        "--out",
                        out,
                        "--passphrase-file",
                        passphrase))
                .isZero();
        return Files.readAllLines(out);
    }
}
