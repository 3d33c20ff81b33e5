package org.noticewright.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Verification.Check;
import org.noticewright.casework.Verification.Result;
import org.noticewright.store.sealed.BrokenSealException;
import org.noticewright.store.sealed.SealedColumn;
import org.noticewright.store.sealed.Vault;

/// Walks the hash chain of the log from its first entry.
final class LogChainCheck {

    private static final int CHUNK = 1000;

    private final Vault vault;
    private final List<String> brokenSeals = new ArrayList<>();
    private final Set<String> notChecked = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private long seals;
    private long lastSequence;
    private byte[] lastHash = new byte[32];
    private byte[] lastStateDigest = new byte[0];

    LogChainCheck(Vault vault) {
        this.vault = vault;
    }

    /// @param total entries to come, by the head
    Check walk(Connection connection, long total, Progress progress) throws SQLException {
        long before;
        long count = 0;
        do {
            before = lastSequence;
            try (var select = connection.prepareStatement("SELECT id, at, slot, action, subject, who, detail,"
                    + " state_digest, hash FROM log_entry WHERE id > ? ORDER BY id LIMIT " + CHUNK)) {
                select.setLong(1, lastSequence);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        progress.checkCancelled();
                        step(rows);
                        count++;
                    }
                }
            }
            progress.report(count, Math.max(total, count), "log entries");
        } while (lastSequence != before);
        return new Check("log chain", wrong.isEmpty() ? Result.OK : Result.BROKEN, count, wrong);
    }

    private void step(ResultSet row) throws SQLException {
        long sequence = row.getLong(1);
        if (sequence != lastSequence + 1) {
            wrong.add("Between log entries %d and %d something was removed.".formatted(lastSequence, sequence));
        }
        byte[] who = row.getBytes(6);
        byte[] detail = row.getBytes(7);
        lastStateDigest = row.getBytes(8);
        byte[] stored = row.getBytes(9);
        byte[] expected = Change.chainHash(
                lastHash,
                sequence,
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                who,
                detail,
                lastStateDigest);
        if (!Arrays.equals(expected, stored)) {
            wrong.add("Log entry %d, or the one before it, was changed.".formatted(sequence));
        }
        check(SealedColumn.LOG_WHO, sequence, who);
        if (detail != null) {
            check(SealedColumn.LOG_DETAIL, sequence, detail);
        }
        lastSequence = sequence;
        lastHash = stored;
    }

    private void check(SealedColumn column, long sequence, byte[] sealed) {
        if (!vault.holds(column.keyClass())) {
            notChecked.add(column.table());
            return;
        }
        seals++;
        try {
            vault.open(column, sequence, sequence, sealed);
        } catch (BrokenSealException broken) {
            brokenSeals.add("log entry %d does not open.".formatted(sequence));
        }
    }

    List<String> brokenSeals() {
        return brokenSeals;
    }

    Set<String> notChecked() {
        return notChecked;
    }

    long seals() {
        return seals;
    }

    long lastSequence() {
        return lastSequence;
    }

    byte[] lastHash() {
        return lastHash;
    }

    byte[] lastStateDigest() {
        return lastStateDigest;
    }
}
