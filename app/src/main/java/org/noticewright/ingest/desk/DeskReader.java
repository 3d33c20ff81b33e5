package org.noticewright.ingest.desk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.desk.DeskMapping.PageEnd;
import org.noticewright.ingest.json.JsonStream;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.Unusable;

/// Reads the JSON of any help desk by its [DeskMapping] and keeps count of what the file says about itself:
/// pages that follow, records that repeat, objects that hold nothing to import.
public final class DeskReader implements JsonStream.Handler {

    private final RecordSink sink;
    private final DeskMapping mapping;
    private final String fileName;
    private final Repeats repeats = new Repeats();
    private final Map<String, Long> passedOver = new ConcurrentSkipListMap<>();
    private final LongAdder pagesWithMore = new LongAdder();
    private final LongAdder lastPages = new LongAdder();
    private final LongAdder listed = new LongAdder();
    private final LongAdder kept = new LongAdder();
    private final AtomicLong total = new AtomicLong(-1);

    private DeskReader(RecordSink sink, DeskMapping mapping, String fileName) {
        this.sink = sink;
        this.mapping = mapping;
        this.fileName = fileName;
    }

    /// @throws Refusal when nothing in the file is a ticket, a message or a person
    public static void read(Payload payload, RecordSink sink, DeskMapping mapping) throws IOException, Refusal {
        DeskReader reader = new DeskReader(sink, mapping, payload.fileName());
        JsonStream.read(payload, sink, reader);
        reader.finish();
    }

    @Override
    public RecordNames names() {
        return mapping.names();
    }

    @Override
    public RecordNames namesIn(JsonObject whole) {
        return mapping.namesIn(whole);
    }

    @Override
    public void record(String list, JsonObject page, JsonObject object, Extent extent) throws Unusable {
        listed.add(list.isEmpty() ? 0 : 1);
        List<Evidence> pieces = mapping.pieces(new DeskRecord(list, page, object, fileName));
        if (pieces.isEmpty()) {
            passedOver.merge(list.isEmpty() ? "other objects" : list, 1L, Long::sum);
            return;
        }
        kept.increment();
        if (pieces.getFirst() instanceof TicketRecord(var ticket)) {
            repeats.add(ticket.key().id());
        }
        sink.keep(pieces, extent);
    }

    @Override
    public void pageEnd(JsonObject page) {
        PageEnd end = mapping.pageEnd(page);
        pagesWithMore.add(end.follows() == PageEnd.Follows.MORE ? 1 : 0);
        lastPages.add(end.follows() == PageEnd.Follows.LAST ? 1 : 0);
        total.accumulateAndGet(end.total(), Math::max);
    }

    private void finish() throws Refusal {
        if (kept.sum() == 0 && !passedOver.isEmpty() && !sink.cancelled()) {
            throw new Refusal("""
                The file holds %,d objects but no ticket, message or person: nothing to import. \
                Maybe import tickets, conversations or people.\
                """.formatted(
                    passedOver.values().stream().mapToLong(Long::longValue).sum()));
        }
        passedOver.forEach((list, count) ->
                sink.warn("%,d entries of \"%s\" hold no ticket, message or person and were passed over."
                        .formatted(count, list)));
        if (repeats.count() > 0) {
            sink.warn("%,d records repeat a ticket of this file; the newest version of each counts."
                    .formatted(repeats.count()));
        }
        if (pagesWithMore.sum() > 0 && lastPages.sum() == 0) {
            sink.warn(
                    "Export incomplete: the last page says that more follows. Maybe the next page is in another file.");
        } else if (total.get() > listed.sum()) {
            sink.warn(
                    "Export incomplete: a list says it has %,d entries, and this file holds %,d. Maybe other pages are"
                                    .formatted(total.get(), listed.sum())
                            + " in other files.");
        }
        mapping.finish(sink);
    }
}
