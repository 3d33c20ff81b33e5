package org.noticewright.casework;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Reject;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import org.noticewright.ingest.Sink;

/// Takes pieces from a reader, makes them ready (encoded, hashed, classified) on as many threads as there are
/// cores, and keeps them on one more in the order of the file. Each record counts once, however many pieces it
/// had: kept when one of its pieces was new, else a duplicate. Records that an earlier, unfinished import of
/// the file handled are passed over.
///
/// Memory: the records under way are bounded by the bytes they have in the file.
final class PieceKeeper implements Sink, AutoCloseable {

    private static final int CHUNK_RECORDS = 64;
    private static final long CHUNK_BYTES = 256 << 10;
    private static final int CHUNKS_UNDER_WAY = 64;
    private static final long BYTES_UNDER_WAY = 4 << 20;
    private static final long BYTES_WHEN_UNKNOWN = 2 << 10;

    /// Judges tickets while they are in memory.
    interface Judging {
        /// @return the judgement on each ticket, in their order
        List<Classification> of(List<Ticket> tickets);
    }

    private sealed interface Item {
        record Found(List<Piece> pieces) implements Item {}

        record Rejected(Reject reject) implements Item {}
    }

    private record Piece(Evidence evidence, SourcePointer at) {}

    private sealed interface Ready {
        record Found(List<EvidenceStore.Prepared> pieces) implements Ready {}

        record Rejected(Reject reject) implements Ready {}
    }

    private record Chunk(Future<List<Ready>> items, long bytes) {}

    private static final Chunk END = new Chunk(CompletableFuture.completedFuture(List.of()), 0);

    private final EvidenceStore.Batch batch;
    private final @Nullable Judging judging;
    private final Progress progress;
    private final long totalBytes;
    private final ExecutorService workers;
    private final BlockingQueue<Chunk> queue = new ArrayBlockingQueue<>(CHUNKS_UNDER_WAY);
    private final ByteBudget budget = new ByteBudget(BYTES_UNDER_WAY);
    private final Thread writer;
    private final List<String> warnings = new ArrayList<>();
    private List<Item> chunk = new ArrayList<>(CHUNK_RECORDS);
    private long chunkBytes;
    private List<Piece> record = new ArrayList<>(1);
    private long toPassOver;
    private volatile @Nullable RuntimeException failure;
    /// Once the reader has seen that somebody cancelled, what is not written yet is left to the next import of
    /// the file. Only the reading thread sets it.
    private volatile boolean dropping;

