package org.noticewright.ingest.kustomer;

import static org.noticewright.ingest.desk.Json.hasAny;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.desk.DeskFamily;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// Kustomer's JSON:API.
public final class Kustomer extends DeskFamily {

    private static final String FORMAT = "kustomer.json";

    public Kustomer() {
        super(KustomerMapping::new, FORMAT);
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        for (JsonObject candidate : List.of(object, object.object("data"), Json.firstOf(object, "data"))) {
            Kind kind = Kind.of(candidate);
            if (kind != null) {
                return List.of(new Match(
                        FORMAT, 0.95, "resource of Kustomer: " + kind.name().toLowerCase(Locale.ROOT)));
            }
        }
        return List.of();
    }

    enum Kind {
        CONVERSATION,
        MESSAGE,
        NOTE,
        CUSTOMER,
        USER,
        /// Teams, tags, attachments without their message, and the like.
        OTHER;

        /// Resources of other systems have the same shape; a link or a relationship of Kustomer's tells.
        static @Nullable Kind of(JsonObject object) {
            if (!(object.get("attributes") instanceof JsonObject) || !hasAny(object, "relationships", "links")) {
                return null;
            }
            return switch (Json.orEmpty(object.text("type"))) {
                case "conversation" -> CONVERSATION;
                case "message" -> MESSAGE;
                case "note" -> NOTE;
                case "customer" -> CUSTOMER;
                case "user" -> USER;
                case "attachment", "team", "tag", "company", "shortcut", "queue", "draft", "satisfaction", "merge" ->
                    OTHER;
                default -> null;
            };
        }
    }
}
