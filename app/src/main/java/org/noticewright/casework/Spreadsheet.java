package org.noticewright.casework;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Writes CSV that a spreadsheet can open without running anything: a cell that would start a formula gets a
/// leading apostrophe.
final class Spreadsheet implements AutoCloseable {

    private final CsvWriter csv;

    Spreadsheet(Writer out, List<String> header) {
        csv = CsvWriter.builder().build(out);
        csv.writeRecord(header);
    }

    void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(Spreadsheet::harmless).toList());
    }

    /// A lone dash and an offset from UTC can start no formula, and other tools ask for them as they are.
    private static String harmless(String cell) {
        return !cell.isEmpty() && !cell.matches("-|[+-]\\d\\d:\\d\\d") && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                ? "'" + cell
                : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
