package org.noticewright.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.container.DecodedText;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.container.Sheet;
import org.noticewright.ingest.container.TextEncoding;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.Unusable;

/// Reads a table row by row: quotes with line breaks in them, byte order marks, a header that comes again in
/// the middle of files put together, rows that are too short or too long.
public final class Table {

    private static final int MAX_COLUMNS = 10_000;

    /// Exports stop at round numbers: Jira at 1,000 rows, ServiceNow at 10,000, others at 50,000.
    private static final long ROUND = 1_000;

    /// Knows what a row means.
    public interface Rows {

        /// The first row; again when a file put together goes on with its columns in another order.
        void header(List<String> header) throws Refusal;

        /// Whether the first row names the columns; when it does not, the header is made of blank names and the
        /// row is a record.
        default boolean isHeader(List<String> first) {
            return true;
        }

        /// One record: calls [RecordSink#keep] once, or throws.
        ///
        /// @param cells as many as the header has
        /// @param surplus cells beyond the header's
        void row(List<String> cells, List<String> surplus, long line) throws Unusable;

        /// After the last row.
        default void end() {}
    }

    private final RecordSink sink;
    private final Rows rows;
    private List<String> header = List.of();
    private Columns columns = new Columns(List.of());
    private long line;
    private long taken;
    private long ragged;
    private long repeatedHeaders;

    private Table(RecordSink sink, Rows rows) {
        this.sink = sink;
        this.rows = rows;
    }

    /// @param dialect null to find it
    public static void read(Payload payload, @Nullable Dialect dialect, RecordSink sink, Rows rows)
            throws IOException, Refusal {
        new Table(sink, rows).read(payload, dialect);
    }

    /// Where a row lies cannot be known: the CSV reader counts lines.
    public static Extent extent() {
        return Extent.UNKNOWN;
    }

    private void read(Payload payload, @Nullable Dialect wanted) throws IOException, Refusal {
        Sheet sheet = payload.sheet();
        if (sheet != null) {
            sheet.read(sink, (cells, number) -> {
                line = number;
                take(cells);
            });
            finish(0);
            return;
        }
        TextEncoding encoding = TextEncoding.of(payload.head());
        if (encoding.warning() != null) {
            sink.warn(encoding.warning());
        }
        String head = encoding.decode(payload.head());
        Dialect dialect =
                wanted != null ? wanted.withEscapes(head, payload.headIsAll()) : Dialect.of(head, payload.headIsAll());
        if (dialect == null) {
            throw new Refusal("The rows show no common separator (comma, semicolon, tab or |). Maybe it is no table.");
        }
        DecodedText text = DecodedText.of(payload.stream(), encoding);
        try (CsvReader<CsvRecord> csv = Dialect.reader(dialect.separator()).ofCsvRecord(dialect.cleaned(text))) {
            readRows(csv.iterator());
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        finish(text.replaced());
    }

    private void readRows(Iterator<CsvRecord> csv) throws Refusal {
        try {
            while (!sink.cancelled() && csv.hasNext()) {
                CsvRecord row = csv.next();
                line = row.getStartingLineNumber();
                take(row.getFields());
            }
        } catch (CsvParseException broken) {
            sink.reject(
                    "after line %d".formatted(line),
                    "The rest of the table cannot be read as rows. Maybe a quote is never closed, or the file was cut"
                            + " within one.");
            sink.brokenOff();
        }
    }

    private void take(List<String> cells) throws Refusal {
        if (header.isEmpty()) {
            if (rows.isHeader(cells)) {
                takeHeader(cells);
            } else {
                sink.warn("The table has no header: its columns are called column 1, column 2 and so on.");
                takeHeader(Collections.nCopies(cells.size(), ""));
                takeRow(cells);
            }
        } else if (cells.equals(header)) {
            repeatedHeaders++;
        } else if (columns.isPermutation(cells)) {
            repeatedHeaders++;
            takeHeader(cells);
        } else {
            takeRow(cells);
        }
    }

    private void takeHeader(List<String> cells) throws Refusal {
        if (cells.size() > MAX_COLUMNS) {
            throw new Refusal("The table has %,d columns; the limit is %,d. Maybe it is no table."
                    .formatted(cells.size(), MAX_COLUMNS));
        }
        header = List.copyOf(cells);
        columns = new Columns(header);
        rows.header(header);
    }

    private void takeRow(List<String> cells) {
        taken++;
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), header.size())));
        List<String> surplus = cells.size() > header.size() ? cells.subList(header.size(), cells.size()) : List.of();
        ragged += cells.size() == header.size() ? 0 : 1;
        while (fitted.size() < header.size()) {
            fitted.add("");
        }
        try {
            rows.row(fitted, surplus, line);
        } catch (Unusable unusable) {
            sink.reject("line %d".formatted(line), String.valueOf(unusable.getMessage()));
        }
    }

    private void finish(long replaced) {
        rows.end();
        if (taken >= ROUND && taken % ROUND == 0) {
            sink.warn(
                    "The table has exactly %,d rows. Maybe the export stopped at a limit: compare with the number of records in the system."
                            .formatted(taken));
        }
        if (ragged > 0) {
            sink.warn("%,d row(s) have fewer or more cells than the header; missing cells are empty, surplus ones kept."
                    .formatted(ragged));
        }
        if (repeatedHeaders > 0) {
            sink.warn("%,d repeated header row(s) were passed over.".formatted(repeatedHeaders));
        }
        if (replaced > 0) {
            sink.warn("%,d malformed character(s) were replaced by U+FFFD; the file itself is unchanged."
                    .formatted(replaced));
        }
    }
}
