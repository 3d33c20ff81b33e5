package org.noticewright.ingest.generic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Field;
import org.noticewright.ingest.json.JsonStream;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// The plain ticket form `{id, channel, created_at, subject, requester, tags, fields, messages, attachments}`
/// and the plain text form `{id, text}`, one object a line or in a list.
public final class GenericTicketJson implements JsonStream.Handler {

    /// Platform of the keys of everything that has none of its own.
    public static final String PLATFORM = "generic";

    private final RecordSink sink;
    private final SourceTimes times;

    public GenericTicketJson(RecordSink sink, SourceTimes times) {
        this.sink = sink;
        this.times = times;
    }

    /// Whether an object has the plain ticket form.
    public static boolean isTicket(JsonObject object) {
        return object.has("id")
                && object.get("messages") instanceof JsonArray messages
                && messages.objects().stream()
                        .noneMatch(message -> message.has("stripped_text") || message.has("from_agent"))
                && (object.has("subject")
                        || object.has("requester")
                        || object.has("channel")
                        || messages.objects().stream().anyMatch(message -> message.has("text")));
    }

    /// Whether an object has the plain text form.
    public static boolean isText(JsonObject object) {
        return object.has("id") && object.has("text") && !object.has("messages");
    }

    @Override
    public RecordNames names() {
        return RecordNames.NONE;
    }

    @Override
    public void record(String list, JsonObject page, JsonObject object, Extent extent) throws Unusable {
        String id = Cells.id(object.text("id"));
        if (id == null) {
            throw new Unusable("The ticket has no id.");
        }
        if (!object.has("text") && !object.has("messages") && !object.has("subject")) {
            throw new Unusable("The object has neither messages, text nor subject. Maybe it is no ticket.");
        }
        sink.keep(List.of(new TicketRecord(ticket(id, object))), extent);
    }

    private Ticket ticket(String id, JsonObject object) {
        JsonObject requester = object.object("requester");
        NativeKey requesterKey = requester.text("id") == null ? null : key(Cells.id(requester.text("id")));
        return new Ticket(
                new NativeKey(PLATFORM, id),
                object.textOrEmpty("subject"),
                lower(object.text("status")),
                lower(object.text("channel")),
                times.read(object.text("created_at")),
                times.read(object.text("updated_at")),
                requesterKey,
                requester.equals(JsonObject.EMPTY) ? null : profile(requester, requesterKey),
                tags(object),
                fields(object),
                messages(object, requester),
                attachments(object),
                Ticket.Content.COMPLETE);
    }

    private static @Nullable NativeKey key(@Nullable String id) {
        return id == null ? null : new NativeKey(PLATFORM, id);
    }

    private static Profile profile(JsonObject person, @Nullable NativeKey key) {
        return new Profile(
                key,
                Profile.Role.END_USER,
                Cells.orNull(person.text("name")),
                Cells.orNull(person.text("email")),
                Cells.orNull(person.text("phone")),
                Cells.orNull(person.text("external_id")),
                Cells.orNull(person.text("notes")));
    }

    private List<Message> messages(JsonObject object, JsonObject requester) {
        List<Message> messages = new ArrayList<>();
        String only = object.text("text");
        if (only != null) {
            messages.add(plain(only, Message.Author.REQUESTER));
        }
        for (JsonValue item : object.array("messages").items()) {
            if (item instanceof JsonObject message) {
                messages.add(message(message, requester));
            } else {
                String text = item.scalar();
                if (text != null) {
                    messages.add(plain(text, Message.Author.OTHER));
                }
            }
        }
        return messages;
    }

    private Message plain(String text, Message.Author author) {
        return new Message(
                "", Message.Kind.PUBLIC, author, null, null, null, text, null, List.of(), Message.Redaction.NONE);
    }

    private Message message(JsonObject message, JsonObject requester) {
        Message.Author author = switch (message.textOrEmpty("author").toLowerCase(Locale.ROOT)) {
            case "requester", "customer", "end-user" -> Message.Author.REQUESTER;
            case "agent" -> Message.Author.AGENT;
            case "system", "bot" -> Message.Author.SYSTEM;
            default -> Message.Author.OTHER;
        };
        String text = message.textOrEmpty("text");
        String name = Cells.orNull(message.text("name"));
        return new Message(
                message.textOrEmpty("id"),
                author == Message.Author.SYSTEM
                        ? Message.Kind.SYSTEM
                        : message.isFalse("public") || message.isTrue("internal")
                                ? Message.Kind.INTERNAL_NOTE
                                : Message.Kind.PUBLIC,
                author,
                null,
                name != null || author != Message.Author.REQUESTER ? name : Cells.orNull(requester.text("name")),
                times.read(message.text("created_at")),
                text,
                null,
                List.of(),
                text.indexOf('\u2587') < 0
                        ? Message.Redaction.NONE
                        : text.replace("\u2587", "").isBlank() ? Message.Redaction.ALL : Message.Redaction.PART);
    }

    private static List<String> tags(JsonObject object) {
        LinkedHashSet<String> tags = new LinkedHashSet<>();
        object.array("tags").items().forEach(tag -> {
            String text = tag.scalar();
            if (text != null && !text.isBlank()) {
                tags.add(text);
            }
        });
        return List.copyOf(tags);
    }

    private static List<Field> fields(JsonObject object) {
        List<Field> fields = new ArrayList<>();
        object.object("fields").members().forEach((label, value) -> {
            List<JsonValue> values = value instanceof JsonArray(List<JsonValue> items) ? items : List.of(value);
            for (JsonValue one : values) {
                String text = one.scalar();
                if (text != null && !text.isBlank()) {
                    fields.add(new Field(label, text));
                }
            }
        });
        return fields;
    }

    private static List<Attachment> attachments(JsonObject object) {
        List<Attachment> files = new ArrayList<>();
        for (JsonValue file : object.array("attachments").items()) {
            String name = file instanceof JsonObject named ? named.text("name") : file.scalar();
            if (name != null) {
                files.add(new Attachment(name, -1, null, -1));
            }
        }
        return files;
    }

    private static @Nullable String lower(@Nullable String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }
}
