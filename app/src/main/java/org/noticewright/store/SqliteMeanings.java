package org.noticewright.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Meanings;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.CaseDictionary.Edit;
import org.noticewright.domain.CaseDictionary.Entry;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Meaning;
import org.noticewright.domain.MetadataKey;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.SealedColumn;

/// The case's dictionary. Its stamp is a keyed hash of what its entries say, so that it is the same whenever
/// they are, and gives nothing away.
final class SqliteMeanings implements Meanings {

    private static final String STANDING = "SELECT id, version, payload FROM meaning WHERE standing = 1 ORDER BY id";
    private static final int STAMP_BYTES = 6;

    private final CaseStore store;

    SqliteMeanings(CaseStore store) {
        this.store = store;
    }

    @Override
    public CaseDictionary current() {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement(STANDING)) {
                return dictionary(entries(select));
            }
        });
    }

    @Override
    public CaseDictionary after(List<Edit> edits) {
        var now = store.clock().instant();
        return after(current(), edits, store.state().nextId(StoredTable.MEANING), store.user(), now)
                .dictionary();
    }

    /// @param ended entries of the old dictionary that no longer stand
    /// @param added entries of the new one that are new
    private record Edited(CaseDictionary dictionary, List<Entry> ended, List<Entry> added) {}

    private Edited after(CaseDictionary current, List<Edit> edits, long nextId, String by, Instant at) {
        var standing = new ArrayList<>(current.entries());
        var ended = new ArrayList<Entry>();
        var added = new ArrayList<Entry>();
        long id = nextId;
        for (var edit : edits) {
            var old = current.find(edit.key());
            if (old != null && old.meaning().equals(edit.meaning())) {
                continue;
            }
            if (old != null) {
                ended.add(old);
                standing.remove(old);
            }
            if (edit.meaning() != null) {
                var entry = new Entry(new CaseDictionary.Id(id++), edit.key(), edit.meaning(), edit.reason(), by, at);
                added.add(entry);
                standing.add(entry);
            }
        }
        return new Edited(dictionary(standing), ended, added);
    }

    /// In a step's transaction.
    ///
    /// @return whether anything changed
    boolean apply(Change change, BeforeImages before, List<Edit> edits) throws SQLException {
        var current = dictionary(entries(change.prepared(STANDING)));
        var now = store.clock().instant();
        var edited = after(current, edits, change.state().nextId(StoredTable.MEANING), store.user(), now);
        for (var entry : edited.ended()) {
            setStanding(change, entry.id().value(), false, before);
        }
        for (var entry : edited.added()) {
            long id = change.newId(StoredTable.MEANING);
            change.insert(
                    StoredTable.MEANING,
                    id,
                    change.sequence(),
                    1L,
                    change.seal(SealedColumn.MEANING, id, payload(entry)));
            before.added(StoredTable.MEANING, id);
        }
        return !edited.ended().isEmpty() || !edited.added().isEmpty();
    }

    /// @param before takes the row as it was, null when it is not wanted
    static void setStanding(Change change, long id, boolean standing, @Nullable BeforeImages before)
            throws SQLException {
        var row = change.row(StoredTable.MEANING, id);
        if (row == null) {
            throw new SQLException("An entry of the dictionary is missing.");
        }
        if (before != null) {
            before.changed(StoredTable.MEANING, row);
        }
        var values = row.clone();
        values[2] = standing ? 1L : 0L;
        change.replace(StoredTable.MEANING, row, values);
    }

    private CaseDictionary dictionary(List<Entry> entries) {
        if (entries.isEmpty()) {
            return CaseDictionary.EMPTY;
        }
        var sorted = new ArrayList<>(entries);
        sorted.sort(java.util.Comparator.comparing(Entry::id));
        var writer = new PayloadWriter();
        for (var entry : sorted) {
            writer.number(entry.id().value()).text(entry.key().text());
            writer.number(element(entry.meaning()))
                    .number(EnumBits.of(entry.meaning().special()));
        }
        byte[] hash = store.vault().blind(BlindIndex.MEANINGS, writer.toBytes());
        return new CaseDictionary(sorted, "d" + HexFormat.of().formatHex(hash, 0, STAMP_BYTES));
    }

    private static long element(Meaning meaning) {
        var element = meaning.element();
        return element == null ? -1 : element.ordinal();
    }

    private List<Entry> entries(PreparedStatement select) throws SQLException {
        var entries = new ArrayList<Entry>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows.getLong(1), rows.getLong(2), rows.getBytes(3)));
            }
        }
        return entries;
    }

    private static byte[] payload(Entry entry) {
        var key = entry.key();
        var meaning = entry.meaning();
        return new PayloadWriter()
                .number(key.carrier().ordinal())
                .text(key.label())
                .text(key.value())
                .number(element(meaning))
                .number(EnumBits.of(meaning.special()))
                .text(meaning.words())
                .text(entry.reason())
                .text(entry.decidedBy())
                .number(entry.at().getEpochSecond())
                .number(entry.at().getNano())
                .toBytes();
    }

    private Entry entry(long id, long version, byte[] sealed) {
        var from = store.payload(SealedColumn.MEANING, id, version, sealed);
        var key = new MetadataKey(from.oneOf(MetadataKey.Carrier.values()), from.text(), from.text());
        int element = (int) from.number();
        var meaning = new Meaning(
                element < 0 ? null : DataElement.values()[element], EnumBits.special(from.number()), from.text());
        return new Entry(
                new CaseDictionary.Id(id),
                key,
                meaning,
                from.text(),
                from.text(),
                Instant.ofEpochSecond(from.number(), from.number()));
    }
}
