package org.noticewright.letters;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.IntConsumer;

/// CPU time of one letter, warm, against the naive way in the same run: a composer a letter, which parses the
/// fonts and compiles the templates each time. A program, not a test: run its main method.
final class LetterBenchmark {

    private static final int WARM_UP = 60;
    private static final int LETTERS = 200;

    private LetterBenchmark() {}

    public static void main(String[] args) {
        var bytes = new ByteArrayOutputStream();
        try (var composer = new LetterComposer(Letters.TEMPLATES)) {
            IntConsumer withOneComposer = i -> {
                var pdf = composer.patientLetter(Letters.named("Rosalind Achterberg " + letters(i)));
                bytes.reset();
                bytes.writeBytes(pdf);
            };
            IntConsumer withOneEach = i -> {
                try (var fresh = new LetterComposer(Letters.TEMPLATES)) {
                    fresh.patientLetter(Letters.named("Rosalind Achterberg " + letters(i)));
                }
            };
            // Both once for the just-in-time compiler, so that the order does not decide.
            measure(withOneEach);
            measure(withOneComposer);
            double reused = measure(withOneComposer);
            double naive = measure(withOneEach);
            double preflight = measure(i -> composer.preflight(Letters.named("Rosalind Achterberg " + letters(i))));
            System.out.printf(
                    Locale.ROOT,
                    "one composer: %.1f ms CPU a letter; a composer a letter: %.1f ms (%.1f times); preflight: %.3f"
                            + " ms; %d bytes a letter%n",
                    reused,
                    naive,
                    naive / reused,
                    preflight,
                    bytes.size());
        }
    }

    private static String letters(int number) {
        return Integer.toString(number, 36).replaceAll("\\d", "X").toUpperCase(Locale.ROOT);
    }

    /// Milliseconds of this thread's CPU time for one call, after warming up.
    private static double measure(IntConsumer work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.accept(i);
        }
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < LETTERS; i++) {
            work.accept(i);
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e6 / LETTERS;
    }
}
