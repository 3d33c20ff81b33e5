package org.noticewright.ingest.freshdesk;

import static org.noticewright.ingest.desk.Json.hasAll;
import static org.noticewright.ingest.desk.Json.hasAny;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.desk.DeskFamily;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// Freshdesk's JSON. Both forms are read by the same mapping: a file may mix them.
public final class Freshdesk extends DeskFamily {

    private static final String V1 = "freshdesk.v1";
    private static final String V2 = "freshdesk.v2";

    public Freshdesk() {
        super(FreshdeskMapping::new, V1, V2);
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        if (object.has("helpdesk_ticket") || object.has("helpdesk_tickets")) {
            return List.of(new Match(V1, 0.98, "wrapper helpdesk_ticket of Freshdesk"));
        }
        for (String list : FreshdeskMapping.LISTS) {
            Kind inside = Kind.of(Json.firstOf(object, list));
            if (inside != null) {
                return List.of(new Match(inside.format, 0.95, "page of Freshdesk " + inside.words));
            }
        }
        Kind kind = Kind.of(object);
        return kind == null
                ? List.of()
                : List.of(new Match(kind.format, kind.sure, "keys of a Freshdesk " + kind.words));
    }

    /// What an object is, by keys that no other system has together.
    enum Kind {
        V1_TICKET(V1, 0.97, "ticket of the account export"),
        TICKET(V2, 0.97, "ticket"),
        CONVERSATION(V2, 0.97, "conversation"),
        AGENT(V2, 0.95, "agent"),
        CONTACT(V2, 0.95, "contact"),
        COMPANY(V2, 0.92, "company"),
        GROUP(V2, 0.92, "group");

        private final String format;
        private final double sure;
        private final String words;

        Kind(String format, double sure, String words) {
            this.format = format;
            this.sure = sure;
            this.words = words;
        }

        static @Nullable Kind of(JsonObject object) {
            if (hasAll(object, "display_id", "helpdesk_notes")
                    || hasAll(object, "display_id", "requester_id", "notes")) {
                return V1_TICKET;
            }
            boolean asked = hasAll(object, "requester_id", "responder_id");
            if (asked && hasAny(object, "fr_escalated", "description_text", "association_type", "reply_cc_emails")) {
                return object.has("display_id") ? V1_TICKET : TICKET;
            }
            if (hasAll(object, "incoming", "private") && hasAny(object, "ticket_id", "body_text", "support_email")) {
                return CONVERSATION;
            }
            if (object.get("contact") instanceof JsonObject
                    && hasAny(object, "occasional", "ticket_scope", "available")) {
                return AGENT;
            }
            if (hasAny(object, "unique_external_id", "view_all_tickets", "other_emails")
                    && hasAny(object, "email", "mobile", "phone", "name")) {
                return CONTACT;
            }
            if (object.get("domains") != null && hasAny(object, "health_score", "account_tier", "renewal_date")) {
                return COMPANY;
            }
            return hasAny(object, "escalate_to", "unassigned_for", "auto_ticket_assign") && object.has("name")
                    ? GROUP
                    : null;
        }
    }
}
