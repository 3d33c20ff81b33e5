package org.noticewright.ingest.otrs;

import static org.noticewright.ingest.desk.Json.hasAll;

import java.util.List;
import org.noticewright.ingest.desk.DeskFamily;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// The JSON of OTRS and its successor Znuny.
public final class Otrs extends DeskFamily {

    private static final String FORMAT = "otrs.json";

    public Otrs() {
        super(OtrsMapping::new, FORMAT);
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        boolean listed = Json.objects(object, "Ticket").stream().anyMatch(Otrs::isTicket);
        return listed || isTicket(object)
                ? List.of(new Match(FORMAT, 0.97, "TicketNumber and TicketID of OTRS or Znuny"))
                : List.of();
    }

    static boolean isTicket(JsonObject object) {
        return hasAll(object, "TicketNumber", "TicketID");
    }
}
