package org.noticewright.ingest.salesforce;

import java.util.List;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.Unusable;

/// Names of accounts and of queues, for the ids that stand in cases.
final class SalesforceNames extends RowReader {

    private final String label;

    /// @param label the column of cases that holds such an id
    SalesforceNames(String label, Reading reading) {
        super(reading.sink(), "Id", "Name");
        this.label = label;
    }

    @Override
    protected List<Evidence> read(Row row) throws Unusable {
        String id = SalesforceIds.full(row.requiredId("Id"));
        String name = row.text("Name");
        if (id == null || name == null) {
            throw new Unusable("The row has an Id but no Name.");
        }
        return List.of(new ValueTitle(SalesforceIds.PLATFORM, label, id, name));
    }
}
