package org.noticewright.classify;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.noticewright.Wiring;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.demo.DemoIncident;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;
import org.noticewright.text.HtmlText;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;

/// Prints MB of ticket text (subject and messages, UTF-8) per CPU-second of one thread, best of several passes
/// over one generated export. Fields, tags and profiles are read too and not counted. HTML is counted by its
/// own length.
///
/// `ClassifierSpeed [TICKETS [PASSES]]`, default 20,000 tickets and 12 passes.
public final class ClassifierSpeed {

    private static final long SEED = 20_260_204L;
    /// As many as an import hands to the classifier at once.
    private static final int TOGETHER = 64;

    private final List<Ticket> tickets = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Map<String, Double> best = new LinkedHashMap<>();
    private long bytes;
    private long htmlBytes;
    private long sum;

    private ClassifierSpeed() {}

    public static void main(String[] args) throws IOException {
        int tickets = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int passes = args.length > 1 ? Integer.parseInt(args[1]) : 12;
        var speed = new ClassifierSpeed();
        speed.load(tickets);
        speed.run(passes);
    }

    private void load(int count) throws IOException {
        Path folder = Files.createTempDirectory("speed");
        DemoIncident.Written written = DemoIncident.write(folder, SEED, count);
        Wiring.casework(Clock.systemUTC())
                .scanFiles()
                .run(
                        List.of(written.tickets(), written.users()),
                        ImportEvidence.Options.DETECT,
                        folder,
                        Progress.NONE,
                        scanned -> tickets.add(scanned.ticket()));
        for (Ticket ticket : tickets) {
            bytes += bytes(ticket.subject());
            for (Message message : ticket.messages()) {
                bytes += bytes(message.text());
                if (message.html() != null) {
                    bodies.add(message.html());
                    htmlBytes += bytes(message.html());
                }
            }
        }
        print("%,d tickets, %.1f MB of text, %.1f MB of HTML", tickets.size(), bytes / 1e6, htmlBytes / 1e6);
    }

    private void run(int passes) {
        long before = cpu();
        Classifier remembers = Classifier.load(true);
        print("loading the lists                 %8.2f CPU-s", (cpu() - before) / 1e9);
        Classifier forgets = Classifier.load(false);
        Classifier lists = Classifier.listsOnly();
        Lexicon lexicon = Lexicon.load();
        for (int pass = 0; pass < passes; pass++) {
            texts("baseline: count blanks           ", ClassifierSpeed::blanks);
            texts("first pass: words and their lists", text -> firstPass(text, lexicon));
            whole("whole, gray zone off              ", lists);
            whole("whole, repeated texts scanned once", remembers);
            whole("whole, every text scanned         ", forgets);
            html(
                    "HTML to text                      ",
                    body -> HtmlText.of(body).text().length());
            if (pass < 3) {
                html(
                        "HTML to text, full parser alone   ",
                        body -> HtmlText.byFullParser(body).text().length());
            }
        }
        best.forEach((row, rate) ->
                print("%s %8.1f MB/CPU-s", row.strip().concat(" ".repeat(36)).substring(0, 36), rate));
        print("(%d)", sum % 10);
    }

    private void texts(String row, ToLongFunction<String> work) {
        rate(row, bytes, () -> {
            for (Ticket ticket : tickets) {
                sum += work.applyAsLong(ticket.subject());
                for (Message message : ticket.messages()) {
                    sum += work.applyAsLong(message.text());
                }
            }
        });
    }

    private void whole(String row, Classifier classifier) {
        rate(row, bytes, () -> {
            for (int from = 0; from < tickets.size(); from += TOGETHER) {
                var some = tickets.subList(from, Math.min(tickets.size(), from + TOGETHER));
                classifier
                        .classify(some, PatientStatusPolicy.CONTENT)
                        .forEach(judged -> sum += judged.findings().size());
            }
        });
    }

    private void html(String row, ToLongFunction<String> work) {
        rate(row, htmlBytes, () -> bodies.forEach(body -> sum += work.applyAsLong(body)));
    }

    private void rate(String row, long bytes, Runnable work) {
        long start = cpu();
        work.run();
        best.merge(row, bytes / 1e6 / ((cpu() - start) / 1e9), Math::max);
    }

    private static long blanks(String text) {
        long blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            blanks += text.charAt(i) == ' ' ? 1 : 0;
        }
        return blanks;
    }

    private static long firstPass(String text, Lexicon lexicon) {
        Tokens tokens = NormalizedText.Cut.of(text).tokens();
        long flags = 0;
        for (int i = 0; i < tokens.size(); i++) {
            flags ^= lexicon.flags(tokens.hash(i));
        }
        return flags;
    }

    private static long bytes(String text) {
        return Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8).length;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