    /// @param judging null to judge nothing
    PieceKeeper(EvidenceStore.Batch batch, @Nullable Judging judging, long totalBytes, Progress progress) {
        this.batch = batch;
        this.judging = judging;
        this.progress = progress;
        this.totalBytes = totalBytes;
        this.toPassOver = batch.handled().records();
        this.workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("evidence-", 0).factory());
        this.writer = Thread.ofPlatform().name("evidence-writer").start(this::drain);
    }

    @Override
    public void evidence(Evidence piece, SourcePointer at) {
        if (!record.isEmpty() && !isSameRecord(record.getFirst().at(), at)) {
            closeRecord();
        }
        record.add(new Piece(piece, at));
    }

    private static boolean isSameRecord(SourcePointer one, SourcePointer other) {
        return one.record() == other.record() && one.member().equals(other.member());
    }

    @Override
    public void reject(Reject reject) {
        closeRecord();
        hand(new Item.Rejected(reject), BYTES_WHEN_UNKNOWN);
    }

    @Override
    public void warn(String warning) {
        warnings.add(warning);
    }

    @Override
    public void progress(long bytesRead) {
        progress.report(bytesRead, totalBytes, "bytes");
    }

    @Override
    public boolean cancelled() {
        if (progress.isCancelled()) {
            dropping = true;
        }
        return dropping;
    }

    /// Waits until everything handed over is kept.
    ///
    /// @return what the user should know
    List<String> finish() {
        closeRecord();
        send();
        stopWriter();
        rethrowFailure();
        return warnings;
    }

    @Override
    public void close() {
        stopWriter();
        workers.shutdownNow();
    }

    private void closeRecord() {
        if (!record.isEmpty()) {
            var pieces = record;
            record = new ArrayList<>(1);
            long length = pieces.getFirst().at().length();
            hand(new Item.Found(pieces), Math.max(length, BYTES_WHEN_UNKNOWN));
        }
    }

    private void hand(Item item, long bytes) {
        if (toPassOver > 0) {
            toPassOver--;
            return;
        }
        chunk.add(item);
        chunkBytes += bytes;
        if (chunk.size() == CHUNK_RECORDS || chunkBytes >= CHUNK_BYTES) {
            send();
        }
    }

    private void send() {
        if (chunk.isEmpty()) {
            return;
        }
        var items = chunk;
        long bytes = chunkBytes;
        chunk = new ArrayList<>(CHUNK_RECORDS);
        chunkBytes = 0;
        try {
            while (!budget.take(bytes)) {
                rethrowFailure();
            }
            put(new Chunk(workers.submit(() -> ready(items)), bytes));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private void put(Chunk next) throws InterruptedException {
        while (!queue.offer(next, 100, TimeUnit.MILLISECONDS)) {
            rethrowFailure();
        }
    }

    /// One kind of work on all records of a chunk, then the next.
    private List<Ready> ready(List<Item> items) {
        var all = new ArrayList<Ready>(items.size());
        for (var item : items) {
            all.add(
                    switch (item) {
                        case Item.Rejected(var reject) -> new Ready.Rejected(reject);
                        case Item.Found(var pieces) -> new Ready.Found(prepared(pieces));
                    });
        }
        return judging == null ? all : judged(all, judging);
    }

    private List<EvidenceStore.Prepared> prepared(List<Piece> pieces) {
        if (pieces.size() == 1) {
            return List.of(prepared(pieces.getFirst()));
        }
        return pieces.stream().map(this::prepared).toList();
    }

    private EvidenceStore.Prepared prepared(Piece piece) {
        return batch.prepare(piece.evidence(), piece.at());
    }

    private static List<Ready> judged(List<Ready> all, Judging judging) {
        var tickets = new ArrayList<Ticket>(all.size());
        for (var item : all) {
            if (item instanceof Ready.Found(var pieces)) {
                for (var piece : pieces) {
                    if (piece.ticket() != null) {
                        tickets.add(piece.ticket());
                    }
                }
            }
        }
        var judgements = judging.of(tickets).iterator();
        var judged = new ArrayList<Ready>(all.size());
        for (var item : all) {
            judged.add(item instanceof Ready.Found(var pieces) ? new Ready.Found(judged(pieces, judgements)) : item);
        }
        return judged;
    }

    private static List<EvidenceStore.Prepared> judged(
            List<EvidenceStore.Prepared> pieces, Iterator<Classification> judgements) {
        var judged = new ArrayList<EvidenceStore.Prepared>(pieces.size());
        for (var piece : pieces) {
            judged.add(piece.ticket() == null ? piece : piece.judged(judgements.next()));
        }
        return judged;
    }

    private void stopWriter() {
        if (!writer.isAlive()) {
            return;
        }
        try {
            while (writer.isAlive() && !queue.offer(END, 100, TimeUnit.MILLISECONDS)) {
                rethrowFailure();
            }
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private void drain() {
        try {
            for (var next = queue.take(); next != END; next = queue.take()) {
                if (dropping) {
                    next.items().cancel(false);
                } else {
                    keep(next.items().get());
                }
                budget.giveBack(next.bytes());
            }
        } catch (InterruptedException e) {
            failure = interrupted(e);
        } catch (ExecutionException e) {
            failure = e.getCause() instanceof CaseFileException known
                    ? known
                    : new IllegalStateException("A record could not be made ready. This is a defect.", e.getCause());
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private static CancellationException interrupted(InterruptedException cause) {
        var cancelled = new CancellationException("Interrupted. What was finished is kept.");
        cancelled.initCause(cause);
        return cancelled;
    }

    private void keep(List<Ready> items) {
        var together = new ArrayList<List<EvidenceStore.Prepared>>(items.size());
        for (var item : items) {
            switch (item) {
                case Ready.Found(var pieces) -> together.add(pieces);
                case Ready.Rejected(var reject) -> {
                    batch.keepAll(together);
                    together = new ArrayList<>();
                    batch.reject(reject);
                }
            }
        }
        batch.keepAll(together);
    }

    private void rethrowFailure() {
        if (failure != null) {
            throw failure;
        }
    }
}
