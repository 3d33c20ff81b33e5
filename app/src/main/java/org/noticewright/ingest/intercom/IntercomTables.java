package org.noticewright.ingest.intercom;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.ProfileRecord;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.domain.Ticket.Field;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.format.TableFamily;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.CellTicketDraft;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Intercom as tables. All their times are UTC.
public final class IntercomTables extends TableFamily {

    private static final String PLATFORM = "intercom";
    private static final int MAX_REMEMBERED = 2_000_000;

    public IntercomTables() {
        super(List.of(
                new Form(
                        "intercom.parts",
                        header -> header.hasAll("conversation_id", "message_id", "message_body"),
                        PartRows::new),
                new Form(
                        "intercom.replica.parts",
                        header -> isReplica(header) && header.hasAll("id", "conversation_id", "part_type", "body"),
                        IntercomTables::parts),
                new Form(
                        "intercom.replica.conversations",
                        header -> isReplica(header) && header.hasAll("id", "source_body", "source_author_type"),
                        IntercomTables::conversations),
                new Form(
                        "intercom.replica.contacts",
                        header -> isReplica(header)
                                && header.hasAll("id", "email", "name")
                                && (header.has("signed_up_at") || header.has("has_hard_bounced")),
                        IntercomTables::contacts)));
    }

    private static RowReader conversations(Reading reading) {
        SourceTimes times = SourceTimes.utc();
        return new RowReader(reading.sink(), "id") {
            @Override
            protected List<Evidence> read(Row row) throws Unusable {
                String author = row.id("source_author_id");
                Author part = part(row.text("source_author_type"));
                CellTicketDraft ticket = new CellTicketDraft(key(row.requiredId("id")), times)
                        .subject(row.text("title", "source_subject"))
                        .status(row.text("state"))
                        .channel(row.text("source_type"))
                        .url(row.text("source_url"))
                        .created(row.text("created_at"))
                        .updated(row.text("updated_at"))
                        .requester(part == Author.REQUESTER ? author : null, null, null, null)
                        .deleted(row.isTrue("_fivetran_deleted"))
                        .content(Content.TRUNCATED);
                String body = row.text("source_body");
                // The parts stand in a table of their own; one at least is to be found there.
                ticket.messageCount(body == null || row.id("source_id") == null ? 1 : 2);
                if (body != null) {
                    ticket.message(new CellMessageDraft(row.id("source_id"))
                            .author(part)
                            .from(author == null ? null : key(author), null)
                            .at(ticket.created())
                            .body(body)
                            .build());
                }
                return List.of(new TicketRecord(ticket.fields(row.rest()).build()));
            }
        };
    }

    private static RowReader parts(Reading reading) {
        SourceTimes times = SourceTimes.utc();
        return new RowReader(reading.sink(), "id", "conversation_id") {
            @Override
            protected List<Evidence> read(Row row) throws Unusable {
                String author = row.id("author_id");
                Message message = message(
                        row.requiredId("id"),
                        row.text("part_type"),
                        row.text("author_type"),
                        row.text("body"),
                        author,
                        null,
                        times,
                        row.text("created_at"));
                return List.of(new MessageRecord(key(row.requiredId("conversation_id")), message, List.of()));
            }
        };
    }

    private static RowReader contacts(Reading reading) {
        return new RowReader(reading.sink(), "id") {
            @Override
            protected List<Evidence> read(Row row) throws Unusable {
                return List.of(new ProfileRecord(new Profile(
                        key(row.requiredId("id")),
                        Profile.Role.END_USER,
                        row.text("name"),
                        row.text("email"),
                        row.text("phone"),
                        row.text("external_id", "user_id"),
                        row.restAsText())));
            }
        };
    }

    /// One row a part: the first of a conversation is the ticket with that part.
    private static final class PartRows extends RowReader {

        private final SourceTimes times = SourceTimes.utc();
        private final Set<String> seen = new HashSet<>();

        PartRows(Reading reading) {
            super(reading.sink(), "conversation_id");
        }

        @Override
        protected List<Evidence> read(Row row) throws Unusable {
            String id = row.requiredId("conversation_id");
            String type = row.text("message_author_type", "author_type");
            String name = row.text("message_author_name", "author_name");
            String email = row.text("message_author_email", "author_email");
            String author = row.id("message_author_id", "author_id");
            String created = row.text("message_created_at", "created_at");
            Message message = message(
                    row.requiredId("message_id"),
                    row.text("message_type", "part_type"),
                    type,
                    row.text("message_body"),
                    author,
                    name,
                    times,
                    created);
            if (seen.size() < MAX_REMEMBERED && !seen.add(id)) {
                return List.of(new MessageRecord(key(id), withRest(message, email, row), List.of()));
            }
            boolean asks = part(type) == Author.REQUESTER;
            CellTicketDraft ticket = new CellTicketDraft(key(id), times)
                    .subject(row.text("conversation_subject", "subject"))
                    .status(row.text("conversation_state", "state"))
                    .channel(row.text("conversation_type", "channel"))
                    .created(row.text("conversation_created_at") instanceof String begun ? begun : created)
                    .tags(row.text("conversation_tags", "tags"), "[,;|]")
                    .requester(asks ? author : null, asks ? name : null, asks ? email : null, null)
                    .message(message);
            if (!asks) {
                ticket.field("author email", email);
            }
            return List.of(new TicketRecord(ticket.fields(row.rest()).build()));
        }

        /// What else stands in the row of a later part goes with the message.
        private static Message withRest(Message message, @Nullable String email, Row row) {
            CellMessageDraft more = new CellMessageDraft(message.nativeId())
                    .kind(message.kind())
                    .author(message.author())
                    .from(message.authorKey(), message.authorName())
                    .at(message.at())
                    .envelope("From", email);
            for (Field field : row.rest()) {
                if (!field.label().startsWith("conversation_")) {
                    more.envelope(field.label(), field.value());
                }
            }
            return message.html() == null
                    ? more.plain(message.text()).build()
                    : more.html(message.html()).build();
        }
    }

    /// Text may stand in any type of part; a part without text is an event of the system.
    private static Message message(
            String id,
            @Nullable String type,
            @Nullable String authorType,
            @Nullable String body,
            @Nullable String author,
            @Nullable String name,
            SourceTimes times,
            @Nullable String at) {
        Author part = part(authorType);
        return new CellMessageDraft(id)
                .kind(body == null || part == Author.SYSTEM ? Kind.SYSTEM : Kind.PUBLIC)
                .internal("note".equals(type))
                .author(part)
                .from(author == null ? null : key(author), name)
                .at(times.read(at))
                .body(body)
                .build();
    }

    private static Author part(@Nullable String type) {
        return switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
            case "user", "lead", "contact", "customer", "visitor" -> Author.REQUESTER;
            case "admin", "team", "teammate" -> Author.AGENT;
            case "bot", "operator", "system" -> Author.SYSTEM;
            default -> Author.OTHER;
        };
    }

    private static NativeKey key(String id) {
        return new NativeKey(PLATFORM, id);
    }
}
