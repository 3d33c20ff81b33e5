package org.noticewright.casework.handover;

import java.util.LinkedHashMap;
import java.util.Map;
import org.noticewright.domain.DataSource;

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
}
