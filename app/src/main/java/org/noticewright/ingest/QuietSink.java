package org.noticewright.ingest;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;

/// For a first look at a file that is read again: keeps nothing, tells nothing.
record QuietSink(BooleanSupplier isCancelled) implements RecordSink {

    @Override
    public void keep(List<Evidence> pieces, Extent extent) {}

    @Override
    public void reject(String at, String reason) {}

    @Override
    public void warn(String warning) {}

    @Override
    public void brokenOff() {}

    @Override
    public boolean cancelled() {
        return isCancelled.getAsBoolean();
    }
}
