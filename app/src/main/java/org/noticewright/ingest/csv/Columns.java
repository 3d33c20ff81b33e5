package org.noticewright.ingest.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.record.Cells;

/// A row's cells by header. Headers are compared without case, blanks and punctuation: `Ticket ID` is
/// `ticket_id`.
public final class Columns {

    private final Map<String, Integer> byName = new HashMap<>();
    private final List<String> headers;

    public Columns(List<String> headers) {
        this.headers = List.copyOf(headers);
        for (int i = 0; i < headers.size(); i++) {
            byName.putIfAbsent(folded(headers.get(i)), i);
        }
    }

    public static String folded(String header) {
        return header.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_.\\-]+", " ")
                .strip();
    }

    public boolean has(String header) {
        return byName.containsKey(folded(header));
    }

    public boolean hasAll(String... names) {
        for (String name : names) {
            if (!has(name)) {
                return false;
            }
        }
        return true;
    }

    /// Index of a column, -1 when there is none.
    public int index(String header) {
        return byName.getOrDefault(folded(header), -1);
    }

    /// The cell, without a formula guard; null when the column is absent or the cell says nothing.
    public @Nullable String text(List<String> cells, String header) {
        int index = index(header);
        if (index < 0 || index >= cells.size()) {
            return null;
        }
        String cell = Cells.withoutFormulaGuard(cells.get(index));
        return Cells.orNull(cell) == null ? null : cell;
    }

    /// All headers, in order; blank ones get a number.
    public List<String> headers() {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            named.add(
                    headers.get(i).isBlank()
                            ? "column " + (i + 1)
                            : headers.get(i).strip());
        }
        return named;
    }

    /// Cells that say something, by header, without those of some columns.
    public Map<String, String> others(List<String> cells, java.util.Set<Integer> used) {
        Map<String, String> others = new LinkedHashMap<>();
        List<String> named = headers();
        for (int i = 0; i < named.size() && i < cells.size(); i++) {
            if (!used.contains(i) && Cells.orNull(cells.get(i)) != null) {
                others.merge(named.get(i), Cells.withoutFormulaGuard(cells.get(i)), (one, two) -> one + "\n" + two);
            }
        }
        return others;
    }
}
