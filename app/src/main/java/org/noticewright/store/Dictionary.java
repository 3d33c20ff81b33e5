package org.noticewright.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.SealedColumn;

/// The sealed dictionary while it is being written: words to row ids, new ones added on the way.
final class Dictionary {

    private final CaseStore store;
    private final Change change;
    /// Rows of this transaction are not in the store's own cache, which must never know more than the file.
    private final Map<Word, Long> ids = new HashMap<>();
    private final Map<Long, String> texts = new HashMap<>();

    Dictionary(CaseStore store, Change change) {
        this.store = store;
        this.change = change;
    }

    long id(Word word) {
        var known = ids.get(word);
        if (known != null) {
            return known;
        }
        try {
            long id = findOrAdd(word);
            ids.put(word, id);
            return id;
        } catch (SQLException failed) {
            throw store.database().errors().of(failed);
        }
    }

    private long findOrAdd(Word word) throws SQLException {
        byte[] text = word.text().getBytes(StandardCharsets.UTF_8);
        byte[] hash = change.vault().blind(BlindIndex.DICTIONARY, text);
        var select = change.prepared("SELECT id FROM dictionary WHERE kind = ? AND value_hash = ?");
        select.setLong(1, word.kind().code());
        select.setBytes(2, hash);
        try (var row = select.executeQuery()) {
            if (row.next()) {
                return row.getLong(1);
            }
        }
        long id = change.newId(StoredTable.DICTIONARY);
        change.insert(
                StoredTable.DICTIONARY,
                id,
                change.sequence(),
                (long) word.kind().code(),
                hash,
                change.seal(
                        SealedColumn.DICTIONARY,
                        id,
                        new PayloadWriter().text(word.text()).toBytes()));
        return id;
    }

    String text(long id) {
        return texts.computeIfAbsent(id, row -> {
            try {
                var select = change.prepared("SELECT version, value FROM dictionary WHERE id = ?");
                select.setLong(1, row);
                try (var found = select.executeQuery()) {
                    found.next();
                    return store.payload(SealedColumn.DICTIONARY, row, found.getLong(1), found.getBytes(2))
                            .text();
                }
            } catch (SQLException failed) {
                throw store.database().errors().of(failed);
            }
        });
    }
}
