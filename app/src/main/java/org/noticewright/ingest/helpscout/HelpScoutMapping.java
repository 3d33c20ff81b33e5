package org.noticewright.ingest.helpscout;

import static org.noticewright.ingest.desk.Json.first;
import static org.noticewright.ingest.desk.Json.id;
import static org.noticewright.ingest.desk.Json.number;
import static org.noticewright.ingest.desk.Json.orEmpty;
import static org.noticewright.ingest.desk.Json.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.desk.AttachmentList;
import org.noticewright.ingest.desk.DeskRecord;
import org.noticewright.ingest.desk.Envelopes;
import org.noticewright.ingest.desk.FileNames;
import org.noticewright.ingest.desk.KindMapping;
import org.noticewright.ingest.desk.MessageDraft;
import org.noticewright.ingest.desk.ProfileDraft;
import org.noticewright.ingest.desk.TicketDraft;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Help Scout's conversations as evidence; the number that people quote is an alternative id.
final class HelpScoutMapping extends KindMapping<HelpScout.Kind> {

    static final String PLATFORM = "helpscout";

    private static final Set<String> EMBEDDED = Set.of("_embedded");
    private static final RecordNames NAMES = new RecordNames(
            Set.of("conversations", "customers", "items"), Set.of(), Set.of("item"), EMBEDDED, Set.of());
    private static final RecordNames THREADS =
            new RecordNames(Set.of("threads"), Set.of(), Set.of(), EMBEDDED, Set.of());
    private static final Pattern IN_ADDRESS = Pattern.compile("/conversations/(\\d{1,19})(?:/|$)");
    private static final Pattern IN_NAME = FileNames.pattern("conversation", "\\d{1,19}");
    private static final Set<String> HIDDEN = Set.of("note", "phone");

    private final SourceTimes times;

    HelpScoutMapping(SourceTimes times) {
        super(NAMES, HelpScout.Kind::of, "Help Scout conversation, thread or customer");
        this.times = times;
    }

    /// A page of threads looks like a conversation with its threads until all of it is there.
    @Override
    public RecordNames namesIn(JsonObject whole) {
        return HelpScout.Kind.of(whole) == null
                        && !whole.object("_embedded").array("threads").items().isEmpty()
                ? THREADS
                : RecordNames.NONE;
    }

    @Override
    protected List<Evidence> pieces(HelpScout.Kind kind, DeskRecord entry) throws Unusable {
        JsonObject object = entry.object();
        return switch (kind) {
            case CONVERSATION -> List.of(conversation(object));
            case THREAD -> List.of(apart(object, entry));
            case CUSTOMER -> List.of(person(object).evidence());
        };
    }

    private Evidence conversation(JsonObject object) throws Unusable {
        JsonObject customer =
                object.has("primaryCustomer") ? object.object("primaryCustomer") : object.object("customer");
        String requester = id(customer, "id");
        List<JsonObject> threads = threads(object);
        TicketDraft draft = new TicketDraft(PLATFORM, id(object, "id"))
                .altId(id(object, "number"))
                .subject(text(object, "subject"))
                .status(text(object, "status"))
                .channel(first(text(object, "type"), text(object.object("source"), "type")))
                .times(
                        times.read(object.text("createdAt")),
                        times.read(first(
                                object.text("userUpdatedAt"),
                                object.text("modifiedAt"),
                                object.text("userModifiedAt"),
                                object.text("closedAt"))))
                .requester(requester)
                .requester(person(customer).unlessEmpty())
                .tags(object.get("tags"), "tag", "name")
                .deleted("deleted".equals(object.text("state")))
                .spam("spam".equals(object.text("status")))
                .url(text(object.object("_links").object("web"), "href"))
                .field("cc", String.join(", ", Envelopes.addresses(object.get("cc"))))
                .field("bcc", String.join(", ", Envelopes.addresses(object.get("bcc"))))
                .content(content(object, threads));
        for (JsonObject field : object.array("customFields").objects()) {
            draft.field(orEmpty(first(text(field, "name"), id(field, "id"))), text(field, "text", "value"));
        }
        threads.forEach(thread -> draft.message(said(thread, requester)));
        if (threads.isEmpty()) {
            draft.message(new MessageDraft(PLATFORM, "")
                    .at(times.read(object.text("createdAt")))
                    .body(Body.plain(object.text("preview")))
                    .line("Part", "preview of a message that is not in this file")
                    .unlessBlank());
        }
        return draft.evidence();
    }

