package org.noticewright.ingest.intercom;

import static org.noticewright.ingest.desk.Json.hasAny;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.desk.DeskFamily;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// Intercom's JSON. Every object names its type, so one mapping reads any mixture.
public final class Intercom extends DeskFamily {

    public Intercom() {
        super(IntercomMapping::new, "intercom.conversation", "intercom.ticket", "intercom.contact");
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        for (String list : IntercomMapping.LISTS) {
            Kind inside = Kind.of(Json.firstOf(object, list));
            if (inside != null) {
                return List.of(new Match(inside.format, 0.96, "list of Intercom " + inside.words + "s"));
            }
        }
        String type = object.text("type");
        if ("conversation.list".equals(type) || "conversation_part.list".equals(type)) {
            return List.of(new Match(Kind.CONVERSATION.format, 0.96, "type " + type + " of Intercom"));
        }
        Kind kind = Kind.of(object);
        return kind == null
                ? List.of()
                : List.of(new Match(kind.format, 0.97, "type and keys of an Intercom " + kind.words));
    }

    enum Kind {
        CONVERSATION("intercom.conversation", "conversation"),
        PART("intercom.conversation", "conversation part"),
        TICKET("intercom.ticket", "ticket"),
        CONTACT("intercom.contact", "contact"),
        ADMIN("intercom.contact", "teammate"),
        COMPANY("intercom.contact", "company");

        private final String format;
        private final String words;

        Kind(String format, String words) {
            this.format = format;
            this.words = words;
        }

        static @Nullable Kind of(JsonObject object) {
            String type = Json.orEmpty(object.text("type"));
            if (object.has("attributes") || !object.has("id")) {
                return null;
            }
            return switch (type) {
                case "conversation" ->
                    hasAny(
                                    object,
                                    "source",
                                    "conversation_message",
                                    "conversation_parts",
                                    "contacts",
                                    "user",
                                    "customers")
                            ? CONVERSATION
                            : null;
                case "ticket" -> hasAny(object, "ticket_attributes", "ticket_parts", "ticket_state") ? TICKET : null;
                case "conversation_part", "ticket_part" -> PART;
                case "contact", "user", "lead" ->
                    hasAny(object, "role", "user_id", "external_id", "custom_attributes", "email", "workspace_id")
                            ? CONTACT
                            : null;
                case "admin" -> hasAny(object, "email", "name") ? ADMIN : null;
                case "company" -> hasAny(object, "company_id", "custom_attributes") ? COMPANY : null;
                default -> null;
            };
        }
    }
}
