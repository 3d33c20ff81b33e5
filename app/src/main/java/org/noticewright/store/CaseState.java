package org.noticewright.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
import org.noticewright.store.sealed.SealedColumn;
import org.noticewright.store.sealed.Vault;

/// What the newest log entry vouches for: how many rows each table has, the digest over them, the next row ids,
/// and the number of seals made so far. Kept sealed in one row and written with every entry.
///
/// The digest of a table is the sum of keyed summands of its rows modulo 2^256: it can follow every change in
/// constant time, and a removed, added or put-back row changes it.
final class CaseState {

    private static final int WORDS = 4;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    long sequence;
    byte[] headHash;
    private final long[] rows = new long[StoredTable.values().length];
    private final long[] nextIds = new long[StoredTable.values().length];
    /// Messages of all tickets: not the forms in which they were seen.
    long messages;
    private final long[][] sums = new long[StoredTable.values().length][WORDS];

    CaseState(long sequence, byte[] headHash) {
        this.sequence = sequence;
        this.headHash = headHash.clone();
        Arrays.fill(nextIds, 1);
    }

    CaseState copy() {
        var copy = new CaseState(sequence, headHash);
        copy.messages = messages;
        System.arraycopy(rows, 0, copy.rows, 0, rows.length);
        System.arraycopy(nextIds, 0, copy.nextIds, 0, nextIds.length);
        for (int i = 0; i < sums.length; i++) {
            copy.sums[i] = sums[i].clone();
        }
        return copy;
    }

    long takeId(StoredTable table) {
        return nextIds[table.ordinal()]++;
    }

    long nextId(StoredTable table) {
        return nextIds[table.ordinal()];
    }

    long rows(StoredTable table) {
        return rows[table.ordinal()];
    }

    void add(StoredTable table, byte[] summand) {
        rows[table.ordinal()]++;
        long[] sum = sums[table.ordinal()];
        boolean carry = false;
        for (int i = WORDS - 1; i >= 0; i--) {
            long before = sum[i];
            long after = before + (long) LONG.get(summand, i * Long.BYTES) + (carry ? 1 : 0);
            carry = carry ? Long.compareUnsigned(after, before) <= 0 : Long.compareUnsigned(after, before) < 0;
            sum[i] = after;
        }
    }

    void remove(StoredTable table, byte[] summand) {
        rows[table.ordinal()]--;
        long[] sum = sums[table.ordinal()];
        boolean borrow = false;
        for (int i = WORDS - 1; i >= 0; i--) {
            long before = sum[i];
            long after = before - (long) LONG.get(summand, i * Long.BYTES) - (borrow ? 1 : 0);
            borrow = borrow ? Long.compareUnsigned(after, before) >= 0 : Long.compareUnsigned(after, before) > 0;
            sum[i] = after;
        }
    }

    boolean sameRows(CaseState other, StoredTable table) {
        int i = table.ordinal();
        return rows[i] == other.rows[i] && Arrays.equals(sums[i], other.sums[i]);
    }

    /// Row counts and digests of some tables.
    byte[] digests(Set<StoredTable> tables) {
        var writer = new PayloadWriter();
        for (var table : tables) {
            writer.number(table.ordinal()).number(rows[table.ordinal()]);
            for (long word : sums[table.ordinal()]) {
                writer.number(word);
            }
        }
        return writer.toBytes();
    }

    byte[] toBytes(Vault vault) {
        var writer = new PayloadWriter().number(rows.length);
        for (int i = 0; i < rows.length; i++) {
            writer.number(rows[i]).number(nextIds[i]);
            for (long word : sums[i]) {
                writer.number(word);
            }
        }
        writer.number(messages);
        writer.number(SealedColumn.values().length);
        for (var column : SealedColumn.values()) {
            writer.number(vault.seals(column));
        }
        return writer.toBytes();
    }

    static CaseState fromBytes(long sequence, byte[] headHash, byte[] bytes) {
        return read(sequence, headHash, new PayloadReader(bytes));
    }

    private static CaseState read(long sequence, byte[] headHash, PayloadReader reader) {
        var state = new CaseState(sequence, headHash);
        int tables = reader.size();
        for (int i = 0; i < tables; i++) {
            state.rows[i] = reader.number();
            state.nextIds[i] = reader.number();
            for (int word = 0; word < WORDS; word++) {
                state.sums[i][word] = reader.number();
            }
        }
        state.messages = reader.number();
        return state;
    }

    /// Hands the counts of seals to the vault, which goes on counting.
    static void continueSealCounts(byte[] bytes, Vault vault) {
        var reader = new PayloadReader(bytes);
        read(0, new byte[0], reader);
        int columns = reader.size();
        for (int i = 0; i < columns; i++) {
            // The state itself is sealed after it was written down, hence one more.
            vault.countSeals(SealedColumn.values()[i], reader.number() + 1);
        }
    }
}
