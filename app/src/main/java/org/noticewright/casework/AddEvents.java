package org.noticewright.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.SystemCheck;
import org.noticewright.domain.TimelineEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Timeline events that a person enters: what no log shows.
public final class AddEvents {

    private static final int LAST_YEAR = 9_999;

    private final ObjectMapper json = JsonMapper.builder().build();

    /// One event from its parts as typed.
    ///
    /// @param at ISO time with a zone, such as `2026-02-05T09:30:00-05:00`
    /// @param track `INTRUDER`, `RESPONSE` or `LEGAL`
    /// @param meaning may be empty when the kind says it
    /// @param links log lines it belongs to
    public static TimelineEvent event(
            String at,
            String track,
            TimelineEvent.Kind kind,
            String meaning,
            String message,
            List<AccessEvent.Id> links) {
        var said = meaning.isBlank() && kind != TimelineEvent.Kind.OTHER ? words(kind) : meaning;
        return new TimelineEvent(
                time(at),
                track(track),
                kind,
                required("meaning", said),
                required("message", message),
                TimelineEvent.Origin.BY_HAND,
                links,
                null);
    }

    /// @throws IllegalArgumentException when the event points at a log line that the case does not hold
    public TimelineEvent.Id add(CaseFile caseFile, TimelineEvent event, String reason) {
        checkLinks(caseFile, event);
        return caseFile.timeline().add(event, reason);
    }

    /// Records what was checked of a system, and what came of it.
    ///
    /// @param at ISO time with a zone
    /// @throws IllegalArgumentException when the check says too little, or points at evidence that the case
    ///     does not hold
    public TimelineEvent.Id add(CaseFile caseFile, SystemCheck check, String at, String reason) {
        required("system", check.system());
        required("checked", check.checked());
        required("by", check.by());
        var held = caseFile.evidence().all().stream().map(DataSource::id).toList();
        for (var source : check.sources()) {
            if (!held.contains(source)) {
                throw new IllegalArgumentException("""
                    There is no evidence file %d in this case. \
                    Maybe import the log first: export --what log lists what was imported.\
                    """.formatted(source.value()));
            }
        }
        var event = new TimelineEvent(
                time(at),
                TimelineEvent.Track.RESPONSE,
                TimelineEvent.Kind.SYSTEM_CHECKED,
                "System checked: " + words(check.result()),
                sentence(check),
                TimelineEvent.Origin.BY_HAND,
                List.of(),
                check);
        return caseFile.timeline().add(event, reason);
    }

    private static String words(SystemCheck.Result result) {
        return switch (result) {
            case NOT_REACHED -> "not reached";
            case REACHED -> "reached";
            case UNKNOWN -> "cannot be told";
        };
    }

    private static String sentence(SystemCheck check) {
        var files = check.sources().isEmpty()
                ? ""
                : "evidence files "
                        + check.sources().stream()
                                .map(source -> String.valueOf(source.value()))
                                .collect(Collectors.joining(", "));
        var evidence = Stream.of(files, check.evidence())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("; "));
        return "%s: %s. Checked: %s, %s to %s, by %s. Evidence: %s."
                .formatted(
                        check.system(),
                        words(check.result()),
                        check.checked(),
                        check.period().from(),
                        check.period().to(),
                        check.by(),
                        evidence.isEmpty() ? "none" : evidence);
    }

    private static void checkLinks(CaseFile caseFile, TimelineEvent event) {
        for (var link : event.links()) {
            if (caseFile.accessEvents().get(link).isEmpty()) {
                throw new IllegalArgumentException("""
                    There is no log line %d in this case. \
                    Maybe the number is of another case: scope --json lists the intruder's lines.\
                    """.formatted(link.value()));
            }
        }
    }

    private static String words(TimelineEvent.Kind kind) {
        return switch (kind) {
            case OTHER -> "";
            case HELP_DESK_CALL -> "Call to the help desk";
            case IDENTITY_CHECK_SKIPPED -> "Identity check skipped";
            case SECRET_GIVEN_AWAY -> "Secret given away";
            case PHISHING_MESSAGE -> "Phishing message";
            case RESET_BY_STAFF -> "Reset by staff";
            case DETECTED -> "Detected";
            case CONTAINED -> "Contained";
            case TOLD_AUTHORITY -> "Authority told";
            case SYSTEM_CHECKED -> "System checked";
        };
    }

    /// Adds every event of a file of JSON objects `{"at","track","meaning","message"}`, with `kind` and
    /// `events` (numbers of log lines) if wanted, one after another or in an array. All are read before the
    /// first is added: a file with a mistake adds nothing.
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
        events.forEach(event -> checkLinks(caseFile, event));
        events.forEach(event -> caseFile.timeline().add(event, reason));
        return events.size();
    }

    private static TimelineEvent read(JsonNode node, int number) {
        try {
            var kind = node.has("kind") ? kind(text(node, "kind")) : TimelineEvent.Kind.OTHER;
            var links = node.path("events")
                    .valueStream()
                    .map(link -> new AccessEvent.Id(link.asLong()))
                    .toList();
            return event(
                    text(node, "at"),
                    text(node, "track"),
                    kind,
                    kind == TimelineEvent.Kind.OTHER
                            ? text(node, "meaning")
                            : node.path("meaning").asString(""),
                    text(node, "message"),
                    links);
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

    private static TimelineEvent.Kind kind(String text) {
        try {
            return TimelineEvent.Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("""
                The kind (%s) is none of %s. \
                Maybe it is misspelt.\
                """.formatted(text, Arrays.toString(TimelineEvent.Kind.values())), e);
        }
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
            var parsed = OffsetDateTime.parse(text);
            if (parsed.getYear() < 1 || parsed.getYear() > LAST_YEAR) {
                throw new DateTimeException("outside the years that are written with four figures");
            }
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
