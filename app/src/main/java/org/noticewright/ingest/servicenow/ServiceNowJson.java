package org.noticewright.ingest.servicenow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.json.JsonStream;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Answers of the table API (`result`) and lists saved as JSON (`records`). A reference is its value, or an
/// object of value and name.
final class ServiceNowJson implements JsonStream.Handler {

    private static final RecordNames NAMES = new RecordNames(Set.of("result", "records"), Set.of(), Set.of());

    private final RecordSink sink;
    private final ServiceNowXml.Tables tables =
            new ServiceNowXml.Tables(new ServiceNowRecords(SourceTimes.utc(), true));
    private long number;

    ServiceNowJson(RecordSink sink) {
        this.sink = sink;
    }

    @Override
    public RecordNames names() {
        return NAMES;
    }

    @Override
    public void record(String list, JsonObject page, JsonObject object, Extent extent) throws Unusable {
        Map<String, String> cells = new LinkedHashMap<>();
        object.members().forEach((key, value) -> {
            if (value instanceof JsonObject reference) {
                put(key, first(reference.text("value"), reference.text("display_value")), cells);
                put(key + " display_value", reference.text("display_value"), cells);
            } else {
                put(key, value instanceof JsonValue.JsonArray ? null : value.scalar(), cells);
            }
        });
        if (cells.isEmpty()) {
            throw new Unusable("The record holds nothing. Maybe the export was cut.");
        }
        Row row = new Row(new Columns(List.copyOf(cells.keySet())), List.copyOf(cells.values()), List.of(), ++number);
        List<Evidence> pieces = tables.read(object.textOrEmpty("sys_class_name"), row, false);
        if (!pieces.isEmpty()) {
            sink.keep(pieces, extent);
        }
    }

    void end() {
        tables.end(sink, number);
    }

    private static void put(String key, @Nullable String value, Map<String, String> cells) {
        if (value != null && !value.isBlank() && !value.equals(cells.get(key))) {
            cells.put(key, value);
        }
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }
}
