package org.noticewright.ingest.otrs;

import static org.noticewright.ingest.desk.Json.first;
import static org.noticewright.ingest.desk.Json.id;
import static org.noticewright.ingest.desk.Json.lower;
import static org.noticewright.ingest.desk.Json.orEmpty;
import static org.noticewright.ingest.desk.Json.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.desk.AttachmentList;
import org.noticewright.ingest.desk.DeskMapping;
import org.noticewright.ingest.desk.DeskRecord;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.desk.MessageDraft;
import org.noticewright.ingest.desk.ProfileDraft;
import org.noticewright.ingest.desk.TicketDraft;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.AttachedBytes;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Tickets of the generic interface as evidence; the ticket number that people quote is an alternative id.
/// Times are those of the server's own zone and name none.
final class OtrsMapping implements DeskMapping {

    static final String PLATFORM = "otrs";

    private static final RecordNames NAMES = new RecordNames(Set.of("Ticket"), Set.of(), Set.of("Ticket"));
    private static final String[] FIELDS = {
        "Queue", "Priority", "Type", "Service", "SLA", "Owner", "Responsible", "CustomerID"
    };

    private final SourceTimes times;

    OtrsMapping(SourceTimes times) {
        this.times = times;
    }

    @Override
    public RecordNames names() {
        return NAMES;
    }

    @Override
    public List<Evidence> pieces(DeskRecord entry) throws Unusable {
        JsonObject object = entry.object();
        if (!Otrs.isTicket(object)) {
            throw new Unusable("The object is no ticket of OTRS or Znuny.");
        }
        String customer = text(object, "CustomerUserID");
        String state = orEmpty(lower(text(object, "State")));
        TicketDraft draft = new TicketDraft(PLATFORM, id(object, "TicketID"))
                .altId(id(object, "TicketNumber"))
                .subject(text(object, "Title"))
                .status(state)
                .times(times.read(object.text("Created")), times.read(object.text("Changed")))
                .requester(customer)
                .requester(requester(customer))
                .organisation(text(object, "CustomerID"))
                .deleted(state.equals("removed") || "removed".equals(lower(object.text("StateType"))))
                .fields(object, FIELDS)
                .content(object.has("Article") ? Content.COMPLETE : Content.NOT_IN_FILE);
        for (JsonObject field : Json.objects(object, "DynamicField")) {
            draft.field(orEmpty(text(field, "Name")), Json.shown(field.get("Value")));
        }
        object.members().forEach((name, value) -> {
            if (name.startsWith("DynamicField_")) {
                draft.field(name.substring("DynamicField_".length()), Json.shown(value));
            }
        });
        List<JsonObject> articles = Json.objects(object, "Article");
        articles.forEach(article -> draft.message(article(article, customer)));
        if (!articles.isEmpty()) {
            draft.channel(text(articles.getFirst(), "CommunicationChannel", "ArticleType"));
        }
        return List.of(draft.evidence());
    }

    private static @Nullable Profile requester(@Nullable String customer) {
        return customer == null
                ? null
                : new ProfileDraft(PLATFORM, customer)
                        .role(Role.END_USER)
                        .email(customer.indexOf('@') > 0 ? customer : null)
                        .build();
    }

    private MessageDraft article(JsonObject article, @Nullable String customer) {
        String sender = orEmpty(lower(text(article, "SenderType")));
        String type = orEmpty(text(article, "ArticleType"));
        boolean hidden = Json.no(article, "IsVisibleForCustomer") || type.contains("internal");
        boolean html = orEmpty(first(text(article, "MimeType"), text(article, "ContentType")))
                .contains("html");
        Author part = switch (sender) {
            case "customer" -> Author.REQUESTER;
            case "agent" -> Author.AGENT;
            case "system" -> Author.SYSTEM;
            default -> Author.OTHER;
        };
        return new MessageDraft(PLATFORM, id(article, "ArticleID"))
                .kind(part == Author.SYSTEM ? Kind.SYSTEM : Kind.PUBLIC)
                .internal(hidden)
                .author(part)
                .by(part == Author.REQUESTER ? customer : null, text(article, "FromRealname"))
                .at(times.read(first(article.text("CreateTime"), article.text("Created"))))
                .body(html ? Body.of(article.text("Body"), null) : Body.plain(article.text("Body")))
                .line("Subject", text(article, "Subject"))
                .line("From", text(article, "From"))
                .line("To", text(article, "To"))
                .line("Cc", text(article, "Cc"))
                .line("Bcc", text(article, "Bcc"))
                .attach(files(article));
    }

    /// Files come with their bytes.
    private static List<Attachment> files(JsonObject article) {
        List<Attachment> found = new ArrayList<>();
        for (JsonObject file : Json.objects(article, "Attachment")) {
            byte[] bytes = AttachedBytes.ofBase64(file.text("Content"));
            Attachment named = AttachmentList.of(
                    file,
                    bytes == null ? Attachment.Content.ABSENT : AttachedBytes.content(bytes, file.text("ContentType")));
            found.add(new Attachment(
                    named.name(),
                    -1,
                    named.contentType(),
                    bytes == null ? named.bytes() : bytes.length,
                    named.nativeId(),
                    named.content()));
        }
        return found;
    }
}
