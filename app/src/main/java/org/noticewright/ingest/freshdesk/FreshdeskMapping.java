package org.noticewright.ingest.freshdesk;

import static org.noticewright.ingest.desk.Json.first;
import static org.noticewright.ingest.desk.Json.id;
import static org.noticewright.ingest.desk.Json.text;
import static org.noticewright.ingest.desk.Json.yes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.desk.AttachmentList;
import org.noticewright.ingest.desk.DeskMapping;
import org.noticewright.ingest.desk.DeskRecord;
import org.noticewright.ingest.desk.Envelopes;
import org.noticewright.ingest.desk.FileNames;
import org.noticewright.ingest.desk.MessageDraft;
import org.noticewright.ingest.desk.ProfileDraft;
import org.noticewright.ingest.desk.TicketDraft;
import org.noticewright.ingest.freshdesk.Freshdesk.Kind;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Freshdesk's objects as evidence. A ticket's key is the number that people quote and the API calls `id`; the
/// account export calls it `display_id` and its own `id` is another.
final class FreshdeskMapping implements DeskMapping {

    static final String PLATFORM = "freshdesk";
    static final Set<String> LISTS =
            Set.of("results", "tickets", "helpdesk_tickets", "contacts", "agents", "companies", "groups");

    /// The API embeds this many conversations at most, whatever the ticket has.
    private static final int MOST_EMBEDDED = 10;

