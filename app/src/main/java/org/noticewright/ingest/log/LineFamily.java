package org.noticewright.ingest.log;

import java.io.IOException;
import java.util.List;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.container.TextEncoding;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.json.JsonShape;
import org.noticewright.ingest.json.JsonStream;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.Unusable;

/// Lines in one format, whatever holds them: JSON pages, lists and lines, or a table.
public abstract class LineFamily implements FormatFamily {

    private final String formatId;

    protected LineFamily(String formatId) {
        this.formatId = formatId;
    }

    protected final String formatId() {
        return formatId;
    }

    @Override
    public List<String> formats() {
        return List.of(formatId);
    }

    /// What takes the lines of one file.
    protected abstract Lines lines(Reading reading);

    @Override
    public void read(Payload payload, String format, Reading reading) throws IOException, Refusal {
        var lines = lines(reading);
        if (JsonShape.isJson(TextEncoding.of(payload.head()).decode(payload.head()))) {
            JsonStream.read(payload, reading.sink(), lines);
        } else {
            Table.read(payload, reading.dialect(), reading.sink(), lines);
        }
        lines.finish();
    }

    /// The lines of one file as records, from wherever they stand.
    protected abstract static class Lines implements JsonStream.Handler, Table.Rows {

        private List<String> headers = List.of();

        /// Keeps one line, or throws.
        protected abstract void keep(LogRecord line, Extent extent) throws Unusable;

        /// After the last line.
        protected void finish() {}

        @Override
        public RecordNames names() {
            return RecordNames.NONE;
        }

        @Override
        public void record(String list, JsonObject page, JsonObject object, Extent extent) throws Unusable {
            keep(LogRecord.of(object), extent);
        }

        @Override
        public final void header(List<String> header) {
            headers = List.copyOf(header);
        }

        @Override
        public final void row(List<String> cells, List<String> surplus, long line) throws Unusable {
            keep(LogRecord.of(headers, cells), Table.extent());
        }
    }
}
