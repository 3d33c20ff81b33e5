package org.noticewright.desktop.records;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Tickets;
import org.noticewright.domain.Ticket;

/// A list as long as the case that holds only the pages somebody looks at. The table asks for what is visible;
/// a page that is missing is read on a worker and shows up in rows that are already there, so scrolling never
/// waits.
final class RecordList extends ObservableListBase<RecordRow> {

    static final int PAGE = 64;
    private static final int PAGES_KEPT = 64;

    /// Reads rows for ids on a worker and answers on the window's thread.
    interface Reader {
        void read(long[] ids, Consumer<List<Tickets.Row>> then);
    }

    private final Reader reader;
    private long[] ids = new long[0];
    private int generation;
    private final Map<Integer, List<RecordRow>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<RecordRow>> eldest) {
            return size() > PAGES_KEPT;
        }
    };

    RecordList(Reader reader) {
        this.reader = reader;
    }

    @Override
    public RecordRow get(int index) {
        return pages.computeIfAbsent(index / PAGE, this::open).get(index % PAGE);
    }

    @Override
    public int size() {
        return ids.length;
    }

    @Override
    public int indexOf(@Nullable Object row) {
        return row instanceof RecordRow record
                        && record.index() < ids.length
                        && ids[record.index()] == record.id().value()
                ? record.index()
                : -1;
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    int indexOfId(Ticket.Id id) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == id.value()) {
                return i;
            }
        }
        return -1;
    }

    /// The same ids again keep rows, selection and place; only values are read anew.
    void replace(long[] newIds) {
        if (Arrays.equals(ids, newIds)) {
            reread();
            return;
        }
        int before = ids.length;
        beginChange();
        generation++;
        pages.clear();
        ids = newIds.clone();
        nextReplace(0, ids.length, before == 0 ? List.of() : new Removed(before));
        endChange();
    }

    /// Reads the pages that are held again, in place: values may have changed, the order has not.
    void reread() {
        List.copyOf(pages.keySet()).forEach(page -> read(page, Objects.requireNonNull(pages.get(page))));
    }

    private List<RecordRow> open(int page) {
        int from = page * PAGE;
        int to = Math.min(from + PAGE, ids.length);
        var rows = new RecordRow[to - from];
        for (int i = from; i < to; i++) {
            rows[i - from] = new RecordRow(i, new Ticket.Id(ids[i]));
        }
        var opened = List.of(rows);
        read(page, opened);
        return opened;
    }

    private void read(int page, List<RecordRow> rows) {
        int asked = generation;
        var wanted = Arrays.copyOfRange(ids, page * PAGE, page * PAGE + rows.size());
        reader.read(wanted, read -> {
            if (asked == generation) {
                for (int i = 0; i < Math.min(rows.size(), read.size()); i++) {
                    rows.get(i).show(read.get(i));
                }
            }
        });
    }

    /// Stands for rows that are gone; listeners only count them.
    private static final class Removed extends AbstractList<RecordRow> {
        private final int size;

        Removed(int size) {
            this.size = size;
        }

        @Override
        public RecordRow get(int index) {
            return new RecordRow(index, new Ticket.Id(-1));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
