package org.noticewright.ingest.jira;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.ProfileRecord;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.ingest.format.Links;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.CellTicketDraft;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.xml.XmlElement;
import org.noticewright.ingest.xml.XmlRecords;

/// The rows of Jira's own database as a backup holds them: issues, comments, files, field values, users, former
/// texts. Texts stand in an attribute or, when they have several lines, in a child.
final class JiraBackup implements XmlRecords.Handler {

    private static final Set<String> READ = Set.of(
            "Issue", "Action", "FileAttachment", "CustomFieldValue", "User", "Worklog", "ChangeGroup", "ChangeItem");

    private record Change(
            String issue, @Nullable String author, @Nullable String at) {}

    private final RecordSink sink;
    private final SourceTimes times;
    private final Links links;
    private final Map<String, Change> changes = new HashMap<>();
    private boolean anyIssue;

    JiraBackup(Reading reading) {
        this.sink = reading.sink();
        this.times = reading.times();
        this.links = reading.links();
    }

    @Override
    public boolean isRecord(List<String> path) {
        return path.size() == 2 && READ.contains(path.getLast());
    }

    @Override
    public void record(XmlElement entity, List<String> path, Extent extent) throws Unusable {
        Evidence piece = switch (entity.name()) {
            case "Issue" -> issue(entity);
            case "Action" -> "comment".equals(entity.value("type")) ? comment(entity) : null;
            case "Worklog" -> comment(entity);
            case "FileAttachment" -> file(entity);
            case "CustomFieldValue" -> value(entity);
            case "User" -> user(entity);
            case "ChangeGroup" -> change(entity);
            default -> formerText(entity);
        };
        if (piece != null) {
            sink.keep(List.of(piece), extent);
        }
    }

    void end() {
        if (!anyIssue) {
            sink.warn("The backup holds no issue. Maybe another file of the same backup does.");
        }
    }

    private TicketRecord issue(XmlElement issue) throws Unusable {
        anyIssue = true;
        String project = links.first(JiraBackupNames.PROJECT, issue.value("project"));
        String number = issue.value("number");
        String key = issue.value("key") != null
                ? issue.value("key")
                : project == null || number == null ? null : project + "-" + number;
        String status = issue.value("status");
        String named = links.first("Status", status);
        CellTicketDraft ticket = new CellTicketDraft(key(required(issue, "id")), times)
                .altId(key)
                .subject(issue.value("summary"))
                .status(named == null ? status : named)
                .created(issue.value("created"))
                .updated(issue.value("updated"))
                .requester(issue.value("reporter"), null, null, null);
        String description = issue.value("description");
        if (description != null) {
            String author = issue.value("creator") == null ? issue.value("reporter") : issue.value("creator");
            ticket.message(new CellMessageDraft(null)
                    .author(author != null && author.equals(issue.value("reporter")) ? Author.REQUESTER : Author.OTHER)
                    .from(author == null ? null : key(author), null)
                    .at(ticket.created())
                    .plain(description)
                    .build());
        }
        links.of(JiraBackupNames.LABEL, ticket.key().id()).forEach(ticket::tag);
        ticket.field("environment", issue.value("environment"))
                .field("assignee", issue.value("assignee"))
                .field("project", links.first(JiraBackupNames.PROJECT + " name", issue.value("project")))
                .field("type", named("IssueType", issue.value("type")))
                .field("priority", named("Priority", issue.value("priority")))
                .field("resolution", named("Resolution", issue.value("resolution")));
        return new TicketRecord(ticket.build());
    }

    private @Nullable String named(String sort, @Nullable String id) {
        String name = links.first(sort, id);
        return name == null ? id : name;
    }

