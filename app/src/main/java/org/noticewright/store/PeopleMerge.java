package org.noticewright.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Progress;
import org.noticewright.store.sealed.BrokenSealException;
import org.noticewright.store.sealed.SealedColumn;

/// The people of now beside those of before, both in the order of their keyed hashes. Who is still the same keeps
/// row and seal: most decisions change one person of a million, and a key may seal only so often.
final class PeopleMerge {

    private static final int CHUNK = 1000;

    private final CaseStore store;
    private final Change change;
    private final Progress progress;
    private List<Before> chunk = List.of();
    private int at;
    private byte[] last = new byte[0];
    private byte[] newest = new byte[0];
    private boolean more = true;
    private long changed;

    private record Before(long id, long version, byte[] hash, byte[] sealed) {}

    PeopleMerge(CaseStore store, Change change, Progress progress) {
        this.store = store;
        this.change = change;
        this.progress = progress;
    }

    /// How many were added, changed or removed.
    long changed() {
        return changed;
    }

    /// @param hash greater than that of the person before
    void put(byte[] hash, byte[] plain) throws SQLException {
        if (Arrays.compareUnsigned(newest, hash) >= 0) {
            throw new IllegalArgumentException("People came out of order, or one twice. This is a defect.");
        }
        newest = hash;
        var before = next();
        while (before != null && Arrays.compareUnsigned(before.hash, hash) < 0) {
            delete(before);
            before = next();
        }
        if (before == null || !Arrays.equals(before.hash, hash)) {
            long id = change.newId(StoredTable.PERSON);
            change.insert(StoredTable.PERSON, id, change.sequence(), hash, seal(id, plain));
            changed++;
            return;
        }
        at++;
        if (!Arrays.equals(plain, opened(before))) {
            change.update(StoredTable.PERSON, before.id, change.sequence(), hash, seal(before.id, plain));
            changed++;
        }
    }

    /// Removes those of before whom nobody named.
    void finish() throws SQLException {
        for (var rest = next(); rest != null; rest = next()) {
            delete(rest);
        }
    }

    private void delete(Before before) throws SQLException {
        change.delete(StoredTable.PERSON, before.id);
        at++;
        changed++;
    }

    private byte[] seal(long id, byte[] plain) {
        return change.seal(SealedColumn.PERSON, id, plain);
    }

    /// A value that was changed outside the program is nobody's and is replaced; `verify` goes on to tell it, since the
    /// digest of the table is not that of its rows any more.
    private byte @Nullable [] opened(Before before) {
        try {
            return store.open(SealedColumn.PERSON, before.id, before.version, before.sealed);
        } catch (BrokenSealException broken) {
            return null;
        }
    }

    private @Nullable Before next() throws SQLException {
        if (at == chunk.size() && more) {
            progress.checkCancelled();
            read();
        }
        return at < chunk.size() ? chunk.get(at) : null;
    }

    /// Those after the last one read: what is written meanwhile comes before.
    private void read() throws SQLException {
        var select = change.prepared(
                "SELECT id, version, person_hash, payload FROM person WHERE person_hash > ? ORDER BY person_hash LIMIT "
                        + CHUNK);
        select.setBytes(1, last);
        var read = new ArrayList<Before>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                read.add(new Before(rows.getLong(1), rows.getLong(2), rows.getBytes(3), rows.getBytes(4)));
            }
        }
        chunk = read;
        at = 0;
        more = read.size() == CHUNK;
        last = read.isEmpty() ? last : read.getLast().hash;
    }
}
