package org.noticewright.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Reject;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;

/// Counts the records of a file and numbers those of each member; that read = with evidence + rejected holds by
/// construction, since nothing else counts.
final class CountingSink implements RecordSink {

    private final Sha256 file;
    private final Sink sink;
    private final Set<String> warned = new HashSet<>();
    private String member = "";
    private String label = "";
    private long read;
    private long inMember;
    private long progress;
    private boolean brokenOff;
    private boolean cancelled;

    CountingSink(Sha256 file, Sink sink) {
        this.file = file;
        this.sink = sink;
    }

    void startMember(String name, String spoken) {
        member = name;
        label = spoken;
        inMember = 0;
    }

    @Override
    public void keep(List<Evidence> pieces, Extent extent) {
        read++;
        inMember++;
        SourcePointer at = new SourcePointer(file, member, inMember, extent.offset(), extent.length());
        for (Evidence piece : pieces) {
            sink.evidence(piece, at);
        }
    }

    @Override
    public void reject(String at, String reason) {
        read++;
        inMember++;
        String where = label.isEmpty() || at.isEmpty() ? label + at : label + ", " + at;
        sink.reject(new Reject(where, reason));
    }

    @Override
    public void warn(String warning) {
        String text = label.isEmpty() ? warning : label + ": " + warning;
        if (warned.add(text)) {
            sink.warn(text);
        }
    }

    @Override
    public void brokenOff() {
        brokenOff = true;
    }

    @Override
    public boolean cancelled() {
        cancelled |= sink.cancelled();
        return cancelled;
    }

    void progress(long bytes) {
        if (bytes > progress) {
            progress = bytes;
            sink.progress(bytes);
        }
    }

    long read() {
        return read;
    }

    Summary summary() {
        return new Summary(read, !brokenOff && !cancelled);
    }
}