    private static final RecordNames NAMES = new RecordNames(LISTS, Set.of(), Set.of("helpdesk_ticket"));
    private static final RecordNames CONVERSATIONS = new RecordNames(Set.of("conversations"), Set.of(), Set.of());
    private static final Pattern TICKET_IN_NAME = FileNames.pattern("ticket", "\\d{1,19}");
    private static final Pattern MERGED = Pattern.compile(
            "^\\W{0,3}(?:this )?ticket (?:is |was |has been )?(?:closed and )?merged (?:in)?to (?:the"
                    + " )?ticket\\W{0,3}(?:ID\\W{0,3})?(\\d{1,19})|^\\W{0,3}merged (?:in)?to (?:the"
                    + " )?ticket\\W{0,3}(?:ID\\W{0,3})?(\\d{1,19})",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> STATUS =
            Map.of("2", "open", "3", "pending", "4", "resolved", "5", "closed");
    private static final Map<String, String> SOURCE = Map.of(
            "1",
            "email",
            "2",
            "portal",
            "3",
            "phone",
            "4",
            "forum",
            "5",
            "twitter",
            "6",
            "facebook",
            "7",
            "chat",
            "9",
            "widget",
            "10",
            "outbound email");
    private static final String OUTBOUND = "10";

    private final SourceTimes times;
    private final ArchivedTickets archive = new ArchivedTickets();

    FreshdeskMapping(SourceTimes times) {
        this.times = times;
    }

    @Override
    public RecordNames names() {
        return NAMES;
    }

    @Override
    public RecordNames namesIn(JsonObject whole) {
        return Kind.of(whole) == null && !whole.array("conversations").items().isEmpty()
                ? CONVERSATIONS
                : RecordNames.NONE;
    }

    @Override
    public List<Evidence> pieces(DeskRecord entry) throws Unusable {
        boolean wrapped = entry.object().get("helpdesk_ticket") instanceof JsonObject;
        JsonObject object = wrapped ? entry.object().object("helpdesk_ticket") : entry.object();
        Kind kind = wrapped || entry.list().equals("helpdesk_ticket") ? Kind.V1_TICKET : Kind.of(object);
        if (kind == null) {
            throw new Unusable("The object is no Freshdesk ticket, conversation, contact, agent, company or group.");
        }
        return switch (kind) {
            case V1_TICKET, TICKET -> List.of(ticket(object));
            case CONVERSATION -> List.of(apart(object, entry));
            case CONTACT ->
                List.of(person(object, Role.END_USER, id(object, "id")).evidence());
            case AGENT ->
                List.of(person(object.object("contact"), Role.AGENT, id(object, "id"))
                        .evidence());
            case COMPANY -> title("company_id", object);
            case GROUP -> title("group_id", object);
        };
    }

    private Evidence ticket(JsonObject ticket) throws Unusable {
        String requester = id(ticket, "requester_id");
        String number = first(id(ticket, "display_id"), id(ticket, "id"));
        TicketDraft draft = new TicketDraft(PLATFORM, number)
                .altId(ticket.has("display_id") ? id(ticket, "id") : null)
                .subject(text(ticket, "subject"))
                .status(first(text(ticket, "status_name"), coded(ticket, "status", STATUS)))
                .channel(first(text(ticket, "source_name"), coded(ticket, "source", SOURCE)))
                .times(times.read(ticket.text("created_at")), times.read(ticket.text("updated_at")))
                .requester(requester)
                .requester(requester(ticket, requester))
                .tags(ticket.get("tags"), "name")
                .deleted(yes(ticket, "deleted"))
                .spam(yes(ticket, "spam"))
                .organisation(text(ticket.object("company"), "name"))
                .fields(ticket.object("custom_fields"))
                .fields(ticket.object("custom_field"))
                .fields(ticket, "type", "ticket_type", "priority_name", "company_id", "group_id", "product_id")
                .fields(ticket.object("source_additional_info"))
                .content(content(ticket))
                .message(description(ticket, requester));
        for (JsonObject note : notes(ticket)) {
            MessageDraft message = message(note, requester);
            draft.message(message);
            draft.mergedInto(target(message));
        }
        Ticket built = draft.build();
        archive.saw(built);
        return new TicketRecord(built);
    }

    private @Nullable Profile requester(JsonObject ticket, @Nullable String id) {
        JsonObject embedded = ticket.object("requester");
        return embedded.members().isEmpty()
                ? new ProfileDraft(PLATFORM, id)
                        .role(Role.END_USER)
                        .name(text(ticket, "requester_name", "name"))
                        .email(text(ticket, "email", "requester_email"))
                        .phone(text(ticket, "phone"))
                        .externalId(text(ticket, "unique_external_id"))
                        .unlessEmpty()
                : person(embedded, Role.END_USER, id).unlessEmpty();
    }

    private @Nullable MessageDraft description(JsonObject ticket, @Nullable String requester) {
        boolean outbound = OUTBOUND.equals(ticket.text("source"));
        boolean plainFirst = ticket.has("description_html");
        JsonObject copies = ticket.object("cc_email");
        return new MessageDraft(PLATFORM, "")
                .author(outbound ? Author.AGENT : Author.REQUESTER)
                .by(outbound ? id(ticket, "responder_id") : requester, outbound ? null : text(ticket, "requester_name"))
                .at(times.read(ticket.text("created_at")))
                .body(
                        plainFirst
                                ? Body.of(ticket.text("description_html"), ticket.text("description"))
                                : Body.of(ticket.text("description"), ticket.text("description_text")))
                .line("To", Envelopes.addresses(ticket.get(ticket.has("to_emails") ? "to_emails" : "to_email")))
                .line("Cc", Envelopes.addresses(listed(ticket, "ticket_cc_emails", "cc_emails")))
                .line("Cc", Envelopes.addresses(copies.get("cc_emails")))
                .line("Reply-Cc", Envelopes.addresses(listed(ticket, "reply_cc_emails")))
                .line("Reply-Cc", Envelopes.addresses(copies.get("reply_cc")))
                .line("Forwarded-To", Envelopes.addresses(listed(ticket, "fwd_emails")))
                .line("Forwarded-To", Envelopes.addresses(copies.get("fwd_emails")))
                .attach(AttachmentList.of(ticket, "attachments"))
                .unlessBlank();
    }

    private Evidence apart(JsonObject conversation, DeskRecord entry) throws Unusable {
        String ticket = first(
                id(conversation, "ticket_id"),
                id(entry.page(), "ticket_id"),
                FileNames.id(TICKET_IN_NAME, entry.fileName()));
        if (ticket == null) {
            throw new Unusable("""
                The conversation does not say which ticket it belongs to. \
                Maybe name the file after the ticket, such as ticket_14_conversations.json, and import it again.\
                """);
        }
        return message(conversation, null).evidence(ticket);
    }

    private MessageDraft message(JsonObject note, @Nullable String requester) {
        String user = id(note, "user_id");
        return new MessageDraft(PLATFORM, id(note, "id"))
                .internal(yes(note, "private"))
                .author(part(note, user, requester))
                .by(user, text(note, "user_name"))
                .at(times.read(note.text("created_at")))
                .body(
                        note.has("body_html")
                                ? Body.of(note.text("body_html"), note.text("body"))
                                : Body.of(note.text("body"), note.text("body_text")))
                .line("From", text(note, "from_email"))
                .line("To", Envelopes.addresses(note.get("to_emails")))
                .line("Cc", Envelopes.addresses(note.get("cc_emails")))
                .line("Bcc", Envelopes.addresses(note.get("bcc_emails")))
                .deleted(yes(note, "deleted"))
                .attach(AttachmentList.of(note, "attachments"));
    }

    /// An incoming message may come from somebody in copy.
    private static Author part(JsonObject note, @Nullable String user, @Nullable String requester) {
        if (!yes(note, "incoming")) {
            return Author.AGENT;
        }
        return user == null || user.equals(requester) ? Author.REQUESTER : Author.OTHER;
    }

    private static List<JsonObject> notes(JsonObject ticket) {
        List<JsonObject> notes = new ArrayList<>(ticket.array("conversations").objects());
        for (String list : List.of("notes", "helpdesk_notes")) {
            for (JsonObject note : ticket.array(list).objects()) {
                notes.add(
                        note.get("note") instanceof JsonObject inner
                                ? inner
                                : note.get("helpdesk_note") instanceof JsonObject inner ? inner : note);
            }
        }
        return notes;
    }

    private static Content content(JsonObject ticket) {
        if (ticket.has("notes") || ticket.has("helpdesk_notes")) {
            return Content.COMPLETE;
        }
        int embedded = ticket.array("conversations").items().size();
        if (ticket.has("conversations") && embedded < MOST_EMBEDDED) {
            return Content.COMPLETE;
        }
        return embedded > 0 || ticket.has("description") || ticket.has("description_text")
                ? Content.TRUNCATED
                : Content.NOT_IN_FILE;
    }

    private static @Nullable String target(MessageDraft note) {
        var said = MERGED.matcher(note.text());
        return said.find() ? first(said.group(1), said.group(2)) : null;
    }

    /// A user as the account's export writes people: agents and others in one list.
    Evidence user(JsonObject user) throws Unusable {
        if (id(user, "id") == null) {
            throw new Unusable("The user has no id.");
        }
        return person(user, yes(user, "helpdesk_agent") ? Role.AGENT : Role.END_USER, id(user, "id"))
                .evidence();
    }

    private static ProfileDraft person(JsonObject person, Role role, @Nullable String id) {
        ProfileDraft draft = new ProfileDraft(PLATFORM, id)
                .role(role)
                .name(text(person, "name"))
                .email(text(person, "email"))
                .phone(text(person, "phone"))
                .phone(text(person, "mobile"))
                .externalId(text(person, "unique_external_id", "external_id"));
        ProfileDraft.values(person.get("other_emails")).forEach(draft::email);
        return draft.notes(person, "address", "description", "job_title", "twitter_id", "tags")
                .notes(person.object("custom_fields"))
                .note("deleted", yes(person, "deleted") ? "yes" : null);
    }

    static List<Evidence> title(String field, JsonObject named) throws Unusable {
        String id = id(named, "id");
        String name = text(named, "name");
        if (id == null || name == null) {
            throw new Unusable("The company or group has no id or no name.");
        }
        return List.of(new ValueTitle(PLATFORM, field, id, name));
    }

    private static @Nullable String coded(JsonObject object, String key, Map<String, String> words) {
        String code = object.text(key);
        return code == null ? null : words.getOrDefault(code, code);
    }

    private static @Nullable JsonValue listed(JsonObject object, String... keys) {
        for (String key : keys) {
            if (!object.array(key).items().isEmpty() || object.text(key) != null) {
                return object.get(key);
            }
        }
        return null;
    }

    @Override
    public void finish(RecordSink sink) {
        archive.warn(sink);
    }
}
