package org.noticewright.ingest.salesforce;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.MessageRecord;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.CellMessageDraft;
import org.noticewright.ingest.record.CellTicketDraft;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Mails. Those that belong to no case stand as tickets of their own: their text was in the export all the
/// same.
final class SalesforceMails extends RowReader {

    private final SourceTimes times;

    SalesforceMails(Reading reading) {
        super(reading.sink(), "Id", "ParentId|RelatedToId");
        this.times = reading.times();
    }

    @Override
    protected List<Evidence> read(Row row) throws Unusable {
        String id = SalesforceIds.full(row.requiredId("Id"));
        String parent = SalesforceIds.full(row.text("ParentId", "RelatedToId"));
        boolean incoming = row.isTrue("Incoming");
        String name = row.text("FromName");
        String address = row.text("FromAddress");
        String subject = row.text("Subject");
        String created = row.text("MessageDate", "CreatedDate");
        CellMessageDraft mail = new CellMessageDraft(id)
                .author(incoming ? Author.REQUESTER : Author.AGENT)
                .from(incoming ? null : SalesforceIds.key(SalesforceIds.full(row.text("CreatedById"))), name)
                .at(times.read(created))
                .envelope("From", mailbox(name, address))
                .envelope("To", row.text("ToAddress"))
                .envelope("Cc", row.text("CcAddress"))
                .envelope("Bcc", row.text("BccAddress"))
                .envelope("Subject", subject)
                .envelope("Deleted", row.isTrue("IsDeleted") ? "yes" : null);
        String html = row.text("HtmlBody");
        String plain = row.text("TextBody");
        if (html != null) {
            mail.html(html);
        }
        Message message = html == null || mail.isEmpty() ? mail.body(plain).build() : mail.build();
        if (parent != null && SalesforceIds.is("500", parent)) {
            return List.of(new MessageRecord(new NativeKey(SalesforceIds.PLATFORM, parent), message, List.of()));
        }
        Ticket alone = new CellTicketDraft(new NativeKey(SalesforceIds.PLATFORM, String.valueOf(id)), times)
                .subject(subject)
                .channel("email")
                .created(created)
                .requester(null, incoming ? name : null, incoming ? address : null, null)
                .deleted(row.isTrue("IsDeleted"))
                .field("ParentId", parent)
                .message(message)
                .build();
        return List.of(new TicketRecord(alone));
    }

    private static @Nullable String mailbox(@Nullable String name, @Nullable String address) {
        return name == null ? address : address == null ? name : name + " <" + address + ">";
    }
}
