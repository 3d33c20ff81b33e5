package org.noticewright.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes tickets as an account export does: one JSON object a line, comments inside.
final class ZendeskExport implements AutoCloseable {

    private static final String HOST = "https://junipertelehealth.zendesk.example";
    private static final String PHONE_LINE = "+18005550100";

    private final OutputStream out;
    private final JsonGenerator json;

    ZendeskExport(OutputStream out) {
        this.out = out;
        this.json = JsonFactory.builder()
                .rootValueSeparator("")
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    /// @param repeated a later page holds the ticket again, read a little later
    void write(DemoTicket ticket, boolean repeated) throws IOException {
        json.writeStartObject();
        json.writeNumberProperty("id", ticket.id());
        json.writeStringProperty("url", HOST + "/api/v2/tickets/" + ticket.id() + ".json");
        json.writeNullProperty("external_id");
        via(ticket, true);
        json.writeStringProperty("created_at", ticket.created().toString());
        json.writeStringProperty("updated_at", ticket.updated().toString());
        json.writeNumberProperty("generated_timestamp", ticket.updated().getEpochSecond() + (repeated ? 77 : 0));
        json.writeNullProperty("type");
        json.writeStringProperty("subject", ticket.subject());
        json.writeStringProperty("raw_subject", ticket.subject());
        json.writeStringProperty("description", ticket.comments().getFirst().plain());
        json.writeStringProperty("priority", ticket.number() % 9 == 0 ? "high" : "normal");
        json.writeStringProperty("status", ticket.status());
        json.writeNumberProperty("requester_id", ticket.requesterId());
        json.writeNumberProperty("submitter_id", ticket.requesterId());
        assignee(ticket);
        json.writeNumberProperty("brand_id", 360_000_077L);
        json.writeArrayPropertyStart("tags");
        for (String tag : ticket.tags()) {
            json.writeString(tag);
        }
        json.writeEndArray();
        fields(ticket.fields());
        json.writeArrayPropertyStart("comments");
        for (int i = 0; i < ticket.comments().size(); i++) {
            comment(ticket, i);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void assignee(DemoTicket ticket) {
        Long agent = ticket.comments().stream()
                .map(DemoTicket.Comment::author)
                .filter(author -> author > 0 && author != ticket.requesterId())
                .findFirst()
                .orElse(null);
        if (agent == null) {
            json.writeNullProperty("assignee_id");
        } else {
            json.writeNumberProperty("assignee_id", agent);
        }
    }

    private void via(DemoTicket ticket, boolean withSource) {
        json.writeObjectPropertyStart("via");
        json.writeStringProperty("channel", ticket.channel().code());
        if (withSource) {
            json.writeObjectPropertyStart("source");
            json.writeObjectPropertyStart("from");
            from(ticket, ticket.requester());
            json.writeEndObject();
            json.writeObjectPropertyStart("to");
            if (ticket.fromPhone() != null) {
                json.writeStringProperty("phone", PHONE_LINE);
            } else if (ticket.channel() == DemoTicket.Channel.EMAIL) {
                json.writeStringProperty("address", "help@junipertelehealth.example");
            }
            json.writeEndObject();
            json.writeNullProperty("rel");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void from(DemoTicket ticket, @Nullable DemoPerson person) {
        if (ticket.fromPhone() != null) {
            json.writeStringProperty("phone", ticket.fromPhone().replaceAll("[ -]", ""));
            json.writeStringProperty("formatted_phone", ticket.fromPhone());
        } else if (person != null && ticket.channel() == DemoTicket.Channel.EMAIL) {
            json.writeStringProperty("address", person.email());
            json.writeStringProperty("name", person.name());
        }
    }

    private void fields(Map<Long, String> fields) {
        json.writeArrayPropertyStart("custom_fields");
        fields.forEach((id, value) -> {
            json.writeStartObject();
            json.writeNumberProperty("id", id);
            json.writeStringProperty("value", value);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void comment(DemoTicket ticket, int index) {
        DemoTicket.Comment comment = ticket.comments().get(index);
        json.writeStartObject();
        long id = ticket.id() * 1000 + index;
        json.writeNumberProperty("id", id);
        json.writeStringProperty("type", "Comment");
        json.writeNumberProperty("author_id", comment.author());
        json.writeStringProperty("html_body", BodyHtml.of(comment, ticket.channel() == DemoTicket.Channel.EMAIL));
        json.writeStringProperty("plain_body", comment.plain());
        json.writeBooleanProperty("public", comment.isPublic());
        json.writeArrayPropertyStart("attachments");
        for (int i = 0; i < comment.files().size(); i++) {
            file(comment.files().get(i), id * 10 + i);
        }
        json.writeEndArray();
        via(ticket, false);
        json.writeStringProperty("created_at", comment.at().toString());
        json.writeEndObject();
    }

    private void file(DemoTicket.File file, long id) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeStringProperty("file_name", file.name());
        json.writeStringProperty("content_type", file.contentType());
        json.writeNumberProperty("size", file.bytes());
        json.writeBooleanProperty("inline", false);
        json.writeStringProperty(
                "content_url",
                HOST + "/attachments/token/" + Long.toString(id * 7919, 36) + "/?name="
                        + URLEncoder.encode(file.name(), StandardCharsets.UTF_8));
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.close();
    }
}
