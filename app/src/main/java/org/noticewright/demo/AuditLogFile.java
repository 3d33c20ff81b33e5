package org.noticewright.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes the platform's audit log as one saved API page: log-ins, an export and a new token. Its clock runs
/// ahead.
final class AuditLogFile {

    static final Duration AHEAD = Duration.ofSeconds(37);

    private static final long FIRST_ID = 35_000_000_000_001L;

    private record Row(
            Instant at, Staff.Agent actor, String ip, String action, String sourceType, String label, String change) {}

    private AuditLogFile() {}

    static void write(Path file, List<SignIns.Event> signIns, Staff staff) throws IOException {
        var rows = new ArrayList<Row>();
        signIns.stream()
                .filter(event -> event.kind() == SignIns.Kind.SIGN_ON)
                .forEach(event -> rows.add(new Row(
                        event.at().plusMillis(550),
                        event.whose(),
                        event.ip(),
                        "login",
                        "user",
                        event.whose().name(),
                        "Successful sign-in")));
        var taken = staff.takenOver();
        var ip = Intrusion.ADDRESSES.getFirst();
        rows.add(new Row(Intrusion.EXPORTED_AT, taken, ip, "exported", "account", "Tickets", """
            Exported tickets created from %s to %s (JSON)\
            """.formatted(
                        Intrusion.EXPORTED_FROM, Intrusion.EXPORTED_TO)));
        rows.add(new Row(Intrusion.TOKEN_CREATED_AT, taken, ip, "create", "api_token", "sync2", "API token created"));
        rows.sort(Comparator.comparing(Row::at).thenComparing(row -> row.actor().id()));
        write(file, rows);
    }

    private static void write(Path file, List<Row> rows) throws IOException {
        try (var out = Files.newOutputStream(file);
                JsonGenerator json = JsonFactory.builder()
                        .rootValueSeparator("")
                        .build()
                        .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("audit_logs");
            for (int i = 0; i < rows.size(); i++) {
                row(json, rows.get(i), FIRST_ID + i);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void row(JsonGenerator json, Row row, long id) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeNumberProperty("actor_id", row.actor().id());
        json.writeStringProperty("actor_name", row.actor().name());
        json.writeNumberProperty(
                "source_id", row.sourceType().equals("user") ? row.actor().id() : 360_000_077L);
        json.writeStringProperty("source_type", row.sourceType());
        json.writeStringProperty("source_label", row.label());
        json.writeStringProperty("action", row.action());
        json.writeStringProperty("change_description", row.change());
        json.writeStringProperty("ip_address", row.ip());
        json.writeStringProperty(
                "created_at",
                row.at().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeEndObject();
    }
}
