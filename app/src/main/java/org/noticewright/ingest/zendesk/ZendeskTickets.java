package org.noticewright.ingest.zendesk;

import static org.noticewright.ingest.zendesk.ZendeskMessages.first;
import static org.noticewright.ingest.zendesk.ZendeskMessages.orEmpty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.domain.Ticket.Details;
import org.noticewright.domain.Ticket.Field;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.zendesk.ZendeskMessages.Cast;

/// A Zendesk ticket object as a [Ticket], with whatever it embeds.
final class ZendeskTickets {

    private static final List<String> PEOPLE = List.of("requester", "submitter", "assignee");
    private static final List<String> PLAIN_FIELDS = List.of("type", "external_id", "recipient");

    /// What Zendesk writes into a ticket that it merges into another.
    private static final Pattern MERGE_NOTE =
            Pattern.compile("\\s*This (?:request|ticket) was closed and merged into (?:request|ticket) #(\\d{1,19})");
    /// The same in an agent's own words; believed only beside the tag.
    private static final Pattern MERGED =
            Pattern.compile("merged into [^#\\n]{0,40}#(\\d{1,19})", Pattern.CASE_INSENSITIVE);

    private final SourceTimes times;
    private final ZendeskMessages messages;

    ZendeskTickets(SourceTimes times) {
        this.times = times;
        this.messages = new ZendeskMessages(times);
    }

    Ticket ticket(JsonObject object) throws Unusable {
        return ticket(object, false);
    }

    /// @param deleted whether the ticket stands in a list of deleted ones
    Ticket ticket(JsonObject object, boolean deleted) throws Unusable {
        String id = Cells.id(object.text("id"));
        if (id == null) {
            throw new Unusable("The ticket has no id.");
        }
        JsonObject requester = object.object("requester");
        String requesterId = Cells.id(first(object.text("requester_id"), requester.text("id")));
        Cast cast = new Cast(
                requesterId,
                Cells.id(first(
                        object.text("assignee_id"), object.object("assignee").text("id"))),
                names(object));
        List<Attachment> attachments = new ArrayList<>();
        List<Message> all = conversation(object, cast, attachments);
        List<String> tags = tags(object);
        return new Ticket(
                new NativeKey(ZendeskMessages.PLATFORM, id),
                orEmpty(first(object.text("subject"), object.text("raw_subject"))),
                lower(object.text("status")),
                lower(first(object.object("via").text("channel"), object.text("channel"))),
                times.read(object.text("created_at")),
                times.read(first(object.text("updated_at"), object.text("deleted_at"))),
                ZendeskMessages.key(requesterId),
                requester.equals(JsonObject.EMPTY) ? null : profile(requester, requesterId),
                tags,
                fields(object),
                all,
                attachments,
                content(object),
                details(object, id, deleted, tags, all));
    }

    private static Details details(
            JsonObject object, String id, boolean deleted, List<String> tags, List<Message> all) {
        List<String> altIds = new ArrayList<>();
        for (String other : new String[] {"external_id", "encoded_id", "nice_id"}) {
            String value = first(object.text(other));
            if (value != null && !value.equals(id) && !altIds.contains(value)) {
                altIds.add(value);
            }
        }
        boolean gone =
                deleted || "deleted".equalsIgnoreCase(object.text("status")) || object.text("deleted_at") != null;
        return new Details(
                altIds,
                first(object.text("url")),
                first(object.text("language"), object.text("detected_language")),
                first(object.object("organization").text("name")),
                gone,
                "suspended".equalsIgnoreCase(object.text("status")),
                mergedInto(tags, id, all),
                messageCount(object));
    }

    /// A merged ticket carries a tag, and as its last comment the number of the ticket it went into.
    private static @Nullable NativeKey mergedInto(List<String> tags, String id, List<Message> all) {
        boolean tagged = tags.contains("closed_by_merge");
        for (Message message : all.reversed()) {
            var note = (tagged ? MERGED : MERGE_NOTE).matcher(message.text());
            if ((tagged ? note.find() : note.lookingAt()) && !note.group(1).equals(id)) {
                return ZendeskMessages.key(note.group(1));
            }
        }
        return null;
    }

    private static Profile profile(JsonObject requester, @Nullable String id) {
        return ZendeskUsers.profile(requester, id);
    }

    private record Said(JsonObject comment, Message message) {}

    /// Comments in time order; before them the description, unless a comment holds the same text.
    private List<Message> conversation(JsonObject object, Cast cast, List<Attachment> attachments) {
        List<Said> comments = new ArrayList<>();
        comments(object).forEach(comment -> comments.add(new Said(comment, messages.message(comment, comment, cast))));
        comments.sort(Comparator.comparing(ZendeskTickets::instant));
        List<Message> all = new ArrayList<>();
        String description = first(object.text("description"));
        if (description != null && !isSaid(description, comments)) {
            String author = Cells.id(first(
                    object.text("submitter_id"),
                    object.text("requester_id"),
                    object.object("submitter").text("id"),
                    object.object("requester").text("id")));
            boolean internal = object.isFalse("is_public");
            all.add(messages.plain(
                    "", description, author, internal, object.text("created_at"), object.object("via"), cast));
        }
        for (Said said : comments) {
            attachments.addAll(ZendeskMessages.attachments(said.comment(), all.size()));
            all.add(said.message());
        }
        attachments.addAll(ZendeskMessages.attachments(object, -1));
        return all;
    }

