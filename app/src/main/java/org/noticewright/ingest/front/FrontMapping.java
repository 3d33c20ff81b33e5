package org.noticewright.ingest.front;

import static org.noticewright.ingest.desk.Json.first;
import static org.noticewright.ingest.desk.Json.id;
import static org.noticewright.ingest.desk.Json.orEmpty;
import static org.noticewright.ingest.desk.Json.text;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.desk.AttachmentList;
import org.noticewright.ingest.desk.DeskRecord;
import org.noticewright.ingest.desk.Envelopes;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.desk.KindMapping;
import org.noticewright.ingest.desk.MessageDraft;
import org.noticewright.ingest.desk.ProfileDraft;
import org.noticewright.ingest.desk.TicketDraft;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Front's objects as evidence. Messages and comments are apart from their conversation and name it in a link.
/// A person's key is the contact's id where a link gives one, else the address.
final class FrontMapping extends KindMapping<Front.Kind> {

    static final String PLATFORM = "front";

    private static final RecordNames NAMES = new RecordNames(Set.of("_results"), Set.of(), Set.of());
    private static final Pattern CONVERSATION = Pattern.compile("(cnv_[0-9a-z]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTACT = Pattern.compile("((?:crd|ctc)_[0-9a-z]+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> GONE = Set.of("deleted", "trashed", "trash");

    private final SourceTimes times;

    FrontMapping(SourceTimes times) {
        super(NAMES, Front.Kind::of, "Front conversation, message, comment, contact or teammate");
        this.times = times;
    }

    @Override
    protected List<Evidence> pieces(Front.Kind kind, DeskRecord entry) throws Unusable {
        JsonObject object = entry.object();
        return switch (kind) {
            case CONVERSATION -> List.of(conversation(object));
            case MESSAGE -> List.of(message(object, null).evidence(conversationOf(entry)));
            case COMMENT -> List.of(comment(object).evidence(conversationOf(entry)));
            case CONTACT -> List.of(contact(object).evidence());
            case TEAMMATE -> List.of(teammate(object).evidence());
            case OTHER -> List.of();
        };
    }

    private Evidence conversation(JsonObject object) throws Unusable {
        JsonObject recipient = object.object("recipient");
        String requester = personKey(recipient);
        String status = orEmpty(text(object, "status"));
        JsonObject last = object.object("last_message");
        TicketDraft draft = new TicketDraft(PLATFORM, id(object, "id"))
                .subject(text(object, "subject"))
                .status(first(text(object, "status_category"), status))
                .times(
                        times.read(object.text("created_at")),
                        times.read(first(
                                object.text("updated_at"), object.text("waiting_since"), last.text("created_at"))))
                .requester(requester)
                .requester(reached(new ProfileDraft(PLATFORM, requester).role(Role.END_USER), recipient)
                        .unlessEmpty())
                .tags(object.get("tags"), "name")
                .deleted(GONE.contains(status))
                .spam("spam".equals(status))
                .url(text(object.object("_links"), "self"))
                .fields(object.object("custom_fields"))
                .content(last.members().isEmpty() ? Content.NOT_IN_FILE : Content.TRUNCATED)
                .message(last.members().isEmpty() ? null : message(last, requester));
        Json.texts(object.object("metadata").get("external_conversation_ids")).forEach(draft::altId);
        return draft.evidence();
    }

    private MessageDraft message(JsonObject message, @Nullable String requester) {
        boolean inbound = Json.yes(message, "is_inbound");
        JsonObject sender = recipients(message, "from").stream().findFirst().orElse(JsonObject.EMPTY);
        JsonObject author = message.object("author");
        String writer = inbound ? personKey(sender) : id(author, "id");
        String draft = text(message, "draft_mode");
        return new MessageDraft(PLATFORM, id(message, "id"))
                .author(!inbound ? Author.AGENT : part(writer, requester))
                .by(writer, inbound ? text(sender, "name") : name(author))
                .at(times.read(message.text("created_at")))
                .body(Body.of(message.text("body"), first(message.text("text"), message.text("blurb"))))
                .line("Subject", text(message, "subject"))
                .line("From", addresses(message, "from"))
                .line("To", addresses(message, "to"))
                .line("Cc", addresses(message, "cc"))
                .line("Bcc", addresses(message, "bcc"))
                .line("State", draft == null ? null : "draft")
                .attach(AttachmentList.of(message, "attachments"));
    }

    private static Author part(@Nullable String writer, @Nullable String requester) {
        return writer == null || writer.equals(requester) ? Author.REQUESTER : Author.OTHER;
    }

    private MessageDraft comment(JsonObject comment) {
        JsonObject author = comment.object("author");
        return new MessageDraft(PLATFORM, id(comment, "id"))
                .internal(true)
                .author(Author.AGENT)
                .by(id(author, "id"), name(author))
                .at(times.read(first(comment.text("posted_at"), comment.text("created_at"))))
                .body(Body.either(comment.text("body")))
                .attach(AttachmentList.of(comment, "attachments"));
    }

    private static String conversationOf(DeskRecord entry) throws Unusable {
        JsonObject links = entry.object().object("_links");
        JsonObject pageLinks = entry.page().object("_links");
        String found = Json.first(
                cut(CONVERSATION, links.object("related").text("conversation")),
                cut(CONVERSATION, links.text("self")),
                cut(CONVERSATION, id(entry.object(), "conversation_id")),
                cut(CONVERSATION, pageLinks.text("self")),
                cut(CONVERSATION, entry.fileName()));
        if (found == null) {
            throw new Unusable("""
                The message or comment does not say which conversation it belongs to. \
                Maybe name the file after the conversation, such as cnv_1a_messages.json, and import it again.\
                """);
        }
        return found;
    }

    private static @Nullable String cut(Pattern pattern, @Nullable String text) {
        var found = pattern.matcher(orEmpty(text));
        return found.find() ? found.group(1) : null;
    }

    private static @Nullable String personKey(JsonObject recipient) {
        return first(
                cut(CONTACT, recipient.object("_links").object("related").text("contact")), text(recipient, "handle"));
    }

    private static List<JsonObject> recipients(JsonObject message, String role) {
        return message.array("recipients").objects().stream()
                .filter(recipient -> role.equals(recipient.text("role")))
                .toList();
    }

    private static List<String> addresses(JsonObject message, String role) {
        return recipients(message, role).stream()
                .map(recipient -> Envelopes.address(text(recipient, "name"), text(recipient, "handle")))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ProfileDraft contact(JsonObject contact) {
        ProfileDraft draft = new ProfileDraft(PLATFORM, id(contact, "id"))
                .role(Role.END_USER)
                .name(text(contact, "name"));
        contact.array("handles").objects().forEach(handle -> reached(draft, handle));
        return draft.notes(contact, "description")
                .notes(contact.object("custom_fields"))
                .notes(contact, "links");
    }

    /// Takes a handle for what it looks like: an address, a number, or a name on some network.
    private static ProfileDraft reached(ProfileDraft draft, JsonObject handle) {
        String value = orEmpty(text(handle, "handle"));
        draft.name(text(handle, "name"));
        if (value.indexOf('@') > 0) {
            return draft.email(value);
        }
        boolean number = value.chars().filter(Character::isDigit).count() >= 7;
        return number ? draft.phone(value) : draft.note(orEmpty(text(handle, "source")), value);
    }

    private static ProfileDraft teammate(JsonObject teammate) {
        return new ProfileDraft(PLATFORM, id(teammate, "id"))
                .role(Role.AGENT)
                .name(name(teammate))
                .email(text(teammate, "email"));
    }

    private static @Nullable String name(JsonObject person) {
        return new ProfileDraft(PLATFORM, null)
                .name(text(person, "first_name"), text(person, "last_name"))
                .build()
                .name();
    }

    @Override
    public PageEnd pageEnd(JsonObject page) {
        JsonObject pagination = page.object("_pagination");
        return page.has("_pagination")
                ? PageEnd.of(text(pagination, "next") != null, Json.number(page, "_total"))
                : PageEnd.SILENT;
    }
}
