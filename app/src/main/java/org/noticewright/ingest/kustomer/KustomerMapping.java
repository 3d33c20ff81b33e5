package org.noticewright.ingest.kustomer;

import static org.noticewright.ingest.desk.Json.first;
import static org.noticewright.ingest.desk.Json.id;
import static org.noticewright.ingest.desk.Json.orEmpty;
import static org.noticewright.ingest.desk.Json.text;
import static org.noticewright.ingest.desk.Json.yes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.desk.AttachmentList;
import org.noticewright.ingest.desk.DeskRecord;
import org.noticewright.ingest.desk.Envelopes;
import org.noticewright.ingest.desk.FileNames;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.desk.KindMapping;
import org.noticewright.ingest.desk.MessageDraft;
import org.noticewright.ingest.desk.ProfileDraft;
import org.noticewright.ingest.desk.TicketDraft;
import org.noticewright.ingest.json.JsonValue.JsonNull;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Kustomer's resources as evidence. Messages and notes are always apart from their conversation.
final class KustomerMapping extends KindMapping<Kustomer.Kind> {

    static final String PLATFORM = "kustomer";

    private static final RecordNames NAMES = new RecordNames(Set.of("data", "included"), Set.of(), Set.of("data"));
    private static final Pattern IN_NAME = FileNames.pattern("conversation", "[0-9a-f]{20,32}");

    private final SourceTimes times;
    private final LongAdder previews = new LongAdder();

    KustomerMapping(SourceTimes times) {
        super(NAMES, Kustomer.Kind::of, "Kustomer conversation, message, note, customer or user");
        this.times = times;
    }

    @Override
    protected List<Evidence> pieces(Kustomer.Kind kind, DeskRecord entry) throws Unusable {
        JsonObject object = entry.object();
        JsonObject attributes = object.object("attributes");
        return switch (kind) {
            case CONVERSATION -> List.of(conversation(object, attributes));
            case MESSAGE -> List.of(message(object, attributes).evidence(conversationOf(entry)));
            case NOTE -> List.of(note(object, attributes).evidence(conversationOf(entry)));
            case CUSTOMER -> List.of(customer(object, attributes).evidence());
            case USER ->
                List.of(new ProfileDraft(PLATFORM, id(object, "id"))
                        .role(Role.AGENT)
                        .name(text(attributes, "displayName", "name"))
                        .email(text(attributes, "email"))
                        .evidence());
            case OTHER -> List.of();
        };
    }

    private Evidence conversation(JsonObject object, JsonObject attributes) throws Unusable {
        String customer = related(object, "customer");
        String preview = text(attributes, "preview");
        return new TicketDraft(PLATFORM, id(object, "id"))
                .altId(text(attributes, "externalId"))
                .subject(text(attributes, "name", "subject"))
                .status(text(attributes, "status"))
                .channel(Json.shown(attributes.get("channels")))
                .times(times.read(attributes.text("createdAt")), times.read(attributes.text("updatedAt")))
                .requester(customer)
                .tags(attributes.get("tags"), "name")
                .language(text(attributes, "defaultLang"))
                .spam(yes(attributes, "spam"))
                .deleted(yes(attributes, "deleted"))
                .mergedInto(first(related(object, "mergedTarget"), id(attributes, "mergedTarget")))
                .url(text(object.object("links"), "self"))
                .fields(attributes.object("custom"))
                .fields(attributes, "summary")
                .message(new MessageDraft(PLATFORM, "")
                        .at(times.read(attributes.text("lastMessageAt")))
                        .body(Body.plain(preview))
                        .line("Part", "preview of a message that is not in this record")
                        .unlessBlank())
                .content(preview == null ? Content.NOT_IN_FILE : Content.TRUNCATED)
                .evidence();
    }

    private MessageDraft message(JsonObject object, JsonObject attributes) {
        boolean in = "in".equals(attributes.text("direction"));
        JsonObject meta = attributes.object("meta");
        String customer = related(object, "customer");
        String agent = first(related(object, "createdBy"), related(object, "sentBy"));
        Body body = body(attributes, meta);
        return new MessageDraft(PLATFORM, id(object, "id"))
                .author(in ? Author.REQUESTER : yes(attributes, "auto") ? Author.SYSTEM : Author.AGENT)
                .by(in ? customer : agent, null)
                .at(times.read(first(attributes.text("sentAt"), attributes.text("createdAt"))))
                .body(body)
                .line("Subject", text(attributes, "subject"))
                .line("From", Envelopes.addresses(meta.get("from")))
                .line("To", Envelopes.addresses(meta.get("to")))
                .line("Cc", Envelopes.addresses(meta.get("cc")))
                .line("Bcc", Envelopes.addresses(meta.get("bcc")))
                .redacted(yes(attributes, "redacted"))
                .deleted(text(attributes, "deletedAt") != null)
                .attach(files(object, attributes));
    }

