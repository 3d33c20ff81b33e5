package org.noticewright.ingest.zendesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.ingest.desk.Envelopes;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.RedactionMarks;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.text.HtmlText;

/// Comments as messages, with the same rules wherever a comment is found.
final class ZendeskMessages {

    static final String PLATFORM = "zendesk";
    private static final String SYSTEM_USER = "-1";

    private final SourceTimes times;

    ZendeskMessages(SourceTimes times) {
        this.times = times;
    }

    /// What is known of the people around a comment.
    ///
    /// @param requester id of the ticket's requester
    /// @param assignee id of the agent in charge
    /// @param names display names by id
    record Cast(@Nullable String requester, @Nullable String assignee, Map<String, String> names) {
        static final Cast UNKNOWN = new Cast(null, null, Map.of());
    }

    /// @param comment the object with the text
    /// @param around the audit around it, or the comment itself: author and time stand there when the comment
    ///     has none
    Message message(JsonObject comment, JsonObject around, Cast cast) {
        String author = Cells.id(first(
                comment.text("author_id"),
                around.text("author_id"),
                around.text("updater_id"),
                comment.object("author").text("id")));
        Body body = body(comment);
        boolean internal = comment.isFalse("public");
        return new Message(
                orEmpty(Cells.id(comment.text("id"))),
                SYSTEM_USER.equals(author) ? Kind.SYSTEM : internal ? Kind.INTERNAL_NOTE : Kind.PUBLIC,
                author(author, internal, comment.object("author"), cast),
                key(author),
                first(
                        comment.object("author").text("name"),
                        author == null ? null : cast.names().get(author)),
                times.read(first(comment.text("created_at"), around.text("created_at"), around.text("timestamp"))),
                body.text(),
                body.html(),
                body.attributes(),
                envelope(comment, around),
                RedactionMarks.in(body.text()));
    }

    /// Who it went from and to, and where it came from: addresses of the channel and, as lines of their own,
    /// what the platform noted of the sender's device.
    private static List<String> envelope(JsonObject comment, JsonObject around) {
        List<String> lines = new ArrayList<>();
        JsonObject via = comment.has("via") ? comment.object("via") : around.object("via");
        addVia(via, lines);
        JsonObject metadata = comment.has("metadata") ? comment.object("metadata") : around.object("metadata");
        JsonObject system = metadata.object("system");
        addLine("IP address", system.text("ip_address"), lines);
        addLine("Location", system.text("location"), lines);
        String latitude = first(system.text("latitude"));
        String longitude = first(system.text("longitude"));
        addLine("Coordinates", latitude == null || longitude == null ? null : latitude + ", " + longitude, lines);
        metadata.object("custom").members().forEach((key, value) -> addLine(key, Json.shown(value), lines));
        return lines;
    }

    /// Lines for the two ends of a channel. People in copy are texts or ids; ids say nothing to a reader.
    static void addVia(JsonObject via, List<String> lines) {
        JsonObject from = via.object("source").object("from");
        JsonObject to = via.object("source").object("to");
        addLine("From", end(from), lines);
        addLine("To", end(to), lines);
        addLine("Cc", String.join(", ", copies(to.get("email_ccs"))), lines);
        addLine("Original-To", String.join(", ", copies(from.get("original_recipients"))), lines);
    }

    private static @Nullable String end(JsonObject end) {
        return Envelopes.address(
                end.text("name"), first(end.text("address"), end.text("formatted_phone"), end.text("phone")));
    }

    private static List<String> copies(@Nullable JsonValue list) {
        if (list == null) {
            return List.of();
        }
        return Envelopes.addresses(list).stream()
                .filter(address -> !address.chars().allMatch(Character::isDigit))
                .toList();
    }

    private static void addLine(String name, @Nullable String value, List<String> lines) {
        if (value != null && !value.isBlank()) {
            lines.add(Envelopes.line(name, value));
        }
    }

    /// A message of plain text only, such as a ticket's description.
    ///
    /// @param via the channel it came by
    Message plain(
            String id,
            String text,
            @Nullable String author,
            boolean internal,
            @Nullable String at,
            JsonObject via,
            Cast cast) {
        List<String> lines = new ArrayList<>();
        addVia(via, lines);
        return new Message(
                id,
                internal ? Kind.INTERNAL_NOTE : Kind.PUBLIC,
                author(author, internal, JsonObject.EMPTY, cast),
                key(author),
                author == null ? null : cast.names().get(author),
                times.read(at),
                text,
                null,
                List.of(),
                lines,
                RedactionMarks.in(text));
    }

    static List<Attachment> attachments(JsonObject comment, int message) {
        List<Attachment> found = new ArrayList<>();
        for (JsonObject file : comment.array("attachments").objects()) {
            String name = first(file.text("file_name"), file.text("name"), file.text("filename"));
            found.add(new Attachment(
                    orEmpty(name),
                    message,
                    file.text("content_type"),
                    Json.number(file, "size"),
                    Cells.id(file.text("id")),
                    Attachment.Content.ABSENT));
        }
        return found;
    }

    static @Nullable NativeKey key(@Nullable String id) {
        return id == null ? null : new NativeKey(PLATFORM, id);
    }

    static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private record Body(String text, @Nullable String html, List<String> attributes) {}

    private static Body body(JsonObject comment) {
        String html = first(comment.text("html_body"));
        if (html != null) {
            HtmlText read = HtmlText.of(html);
            String call = call(comment, read.text());
            if (!call.isEmpty()) {
                return new Body(read.text() + call, null, read.attributes());
            }
            if (!read.text().isBlank() || !read.attributes().isEmpty()) {
                return new Body(read.text(), html, read.attributes());
            }
        }
        String plain = orEmpty(first(comment.text("body"), comment.text("plain_body"), comment.text("value")));
        return new Body(plain + call(comment, plain), null, List.of());
    }

    /// Numbers and transcript of a voice comment, as far as the body does not show them.
    private static String call(JsonObject comment, String shown) {
        JsonObject data = comment.object("data");
        if (data.members().isEmpty()) {
            return "";
        }
        StringBuilder call = new StringBuilder();
        for (String part : List.of("from", "to", "answered_by_name", "location", "transcription_text")) {
            String value = first(data.text(part));
            if (value != null && !shown.contains(value)) {
                call.append('\n').append(part.replace('_', ' ')).append(": ").append(value);
            }
        }
        return call.toString();
    }

    /// OTHER where the file does not tell: the joiner knows the author's profile and its role.
    private static Author author(@Nullable String id, boolean internal, JsonObject embedded, Cast cast) {
        if (SYSTEM_USER.equals(id)) {
            return Author.SYSTEM;
        }
        if (id != null && id.equals(cast.requester())) {
            return Author.REQUESTER;
        }
        String role = orEmpty(embedded.text("role")).toLowerCase(Locale.ROOT);
        if (role.equals("agent") || role.equals("admin") || internal || (id != null && id.equals(cast.assignee()))) {
            return Author.AGENT;
        }
        return Author.OTHER;
    }
}
