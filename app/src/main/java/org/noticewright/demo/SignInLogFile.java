package org.noticewright.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes sign-ins as Okta's System Log API does: one array of events.
final class SignInLogFile {

    private static final String APP = "Clearline Desk";

    private final JsonGenerator json;

    private SignInLogFile(JsonGenerator json) {
        this.json = json;
    }

    static void write(Path file, List<SignIns.Event> events) throws IOException {
        try (var out = Files.newOutputStream(file);
                JsonGenerator json = JsonFactory.builder()
                        .build()
                        .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartArray();
            var writer = new SignInLogFile(json);
            for (int i = 0; i < events.size(); i++) {
                json.writeRaw("\n");
                writer.event(events.get(i), i);
            }
            json.writeEndArray();
        }
    }

    private void event(SignIns.Event event, int number) {
        json.writeStartObject();
        json.writeStringProperty("uuid", uuid(event, number));
        json.writeStringProperty(
                "published", "%1$tFT%1$tT.%1$tLZ".formatted(event.at().atOffset(ZoneOffset.UTC)));
        json.writeStringProperty("eventType", event.kind().code());
        json.writeStringProperty("version", "0");
        json.writeStringProperty("severity", event.kind() == SignIns.Kind.FAILED ? "WARN" : "INFO");
        json.writeStringProperty("displayMessage", event.kind().words());
        user("actor", event.by(), "User");
        client(event);
        json.writeObjectPropertyStart("authenticationContext");
        if (event.session().isEmpty()) {
            json.writeNullProperty("externalSessionId");
        } else {
            json.writeStringProperty("externalSessionId", event.session());
        }
        json.writeEndObject();
        network(event);
        json.writeObjectPropertyStart("outcome");
        boolean failed = event.kind() == SignIns.Kind.FAILED;
        json.writeStringProperty("result", failed ? "FAILURE" : "SUCCESS");
        if (failed) {
            json.writeStringProperty("reason", "INVALID_CREDENTIALS");
        }
        json.writeEndObject();
        targets(event);
        json.writeEndObject();
    }

    private static String uuid(SignIns.Event event, int number) {
        var name = event.at() + event.kind().code() + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void user(String property, Staff.Agent agent, String type) {
        json.writeObjectPropertyStart(property);
        userFields(agent, type);
        json.writeEndObject();
    }

    private void userFields(Staff.Agent agent, String type) {
        json.writeStringProperty("id", agent.oktaId());
        json.writeStringProperty("type", type);
        json.writeStringProperty("alternateId", agent.email());
        json.writeStringProperty("displayName", agent.name());
    }

    private void client(SignIns.Event event) {
        json.writeObjectPropertyStart("client");
        json.writeObjectPropertyStart("userAgent");
        json.writeStringProperty("rawUserAgent", event.browser());
        json.writeEndObject();
        json.writeObjectPropertyStart("geographicalContext");
        json.writeStringProperty("country", hostile(event) ? "Netherlands" : "United States");
        json.writeEndObject();
        json.writeStringProperty("zone", "null");
        json.writeStringProperty("ipAddress", event.ip());
        json.writeEndObject();
    }

    private void network(SignIns.Event event) {
        json.writeObjectPropertyStart("securityContext");
        json.writeNumberProperty("asNumber", hostile(event) ? 64_511 : 64_496);
        json.writeStringProperty("asOrg", hostile(event) ? "Example Hosting" : "Example Broadband");
        json.writeBooleanProperty("isProxy", false);
        json.writeEndObject();
    }

    private static boolean hostile(SignIns.Event event) {
        return Intrusion.ADDRESSES.contains(event.ip());
    }

    private void targets(SignIns.Event event) {
        json.writeArrayPropertyStart("target");
        switch (event.kind()) {
            case FACTORS_RESET, FACTOR_ADDED, CHALLENGE -> {
                json.writeStartObject();
                userFields(event.whose(), "User");
                json.writeEndObject();
            }
            case SIGN_ON -> {
                json.writeStartObject();
                json.writeStringProperty("id", "0oa1clearlinedesk5d7");
                json.writeStringProperty("type", "AppInstance");
                json.writeStringProperty("alternateId", APP);
                json.writeStringProperty("displayName", APP);
                json.writeEndObject();
            }
            case SESSION, FAILED -> {}
        }
        json.writeEndArray();
    }
}
