package org.noticewright.ingest.kustomer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.ProfileRecord;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.MessageDraft;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.TicketDraft;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.record.ValueText;

/// What the objects of Kustomer's API mean.
final class KustomerObjects {

    private static final String PLATFORM = "kustomer";
    private static final Set<String> NAMED = Set.of("name", "emails", "phones", "externalIds");

    private final SourceTimes times;

    KustomerObjects(SourceTimes times) {
        this.times = times;
    }

    /// The preview in a customer holds what the customer last wrote: it stays with the person's notes.
    List<Evidence> customer(String id, JsonObject attributes) {
        return List.of(new ProfileRecord(person(id, attributes, Profile.Role.END_USER)));
    }

    List<Evidence> user(String id, JsonObject attributes) {
        return List.of(new ProfileRecord(person(id, attributes, Profile.Role.AGENT)));
    }

    private static Profile person(String id, JsonObject attributes, Profile.Role role) {
        Map<String, JsonValue> others = new LinkedHashMap<>(attributes.members());
        others.keySet().removeIf(key -> NAMED.contains(key) || isNoise(key));
        List<String> notes = ValueText.lines("", new JsonObject(others));
        rest("emails", attributes, notes);
        rest("phones", attributes, notes);
        rest("externalIds", attributes, notes);
        return new Profile(
                key(id),
                role,
                first(attributes.text("name"), attributes.text("displayName")),
                first(listed("emails", "email", attributes), attributes.text("email")),
                listed("phones", "phone", attributes),
                listed("externalIds", "externalId", attributes),
                notes.isEmpty() ? null : String.join("\n", notes));
    }

    private static boolean isNoise(String key) {
        return key.endsWith("At") || key.startsWith("display") || key.equals("rev") || key.equals("recentItems");
    }

    private static @Nullable String listed(String list, String key, JsonObject attributes) {
        return attributes.array(list).objects().stream()
                .map(one -> one.text(key))
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static void rest(String list, JsonObject attributes, List<String> notes) {
        attributes.array(list).objects().stream()
                .skip(1)
                .forEach(one -> notes.addAll(ValueText.lines(list, one)));
    }

    List<Evidence> conversation(String id, JsonObject attributes, JsonObject relationships) {
        String status = attributes.text("status");
        TicketDraft ticket = new TicketDraft(new NativeKey(PLATFORM, id), times)
                .altId(attributes.text("externalId"))
                .subject(first(attributes.text("name"), attributes.object("preview").text("subject")))
                .status(status)
                .channel(first(
                        attributes.text("channel"),
                        attributes.array("channels").items().stream()
                                .map(JsonValue::scalar)
                                .findFirst()
                                .orElse(null)))
                .created(attributes.text("createdAt"))
                .updated(first(attributes.text("updatedAt"), attributes.text("modifiedAt")))
                .requester(related("customer", relationships), null, null, null)
                .deleted(attributes.isTrue("deleted"))
                .spam(attributes.isTrue("spam"))
                .content(Content.TRUNCATED);
        attributes.array("tags").items().forEach(tag -> ticket.tag(tag.scalar()));
        for (String key : List.of("preview", "custom", "firstMessageIn", "lastMessageIn", "satisfaction")) {
            JsonValue value = attributes.get(key);
            if (value != null) {
                ValueText.lines(key, value).forEach(line -> addLine(line, ticket));
            }
        }
        return List.of(new TicketRecord(ticket.build()));
    }

    private static void addLine(String line, TicketDraft ticket) {
        int colon = line.indexOf(": ");
        ticket.field(line.substring(0, colon), line.substring(colon + 2));
    }

    List<Evidence> message(String id, JsonObject attributes, JsonObject relationships, boolean note) throws Unusable {
        String conversation = related("conversation", relationships);
        if (conversation == null) {
            throw new Unusable("The message names no conversation.");
        }
        boolean incoming = "in".equals(attributes.text("direction"));
        String author = first(
                related("createdBy", relationships), incoming ? related("customer", relationships) : null);
        JsonObject meta = attributes.object("meta");
        MessageDraft message = new MessageDraft(id)
                .internal(note)
                .author(note ? Author.AGENT : incoming ? Author.REQUESTER : Author.AGENT)
                .from(author == null ? null : key(author), null)
                .at(times.read(first(attributes.text("sentAt"), attributes.text("createdAt"))))
                .envelope("From", first(meta.text("from"), meta.object("from").text("email")))
                .envelope("To", meta.text("to"))
                .envelope("Subject", attributes.text("subject"))
                .body(meta.text("bodyHtml"), attributes.text("body"), meta.text("body"), attributes.text("preview"));
        List<Attachment> files = new ArrayList<>();
        for (JsonObject file : relationships.object("attachments").array("data").objects()) {
            String name = first(file.text("name"), file.text("id"));
            files.add(new Attachment(
                    name == null ? "" : name, 0, file.text("contentType"), -1, file.text("id"), Attachment.Content.ABSENT));
        }
        return List.of(new MessageRecord(new NativeKey(PLATFORM, conversation), message.build(), files));
    }

    private static @Nullable String related(String name, JsonObject relationships) {
        return relationships.object(name).object("data").text("id");
    }

    private static NativeKey key(String id) {
        return new NativeKey(PLATFORM, id);
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
