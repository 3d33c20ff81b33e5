package org.noticewright.ingest.json;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// What the loaders of warehouses put around each record: Airbyte (`{"stream","data"}`, its message form and
/// its raw tables) and Singer (`{"type":"RECORD","stream","record"}`).
///
/// @param stream the loader's name of the list that the record is from, such as `tickets`; empty when it says
///     none
/// @param object the record itself
public record LoaderLine(String stream, JsonObject object) {

    private static final Set<String> CONTROL = Set.of(
            "SCHEMA", "STATE", "ACTIVATE_VERSION", "LOG", "SPEC", "CONNECTION_STATUS", "CATALOG", "TRACE", "CONTROL");

    /// The record in a loader's line, null when no loader has been at work.
    public static @Nullable LoaderLine of(JsonObject line) {
        JsonObject wrapped = line.object("record");
        if (line.has("stream") && line.get("data") instanceof JsonObject data) {
            return new LoaderLine(line.textOrEmpty("stream"), data);
        }
        if (line.has("stream") && line.get("record") instanceof JsonObject object) {
            return new LoaderLine(line.textOrEmpty("stream"), object);
        }
        if (wrapped.has("stream") && wrapped.get("data") instanceof JsonObject data) {
            return new LoaderLine(wrapped.textOrEmpty("stream"), data);
        }
        if (line.has("_airbyte_emitted_at") || line.has("_airbyte_extracted_at")) {
            return line.get("_airbyte_data") instanceof JsonObject data ? new LoaderLine("", data) : null;
        }
        return null;
    }

    /// The record without what a loader put around it.
    public static JsonObject unwrapped(JsonObject line) {
        LoaderLine loaded = of(line);
        return loaded == null ? line : loaded.object();
    }

    /// Whether the line is the loader talking to itself: schemas, states, logs.
    public static boolean isControl(JsonObject line) {
        String type = line.text("type");
        return type != null
                && CONTROL.contains(type)
                && (line.has("stream")
                        || line.has("value")
                        || !line.object(type.toLowerCase(Locale.ROOT)).members().isEmpty());
    }
}
