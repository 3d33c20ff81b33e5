package org.noticewright.casework;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.timeline.Clocks;
import org.noticewright.timeline.IntruderMarks;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Writes a case's timeline for the tools of forensic firms: one line for each of the intruder's log lines and
/// each other event. It holds ids of tickets, accounts of staff, addresses and plain sentences, never what a
/// ticket says or who wrote it.
public final class TimelineFile {

    public enum Format {
        TIMESKETCH_CSV,
        TIMESKETCH_JSONL,
        L2TCSV,
        IRIS_CSV,
        STIX;

        /// How the file's name must end, with the dot.
        public String ending() {
            return switch (this) {
                case TIMESKETCH_CSV, L2TCSV, IRIS_CSV -> ".csv";
                case TIMESKETCH_JSONL -> ".jsonl";
                case STIX -> ".json";
            };
        }
    }

    private static final String OURS = "noticewright";
    private static final List<String> TIMESKETCH = List.of(
            "message",
            "datetime",
            "timestamp",
            "timestamp_desc",
            "data_type",
            "source_short",
            "track",
            "action",
            "outcome",
            "user",
            "user_id",
            "src_ip",
            "session_id",
            "user_agent",
            "platform",
            "ticket_id",
            "scope",
            "event_id",
            "tag");
    private static final List<String> L2T = List.of(
            "date",
            "time",
            "timezone",
            "MACB",
            "source",
            "sourcetype",
            "type",
            "user",
            "host",
            "short",
            "desc",
            "version",
            "filename",
            "inode",
            "notes",
            "format",
            "extra");
    private static final List<String> IRIS = List.of(
            "event_date",
            "event_tz",
            "event_title",
            "event_category",
            "event_content",
            "event_raw",
            "event_source",
            "event_assets",
            "event_iocs",
            "event_tags");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter IRIS_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private final ObjectMapper json = JsonMapper.builder().build();

    /// @param other events that no log line is, such as those by hand and the legal milestones, in time order
    /// @return lines written
    /// @throws IllegalArgumentException when the file's name does not end as the other tool asks
    /// @throws java.util.concurrent.CancellationException when cancelled; a file of that name stays as it was,
    ///     as after every failure
    public long write(CaseFile caseFile, List<TimelineEvent> other, Format format, Path out, Progress progress)
            throws IOException {
        checkName(format, out);
        var lines = lines(caseFile, other, progress);
        try (var file = WholeFile.at(out)) {
            write(lines, format, file.writer());
            file.complete();
        }
        return lines.size();
    }

    private void write(List<Line> lines, Format format, Writer writer) throws IOException {
        switch (format) {
            case TIMESKETCH_CSV -> table(lines, writer, TIMESKETCH, TimelineFile::timesketch);
            case L2TCSV -> table(lines, writer, L2T, TimelineFile::l2t);
            case IRIS_CSV -> table(lines, writer, IRIS, TimelineFile::iris);
            case TIMESKETCH_JSONL -> jsonLines(lines, writer);
            case STIX -> {
                var bundle = new StixBundle();
                lines.forEach(bundle::add);
                writer.write(json.writeValueAsString(bundle.toJson()));
            }
        }
    }

    private static void checkName(Format format, Path out) {
        if (!out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(format.ending())) {
            throw new IllegalArgumentException("""
                The file (%s) must end in %s, or other tools refuse it. \
                Maybe another format was meant.\
                """.formatted(out.getFileName(), format.ending()));
        }
    }

    /// One line of a timeline.
    ///
    /// @param access the log line it is, null for every other event
    record Line(
            Instant at,
            String track,
            String meaning,
            String message,
            @Nullable AccessEvent access,
            long number) {}

    /// All lines in time order: the intruder's among the others.
    private static List<Line> lines(CaseFile caseFile, List<TimelineEvent> other, Progress progress) {
        var lines = new ArrayList<Line>();
        other.forEach(event -> lines.add(new Line(
                event.at().instant(),
                event.track().name().toLowerCase(Locale.ROOT),
                event.meaning(),
                event.message(),
                null,
                0)));
        caseFile.exposures().window().ifPresent(window -> {
            var marks = new IntruderMarks(window);
            var clocks = new Clocks(window.clocks());
            EventPass.run(caseFile, progress, stored -> {
                var whose = marks.of(stored.event());
                if (whose != IntruderMarks.Attribution.OTHER) {
                    lines.add(access(stored, whose, clocks));
                }
            });
        });
        lines.sort(Comparator.comparing(Line::at).thenComparingLong(Line::number));
        return lines;
    }

    private static Line access(AccessEvent.Stored stored, IntruderMarks.Attribution whose, Clocks clocks) {
        var event = stored.event();
        var message = "%s by %s%s%s%s"
                .formatted(
                        meaning(event.action()),
                        whose == IntruderMarks.Attribution.INTRUDER
                                ? "the intruder"
                                : "the intruder or the account's owner",
                        event.ip() == null ? "" : " from " + event.ip(),
                        event.targets().isEmpty()
                                ? ""
                                : ", %d tickets named".formatted(event.targets().size()),
                        event.outcome() == AccessEvent.Outcome.FAILURE ? ": refused" : "");
        return new Line(
                clocks.trueTime(event),
                "intruder",
                meaning(event.action()),
                message,
                event,
                stored.id().value());
    }

