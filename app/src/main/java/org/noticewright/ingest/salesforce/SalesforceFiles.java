package org.noticewright.ingest.salesforce;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Links;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Attachments and versions of files. Each hangs on its case as a system message of its own; which case that
/// is, tables of mails and links may have to say. The file's id is the name of its bytes in the export
/// (`Attachments/<Id>`, `ContentVersion/<Id>`).
final class SalesforceFiles extends RowReader {

    private final SourceTimes times;
    private final Links links;

    SalesforceFiles(Reading reading) {
        super(reading.sink(), "Id");
        this.times = reading.times();
        this.links = reading.links();
    }

    @Override
    protected List<Evidence> read(Row row) throws Unusable {
        String id = SalesforceIds.full(row.requiredId("Id"));
        Set<String> cases = new LinkedHashSet<>();
        add(SalesforceIds.full(row.text("ParentId")), cases);
        add(SalesforceIds.full(row.text("FirstPublishLocationId")), cases);
        links.of(SalesforceTables.DOCUMENT, SalesforceIds.full(row.text("ContentDocumentId")))
                .forEach(linked -> add(linked, cases));
        if (cases.isEmpty()) {
            throw new Unusable("The file hangs on no case that is known here. Maybe import the export's zip as a whole:"
                    + " its tables of mails and links say where files belong.");
        }
        String name = row.text("PathOnClient", "Name", "Title");
        Attachment file = new Attachment(
                name == null ? "" : name,
                0,
                row.text("ContentType", "FileType"),
                size(row.text("BodyLength", "ContentSize")),
                id,
                Attachment.Content.ABSENT);
        CellMessageDraft message = new CellMessageDraft(id)
                .kind(Kind.SYSTEM)
                .from(SalesforceIds.key(SalesforceIds.full(row.text("CreatedById", "OwnerId"))), null)
                .at(times.read(row.text("CreatedDate")))
                .body(row.text("Description"), row.text("Title"));
        List<Evidence> pieces = new ArrayList<>();
        for (String one : cases) {
            pieces.add(new MessageRecord(new NativeKey(SalesforceIds.PLATFORM, one), message.build(), List.of(file)));
        }
        return pieces;
    }

    private void add(@Nullable String parent, Set<String> cases) {
        String found = SalesforceIds.is("02s", parent) ? links.first(SalesforceTables.MAIL, parent) : parent;
        if (found != null && SalesforceIds.is("500", found)) {
            cases.add(found);
        }
    }

    private static long size(@Nullable String digits) {
        try {
            return digits == null ? -1 : Long.parseLong(digits.strip());
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
