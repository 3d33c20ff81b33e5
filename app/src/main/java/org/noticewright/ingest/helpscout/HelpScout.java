package org.noticewright.ingest.helpscout;

import static org.noticewright.ingest.desk.Json.hasAll;
import static org.noticewright.ingest.desk.Json.hasAny;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.desk.DeskFamily;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// Help Scout's JSON, of both versions of its API.
public final class HelpScout extends DeskFamily {

    private static final String FORMAT = "helpscout.json";

    public HelpScout() {
        super(HelpScoutMapping::new, FORMAT);
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        JsonObject embedded = object.object("_embedded");
        if (embedded.has("conversations") || embedded.has("customers") && object.has("_links")) {
            return List.of(new Match(FORMAT, 0.96, "page of Help Scout conversations or customers"));
        }
        Kind kind = Kind.of(object.get("item") instanceof JsonObject item ? item : object);
        Kind listed = Kind.of(Json.firstOf(object, "items"));
        Kind thread = Kind.of(Json.firstOf(embedded, "threads"));
        Kind found = kind != null ? kind : listed != null ? listed : thread;
        return found == null ? List.of() : List.of(new Match(FORMAT, 0.95, "keys of a Help Scout " + found.words()));
    }

    enum Kind {
        CONVERSATION,
        THREAD,
        CUSTOMER;

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Kind of(JsonObject object) {
            boolean first = hasAny(object, "threadCount", "isDraft") && object.has("number");
            boolean second = hasAll(object, "number", "status") && hasAny(object, "mailboxId", "primaryCustomer");
            if (first || second) {
                return CONVERSATION;
            }
            if (hasAll(object, "type", "createdBy", "state") || hasAll(object, "type", "createdByCustomer")) {
                return THREAD;
            }
            boolean listed = hasAny(object.object("_embedded"), "emails", "phones") || object.has("photoUrl");
            return hasAny(object, "firstName", "lastName") && listed ? CUSTOMER : null;
        }
    }
}
