package org.noticewright.casework.handover;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Sha256;
import tools.jackson.databind.JsonNode;

/// An evidence file: its hash and its counts. Not its name, which can hold a person's.
final class SourceRow {

    private SourceRow() {}

    static Map<String, Object> of(DataSource source) {
        var row = new LinkedHashMap<String, Object>();
        row.put("source", source.id().value());
        row.put("sha256", source.sha256().hex());
        row.put("bytes", source.bytes());
        row.put("format", source.format());
        row.put("read", source.read());
        row.put("kept", source.kept());
        row.put("duplicates", source.duplicates());
        row.put("rejected", source.rejected());
        row.put("complete", source.complete());
        row.put("imported", source.importedAt().toString());
        return row;
    }

    static DataSource read(JsonNode row) {
        return new DataSource(
                new DataSource.Id(row.required("source").asLong()),
                Path.of(""),
                new Sha256(row.required("sha256").asString()),
                row.required("bytes").asLong(),
                row.required("format").asString(),
                row.required("read").asLong(),
                row.required("kept").asLong(),
                row.required("duplicates").asLong(),
                row.required("rejected").asLong(),
                List.of(),
                row.required("complete").asBoolean(),
                Instant.parse(row.required("imported").asString()));
    }
}
