package org.noticewright.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Reject;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;
import org.noticewright.ingest.Candidate;
import org.noticewright.ingest.EvidenceFiles;
import org.noticewright.ingest.Sink;
import org.noticewright.ingest.UnreadableFileException;

/// Damages sample files for a given time and reads them with every reader that takes them. Looks for what must
/// never happen: an exception that is no refusal, a file that takes more than half a minute, memory without a
/// bound (run it with a small heap), records that are neither evidence nor rejects, and records lost beside a
/// damaged one.
///
/// Arguments: folder of samples, minutes, random seed, folder for the files that failed.
public final class FuzzReaders {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int HEAD_OF_A_FILE = 60_000;
    private static final int LARGEST_SEED = 4 << 20;

    private final EvidenceFiles files = new EvidenceFiles();
    private final Random random;
    private final Path failures;
    private final Path scratch;
    private final Map<String, Long> read = new TreeMap<>();
    private final Map<String, Long> found = new TreeMap<>();
    private long refused;
    private long tries;

    private FuzzReaders(Random random, Path failures) throws IOException {
        this.random = random;
        this.failures = Files.createDirectories(failures);
        this.scratch = Files.createTempFile("fuzz", ".dat");
    }

    /// @param formats ids under which the undamaged file reads
    /// @param lines records by line when each line is one record, else empty
    private record Seed(Path path, byte[] bytes, List<String> formats, List<String> lines) {}

