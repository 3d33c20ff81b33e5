package org.noticewright.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a table separates its cells.
///
/// @param backslash whether a quote within quotes is written `\"`, as some warehouse dumps do, instead of `""`
public record Dialect(char separator, boolean backslash) {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ROWS = 50;

    public Dialect(char separator) {
        this(separator, false);
    }

    /// The separator that gives most of the first rows the same number of cells, two at least; null when none
    /// does.
    public static @Nullable Dialect of(String head, boolean headIsAll) {
        Dialect best = null;
        double most = 0;
        for (char separator : CANDIDATES) {
            Dialect dialect = new Dialect(separator);
            double score = score(dialect.firstRows(head, headIsAll));
            if (score > most) {
                most = score;
                best = dialect;
            }
        }
        return best == null ? null : best.withEscapes(head, headIsAll);
    }

    /// The same separator, with backslashes for escapes where the text shows them: a `\"` that ends no cell.
    Dialect withEscapes(String head, boolean headIsAll) {
        if (backslash || !head.contains("\\\"") || !endsNoCell(head)) {
            return this;
        }
        Dialect escaped = new Dialect(separator, true);
        return score(escaped.firstRows(head, headIsAll)) >= score(firstRows(head, headIsAll)) ? escaped : this;
    }

    private boolean endsNoCell(String head) {
        for (int at = head.indexOf("\\\""); at >= 0 && at + 2 < head.length(); at = head.indexOf("\\\"", at + 2)) {
            char next = head.charAt(at + 2);
            if (next != separator && next != '\r' && next != '\n' && next != '"') {
                return true;
            }
        }
        return false;
    }

    /// The first rows under this separator, the last one that the head may have cut left out.
    public List<List<String>> firstRows(String head, boolean headIsAll) {
        return firstRows(head, headIsAll, ROWS);
    }

    /// The text as the CSV reader takes it: without byte order marks at the start of lines, quotes doubled.
    Reader cleaned(Reader text) {
        return new CleanText(text, backslash);
    }

    /// Characters behind a closing quote are let through, though the library wants to drop that leniency: the
    /// alternative is to lose every row that follows.
    @SuppressWarnings("removal")
    static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(16 << 20);
    }

    private List<List<String>> firstRows(String head, boolean headIsAll, int limit) {
        List<List<String>> rows = new ArrayList<>();
        boolean cut = false;
        try (CsvReader<CsvRecord> csv = reader(separator).ofCsvRecord(cleaned(new StringReader(head)))) {
            for (CsvRecord row : csv) {
                if (rows.size() == limit) {
                    cut = true;
                    break;
                }
                rows.add(row.getFields());
            }
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            return rows;
        }
        if (!headIsAll && !cut && rows.size() > 1) {
            rows.removeLast();
        }
        return rows;
    }

    private static double score(List<List<String>> rows) {
        if (rows.isEmpty() || rows.getFirst().size() < 2) {
            return 0;
        }
        int columns = rows.getFirst().size();
        long same = rows.stream().filter(row -> row.size() == columns).count();
        double share = (double) same / rows.size();
        return share < 0.5 ? 0 : share * (1 + Math.log(columns));
    }
}
