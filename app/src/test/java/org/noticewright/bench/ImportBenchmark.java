package org.noticewright.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.noticewright.Wiring;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.demo.DemoIncident;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Import and classification of a generated export, held against a program that only reads the same file's JSON
/// tokens with the same library. Both run in this process, one after the other, on a file the system has just
/// written.
///
/// Arguments: number of tickets (default 100,000), folder for the files (default a temporary one; an export
/// that lies there already is used).
final class ImportBenchmark {

    private static final long SEED = 7;
    private static final int RUNS = 3;
    private static final long CANCEL_AT_BYTES = 100_000_000;
    /// The longest time the collector kept every thread waiting, the window's too, since the last question.
    private static final AtomicLong LONGEST_PAUSE_MILLIS = new AtomicLong();

    private ImportBenchmark() {}

    public static void main(String[] args) throws Exception {
        int tickets = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var folder = args.length > 1 ? Files.createDirectories(Path.of(args[1])) : Files.createTempDirectory("bench");
        var export = folder.resolve("export-" + tickets + ".json");
        if (!Files.exists(export)) {
            DemoIncident.writeTickets(export, SEED, tickets);
        }
        var caseFile = folder.resolve("bench.nwcase");
        Files.deleteIfExists(caseFile);
        long bytes = Files.size(export);
        double baseline = best(() -> tokens(export)); // Warm code, and the file in the page cache.
        print("%,d tickets, %,d bytes, %,d bytes a ticket", tickets, bytes, bytes / tickets);
        print("token stream only, best of %d  %8.2f s  %8.0f MB/s", RUNS, baseline, bytes / 1e6 / baseline);
        double trees = trees(export);
        watchPauses();
        print("tree of every record          %8.2f s  %8.1f times", trees, trees / baseline);
        var casework = Wiring.casework(Clock.systemUTC());
        print("first import of this process, whose code is still being compiled:");
        run(casework, export, caseFile, baseline, false);
        Files.delete(caseFile);
        print("second import, into another fresh case:");
        run(casework, export, caseFile, baseline, true);
        Files.delete(caseFile);
        cancel(casework, export, caseFile);
        double after = best(() -> tokens(export));
        print("token stream only, afterwards %8.2f s", after);
        print("peak memory of the process    %8d MB", peakMegabytes());
    }

    private interface Timed {
        double run() throws IOException;
    }

    private static double best(Timed timed) throws IOException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            best = Math.min(best, timed.run());
        }
        return best;
    }

    private static void run(Casework casework, Path export, Path caseFile, double baseline, boolean more)
            throws IOException {
        var passphrase = "a long passphrase for a benchmark".toCharArray();
        long bytes = Files.size(export);
        try (var open =
                casework.caseFiles().create(caseFile, "Benchmark", passphrase).caseFile()) {
            long cpu = cpuNanos();
            var watch = new StageWatch();
            long start = System.nanoTime();
            importEvidence(casework, open, export);
            double imported = seconds(start);
            double used = (cpuNanos() - cpu) / 1e9;
            watch.close();
            start = System.nanoTime();
            long classified = casework.classifyCase().run(open, Progress.NONE);
            double classify = seconds(start);
            double both = imported + classify;
            print(
                    "import, classify, store       %8.2f s  %8.1f MB/s, %.1f s of processor",
                    both, bytes / 1e6 / both, used);
            print("  longest pause of the collector %d ms", LONGEST_PAUSE_MILLIS.getAndSet(0));
            print("  of which a second pass over %,d tickets: %.2f s", classified, classify);
            print("  RATIO to the token stream   %8.1f", both / baseline);
            stages(watch, open.tickets().count());
            if (!more) {
                return;
            }
            start = System.nanoTime();
            importEvidence(casework, open, export);
            double again = seconds(start);
            print("the same file again           %8.2f s  %8.3f of the first time", again, again / both);
            start = System.nanoTime();
            long people = casework.derivePeople().run(open, Progress.NONE);
            print("derive %,9d people       %8.2f s", people, seconds(start));
            start = System.nanoTime();
            boolean broken = open.verify(Progress.NONE).broken();
            print("case file                     %8d MB", Files.size(caseFile) >> 20);
            print("verify: %-7s               %8.2f s", broken ? "BROKEN" : "whole", seconds(start));
        }
    }

    /// Turns the flag somewhere in the file and waits for the import to return.
    private static void cancel(Casework casework, Path export, Path caseFile) throws IOException {
        var passphrase = "a long passphrase for a benchmark".toCharArray();
        long at = Math.min(Files.size(export) / 2, CANCEL_AT_BYTES);
        var turned = new AtomicLong();
        var progress = new Progress() {
            @Override
            public void report(long done, long total, String unit) {
                if (unit.equals("bytes") && done >= at) {
                    turned.compareAndSet(0, System.nanoTime());
                }
            }

            @Override
            public boolean isCancelled() {
                return turned.get() != 0;
            }
        };
        try (var open =
                casework.caseFiles().create(caseFile, "Benchmark", passphrase).caseFile()) {
            casework.importEvidence().run(open, List.of(export), ImportEvidence.Options.DETECT, progress);
            print("cancel, until it has stopped  %8.2f s", seconds(turned.get()));
        }
    }

    private static void stages(StageWatch watch, long tickets) {
        var allocated = watch.allocated();
        watch.cpuMicros()
                .forEach((stage, micros) -> print(
                        "  %-10s %8.1f µs of processor a ticket, %6.1f KB of heap used up",
                        stage, (double) micros / tickets, allocated.getOrDefault(stage, 0L) / 1e3 / tickets));
    }

    private static void importEvidence(Casework casework, CaseFile open, Path export) {
        casework.importEvidence().run(open, List.of(export), ImportEvidence.Options.DETECT, Progress.NONE);
    }

    private static void watchPauses() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(
                        (notification, unused) -> LONGEST_PAUSE_MILLIS.accumulateAndGet(
                                GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                                        .getGcInfo()
                                        .getDuration(),
                                Math::max),
                        null,
                        null);
            }
        }
    }

    /// Of all threads of this process, those of the compiler and the garbage collector too; 0 where unknown.
    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static double tokens(Path file) throws IOException {
        long start = System.nanoTime();
        long count = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                var parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        if (count == 0) {
            throw new IllegalStateException("The export is empty.");
        }
        return seconds(start);
    }

    /// What a program does that looks at every value: the same library's tree of each record.
    private static double trees(Path file) {
        long start = System.nanoTime();
        long count = 0;
        try (var records =
                JsonMapper.builder().build().readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            while (records.hasNextValue()) {
                count += records.nextValue().size();
            }
        }
        if (count == 0) {
            throw new IllegalStateException("The export is empty.");
        }
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /// Linux only; -1 elsewhere.
    private static long peakMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(-1);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
