package org.noticewright.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Verdict;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes what is true of each ticket, one line a ticket, and the sums.
final class TruthFiles implements AutoCloseable {

    private final OutputStream out;
    private final JsonGenerator json;
    private final Intrusion intrusion;
    private final Staff staff;
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final Map<Exposure, Integer> exposures = new EnumMap<>(Exposure.class);
    private final Map<DataElement, Integer> elements = new EnumMap<>(DataElement.class);
    private final Map<SpecialCategory, Integer> special = new EnumMap<>(SpecialCategory.class);
    private final Map<String, Integer> intents = new TreeMap<>();
    private final Map<String, Integer> places = new TreeMap<>();
    private int tickets;
    private int affectedTickets;

    TruthFiles(Path file, Intrusion intrusion, Staff staff) throws IOException {
        this.out = Files.newOutputStream(file);
        this.json = generator(out);
        this.intrusion = intrusion;
        this.staff = staff;
    }

    private static JsonGenerator generator(OutputStream out) {
        return JsonFactory.builder()
                .rootValueSeparator("")
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    void add(DemoTicket ticket) {
        DemoTicket.Truth truth = ticket.truth();
        Exposure exposure = intrusion.exposureOf(ticket.number(), ticket.created());
        tickets++;
        verdicts.merge(truth.verdict(), 1, Integer::sum);
        exposures.merge(exposure, 1, Integer::sum);
        intents.merge(ticket.intent(), 1, Integer::sum);
        places.merge(truth.place(), 1, Integer::sum);
        affectedTickets += truth.verdict() == Verdict.PHI && exposure.isAccessed() ? 1 : 0;
        json.writeStartObject();
        json.writeStringProperty("id", String.valueOf(ticket.id()));
        json.writeStringProperty("verdict", truth.verdict().name());
        json.writeArrayPropertyStart("elements");
        for (DataElement element : new TreeSet<>(truth.elements())) {
            json.writeString(element.name());
            elements.merge(element, 1, Integer::sum);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("special");
        for (SpecialCategory category : new TreeSet<>(truth.special())) {
            json.writeString(category.name());
            special.merge(category, 1, Integer::sum);
        }
        json.writeEndArray();
        json.writeStringProperty("exposure", exposure.name());
        json.writeStringProperty("requester", String.valueOf(ticket.requesterId()));
        json.writeStringProperty("intent", ticket.intent());
        json.writeStringProperty("place", truth.place());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /// @param duplicates lines of the export that repeat a ticket
    void summary(Path file, long seed, int duplicates) throws IOException {
        try (OutputStream to = Files.newOutputStream(file);
                JsonGenerator sums = generator(to)) {
            sums.writeStartObject();
            sums.writeNumberProperty("seed", seed);
            sums.writeNumberProperty("tickets", tickets);
            sums.writeNumberProperty("duplicates", duplicates);
            sums.writeNumberProperty("affectedTickets", affectedTickets);
            counts(sums, "verdicts", verdicts);
            counts(sums, "exposures", exposures);
            counts(sums, "elements", elements);
            counts(sums, "special", special);
            counts(sums, "intents", intents);
            counts(sums, "places", places);
            sums.writeObjectPropertyStart("intruder");
            sums.writeStringProperty("actor", String.valueOf(intrusion.actor()));
            sums.writeArrayPropertyStart("addresses");
            Intrusion.ADDRESSES.forEach(sums::writeString);
            sums.writeEndArray();
            sums.writeStringProperty("from", Intrusion.FROM.toString());
            sums.writeStringProperty("to", Intrusion.TO.toString());
            sums.writeStringProperty("exportedFrom", Intrusion.EXPORTED_FROM.toString());
            sums.writeStringProperty("exportedTo", Intrusion.EXPORTED_TO.toString());
            sums.writeStringProperty("gapFrom", Intrusion.GAP_FROM.toString());
            sums.writeStringProperty("gapTo", Intrusion.GAP_TO.toString());
            sums.writeNumberProperty("auditClockAheadSeconds", AuditLogFile.AHEAD.toSeconds());
            sums.writeStringProperty("mailLogZone", MailLogFile.ZONE.getId());
            sums.writeStringProperty("signInActor", staff.takenOver().oktaId());
            sums.writeStringProperty("lastWidened", intrusion.lastWidened().toString());
            sums.writeNumberProperty("failedReads", intrusion.failedReads());
            sums.writeNumberProperty("accessEvents", intrusion.events().size());
            sums.writeEndObject();
            sums.writeEndObject();
            sums.writeRaw('\n');
        }
    }

    private static void counts(JsonGenerator json, String name, Map<?, Integer> counts) {
        json.writeObjectPropertyStart(name);
        counts.forEach((key, count) -> json.writeNumberProperty(key.toString(), count));
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.close();
    }
}
