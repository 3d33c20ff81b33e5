package org.noticewright.ingest.jira;

import static org.noticewright.ingest.desk.Json.first;
import static org.noticewright.ingest.desk.Json.id;
import static org.noticewright.ingest.desk.Json.number;
import static org.noticewright.ingest.desk.Json.orEmpty;
import static org.noticewright.ingest.desk.Json.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.FieldTitle;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.desk.AttachmentList;
import org.noticewright.ingest.desk.DeskRecord;
import org.noticewright.ingest.desk.FileNames;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.desk.KindMapping;
import org.noticewright.ingest.desk.MessageDraft;
import org.noticewright.ingest.desk.ProfileDraft;
import org.noticewright.ingest.desk.TicketDraft;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Jira's objects as evidence. A ticket's key is the issue's number, which survives a move to another project;
/// the key that people quote (`ABC-13`) is an alternative id.
final class JiraMapping extends KindMapping<Jira.Kind> {

    static final String PLATFORM = "jira";

    private static final RecordNames NAMES = new RecordNames(Set.of("issues", "comments"), Set.of(), Set.of());
    private static final Pattern ISSUE_IN_ADDRESS = Pattern.compile("/issue/([A-Za-z0-9_-]+)/comment/");
    private static final Pattern ISSUE_IN_NAME = FileNames.pattern("issue", "\\d{1,19}");
    private static final String[] NAMED = {
        "issuetype", "priority", "resolution", "project", "components", "environment", "duedate", "assignee"
    };
    /// Fields whose earlier values a change log holds as texts.
    private static final Set<String> LOGGED_TEXTS = Set.of("description", "summary", "environment", "comment");

    private final SourceTimes times;

    JiraMapping(SourceTimes times) {
        super(NAMES, Jira.Kind::of, "Jira issue, comment, field or user");
        this.times = times;
    }

    @Override
    protected List<Evidence> pieces(Jira.Kind kind, DeskRecord entry) throws Unusable {
        JsonObject object = entry.object();
        return switch (kind) {
            case ISSUE -> List.of(issue(object, labels(object, entry.page())));
            case COMMENT -> List.of(apart(object, entry));
            case FIELD -> List.of(field(object));
            case USER -> List.of(person(object).evidence());
        };
    }

    private static JsonObject labels(JsonObject issue, JsonObject page) {
        return issue.has("names") ? issue.object("names") : page.object("names");
    }

    private Evidence issue(JsonObject issue, JsonObject labels) throws Unusable {
        JsonObject fields = issue.object("fields");
        JsonObject reporter =
                fields.object("reporter").members().isEmpty() ? fields.object("creator") : fields.object("reporter");
        Cast cast = new Cast(personId(reporter), personId(fields.object("assignee")));
        TicketDraft draft = new TicketDraft(PLATFORM, id(issue, "id"))
                .altId(text(issue, "key"))
                .subject(text(fields, "summary"))
                .status(text(fields.object("status"), "name"))
                .times(times.read(fields.text("created")), times.read(fields.text("updated")))
                .requester(person(reporter).unlessEmpty())
                .tags(fields.get("labels"))
                .url(text(issue, "self"))
                .organisation(Json.shown(fields.get("organizations")))
                .content(content(fields))
                .messageCount(number(fields.object("comment"), "total"))
                .attachments(AttachmentList.of(fields, "attachment"))
                .message(new MessageDraft(PLATFORM, "")
                        .author(Author.REQUESTER)
                        .by(cast.reporter(), text(reporter, "displayName"))
                        .at(times.read(fields.text("created")))
                        .body(body(
                                fields.get("description"),
                                issue.object("renderedFields").text("description")))
                        .unlessBlank());
        for (String name : NAMED) {
            draft.field(name, shown(fields.get(name)));
        }
        fields.members().forEach((name, value) -> {
            if (name.startsWith("customfield_")) {
                draft.field(orEmpty(first(labels.text(name), name)), shown(value));
            }
        });
        fields.object("comment").array("comments").objects().forEach(said -> draft.message(comment(said, cast)));
        fields.object("worklog").array("worklogs").objects().forEach(work -> draft.message(worklog(work, cast)));
        issue.object("changelog").array("histories").objects().forEach(change -> earlier(change, cast, draft));
        return draft.evidence();
    }

    /// Who is who in an issue.
    private record Cast(@Nullable String reporter, @Nullable String assignee) {
        static final Cast UNKNOWN = new Cast(null, null);
    }

    private MessageDraft comment(JsonObject comment, Cast cast) {
        JsonObject author = comment.object("author");
        boolean internal = isInternal(comment);
        return new MessageDraft(PLATFORM, id(comment, "id"))
                .internal(internal)
                .author(part(author, internal, cast))
                .by(personId(author), text(author, "displayName", "name"))
                .at(times.read(
                        first(comment.text("created"), comment.object("created").text("iso8601"))))
                .body(body(comment.get("body"), comment.text("renderedBody")))
                .line("From", text(author, "emailAddress"));
    }

