package org.noticewright.ingest.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Activity reports of Google Workspace: API pages, single activities with their list of events, and the forms
/// of pipelines with one event at the top and parameters as a map.
public final class GoogleWorkspaceLog extends LogFamily {

    private static final EventTable EVENTS = EventTable.of("""
        saml/login_success -> SSO_TO_APP
        */login_success -> LOGIN
        */login_failure -> LOGIN_FAILED
        */login_challenge, */login_verification, */risky_sensitive_action_blocked -> MFA_CHALLENGE
        */2sv_disable -> MFA_RESET
        admin/TURN_OFF_2_STEP_VERIFICATION, admin/UNENROLL_USER_FROM_* -> MFA_RESET
        */2sv_enroll -> MFA_ENROLLED
        */password_edit, admin/CHANGE_PASSWORD* -> PASSWORD_RESET
        admin/*_ROLE, admin/*_ADMIN_PRIVILEGE* -> ROLE_CHANGE
        token/authorize, admin/AUTHORIZE_API_CLIENT_ACCESS -> TOKEN_CREATED
        token/activity -> API_READ UNKNOWN
        drive/view, drive/preview, drive/sheets_import_range -> VIEW_RECORD EXACT
        drive/download, drive/copy, drive/source_copy, drive/print -> DOWNLOAD_FILE EXACT
        drive/trash, drive/delete -> DELETE
        drive/change_*, drive/add_to_*, drive/shared_drive_* -> CONFIG_CHANGE
        drive/* -> API_WRITE
        gmail/view -> VIEW_RECORD EXACT
        gmail/download, gmail/attachment_download -> DOWNLOAD_FILE EXACT
        takeout/*, data_export/*, admin/CUSTOMER_TAKEOUT_*, admin/CREATE_DATA_TRANSFER* -> EXPORT BULK
        vault/*export*, vault/*download* -> EXPORT BULK
        vault/*search*, vault/view* -> SEARCH BULK
        user_accounts/*, */email_forwarding_out_of_domain -> CONFIG_CHANGE
        admin/*, calendar/change_*, groups/*, groups_enterprise/* -> CONFIG_CHANGE
        """);

    public GoogleWorkspaceLog() {
        super("google.workspace", "items");
    }

    @Override
    double confidence(LogRecord line) {
        if (line.textOrEmpty("kind").equals("admin#reports#activity")) {
            return 0.98;
        }
        return line.has("id.applicationName") && line.hasAny("id.time", "actor.profileId", "actor.email") ? 0.95 : 0;
    }

    @Override
    List<AccessEvent> events(LogRecord line, SourceTimes times) throws Unusable {
        List<JsonObject> list = line.objects("events");
        if (list.isEmpty() && line.text("event.name") != null) {
            list = List.of(line.object("event"));
        }
        String qualifier = line.textOrEmpty("id.uniqueQualifier");
        List<AccessEvent> events = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            LogRecord inner = LogRecord.of(list.get(i));
            String id = list.size() == 1 ? qualifier : qualifier + "#" + (i + 1);
            events.add(event(
                    line,
                    inner.text("type"),
                    inner.text("name"),
                    parameters(list.get(i).get("parameters")),
                    id));
        }
        if (events.isEmpty()) {
            Map<String, String> parameters = parameters(line);
            // Events of one activity share its qualifier when a pipeline tears them apart.
            String id = String.join(" ", qualifier, line.textOrEmpty("name"), parameters.getOrDefault("doc_id", ""));
            events.add(event(
                    line, line.text("type"), line.text("name"), parameters, qualifier.isEmpty() ? "" : id.strip()));
        }
        return events;
    }

    private AccessEvent event(
            LogRecord line, @Nullable String type, @Nullable String name, Map<String, String> parameters, String id)
            throws Unusable {
        if (name == null) {
            throw new Unusable("The activity names no event.");
        }
        String application = line.textOrEmpty("id.applicationName");
        EventDraft event = new EventDraft(formatId(), line.utc("id.time", "time", "p_event_time"))
                .means(EVENTS.meaning(application + "/" + name))
                .id(qualified(id, application))
                .actor(line.text("actor.profileId", "actor.email", "actor.key"), line.text("actor.email", "actor.key"))
                .ip(line.text("ipAddress"))
                .session(parameters.get("session_id"))
                .object(Kind.APP, first(parameters, "app_name", "application_name", "orgunit_path"))
                .object(Kind.USER, first(parameters, "target_user", "USER_EMAIL", "affected_email_address"))
                .object(Kind.FACTOR, first(parameters, "login_challenge_method"))
                .detail(application + " " + name)
                .detail(first(parameters, "doc_title", "visibility", "login_type", "is_suspicious", "ROLE_NAME"));
        if ("login_failure".equals(name)
                || "login_challenge".equals(name) && "false".equals(parameters.get("login_challenge_status"))) {
            event.outcome(Outcome.FAILURE);
        }
        event.object(Kind.FILE, parameters.get("doc_id"));
        event.object(
                Kind.MESSAGE, first(parameters, "rfc2822_message_id", "message_info.rfc2822_message_id", "message_id"));
        if (event.scope() == Scope.EXACT && !event.names(Kind.FILE, Kind.MESSAGE)) {
            event.scope(Scope.UNKNOWN);
        }
        return event.detail(type == null ? null : "type " + type).event();
    }

    private static String qualified(String id, String application) {
        return id.isEmpty() ? "" : application + " " + id;
    }

    private static Map<String, String> parameters(LogRecord line) {
        List<JsonObject> list = line.objects("parameters");
        return list.size() == 1 && !LogRecord.of(list.getFirst()).has("name")
                ? parameters(list.getFirst())
                : parameters(new JsonArray(List.copyOf(list)));
    }

    /// Of `[{"name","value"|"intValue"|"boolValue"|"multiValue"}]` or of a map.
    private static Map<String, String> parameters(@Nullable JsonValue value) {
        Map<String, String> found = new LinkedHashMap<>();
        switch (LogRecord.whole(value)) {
            case JsonArray list -> {
                for (JsonObject parameter : list.objects()) {
                    LogRecord pair = LogRecord.of(parameter);
                    String text = pair.text("value", "intValue", "boolValue");
                    List<String> many = pair.texts("multiValue");
                    if (pair.text("name") != null && (text != null || !many.isEmpty())) {
                        found.put(pair.textOrEmpty("name"), text != null ? text : String.join(", ", many));
                    }
                }
            }
            case JsonObject map -> {
                LogRecord record = LogRecord.of(map);
                map.members().keySet().forEach(key -> {
                    List<String> many = record.texts(key);
                    if (!many.isEmpty()) {
                        found.put(key, String.join(", ", many));
                    }
                });
            }
            case null, default -> {}
        }
        return found;
    }

    private static @Nullable String first(Map<String, String> parameters, String... names) {
        for (String name : names) {
            if (parameters.get(name) != null) {
                return parameters.get(name);
            }
        }
        return null;
    }
}
