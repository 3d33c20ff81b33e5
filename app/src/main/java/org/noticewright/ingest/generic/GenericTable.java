package org.noticewright.ingest.generic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.text.HtmlText;

/// Any table of tickets under a mapping of its columns to roles. The first row of an id is the ticket, every
/// further row of the same id another message of it. Columns without a role become fields: nothing is left
/// unread.
public final class GenericTable implements Table.Rows {

    private static final int MAX_REMEMBERED = 2_000_000;

    private final RecordSink sink;
    private final SourceTimes times;
    private final Map<String, String> roles;
    private final Set<String> seen = new HashSet<>();
    private Columns columns = new Columns(List.of());
    private Set<Integer> used = Set.of();
    private boolean reshaped;

    /// @param roles role to header, see the table of roles in `docs/formats.md`
    public GenericTable(RecordSink sink, Map<String, String> roles, SourceTimes times) {
        this.sink = sink;
        this.roles = Map.copyOf(roles);
        this.times = times;
    }

    @Override
    public void header(List<String> header) throws Refusal {
        columns = new Columns(header);
        Set<Integer> mapped = new HashSet<>();
        for (Map.Entry<String, String> role : roles.entrySet()) {
            if (GenericJson.OWN_ROLES.contains(role.getKey())) {
                throw new Refusal("The mapping's role %s is for JSON, and this is a table. Maybe leave it out."
                        .formatted(role.getKey()));
            }
            if (!columns.has(role.getValue())) {
                throw new Refusal(
                        "The mapping names a column for %s that the table does not have. Maybe check its spelling."
                                .formatted(role.getKey()));
            }
            mapped.add(columns.index(role.getValue()));
        }
        used = Set.copyOf(mapped);
        if (!roles.containsKey("id")) {
            sink.warn("No column holds the ticket's id: rows are numbered by their line. Maybe give a mapping with"
                    + " \"id\".");
        }
    }

    @Override
    public void row(List<String> cells, List<String> surplus, long line) throws Unusable {
        if (cells.stream().allMatch(cell -> Cells.orNull(cell) == null)) {
            throw new Unusable("The row is empty.");
        }
        String raw = text(cells, "id");
        String id = roles.containsKey("id") ? Cells.id(raw) : "line " + line;
        if (id == null) {
            throw new Unusable("The row has no id. Maybe a line break in the row before was not quoted.");
        }
        if (Cells.wasReshaped(raw) && !reshaped) {
            reshaped = true;
            sink.warn("Some ids were written by a spreadsheet (as 123.0, 1.2E3, '123 or 1,234) and were read as plain"
                    + " ids.");
        }
        NativeKey key = new NativeKey(GenericTicketJson.PLATFORM, id);
        List<Message> messages = messages(cells);
        Evidence piece = isFirst(id) || messages.isEmpty()
                ? new TicketRecord(ticket(key, cells, surplus, messages))
                : new MessageRecord(key, messages.getFirst(), List.of());
        sink.keep(List.of(piece), Table.extent());
    }

    private boolean isFirst(String id) {
        if (seen.size() >= MAX_REMEMBERED && !seen.contains(id)) {
            sink.warn("More than %,d tickets: further rows of one ticket can no longer be told from new tickets."
                    .formatted(MAX_REMEMBERED));
            return true;
        }
        return seen.add(id);
    }

    private Ticket ticket(NativeKey key, List<String> cells, List<String> surplus, List<Message> messages) {
        String requesterId = Cells.id(text(cells, "requester_id"));
        NativeKey requesterKey = requesterId == null ? null : new NativeKey(GenericTicketJson.PLATFORM, requesterId);
        return new Ticket(
                key,
                orEmpty(text(cells, "subject")),
                lower(text(cells, "status")),
                lower(text(cells, "channel")),
                times.read(text(cells, "created")),
                times.read(text(cells, "updated")),
                requesterKey,
                requester(cells, requesterKey),
                tags(text(cells, "tags")),
                fields(cells, surplus),
                messages,
                List.of(),
                roles.containsKey("body") ? Ticket.Content.COMPLETE : Ticket.Content.NOT_IN_FILE);
    }

    private @Nullable Profile requester(List<String> cells, @Nullable NativeKey key) {
        String name = text(cells, "requester_name");
        String email = text(cells, "requester_email");
        String phone = text(cells, "requester_phone");
        return key == null && name == null && email == null && phone == null
                ? null
                : new Profile(key, Profile.Role.END_USER, name, email, phone, null, null);
    }

    private List<Message> messages(List<String> cells) {
        String body = text(cells, "body");
        if (body == null) {
            return List.of();
        }
        boolean html = body.stripLeading().startsWith("<") && body.contains(">");
        HtmlText read = html ? HtmlText.of(body) : null;
        return List.of(new Message(
                "",
                isInternal(text(cells, "visibility")) ? Message.Kind.INTERNAL_NOTE : Message.Kind.PUBLIC,
                author(cells),
                null,
                null,
                times.read(text(cells, "created")),
                read == null ? body : read.text(),
                read == null ? null : body,
                read == null ? List.of() : read.attributes(),
                Message.Redaction.NONE));
    }

    private Message.Author author(List<String> cells) {
        String direction = text(cells, "direction");
        if (direction == null) {
            return isInternal(text(cells, "visibility")) ? Message.Author.AGENT : Message.Author.REQUESTER;
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

    private List<Ticket.Field> fields(List<String> cells, List<String> surplus) {
        List<Ticket.Field> fields = new ArrayList<>();
        columns.others(cells, used).forEach((label, value) -> fields.add(new Ticket.Field(label, value)));
        String assignee = text(cells, "assignee");
        if (assignee != null) {
            fields.add(new Ticket.Field(roles.getOrDefault("assignee", "assignee"), assignee));
        }
        for (String cell : surplus) {
            if (!cell.isBlank()) {
                fields.add(new Ticket.Field("_extra", cell));
            }
        }
        return fields;
    }

    private static List<String> tags(@Nullable String tags) {
        if (tags == null) {
            return List.of();
        }
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (String tag : tags.split(tags.matches("(?s).*[,;|].*") ? "[,;|]" : "\\s+")) {
            if (!tag.isBlank()) {
                found.add(tag.strip());
            }
        }
        return List.copyOf(found);
    }

    private @Nullable String text(List<String> cells, String role) {
        String header = roles.get(role);
        return header == null ? null : columns.text(cells, header);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String lower(@Nullable String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }
}
