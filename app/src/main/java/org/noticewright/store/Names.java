package org.noticewright.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The plain dictionary of names that are nobody's secret, while it is being written.
final class Names {

    private final CaseStore store;
    private final Change change;
    private final Map<String, Long> ids = new HashMap<>();

    Names(CaseStore store, Change change) {
        this.store = store;
        this.change = change;
    }

    long id(String name) {
        return ids.computeIfAbsent(name, unknown -> {
            try {
                return findOrAdd(unknown);
            } catch (SQLException failed) {
                throw store.database().errors().of(failed);
            }
        });
    }

    private long findOrAdd(String name) throws SQLException {
        var select = change.prepared("SELECT id FROM name WHERE name = ?");
        select.setString(1, name);
        try (var row = select.executeQuery()) {
            if (row.next()) {
                return row.getLong(1);
            }
        }
        long id = change.newId(StoredTable.NAME);
        change.insert(StoredTable.NAME, id, name);
        return id;
    }
}
