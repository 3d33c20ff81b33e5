package org.noticewright.ingest.front;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.desk.DeskFamily;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// Front's JSON. Ids carry what they name: `cnv_1a`, `msg_2b`.
public final class Front extends DeskFamily {

    private static final String FORMAT = "front.json";

    public Front() {
        super(FrontMapping::new, FORMAT);
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        Kind listed = Kind.of(Json.firstOf(object, "_results"));
        Kind kind = listed == null ? Kind.of(object) : listed;
        if (kind != null) {
            return List.of(
                    new Match(FORMAT, 0.96, "id of a Front " + kind.name().toLowerCase(Locale.ROOT)));
        }
        return object.has("_results") && object.has("_pagination")
                ? List.of(new Match(FORMAT, 0.8, "page of Front (_results, _pagination)"))
                : List.of();
    }

    enum Kind {
        CONVERSATION,
        MESSAGE,
        COMMENT,
        CONTACT,
        TEAMMATE,
        OTHER;

        static @Nullable Kind of(JsonObject object) {
            String id = Json.orEmpty(object.text("id"));
            int underscore = id.indexOf('_');
            if (underscore != 3 || !(object.has("_links") || object.has("created_at") || object.has("posted_at"))) {
                return null;
            }
            return switch (id.substring(0, underscore)) {
                case "cnv" -> CONVERSATION;
                case "msg" -> MESSAGE;
                case "com" -> COMMENT;
                case "crd", "ctc" -> CONTACT;
                case "tea" -> TEAMMATE;
                case "tag", "inb", "cha", "tim", "acc", "evt", "rul", "sig", "tpl", "fil" -> OTHER;
                default -> null;
            };
        }
    }
}
