package org.noticewright.ingest.servicenow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.xml.XmlElement;
import org.noticewright.ingest.xml.XmlRecords;

/// Records of any tables in one `unload`, each named after its table.
final class ServiceNowXml implements XmlRecords.Handler {

    private final RecordSink sink;
    private final Tables tables = new Tables(new ServiceNowRecords(SourceTimes.utc(), false));
    private long number;

    ServiceNowXml(RecordSink sink) {
        this.sink = sink;
    }

    @Override
    public boolean isRecord(List<String> path) {
        return path.size() == 2;
    }

    @Override
    public void record(XmlElement element, List<String> path, Extent extent) throws Unusable {
        Map<String, String> cells = new LinkedHashMap<>();
        for (XmlElement child : element.children()) {
            cells.put(child.name(), child.text());
            String shown = child.attributes().get("display_value");
            if (shown != null && !shown.isBlank() && !shown.equals(child.text())) {
                cells.put(child.name() + " display_value", shown);
            }
        }
        Row row = new Row(new Columns(List.copyOf(cells.keySet())), List.copyOf(cells.values()), List.of(), ++number);
        boolean deleted = "DELETE".equals(element.attributes().get("action"));
        List<Evidence> pieces = tables.read(element.name(), row, deleted);
        if (!pieces.isEmpty()) {
            sink.keep(pieces, extent);
        }
    }

    void end() {
        tables.end(sink, number);
    }

    /// Tells records apart by their table, and counts those of tables that hold no tickets.
    static final class Tables {

        private static final long LIMIT = 10_000;

        private final ServiceNowRecords records;
        private final Map<String, Long> others = new TreeMap<>();

        Tables(ServiceNowRecords records) {
            this.records = records;
        }

        List<Evidence> read(String table, Row row, boolean deleted) throws Unusable {
            if (table.equals("sys_journal_field") || (row.has("element_id") && row.has("element"))) {
                return records.journal(row);
            }
            if (table.equals("sys_attachment") || (row.has("table_sys_id") && row.has("file_name"))) {
                return records.file(row);
            }
            if (table.equals("sys_user") || table.equals("customer_contact") || row.has("user_name")) {
                return records.user(row);
            }
            if (table.equals("sys_choice")) {
                return records.choice(row);
            }
            if (row.has("short_description") || row.has("number") || deleted) {
                return records.ticket(row, deleted);
            }
            String label = switch (table) {
                case "core_company", "customer_account" -> "company";
                case "sys_user_group" -> "assignment_group";
                case "cmn_location" -> "location";
                default -> "";
            };
            List<Evidence> named = label.isEmpty() ? List.of() : records.named(label, row);
            if (named.isEmpty()) {
                others.merge(table, 1L, Long::sum);
            }
            return named;
        }

        void end(RecordSink sink, long number) {
            if (!others.isEmpty()) {
                sink.warn("Records of tables without tickets, messages or people were passed over: %s."
                        .formatted(others));
            }
            if (number > 0 && number % LIMIT == 0) {
                sink.warn(
                        "The file holds exactly %,d records. Maybe the export stopped at a limit: compare with the number of records in the system."
                                .formatted(number));
            }
        }
    }
}