    /// What an agent wrote beside the time spent: never shown to customers.
    private @Nullable MessageDraft worklog(JsonObject work, Cast cast) {
        JsonObject author = work.object("author");
        return new MessageDraft(PLATFORM, "worklog:" + orEmpty(id(work, "id")))
                .kind(Kind.INTERNAL_NOTE)
                .author(part(author, true, cast))
                .by(personId(author), text(author, "displayName", "name"))
                .at(times.read(first(work.text("started"), work.text("created"))))
                .body(body(work.get("comment"), null))
                .unlessBlank();
    }

    /// Earlier texts that a change log keeps: whoever read the log has read them.
    private void earlier(JsonObject change, Cast cast, TicketDraft draft) {
        JsonObject author = change.object("author");
        int index = 0;
        for (JsonObject item : change.array("items").objects()) {
            String field = orEmpty(Json.lower(item.text("field")));
            String before = text(item, "fromString");
            if (LOGGED_TEXTS.contains(field) && before != null) {
                draft.message(new MessageDraft(PLATFORM, "history:" + orEmpty(id(change, "id")) + ":" + index)
                        .kind(Kind.SYSTEM)
                        .author(part(author, false, cast))
                        .by(personId(author), text(author, "displayName", "name"))
                        .at(times.read(change.text("created")))
                        .body(Body.plain(before))
                        .line("Changed", field));
            }
            index++;
        }
    }

    private static boolean isInternal(JsonObject comment) {
        if (Json.no(comment, "jsdPublic")
                || Json.no(comment, "public")
                || !comment.object("visibility").members().isEmpty()) {
            return true;
        }
        return comment.array("properties").objects().stream()
                .filter(property -> "sd.public.comment".equals(property.text("key")))
                .anyMatch(property -> Json.yes(property.object("value"), "internal"));
    }

    private static Author part(JsonObject author, boolean internal, Cast cast) {
        String writer = personId(author);
        if ("app".equals(author.text("accountType"))) {
            return Author.SYSTEM;
        }
        if (writer != null && writer.equals(cast.reporter())) {
            return Author.REQUESTER;
        }
        return internal || (writer != null && writer.equals(cast.assignee())) ? Author.AGENT : Author.OTHER;
    }

    private Evidence apart(JsonObject comment, DeskRecord entry) throws Unusable {
        var address = ISSUE_IN_ADDRESS.matcher(comment.textOrEmpty("self"));
        String issue = first(
                id(comment, "issue_id", "issueId"),
                address.find() ? address.group(1) : null,
                FileNames.id(ISSUE_IN_NAME, entry.fileName()));
        if (issue == null) {
            throw new Unusable("""
                The comment does not say which issue it belongs to. \
                Maybe name the file after the issue's number, such as issue_10014_comments.json, and import it again.\
                """);
        }
        return comment(comment, Cast.UNKNOWN).evidence(issue);
    }

    private static FieldTitle field(JsonObject field) throws Unusable {
        String id = text(field, "id", "key");
        String name = text(field, "name");
        if (id == null || name == null) {
            throw new Unusable("The field has no id or no name.");
        }
        return new FieldTitle(PLATFORM, id, name);
    }

    private static @Nullable String personId(JsonObject person) {
        return first(text(person, "accountId"), text(person, "name"), text(person, "key"));
    }

    private static ProfileDraft person(JsonObject person) {
        return new ProfileDraft(PLATFORM, personId(person))
                .role("customer".equals(person.text("accountType")) ? Role.END_USER : Role.UNKNOWN)
                .name(text(person, "displayName", "name"))
                .email(text(person, "emailAddress"));
    }

    private static Body body(@Nullable JsonValue value, @Nullable String rendered) {
        if (value instanceof JsonObject document && AdfText.isDocument(document)) {
            return AdfText.of(document);
        }
        String plain = value == null ? null : value.scalar();
        return rendered == null ? Body.plain(plain) : Body.of(rendered, plain);
    }

    private static @Nullable String shown(@Nullable JsonValue value) {
        if (value instanceof JsonObject document && AdfText.isDocument(document)) {
            return first(AdfText.of(document).text());
        }
        return value instanceof JsonArray(List<JsonValue> items) && items.isEmpty() ? null : Json.shown(value);
    }

    private static Content content(JsonObject fields) {
        JsonObject comment = fields.object("comment");
        if (!fields.has("comment")) {
            return fields.has("description") ? Content.TRUNCATED : Content.NOT_IN_FILE;
        }
        JsonObject worklog = fields.object("worklog");
        boolean cut = number(comment, "total")
                        > comment.array("comments").items().size()
                || number(worklog, "total") > worklog.array("worklogs").items().size();
        return cut ? Content.TRUNCATED : Content.COMPLETE;
    }

    @Override
    public PageEnd pageEnd(JsonObject page) {
        if (page.has("isLast") || page.has("nextPageToken")) {
            return PageEnd.of(page.isFalse("isLast") || page.text("nextPageToken") != null, -1);
        }
        return new PageEnd(PageEnd.Follows.UNSAID, number(page, "total"));
    }
}
