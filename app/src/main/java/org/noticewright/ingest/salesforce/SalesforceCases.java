package org.noticewright.ingest.salesforce;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.CellTicketDraft;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Cases, from the table of the export or from a report.
final class SalesforceCases extends RowReader {

    private final SourceTimes times;

    SalesforceCases(Reading reading) {
        super(reading.sink(), "CaseNumber");
        this.times = reading.times();
    }

    @Override
    protected List<Evidence> read(Row row) throws Unusable {
        String number = row.text("CaseNumber");
        String id = SalesforceIds.full(row.text("Id", "Case ID", "CaseId18"));
        String known = id == null ? Cells.orNull(number) : id;
        if (known == null) {
            throw new Unusable("The row has neither Id nor CaseNumber. Maybe it is the report's total.");
        }
        CellTicketDraft ticket = new CellTicketDraft(new NativeKey(SalesforceIds.PLATFORM, known), times)
                .altId(number)
                .subject(row.text("Subject"))
                .status(row.text("Status"))
                .channel(row.text("Origin", "Case Origin"))
                .created(row.text("CreatedDate", "Date/Time Opened", "Opened Date"))
                .updated(row.text("LastModifiedDate", "SystemModstamp", "Case Date/Time Last Modified"))
                .language(row.text("Language"))
                .organisation(row.text("SuppliedCompany", "Account Name"))
                .deleted(row.isTrue("IsDeleted"))
                .mergedInto(SalesforceIds.full(row.text("MasterRecordId")));
        requester(row, ticket);
        boolean hasText = row.has("Description");
        ticket.description(row.text("Description"));
        comments(row, ticket);
        row.skip("LastModifiedDate", "SystemModstamp", "LastViewedDate", "LastReferencedDate");
        ids(row, ticket);
        // Comments and mails stand in tables of their own.
        ticket.content(hasText ? Content.TRUNCATED : Content.NOT_IN_FILE);
        return List.of(new TicketRecord(ticket.fields(row.rest()).build()));
    }

    private static void requester(Row row, CellTicketDraft ticket) {
        String contactEmail = row.text("ContactEmail", "Contact Email");
        String givenEmail = row.text("SuppliedEmail", "Web Email");
        String contactPhone = row.text("ContactPhone", "Contact Phone");
        String mobile = row.text("ContactMobile", "Contact Mobile");
        String givenPhone = row.text("SuppliedPhone", "Web Phone");
        String contactName = row.text("Contact Name");
        String givenName = row.text("SuppliedName", "Web Name");
        ticket.requester(
                SalesforceIds.full(row.text("ContactId")),
                first(contactName, givenName),
                first(contactEmail, givenEmail),
                first(contactPhone, mobile, givenPhone));
        other(ticket, "SuppliedName", givenName, contactName);
        other(ticket, "SuppliedEmail", givenEmail, contactEmail);
        other(ticket, "ContactMobile", mobile, contactPhone);
        other(ticket, "SuppliedPhone", givenPhone, first(contactPhone, mobile));
    }

    /// What the customer typed may be another person's than the contact's the case hangs on.
    private static void other(CellTicketDraft ticket, String label, @Nullable String value, @Nullable String shown) {
        if (value != null && shown != null && !value.equalsIgnoreCase(shown)) {
            ticket.field(label, value);
        }
    }

    /// Reports may hold comments in a cell.
    private static void comments(Row row, CellTicketDraft ticket) {
        for (String comment : row.texts("Case Comments", "Comments", "Internal Comments")) {
            ticket.message(new CellMessageDraft(null)
                    .internal(true)
                    .author(Author.AGENT)
                    .body(comment)
                    .build());
        }
    }

    /// Ids under which names are found in other tables.
    private static void ids(Row row, CellTicketDraft ticket) {
        for (String label : List.of("AccountId", "OwnerId")) {
            ticket.field(label, SalesforceIds.full(row.text(label)));
        }
    }

    static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
