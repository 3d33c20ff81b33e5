package org.noticewright.ingest.freshdesk;

import java.util.List;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.format.TableFamily;
import org.noticewright.ingest.record.CellTicketDraft;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// The list of tickets that an agent saves, with the columns of ticket, contact and company that were chosen.
/// It holds no conversation.
public final class FreshdeskTables extends TableFamily {

    public FreshdeskTables() {
        super(List.of(new Form("freshdesk.csv", FreshdeskTables::isList, Rows::new)));
    }

    private static boolean isList(Columns header) {
        return header.has("Ticket ID")
                && (header.has("Agent interactions")
                        || header.has("Customer interactions")
                        || header.has("Due by Time")
                        || header.has("Initial response time")
                        || header.has("First response status")
                        || header.has("Association type")
                        || header.has("Survey results"));
    }

    private static final class Rows extends RowReader {

        private final SourceTimes times;
        private final ArchivedTickets archive = new ArchivedTickets();

        Rows(Reading reading) {
            super(reading.sink(), "Ticket ID");
            this.times = reading.times();
        }

        @Override
        protected List<Evidence> read(Row row) throws Unusable {
            CellTicketDraft ticket = new CellTicketDraft(
                            new NativeKey(FreshdeskMapping.PLATFORM, row.requiredId("Ticket ID")), times)
                    .subject(row.text("Subject"))
                    .status(row.text("Status"))
                    .channel(row.text("Source"))
                    .created(row.text("Created time"))
                    .updated(row.text("Last update time", "Last updated time"))
                    .requester(
                            row.id("Contact ID"),
                            row.text("Full name", "Contact name", "Requester Name", "Name"),
                            row.text("Email", "Contact email", "Requester Email"),
                            row.text("Work phone", "Mobile phone", "Mobile", "Phone"))
                    .organisation(row.text("Company Name", "Company"))
                    .tags(row.text("Tags"), "[,;]");
            ticket.description(row.text("Description"));
            ticket.content(row.has("Description") ? Content.TRUNCATED : Content.NOT_IN_FILE);
            Ticket built = ticket.fields(row.rest()).build();
            archive.saw(built);
            return List.of(new TicketRecord(built));
        }

        @Override
        public void end() {
            super.end();
            archive.warn(sink());
        }
    }
}
