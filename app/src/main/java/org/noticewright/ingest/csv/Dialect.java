package org.noticewright.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a table separates its cells.
public record Dialect(char separator) {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ROWS = 50;

    /// The separator that gives most of the first rows the same number of cells, two at least; null when none
    /// does.
    public static @Nullable Dialect of(String head, boolean headIsAll) {
        Dialect best = null;
        double most = 0;
        for (char separator : CANDIDATES) {
            double score = score(firstRows(head, headIsAll, separator, ROWS));
            if (score > most) {
                most = score;
                best = new Dialect(separator);
            }
        }
        return best;
    }

    /// The first rows under this separator, the last one that the head may have cut left out.
    public List<List<String>> firstRows(String head, boolean headIsAll) {
        return firstRows(head, headIsAll, separator, ROWS);
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

    private static List<List<String>> firstRows(String head, boolean headIsAll, char separator, int limit) {
        List<List<String>> rows = new ArrayList<>();
        String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
        boolean cut = false;
        try (CsvReader<CsvRecord> csv = reader(separator).ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                if (rows.size() == limit) {
                    cut = true;
                    break;
                }
                rows.add(row.getFields());
            }
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException broken) {
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
