package org.noticewright.ingest.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.record.Cells;

/// A row's cells by header. Headers are compared without case, blanks and punctuation: `Ticket ID`, `TicketId`
/// and `ticket_id` are one.
public final class Columns {

    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final List<String> headers;
    private final List<String> named;

    public Columns(List<String> headers) {
        this.headers = List.copyOf(headers);
        this.named = named(headers);
        for (int i = 0; i < headers.size(); i++) {
            byName.computeIfAbsent(folded(named.get(i)), name -> new ArrayList<>(1))
                    .add(i);
        }
    }

    public static String folded(String header) {
        StringBuilder folded = new StringBuilder(header.length());
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (!Character.isWhitespace(c) && c != '_' && c != '.' && c != '-' && c != '\u00A0') {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
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

    /// Index of the first column of that name, -1 when there is none.
    public int index(String header) {
        List<Integer> found = indexes(header);
        return found.isEmpty() ? -1 : found.getFirst();
    }

    /// Indexes of all columns of that name, in order: some exports repeat names.
    public List<Integer> indexes(String header) {
        return byName.getOrDefault(folded(header), List.of());
    }

    /// Whether these are the same columns in another order.
    boolean isPermutation(List<String> cells) {
        if (cells.size() != headers.size() || cells.size() < 3 || cells.equals(headers)) {
            return false;
        }
        List<String> one = cells.stream().map(Columns::folded).sorted().toList();
        return one.equals(headers.stream().map(Columns::folded).sorted().toList());
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
        return named;
    }

    private static List<String> named(List<String> headers) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            named.add(
                    headers.get(i).isBlank()
                            ? "column " + (i + 1)
                            : headers.get(i).strip());
        }
        return List.copyOf(named);
    }
}
