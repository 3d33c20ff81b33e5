package org.noticewright.ingest.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.domain.RecordRange;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// The unified audit log of Microsoft 365: the CSV of Purview with its AuditData, objects of the Management
/// API, and the renamed form of Sentinel, which turns lists into texts.
public final class Microsoft365Log extends LogFamily {

    /// Purview cuts a download here without a word.
    private static final long ROW_LIMIT = 50_000;

    private static final EventTable EVENTS = EventTable.of("""
        UserLoggedIn -> LOGIN
        UserLoginFailed -> LOGIN_FAILED
        Disable Strong Authentication. -> MFA_RESET
        Enable Strong Authentication. -> MFA_ENROLLED
        User registered security info, User registered all required security info -> MFA_ENROLLED
        User deleted security info, Admin deleted security info -> MFA_RESET
        Reset user password., Change user password., Set force change user password. -> PASSWORD_RESET
        Add member to role., Remove member from role., Add eligible member to role. -> ROLE_CHANGE
        Add-MailboxPermission, Add-RecipientPermission, Add-RoleGroupMember -> ROLE_CHANGE
        Consent to application., Add OAuth2PermissionGrant., Add delegated permission grant. -> TOKEN_CREATED
        Add service principal credentials., Add app role assignment* -> TOKEN_CREATED
        MailItemsAccessed -> VIEW_RECORD UNKNOWN
        MessageBind, FolderBind -> VIEW_RECORD UNKNOWN
        FileDownloaded, FileSyncDownloadedFull, FileSyncDownloadedPartial -> DOWNLOAD_FILE EXACT
        FileAccessed, FileAccessedExtended, FilePreviewed, AnonymousLinkUsed -> VIEW_RECORD EXACT
        FileCopied -> DOWNLOAD_FILE EXACT
        FileDeleted, FileRecycled, SoftDelete, HardDelete, MoveToDeletedItems -> DELETE
        File*, Folder*, Send, SendAs, SendOnBehalf, Create, Update, Move -> API_WRITE
        SearchQueryInitiatedExchange, SearchQueryInitiatedSharePoint, SearchQueryPerformed -> SEARCH UNKNOWN
        SearchExported, SearchExportDownloaded, New-ComplianceSearchAction, New-MailboxExportRequest -> EXPORT BULK
        SearchStarted, SearchCreated, New-ComplianceSearch, SearchPreviewed -> SEARCH BULK
        New-InboxRule, Set-InboxRule, UpdateInboxRules, Set-Mailbox -> CONFIG_CHANGE
        Get-*, Search-* -> API_READ
        New-*, Set-*, Add-*, Remove-*, Enable-*, Disable-*, Install-*, Update-* -> CONFIG_CHANGE
        Add *., Update *., Delete *., Remove *., Set *. -> CONFIG_CHANGE
        """);

    public Microsoft365Log() {
        super("m365.ual", "value", "records");
    }

    @Override
    double confidence(LogRecord line) {
        if (line.has("AuditData", "Operation") || line.has("AuditData", "Operations")) {
            return 0.98;
        }
        if (line.has("CreationTime", "Operation", "RecordType")) {
            return line.hasAny("Workload", "UserKey", "OrganizationId") ? 0.97 : 0.8;
        }
        return line.has("OfficeWorkload", "Operation") || line.has("TimeGenerated", "Operation", "OfficeObjectId")
                ? 0.97
                : 0;
    }

    @Override
    List<AccessEvent> events(LogRecord row, SourceTimes times) throws Unusable {
        LogRecord line = row;
        if (row.has("AuditData")) {
            JsonObject data = row.object("AuditData");
            if (data.members().isEmpty()) {
                throw new Unusable("The AuditData of the row is no JSON object. Maybe a spreadsheet cut the cell at"
                        + " 32,767 characters: export again and do not open the file before.");
            }
            line = LogRecord.of(data);
        }
        String operation = line.text("Operation");
        if (operation == null) {
            throw new Unusable("The record has no Operation.");
        }
        EventDraft event = draft(line, row, "");
        if (operation.equalsIgnoreCase("MailItemsAccessed")) {
            return mailItems(line, row, event);
        }
        switch (event.action()) {
            case DOWNLOAD_FILE, VIEW_RECORD -> file(event, line);
            case SEARCH -> search(event, line);
            default -> event.object(Kind.OTHER, line.text("ObjectId", "OfficeObjectId"));
        }
        if (operation.equalsIgnoreCase("Update user.")) {
            strongAuthentication(event, line);
        }
        return List.of(event.event());
    }

    /// @param part tells the events of one record apart
    private EventDraft draft(LogRecord line, LogRecord row, String part) throws Unusable {
        String operation = line.textOrEmpty("Operation");
        String id = line.text("Id", "RecordId", "OfficeId");
        String agent = line.text("ClientInfoString", "UserAgent");
        return new EventDraft(
                        formatId(),
                        line.utc("CreationTime", "TimeGenerated") == null
                                ? row.utc("CreationTime", "CreationDate")
                                : line.utc("CreationTime", "TimeGenerated"))
                .means(EVENTS.meaning(operation))
                .id(id == null ? row.text("RecordId", "Identity") : id + part)
                .actor(line.text("UserId", "UserKey"), line.text("UserId"))
                .ip(line.text("ClientIP", "ClientIPAddress", "ActorIpAddress", "Client_IPAddress"))
                .session(line.text("SessionId", "AppAccessContext.AADSessionId", "DeviceSessionId"))
                .agent(agent == null ? property(line, "ExtendedProperties", "UserAgent") : agent)
                .outcome(outcome(line))
                .object(Kind.APP, line.text("Workload", "OfficeWorkload"))
                .detail(operation)
                .detail(line.text("LogonError"));
    }