    private static Instant instant(Said said) {
        OriginalTime at = said.message().at();
        return at == null ? Instant.MIN : at.instant();
    }

    private static List<JsonObject> comments(JsonObject object) {
        JsonArray inner = object.object("comments").array("comments");
        return inner.items().isEmpty() ? object.array("comments").objects() : inner.objects();
    }

    private static boolean isSaid(String description, List<Said> comments) {
        for (Said said : comments) {
            if (description.equals(said.comment().text("plain_body"))
                    || description.equals(said.comment().text("body"))) {
                return true;
            }
        }
        String wanted = squeezed(description);
        return comments.stream().anyMatch(said -> holds(said, wanted));
    }

    private static boolean holds(Said said, String wanted) {
        return wanted.equals(squeezed(orEmpty(said.comment().text("body"))))
                || wanted.equals(squeezed(orEmpty(said.comment().text("plain_body"))))
                || wanted.equals(squeezed(said.message().text()));
    }

    private static String squeezed(String text) {
        var plain = text.contains("&nbsp;") ? text.replace("&nbsp;", " ") : text;
        var squeezed = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!isBlank(c)) {
                squeezed.append(c);
            } else if (!squeezed.isEmpty() && squeezed.charAt(squeezed.length() - 1) != ' ') {
                squeezed.append(' ');
            }
        }
        return squeezed.toString().strip();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0' || c == '\u200B';
    }

    /// A ticket listed without its comments is not a ticket without comments.
    private static Content content(JsonObject object) {
        if (!object.has("comments")) {
            return object.has("description") ? Content.TRUNCATED : Content.NOT_IN_FILE;
        }
        return messageCount(object) > comments(object).size() ? Content.TRUNCATED : Content.COMPLETE;
    }

    /// How many comments the ticket has at least, 0 when it does not say.
    private static int messageCount(JsonObject object) {
        String count = object.text("comment_count");
        int told = count != null && count.matches("\\d{1,9}") ? Integer.parseInt(count) : 0;
        boolean more = object.object("comments").isTrue("has_more");
        return more ? Math.max(told, comments(object).size() + 1) : told;
    }

    private static Map<String, String> names(JsonObject object) {
        Map<String, String> names = new HashMap<>();
        for (String role : PEOPLE) {
            JsonObject person = object.object(role);
            String id = Cells.id(person.text("id"));
            String name = first(person.text("name"));
            if (id != null && name != null) {
                names.put(id, name);
            }
        }
        return names;
    }

    private static List<String> tags(JsonObject object) {
        LinkedHashSet<String> tags = new LinkedHashSet<>();
        for (JsonValue tag : object.array("tags").items()) {
            String text = tag.scalar();
            if (text != null && !text.isBlank()) {
                tags.add(text.strip());
            }
        }
        String joined = object.text("tags");
        if (joined != null) {
            for (String tag : joined.split("[,\\s]+")) {
                if (!tag.isBlank()) {
                    tags.add(tag);
                }
            }
        }
        return List.copyOf(tags);
    }

    private static List<Field> fields(JsonObject object) {
        List<Field> fields = new ArrayList<>();
        addCustom(object.has("custom_fields") ? object.array("custom_fields") : object.array("fields"), fields);
        for (String name : PLAIN_FIELDS) {
            add(name, object.text(name), fields);
        }
        for (String name : List.of("brand", "group", "organization", "ticket_form")) {
            String title = first(object.object(name).text("name"), object.text(name));
            if (title != null) {
                add(name, title, fields);
            } else {
                add(name + "_id", Cells.id(object.text(name + "_id")), fields);
            }
        }
        add("satisfaction_comment", object.object("satisfaction_rating").text("comment"), fields);
        JsonObject source = object.object("via").object("source");
        addVia("via.from", source.object("from"), fields);
        addVia("via.to", source.object("to"), fields);
        return fields;
    }

    private static void addCustom(JsonArray custom, List<Field> fields) {
        for (JsonObject field : custom.objects()) {
            String label = first(Cells.id(field.text("id")), field.text("title"), field.text("name"));
            JsonValue value = field.get("value");
            if (label != null && value != null) {
                add(label, joined(value), fields);
            }
        }
    }

    private static @Nullable String joined(JsonValue value) {
        return value instanceof JsonArray(List<JsonValue> items)
                ? items.stream().map(JsonValue::scalar).filter(Objects::nonNull).collect(Collectors.joining(", "))
                : value.scalar();
    }

    private static void addVia(String prefix, JsonObject end, List<Field> fields) {
        for (String key : end.members().keySet()) {
            if (!key.endsWith("id") && !key.endsWith("ids")) {
                add(prefix + "." + key, end.text(key), fields);
            }
        }
    }

    private static void add(String label, @Nullable String value, List<Field> fields) {
        if (value != null && !value.isBlank()) {
            fields.add(new Field(label, value.strip()));
        }
    }

    private static @Nullable String lower(@Nullable String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }
}
