package org.noticewright.casework.handover;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.LogLink;
import tools.jackson.databind.JsonNode;

/// The public part of a log entry, and back.
final class LogRow {

    private static final HexFormat HEX = HexFormat.of();

    private LogRow() {}

    static Map<String, @Nullable Object> of(LogLink link) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("sequence", link.sequence());
        row.put("at", link.at().toString());
        row.put("slot", link.slot());
        row.put("action", link.action());
        row.put("subject", link.subject());
        row.put("who", HEX.formatHex(link.who()));
        var detail = link.detail();
        row.put("detail", detail == null ? null : HEX.formatHex(detail));
        row.put("stateDigest", HEX.formatHex(link.stateDigest()));
        row.put("hash", HEX.formatHex(link.hash()));
        return row;
    }

    static LogLink read(JsonNode row) {
        var detail = EventRow.text(row, "detail");
        return new LogLink(
                row.required("sequence").asLong(),
                Instant.parse(row.required("at").asString()),
                row.required("slot").asLong(),
                row.required("action").asString(),
                row.required("subject").asString(),
                HEX.parseHex(row.required("who").asString()),
                detail == null ? null : HEX.parseHex(detail),
                HEX.parseHex(row.required("stateDigest").asString()),
                HEX.parseHex(row.required("hash").asString()));
    }
}
