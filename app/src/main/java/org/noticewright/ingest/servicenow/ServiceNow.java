package org.noticewright.ingest.servicenow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Head;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.format.TableFamily;
import org.noticewright.ingest.json.JsonStream;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.xml.XmlHead;
import org.noticewright.ingest.xml.XmlRecords;

/// The exports of ServiceNow. Times are UTC in XML, JSON and warehouse tables; a list saved as CSV or workbook
/// has the zone of the user who saved it.
public final class ServiceNow extends TableFamily {

    private static final String XML = "servicenow.xml";
    private static final String JSON = "servicenow.json";

    public ServiceNow() {
        super(List.of(
                form("servicenow.journal", header -> header.hasAll("element_id", "element", "value")),
                form("servicenow.file", header -> header.hasAll("sys_id", "table_sys_id", "file_name")),
                form("servicenow.choice", header -> header.hasAll("sys_id", "element", "label", "value")),
                form(
                        "servicenow.user",
                        header -> header.hasAll("sys_id", "user_name") && header.has("email")
                                || header.hasAll("User ID", "Name", "Email", "Active")),
                form("servicenow.csv", ServiceNow::isTickets)));
    }

    private static Form form(String id, Predicate<Columns> header) {
        return new Form(id, header, reading -> new Rows(id, reading));
    }

    private static boolean isTickets(Columns header) {
        boolean technical = header.has("sys_id")
                && (header.has("short_description")
                        || header.has("incident_state")
                        || header.has("caller_id")
                        || header.has("caller_id_value"));
        boolean marks = header.has("caller_id")
                || header.has("Caller")
                || header.has("sys_created_on")
                || header.has("Assignment group")
                || header.has("work_notes")
                || header.has("comments_and_work_notes")
                || header.has("Additional comments");
        return technical || (header.hasAll("number", "short_description") && marks);
    }

    private static final List<String> RECORD_KEYS = List.of(
            "short_description", "number", "caller_id", "description", "element", "email", "comments", "work_notes");

    @Override
    public List<String> formats() {
        List<String> formats = new ArrayList<>(super.formats());
        formats.add(XML);
        formats.add(JSON);
        return formats;
    }

    @Override
    public List<Match> ofHead(Head head) {
        XmlHead xml = XmlHead.isXml(head.text()) ? XmlHead.of(head.text()) : null;
        if (xml == null) {
            return List.of();
        }
        boolean unload = xml.root().equals("unload")
                && xml.attributes().entrySet().stream()
                        .anyMatch(element -> element.getKey().startsWith("unload/")
                                && element.getValue().contains("action"));
        boolean list = xml.root().equals("xml")
                && xml.attributes().keySet().stream().anyMatch(path -> path.endsWith("/sys_id"));
        return unload || list
                ? List.of(new Match(XML, unload ? 0.99 : 0.8, "root and records of a ServiceNow export"))
                : List.of();
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        if (object.has("sys_id") && (object.has("number") || object.has("sys_created_on"))) {
            return List.of(match(object));
        }
        return List.of("result", "records").stream()
                .flatMap(list -> object.array(list).objects().stream().limit(1))
                .filter(first -> first.has("sys_id") || first.has("short_description"))
                .limit(1)
                .map(ServiceNow::match)
                .toList();
    }

    /// Every table of the platform has `sys_id`, its logs too: those name themselves better.
    private static Match match(JsonObject record) {
        boolean desk = RECORD_KEYS.stream().anyMatch(record::has);
        return new Match(JSON, desk ? 0.95 : 0.6, desk ? "records of a help desk with sys_id" : "records with sys_id");
    }

    @Override
    public void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        switch (formatId) {
            case XML -> {
                ServiceNowXml xml = new ServiceNowXml(reading.sink());
                XmlRecords.read(payload, reading.sink(), xml);
                xml.end();
            }
            case JSON -> {
                ServiceNowJson json = new ServiceNowJson(reading.sink());
                JsonStream.read(payload, reading.sink(), json);
                json.end();
            }
            default -> super.read(payload, formatId, reading);
        }
    }

    private static final class Rows extends RowReader {

        private final String format;
        private ServiceNowRecords records;

        Rows(String format, Reading reading) {
            super(reading.sink());
            this.format = format;
            this.records = new ServiceNowRecords(reading.times(), true);
        }

        @Override
        public void header(List<String> header) throws Refusal {
            super.header(header);
            if (isReplica(columns())) {
                records = new ServiceNowRecords(SourceTimes.utc(), true);
            }
        }

        @Override
        protected List<Evidence> read(Row row) throws Unusable {
            return switch (format) {
                case "servicenow.journal" -> records.journal(row);
                case "servicenow.file" -> records.file(row);
                case "servicenow.choice" -> records.choice(row);
                case "servicenow.user" -> records.user(row);
                default -> records.ticket(row, false);
            };
        }
    }
}
