package org.noticewright.ingest.zendesk;

import static org.noticewright.ingest.zendesk.ZendeskMessages.first;
import static org.noticewright.ingest.zendesk.ZendeskMessages.orEmpty;

import java.util.List;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.desk.AttachmentList;
import org.noticewright.ingest.desk.Envelopes;
import org.noticewright.ingest.desk.MessageDraft;
import org.noticewright.ingest.desk.ProfileDraft;
import org.noticewright.ingest.desk.TicketDraft;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// What stands beside tickets: messages that Zendesk suspended before they became tickets, and the side
/// conversations agents have with others about a ticket.
final class ZendeskAsides {

    private static final String PLATFORM = ZendeskMessages.PLATFORM;

    private final SourceTimes times;

    ZendeskAsides(SourceTimes times) {
        this.times = times;
    }

    /// A suspended message is a record of its own: whoever was inside has seen it in its queue.
    Evidence suspended(JsonObject object) throws Unusable {
        String id = Cells.id(object.text("id"));
        JsonObject author = object.object("author");
        Profile sender = new ProfileDraft(PLATFORM, Cells.id(author.text("id")))
                .role(Role.END_USER)
                .name(author.text("name"))
                .email(author.text("email"))
                .unlessEmpty();
        var at = times.read(object.text("created_at"));
        JsonObject source = object.object("via").object("source");
        return new TicketDraft(PLATFORM, id == null ? null : "suspended:" + id)
                .altId(id)
                .altId(Cells.id(object.text("ticket_id")))
                .subject(object.text("subject"))
                .status("suspended")
                .channel(object.object("via").text("channel"))
                .times(at, times.read(first(object.text("updated_at"), object.text("created_at"))))
                .requester(sender)
                .spam(true)
                .url(object.text("url"))
                .field("cause", object.text("cause"))
                .field("recipient", object.text("recipient"))
                .field("brand_id", Cells.id(object.text("brand_id")))
                .content(Content.COMPLETE)
                .message(new MessageDraft(PLATFORM, orEmpty(object.text("message_id")))
                        .author(Author.REQUESTER)
                        .by(Cells.id(author.text("id")), author.text("name"))
                        .at(at)
                        .body(Body.either(object.text("content")))
                        .line("From", Envelopes.addresses(source.get("from")))
                        .line("To", Envelopes.addresses(source.get("to")))
                        .attach(AttachmentList.of(object, "attachments"))
                        .unlessBlank())
                .evidence();
    }

    /// The list shows the beginning of a side conversation only.
    Evidence conversation(JsonObject object) throws Unusable {
        return new MessageDraft(PLATFORM, orEmpty(object.text("id")))
                .internal(true)
                .author(Author.AGENT)
                .at(times.read(object.text("created_at")))
                .body(Body.plain(first(object.text("preview_text"), object.text("subject"))))
                .line("Side conversation", object.text("subject"))
                .line("With", Envelopes.addresses(object.get("participants")))
                .evidence(ticketOf(object, JsonObject.EMPTY));
    }

    Evidence event(JsonObject object, JsonObject page) throws Unusable {
        JsonObject message = object.object("message");
        JsonObject actor = object.object("actor");
        String actorId = Cells.id(actor.text("user_id"));
        return new MessageDraft(PLATFORM, orEmpty(object.text("id")))
                .internal(true)
                .author(Author.OTHER)
                .by(actorId, actor.text("name"))
                .at(times.read(object.text("created_at")))
                .body(Body.of(message.text("html_body"), first(message.text("body"), message.text("preview_text"))))
                .line("Side conversation", message.text("subject"))
                .line("From", Envelopes.addresses(message.get("from")))
                .line("To", Envelopes.addresses(message.get("to")))
                .attach(AttachmentList.of(message, "attachments"))
                .evidence(ticketOf(object, page));
    }

    private static String ticketOf(JsonObject object, JsonObject page) throws Unusable {
        String ticket = Cells.id(first(object.text("ticket_id"), page.text("ticket_id")));
        if (ticket == null) {
            throw new Unusable("The side conversation does not say which ticket it belongs to.");
        }
        return ticket;
    }

    /// For a page of events, which all belong to one side conversation.
    static boolean areEvents(List<JsonObject> objects) {
        return !objects.isEmpty() && objects.getFirst().has("side_conversation_id");
    }
}
