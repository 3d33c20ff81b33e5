package org.noticewright.ingest.zendesk;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// What a Zendesk object is. Objects carry no type of their own, so the set of their keys tells.
public enum ZendeskKind {
    TICKET("zendesk.tickets"),
    COMMENT("zendesk.comments"),
    USER("zendesk.users"),
    AUDIT("zendesk.audits"),
    FIELD("zendesk.fields"),
    /// Organisations, groups, brands, forms: names for the ids in tickets.
    NAME("zendesk.names"),
    SUSPENDED("zendesk.suspended"),
    SIDE_CONVERSATION("zendesk.side_conversations"),
    /// What was said in a side conversation.
    SIDE_EVENT("zendesk.side_conversations"),
    ACCESS("zendesk.access"),
    AUDIT_LOG("zendesk.audit"),
    /// Holds content that no reader takes yet: each is a reject, so that nobody believes it was read.
    UNSUPPORTED(""),
    /// Holds nothing about tickets or people: counted in a warning.
    STRUCTURE("");

    private static final Map<String, ZendeskKind> LISTS = Map.ofEntries(
            Map.entry("tickets", TICKET),
            Map.entry("deleted_tickets", TICKET),
            Map.entry("requests", TICKET),
            Map.entry("users", USER),
            Map.entry("end_users", USER),
            Map.entry("audits", AUDIT),
            Map.entry("ticket_audits", AUDIT),
            Map.entry("ticket_events", AUDIT),
            Map.entry("ticket_fields", FIELD),
            Map.entry("access_logs", ACCESS),
            Map.entry("audit_logs", AUDIT_LOG),
            Map.entry("suspended_tickets", SUSPENDED),
            Map.entry("side_conversations", SIDE_CONVERSATION),
            Map.entry("chats", UNSUPPORTED),
            Map.entry("organizations", NAME),
            Map.entry("groups", NAME),
            Map.entry("brands", NAME),
            Map.entry("ticket_forms", NAME),
            Map.entry("metric_sets", STRUCTURE),
            Map.entry("ticket_metrics", STRUCTURE),
            Map.entry("ticket_metric_events", STRUCTURE),
            Map.entry("organization_memberships", STRUCTURE),
            Map.entry("group_memberships", STRUCTURE),
            Map.entry("sharing_agreements", STRUCTURE),
            Map.entry("macros", STRUCTURE),
            Map.entry("views", STRUCTURE),
            Map.entry("triggers", STRUCTURE),
            Map.entry("automations", STRUCTURE),
            Map.entry("user_fields", STRUCTURE),
            Map.entry("organization_fields", STRUCTURE),
            Map.entry("custom_statuses", STRUCTURE));

    private static final Map<String, ZendeskKind> SINGLES = Map.of("ticket", TICKET, "user", USER, "audit", AUDIT);

    /// Wrappers of one object whose names tickets use for what they embed.
    private static final Map<String, ZendeskKind> WRAPPERS = Map.of(
            "organization", NAME,
            "group", NAME,
            "brand", NAME,
            "ticket_form", NAME,
            "suspended_ticket", SUSPENDED,
            "side_conversation", SIDE_CONVERSATION);

    private final String formatId;

    ZendeskKind(String formatId) {
        this.formatId = formatId;
    }

    /// Id of the format whose files hold mostly this; empty when none does.
    public String formatId() {
        return formatId;
    }

    static Set<String> lists() {
        return LISTS.keySet();
    }

    static Set<String> singles() {
        return SINGLES.keySet();
    }

    static Set<String> wrappers() {
        return WRAPPERS.keySet();
    }

    /// What the objects of a page's list are.
    public static @Nullable ZendeskKind ofList(String key) {
        ZendeskKind kind = LISTS.get(key);
        kind = kind != null ? kind : SINGLES.get(key);
        kind = kind != null ? kind : WRAPPERS.get(key);
        return kind != null ? kind : key.equals("comments") ? COMMENT : null;
    }

    /// What an object is, null when its keys fit nothing.
    public static @Nullable ZendeskKind of(JsonObject object) {
        if (object.has("origin_service") || hasAll(object, "method", "url", "ip_address", "timestamp")) {
            return ACCESS;
        }
        if (hasAll(object, "actor_id", "source_type")) {
            return AUDIT_LOG;
        }
        if (object.has("side_conversation_id") && hasAny(object, "message", "actor", "type")) {
            return SIDE_EVENT;
        }
        if (hasAll(object, "preview_text", "participants")) {
            return SIDE_CONVERSATION;
        }
        if (hasAll(object, "cause", "content") && hasAny(object, "author", "recipient")) {
            return SUSPENDED;
        }
        if (object.has("ticket_id") && hasAny(object, "events", "child_events")) {
            return AUDIT;
        }
        if (isTicket(object)) {
            return TICKET;
        }
        if (hasAny(object, "body", "html_body", "plain_body")
                && hasAny(object, "author_id", "author", "audit_id", "public", "ticket_id")) {
            return COMMENT;
        }
        if (hasAny(object, "ticket_restriction", "shared_agent")
                || (object.has("role") && hasAny(object, "email", "name"))) {
            return USER;
        }
        if (hasAll(object, "title", "type") && hasAny(object, "raw_title", "custom_field_options", "title_in_portal")) {
            return FIELD;
        }
        if (ZendeskNames.field(object, "") != null) {
            return NAME;
        }
        return object.has("content_url") ? STRUCTURE : null;
    }

    /// How sure the keys make it, 0 to 1.
    public double confidence(JsonObject object) {
        return switch (this) {
            case TICKET -> hasAll(object, "requester_id", "submitter_id", "via") ? 0.98 : 0.8;
            case COMMENT -> hasAll(object, "html_body", "author_id", "public") ? 0.95 : 0.7;
            case USER -> hasAny(object, "ticket_restriction", "shared_agent") ? 0.95 : 0.7;
            case ACCESS -> object.has("origin_service") ? 0.98 : 0.7;
            case AUDIT, AUDIT_LOG, FIELD, NAME, SUSPENDED, SIDE_CONVERSATION, SIDE_EVENT, UNSUPPORTED, STRUCTURE -> 0.9;
        };
    }

    private static boolean isTicket(JsonObject object) {
        boolean asked = hasAny(object, "requester_id", "requester", "submitter_id");
        boolean said = hasAny(object, "subject", "raw_subject", "description");
        boolean ours = hasAny(
                object,
                "via",
                "custom_fields",
                "brand_id",
                "ticket_form_id",
                "assignee_id",
                "organization_id",
                "group_id");
        return object.has("id") && said && (asked || object.has("status")) && (ours || object.has("requester_id"));
    }

    private static boolean hasAll(JsonObject object, String... keys) {
        for (String key : keys) {
            if (!object.has(key)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasAny(JsonObject object, String... keys) {
        for (String key : keys) {
            if (object.has(key)) {
                return true;
            }
        }
        return false;
    }
}
