package org.noticewright.ingest.kustomer;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.desk.DeskRecord;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.format.TableFamily;
import org.noticewright.ingest.json.JsonProblem;
import org.noticewright.ingest.json.JsonRecords;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Tables with the columns `type`, `id`, `attributes`, `relationships`, whose last two hold JSON.
public final class KustomerTables extends TableFamily {

    public KustomerTables() {
        super(List.of(new Form(
                "kustomer.csv", header -> header.hasAll("type", "id", "attributes", "relationships"), Rows::new)));
    }

    private static final class Rows extends RowReader {

        private final KustomerMapping mapping = new KustomerMapping(SourceTimes.utc());
        private final JsonRecords json = new JsonRecords();

        Rows(Reading reading) {
            super(reading.sink(), "type", "id", "attributes");
        }

        @Override
        protected List<Evidence> read(Row row) throws Unusable {
            Map<String, JsonValue> resource = new LinkedHashMap<>();
            resource.put("type", new JsonText(String.valueOf(row.text("type"))));
            resource.put("id", new JsonText(row.requiredId("id")));
            for (String name : List.of("attributes", "relationships", "links")) {
                resource.put(name, object(row.text(name)));
            }
            return mapping.pieces(new DeskRecord("", JsonObject.EMPTY, new JsonObject(resource), ""));
        }

        @Override
        public void end() {
            super.end();
            mapping.finish(sink());
        }

        private JsonObject object(@Nullable String cell) throws Unusable {
            if (cell == null) {
                return JsonObject.EMPTY;
            }
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            try {
                return json.read(bytes, 0, bytes.length) instanceof JsonObject object ? object : JsonObject.EMPTY;
            } catch (JsonProblem broken) {
                throw new Unusable("A cell that should hold JSON cannot be read. Maybe the export cut it off.");
            }
        }
    }
}
