package org.noticewright.ingest.zendesk;

import static org.noticewright.ingest.zendesk.ZendeskMessages.first;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.AccessRecord;
import org.noticewright.domain.Evidence.FieldTitle;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.ProfileRecord;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.desk.TicketDraft;
import org.noticewright.ingest.json.JsonStream;
import org.noticewright.ingest.json.JsonValue.JsonNull;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.zendesk.ZendeskMessages.Cast;

/// Every JSON that Zendesk writes, in any mixture: account export lines, API pages, single objects, logs.
public final class ZendeskJson implements JsonStream.Handler {

    private static final RecordNames NAMES =
            new RecordNames(ZendeskKind.lists(), Set.of("comments"), ZendeskKind.singles());
    private static final RecordNames EVENTS = new RecordNames(Set.of("events"), Set.of(), Set.of());
    private static final RecordNames WRAPPED = new RecordNames(Set.of(), Set.of(), ZendeskKind.wrappers());
    private static final RecordNames COMMENTS = new RecordNames(Set.of("comments"), Set.of(), Set.of());
    private static final Pattern TICKET_IN_NAME = Pattern.compile(
            "(?:^|[^a-z0-9])tickets?[^a-z0-9]{0,3}(\\d{1,19})(?!\\d)|^(\\d{1,19})[^a-z0-9]+comments",
            Pattern.CASE_INSENSITIVE);

    private final RecordSink sink;
    private final @Nullable ZendeskKind expected;
    private final @Nullable String ticketInName;
    private final ZendeskTickets tickets;
    private final ZendeskMessages messages;
    private final ZendeskAsides asides;
    private final ZendeskAccessLog accessLog;
    private final ZendeskAuditLog auditLog;
    private final Map<String, Long> structure = new ConcurrentSkipListMap<>();
    private final LongAdder auditsWithoutText = new LongAdder();
    private final LongAdder withheldComments = new LongAdder();
    private final LongAdder previews = new LongAdder();
    private final LongAdder pagesWithMore = new LongAdder();
    private final LongAdder lastPages = new LongAdder();

    /// @param expected what an object is taken for when its keys do not tell
    /// @param fileName may hold the id of the ticket whose comments the file holds
    public ZendeskJson(RecordSink sink, @Nullable ZendeskKind expected, String fileName, SourceTimes times) {
        this.sink = sink;
        this.expected = expected;
        this.ticketInName = ticketInName(fileName);
        this.tickets = new ZendeskTickets(times);
        this.messages = new ZendeskMessages(times);
        this.asides = new ZendeskAsides(times);
        this.accessLog = new ZendeskAccessLog(times);
        this.auditLog = new ZendeskAuditLog(times);
    }

    @Override
    public RecordNames names() {
        return NAMES;
    }

    /// A comments page looks like a ticket with its comments until all of it is there; a webhook wraps its log
    /// lines.
    @Override
    public RecordNames namesIn(JsonObject whole) {
        if (!whole.array("comments").items().isEmpty() && ZendeskKind.of(whole) != ZendeskKind.TICKET) {
            return COMMENTS;
        }
        if (ZendeskAsides.areEvents(whole.array("events").objects())) {
            return EVENTS;
        }
        if (ZendeskKind.of(whole) == null
                && ZendeskKind.lists().stream()
                        .anyMatch(list -> !whole.array(list).items().isEmpty())) {
            return NAMES;
        }
        return ZendeskKind.of(whole) == null
                        && ZendeskKind.wrappers().stream().anyMatch(key -> whole.get(key) instanceof JsonObject)
                ? WRAPPED
                : RecordNames.NONE;
    }

    @Override
    public void record(String list, JsonObject page, JsonObject object, Extent extent) throws Unusable {
        JsonObject entry = unwrapped(object);
        if (!entry.array("access_logs").items().isEmpty()) {
            sink.keep(webhook(entry), extent);
            return;
        }
        ZendeskKind kind = list.isEmpty() ? ZendeskKind.of(entry) : ZendeskKind.ofList(list);
        kind = kind != null ? kind : ZendeskKind.of(entry);
        kind = kind != null ? kind : expected;
        if (kind == null) {
            throw new Unusable(
                    "The object fits no known Zendesk form. Maybe the line is a header or from another system.");
        }
        List<Evidence> pieces = pieces(kind, list, page, entry);
        if (!pieces.isEmpty()) {
            sink.keep(pieces, extent);
        }
    }

    private List<Evidence> pieces(ZendeskKind kind, String list, JsonObject page, JsonObject entry) throws Unusable {
        return switch (kind) {
            case TICKET -> List.of(new TicketRecord(tickets.ticket(entry, list.equals("deleted_tickets"))));
            case COMMENT -> List.of(comment(page, entry));
            case USER -> List.of(new ProfileRecord(ZendeskUsers.user(entry)));
            case AUDIT -> audit(entry);
            case FIELD -> List.of(field(entry));
            case NAME -> List.of(ZendeskNames.title(list, entry));
            case SUSPENDED -> List.of(asides.suspended(entry));
            case SIDE_CONVERSATION -> {
                previews.increment();
                yield List.of(asides.conversation(entry));
            }
            case SIDE_EVENT -> List.of(asides.event(entry, page));
            case ACCESS -> List.of(new AccessRecord(accessLog.event(entry)));
            case AUDIT_LOG -> List.of(new AccessRecord(auditLog.event(entry)));
            case UNSUPPORTED ->
                throw new Unusable("Entries of this list (%s) are not read by this version. Maybe review them by hand."
                        .formatted(list));
            case STRUCTURE -> {
                structure.merge(list.isEmpty() ? "other objects" : list, 1L, Long::sum);
                yield List.of();
            }
        };
    }

