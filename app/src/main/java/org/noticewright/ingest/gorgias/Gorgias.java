package org.noticewright.ingest.gorgias;

import static org.noticewright.ingest.desk.Json.hasAll;
import static org.noticewright.ingest.desk.Json.hasAny;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.desk.DeskReader;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Refusal;

/// Gorgias' JSON.
public final class Gorgias implements FormatFamily {

    private static final String FORMAT = "gorgias.json";

    @Override
    public List<String> formats() {
        return List.of(FORMAT);
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

    @Override
    public void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        DeskReader.read(payload, reading.sink(), new GorgiasMapping());
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
