package org.noticewright.ingest.otrs;

import static org.noticewright.ingest.desk.Json.hasAll;

import java.io.IOException;
import java.util.List;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.desk.DeskReader;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Refusal;

/// The JSON of OTRS and its successor Znuny.
public final class Otrs implements FormatFamily {

    private static final String FORMAT = "otrs.json";

    @Override
    public List<String> formats() {
        return List.of(FORMAT);
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        boolean listed = Json.objects(object, "Ticket").stream().anyMatch(Otrs::isTicket);
        return listed || isTicket(object)
                ? List.of(new Match(FORMAT, 0.97, "TicketNumber and TicketID of OTRS or Znuny"))
                : List.of();
    }

    @Override
    public void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        DeskReader.read(payload, reading.sink(), new OtrsMapping(reading.times()));
    }

    static boolean isTicket(JsonObject object) {
        return hasAll(object, "TicketNumber", "TicketID");
    }
}
