package org.noticewright.ingest.log;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Logs of ServiceNow as rows: events (`sysevent`), exports (`isc_export_event`), transactions
/// (`syslog_transaction`), the only one that shows a record being opened.
public final class ServiceNowLog extends LogFamily {

    private static final int MAX_ADDRESS = 16_384;
    private static final String PLATFORM = "servicenow";
    private static final Pattern RECORD = Pattern.compile("(?:sys_id=|sys_id%3D|/)([0-9a-f]{32})(?![0-9a-f])");
    private static final Pattern TICKETS = Pattern.compile(
            "incident|sn_customerservice_case|sc_request|sc_req_item|sc_task|problem|change_request|hr_case|task|interaction");

    private static final EventTable EVENTS = EventTable.of("""
        login.failed, *login.fail*, login.locked* -> LOGIN_FAILED
        login, external.authentication.succeeded -> LOGIN
        impersonation.start, *impersonat* -> IMPERSONATION
        user.role.*, *role.added, *elevate* -> ROLE_CHANGE
        password.reset*, *password* -> PASSWORD_RESET
        *mfa*reset*, *multifactor*reset* -> MFA_RESET
        *export* -> EXPORT UNKNOWN
        report.view, report.run, report.* -> LIST_RECORDS UNKNOWN
        *.view, attachment.read -> VIEW_RECORD UNKNOWN
        attachment.download -> DOWNLOAD_FILE UNKNOWN
        *search* -> SEARCH UNKNOWN
        *.deleted -> DELETE
        """);

    public ServiceNowLog() {
        super("servicenow.log", "result", "records");
    }

    @Override
    double confidence(LogRecord line) {
        boolean created = line.hasAny("sys_created_on", "created", "timestamp");
        if (created && line.has("name", "parm1", "parm2")) {
            return 0.97;
        }
        if (created && line.has("table", "records", "user_name")) {
            return 0.95;
        }
        return created && line.has("url", "sys_id") && line.hasAny("response_time", "client_transaction", "sql_count")
                ? 0.95
                : 0;
    }

    @Override
    List<AccessEvent> events(LogRecord line, SourceTimes times) throws Unusable {
        EventDraft event = new EventDraft(formatId(), line.time(times, "sys_created_on", "created", "timestamp"))
                .id(line.text("sys_id"))
                .actor(
                        line.text("user_id", "user_name", "sys_created_by", "user"),
                        line.text("user_name", "sys_created_by"))
                .ip(line.text("remote_ip", "ip_address", "client_ip"))
                .session(line.text("session", "session_id"))
                .agent(line.text("user_agent"));
        String table = line.textOrEmpty("table");
        if (line.has("parm1", "parm2")) {
            String name = line.textOrEmpty("name");
            event.means(EVENTS.meaning(name)).detail(name).detail(table);
            if (event.scope() == Scope.UNKNOWN && !table.isEmpty() && !ofTickets(table)) {
                event.scope(Scope.NONE);
            }
            named(
                    event,
                    line.textOrEmpty("instance") + " " + line.textOrEmpty("parm1") + " " + line.textOrEmpty("parm2"),
                    table);
        } else if (line.has("records", "table")) {
            event.means(Action.EXPORT, ofTickets(table) ? Scope.UNKNOWN : Scope.NONE)
                    .rows(line.number("records"))
                    .object(Kind.OTHER, table)
                    .detail("export of " + table);
        } else {
            transaction(event, line.textOrEmpty("url"), LogRecord.lower(line.text("type")));
        }
        return List.of(event.event());
    }

    private static void transaction(EventDraft event, String url, String type) {
        if (url.length() > MAX_ADDRESS) {
            event.means(Action.API_READ, Scope.UNKNOWN).detail("an address too long to read");
            return;
        }
        String table = url.replaceFirst("^.*?/?([a-z_0-9]+?)(?:_list)?\\.do.*$", "$1");
        boolean exports = url.matches("(?i).*[?&](?:CSV|EXCEL|XLSX?|XML|PDF|JSONv2)(?:[&=].*)?$");
        boolean list = url.contains("_list.do") || url.contains("/api/now/table/");
        boolean tickets = TICKETS.matcher(url).find();
        if (!tickets) {
            event.means(url.contains("login") ? Action.LOGIN : Action.OTHER, Scope.NONE);
        } else if (exports) {
            event.means(Action.EXPORT, Scope.UNKNOWN);
        } else {
            event.means(list ? Action.LIST_RECORDS : Action.VIEW_RECORD, Scope.UNKNOWN);
        }
        named(event, url, tickets ? "task" : table);
        if (event.namesTickets() && event.action() == Action.LIST_RECORDS) {
            event.means(Action.VIEW_RECORD, Scope.EXACT);
        }
        event.detail(type).detail(url);
    }

    private static void named(EventDraft event, String text, String table) {
        if (event.scope() == Scope.NONE || !(table.isEmpty() || ofTickets(table))) {
            return;
        }
        Matcher record =
                Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])").matcher(text);
        if (event.action() == Action.VIEW_RECORD || event.action() == Action.LIST_RECORDS) {
            Matcher inUrl = RECORD.matcher(text);
            if (inUrl.find()) {
                event.target(PLATFORM, inUrl.group(1));
            } else if (!table.isEmpty() && event.action() == Action.VIEW_RECORD && record.find()) {
                event.target(PLATFORM, record.group());
            }
        }
    }

    private static boolean ofTickets(String table) {
        return TICKETS.matcher(LogRecord.lower(table)).find();
    }
}