    private MessageRecord comment(XmlElement comment) throws Unusable {
        String id = comment.value("id");
        String author = comment.value("author");
        boolean internal = links.first(JiraBackupNames.INTERNAL, id) != null
                || comment.value("level") != null
                || comment.value("rolelevel") != null
                || comment.name().equals("Worklog");
        String body = comment.value("body");
        return new MessageRecord(
                key(required(comment, "issue")),
                new CellMessageDraft(comment.name().equals("Worklog") ? "worklog " + id : id)
                        .internal(internal)
                        .from(author == null ? null : key(author), null)
                        .at(times.read(comment.value("created")))
                        .plain(body == null ? "" : body)
                        .build(),
                List.of());
    }

    private MessageRecord file(XmlElement file) throws Unusable {
        String id = file.value("id");
        String author = file.value("author");
        String name = file.value("filename");
        return new MessageRecord(
                key(required(file, "issue")),
                new CellMessageDraft("file " + id)
                        .kind(Kind.SYSTEM)
                        .from(author == null ? null : key(author), null)
                        .at(times.read(file.value("created")))
                        .build(),
                List.of(new Attachment(
                        name == null ? "" : name,
                        0,
                        file.value("mimetype"),
                        size(file.value("filesize")),
                        id,
                        Attachment.Content.ABSENT)));
    }

    /// A field's value is a row apart from its issue's: it hangs on the issue as a message of the system.
    private @Nullable MessageRecord value(XmlElement row) throws Unusable {
        String text = null;
        for (String column : List.of("stringvalue", "textvalue", "numbervalue", "datevalue")) {
            text = text == null ? row.value(column) : text;
        }
        if (text == null) {
            return null;
        }
        String field = row.value("customfield");
        String name = links.first(JiraBackupNames.FIELD, field);
        return new MessageRecord(
                key(required(row, "issue")),
                new CellMessageDraft("value " + row.value("id"))
                        .kind(Kind.SYSTEM)
                        .author(Author.SYSTEM)
                        .plain((name == null ? "customfield_" + field : name) + ": " + text)
                        .build(),
                List.of());
    }

    private ProfileRecord user(XmlElement user) throws Unusable {
        String name = required(user, "userName");
        String lower =
                user.value("lowerUserName") == null ? name.toLowerCase(Locale.ROOT) : user.value("lowerUserName");
        String userKey = links.first(JiraBackupNames.USER_KEY, lower);
        return new ProfileRecord(new Profile(
                key(userKey == null ? name : userKey),
                Profile.Role.UNKNOWN,
                user.value("displayName"),
                user.value("emailAddress"),
                null,
                name,
                null));
    }

    private @Nullable Evidence change(XmlElement group) throws Unusable {
        String id = required(group, "id");
        if (links.first(JiraBackupNames.TEXT_CHANGE, id) != null) {
            changes.put(id, new Change(required(group, "issue"), group.value("author"), group.value("created")));
        }
        return null;
    }

    /// What a text said before it was changed: whoever had the backup had it too.
    private @Nullable MessageRecord formerText(XmlElement item) throws Unusable {
        String field = item.value("field");
        String former = item.value("oldstring");
        if (field == null || former == null || !JiraBackupNames.isText(field)) {
            return null;
        }
        Change change = changes.get(required(item, "group"));
        if (change == null) {
            throw new Unusable("The former text belongs to no change that stands before it.");
        }
        return new MessageRecord(
                key(change.issue),
                new CellMessageDraft("change " + item.value("id"))
                        .kind(Kind.SYSTEM)
                        .from(change.author == null ? null : key(change.author), null)
                        .at(times.read(change.at))
                        .plain("Former " + field + ": " + former)
                        .build(),
                List.of());
    }

    private static String required(XmlElement entity, String name) throws Unusable {
        String value = entity.value(name);
        if (value == null) {
            throw new Unusable("The row of %s has no %s.".formatted(entity.name(), name));
        }
        return value;
    }

    static long size(@Nullable String digits) {
        try {
            return digits == null ? -1 : Long.parseLong(digits.strip());
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }

    private static NativeKey key(String id) {
        return new NativeKey(JiraTables.PLATFORM, id);
    }
}
