package org.noticewright.ingest.gorgias;

import static org.noticewright.ingest.desk.Json.first;
import static org.noticewright.ingest.desk.Json.id;
import static org.noticewright.ingest.desk.Json.orEmpty;
import static org.noticewright.ingest.desk.Json.text;
import static org.noticewright.ingest.desk.Json.yes;

import java.time.ZoneOffset;
import java.util.List;
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
import org.noticewright.ingest.desk.FileNames;
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

/// Gorgias' objects as evidence. Times name no zone and are UTC, whatever zone the source has otherwise. The
/// `stripped_…` forms lack what was quoted, so the whole bodies are read.
final class GorgiasMapping extends KindMapping<Gorgias.Kind> {

    static final String PLATFORM = "gorgias";

    private static final RecordNames NAMES = new RecordNames(Set.of("data"), Set.of(), Set.of());
    private static final Pattern TICKET_IN_NAME = FileNames.pattern("ticket", "\\d{1,19}");

    private final SourceTimes times = new SourceTimes(ZoneOffset.UTC);

    GorgiasMapping() {
        super(NAMES, Gorgias.Kind::of, "Gorgias ticket, message or customer");
    }

    @Override
    protected List<Evidence> pieces(Gorgias.Kind kind, DeskRecord entry) throws Unusable {
        JsonObject object = entry.object();
        return switch (kind) {
            case TICKET -> List.of(ticket(object));
            case MESSAGE -> List.of(apart(object, entry));
            case CUSTOMER -> List.of(person(object).evidence());
        };
    }

    private Evidence ticket(JsonObject object) throws Unusable {
        JsonObject customer = object.has("customer") ? object.object("customer") : object.object("requester");
        String requester = id(customer, "id");
        List<JsonObject> messages = object.array("messages").objects();
        TicketDraft draft = new TicketDraft(PLATFORM, id(object, "id"))
                .altId(text(object, "external_id"))
                .subject(text(object, "subject"))
                .status(text(object, "status"))
                .channel(text(object, "channel", "via"))
                .times(times.read(object.text("created_datetime")), times.read(object.text("updated_datetime")))
                .requester(requester)
                .requester(person(customer).unlessEmpty())
                .tags(object.get("tags"), "name")
                .language(text(object, "language"))
                .spam(yes(object, "spam"))
                .deleted(text(object, "trashed_datetime") != null)
                .url(text(object, "uri"))
                .field("excerpt", messages.isEmpty() ? text(object, "excerpt") : null)
                .fields(object.object("meta"))
                .content(content(object, messages.size()))
                .messageCount(Json.number(object, "messages_count"));
        object.object("custom_fields").members().forEach((label, value) -> {
            JsonObject field = value instanceof JsonObject inner ? inner : JsonObject.EMPTY;
            draft.field(
                    orEmpty(first(text(field, "label", "name"), label)),
                    Json.shown(field.has("value") ? field.get("value") : value));
        });
        messages.forEach(message -> draft.message(message(message, requester)));
        return draft.evidence();
    }

    private static Content content(JsonObject object, int here) {
        if (!object.has("messages")) {
            return Content.NOT_IN_FILE;
        }
        return Json.number(object, "messages_count") > here ? Content.TRUNCATED : Content.COMPLETE;
    }

    private MessageDraft message(JsonObject message, @Nullable String requester) {
        JsonObject source = message.object("source");
        JsonObject sender = message.object("sender");
        String writer = id(sender, "id");
        return new MessageDraft(PLATFORM, id(message, "id"))
                .internal(Json.no(message, "public") || "internal-note".equals(message.text("channel")))
                .author(part(message, writer, requester))
                .by(writer, text(sender, "name"))
                .at(times.read(first(message.text("sent_datetime"), message.text("created_datetime"))))
                .body(body(message))
                .line("Subject", text(message, "subject"))
                .line("From", Envelopes.addresses(source.get("from")))
                .line("To", Envelopes.addresses(source.get("to")))
                .line("Cc", Envelopes.addresses(source.get("cc")))
                .line("Bcc", Envelopes.addresses(source.get("bcc")))
                .deleted(text(message, "deleted_datetime") != null)
                .attach(AttachmentList.of(message, "attachments"));
    }

    private static Body body(JsonObject message) {
        Body whole = Body.of(message.text("body_html"), message.text("body_text"));
        return whole.isBlank() ? Body.of(message.text("stripped_html"), message.text("stripped_text")) : whole;
    }

    private static Author part(JsonObject message, @Nullable String writer, @Nullable String requester) {
        if (yes(message, "from_agent")) {
            return Author.AGENT;
        }
        return writer == null || writer.equals(requester) ? Author.REQUESTER : Author.OTHER;
    }

    private Evidence apart(JsonObject message, DeskRecord entry) throws Unusable {
        String ticket = first(id(message, "ticket_id"), FileNames.id(TICKET_IN_NAME, entry.fileName()));
        if (ticket == null) {
            throw new Unusable("The message does not say which ticket it belongs to.");
        }
        return message(message, null).evidence(ticket);
    }

    private static ProfileDraft person(JsonObject person) {
        ProfileDraft draft = new ProfileDraft(PLATFORM, id(person, "id"))
                .role(Role.END_USER)
                .name(text(person, "name"))
                .email(text(person, "email"))
                .phone(text(person, "phone"))
                .externalId(text(person, "external_id"));
        if (text(person, "name") == null) {
            draft.name(text(person, "firstname"), text(person, "lastname"));
        }
        for (JsonObject channel : person.array("channels").objects()) {
            String address = text(channel, "address");
            switch (orEmpty(channel.text("type"))) {
                case "email" -> draft.email(address);
                case "phone", "sms" -> draft.phone(address);
                default -> draft.note(orEmpty(channel.text("type")), address);
            }
        }
        return draft.notes(person, "note").notes(person.object("data")).notes(person.object("meta"));
    }

    @Override
    public PageEnd pageEnd(JsonObject page) {
        JsonObject meta = page.object("meta");
        if (!meta.has("next_cursor") && !meta.has("next_page")) {
            return new PageEnd(PageEnd.Follows.UNSAID, Json.number(meta, "total_resources"));
        }
        boolean more = text(meta, "next_cursor", "next_page") != null;
        return PageEnd.of(more, Json.number(meta, "total_resources"));
    }
}