    /// What the time of a log line stands for, in the words other readers know.
    static String meaning(AccessEvent.Action action) {
        return switch (action) {
            case LOGIN -> "Login";
            case LOGIN_FAILED -> "Login failed";
            case MFA_CHALLENGE -> "MFA challenge";
            case MFA_RESET -> "MFA reset";
            case MFA_ENROLLED -> "MFA enrolled";
            case PASSWORD_RESET -> "Password reset";
            case SSO_TO_APP -> "Sign-on to app";
            case IMPERSONATION -> "Impersonation";
            case ROLE_CHANGE -> "Role change";
            case TOKEN_CREATED -> "Token created";
            case VIEW_RECORD -> "Ticket viewed";
            case LIST_RECORDS -> "Tickets listed";
            case SEARCH -> "Search";
            case EXPORT -> "Export";
            case DOWNLOAD_FILE -> "File downloaded";
            case API_READ -> "API read";
            case API_WRITE -> "API write";
            case DELETE -> "Deleted";
            case CONFIG_CHANGE -> "Configuration changed";
            case OTHER -> "Other";
        };
    }

    private interface Cells {
        Map<String, Object> of(Line line);
    }

    private static void table(List<Line> lines, Writer writer, List<String> columns, Cells cells) throws IOException {
        try (var sheet = new Spreadsheet(writer, columns)) {
            for (var line : lines) {
                var row = cells.of(line);
                sheet.row(columns.stream()
                        .map(column -> row.getOrDefault(column, "").toString())
                        .toList());
            }
        }
    }

    private void jsonLines(List<Line> lines, Writer writer) throws IOException {
        for (var line : lines) {
            var row = timesketch(line);
            row.put("tag", List.of(row.get("track")));
            writer.write(json.writeValueAsString(row));
            writer.write('\n');
        }
    }

    private static Map<String, Object> timesketch(Line line) {
        var row = new LinkedHashMap<String, Object>();
        row.put("message", line.message);
        row.put("datetime", ISO.format(line.at.atOffset(ZoneOffset.UTC)));
        row.put(
                "timestamp",
                Math.addExact(Math.multiplyExact(line.at.getEpochSecond(), 1_000_000L), line.at.getNano() / 1000));
        row.put("timestamp_desc", line.meaning);
        row.put("track", line.track);
        row.put("tag", line.track);
        var event = line.access;
        if (event == null) {
            row.put("data_type", "workbench:" + line.track);
            row.put("source_short", OURS);
            return row;
        }
        row.put("data_type", "workbench:access");
        row.put("source_short", event.source());
        row.put("action", event.action().name());
        row.put("outcome", event.outcome().name());
        put(row, "user", event.actorName() == null ? event.actorId() : event.actorName());
        put(row, "user_id", event.actorId());
        put(row, "src_ip", event.ip());
        put(row, "session_id", event.sessionId());
        put(row, "user_agent", event.userAgent());
        if (!event.targets().isEmpty()) {
            row.put("platform", event.targets().getFirst().platform());
        }
        row.put("ticket_id", event.targets().stream().map(NativeKey::id).collect(Collectors.joining(";")));
        row.put("scope", event.scope().name());
        row.put("event_id", event.nativeId());
        return row;
    }

    private static void put(Map<String, Object> row, String column, @Nullable String value) {
        if (value != null) {
            row.put(column, value);
        }
    }

    private static Map<String, Object> l2t(Line line) {
        var at = line.at.atOffset(ZoneOffset.UTC);
        var row = new LinkedHashMap<String, Object>();
        row.put("date", DAY.format(at));
        row.put("time", TIME.format(at));
        row.put("timezone", "UTC");
        row.put("MACB", "....");
        row.put("source", line.access == null ? "LOG" : line.access.source());
        row.put("sourcetype", "Noticewright " + line.track);
        row.put("type", line.meaning);
        row.put("user", user(line));
        row.put("host", "-");
        row.put("short", line.meaning);
        row.put("desc", line.message);
        row.put("version", "2");
        row.put("filename", "-");
        row.put("inode", "-");
        row.put("notes", line.access == null ? "-" : tickets(line.access));
        row.put("format", OURS);
        row.put("extra", line.access == null || line.access.ip() == null ? "-" : "src_ip: " + line.access.ip());
        return row;
    }

    private static String user(Line line) {
        return line.access == null || line.access.actorId() == null ? "-" : line.access.actorId();
    }

    private static String tickets(AccessEvent event) {
        return event.targets().isEmpty()
                ? "-"
                : event.targets().stream().map(NativeKey::id).collect(Collectors.joining(" ", "ticket_id: ", ""));
    }

    private static Map<String, Object> iris(Line line) {
        var row = new LinkedHashMap<String, Object>();
        row.put("event_date", IRIS_TIME.format(line.at.atOffset(ZoneOffset.UTC)));
        row.put("event_tz", "+00:00");
        row.put("event_title", line.meaning);
        row.put("event_category", "Unspecified");
        row.put("event_content", line.message);
        row.put("event_raw", line.access == null ? "" : tickets(line.access));
        row.put("event_source", line.access == null ? OURS : line.access.source());
        row.put("event_tags", OURS + "|" + line.track);
        return row;
    }
}
