package org.noticewright.ingest.zendesk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence.AccessRecord;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.Unusable;

/// Zendesk's logs as tables: the CSV of the audit log, the replica of a warehouse, and either log with the
/// API's names as headers. A row becomes the API's object again.
public final class ZendeskLogTable implements FormatFamily {

    private static final String AUDIT = "zendesk.audit.csv";
    private static final String ACCESS = "zendesk.access.csv";

    /// The API's name, then the headers that stand for it.
    private static final Map<String, List<String>> AUDIT_COLUMNS = Map.ofEntries(
            Map.entry("id", List.of("id", "event id")),
            Map.entry("created_at", List.of("created_at", "time", "date", "timestamp", "date time")),
            Map.entry("actor_id", List.of("actor_id", "actor id")),
            Map.entry("actor_name", List.of("actor_name", "actor", "actor name", "user")),
            Map.entry("ip_address", List.of("ip_address", "ip address", "ip")),
            Map.entry("source_id", List.of("source_id", "item id")),
            Map.entry("source_type", List.of("source_type", "type", "item type", "source type")),
            Map.entry("source_label", List.of("source_label", "item", "item name", "source label", "source")),
            Map.entry("action", List.of("action", "event", "action_label")),
            Map.entry(
                    "change_description",
                    List.of("change_description", "activity", "description", "change description", "changes")));

    @Override
    public List<String> formats() {
        return List.of(ACCESS, AUDIT);
    }

    @Override
    public List<Match> ofTable(Columns header) {
        if (header.hasAll("source_type", "action", "change_description") && header.has("created_at")) {
            return List.of(new Match(AUDIT, 0.98, "header of Zendesk's audit log"));
        }
        if (header.hasAll("actor", "ip address", "item", "activity") && (header.has("time") || header.has("date"))) {
            return List.of(new Match(AUDIT, 0.9, "header of Zendesk's audit log"));
        }
        boolean access = header.hasAll("timestamp", "user_id", "ip_address", "method", "url", "status")
                && (header.has("origin_service") || header.has("authorization_type") || header.has("graphql"));
        return access ? List.of(new Match(ACCESS, 0.97, "header of Zendesk's access log")) : List.of();
    }

    @Override
    public void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        Table.read(payload, reading.dialect(), reading.sink(), new Rows(formatId.equals(AUDIT), reading));
    }

    private static final class Rows implements Table.Rows {

        private final boolean audit;
        private final RecordSink sink;
        private final ZendeskAuditLog auditLog;
        private final ZendeskAccessLog accessLog;
        private Columns columns = new Columns(List.of());

        Rows(boolean audit, Reading reading) {
            this.audit = audit;
            this.sink = reading.sink();
            this.auditLog = new ZendeskAuditLog(reading.times());
            this.accessLog = new ZendeskAccessLog(reading.times());
        }

        @Override
        public void header(List<String> header) {
            columns = new Columns(header);
        }

        @Override
        public void row(List<String> cells, List<String> surplus, long line) throws Unusable {
            sink.keep(
                    List.of(new AccessRecord(audit ? auditLog.event(audited(cells)) : accessLog.event(object(cells)))),
                    Table.extent());
        }

        private JsonObject audited(List<String> cells) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            AUDIT_COLUMNS.forEach((name, headers) -> {
                String value = firstOf(cells, headers);
                if (value != null) {
                    members.put(name, new JsonText(value));
                }
            });
            return new JsonObject(members);
        }

        private @Nullable String firstOf(List<String> cells, List<String> headers) {
            for (String header : headers) {
                String value = columns.text(cells, header);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }

        private JsonObject object(List<String> cells) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            for (String header : columns.headers()) {
                String value = columns.text(cells, header);
                if (value != null) {
                    members.put(
                            header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s.\\-]+", "_"), new JsonText(value));
                }
            }
            return new JsonObject(members);
        }
    }
}