    private List<Evidence> webhook(JsonObject entry) throws Unusable {
        List<Evidence> events = new ArrayList<>();
        for (JsonObject line : entry.array("access_logs").objects()) {
            events.add(new AccessRecord(accessLog.event(line)));
        }
        if (events.isEmpty()) {
            throw new Unusable("The log entries are not objects.");
        }
        return events;
    }

    /// Wrappers of webhooks around the object itself.
    private static JsonObject unwrapped(JsonObject object) {
        return object.get("event") instanceof JsonObject event && event.has("access_logs") ? event : object;
    }

    private MessageRecord comment(JsonObject page, JsonObject comment) throws Unusable {
        String ticket = Cells.id(first(
                comment.text("ticket_id"),
                page.text("ticket_id"),
                page.object("ticket").text("id"),
                ticketInName));
        if (ticket == null) {
            throw new Unusable("""
                The comment does not say which ticket it belongs to. \
                Maybe name the file after the ticket, such as ticket_8841_comments.json, and import it again.\
                """);
        }
        return new MessageRecord(
                new NativeKey(ZendeskMessages.PLATFORM, ticket),
                messages.message(comment, comment, Cast.UNKNOWN),
                ZendeskMessages.attachments(comment, 0));
    }

    private List<Evidence> audit(JsonObject audit) throws Unusable {
        String ticket = Cells.id(audit.text("ticket_id"));
        if (ticket == null) {
            throw new Unusable("The audit does not say which ticket it belongs to.");
        }
        List<Evidence> found = new ArrayList<>();
        boolean withheld = false;
        for (String list : List.of("events", "child_events")) {
            for (JsonObject event : audit.array(list).objects()) {
                withheld |= event.isTrue("comment_present");
                String type = first(event.text("type"), event.text("event_type"));
                if (type != null
                        && (type.equals("Comment") || type.equals("VoiceComment"))
                        && first(event.text("body"), event.text("html_body"), event.text("plain_body")) != null) {
                    found.add(new MessageRecord(
                            new NativeKey(ZendeskMessages.PLATFORM, ticket),
                            messages.message(event, audit, Cast.UNKNOWN),
                            ZendeskMessages.attachments(event, 0)));
                }
            }
        }
        if (found.isEmpty() && (withheld || audit.isTrue("comment_present"))) {
            withheldComments.increment();
            found.add(new TicketDraft(ZendeskMessages.PLATFORM, ticket)
                    .content(Content.TRUNCATED)
                    .evidence());
        }
        if (found.isEmpty()) {
            auditsWithoutText.increment();
        }
        return found;
    }

    private static FieldTitle field(JsonObject field) throws Unusable {
        String id = Cells.id(field.text("id"));
        String title = first(field.text("title"), field.text("raw_title"));
        if (id == null || title == null) {
            throw new Unusable("The ticket field has no id or no title.");
        }
        return new FieldTitle(ZendeskMessages.PLATFORM, id, title);
    }

    @Override
    public void pageEnd(JsonObject page) {
        boolean more;
        if (page.has("end_of_stream")) {
            more = page.isFalse("end_of_stream");
        } else if (page.object("meta").has("has_more")) {
            more = page.object("meta").isTrue("has_more");
        } else {
            more = page.has("next_page") && !(page.get("next_page") instanceof JsonNull);
        }
        (more ? pagesWithMore : lastPages).increment();
    }

    /// Entries that hold nothing about tickets or people, after the end of the file.
    public long structureOnly() {
        return structure.values().stream().mapToLong(Long::longValue).sum() + auditsWithoutText.sum();
    }

    /// What the user should know at the end of the file.
    public void finish() {
        structure.forEach((list, count) ->
                sink.warn("%,d entries of \"%s\" hold no ticket, message or person and were passed over."
                        .formatted(count, list)));
        if (auditsWithoutText.sum() > 0) {
            sink.warn("%,d audits hold no comment and were passed over.".formatted(auditsWithoutText.sum()));
        }
        if (withheldComments.sum() > 0) {
            sink.warn("%,d events say that a comment was written but do not hold it: content is missing. Maybe export"
                            .formatted(withheldComments.sum())
                    + " the ticket events with comment_events.");
        }
        if (previews.sum() > 0) {
            sink.warn("%,d side conversations are here as their beginning only: content is missing. Maybe export their"
                            .formatted(previews.sum())
                    + " events too.");
        }
        if (pagesWithMore.sum() > 0 && lastPages.sum() == 0) {
            sink.warn(
                    "Export incomplete: the last page says that more follows. Maybe the next page is in another file.");
        }
    }

    private static @Nullable String ticketInName(String fileName) {
        Matcher name = TICKET_IN_NAME.matcher(fileName);
        return name.find() ? first(name.group(1), name.group(2)) : null;
    }
}
