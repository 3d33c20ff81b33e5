package org.noticewright.ingest.log;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.RecordRange;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.salesforce.SalesforceIds;

/// Salesforce event logs: EventLogFile tables (and the same rows as JSON) and the streams and stores of
/// real-time events. Records that a line lists by id are EXACT; what it counts beyond them is a second event.
public final class SalesforceLogs extends LogFamily {

    private static final String PLATFORM = "salesforce";
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\.\\d+)?");
    private static final Pattern ABOUT_TICKETS = Pattern.compile(
            "case|email|comment|attach|content|document|feed|task|contact|account|person|chat|messag|report|voice");

    private static final Pattern LISTS =
            Pattern.compile("/lightning/o/(?:Case|EmailMessage|Report)/|^/500(?:[/?].*)?$|^/00O(?:[/?].*)?$");
    private static final int MAX_DEPTH = 8;

    private static final EventTable EVENTS = EventTable.of("""
        Login, LoginEvent -> LOGIN
        LoginAs, LoginAsEvent -> IMPERSONATION
        Logout, LogoutEvent -> OTHER
        IdentityVerificationEvent, MultiFactorAuth* -> MFA_CHALLENGE
        IdentityProviderEvent, SingleSignOn* -> SSO_TO_APP
        PermissionSetEvent, PermissionUpdate -> ROLE_CHANGE
        URI, UriEvent, LightningPageView, LightningUriEvent -> VIEW_RECORD
        ReportExport, DataExport, BulkApi, BulkApi2, BulkApiResultEvent, BulkApiRequest -> EXPORT UNKNOWN
        Report, ReportEvent, ListViewEvent, Dashboard -> LIST_RECORDS UNKNOWN
        Search, UniqueQuery, SearchClick -> SEARCH UNKNOWN
        API, ApiEvent, RestApi, ApiTotalUsage -> API_READ UNKNOWN
        ContentTransfer, DocumentAttachmentDownloads, FileEvent, ContentDistribution -> DOWNLOAD_FILE UNKNOWN
        ConnectedAppUsage*, ApiConnectedApp, ConnectedApp* -> API_READ
        """);

    public SalesforceLogs() {
        super("salesforce.elf");
    }

    @Override
    double confidence(LogRecord line) {
        if (line.has("EVENT_TYPE") && line.hasAny("TIMESTAMP_DERIVED", "TIMESTAMP")) {
            return line.hasAny("ORGANIZATION_ID", "REQUEST_ID", "USER_ID") ? 0.98 : 0;
        }
        if (line.textOrEmpty("channel").startsWith("/event/") && line.hasAny("data.payload", "data")) {
            return 0.98;
        }
        return line.has("EventIdentifier") && line.hasAny("LoginKey", "EventDate", "SessionKey") ? 0.97 : 0;
    }

    @Override
    List<AccessEvent> events(LogRecord row, SourceTimes times) throws Unusable {
        LogRecord line = row.has("data.payload") ? LogRecord.of(row.object("data.payload")) : row;
        String type = type(row, line);
        EventDraft event = draft(line, type, "");
        EventTable.Meaning meaning = meaning(type, line);
        event.means(meaning);
        boolean reads = meaning.scope() != Scope.NONE || meaning.action() == Action.VIEW_RECORD;
        String entity = line.textOrEmpty("ENTITY_NAME", "QueriedEntities", "EntityName", "PAGE_ENTITY_TYPE");
        if (!reads) {
            event.object(Kind.APP, line.text("CONNECTED_APP_NAME", "Application"))
                    .object(Kind.USER, line.text("DELEGATED_USER_NAME", "DelegatedUsername", "TargetUserName"));
            return List.of(event.event());
        }
        long listed = named(event, line);
        long rows = line.number(
                "RowsProcessed", "ROWS_PROCESSED", "ROW_COUNT", "RECORDS_PROCESSED", "NUM_RESULTS", "RowsReturned");
        event.rows(rows).object(Kind.OTHER, entity);
        if (meaning.action() == Action.VIEW_RECORD) {
            return List.of(page(event, line).event());
        }
        if (!entity.isEmpty() && !ABOUT_TICKETS.matcher(LogRecord.lower(entity)).find() && listed == 0) {
            return List.of(event.scope(Scope.NONE).event());
        }
        return reached(event, line, type, meaning, listed, rows);
    }

    /// A page that names no case may be a list of them, a report or a search.
    private static EventDraft page(EventDraft event, LogRecord line) {
        String address = line.textOrEmpty("PAGE_URL", "PageUrl", "URI");
        if (event.namesTickets()) {
            return event.scope(Scope.EXACT);
        }
        if (LISTS.matcher(address).find() || event.names(Kind.REPORT)) {
            return event.means(Action.LIST_RECORDS, Scope.UNKNOWN);
        }
        if (address.contains("/search/") || address.contains("one.app#search") || address.contains("UnifiedSearch")) {
            return event.means(Action.SEARCH, Scope.UNKNOWN);
        }
        return event.scope(event.names(Kind.CONTACT, Kind.FILE, Kind.MESSAGE) ? Scope.EXACT : Scope.NONE);
    }

    private List<AccessEvent> reached(
            EventDraft event, LogRecord line, String type, EventTable.Meaning meaning, long listed, long rows)
            throws Unusable {
        String query = line.text("Query", "QUERY", "SEARCH_QUERY", "SearchQuery");
        boolean exactly = listed > 0 || (meaning.action() == Action.DOWNLOAD_FILE && event.names(Kind.FILE));
        if (!exactly) {
            if (rows != 0) {
                event.range(query == null ? null : new RecordRange.Search(query));
            } else {
                event.scope(Scope.NONE);
            }
            return List.of(event.event());
        }
        List<AccessEvent> events = new ArrayList<>();
        events.add(event.scope(Scope.EXACT).event());
        if (rows > listed && listed > 0) {
            events.add(draft(line, type, "#rest")
                    .means(meaning)
                    .rows(rows - listed)
                    .range(query == null ? null : new RecordRange.Search(query))
                    .detail("rows beyond those the record lists")
                    .event());
        }
        return events;
    }

    private EventDraft draft(LogRecord line, String type, String part) throws Unusable {
        String id = line.text("EventIdentifier");
        return new EventDraft(formatId(), at(line))
                .id(id == null ? "" : id + part)
                .actor(
                        line.text("USER_ID_DERIVED", "UserId", "USER_ID"),
                        line.text("USER_NAME", "Username", "USERNAME", "DELEGATED_USER_NAME"))
                .ip(line.text("SOURCE_IP", "SourceIp", "CLIENT_IP"))
                .session(line.text("SESSION_KEY", "SessionKey", "LOGIN_KEY", "LoginKey"))
                .agent(line.text("BROWSER_TYPE", "Browser", "USER_AGENT", "UserAgent"))
                .outcome(outcome(line))
                .object(Kind.COUNTRY, line.text("Country", "CountryIso"))
                .detail(type)
                .detail(line.text("Operation", "OPERATION_TYPE", "METHOD_NAME"))
                .detail(id == null ? line.text("REQUEST_ID") : null);
    }

    /// `TIMESTAMP` is UTC and written without any separator.
    private static @Nullable OriginalTime at(LogRecord line) {
        OriginalTime derived = line.utc("TIMESTAMP_DERIVED", "EventDate", "EVENT_DATE_TIME");
        String text = line.text("TIMESTAMP");
        Matcher compact = text == null || derived != null ? null : COMPACT.matcher(text);
        if (compact == null || text == null || !compact.matches()) {
            return derived != null ? derived : line.utc("TIMESTAMP", "CreatedDate");
        }
        String fraction = compact.group(7) == null ? "" : compact.group(7);
        OriginalTime read = new SourceTimes(ZoneOffset.UTC)
                .read("%s-%s-%sT%s:%s:%s%sZ"
                        .formatted(
                                compact.group(1),
                                compact.group(2),
                                compact.group(3),
                                compact.group(4),
                                compact.group(5),
                                compact.group(6),
                                fraction));
        return read == null ? null : new OriginalTime(read.instant(), text, "Z", read.precision());
    }

    private static String type(LogRecord row, LogRecord line) {
        String channel = row.text("channel");
        String type =
                channel == null ? line.text("EVENT_TYPE", "attributes.type") : channel.replaceFirst("^/event/", "");
        if (type == null) {
            type = line.has("Operation", "ReportId") ? "ReportEvent" : line.has("QueriedEntities") ? "ApiEvent" : "";
        }
        return type.replaceFirst("(?:Stream|Store)$", "");
    }

    private static EventTable.Meaning meaning(String type, LogRecord line) {
        EventTable.Meaning meaning = EVENTS.meaning(type);
        String operation = LogRecord.lower(line.text("Operation", "OPERATION_TYPE", "METHOD_NAME"));
        if (type.equals("ReportEvent") && operation.startsWith("reportexport")) {
            return new EventTable.Meaning(Action.EXPORT, Scope.UNKNOWN);
        }
        if (type.contains("Api") || type.equals("API")) {
            if (operation.contains("delete")) {
                return new EventTable.Meaning(Action.DELETE, Scope.NONE);
            }
            if (operation.matches(".*(?:insert|update|upsert|create|post|patch|put).*")) {
                return new EventTable.Meaning(Action.API_WRITE, Scope.NONE);
            }
        }
        String transfer = LogRecord.lower(line.text("TRANSACTION_TYPE"));
        return transfer.contains("upload") ? new EventTable.Meaning(Action.API_WRITE, Scope.NONE) : meaning;
    }

    /// @return how many records the line lists by id
    private static long named(EventDraft event, LogRecord line) {
        for (String column : List.of(
                "URI",
                "URI_ID_DERIVED",
                "PAGE_URL",
                "PAGE_ENTITY_ID",
                "ENTITY_ID",
                "PageUrl",
                "RecordId",
                "ReportId",
                "REPORT_ID_DERIVED",
                "REPORT_ID",
                "ListViewId",
                "DOCUMENT_ID",
                "DOCUMENT_ID_DERIVED",
                "VERSION_ID",
                "ContentVersionId",
                "DocumentId",
                "FILE_ID")) {
            String text = line.text(column);
            if (text != null) {
                SalesforceIds.in(text).forEach(id -> place(event, id));
            }
        }
        JsonObject wrapper = line.object("Records");
        List<JsonObject> records =
                LogRecord.of(wrapper).has("rows") ? LogRecord.of(wrapper).objects("rows") : line.objects("Records");
        long listed = 0;
        for (JsonObject record : records) {
            List<String> ids = new ArrayList<>();
            collect(record, ids, 0);
            ids.forEach(id -> place(event, id));
            listed += ids.isEmpty() ? 0 : 1;
        }
        return listed;
    }

    /// Every id of a row: that of its case may stand behind that of its contact.
    private static void collect(JsonValue value, List<String> ids, int depth) {
        switch (value) {
            case JsonText(String text)
            when text.length() == 15 || text.length() == 18 -> ids.addAll(SalesforceIds.in(text));
            case JsonArray(List<JsonValue> items)
            when depth < MAX_DEPTH -> items.forEach(item -> collect(item, ids, depth + 1));
            case JsonObject(Map<String, JsonValue> members)
            when depth < MAX_DEPTH -> members.values().forEach(member -> collect(member, ids, depth + 1));
            default -> {}
        }
    }

    private static void place(EventDraft event, String id) {
        switch (id.substring(0, 3)) {
            case "500" -> event.target(PLATFORM, id);
            case "001", "003", "00Q" -> event.object(Kind.CONTACT, id);
            case "005" -> event.object(Kind.USER, id);
            case "00O" -> event.object(Kind.REPORT, id);
            case "00B" -> event.object(Kind.VIEW, id);
            case "068", "069", "00P", "015" -> event.object(Kind.FILE, id);
            case "02s" -> event.object(Kind.MESSAGE, id);
            default -> event.object(Kind.OTHER, id);
        }
    }

    private static Outcome outcome(LogRecord line) {
        String status = LogRecord.lower(line.text("LOGIN_STATUS", "Status", "REQUEST_STATUS", "STATUS_CODE"));
        if (status.isEmpty() || status.equals("login_no_error") || status.startsWith("success") || status.equals("s")) {
            return Outcome.SUCCESS;
        }
        return status.startsWith("2") ? Outcome.SUCCESS : status.matches("n|u") ? Outcome.UNKNOWN : Outcome.FAILURE;
    }
}