    public static void main(String[] args) throws Exception {
        Path samples = Path.of(args[0]);
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.parseLong(args[1]));
        var fuzz = new FuzzReaders(new Random(Long.parseLong(args[2])), Path.of(args[3]));
        List<Seed> seeds = fuzz.seeds(samples);
        System.out.printf("%d samples, formats %s%n", seeds.size(), formats(seeds));
        long next = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (System.nanoTime() < until) {
            fuzz.one(seeds);
            if (System.nanoTime() > next) {
                fuzz.report();
                next += TimeUnit.MINUTES.toNanos(5);
            }
        }
        fuzz.report();
        System.exit(fuzz.found.isEmpty() ? 0 : 1);
    }

    private static Set<String> formats(List<Seed> seeds) {
        var formats = new TreeSet<String>();
        seeds.forEach(seed -> formats.addAll(seed.formats));
        return formats;
    }

    private List<Seed> seeds(Path samples) throws IOException {
        var seeds = new ArrayList<Seed>();
        List<Path> all;
        try (var walk = Files.walk(samples)) {
            all = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path path : all) {
            byte[] bytes = Files.readAllBytes(path);
            if (bytes.length == 0 || bytes.length > LARGEST_SEED) {
                continue;
            }
            try {
                var formats =
                        files.detect(path).stream().map(Candidate::formatId).toList();
                seeds.add(new Seed(path, bytes, formats, recordLines(path, bytes, formats.getFirst())));
            } catch (UnreadableFileException refusedWhole) {
                seeds.add(new Seed(path, bytes, List.of(), List.of()));
            }
        }
        return seeds;
    }

    private List<String> recordLines(Path path, byte[] bytes, String format) throws IOException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith("{") || text.lines().count() < 3) {
            return List.of();
        }
        try {
            var counted = new Counted();
            files.read(path, NO_HASH, format, null, counted);
            var lines = text.lines().toList();
            return counted.rejects == 0 && counted.records.size() == lines.size() ? lines : List.of();
        } catch (UnreadableFileException refusedWhole) {
            return List.of();
        }
    }

    private void one(List<Seed> seeds) throws Exception {
        tries++;
        Seed seed = seeds.get(random.nextInt(seeds.size()));
        if (!seed.lines.isEmpty() && random.nextInt(3) == 0) {
            oneLineDamaged(seed);
            return;
        }
        var mutator = new Mutator(random, seeds.stream().map(Seed::bytes).toList());
        byte[] bytes = mutator.mutate(seed.bytes);
        Files.write(scratch, bytes);
        attempt(seed, bytes, "detect", () -> {
            try {
                var formats = new HashSet<>(seed.formats);
                files.detect(scratch).forEach(candidate -> formats.add(candidate.formatId()));
                formats.forEach(format -> read.merge(format, 1L, Long::sum));
                for (String format : formats) {
                    readOnce(format);
                }
            } catch (UnreadableFileException refusal) {
                refused++;
                if (!String.valueOf(refusal.getMessage()).contains("Maybe")) {
                    throw new IllegalStateException("A refusal says not what to do: " + refusal.getMessage());
                }
            }
        });
    }

    /// Garbage in one line of a file with a record a line must cost at most this record.
    private void oneLineDamaged(Seed seed) throws Exception {
        var lines = new ArrayList<>(seed.lines);
        int at = random.nextInt(lines.size());
        var mutator = new Mutator(random, List.of(seed.bytes));
        String damaged = new String(
                        mutator.mutate(lines.get(at).getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                .replaceAll("[\\r\\n]", " ");
        if (damaged.length() > HEAD_OF_A_FILE) {
            return; // Whether a record is a line cannot be seen then; what is lost is told in rejects.
        }
        lines.set(at, damaged);
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Files.write(scratch, bytes);
        String format = seed.formats.getFirst();
        attempt(seed, bytes, "one line", () -> {
            try {
                Counted counted = readOnce(format);
                if (counted.records.size() < seed.lines.size() - 1) {
                    throw new IllegalStateException("%d of %d records are left after damage to one (%s)."
                            .formatted(counted.records.size(), seed.lines.size(), format));
                }
                read.merge(format + " (one line)", 1L, Long::sum);
            } catch (UnreadableFileException refusal) {
                throw new IllegalStateException("Refused for one damaged line: " + refusal.getMessage(), refusal);
            }
        });
    }

    private Counted readOnce(String format) throws IOException, UnreadableFileException {
        var counted = new Counted();
        var summary = files.read(scratch, NO_HASH, format, null, counted);
        if (summary.read() != counted.records.size() + counted.rejects) {
            throw new IllegalStateException("%s: read %d is not %d records and %d rejects"
                    .formatted(format, summary.read(), counted.records.size(), counted.rejects));
        }
        return counted;
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private void attempt(Seed seed, byte[] bytes, String what, Attempt attempt) throws IOException {
        var done = new CompletableFuture<@Nullable Void>();
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                attempt.run();
                done.complete(null);
            } catch (Throwable failed) {
                done.completeExceptionally(failed);
            }
        });
        try {
            done.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            var where = new StringBuilder("takes longer than 30 s, at ");
            for (var frame : thread.getStackTrace()) {
                where.append("\n    ").append(frame);
            }
            failed(seed, bytes, what, where.toString());
            thread.interrupt();
        } catch (ExecutionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            var where = new StringBuilder(cause.toString());
            for (var frame : cause.getStackTrace()) {
                if (where.length() < 4000) {
                    where.append("\n    ").append(frame);
                }
            }
            failed(seed, bytes, what, where.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(Seed seed, byte[] bytes, String what, String how) throws IOException {
        String kind = how.lines().limit(2).reduce("", (one, two) -> one + " " + two.strip());
        if (found.merge(kind, 1L, Long::sum) <= 3) {
            Path kept = failures.resolve("%05d-%s".formatted(tries, seed.path.getFileName()));
            Files.write(kept, bytes);
            System.out.printf("FOUND (%s, %s): %s%n", what, kept.getFileName(), how);
        }
    }

    private void report() {
        System.out.printf("%,d files, %,d refused, readings %s%nfound: %s%n", tries, refused, read, found);
    }

    private static final Sha256 NO_HASH = Sha256.of(new byte[0]);

    private static final class Counted implements Sink {
        private final Set<String> records = new HashSet<>();
        private long rejects;

        @Override
        public void evidence(Evidence piece, SourcePointer at) {
            records.add(at.member() + "#" + at.record());
        }

        @Override
        public void reject(Reject reject) {
            rejects++;
        }

        @Override
        public void warn(String warning) {}

        @Override
        public void progress(long bytesRead) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
