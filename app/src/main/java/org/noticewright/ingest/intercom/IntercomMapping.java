package org.noticewright.ingest.intercom;

import static org.noticewright.ingest.desk.Json.first;
import static org.noticewright.ingest.desk.Json.id;
import static org.noticewright.ingest.desk.Json.orEmpty;
import static org.noticewright.ingest.desk.Json.text;
import static org.noticewright.ingest.desk.Json.yes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
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
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonNull;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Intercom's objects as evidence. Times are Unix seconds, bodies HTML. Text may sit in a part of any type: a
/// reply that reopens a conversation is an `open`, not a `comment`.
final class IntercomMapping extends KindMapping<Intercom.Kind> {

    static final String PLATFORM = "intercom";
    static final Set<String> LISTS = Set.of("conversations", "tickets", "contacts", "users", "data", "admins");

    private static final RecordNames NAMES = new RecordNames(LISTS, Set.of(), Set.of());
    private static final RecordNames PARTS =
            new RecordNames(Set.of("conversation_parts", "ticket_parts"), Set.of(), Set.of());
    private static final Pattern TICKET_IN_NAME = FileNames.pattern("conversation|ticket", "\\d{1,19}");
    private static final Set<String> CUSTOMERS = Set.of("user", "lead", "contact");

    private final SourceTimes times;

    IntercomMapping(SourceTimes times) {
        super(NAMES, Intercom.Kind::of, "Intercom conversation, ticket, contact or teammate");
        this.times = times;
    }

    @Override
    public RecordNames namesIn(JsonObject whole) {
        return Intercom.Kind.of(whole) == null
                        && (whole.get("conversation_parts") instanceof JsonArray
                                || whole.get("ticket_parts") instanceof JsonArray)
                ? PARTS
                : RecordNames.NONE;
    }

    @Override
    protected List<Evidence> pieces(Intercom.Kind kind, DeskRecord entry) throws Unusable {
        JsonObject object = entry.object();
        return switch (kind) {
            case CONVERSATION -> List.of(conversation(object));
            case TICKET -> List.of(ticket(object));
            case PART -> List.of(apart(object, entry));
            case CONTACT -> List.of(person(object, Role.END_USER).evidence());
            case ADMIN -> List.of(person(object, Role.AGENT).evidence());
            case COMPANY -> List.of();
        };
    }

    private Evidence conversation(JsonObject object) throws Unusable {
        JsonObject source = object.has("source") ? object.object("source") : object.object("conversation_message");
        JsonObject asking = asking(object, source);
        String requester = id(asking, "id");
        MessageDraft opening = said(source, object, requester).unlessBlank();
        TicketDraft draft = new TicketDraft(PLATFORM, id(object, "id"))
                .subject(Body.either(first(text(object, "title"), text(source, "subject")))
                        .text())
                .status(first(
                        text(object, "state"), yes(object, "open") ? "open" : object.has("open") ? "closed" : null))
                .channel(text(source, "type", "delivered_as"))
                .times(times.read(object.text("created_at")), times.read(object.text("updated_at")))
                .requester(requester)
                .requester(person(asking, Role.END_USER).unlessEmpty())
                .tags(object.object("tags").get("tags"), "name")
                .fields(object.object("custom_attributes"))
                .field("source.url", text(source, "url"))
                .field("rating remark", text(object.object("conversation_rating"), "remark"))
                .url(text(object, "url"))
                .content(content(object, "conversation_parts"))
                .messageCount(partCount(object, "conversation_parts") + (hasId(source, opening) ? 1 : 0))
                .message(opening);
        parts(object, "conversation_parts").forEach(part -> draft.message(said(part, part, requester)));
        return draft.evidence();
    }

    private Evidence ticket(JsonObject object) throws Unusable {
        JsonObject asking = asking(object, JsonObject.EMPTY);
        String requester = id(asking, "id");
        JsonObject attributes = object.object("ticket_attributes");
        TicketDraft draft = new TicketDraft(PLATFORM, id(object, "id"))
                .altId(id(object, "ticket_id"))
                .subject(text(attributes, "_default_title_"))
                .status(first(
                        text(object, "ticket_state"),
                        text(object.object("ticket_state"), "internal_label", "category")))
                .channel(text(object, "category"))
                .times(times.read(object.text("created_at")), times.read(object.text("updated_at")))
                .requester(requester)
                .requester(person(asking, Role.END_USER).unlessEmpty())
                .tags(object.object("tags").get("tags"), "name")
                .field("ticket type", text(object.object("ticket_type"), "name"))
                .content(content(object, "ticket_parts"))
                .messageCount(partCount(object, "ticket_parts"))
                .message(new MessageDraft(PLATFORM, "")
                        .author(Author.REQUESTER)
                        .by(requester, text(asking, "name"))
                        .at(times.read(object.text("created_at")))
                        .body(Body.either(attributes.text("_default_description_")))
                        .unlessBlank());
        attributes.members().forEach((label, value) -> {
            if (!label.startsWith("_default_")) {
                draft.field(label, Json.shown(value));
            }
        });
        parts(object, "ticket_parts").forEach(part -> draft.message(said(part, part, requester)));
        return draft.evidence();
    }

