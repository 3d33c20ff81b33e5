package org.noticewright.ingest.zammad;

import static org.noticewright.ingest.desk.Json.hasAll;
import static org.noticewright.ingest.desk.Json.hasAny;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.desk.DeskReader;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Refusal;

/// Zammad's JSON.
public final class Zammad implements FormatFamily {

    private static final String FORMAT = "zammad.json";

    @Override
    public List<String> formats() {
        return List.of(FORMAT);
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

    @Override
    public void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        DeskReader.read(payload, reading.sink(), new ZammadMapping(reading.times()));
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
