package org.noticewright.ingest.osticket;

import java.util.List;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.format.TableFamily;
import org.noticewright.ingest.record.CellTicketDraft;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// The list of tickets that an agent saves. It holds no thread: what was written is not in this file.
public final class OsTicketTables extends TableFamily {

    public OsTicketTables() {
        super(List.of(new Form(
                "osticket.csv",
                header -> header.hasAll("Ticket Number", "From Email")
                        && (header.has("Help Topic") || header.has("Thread Count") || header.has("Agent Assigned")),
                OsTicketTables::rows)));
    }

    private static RowReader rows(Reading reading) {
        return new RowReader(reading.sink(), "Ticket Number") {
            @Override
            public void header(List<String> header) throws Refusal {
                super.header(header);
                reading.sink()
                        .warn("osTicket's CSV holds no thread: what these tickets say is not in this file. Maybe import"
                                + " the database's tables, or the tickets as JSON, too.");
            }

            @Override
            protected List<Evidence> read(Row row) throws Unusable {
                return List.of(ticket(row, reading.times()));
            }
        };
    }

    private static TicketRecord ticket(Row row, SourceTimes times) throws Unusable {
        String id = row.requiredId("Ticket Number");
        String subject = row.text("Subject");
        CellTicketDraft ticket = new CellTicketDraft(new NativeKey("osticket", id), times)
                .subject(subject)
                .status(row.text("Current Status"))
                .channel(row.text("Source"))
                .created(row.text("Date Created"))
                .updated(row.text("Last Updated"))
                .requester(null, row.text("From"), row.text("From Email"), row.text("Phone Number", "Phone"))
                .content(Content.NOT_IN_FILE);
        String merged = row.text("Merged");
        if (merged != null && Cells.yesNo(merged) == null) {
            ticket.mergedInto(Cells.id(merged));
        } else {
            ticket.field("Merged", merged);
        }
        return new TicketRecord(ticket.fields(row.rest()).build());
    }
}
