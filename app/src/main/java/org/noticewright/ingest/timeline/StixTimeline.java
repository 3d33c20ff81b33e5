package org.noticewright.ingest.timeline;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.json.JsonStream;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.log.LogRecord;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// STIX 2.1: observations, notes, reports and incidents are events; addresses and accounts that an observation
/// refers to are named in it when they come before it. Everything else holds no time of an event and is passed
/// over, with its count.
public final class StixTimeline implements FormatFamily {

    private static final Set<String> EVENTS = Set.of("observed-data", "sighting", "note", "report", "incident");

    @Override
    public List<String> formats() {
        return List.of("stix");
    }

    @Override
    public List<Match> ofJson(JsonObject object) {
        LogRecord record = LogRecord.of(object);
        String type = record.textOrEmpty("type");
        if (type.equals("bundle") && record.textOrEmpty("id").startsWith("bundle--")) {
            return List.of(new Match("stix", 0.98, "a STIX bundle"));
        }
        return record.has("spec_version") && record.textOrEmpty("id").startsWith(type + "--") && !type.isEmpty()
                ? List.of(new Match("stix", 0.97, "a STIX object"))
                : List.of();
    }

    @Override
    public void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        Objects objects = new Objects(reading);
        JsonStream.read(payload, reading.sink(), objects);
        if (objects.events == 0 && objects.passedOver > 0 && !reading.sink().cancelled()) {
            throw new Refusal("""
                The STIX file holds %,d object(s) but no observation, note, report or incident: nothing that has a time of \
                its own. Maybe import the bundle that refers to them.\
                """.formatted(objects.passedOver));
        }
        if (objects.passedOver > 0) {
            reading.sink()
                    .warn(
                            "%,d STIX object(s) hold no event (identities, addresses, malware and the like) and were passed over."
                                    .formatted(objects.passedOver));
        }
    }

    private static final class Objects implements JsonStream.Handler {

        private static final int MAX_NAMED = 100_000;

        private final Reading reading;
        private final Map<String, String> observables = new HashMap<>();
        private long events;
        private long passedOver;

        Objects(Reading reading) {
            this.reading = reading;
        }

        @Override
        public RecordNames names() {
            return new RecordNames(Set.of("objects"), Set.of(), Set.of());
        }

        @Override
        public RecordNames namesIn(JsonObject whole) {
            return "bundle".equals(whole.text("type")) && whole.has("objects") ? names() : RecordNames.NONE;
        }

        @Override
        public void record(String list, JsonObject page, JsonObject object, Extent extent) throws Unusable {
            String type = object.textOrEmpty("type");
            if (!EVENTS.contains(type)) {
                remember(object, type);
                passedOver += type.equals("bundle") ? 0 : 1;
                return;
            }
            events++;
            LogRecord record = LogRecord.of(object);
            SourceTimes times = reading.times();
            OriginalTime at =
                    TimelineFamily.required(record.time(times, "first_observed", "first_seen", "published", "created"));
            String labels = String.join(" ", record.texts("labels"));
            reading.sink()
                    .keep(
                            List.of(TimelineFamily.event(at, labels, meaning(record, type), message(record, type))),
                            extent);
        }

        private void remember(JsonObject object, String type) {
            LogRecord record = LogRecord.of(object);
            String id = record.text("id");
            String value = record.text("value", "account_login", "user_id", "display_name", "name");
            if (id != null && value != null && observables.size() < MAX_NAMED) {
                observables.put(id, type + " " + value);
            }
        }

        private static String meaning(LogRecord record, String type) {
            String name = record.text("x_noticewright_meaning", "name", "abstract");
            return name != null
                    ? name
                    : switch (type) {
                        case "observed-data" -> "Observed";
                        case "sighting" -> "Sighted";
                        case "note" -> "Note";
                        case "report" -> "Report";
                        default -> "Incident";
                    };
        }

        private String message(LogRecord record, String type) {
            String ours = record.text("x_noticewright_message");
            if (ours != null) {
                return ours;
            }
            String text = record.text("content", "description", "name");
            if (!type.equals("observed-data") && !type.equals("sighting")) {
                return text == null ? "" : text;
            }
            String seen = record.texts("object_refs").stream()
                    .map(observables::get)
                    .filter(java.util.Objects::nonNull)
                    .collect(Collectors.joining(", "));
            String count = record.text("number_observed", "count");
            String last = record.text("last_observed", "last_seen");
            return joined(
                    text,
                    seen,
                    count == null || count.equals("1") ? null : count + " times",
                    last == null ? null : "until " + last);
        }

        private static String joined(@Nullable String... parts) {
            StringBuilder all = new StringBuilder();
            for (String part : parts) {
                if (part != null && !part.isBlank()) {
                    all.append(all.isEmpty() ? "" : ", ").append(part);
                }
            }
            return all.toString();
        }
    }
}
