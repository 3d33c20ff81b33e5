package org.noticewright.ingest.hubspot;

import static org.noticewright.ingest.desk.Json.first;
import static org.noticewright.ingest.desk.Json.id;
import static org.noticewright.ingest.desk.Json.orEmpty;
import static org.noticewright.ingest.desk.Json.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.desk.Envelopes;
import org.noticewright.ingest.desk.MessageDraft;
import org.noticewright.ingest.desk.TicketDraft;
import org.noticewright.ingest.json.JsonProblem;
import org.noticewright.ingest.json.JsonRecords;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// E-mails, notes, calls and the like: what was said about a ticket. One that names no ticket becomes a record
/// of its own, since whoever took the data has it too.
final class Engagements {

    private static final String PLATFORM = HubSpotMapping.PLATFORM;

    private final SourceTimes times;
    private final LongAdder alone = new LongAdder();

    Engagements(SourceTimes times) {
        this.times = times;
    }

    List<Evidence> current(JsonObject object, JsonObject properties) throws Unusable {
        boolean email = properties.members().keySet().stream().anyMatch(name -> name.startsWith("hs_email_"));
        boolean note = properties.has("hs_note_body") || properties.has("hs_task_body");
        JsonObject headers = parsed(properties.text("hs_email_headers"));
        Author author = email ? direction(text(properties, "hs_email_direction")) : Author.AGENT;
        MessageDraft said = new MessageDraft(PLATFORM, id(object, "id"))
                .internal(note)
                .author(author)
                .by(author == Author.AGENT ? id(properties, "hubspot_owner_id") : null, null)
                .at(times.read(first(
                        properties.text("hs_timestamp"), properties.text("hs_createdate"), object.text("createdAt"))))
                .body(body(properties))
                .line(
                        "Subject",
                        text(properties, "hs_email_subject", "hs_call_title", "hs_meeting_title", "hs_task_subject"))
                .line("From", Envelopes.addresses(headers.get("from")))
                .line("To", Envelopes.addresses(headers.get("to")))
                .line("Cc", Envelopes.addresses(headers.get("cc")))
                .line("Bcc", Envelopes.addresses(headers.get("bcc")))
                .deleted(object.isTrue("archived"))
                .attach(files(text(properties, "hs_attachment_ids")));
        if (headers.members().isEmpty()) {
            said.line("From", text(properties, "hs_email_from_email"))
                    .line("To", text(properties, "hs_email_to_email"))
                    .line("Cc", text(properties, "hs_email_cc_email"));
        }
        said.line("From", text(properties, "hs_call_from_number")).line("To", text(properties, "hs_call_to_number"));
        return placed(object, said, id(object, "id"));
    }

    List<Evidence> legacy(JsonObject object) throws Unusable {
        JsonObject engagement = object.object("engagement");
        JsonObject metadata = object.object("metadata");
        String type = orEmpty(engagement.text("type"));
        Author author = type.equals("INCOMING_EMAIL") ? Author.REQUESTER : Author.AGENT;
        MessageDraft said = new MessageDraft(PLATFORM, id(engagement, "id"))
                .internal(type.equals("NOTE") || type.equals("TASK"))
                .author(author)
                .by(author == Author.AGENT ? id(engagement, "ownerId") : null, null)
                .at(times.read(first(engagement.text("timestamp"), engagement.text("createdAt"))))
                .body(
                        metadata.has("html")
                                ? Body.of(metadata.text("html"), metadata.text("text"))
                                : Body.either(text(metadata, "text", "body")))
                .line("Subject", text(metadata, "subject", "title"))
                .line("From", Envelopes.addresses(metadata.get("from")))
                .line("To", Envelopes.addresses(metadata.get("to")))
                .line("Cc", Envelopes.addresses(metadata.get("cc")))
                .line("Bcc", Envelopes.addresses(metadata.get("bcc")))
                .line("To", text(metadata, "toNumber"))
                .attach(object.array("attachments").objects().stream()
                        .map(file -> new Attachment(
                                orEmpty(first(text(file, "name"), id(file, "id"))),
                                -1,
                                null,
                                -1,
                                id(file, "id"),
                                Attachment.Content.ABSENT))
                        .toList());
        return placed(object, said, id(engagement, "id"));
    }

    private List<Evidence> placed(JsonObject object, MessageDraft said, @Nullable String id) throws Unusable {
        if (id == null) {
            throw new Unusable("The e-mail, note or call has no id.");
        }
        List<Evidence> found = new ArrayList<>();
        HubSpotMapping.associated(object, "tickets").forEach(ticket -> found.add(said.evidence(ticket)));
        if (found.isEmpty()) {
            alone.increment();
            List<String> contacts = HubSpotMapping.associated(object, "contacts");
            var at = said.build().at();
            found.add(new TicketDraft(PLATFORM, "engagement:" + id)
                    .altId(id)
                    .times(at, at)
                    .requester(contacts.isEmpty() ? null : contacts.getFirst())
                    .content(Content.COMPLETE)
                    .message(said)
                    .evidence());
        }
        return found;
    }

    private static Author direction(@Nullable String word) {
        return word == null ? Author.OTHER : word.startsWith("INCOMING") ? Author.REQUESTER : Author.AGENT;
    }

    private static Body body(JsonObject properties) {
        Body mail = Body.of(properties.text("hs_email_html"), properties.text("hs_email_text"));
        return mail.isBlank()
                ? Body.either(text(
                        properties,
                        "hs_note_body",
                        "hs_call_body",
                        "hs_communication_body",
                        "hs_meeting_body",
                        "hs_task_body",
                        "hs_body_preview"))
                : mail;
    }

    /// Only the files' ids are told.
    private static List<Attachment> files(@Nullable String ids) {
        List<Attachment> found = new ArrayList<>();
        for (String id : orEmpty(ids).split(";")) {
            if (!id.isBlank()) {
                found.add(new Attachment(id.strip(), -1, null, -1, id.strip(), Attachment.Content.ABSENT));
            }
        }
        return found;
    }

    /// Headers of an e-mail are JSON within a text.
    private static JsonObject parsed(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return JsonObject.EMPTY;
        }
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            JsonValue value = new JsonRecords().read(bytes, 0, bytes.length);
            return value instanceof JsonObject object ? object : JsonObject.EMPTY;
        } catch (JsonProblem notJson) {
            return JsonObject.EMPTY; // The addresses stand in properties of their own as well.
        }
    }

    void warn(RecordSink sink) {
        if (alone.sum() > 0) {
            sink.warn("%,d e-mails, notes or calls name no ticket and were kept as records of their own. Maybe export"
                            .formatted(alone.sum())
                    + " them with their associations.");
        }
    }
}