    private static List<JsonObject> threads(JsonObject object) {
        List<JsonObject> embedded = object.object("_embedded").array("threads").objects();
        return embedded.isEmpty() ? object.array("threads").objects() : embedded;
    }

    private static Content content(JsonObject object, List<JsonObject> threads) {
        long said = Math.max(number(object, "threads"), number(object, "threadCount"));
        boolean listed = object.object("_embedded").has("threads") || object.get("threads") instanceof JsonArray;
        // Lists count published messages only: notes and changes of state come on top.
        return listed && said <= threads.size()
                ? Content.COMPLETE
                : threads.isEmpty() && !object.has("preview") ? Content.NOT_IN_FILE : Content.TRUNCATED;
    }

    private MessageDraft said(JsonObject thread, @Nullable String requester) {
        JsonObject author = thread.object("createdBy");
        String type = orEmpty(thread.text("type"));
        String state = text(thread, "state");
        String writer = id(author, "id");
        Body body = Body.either(thread.text("body"));
        boolean system = type.equals("lineitem");
        List<Attachment> files = AttachmentList.of(thread.object("_embedded"), "attachments");
        return new MessageDraft(PLATFORM, id(thread, "id"))
                .kind(system ? Kind.SYSTEM : Kind.PUBLIC)
                .internal(HIDDEN.contains(type))
                .author(system ? Author.SYSTEM : part(thread, author, writer, requester))
                .by(writer, name(author))
                .at(times.read(thread.text("createdAt")))
                .body(system && body.isBlank() ? Body.plain(text(thread.object("action"), "text")) : body)
                .line("From", Envelopes.addresses(thread.get("createdBy")))
                .line("To", Envelopes.addresses(thread.get("to")))
                .line("Cc", Envelopes.addresses(thread.get("cc")))
                .line("Bcc", Envelopes.addresses(thread.get("bcc")))
                .line("State", state == null || state.equals("published") ? null : state)
                .attach(files.isEmpty() ? AttachmentList.of(thread, "attachments") : files);
    }

    private static Author part(
            JsonObject thread, JsonObject author, @Nullable String writer, @Nullable String requester) {
        boolean customer = "customer".equals(author.text("type")) || thread.isTrue("createdByCustomer");
        if (!customer) {
            return Author.AGENT;
        }
        return writer == null || requester == null || writer.equals(requester) ? Author.REQUESTER : Author.OTHER;
    }

    private Evidence apart(JsonObject thread, DeskRecord entry) throws Unusable {
        var address =
                IN_ADDRESS.matcher(entry.page().object("_links").object("self").textOrEmpty("href"));
        String conversation = first(
                id(thread, "conversationId"),
                address.find() ? address.group(1) : null,
                FileNames.id(IN_NAME, entry.fileName()));
        if (conversation == null) {
            throw new Unusable("""
                The thread does not say which conversation it belongs to. \
                Maybe name the file after the conversation, such as conversation_10_threads.json, and import it again.\
                """);
        }
        return said(thread, null).evidence(conversation);
    }

    private static @Nullable String name(JsonObject person) {
        return new ProfileDraft(PLATFORM, null)
                .name(text(person, "first", "firstName"), text(person, "last", "lastName"))
                .build()
                .name();
    }

    private static ProfileDraft person(JsonObject person) {
        JsonObject embedded = person.object("_embedded");
        ProfileDraft draft = new ProfileDraft(PLATFORM, id(person, "id"))
                .role(Role.END_USER)
                .name(name(person))
                .email(text(person, "email"))
                .phone(text(person, "phone"));
        for (JsonObject holder : List.of(person, embedded)) {
            ProfileDraft.values(holder.get("emails"), "value").forEach(draft::email);
            ProfileDraft.values(holder.get("phones"), "value").forEach(draft::phone);
            ProfileDraft.values(holder.get("social_profiles"), "value")
                    .forEach(name -> draft.note("social profile", name));
        }
        return draft.notes(person, "background", "organization", "jobTitle", "location", "age", "gender", "address")
                .notes(embedded, "address", "properties");
    }

    @Override
    public PageEnd pageEnd(JsonObject page) {
        JsonObject position = page.object("page");
        long number = position.members().isEmpty() ? number(page, "page") : number(position, "number");
        long pages = position.members().isEmpty() ? number(page, "pages") : number(position, "totalPages");
        boolean linked = page.object("_links").object("next").has("href");
        return number < 0 && !linked
                ? PageEnd.SILENT
                : PageEnd.of(
                        linked || number < pages, Math.max(number(page, "count"), number(position, "totalElements")));
    }
}
