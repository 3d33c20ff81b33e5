package org.noticewright.store;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.noticewright.casework.Grounds;
import org.noticewright.casework.People;

/// What derived rows were derived from, kept with them as one number: a keyed digest over the digests of the tables
/// they follow from, which the newest log entry vouches for. Any change of those tables, by whatever command, in the
/// transaction that makes it, makes the number another: nobody has to remember to say so.
enum DerivationStamp {
    PEOPLE(
            5,
            People.VERSION,
            EnumSet.of(StoredTable.CUSTOMER, StoredTable.CLASSIFICATION, StoredTable.REVIEW, StoredTable.EXPOSURE),
            "SELECT 1 FROM ticket LIMIT 1"),
    GRADES(6, 1, EnumSet.noneOf(StoredTable.class), "SELECT 1 FROM setting WHERE id = " + SqliteExposures.WINDOW);

    /// What reached the case from outside and tells of tickets, the people in them and their readers.
    private static final Set<StoredTable> EVIDENCE = EnumSet.of(
            StoredTable.DATA_SOURCE,
            StoredTable.TICKET,
            StoredTable.TICKET_VERSION,
            StoredTable.MESSAGE,
            StoredTable.PROFILE,
            StoredTable.ACCESS_EVENT,
            StoredTable.ATTACHMENT_FILE,
            StoredTable.ATTACHMENT_CLAIM);

    private final long row;
    private final int version;
    private final Set<StoredTable> own;
    private final String anything;

    /// @param row of the settings
    /// @param version of the derivation: what an older program derived from the same rows is older too
    /// @param anything finds a row when there is something to derive, so that a new case owes nothing
    DerivationStamp(long row, int version, Set<StoredTable> own, String anything) {
        this.row = row;
        this.version = version;
        this.own = own;
        this.anything = anything;
    }

    Grounds now(CaseStore store) {
        var tables = EnumSet.copyOf(EVIDENCE);
        tables.addAll(own);
        return new Grounds(store.vault().stamp(name() + version, store.state().digests(tables)));
    }

    boolean isCurrent(CaseStore store) {
        var now = now(store);
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT number FROM setting WHERE id = " + row);
                    var stamp = select.executeQuery()) {
                if (stamp.next()) {
                    return stamp.getLong(1) == now.number();
                }
            }
            try (var select = connection.prepareStatement(anything);
                    var some = select.executeQuery()) {
                return !some.next();
            }
        });
    }

    /// @param grounds as [#now] gave them before anything was read
    void save(Change change, Grounds grounds) throws SQLException {
        change.put(StoredTable.SETTING, row, change.sequence(), grounds.number(), null);
    }
}