    private static void file(EventDraft event, LogRecord line) {
        String file = line.text("ObjectId", "OfficeObjectId", "SourceFileName");
        event.object(Kind.FILE, file);
        if (file == null) {
            event.scope(Scope.UNKNOWN);
        }
    }

    private static void search(EventDraft event, LogRecord line) {
        String query = line.text("QueryText", "SearchQueryText", "Query");
        event.object(Kind.QUERY, query);
        if (query != null && event.scope() == Scope.UNKNOWN) {
            event.range(new RecordRange.Search(query));
        }
    }

    /// Bind names each message; Sync takes whole folders; a throttled record hides how many more there were.
    private List<AccessEvent> mailItems(LogRecord line, LogRecord row, EventDraft event) throws Unusable {
        List<AccessEvent> events = new ArrayList<>();
        String type = LogRecord.lower(property(line, "OperationProperties", "MailAccessType"));
        boolean throttled = "true".equalsIgnoreCase(property(line, "OperationProperties", "IsThrottled"));
        List<JsonObject> folders = line.objects("Folders");
        if (type.equals("sync")) {
            List<String> paths = paths(line, folders);
            for (int i = 0; i < paths.size(); i++) {
                events.add(draft(line, row, i == 0 ? "" : "#" + i)
                        .means(Action.API_READ, Scope.UNKNOWN)
                        .range(new RecordRange.Folder(paths.get(i)))
                        .event());
            }
        } else {
            long items = messages(event, folders, line);
            long count = line.number("OperationCount");
            event.rows(items);
            if (items > 0) {
                events.add(event.scope(Scope.EXACT).event());
                throttled |= count > items;
            }
        }
        if (events.isEmpty() || throttled) {
            events.add(draft(line, row, events.isEmpty() ? "" : "#rest")
                    .means(Action.VIEW_RECORD, Scope.UNKNOWN)
                    .detail(throttled ? "throttled: more items than the record lists" : null)
                    .event());
        }
        return events;
    }

    private static List<String> paths(LogRecord line, List<JsonObject> folders) {
        List<String> paths = new ArrayList<>();
        for (JsonObject folder : folders) {
            String path = LogRecord.of(folder).text("Path");
            if (path != null) {
                paths.add(path);
            }
        }
        String parent = line.text("Item.ParentFolder.Path", "Item.Path");
        if (paths.isEmpty() && parent != null) {
            paths.add(parent);
        }
        return paths;
    }

    private static long messages(EventDraft event, List<JsonObject> folders, LogRecord line) {
        long items = 0;
        for (JsonObject folder : folders) {
            for (JsonObject item : LogRecord.of(folder).objects("FolderItems")) {
                items++;
                event.object(Kind.MESSAGE, unescaped(LogRecord.of(item).text("InternetMessageId", "Id")));
            }
        }
        String single = line.text("Item.InternetMessageId");
        if (items == 0 && single != null) {
            items++;
            event.object(Kind.MESSAGE, unescaped(single));
        }
        return items;
    }

    private static @Nullable String unescaped(@Nullable String id) {
        return id == null ? null : id.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static void strongAuthentication(EventDraft event, LogRecord line) {
        for (JsonObject property : line.objects("ModifiedProperties")) {
            LogRecord changed = LogRecord.of(property);
            if (changed.textOrEmpty("Name").startsWith("StrongAuthentication")) {
                boolean gone = changed.textOrEmpty("NewValue")
                        .replaceAll("[\\s\\[\\]\"]", "")
                        .isEmpty();
                event.means(gone ? Action.MFA_RESET : Action.MFA_ENROLLED, Scope.NONE)
                        .detail(changed.text("Name"))
                        .object(Kind.USER, line.text("ObjectId"));
                return;
            }
        }
        event.object(Kind.USER, line.text("ObjectId"));
    }

    /// A value from a list of names and values, or from an object of them.
    private static @Nullable String property(LogRecord line, String list, String name) {
        for (JsonObject property : line.objects(list)) {
            LogRecord pair = LogRecord.of(property);
            if (name.equalsIgnoreCase(pair.text("Name"))) {
                return pair.text("Value");
            }
            if (pair.has(name)) {
                return pair.text(name);
            }
        }
        return null;
    }

    /// What is logged without a result took place.
    private static Outcome outcome(LogRecord line) {
        if (line.text("LogonError") != null) {
            return Outcome.FAILURE;
        }
        return switch (LogRecord.lower(line.text("ResultStatus"))) {
            case "failed", "failure", "false" -> Outcome.FAILURE;
            default -> Outcome.SUCCESS;
        };
    }

    @Override
    void finish(long lines, RecordSink sink) {
        if (lines > 0 && lines % ROW_LIMIT == 0) {
            sink.warn(
                    "The file ends at %,d rows, where Purview cuts a download: later events may be missing. Maybe export"
                                    .formatted(lines)
                            + " shorter periods.");
        }
    }
}
