package org.noticewright.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.noticewright.Wiring;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.demo.DemoIncident;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Prints how well names are found in public text, rows that may be read and rows that nobody reads apart.
/// Arguments: folder of the text; then optionally `errors` and a file to list the errors of readable rows.
public final class NamesMeasurement {

    private static final int WNUT_DEV = 3_394;
    private static final int WNUT_TEST = 4_403;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NamesMeasurement() {}

    private static final class Column {
        private final String name;
        private int gold;
        private int recalled;
        private int said;
        private int right;

        Column(String name) {
            this.name = name;
        }

        void print() {
            double precision = right / (double) Math.max(1, said);
            double recall = recalled / (double) Math.max(1, gold);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s P %.3f R %.3f F1 %.3f (%d names)%n",
                    name,
                    precision,
                    recall,
                    2 * precision * recall / Math.max(1e-9, precision + recall),
                    gold);
        }
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        String errors = args.length > 1 ? args[1] : "";
        Classifier classifier = Classifier.load();
        if (errors.equals("share")) {
            share(classifier);
            return;
        }
        measure(classifier, folder.resolve("wnut17.jsonl"), "person", errors);
        measure(classifier, folder.resolve("presidio_v2.jsonl"), "PERSON", errors);
        measure(classifier, folder.resolve("asq_phi_a.jsonl"), "NAME", errors);
    }

    /// How much of a generated incident and of the invented tickets the name model is asked about.
    private static void share(Classifier classifier) throws IOException {
        Path export = Files.createTempDirectory("names");
        DemoIncident.Written written = DemoIncident.write(export, 20_260_204L, 4_000);
        var tickets = new ArrayList<Ticket>();
        Wiring.casework(Clock.systemUTC())
                .scanFiles()
                .run(
                        List.of(written.tickets(), written.users()),
                        ImportEvidence.Options.DETECT,
                        export,
                        Progress.NONE,
                        scanned -> tickets.add(scanned.ticket()));
        share(classifier, "generated incident", tickets);
        share(classifier, "invented tickets", PlainTickets.read(PlainTickets.corpus("tickets.ndjson")));
    }

    private static void share(Classifier classifier, String name, List<Ticket> tickets) {
        long all = 0;
        long asked = 0;
        for (Ticket ticket : tickets) {
            all += ticket.subject().length();
            all += ticket.messages().stream()
                    .mapToLong(message -> message.text().length())
                    .sum();
            asked += classifier.askedOf(ticket);
        }
        System.out.printf(
                Locale.ROOT, "%s: the model is asked about %.2f %% of %d characters%n", name, 100.0 * asked / all, all);
    }

    private static void measure(Classifier classifier, Path file, String label, String errors) throws IOException {
        boolean wnut = label.equals("person");
        var read = new Column(file.getFileName() + (wnut ? " train+dev" : " even"));
        var dev = new Column(file.getFileName() + " dev");
        var closed = new Column(file.getFileName() + (wnut ? " test" : " odd"));
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode node = JSON.readTree(lines.get(i));
            boolean mayRead = wnut ? i < WNUT_TEST : i % 2 == 0;
            if (mayRead || errors.isEmpty()) {
                one(classifier, node, label, mayRead ? read : closed, mayRead && errors.equals(label) ? i : -1);
            }
            if (wnut && mayRead && i >= WNUT_DEV && !errors.isEmpty()) {
                one(classifier, node, label, dev, -1);
            }
        }
        read.print();
        if (errors.isEmpty()) {
            closed.print();
        } else if (wnut) {
            dev.print();
        }
    }

    private static void one(Classifier classifier, JsonNode node, String label, Column column, int row) {
        String text = node.path("text").asString();
        Ticket ticket = PlainTickets.ticket(null, text);
        List<Finding> names = classifier.classify(ticket, PatientStatusPolicy.CONTENT).findings().stream()
                .filter(finding -> finding.element() == DataElement.NAME
                        && finding.text() instanceof TextRef.Body
                        && finding.confidence().value() >= 0.3)
                .toList();
        var spans = new ArrayList<int[]>();
        for (JsonNode span : node.path("spans")) {
            if (span.path("l").asString().equals(label)) {
                spans.add(new int[] {
                    text.offsetByCodePoints(0, span.path("s").asInt()),
                    text.offsetByCodePoints(0, span.path("e").asInt())
                });
            }
        }
        var report = new StringBuilder();
        for (int[] span : spans) {
            column.gold++;
            int covered = names.stream().mapToInt(found -> overlap(found, span)).sum();
            boolean recalled = covered * 2 >= span[1] - span[0];
            column.recalled += recalled ? 1 : 0;
            if (!recalled) {
                report.append(" MISS[").append(text, span[0], span[1]).append(']');
            }
        }
        for (Finding found : names) {
            column.said++;
            boolean right = spans.stream()
                    .anyMatch(span -> overlap(found, span) * 2 >= found.span().length()
                            || overlap(found, span) * 2 >= span[1] - span[0]);
            column.right += right ? 1 : 0;
            if (!right) {
                report.append(" FALSE[")
                        .append(text, found.span().start(), found.span().end())
                        .append('|')
                        .append(found.rule().value())
                        .append(']');
            }
        }
        if (row >= 0 && !report.isEmpty()) {
            System.out.println(row + report.toString() + "\n    " + text.replace('\n', '/'));
        }
    }

    private static int overlap(Finding found, int[] span) {
        return Math.max(
                0, Math.min(found.span().end(), span[1]) - Math.max(found.span().start(), span[0]));
    }
}
