package org.noticewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.ImportReport;
import org.noticewright.casework.Progress;
import org.noticewright.demo.DemoIncident;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;
import org.noticewright.ingest.EvidenceFiles;

/// Tickets are classified while they are imported. That must give what classifying after all files gives,
/// whatever the order in which tickets, comments, people and field titles come, and an import that stops goes
/// on.
class OnePassImportTest {

    private static final int TICKETS = 150;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Casework CASEWORK = Wiring.casework(CLOCK);

    @TempDir
    static Path folder = Path.of("");

    private static List<String> lines = List.of();

    @BeforeAll
    static void writeEvidence() throws IOException {
        var written = DemoIncident.write(folder.resolve("demo"), 11, TICKETS);
        var all = new ArrayList<>(Files.readAllLines(written.tickets()));
        var more = new ArrayList<String>();
        for (int i = 0; i < all.size(); i += 9) {
            more.add(laterComment(all.get(i), i));
            more.add(newerRecord(all.get(i)));
        }
        all.addAll(more);
        all.addAll(Files.readAllLines(written.users()));
        all.add("""
            {"id":360001003,"title":"Medication","raw_title":"Medication","type":"text","title_in_portal":"Medication"}\
            """);
        all.add("no JSON at all");
        lines = List.copyOf(all);
    }

    private static String laterComment(String ticket, int number) {
        return """
            {"ticket_id":%s,"id":77%d,"author_id":5%d,"body":"My sister takes sertraline 50 mg","public":true,\
            "created_at":"2026-01-01T10:00:00Z"}\
            """.formatted(idOf(ticket), number, number % 3);
    }

    private static String newerRecord(String ticket) {
        return ticket.replaceFirst("\"updated_at\":\"20\\d\\d", "\"updated_at\":\"2027")
                .replaceFirst("\"subject\":\"", "\"subject\":\"Re: insulin pump, ");
    }

    private static String idOf(String ticket) {
        return ticket.substring(ticket.indexOf(':') + 1, ticket.indexOf(','));
    }

