package org.noticewright.ingest.jira;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.ProfileRecord;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.format.TableFamily;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Jira as tables.
public final class JiraTables extends TableFamily {

    static final String PLATFORM = "jira";

    public JiraTables() {
        super(List.of(
                new Form(
                        "jira.csv",
                        header -> header.has("Issue key") && (header.has("Issue id") || header.has("Summary")),
                        JiraIssueRows::list),
                replica(
                        "jira.replica.issues",
                        header -> header.hasAll("id", "key", "summary", "project"),
                        JiraIssueRows::replica),
                replica(
                        "jira.replica.comments",
                        header -> header.hasAll("id", "issue_id", "body"),
                        JiraTables::comments),
                replica(
                        "jira.replica.users",
                        header -> header.hasAll("id", "name", "username", "locale"),
                        JiraTables::users),
                replica(
                        "jira.replica.names",
                        header -> header.hasAll("id", "name", "description") && header.has("status_category_id"),
                        reading -> names("status", reading))));
    }

    private static Form replica(String id, Predicate<Columns> header, Function<Reading, Table.Rows> rows) {
        return new Form(id, columns -> isReplica(columns) && header.test(columns), rows);
    }

    private static Table.Rows comments(Reading reading) {
        SourceTimes times = SourceTimes.utc();
        return new RowReader(reading.sink(), "id", "issue_id") {
            @Override
            protected List<Evidence> read(Row row) throws Unusable {
                String author = row.id("author_id", "author");
                return List.of(new MessageRecord(
                        new NativeKey(PLATFORM, row.requiredId("issue_id")),
                        new CellMessageDraft(row.requiredId("id"))
                                .internal(row.isFalse("is_public", "jsd_public"))
                                .from(author == null ? null : new NativeKey(PLATFORM, author), null)
                                .at(times.read(row.text("created")))
                                .body(row.text("body"))
                                .build(),
                        List.of()));
            }
        };
    }

    private static Table.Rows users(Reading reading) {
        return new RowReader(reading.sink(), "id") {
            @Override
            protected List<Evidence> read(Row row) throws Unusable {
                return List.of(new ProfileRecord(new Profile(
                        new NativeKey(PLATFORM, row.requiredId("id")),
                        Profile.Role.UNKNOWN,
                        row.text("name"),
                        row.text("email"),
                        null,
                        row.text("username"),
                        row.restAsText())));
            }
        };
    }

    private static Table.Rows names(String label, Reading reading) {
        return new RowReader(reading.sink(), "id", "name") {
            @Override
            protected List<Evidence> read(Row row) throws Unusable {
                String name = row.text("name");
                return name == null ? List.of() : List.of(new ValueTitle(PLATFORM, label, row.requiredId("id"), name));
            }
        };
    }
}
