package org.noticewright.ingest.gorgias;

import static org.noticewright.ingest.desk.Json.hasAll;
import static org.noticewright.ingest.desk.Json.hasAny;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.desk.DeskFamily;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// Gorgias' JSON.
public final class Gorgias extends DeskFamily {

    private static final String FORMAT = "gorgias.json";

    public Gorgias() {
        super(_ -> new GorgiasMapping(), FORMAT);
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        Kind listed = Kind.of(Json.firstOf(object, "data"));
        Kind kind = listed == null ? Kind.of(object) : listed;
        return kind == null
                ? List.of()
                : List.of(new Match(
                        FORMAT, 0.96, "keys of a Gorgias " + kind.name().toLowerCase(Locale.ROOT)));
    }

    enum Kind {
        TICKET,
        MESSAGE,
        CUSTOMER;

        static @Nullable Kind of(JsonObject object) {
            if (object.has("from_agent") && hasAny(object, "stripped_text", "body_text", "body_html")) {
                return MESSAGE;
            }
            String uri = object.textOrEmpty("uri");
            if (hasAll(object, "id", "created_datetime")
                    && (uri.contains("/tickets/") && hasAny(object, "status", "messages", "customer", "requester")
                            || hasAll(object, "messages_count", "assignee_user"))) {
                return TICKET;
            }
            return uri.contains("/customers/") || hasAll(object, "channels", "created_datetime", "email")
                    ? CUSTOMER
                    : null;
        }
    }
}
