package org.noticewright.ingest.zammad;

import static org.noticewright.ingest.desk.Json.hasAll;
import static org.noticewright.ingest.desk.Json.hasAny;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.desk.DeskFamily;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// Zammad's JSON.
public final class Zammad extends DeskFamily {

    private static final String FORMAT = "zammad.json";

    public Zammad() {
        super(ZammadMapping::new, FORMAT);
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        if (hasAny(object.object("assets"), "TicketArticle", "Ticket")) {
            return List.of(new Match(FORMAT, 0.97, "assets of Zammad"));
        }
        Kind kind = Kind.of(object);
        return kind == null
                ? List.of()
                : List.of(new Match(
                        FORMAT, 0.95, "keys of a Zammad " + kind.name().toLowerCase(Locale.ROOT)));
    }

    enum Kind {
        TICKET,
        ARTICLE,
        USER;

        static @Nullable Kind of(JsonObject object) {
            if (hasAll(object, "customer_id", "group_id", "number")) {
                return TICKET;
            }
            if (hasAll(object, "ticket_id", "internal", "body")
                    && hasAny(object, "sender", "sender_id", "content_type")) {
                return ARTICLE;
            }
            return hasAll(object, "firstname", "lastname") && hasAny(object, "login", "role_ids", "roles")
                    ? USER
                    : null;
        }
    }
}
