package org.noticewright.ingest.generic;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.CellTicketDraft;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Any table of tickets under a mapping of its columns to roles. The first row of an id is the ticket, every
/// further row of the same id another message of it. Columns without a role become fields: nothing is left
/// unread.
public final class GenericTable extends RowReader {

    private static final int MAX_REMEMBERED = 2_000_000;
    private static final Pattern PLACE = Pattern.compile("column \\d+");

    private final SourceTimes times;
    private final Map<String, String> roles;
    private final Set<String> seen = new HashSet<>();
    private boolean reshaped;

    /// @param roles role to header, see the table of roles in `docs/formats.md`
    public GenericTable(RecordSink sink, Map<String, String> roles, SourceTimes times) {
        super(sink);
        this.roles = Map.copyOf(roles);
        this.times = times;
    }

    /// A table whose columns are mapped by their places alone has no header.
    @Override
    public boolean isHeader(List<String> first) {
        Columns header = new Columns(first);
        return roles.isEmpty()
                || !roles.values().stream().allMatch(name -> PLACE.matcher(name).matches())
                || first.stream().anyMatch(String::isBlank)
                        && roles.values().stream().allMatch(header::has);
    }

    @Override
    public void header(List<String> header) throws Refusal {
        super.header(header);
        for (Map.Entry<String, String> role : roles.entrySet()) {
            if (GenericJson.OWN_ROLES.contains(role.getKey())) {
                throw new Refusal("The mapping's role %s is for JSON, and this is a table. Maybe leave it out."
                        .formatted(role.getKey()));
            }
            if (!columns().has(role.getValue())) {
                throw new Refusal(
                        "The mapping names a column for %s that the table does not have. Maybe check its spelling."
                                .formatted(role.getKey()));
            }
        }
        if (!roles.containsKey("id")) {
            sink().warn("No column holds the ticket's id: rows are numbered by their line. Maybe give a mapping with"
                    + " \"id\".");
        }
    }

    @Override
    protected List<Evidence> read(Row row) throws Unusable {
        if (row.isBlank()) {
            throw new Unusable("The row is empty.");
        }
        String raw = text(row, "id");
        String id = roles.containsKey("id") ? Cells.id(raw) : "line " + row.line();
        if (id == null) {
            throw new Unusable("The row has no id. Maybe a line break in the row before was not quoted.");
        }
        if (Cells.wasReshaped(raw) && !reshaped) {
            reshaped = true;
            sink().warn("Some ids were written by a spreadsheet (as 123.0, 1.2E3, '123 or 1,234) and were read as plain"
                    + " ids.");
        }
        NativeKey key = new NativeKey(GenericTicketJson.PLATFORM, id);
        Message message = message(row);
        return List.of(
                isFirst(id) || message == null
                        ? new TicketRecord(ticket(key, row, message))
                        : new MessageRecord(key, message, List.of()));
    }

    private boolean isFirst(String id) {
        if (seen.size() >= MAX_REMEMBERED && !seen.contains(id)) {
            sink().warn("More than %,d tickets: further rows of one ticket can no longer be told from new tickets."
                    .formatted(MAX_REMEMBERED));
            return true;
        }
        return seen.add(id);
    }

    private Ticket ticket(NativeKey key, Row row, @Nullable Message message) {
        String tags = text(row, "tags");
        CellTicketDraft ticket = new CellTicketDraft(key, times)
                .subject(text(row, "subject"))
                .status(text(row, "status"))
                .channel(text(row, "channel"))
                .created(text(row, "created"))
                .updated(text(row, "updated"))
                .requester(
                        Cells.id(text(row, "requester_id")),
                        text(row, "requester_name"),
                        text(row, "requester_email"),
                        text(row, "requester_phone"))
                .tags(tags, tags != null && tags.matches("(?s).*[,;|].*") ? "[,;|]" : "\\s+")
                .content(row.content(roles.containsKey("body") ? Content.COMPLETE : Content.NOT_IN_FILE));
        if (message != null) {
            ticket.message(message);
        }
        String assignee = text(row, "assignee");
        return ticket.fields(row.rest())
                .field(roles.getOrDefault("assignee", "assignee"), assignee)
                .build();
    }

    private @Nullable Message message(Row row) {
        String visibility = text(row, "visibility");
        String direction = text(row, "direction");
        String body = text(row, "body");
        return body == null
                ? null
                : new CellMessageDraft(null)
                        .internal(isInternal(visibility))
                        .author(author(direction, visibility))
                        .at(times.read(text(row, "created")))
                        .body(body)
                        .build();
    }

    private Message.Author author(@Nullable String direction, @Nullable String visibility) {
        if (direction == null) {
            return isInternal(visibility) ? Message.Author.AGENT : Message.Author.REQUESTER;
        }
        String header = Columns.folded(roles.getOrDefault("direction", ""));
        Boolean flag = Cells.yesNo(direction);
        if (flag != null) {
            boolean fromAgent = header.contains("agent") == flag;
            return fromAgent ? Message.Author.AGENT : Message.Author.REQUESTER;
        }
        return direction.toLowerCase(Locale.ROOT).startsWith("out") ? Message.Author.AGENT : Message.Author.REQUESTER;
    }

    private boolean isInternal(@Nullable String visibility) {
        if (visibility == null) {
            return false;
        }
        String header = Columns.folded(roles.getOrDefault("visibility", ""));
        boolean trueMeansHidden = header.contains("private") || header.contains("internal");
        Boolean flag = Cells.yesNo(visibility);
        String word = visibility.toLowerCase(Locale.ROOT);
        return flag != null ? flag == trueMeansHidden : word.contains("private") || word.contains("internal");
    }

    private @Nullable String text(Row row, String role) {
        String header = roles.get(role);
        return header == null ? null : row.text(header);
    }
}
