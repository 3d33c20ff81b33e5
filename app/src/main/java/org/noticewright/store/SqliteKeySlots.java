package org.noticewright.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.noticewright.casework.KeySlots;
import org.noticewright.casework.Role;
import org.noticewright.store.sealed.KeyMissingException;
import org.noticewright.store.sealed.KeyWrap;
import org.noticewright.store.sealed.PassphraseHardness;
import org.noticewright.store.sealed.SealedColumn;

/// Who can open the case. Nobody can give away a key that their own slot does not hold. Removing a slot ends
/// access to this file, not to copies somebody made before.
final class SqliteKeySlots implements KeySlots {

    private final CaseStore store;
    private final PassphraseHardness hardness;
    private final SecureRandom random = new SecureRandom();

    SqliteKeySlots(CaseStore store, PassphraseHardness hardness) {
        this.store = store;
        this.hardness = hardness;
    }

    @Override
    public List<Slot> all() {
        return store.database()
                .read(connection ->
                        SlotRows.all(connection).stream().map(this::toDomain).toList());
    }

    private Slot toDomain(SlotRows.Row row) {
        long id = row.wrap().slot();
        var person = new String(
                store.open(SealedColumn.SLOT_PERSON, id, row.version(), row.person()), StandardCharsets.UTF_8);
        return new Slot(Math.toIntExact(id), person, row.roles(), row.wrap().recovery());
    }

    @Override
    public void add(String person, Set<Role> roles, char[] passphrase) {
        if (person.isBlank() || roles.isEmpty() || passphrase.length == 0) {
            throw new IllegalArgumentException("""
                A key slot needs a person, at least one role and a passphrase.
                Maybe one of them was left empty.\
                """);
        }
        store.checkWritable();
        // Argon2id takes its time, so it runs before the write lock is taken; the row id is settled with it.
        long id = store.database()
                .read(connection -> SlotRows.all(connection).stream()
                        .mapToLong(row -> row.wrap().slot())
                        .max()
                        .orElse(0));
        long next = Math.max(id + 1, store.state().nextId(StoredTable.KEY_SLOT));
        KeyWrap wrap;
        try {
            wrap = KeyWrap.wrap(
                    store.vault().keys(), next, SlotRows.classes(roles), false, hardness, passphrase, random);
        } catch (KeyMissingException failed) {
            throw store.database().errors().of(failed);
        }
        var line = LogLine.of("keys.add", "key slot %d for %s".formatted(next, EnumSet.copyOf(roles)));
        store.change(line, change -> {
            long taken = change.newId(StoredTable.KEY_SLOT);
            if (taken != next) {
                throw new IllegalStateException("""
                    Key slot %d was taken while this one was being made.
                    Maybe two people added slots at once: try again.\
                    """.formatted(next));
            }
            SlotRows.insert(change, wrap, roles, person);
            return next;
        });
    }

    @Override
    public void remove(int slot, String reason) {
        store.change(LogLine.of("keys.remove", "key slot " + slot).because(reason), change -> {
            var rows = SlotRows.all(store.database().writer());
            if (rows.stream().noneMatch(row -> row.wrap().slot() == slot)) {
                throw new IllegalArgumentException("""
                    There is no key slot %d.
                    Maybe it was removed already.\
                    """.formatted(slot));
            }
            boolean anotherHoldsAll = rows.stream()
                    .anyMatch(row -> row.wrap().slot() != slot
                            && !row.wrap().recovery()
                            && row.roles().containsAll(EnumSet.allOf(Role.class)));
            if (!anotherHoldsAll) {
                throw new IllegalArgumentException("""
                    Key slot %d cannot be removed: no other person's slot would hold every role.
                    Maybe add a slot with every role for somebody else first.\
                    """.formatted(slot));
            }
            change.delete(StoredTable.KEY_SLOT, slot);
            return slot;
        });
    }
}
