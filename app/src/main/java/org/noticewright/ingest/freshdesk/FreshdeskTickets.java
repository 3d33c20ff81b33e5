package org.noticewright.ingest.freshdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.MessageDraft;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.TicketDraft;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.record.ValueText;

/// Tickets and users in the form of Freshdesk's first API, which the account's export has.
final class FreshdeskTickets {

    private static final Pattern MERGED =
            Pattern.compile("merged into (?:the )?ticket\\s*(?:#|ID:?)?\\s*(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> KNOWN = Set.of(
            "id", "display_id", "subject", "description", "description_html", "status", "status_name", "source",
            "source_name", "created_at", "updated_at", "requester_id", "requester_name", "requester", "deleted", "spam",
            "notes", "tags", "attachments", "custom_field", "company_id", "customer_id", "cc_email");

    private final SourceTimes times;

    FreshdeskTickets(SourceTimes times) {
        this.times = times;
    }

    Ticket ticket(JsonObject object) throws Unusable {
        String shown = Cells.id(object.text("display_id"));
        String inner = Cells.id(object.text("id"));
        String known = shown == null ? inner : shown;
        if (known == null) {
            throw new Unusable("The ticket has neither display-id nor id.");
        }
        JsonObject requester = object.object("requester");
        String requesterId = Cells.id(first(object.text("requester_id"), requester.text("id")));
        TicketDraft ticket = new TicketDraft(new NativeKey(FreshdeskTables.PLATFORM, known), times)
                .altId(inner)
                .subject(object.text("subject"))
                .status(status(object))
                .channel(first(object.text("source_name"), source(object.text("source"))))
                .created(object.text("created_at"))
                .updated(object.text("updated_at"))
                .requester(
                        requesterId,
                        first(object.text("requester_name"), requester.text("name")),
                        requester.text("email"),
                        first(requester.text("phone"), requester.text("mobile")))
                .deleted(isTrue(object, "deleted"))
                .spam(isTrue(object, "spam"))
                .content(object.has("notes") ? Content.COMPLETE : Content.TRUNCATED);
        messages(object, requesterId, ticket);
        fields(object, ticket);
        return ticket.build();
    }

    private void messages(JsonObject object, @Nullable String requester, TicketDraft ticket) {
        String html = object.text("description_html");
        String plain = object.text("description");
        if (html != null || plain != null) {
            ticket.message(body(new MessageDraft(null), html, plain)
                    .author(Author.REQUESTER)
                    .from(ticket.requesterKey(), ticket.requesterName())
                    .at(ticket.created())
                    .build());
            files(object, ticket, ticket.messages() - 1);
        } else {
            files(object, ticket, -1);
        }
        for (JsonObject wrapped : object.array("notes").objects()) {
            JsonObject note = wrapped.has("note") ? wrapped.object("note") : wrapped;
            Message message = note(note, requester);
            ticket.message(message);
            files(note, ticket, ticket.messages() - 1);
            Matcher merged = MERGED.matcher(message.text());
            if (merged.find() && !merged.group(1).equals(ticket.key().id())) {
                ticket.mergedInto(merged.group(1));
            }
        }
    }

    private Message note(JsonObject note, @Nullable String requester) {
        String user = Cells.id(note.text("user_id"));
        boolean internal = isTrue(note, "private");
        boolean asks = isTrue(note, "incoming") || (user != null && user.equals(requester));
        return body(new MessageDraft(Cells.id(note.text("id"))), note.text("body_html"), note.text("body"))
                .internal(internal)
                .author(asks ? Author.REQUESTER : note.has("incoming") ? Author.AGENT : Author.OTHER)
                .from(user == null ? null : new NativeKey(FreshdeskTables.PLATFORM, user), null)
                .at(times.read(note.text("created_at")))
                .build();
    }

    private static MessageDraft body(MessageDraft draft, @Nullable String html, @Nullable String plain) {
        if (html != null && !html.isBlank()) {
            draft.html(html);
        }
        return draft.isEmpty() ? draft.body(plain) : draft;
    }

    private static void files(JsonObject holder, TicketDraft ticket, int message) {
        for (JsonObject file : holder.array("attachments").objects()) {
            String name = first(file.text("content_file_name"), file.text("name"), file.text("file_name"));
            String size = first(file.text("content_file_size"), file.text("size"));
            ticket.file(new Attachment(
                    name == null ? "" : name,
                    message,
                    first(file.text("content_content_type"), file.text("content_type")),
                    size != null && size.matches("\\d{1,18}") ? Long.parseLong(size) : -1,
                    Cells.id(file.text("id")),
                    Attachment.Content.ABSENT));
        }
    }

    private static void fields(JsonObject object, TicketDraft ticket) {
        for (JsonValue tag : object.array("tags").items()) {
            ticket.tag(tag instanceof JsonObject named ? named.text("name") : tag.scalar());
        }
        object.object("custom_field").members().forEach((label, value) -> ticket.field(label, value.scalar()));
        ticket.field("company_id", Cells.id(first(object.text("company_id"), object.text("customer_id"))));
        JsonValue copies = object.get("cc_email");
        if (copies != null) {
            ValueText.lines("cc_email", copies).forEach(line -> line(line, ticket));
        }
        object.members().forEach((key, value) -> {
            if (!KNOWN.contains(key)) {
                if (value instanceof JsonArray || value instanceof JsonObject) {
                    ValueText.lines(key, value).forEach(line -> line(line, ticket));
                } else {
                    ticket.field(key, value.scalar());
                }
            }
        });
    }

    private static void line(String line, TicketDraft ticket) {
        int colon = line.indexOf(": ");
        ticket.field(line.substring(0, colon), line.substring(colon + 2));
    }

    Profile user(JsonObject user) throws Unusable {
        String id = Cells.id(user.text("id"));
        if (id == null) {
            throw new Unusable("The user has no id.");
        }
        List<String> notes = new ArrayList<>();
        for (String key : List.of("description", "address", "job_title", "mobile", "twitter_id", "fb_profile_id")) {
            String text = user.text(key);
            if (text != null && !text.isBlank()) {
                notes.add(key + ": " + text);
            }
        }
        boolean agent = isTrue(user, "helpdesk_agent");
        return new Profile(
                new NativeKey(FreshdeskTables.PLATFORM, id),
                agent ? Profile.Role.AGENT : Profile.Role.END_USER,
                user.text("name"),
                user.text("email"),
                first(user.text("phone"), user.text("mobile")),
                first(user.text("external_id"), user.text("unique_external_id")),
                notes.isEmpty() ? null : String.join("\n", notes));
    }

    private static @Nullable String status(JsonObject object) {
        String code = object.text("status");
        String name = first(object.text("status_name"));
        if (name != null || code == null) {
            return name;
        }
        return switch (code) {
            case "2" -> "open";
            case "3" -> "pending";
            case "4" -> "resolved";
            case "5" -> "closed";
            default -> code;
        };
    }

    private static @Nullable String source(@Nullable String code) {
        return code == null
                ? null
                : switch (code) {
                    case "1" -> "email";
                    case "2" -> "portal";
                    case "3" -> "phone";
                    case "7" -> "chat";
                    case "9" -> "widget";
                    case "10" -> "outbound";
                    default -> code;
                };
    }

    private static boolean isTrue(JsonObject object, String key) {
        return Boolean.TRUE.equals(Cells.yesNo(object.text(key)));
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
