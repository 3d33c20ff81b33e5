package org.noticewright.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Locale;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.TimelineEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Timeline events that a person enters: what no log shows.
public final class AddEvents {

    private final ObjectMapper json = JsonMapper.builder().build();

    /// One event from its parts as typed.
    ///
    /// @param at ISO time with a zone, such as `2026-02-05T09:30:00-05:00`
    /// @param track `INTRUDER`, `RESPONSE` or `LEGAL`
    public static TimelineEvent event(String at, String track, String meaning, String message) {
        return new TimelineEvent(
                time(at),
                track(track),
                required("meaning", meaning),
                required("message", message),
                TimelineEvent.Origin.BY_HAND);
    }

    public TimelineEvent.Id add(CaseFile caseFile, TimelineEvent event, String reason) {
        return caseFile.timeline().add(event, reason);
    }

    /// Adds every event of a file of JSON objects `{"at","track","meaning","message"}`, one after another or in
    /// an array. All are read before the first is added: a file with a mistake adds nothing.
    ///
    /// @return how many were added
    public int fromFile(CaseFile caseFile, Path file, String reason) throws IOException {
        var events = new ArrayList<TimelineEvent>();
        try (var values = json.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            while (values.hasNextValue()) {
                events.add(read(values.nextValue(), events.size() + 1));
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("""
                The events file breaks off as JSON at line %d. \
                Maybe it was cut, or a quote is missing.\
                """.formatted(e.getLocation().getLineNr()), e);
        }
        events.forEach(event -> caseFile.timeline().add(event, reason));
        return events.size();
    }

    private static TimelineEvent read(JsonNode node, int number) {
        try {
            return event(text(node, "at"), text(node, "track"), text(node, "meaning"), text(node, "message"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Event %d: %s".formatted(number, e.getMessage()), e);
        }
    }

    private static String text(JsonNode node, String key) {
        return required(key, node.path(key).asString(""));
    }

    private static String required(String key, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("""
                The event has no %s. \
                Maybe it was left out: an event needs at, track, meaning and message.\
                """.formatted(key));
        }
        return value;
    }

    private static TimelineEvent.Track track(String text) {
        try {
            return TimelineEvent.Track.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("""
                The track (%s) is none of INTRUDER, RESPONSE, LEGAL. \
                Maybe it is misspelt.\
                """.formatted(text), e);
        }
    }

    private static OriginalTime time(String text) {
        try {
            if (text.endsWith("Z")) {
                return new OriginalTime(Instant.parse(text), text, "Z", OriginalTime.Precision.SECOND);
            }
            var parsed = OffsetDateTime.parse(text);
            return new OriginalTime(
                    parsed.toInstant(), text, parsed.getOffset().getId(), OriginalTime.Precision.SECOND);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("""
                The time (%s) is not an ISO time with a zone. \
                Maybe write it as 2026-02-05T09:30:00-05:00.\
                """.formatted(text), e);
        }
    }
}
