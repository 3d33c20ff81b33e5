package org.noticewright.casework.handover;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.Wiring;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Verification.Check;
import org.noticewright.casework.Verification.Result;
import org.noticewright.demo.DemoIncident;
import org.noticewright.demo.TrueIntruder;
import org.noticewright.domain.Sha256;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Packages of an invented incident, whole and tampered with. Whoever tampers may also repair the manifest:
/// then only what is derived again gives it away.
class ReviewPackageTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Casework CASEWORK = Wiring.casework(CLOCK);

    @TempDir
    static Path folder = Path.of("");

    private static Path whole = Path.of("");
    private static String words = "";

    @BeforeAll
    static void aPackage() throws Exception {
        var written = DemoIncident.write(folder.resolve("evidence"), DemoIncident.DEFAULT_SEED, 60);
        words = Files.readString(written.tickets());
        var passphrase = "four plain garden words".toCharArray();
        try (var created = CASEWORK.caseFiles()
                .create(folder.resolve("c.nwcase"), "Robin Vale", passphrase)
                .caseFile()) {
            CASEWORK.importEvidence()
                    .run(
                            created,
                            List.of(written.tickets(), shortened(written.accessLog())),
                            ImportEvidence.Options.DETECT,
                            Progress.NONE);
            assertThatThrownBy(
                            () -> CASEWORK.writeReviewPackage().run(created, folder.resolve("no.zip"), Progress.NONE))
                    .hasMessageContaining("no scope");
            CASEWORK.assessExposure().run(created, TrueIntruder.window(written), "Seen in the log", Progress.NONE);
            whole = folder.resolve("whole.zip");
            CASEWORK.writeReviewPackage().run(created, whole, Progress.NONE);
            CASEWORK.writeReviewPackage().run(created, folder.resolve("again.zip"), Progress.NONE);
            assertThatThrownBy(() -> CASEWORK.writeReviewPackage().run(created, whole, Progress.NONE))
                    .hasMessageContaining("already a file");
        }
    }

    /// All lines of the intruder's account and a few of everybody else: enough to derive from.
    private static Path shortened(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        var actor = "360900000101";
        var kept = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0 || i % 9 == 0 || lines.get(i).contains(actor)) {
                kept.add(lines.get(i));
            }
        }
        var file = folder.resolve("short-" + log.getFileName());
        return Files.write(file, kept);
    }

    @Test
    void wholeItAgreesWithItself() throws Exception {
        var verified = CASEWORK.verifyReviewPackage().run(whole, Progress.NONE);
        assertThat(verified.broken()).as(verified.checks().toString()).isFalse();
        assertThat(verified.checks())
                .allSatisfy(check -> assertThat(check.count()).isPositive());
        assertThat(verified.manifest().hex()).hasSize(64);
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws Exception {
        assertThat(Files.mismatch(whole, folder.resolve("again.zip"))).isEqualTo(-1);
    }

    /// The subject of every ticket and the searches of the log stay where they are.
    @Test
    void noTextOfATicketIsInIt() throws Exception {
        var all = new StringBuilder();
        for (var bytes : read(whole).values()) {
            all.append(new String(bytes, StandardCharsets.UTF_8));
        }
        var text = all.toString();
        words.lines()
                .limit(60)
                .map(JSON::readTree)
                .forEach(ticket -> assertThat(text)
                        .doesNotContain(ticket.get("subject").asString())
                        .doesNotContain("\"" + ticket.get("requester_id").asString() + "\""));
        assertThat(text)
                .doesNotContain("query=")
                .doesNotContain("@")
                .contains("account-1")
                .contains("address-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.txt",
                "scope.json",
                "sources.jsonl",
                "events.jsonl",
                "grades.jsonl",
                "coverage.json",
                "unusual.jsonl",
                "log.jsonl"
            })
    void aChangedFileIsNamed(String name) throws Exception {
        var files = read(whole);
        byte[] bytes = requireNonNull(files.get(name));
        bytes[bytes.length / 2] ^= 1;
        assertThat(brokenBy(files).get("hashes"))
                .anySatisfy(detail -> assertThat(detail).startsWith(name));
    }

    @Test
    void aMissingAndAnExtraFileAreNamed() throws Exception {
        var files = read(whole);
        files.remove("log.jsonl");
        files.put("more.txt", new byte[3]);
        assertThat(brokenBy(files).get("files")).contains("log.jsonl is missing", "a file that does not belong there");
    }

    @Test
    void aCutFileIsRefused() throws Exception {
        var cut = folder.resolve("cut.zip");
        var bytes = Files.readAllBytes(whole);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> CASEWORK.verifyReviewPackage().run(cut, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    /// A change inside the compressed bytes.
    @Test
    void aDamagedFileIsNamed() throws Exception {
        var bytes = Files.readAllBytes(whole);
        for (int i = bytes.length / 3; i < bytes.length / 3 + 40; i++) {
            bytes[i] ^= 0x55;
        }
        var damaged = folder.resolve("damaged.zip");
        Files.write(damaged, bytes);
        assertThat(CASEWORK.verifyReviewPackage().run(damaged, Progress.NONE).broken())
                .isTrue();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("grades", "grades.jsonl", row("\"VIEWED\"", row -> row.put("exposure", "NOT_ACCESSED"))),
                change("counts", "grades.jsonl", row("\"VIEWED\"", row -> row.put("exposure", "NOT_ACCESSED"))),
                change("grades", "grades.jsonl", row("\"VIEWED\"", row -> row.put("reason", "Nobody saw it."))),
                change("grades", "grades.jsonl", row("\"VIEWED\"", row -> row.putArray("events"))),
                change(
                        "grades",
                        "grades.jsonl",
                        row("\"POSSIBLE\"", row -> row.put("created", "2026-09-01T00:00:00Z"))),
                change("counts", "grades.jsonl", withoutRow("\"VIEWED\"")),
                change("counts", "grades.jsonl", twice("\"VIEWED\"")),
                change("grades", "grades.jsonl", twice("\"VIEWED\"")),
                change("grades", "events.jsonl", withoutRow("203.0.113.217.*\"EXACT\"")),
                change("grades", "events.jsonl", row("203.0.113.217.*\"EXACT\"", row -> row.put("ip", "192.0.2.1"))),
                change("grades", "events.jsonl", row("203.0.113.217.*\"EXACT\"", row -> row.put("outcome", "FAILURE"))),
                change("grades", "events.jsonl", row("203.0.113.217.*\"EXACT\"", row -> row.putArray("targets"))),
                change(
                        "events",
                        "events.jsonl",
                        row("203.0.113.217.*\"EXACT\"", row -> row.put("at", "2026-02-01T00:00:00Z"))),
                change("events", "events.jsonl", twice("203.0.113.217")),
                change("events", "events.jsonl", row("203.0.113.217", row -> row.put("action", "NOTHING"))),
                change(
                        "unusual hours",
                        "events.jsonl",
                        row("203.0.113.231.*\"SUCCESS\".*\"EXACT\"", row -> row.put("rows", 50_000))),
                change("grades", "scope.json", text("2026-02-07T", "2026-02-05T")),
                change("coverage", "scope.json", text("2026-02-07T", "2026-02-05T")),
                change("coverage", "coverage.json", text("[0-9]+", "1")),
                change("unusual hours", "unusual.jsonl", row("AMOUNT", row -> row.put("reads", 7))),
                change("unusual hours", "unusual.jsonl", text("(?s)\\{.*", "")),
                change("sources", "sources.jsonl", row("access", row -> row.put("rejected", 4))),
                change("log chain", "log.jsonl", row("evidence", row -> row.put("subject", "evidence file 9"))),
                change("log chain", "log.jsonl", row("evidence", row -> row.put("at", "2026-01-01T00:00:00Z"))),
                change("log chain", "log.jsonl", row("evidence", row -> row.put("who", "00"))),
                change("log chain", "log.jsonl", row("evidence", row -> row.put("slot", 7))),
                change("log chain", "log.jsonl", withoutRow("evidence")),
                change("log chain", "log.jsonl", text("\n[^\n]*\n\\z", "\n")),
                change("grades", "grades.jsonl", text("\\{\"ticket\"", "{\"ticket\":1,\"ticket\"")));
    }

    private static Arguments change(String check, String file, UnaryOperator<String> edit) {
        return Arguments.of(check, file, edit);
    }

    /// Changes the first line that has this pattern.
    private static UnaryOperator<String> row(String pattern, Consumer<ObjectNode> edit) {
        return lines(pattern, line -> {
            var node = (ObjectNode) JSON.readTree(line);
            edit.accept(node);
            return List.of(JSON.writeValueAsString(node));
        });
    }

    private static UnaryOperator<String> withoutRow(String pattern) {
        return lines(pattern, line -> List.of());
    }

    private static UnaryOperator<String> twice(String pattern) {
        return lines(pattern, line -> List.of(line, line));
    }

    private static UnaryOperator<String> lines(String pattern, Function<String, List<String>> edit) {
        var wanted = Pattern.compile(pattern).asPredicate();
        return text -> {
            var out = new ArrayList<String>();
            boolean done = false;
            for (var line : text.lines().toList()) {
                boolean now = !done && wanted.test(line);
                out.addAll(now ? edit.apply(line) : List.of(line));
                done |= now;
            }
            assertThat(done).as("a line with " + pattern).isTrue();
            return String.join("\n", out) + (out.isEmpty() ? "" : "\n");
        };
    }

    private static UnaryOperator<String> text(String pattern, String replacement) {
        return text -> text.replaceFirst(pattern, replacement);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeUnderARepairedManifestIsFound(String check, String file, UnaryOperator<String> edit) throws Exception {
        var files = read(whole);
        var before = new String(files.get(file), StandardCharsets.UTF_8);
        var after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        files.put(file, after.getBytes(StandardCharsets.UTF_8));
        repairManifest(files);
        var broken = brokenBy(files);
        assertThat(broken).containsKey(check).doesNotContainKeys("files", "hashes");
        assertThat(broken.get(check)).isNotEmpty();
    }

    @Test
    void aChangedCountInTheManifestIsFound() throws Exception {
        var files = read(whole);
        var manifest = (ObjectNode) JSON.readTree(files.get("manifest.json"));
        ((ObjectNode) manifest.get("grades")).put("VIEWED", 3);
        files.put("manifest.json", JSON.writeValueAsBytes(manifest));
        assertThat(brokenBy(files)).containsOnlyKeys("counts");
    }

    @Test
    void packagesOfTheFirstVersionAreReadAndThoseOfALaterOneRefused() throws Exception {
        var files = read(whole);
        var manifest = (ObjectNode) JSON.readTree(files.get("manifest.json"));
        files.put("manifest.json", JSON.writeValueAsBytes(manifest.put("version", 1)));
        assertThat(brokenBy(files)).isEmpty();
        files.put("manifest.json", JSON.writeValueAsBytes(manifest.put("version", 3)));
        assertThatThrownBy(() -> brokenBy(files)).hasMessageContaining("version 3");
    }

    /// A row cannot excuse itself from being computed again, as rows of the first version could.
    @Test
    void aChangedGradeThatSaysItIsBeyondThePackageIsFound() throws Exception {
        var files = read(whole);
        var grades = new String(files.get("grades.jsonl"), StandardCharsets.UTF_8);
        var edited = row(
                        "\"VIEWED\"", row -> row.put("exposure", "NOT_ACCESSED").put("beyond", true))
                .apply(grades);
        files.put("grades.jsonl", edited.getBytes(StandardCharsets.UTF_8));
        repairManifest(files);
        assertThat(brokenBy(files)).containsKey("grades");
    }

    private static void repairManifest(Map<String, byte[]> files) {
        var manifest = (ObjectNode) JSON.readTree(files.get("manifest.json"));
        for (var file : manifest.get("files")) {
            var bytes = requireNonNull(files.get(file.get("name").asString()));
            ((ObjectNode) file).put("sha256", Sha256.of(bytes).hex()).put("bytes", bytes.length);
            ((ObjectNode) file)
                    .put(
                            "rows",
                            new String(bytes, StandardCharsets.UTF_8).lines().count());
        }
        files.put("manifest.json", JSON.writeValueAsBytes(manifest));
    }

    private static Map<String, List<String>> brokenBy(Map<String, byte[]> files) throws IOException {
        var changed = Files.createTempFile(folder, "changed", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        var verified = CASEWORK.verifyReviewPackage().run(changed, Progress.NONE);
        var broken = new LinkedHashMap<String, List<String>>();
        verified.checks().stream()
                .filter(check -> check.result() == Result.BROKEN)
                .forEach((Check check) -> broken.put(check.name(), check.detail()));
        assertThat(verified.broken()).isEqualTo(!broken.isEmpty());
        return broken;
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }
}
