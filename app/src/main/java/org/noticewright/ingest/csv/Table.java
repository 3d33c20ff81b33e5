package org.noticewright.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.container.DecodedText;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.container.TextEncoding;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.Unusable;

/// Reads a table row by row: quotes with line breaks in them, byte order marks, a header that comes again in the
/// middle of files put together, rows that are too short or too long.
public final class Table {

    private static final int MAX_COLUMNS = 10_000;

    /// Knows what a row means.
    public interface Rows {

        /// The first row, once.
        void header(List<String> header) throws Refusal;

        /// One record: calls [RecordSink#keep] once, or throws.
        ///
        /// @param cells as many as the header has
        /// @param surplus cells beyond the header's
        void row(List<String> cells, List<String> surplus, long line) throws Unusable;
    }

    private final RecordSink sink;
    private final Rows rows;
    private List<String> header = List.of();
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
        TextEncoding encoding = TextEncoding.of(payload.head());
        if (encoding.warning() != null) {
            sink.warn(encoding.warning());
        }
        Dialect dialect = wanted != null ? wanted : Dialect.of(encoding.decode(payload.head()), payload.headIsAll());
        if (dialect == null) {
            throw new Refusal("The rows show no common separator (comma, semicolon, tab or |). Maybe it is no table.");
        }
        DecodedText text = DecodedText.of(payload.stream(), encoding);
        try (CsvReader<CsvRecord> csv = Dialect.reader(dialect.separator()).ofCsvRecord(text)) {
            readRows(csv.iterator());
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        finish(text.replaced());
    }

    private void readRows(Iterator<CsvRecord> csv) throws Refusal {
        long line = 0;
        try {
            while (!sink.cancelled() && csv.hasNext()) {
                CsvRecord row = csv.next();
                line = row.getStartingLineNumber();
                List<String> cells = withoutMark(row.getFields());
                if (header.isEmpty()) {
                    takeHeader(cells);
                } else if (cells.equals(header)) {
                    repeatedHeaders++;
                } else {
                    takeRow(cells, line);
                }
            }
        } catch (CsvParseException broken) {
            sink.reject(
                    "after line %d".formatted(line),
                    "The rest of the table cannot be read as rows. Maybe a quote is never closed, or the file was cut"
                            + " within one.");
            sink.brokenOff();
        }
    }

    private void takeHeader(List<String> cells) throws Refusal {
        if (cells.size() > MAX_COLUMNS) {
            throw new Refusal("The table has %,d columns; the limit is %,d. Maybe it is no table."
                    .formatted(cells.size(), MAX_COLUMNS));
        }
        header = List.copyOf(cells);
        rows.header(header);
    }

    private void takeRow(List<String> cells, long line) {
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

    private static List<String> withoutMark(List<String> cells) {
        if (cells.isEmpty() || !cells.getFirst().startsWith("\uFEFF")) {
            return cells;
        }
        List<String> clean = new ArrayList<>(cells);
        clean.set(0, unquoted(cells.getFirst().substring(1)));
        return clean;
    }

    /// A byte order mark before a quote hides the quote from the CSV reader.
    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }
}
