package org.noticewright.ingest.hubspot;

import static org.noticewright.ingest.desk.Json.hasAny;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.desk.DeskFamily;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// The JSON of HubSpot's CRM.
public final class HubSpot extends DeskFamily {

    private static final String FORMAT = "hubspot.json";

    public HubSpot() {
        super(HubSpotMapping::new, FORMAT);
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        for (String list : HubSpotMapping.LISTS) {
            Kind inside = Kind.of(Json.firstOf(object, list));
            if (inside != null) {
                return List.of(new Match(FORMAT, 0.95, "page of HubSpot " + inside.words() + "s"));
            }
        }
        Kind kind = Kind.of(object);
        return kind == null ? List.of() : List.of(new Match(FORMAT, 0.95, "properties of a HubSpot " + kind.words()));
    }

    enum Kind {
        TICKET,
        ENGAGEMENT,
        LEGACY_ENGAGEMENT,
        CONTACT,
        OWNER,
        PIPELINE;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static @Nullable Kind of(JsonObject object) {
            JsonObject properties = object.object("properties");
            if (object.object("engagement").has("type")) {
                return LEGACY_ENGAGEMENT;
            }
            if (object.get("stages") != null && object.has("label")) {
                return PIPELINE;
            }
            if (object.has("userId") && hasAny(object, "teams", "firstName") && object.has("email")) {
                return OWNER;
            }
            if (properties.members().isEmpty() || !hasAny(object, "id", "objectId", "vid")) {
                return null;
            }
            if (properties.members().keySet().stream().anyMatch(Kind::isEngagements)) {
                return ENGAGEMENT;
            }
            if ("TICKET".equals(object.text("objectType"))
                    || hasAny(
                            properties, "hs_pipeline_stage", "hs_ticket_priority", "hs_ticket_category", "hs_pipeline")
                    || properties.has("subject") && properties.has("content")) {
                return TICKET;
            }
            boolean person = hasAny(properties, "firstname", "lastname", "email", "hs_additional_emails");
            return person && hasAny(object, "archived", "createdAt", "vid", "identity-profiles") ? CONTACT : null;
        }

        private static boolean isEngagements(String property) {
            return property.startsWith("hs_email_") && !property.equals("hs_email_domain")
                    || property.equals("hs_note_body")
                    || property.startsWith("hs_call_")
                    || property.startsWith("hs_communication_")
                    || property.startsWith("hs_meeting_")
                    || property.startsWith("hs_task_");
        }
    }
}