    /// The person who asks: the first contact, filled up from the author of the first message.
    private static JsonObject asking(JsonObject object, JsonObject source) {
        JsonObject author = source.object("author");
        JsonObject contact = Json.firstOf(object.object("contacts"), "contacts");
        for (JsonObject known : List.of(contact, object.object("user"), Json.firstOf(object, "customers"))) {
            if (id(known, "id") != null) {
                boolean same = orEmpty(id(known, "id")).equals(id(author, "id"));
                return same ? together(known, author) : known;
            }
        }
        return CUSTOMERS.contains(orEmpty(author.text("type"))) ? author : JsonObject.EMPTY;
    }

    private static JsonObject together(JsonObject one, JsonObject other) {
        var members = new LinkedHashMap<>(other.members());
        one.members().forEach((key, value) -> {
            if (!(value instanceof JsonNull)) {
                members.put(key, value);
            }
        });
        return new JsonObject(members);
    }

    /// @param around the object with the time of the message
    private MessageDraft said(JsonObject part, JsonObject around, @Nullable String requester) {
        JsonObject author = part.object("author");
        String type = orEmpty(author.text("type"));
        String writer = id(author, "id");
        String partType = orEmpty(part.text("part_type"));
        var files = AttachmentList.of(part, "attachments");
        Body body = Body.of(part.text("body"), null);
        boolean silent = body.isBlank() && files.isEmpty() && !partType.isEmpty();
        return new MessageDraft(PLATFORM, id(part, "id"))
                .kind(silent ? Kind.SYSTEM : Kind.PUBLIC)
                .internal(partType.contains("note"))
                .author(part(type, writer, requester))
                .by(writer, text(author, "name"))
                .at(times.read(around.text("created_at")))
                .body(silent ? Body.plain(partType.replace('_', ' ')) : body)
                .line("From", Envelopes.address(text(author, "name"), text(author, "email")))
                .redacted(yes(part, "redacted"))
                .attach(files);
    }

    private static Author part(String type, @Nullable String writer, @Nullable String requester) {
        return switch (type) {
            case "admin", "team" -> Author.AGENT;
            case "bot" -> Author.SYSTEM;
            default -> writer != null && writer.equals(requester) ? Author.REQUESTER : Author.OTHER;
        };
    }

    private Evidence apart(JsonObject part, DeskRecord entry) throws Unusable {
        String conversation =
                first(id(part, "conversation_id", "ticket_id"), FileNames.id(TICKET_IN_NAME, entry.fileName()));
        if (conversation == null) {
            throw new Unusable("""
                The part does not say which conversation it belongs to. \
                Maybe name the file after the conversation, such as conversation_471_parts.json, and import it again.\
                """);
        }
        return said(part, part, null).evidence(conversation);
    }

    private static List<JsonObject> parts(JsonObject object, String list) {
        return object.get(list) instanceof JsonObject inner
                ? inner.array(list).objects()
                : object.array(list).objects();
    }

    /// Items of lists come without their parts, and long conversations with the last of them only.
    private static Content content(JsonObject object, String list) {
        long total = Json.number(object.object(list), "total_count");
        return object.has(list) && total <= parts(object, list).size() ? Content.COMPLETE : Content.TRUNCATED;
    }

    private static boolean hasId(JsonObject source, @Nullable MessageDraft opening) {
        return opening != null && id(source, "id") != null;
    }

    /// How many parts there are at least: where nothing tells their number, one, for a conversation without any
    /// part cannot be told from one whose parts were left out.
    private static long partCount(JsonObject object, String list) {
        long told = Math.max(
                Json.number(object.object(list), "total_count"),
                Json.number(object.object("statistics"), "count_conversation_parts"));
        return told >= 0 ? told : Math.max(1, parts(object, list).size());
    }

    private static ProfileDraft person(JsonObject person, Role role) {
        ProfileDraft draft = new ProfileDraft(PLATFORM, id(person, "id"))
                .role(role)
                .name(text(person, "name"))
                .email(text(person, "email"))
                .phone(text(person, "phone"))
                .externalId(text(person, "external_id", "user_id"))
                .notes(person.object("custom_attributes"))
                .note("ip", text(person, "last_seen_ip"));
        JsonObject where = person.has("location") ? person.object("location") : person.object("location_data");
        draft.notes(where, "city", "city_name", "region", "region_name", "postal_code", "country", "country_name");
        ProfileDraft.values(person.object("social_profiles").get("data"), "username", "url")
                .forEach(name -> draft.note("social profile", name));
        ProfileDraft.values(person.object("social_profiles").get("social_profiles"), "username", "url")
                .forEach(name -> draft.note("social profile", name));
        ProfileDraft.values(person.object("notes").get("data"), "body")
                .forEach(note -> draft.note("note", Body.either(note).text()));
        ProfileDraft.values(person.object("tags").get("tags"), "name").forEach(tag -> draft.note("tag", tag));
        return draft;
    }

    @Override
    public PageEnd pageEnd(JsonObject page) {
        JsonObject pages = page.object("pages");
        if (!page.has("pages")) {
            return PageEnd.SILENT;
        }
        boolean more =
                pages.text("next") != null || !pages.object("next").members().isEmpty();
        return PageEnd.of(more, more ? -1 : Json.number(page, "total_count"));
    }
}
