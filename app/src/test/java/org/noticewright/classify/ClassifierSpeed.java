package org.noticewright.classify;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;

/// Prints MB of ticket text per CPU-second of one thread: classifying, against a baseline that only cuts words.
/// `ClassifierSpeed [TICKETS]`.
public final class ClassifierSpeed {

    private static final int ROUNDS = 40;
    private static final int PASSES = 5;

    private ClassifierSpeed() {}

    public static void main(String[] args) {
        List<Ticket> tickets =
                PlainTickets.read(args.length > 0 ? Path.of(args[0]) : PlainTickets.corpus("tickets.ndjson"));
        long bytes = tickets.stream().mapToLong(ClassifierSpeed::bytes).sum();
        long before = cpu();
        Classifier classifier = Classifier.load();
        System.out.printf(Locale.ROOT, "load: %.2f CPU-s%n", (cpu() - before) / 1e9);
        double base = 0;
        double whole = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            base = Math.max(base, rate(bytes, () -> tickets.forEach(ClassifierSpeed::cut)));
            whole = Math.max(
                    whole,
                    rate(
                            bytes,
                            () -> tickets.forEach(ticket -> classifier.classify(ticket, PatientStatusPolicy.CONTENT))));
        }
        System.out.printf(
                Locale.ROOT,
                "words only: %.1f MB/CPU-s; classify: %.1f MB/CPU-s; ratio %.3f%n",
                base,
                whole,
                whole / base);
    }

    private static long bytes(Ticket ticket) {
        long bytes = ticket.subject().length();
        for (Message message : ticket.messages()) {
            bytes += message.text().getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }

    private static void cut(Ticket ticket) {
        for (Message message : ticket.messages()) {
            if (Tokens.of(NormalizedText.of(message.text()).value()).size() < 0) {
                throw new IllegalStateException();
            }
        }
    }

    private static double rate(long bytes, Runnable work) {
        long start = cpu();
        for (int i = 0; i < ROUNDS; i++) {
            work.run();
        }
        return bytes * (double) ROUNDS / 1e6 / ((cpu() - start) / 1e9);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
