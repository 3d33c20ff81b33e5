package org.noticewright.ingest.salesforce;

import java.util.List;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Comments of cases, feed items and comments on them.
final class SalesforceComments extends RowReader {

    private static final int FEED_LIMIT = 1_000;

    private final SourceTimes times;

    SalesforceComments(Reading reading) {
        super(reading.sink(), "ParentId", "CommentBody|Body");
        this.times = reading.times();
    }

    @Override
    protected List<Evidence> read(Row row) throws Unusable {
        String parent = SalesforceIds.full(row.requiredId("ParentId"));
        if (!SalesforceIds.is("500", parent)) {
            throw new Unusable("The comment belongs to no case but to another sort of record.");
        }
        String body = row.text("CommentBody", "Body");
        if (!columns().has("IsPublished") && body != null && body.length() == FEED_LIMIT) {
            sink().warn("Some feed items have exactly 1,000 characters, where this export cuts them off.");
        }
        boolean hidden = columns().has("IsPublished")
                ? !row.isTrue("IsPublished")
                : "InternalUsers".equalsIgnoreCase(row.text("Visibility"));
        String type = row.text("Type");
        CellMessageDraft comment = new CellMessageDraft(SalesforceIds.full(row.requiredId("Id")))
                .internal(hidden)
                .from(SalesforceIds.key(SalesforceIds.full(row.text("CreatedById", "InsertedById"))), null)
                .at(times.read(row.text("CreatedDate")))
                .envelope("Deleted", row.isTrue("IsDeleted") ? "yes" : null)
                .body(body, row.text("Title"));
        if (body == null && type != null) {
            comment.kind(Kind.SYSTEM);
        }
        return List.of(new MessageRecord(
                new NativeKey(SalesforceIds.PLATFORM, String.valueOf(parent)), comment.build(), List.of()));
    }
}
