package org.noticewright.ingest.jira;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.CellTicketDraft;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// One row an issue. A list saved as CSV repeats columns: each comment has a cell `date;author;body` under a
/// header of its own, each file one `date;author;name;url`.
final class JiraIssueRows extends RowReader {

    private static final Pattern COMMENT = Pattern.compile("(?s)([^;\\n]{6,40});([^;\\n]{0,200});(.*)");
    private static final Pattern FILE = Pattern.compile("(?s)([^;\\n]{6,40});([^;\\n]{0,200});(.*);(https?://\\S*)");

    private final SourceTimes times;
    private final boolean replica;

    private JiraIssueRows(RecordSink sink, SourceTimes times, boolean replica) {
        super(sink);
        this.times = times;
        this.replica = replica;
    }

    static RowReader list(Reading reading) {
        return new JiraIssueRows(reading.sink(), reading.times(), false);
    }

    static RowReader replica(Reading reading) {
        return new JiraIssueRows(reading.sink(), SourceTimes.utc(), true);
    }

    @Override
    public void header(List<String> header) throws Refusal {
        super.header(header);
        if (!replica && columns().has("Comment")) {
            sink().warn("Jira's CSV does not tell internal comments from public ones: all are taken for public.");
        }
    }

    @Override
    protected List<Evidence> read(Row row) throws Unusable {
        String issueKey = row.text("Issue key", "key");
        String id = row.id("Issue id", "id");
        String known = id == null ? issueKey : id;
        if (known == null) {
            throw new Unusable("The row has neither Issue id nor Issue key.");
        }
        String name = replica ? null : row.text("Reporter");
        String reporter = replica ? row.id("reporter") : row.id("Reporter Id");
        CellTicketDraft ticket = new CellTicketDraft(new NativeKey(JiraTables.PLATFORM, known), times)
                .altId(issueKey)
                .subject(row.text("Summary"))
                .status(row.text("Status"))
                .channel(row.text("Custom field (Request Channel Type)", "Custom field (Channel)"))
                .created(row.text("Created"))
                .updated(row.text("Updated"))
                .organisation(row.text("Custom field (Organizations)", "Organizations"))
                .deleted(row.isTrue("_fivetran_deleted"))
                .requester(
                        reporter == null ? name : reporter,
                        name,
                        row.text("Reporter Email", "Custom field (Email)"),
                        null);
        row.texts("Labels").forEach(ticket::tag);
        String description = row.text("Description");
        if (description != null) {
            ticket.message(ticket.opening().plain(description).build());
        }
        row.texts("Comment", "Comments").forEach(cell -> ticket.message(comment(cell, ticket.requesterKey())));
        row.texts("Attachment").forEach(cell -> ticket.file(file(cell, ticket)));
        if (replica) {
            ticket.field("status", row.text("Status"));
        }
        boolean comments = row.has("Comment") || row.has("Comments");
        ticket.content(row.content(comments ? Content.COMPLETE : Content.TRUNCATED));
        return List.of(new TicketRecord(ticket.fields(row.rest()).build()));
    }

    /// The body may hold semicolons, the two parts before it do not.
    private Message comment(String cell, @Nullable NativeKey requester) {
        Matcher parts = COMMENT.matcher(cell);
        boolean split = parts.matches() && startsWithDate(parts.group(1));
        OriginalTime at = split ? times.read(parts.group(1)) : null;
        NativeKey author = split && !parts.group(2).isBlank()
                ? new NativeKey(JiraTables.PLATFORM, parts.group(2).strip())
                : null;
        String body = !split ? cell : at == null ? parts.group(1) + "\n" + parts.group(3) : parts.group(3);
        return new CellMessageDraft(null)
                .author(author != null && author.equals(requester) ? Author.REQUESTER : Author.OTHER)
                .from(author, author == null ? null : author.id())
                .at(at)
                .plain(body)
                .build();
    }

    private static Attachment file(String cell, CellTicketDraft ticket) {
        Matcher parts = FILE.matcher(cell);
        if (!parts.matches()) {
            return new Attachment(cell, -1, null, -1);
        }
        ticket.field("Attachment address", parts.group(4));
        return new Attachment(parts.group(3), -1, null, -1);
    }

    private static boolean startsWithDate(String text) {
        return text.chars().filter(Character::isDigit).count() >= 3;
    }
}
