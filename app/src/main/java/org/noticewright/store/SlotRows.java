package org.noticewright.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.noticewright.casework.Role;
import org.noticewright.store.sealed.KeyClass;
import org.noticewright.store.sealed.KeyWrap;
import org.noticewright.store.sealed.PassphraseHardness;
import org.noticewright.store.sealed.SealedColumn;

/// Key slots as rows. They are read before any key is known, so only the person's name is sealed.
final class SlotRows {

    private SlotRows() {}

    record Row(KeyWrap wrap, Set<Role> roles, long version, byte[] person) {}

    static List<Row> all(Connection connection) throws SQLException {
        var slots = new ArrayList<Row>();
        try (var select = connection.prepareStatement("SELECT id, version, roles, recovery, memory_kib, iterations,"
                        + " parallelism, salt, wrapped, person FROM key_slot ORDER BY id");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                var roles = EnumBits.set(rows.getLong(3), Role.class);
                var hardness = new PassphraseHardness(rows.getInt(5), rows.getInt(6), rows.getInt(7));
                var wrap = new KeyWrap(
                        rows.getLong(1),
                        classes(roles),
                        rows.getInt(4) == 1,
                        hardness,
                        rows.getBytes(8),
                        rows.getBytes(9));
                slots.add(new Row(wrap, roles, rows.getLong(2), rows.getBytes(10)));
            }
        }
        return slots;
    }

    static void insert(Change change, KeyWrap wrap, Set<Role> roles, String person) throws SQLException {
        long id = wrap.slot();
        var hardness = wrap.hardness();
        change.insert(
                StoredTable.KEY_SLOT,
                id,
                change.sequence(),
                EnumBits.of(roles),
                wrap.recovery() ? 1L : 0L,
                (long) hardness.memoryKib(),
                (long) hardness.iterations(),
                (long) hardness.parallelism(),
                wrap.salt(),
                wrap.wrapped(),
                change.seal(SealedColumn.SLOT_PERSON, id, person.getBytes(StandardCharsets.UTF_8)));
    }

    /// The keys of the roles and the log key, which everybody needs.
    static Set<KeyClass> classes(Set<Role> roles) {
        var classes = EnumSet.of(KeyClass.LOG);
        for (var role : roles) {
            classes.add(
                    switch (role) {
                        case TICKETS -> KeyClass.TICKETS;
                        case PEOPLE -> KeyClass.PEOPLE;
                        case CASEWORK -> KeyClass.CASEWORK;
                    });
        }
        return classes;
    }
}
