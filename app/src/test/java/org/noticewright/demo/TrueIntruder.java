package org.noticewright.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Set;
import org.noticewright.domain.AccessWindow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whose access an invented incident is about, as its truth says.
public final class TrueIntruder {

    private TrueIntruder() {}

    public static AccessWindow window(DemoIncident.Written written) throws IOException {
        var intruder = read(written);
        return new AccessWindow(
                Set.of(intruder.get("actor").asString()),
                Set.copyOf(intruder.get("addresses")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()),
                Instant.parse(intruder.get("from").asString()),
                Instant.parse(intruder.get("to").asString()));
    }

    static JsonNode read(DemoIncident.Written written) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(written.truthSummary()))
                .get("intruder");
    }
}