    /// Lists hold only the beginning of a message as its preview; `size` tells how long it is.
    private Body body(JsonObject attributes, JsonObject meta) {
        Body whole = Body.of(
                first(attributes.text("html"), meta.text("html"), attributes.text("body")),
                first(attributes.text("text"), meta.text("text")));
        if (!whole.isBlank()) {
            return whole;
        }
        String preview = orEmpty(attributes.text("preview"));
        previews.add(Json.number(attributes, "size") > preview.length() ? 1 : 0);
        return Body.plain(preview);
    }

    private MessageDraft note(JsonObject object, JsonObject attributes) {
        return new MessageDraft(PLATFORM, id(object, "id"))
                .internal(true)
                .author(Author.AGENT)
                .by(first(related(object, "createdBy"), related(object, "user")), null)
                .at(times.read(attributes.text("createdAt")))
                .body(Body.either(text(attributes, "body", "text", "preview")))
                .deleted(text(attributes, "deletedAt") != null)
                .attach(files(object, attributes));
    }

    private static List<Attachment> files(JsonObject object, JsonObject attributes) {
        List<Attachment> named = AttachmentList.of(attributes, "attachments");
        if (!named.isEmpty()) {
            return named;
        }
        List<Attachment> linked = new ArrayList<>();
        for (JsonObject file : Json.objects(object.object("relationships").object("attachments"), "data")) {
            String id = orEmpty(id(file, "id"));
            linked.add(new Attachment("attachment " + id, -1, null, -1, id, Attachment.Content.ABSENT));
        }
        return linked;
    }

    private static String conversationOf(DeskRecord entry) throws Unusable {
        String conversation = first(related(entry.object(), "conversation"), FileNames.id(IN_NAME, entry.fileName()));
        if (conversation == null) {
            throw new Unusable("The message or note does not say which conversation it belongs to.");
        }
        return conversation;
    }

    private static @Nullable String related(JsonObject object, String name) {
        return id(object.object("relationships").object(name).object("data"), "id");
    }

    private static ProfileDraft customer(JsonObject object, JsonObject attributes) {
        ProfileDraft draft = new ProfileDraft(PLATFORM, id(object, "id"))
                .role(Role.END_USER)
                .name(text(attributes, "name", "displayName"))
                .externalId(text(attributes, "externalId"));
        if (text(attributes, "name", "displayName") == null) {
            draft.name(text(attributes, "firstName"), text(attributes, "lastName"));
        }
        ProfileDraft.values(attributes.get("emails"), "email").forEach(draft::email);
        ProfileDraft.values(attributes.get("sharedEmails"), "email").forEach(draft::email);
        ProfileDraft.values(attributes.get("phones"), "phone").forEach(draft::phone);
        ProfileDraft.values(attributes.get("sharedPhones"), "phone").forEach(draft::phone);
        ProfileDraft.values(attributes.get("externalIds"), "externalId", "id").forEach(draft::externalId);
        // The last message stands in the customer's own record.
        JsonObject preview = attributes.object("preview");
        return draft.note("last message", text(preview, "subject"))
                .note("last message", text(preview, "text", "previewText"))
                .notes(attributes, "birthdayAt", "gender", "locations", "socials", "whatsapps", "urls")
                .notes(attributes.object("custom"));
    }

    @Override
    public PageEnd pageEnd(JsonObject page) {
        if (!page.has("links") || !page.object("links").has("next")) {
            return PageEnd.SILENT;
        }
        return PageEnd.of(!(page.object("links").get("next") instanceof JsonNull), -1);
    }

    @Override
    public void finish(RecordSink sink) {
        if (previews.sum() > 0) {
            sink.warn("%,d messages are here as their beginning only: content is missing. Maybe export the messages"
                            .formatted(previews.sum())
                    + " themselves, not their list.");
        }
    }
}
