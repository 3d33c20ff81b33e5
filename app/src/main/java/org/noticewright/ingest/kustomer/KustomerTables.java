package org.noticewright.ingest.kustomer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.format.TableFamily;
import org.noticewright.ingest.json.JsonProblem;
import org.noticewright.ingest.json.JsonRecords;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Tables with the columns `type`, `id`, `attributes`, `relationships`, whose last two hold JSON.
public final class KustomerTables extends TableFamily {

    public KustomerTables() {
        super(List.of(new Form(
                "kustomer.csv",
                header -> header.hasAll("type", "id", "attributes", "relationships"),
                Rows::new)));
    }

    private static final class Rows extends RowReader {

        private final KustomerObjects objects = new KustomerObjects(SourceTimes.utc());
        private final JsonRecords json = new JsonRecords();

        Rows(Reading reading) {
            super(reading.sink(), "type", "id", "attributes");
        }

        @Override
        protected List<Evidence> read(Row row) throws Unusable {
            String type = String.valueOf(row.text("type"));
            String id = row.requiredId("id");
            JsonObject attributes = object(row.text("attributes"));
            JsonObject relationships = object(row.text("relationships"));
            return switch (type) {
                case "customer" -> objects.customer(id, attributes);
                case "conversation" -> objects.conversation(id, attributes, relationships);
                case "message", "draft" -> objects.message(id, attributes, relationships, false);
                case "note" -> objects.message(id, attributes, relationships, true);
                case "user" -> objects.user(id, attributes);
                default ->
                    throw new Unusable("Objects of this type are not read: it is neither conversation, message, note,"
                            + " customer nor user.");
            };
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
