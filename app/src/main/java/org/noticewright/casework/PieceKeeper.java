package org.noticewright.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Reject;
import org.noticewright.domain.SourcePointer;
import org.noticewright.ingest.Sink;

/// Takes pieces from a reader on one thread and keeps them on another, so that parsing and sealing use both
/// cores. Counts each record once, however many pieces it had: kept when one of its pieces was new, else a
/// duplicate.
final class PieceKeeper implements Sink, AutoCloseable {

    private static final int CHUNK = 256;
    private static final int CHUNKS_WAITING = 16;

    /// Counts of one file; `read` comes from the reader.
    record Totals(long kept, long duplicates, long rejected, List<String> warnings) {}

    private sealed interface Item {
        record Piece(Evidence evidence, SourcePointer at) implements Item {}

        record Rejected(Reject reject) implements Item {}
    }

    private final EvidenceStore.Batch batch;
    private final Progress progress;
    private final long totalBytes;
    private final BlockingQueue<List<Item>> queue = new ArrayBlockingQueue<>(CHUNKS_WAITING);
    private final Thread writer;
    private final List<String> warnings = new ArrayList<>();
    private List<Item> chunk = new ArrayList<>(CHUNK);
    private volatile @Nullable RuntimeException failure;

    private long kept;
    private long duplicates;
    private long rejected;
    private @Nullable SourcePointer current;
    private boolean currentKept;

    PieceKeeper(EvidenceStore.Batch batch, long totalBytes, Progress progress) {
        this.batch = batch;
        this.progress = progress;
        this.totalBytes = totalBytes;
        this.writer = Thread.ofPlatform().name("evidence-writer").start(this::drain);
    }

    @Override
    public void evidence(Evidence piece, SourcePointer at) {
        hand(new Item.Piece(piece, at));
    }

    @Override
    public void reject(Reject reject) {
        hand(new Item.Rejected(reject));
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
        return progress.isCancelled();
    }

    /// Waits until everything handed over is kept.
    Totals finish() {
        send();
        stopWriter();
        rethrowFailure();
        closeRecord();
        return new Totals(kept, duplicates, rejected, warnings);
    }

    @Override
    public void close() {
        stopWriter();
    }

    private void hand(Item item) {
        chunk.add(item);
        if (chunk.size() == CHUNK) {
            send();
        }
    }

    private void send() {
        if (chunk.isEmpty()) {
            return;
        }
        var full = chunk;
        chunk = new ArrayList<>(CHUNK);
        put(full);
    }

    private void put(List<Item> items) {
        try {
            while (!queue.offer(items, 100, TimeUnit.MILLISECONDS)) {
                rethrowFailure();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private void stopWriter() {
        if (!writer.isAlive()) {
            return;
        }
        try {
            while (writer.isAlive() && !queue.offer(List.of(), 100, TimeUnit.MILLISECONDS)) {
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
            for (var items = queue.take(); !items.isEmpty(); items = queue.take()) {
                items.forEach(this::keep);
            }
        } catch (InterruptedException e) {
            failure = interrupted(e);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private static CancellationException interrupted(InterruptedException cause) {
        var cancelled = new CancellationException("Interrupted. What was finished is kept.");
        cancelled.initCause(cause);
        return cancelled;
    }

    private void keep(Item item) {
        switch (item) {
            case Item.Piece(var evidence, var at) -> {
                if (current == null
                        || current.record() != at.record()
                        || !current.member().equals(at.member())) {
                    closeRecord();
                    current = at;
                }
                currentKept |= batch.keep(evidence, at) == EvidenceStore.Kept.KEPT;
            }
            case Item.Rejected(var reject) -> {
                batch.reject(reject);
                rejected++;
            }
        }
    }

    private void closeRecord() {
        if (current != null) {
            kept += currentKept ? 1 : 0;
            duplicates += currentKept ? 0 : 1;
        }
        current = null;
        currentKept = false;
    }

    private void rethrowFailure() {
        if (failure != null) {
            throw failure;
        }
    }
}
