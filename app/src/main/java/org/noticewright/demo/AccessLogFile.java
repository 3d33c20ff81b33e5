package org.noticewright.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes the access log as saved API pages, one page object a line.
final class AccessLogFile {

    private static final int PAGE = 1000;
    private static final int OVERLAP = PAGE / 100;
    private static final String ULID_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private AccessLogFile() {}

    static void write(Path file, List<Intrusion.Event> events) throws IOException {
        try (var out = Files.newOutputStream(file);
                JsonGenerator json = JsonFactory.builder()
                        .rootValueSeparator("")
                        .build()
                        .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            for (int from = 0; from < events.size(); from += PAGE) {
                int to = Math.min(from + PAGE, events.size());
                json.writeStartObject();
                json.writeArrayPropertyStart("access_logs");
                // Pages overlap a little, as pages that were fetched by time do.
                for (int i = Math.max(from - OVERLAP, 0); i < to; i++) {
                    event(json, events.get(i), i);
                }
                json.writeEndArray();
                json.writeObjectPropertyStart("meta");
                json.writeBooleanProperty("has_more", to < events.size());
                json.writeStringProperty("after_cursor", "c" + to);
                json.writeEndObject();
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }

    private static void event(JsonGenerator json, Intrusion.Event event, int number) {
        json.writeStartObject();
        json.writeStringProperty("id", ulid(event.at().toEpochMilli(), number));
        json.writeStringProperty("timestamp", event.at().toString());
        json.writeStringProperty("user_id", String.valueOf(event.user()));
        json.writeStringProperty("ip_address", event.ip());
        json.writeStringProperty("method", event.method());
        json.writeStringProperty("url", event.url());
        json.writeNumberProperty("status", event.status());
        json.writeStringProperty("authorization_type", event.browser().startsWith("python") ? "token" : "cookie");
        json.writeStringProperty("client", event.browser());
        json.writeNullProperty("graphql");
        if (event.referer() == null) {
            json.writeNullProperty("referer");
        } else {
            json.writeStringProperty("referer", event.referer());
        }
        json.writeNumberProperty("bytes_sent", event.status() == 200 ? 1800 + number * 37 % 9000 : 71);
        json.writeStringProperty("category", event.category());
        json.writeStringProperty("summary", event.summary());
        json.writeStringProperty("origin_service", "Zendesk");
        json.writeEndObject();
    }

    /// 10 letters of time and 16 that only have to differ.
    private static String ulid(long millis, long number) {
        char[] letters = new char[26];
        long time = millis;
        for (int i = 9; i >= 0; i--) {
            letters[i] = ULID_LETTERS.charAt((int) (time & 31));
            time >>>= 5;
        }
        long rest = number * 0x9E3779B97F4A7C15L ^ number;
        for (int i = 25; i >= 10; i--) {
            letters[i] = ULID_LETTERS.charAt((int) (rest & 31));
            rest = Long.rotateRight(rest, 5);
        }
        return new String(letters);
    }
}
