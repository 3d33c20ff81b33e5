package org.noticewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.casework.Progress;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.GradedExposure;
import org.noticewright.store.sealed.SealedColumn;

/// There is room for two sets of grades: one holds, the other is made beside it, piece by piece, each piece a short
/// transaction, so that a person's decision never waits for all of them. The last transaction says that the new set
/// holds: it does whole or not at all. What is left of a set that does not hold, also of one that was cut off, is
/// cleared before the next is made.
///
/// The ids of one set are the tickets' own, those of the other their negatives. A setting says which holds.
final class GradeSets {

    static final long SETTING = 7;
    /// In SQL: what a ticket's id is multiplied by to get the id of its grade.
    static final String HOLDING = "COALESCE((SELECT 1 - 2 * number FROM setting WHERE id = " + SETTING + "), 1)";

    private static final int CLEARED_TOGETHER = 20_000;
    /// Lists remembered as shared: one that comes again after so many others lies on disk once more.
    private static final int MOST_OWNERS = 50_000;

    private final CaseStore store;
    private final int together;

    /// @param together grades in one transaction
    GradeSets(CaseStore store, int together) {
        this.store = store;
        this.together = together;
    }

    /// 1 or -1, see [#HOLDING].
    static long holding(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT " + HOLDING);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Clears what is left of the set that does not hold.
    ///
    /// @return the set to be filled
    Filling begin(Progress progress) {
        long holding = store.database().read(GradeSets::holding);
        while (clearSome(-holding)) {
            progress.checkCancelled();
        }
        return new Filling(-holding);
    }

    /// Clears the set that held until now, as far as the user waits for it.
    void clearEarlier(Progress progress) {
        long holding = store.database().read(GradeSets::holding);
        while (!progress.isCancelled() && clearSome(-holding)) {
            progress.report(0, -1, "earlier grades");
        }
    }

    private static String ofSet(long sign) {
        return sign > 0 ? "id > 0" : "id < 0";
    }

    /// @return whether there was something to clear
    private boolean clearSome(long sign) {
        var newest = "SELECT MAX(id) FROM (SELECT id FROM exposure WHERE %s ORDER BY id LIMIT %d)"
                .formatted(ofSet(sign), CLEARED_TOGETHER);
        var last = store.database().read(connection -> {
            try (var select = connection.prepareStatement(newest);
                    var row = select.executeQuery()) {
                return row.next() ? Rows.optionalLong(row, 1) : null;
            }
        });
        if (last == null) {
            return false;
        }
        store.change(false, count -> LogLine.of("exposure.clear", count + " tickets"), change -> {
            int before = change.rowsWritten();
            change.deleteAll(StoredTable.EXPOSURE, ofSet(sign) + " AND id <= ?", last);
            return change.rowsWritten() - before;
        });
        return true;
    }

    /// A set on its way.
    final class Filling {
        private final long sign;
        private final List<GradedExposure> waiting = new ArrayList<>();
        /// Lists are compared by identity: what is shared in memory is shared on disk.
        private final Map<List<AccessEvent.Id>, Long> owners = new IdentityHashMap<>();
        private long count;

        private Filling(long sign) {
            this.sign = sign;
        }

        void add(GradedExposure grade) {
            waiting.add(grade);
            count++;
            if (waiting.size() == together) {
                store.change(
                        false,
                        staged -> LogLine.of("exposure.stage", staged + " tickets"),
                        change -> insertWaiting(change));
            }
        }

        private int insertWaiting(Change change) throws SQLException {
            for (var grade : waiting) {
                insert(change, grade);
            }
            int inserted = waiting.size();
            waiting.clear();
            return inserted;
        }

        private void insert(Change change, GradedExposure grade) throws SQLException {
            if (owners.size() == MOST_OWNERS) {
                owners.clear();
            }
            long id = sign * grade.ticket().value();
            change.insert(
                    StoredTable.EXPOSURE,
                    id,
                    change.sequence(),
                    (long) grade.exposure().ordinal(),
                    packed(grade),
                    change.seal(
                            SealedColumn.EXPOSURE,
                            id,
                            new PayloadWriter().text(grade.reason()).toBytes()));
        }

        /// A list of log lines that many tickets share lies with the first of them; the others name that ticket by its
        /// negative number.
        private byte[] packed(GradedExposure grade) {
            var events = grade.events();
            var owner = events.isEmpty()
                    ? null
                    : owners.putIfAbsent(events, grade.ticket().value());
            if (owner != null) {
                return new PayloadWriter().number(-owner).toBytes();
            }
            var packed = new PayloadWriter().number(events.size());
            events.forEach(event -> packed.number(event.value()));
            return packed.toBytes();
        }

        /// In the last transaction: the set is whole, and holds from now on.
        ///
        /// @return grades in it
        long finish(Change change) throws SQLException {
            insertWaiting(change);
            change.put(StoredTable.SETTING, SETTING, change.sequence(), sign > 0 ? 0L : 1L, null);
            if (count <= together) {
                clearFew(change);
            }
            return count;
        }

        /// A set as small as this one goes with the same transaction.
        private void clearFew(Change change) throws SQLException {
            var select = change.prepared("SELECT COUNT(*) FROM (SELECT 1 FROM exposure WHERE %s LIMIT %d)"
                    .formatted(ofSet(-sign), together + 1));
            try (var row = select.executeQuery()) {
                if (!row.next() || row.getInt(1) > together) {
                    return;
                }
            }
            change.deleteAll(StoredTable.EXPOSURE, ofSet(-sign));
        }
    }
}
