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
                RedactionMarks.in(body.text()));
    }

    /// A message of plain text only, such as a ticket's description.
    Message plain(String id, String text, @Nullable String author, boolean internal, @Nullable String at, Cast cast) {
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
                RedactionMarks.in(text));
    }

    static List<Attachment> attachments(JsonObject comment, int message) {
        List<Attachment> found = new ArrayList<>();
        for (JsonObject file : comment.array("attachments").objects()) {
            String name = first(file.text("file_name"), file.text("name"), file.text("filename"));
            found.add(new Attachment(orEmpty(name), message, file.text("content_type"), size(file.text("size"))));
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

    private static long size(@Nullable String size) {
        try {
            return size == null ? -1 : Long.parseLong(size);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