    private static Path file(String name, List<String> content) throws IOException {
        return Files.write(folder.resolve(name), (String.join("\n", content) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static DataSource imported(ImportReport report) {
        return report.files().stream()
                .map(ImportReport.FileReport.Imported.class::cast)
                .toList()
                .getLast()
                .source();
    }

    private static Map<NativeKey, Classification> judgements(CaseFile caseFile) {
        var found = new TreeMap<NativeKey, Classification>();
        caseFile.tickets()
                .forEach(
                        Progress.NONE,
                        stored -> found.put(
                                stored.ticket().key(),
                                caseFile.classifications().of(stored.id()).orElseThrow()));
        return found;
    }

    private static Map<NativeKey, Ticket> tickets(CaseFile caseFile) {
        var found = new TreeMap<NativeKey, Ticket>();
        caseFile.tickets()
                .forEach(Progress.NONE, stored -> found.put(stored.ticket().key(), stored.ticket()));
        return found;
    }

    private record Outcome(Map<NativeKey, Classification> judgements, Map<NativeKey, Ticket> tickets, long messages) {}

    private static Outcome outcome(ImportEvidence importEvidence, List<Path> files) {
        try (var caseFile = CASEWORK.caseFiles().throwAway(folder)) {
            var report = importEvidence.run(caseFile, files, ImportEvidence.Options.DETECT, Progress.NONE);
            for (var one : report.files()) {
                var source = ((ImportReport.FileReport.Imported) one).source();
                assertThat(source.read()).isEqualTo(source.kept() + source.duplicates() + source.rejected());
            }
            CASEWORK.classifyCase().run(caseFile, Progress.NONE);
            assertThat(CASEWORK.classifyCase().run(caseFile, Progress.NONE))
                    .as("nothing stays due")
                    .isZero();
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
            return new Outcome(
                    judgements(caseFile), tickets(caseFile), caseFile.tickets().messageCount());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theJudgementIsThatOfClassifyingAfterwards(long seed) throws IOException {
        var random = new Random(seed);
        var order = new ArrayList<>(lines);
        Collections.shuffle(order, random);
        var one = file("mixed-%d.json".formatted(seed), order);
        int cut = random.nextInt(order.size());
        var parts = List.of(
                file("part-%d-a.json".formatted(seed), order.subList(0, cut)),
                file("part-%d-b.json".formatted(seed), order.subList(cut, order.size())));
        var plain = file("in-order-%d.json".formatted(seed), lines);

        var afterwards = outcome(new ImportEvidence(new EvidenceFiles()), List.of(plain));
        assertThat(outcome(CASEWORK.importEvidence(), List.of(one))).isEqualTo(afterwards);
        assertThat(outcome(CASEWORK.importEvidence(), parts)).isEqualTo(afterwards);
        assertThat(afterwards.messages())
                .isEqualTo(afterwards.tickets().values().stream()
                        .mapToLong(ticket -> ticket.messages().size())
                        .sum());
    }

    @Test
    void anExportAloneLeavesNothingToClassify() throws IOException {
        var export = file("export-alone.json", lines.subList(0, TICKETS));
        try (var caseFile = CASEWORK.caseFiles().throwAway(folder)) {
            CASEWORK.importEvidence().run(caseFile, List.of(export), ImportEvidence.Options.DETECT, Progress.NONE);
            assertThat(CASEWORK.classifyCase().run(caseFile, Progress.NONE)).isZero();
            assertThat(caseFile.classifications().counts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(caseFile.tickets().count());
        }
    }

    /// Cancels when asked for the n-th time.
    private static final class CancelledAfter implements Progress {
        private final AtomicBoolean on = new AtomicBoolean();
        private int asked;

        CancelledAfter(int times) {
            asked = times;
        }

        @Override
        public void report(long done, long total, String unit) {}

        @Override
        public boolean isCancelled() {
            if (--asked < 0) {
                on.set(true);
            }
            return on.get();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 120, 170})
    void aCancelledImportGoesOnWhereItWas(int steps) throws IOException {
        var export = file("cancelled-%d.json".formatted(steps), lines);
        var whole = outcome(CASEWORK.importEvidence(), List.of(export));
        try (var caseFile = CASEWORK.caseFiles().throwAway(folder)) {
            var first = CASEWORK.importEvidence()
                    .run(caseFile, List.of(export), ImportEvidence.Options.DETECT, new CancelledAfter(steps));
            var before = imported(first);
            assertThat(before.complete()).isFalse();
            assertThat(before.read()).isEqualTo(before.kept() + before.duplicates() + before.rejected());
            assertThat(before.read()).isLessThan(lines.size());
            long sequence = caseFile.log().head().sequence();

            var second = CASEWORK.importEvidence()
                    .run(caseFile, List.of(export), ImportEvidence.Options.DETECT, Progress.NONE);
            var after = imported(second);
            assertThat(after.complete()).isTrue();
            assertThat(after.read()).isEqualTo(lines.size());
            assertThat(after.read()).isEqualTo(after.kept() + after.duplicates() + after.rejected());
            assertThat(caseFile.evidence().rejects(after.id())).hasSize((int) after.rejected());
            assertThat(caseFile.log().head().sequence()).isGreaterThan(sequence);
            CASEWORK.classifyCase().run(caseFile, Progress.NONE);
            assertThat(new Outcome(
                            judgements(caseFile),
                            tickets(caseFile),
                            caseFile.tickets().messageCount()))
                    .isEqualTo(whole);
            var again = CASEWORK.importEvidence()
                    .run(caseFile, List.of(export), ImportEvidence.Options.DETECT, Progress.NONE);
            assertThat(Objects.requireNonNull(imported(again)).kept()).isZero();
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
        }
    }

    /// The child is killed with SIGKILL as soon as it has committed some, but not all, of the file.
    @Test
    void aKilledImportGoesOnWhereItWas() throws IOException, InterruptedException {
        var export = folder.resolve("killed.json");
        DemoIncident.writeTickets(export, 5, 3_000);
        var path = folder.resolve("killed.nwcase");
        CASEWORK.caseFiles()
                .create(path, "A Tester", OnePassChild.passphrase())
                .caseFile()
                .close();
        long seen = importUntilKilled(path, export);

        try (var caseFile = CASEWORK.caseFiles().open(path, OnePassChild.passphrase(), CaseFiles.Mode.READ_WRITE)) {
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
            var left = caseFile.evidence().all().getFirst();
            assertThat(left.complete()).isFalse();
            assertThat(caseFile.tickets().count()).isGreaterThanOrEqualTo(seen);
            assertThat(left.kept()).isEqualTo(caseFile.tickets().count());

            var report = CASEWORK.importEvidence()
                    .run(caseFile, List.of(export), ImportEvidence.Options.DETECT, Progress.NONE);
            var source = imported(report);
            assertThat(source.complete()).isTrue();
            assertThat(source.kept()).isEqualTo(3_000);
            assertThat(source.read()).isEqualTo(source.kept() + source.duplicates() + source.rejected());
            assertThat(caseFile.evidence().all()).hasSize(1);
            assertThat(caseFile.tickets().count()).isEqualTo(3_000);
            assertThat(CASEWORK.classifyCase().run(caseFile, Progress.NONE)).isZero();
            assertThat(caseFile.verify(Progress.NONE).broken()).isFalse();
        }
    }

    private static long importUntilKilled(Path path, Path export) throws IOException, InterruptedException {
        var child = ChildJava.of(
                        List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED"), OnePassChild.class, path, export)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.equals("0")) {
                    return Long.parseLong(line); // "done" would be no number: the import was too quick to be killed.
                }
            }
            throw new IllegalStateException("The child ended before it committed anything.");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }
}
