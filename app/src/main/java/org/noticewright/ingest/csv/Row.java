package org.noticewright.ingest.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Ticket;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.Unusable;

/// One row of a table by its column names. Knows which columns were asked for, so that all the others can
/// become fields and nothing is left unread.
public final class Row {

    private static final int FULL_CELL = 32_767;

    private final Columns columns;
    private final List<String> cells;
    private final List<String> surplus;
    private final long line;
    private final boolean[] used;

    public Row(Columns columns, List<String> cells, List<String> surplus, long line) {
        this.columns = columns;
        this.cells = cells;
        this.surplus = surplus;
        this.line = line;
        this.used = new boolean[cells.size()];
    }

    public long line() {
        return line;
    }

    /// Whether the table has a column of this name.
    public boolean has(String name) {
        return columns.has(name);
    }

    /// The first of the columns that says something; those behind it count as not read. Null when none does.
    public @Nullable String text(String... names) {
        for (String name : names) {
            for (int index : columns.indexes(name)) {
                if (index < cells.size()) {
                    used[index] = true;
                    String text = said(index);
                    if (text != null) {
                        return text;
                    }
                }
            }
        }
        return null;
    }

    /// What all columns of these names say, in the order of the table.
    public List<String> texts(String... names) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            for (int index : columns.indexes(name)) {
                if (index < cells.size()) {
                    used[index] = true;
                    String text = said(index);
                    if (text != null) {
                        found.add(text);
                    }
                }
            }
        }
        return found;
    }

    /// The first of the columns that says something, as an id.
    public @Nullable String id(String... names) {
        return Cells.id(text(names));
    }

    /// As [#id], but a row without it cannot be used.
    public String requiredId(String... names) throws Unusable {
        String id = id(names);
        if (id == null) {
            throw new Unusable(
                    "The row has no %s. Maybe a line break in the row before was not quoted.".formatted(names[0]));
        }
        return id;
    }

    /// Whether the column says yes; false too when it says nothing.
    public boolean isTrue(String... names) {
        return Boolean.TRUE.equals(Cells.yesNo(text(names)));
    }

    /// Whether the column says no in so many words.
    public boolean isFalse(String... names) {
        return Boolean.FALSE.equals(Cells.yesNo(text(names)));
    }

    /// Whether no cell says anything.
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> Cells.orNull(cell) == null)
                && surplus.stream().allMatch(String::isBlank);
    }

    /// What the row holds of its ticket: a cell as full as a spreadsheet's can be is a text cut off.
    ///
    /// @param otherwise when no cell is
    public Ticket.Content content(Ticket.Content otherwise) {
        boolean cut = cells.stream().anyMatch(cell -> cell.length() == FULL_CELL);
        return cut && otherwise == Ticket.Content.COMPLETE ? Ticket.Content.TRUNCATED : otherwise;
    }

    /// Marks columns as read whose content another column repeats.
    public void skip(String... names) {
        texts(names);
    }

    /// All cells not read yet that say something, with their column's name, and cells beyond the header as
    /// `_extra`.
    public List<Ticket.Field> rest() {
        List<Ticket.Field> rest = new ArrayList<>();
        List<String> headers = columns.headers();
        for (int i = 0; i < cells.size(); i++) {
            String text = used[i] ? null : said(i);
            if (text != null && !isLoaders(headers.get(i))) {
                rest.add(new Ticket.Field(headers.get(i), text));
            }
        }
        for (String cell : surplus) {
            if (!cell.isBlank()) {
                rest.add(new Ticket.Field("_extra", cell));
            }
        }
        return rest;
    }

    /// As [#rest], written as lines `label: value`; null when nothing is left.
    public @Nullable String restAsText() {
        List<String> lines = new ArrayList<>();
        for (Ticket.Field field : rest()) {
            lines.add(field.label() + ": " + field.value());
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    /// Columns that a warehouse loader adds to every table.
    private static boolean isLoaders(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("_fivetran_") || name.startsWith("_airbyte_") || name.startsWith("_sdc_");
    }

    private @Nullable String said(int index) {
        String cell = Cells.withoutFormulaGuard(cells.get(index));
        return Cells.orNull(cell) == null ? null : cell;
    }

    @Override
    public String toString() {
        return "Row[line " + line + "]";
    }
}
