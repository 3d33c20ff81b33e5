package org.noticewright.ingest.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.AccessRecord;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// A log in one format, whatever its container of lines: JSON pages, lists and lines, or a table. A system says
/// how it is recognised and what one line means.
abstract class LogFamily extends LineFamily {

    private final Set<String> lists;

    /// @param lists keys of pages whose lists hold the lines
    LogFamily(String formatId, String... lists) {
        super(formatId);
        this.lists = Set.of(lists);
    }

    /// How sure it is that this is a line of the log, 0 to 1. Called with a JSON line, and with a table's
    /// header as a record whose values are its headers.
    abstract double confidence(LogRecord line);

    /// What one line means: at least one event.
    abstract List<AccessEvent> events(LogRecord line, SourceTimes times) throws Unusable;

    /// What the user should know at the end of the file.
    void finish(long lines, RecordSink sink) {}

    @Override
    public List<Match> ofJson(JsonObject object) {
        double best = confidence(LogRecord.of(object));
        for (String list : lists) {
            for (JsonObject line : object.array(list).objects()) {
                best = Math.max(best, confidence(LogRecord.of(line)));
                if (best > 0) {
                    break;
                }
            }
        }
        return best > 0 ? List.of(new Match(formatId(), best, "keys of " + formatId())) : List.of();
    }

    @Override
    public List<Match> ofTable(Columns header) {
        double confidence = confidence(LogRecord.of(header));
        return confidence > 0 ? List.of(new Match(formatId(), confidence, "header of " + formatId())) : List.of();
    }

    @Override
    protected Lines lines(Reading reading) {
        return new Events(reading);
    }

    private final class Events extends Lines {

        private final Reading reading;
        private long count;

        Events(Reading reading) {
            this.reading = reading;
        }

        @Override
        public RecordNames names() {
            return new RecordNames(lists, Set.of(), Set.of());
        }

        /// A page that fits one line looks like a record until all of it is there.
        @Override
        public RecordNames namesIn(JsonObject whole) {
            boolean page =
                    lists.stream().anyMatch(list -> !whole.array(list).objects().isEmpty());
            return page && confidence(LogRecord.of(whole)) <= 0 ? names() : RecordNames.NONE;
        }

        @Override
        public void record(String list, JsonObject page, JsonObject object, Extent extent) throws Unusable {
            JsonObject line = object.has("stream") && object.get("data") instanceof JsonObject data
                    ? data
                    : object.has("stream") && object.get("record") instanceof JsonObject wrapped ? wrapped : object;
            keep(LogRecord.of(line), extent);
        }

        @Override
        protected void keep(LogRecord line, Extent extent) throws Unusable {
            count++;
            List<Evidence> pieces = new ArrayList<>();
            events(line, reading.times()).forEach(event -> pieces.add(new AccessRecord(event)));
            reading.sink().keep(pieces, extent);
        }

        @Override
        protected void finish() {
            LogFamily.this.finish(count, reading.sink());
        }
    }
}
