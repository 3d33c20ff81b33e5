package org.noticewright.store;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.NameRegistry;
import org.noticewright.domain.CaseNames;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.SealedColumn;

/// The names the case is read with, sealed in one row. Their stamp is a keyed hash, so that it is the same whenever
/// they are, and gives nothing away.
final class SqliteNameRegistry implements NameRegistry {

    private static final long NAMES = 4;
    private static final int STAMP_BYTES = 6;

    private final CaseStore store;
    /// The last that were read: unsealing a hundred thousand names at each look would be felt.
    private volatile @Nullable Known known;

    /// @param version of the row
    private record Known(long version, CaseNames names) {}

    SqliteNameRegistry(CaseStore store) {
        this.store = store;
    }

    @Override
    public CaseNames current() {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT version, payload FROM setting WHERE id = " + NAMES);
                    var row = select.executeQuery()) {
                if (!row.next()) {
                    return CaseNames.NONE;
                }
                var last = known;
                if (last == null || last.version() != row.getLong(1)) {
                    var from = store.payload(SealedColumn.SETTING, NAMES, row.getLong(1), row.getBytes(2));
                    last = new Known(row.getLong(1), stamped(from.texts(), from.texts()));
                    known = last;
                }
                return last.names();
            }
        });
    }

    @Override
    public CaseNames of(Set<String> people, Set<String> staff) {
        return stamped(List.copyOf(new TreeSet<>(people)), List.copyOf(new TreeSet<>(staff)));
    }

    private CaseNames stamped(List<String> people, List<String> staff) {
        if (people.isEmpty() && staff.isEmpty()) {
            return CaseNames.NONE;
        }
        byte[] hash = store.vault().blind(BlindIndex.CASE_NAMES, payload(people, staff));
        return new CaseNames(people, staff, "n" + HexFormat.of().formatHex(hash, 0, STAMP_BYTES));
    }

    private static byte[] payload(List<String> people, List<String> staff) {
        return new PayloadWriter().texts(people).texts(staff).toBytes();
    }

    /// In a step's transaction.
    ///
    /// @return whether anything changed
    boolean apply(Change change, BeforeImages before, CaseNames names) throws SQLException {
        if (names.stamp().equals(current().stamp())) {
            return false;
        }
        var old = change.row(StoredTable.SETTING, NAMES);
        if (old == null) {
            before.added(StoredTable.SETTING, NAMES);
        } else {
            before.changed(StoredTable.SETTING, old);
        }
        byte[] payload = payload(names.people(), names.staff());
        change.put(
                StoredTable.SETTING,
                NAMES,
                change.sequence(),
                (long) names.people().size(),
                change.seal(SealedColumn.SETTING, NAMES, payload));
        return true;
    }
}
