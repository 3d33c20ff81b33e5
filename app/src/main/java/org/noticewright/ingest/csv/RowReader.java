package org.noticewright.ingest.csv;

import java.util.Arrays;
import java.util.List;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.Unusable;

/// Reads the rows of a table one by one into evidence. Subclasses say what a row means.
public abstract class RowReader implements Table.Rows {

    private final RecordSink sink;
    private final List<String> needed;
    private Columns columns = new Columns(List.of());
    private long passedOver;

    /// @param needed columns without which the table cannot be what it is read as; of `a|b` one is enough
    protected RowReader(RecordSink sink, String... needed) {
        this.sink = sink;
        this.needed = List.of(needed);
    }

    /// What the row says.
    ///
    /// @return empty when it says something only about how others hang together
    protected abstract List<Evidence> read(Row row) throws Unusable;

    protected final Columns columns() {
        return columns;
    }

    protected final RecordSink sink() {
        return sink;
    }

    @Override
    public void header(List<String> header) throws Refusal {
        columns = new Columns(header);
        for (String names : needed) {
            if (Arrays.stream(names.split("\\|")).noneMatch(columns::has)) {
                throw new Refusal(
                        "The table has no column %s, which this format needs. Maybe it is another table: let its format be recognised."
                                .formatted(names.replace("|", " or ")));
            }
        }
    }

    @Override
    public final void row(List<String> cells, List<String> surplus, long line) throws Unusable {
        List<Evidence> pieces = read(new Row(columns, cells, surplus, line));
        if (pieces.isEmpty()) {
            passedOver++;
        } else {
            sink.keep(pieces, Table.extent());
        }
    }

    @Override
    public void end() {
        if (passedOver > 0) {
            sink.warn("%,d row(s) hold nothing to import by themselves: they are empty or only link others."
                    .formatted(passedOver));
        }
    }
}
