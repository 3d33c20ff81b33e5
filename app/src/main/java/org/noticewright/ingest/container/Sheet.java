package org.noticewright.ingest.container;

import java.io.IOException;
import java.util.List;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;

/// Rows that come from elsewhere than delimited text: a sheet of a workbook.
public interface Sheet {

    /// Takes a row.
    interface Taker {
        /// @param line number of the row, from 1
        void row(List<String> cells, long line) throws Refusal;
    }

    /// Gives all rows that hold anything, in order, until the sink is cancelled. What is odd about the sheet
    /// becomes a warning; a sheet that breaks off is rejected from there on.
    void read(RecordSink sink, Taker taker) throws IOException, Refusal;
}
