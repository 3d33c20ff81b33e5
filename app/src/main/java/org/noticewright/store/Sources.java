package org.noticewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.noticewright.domain.Sha256;

/// The evidence files of the case by their rows: payloads name a file by its row, which is shorter than its
/// hash and known before the file was read to its end.
final class Sources {

    private final ConcurrentMap<Long, Sha256> hashes = new ConcurrentHashMap<>();
    private final ConcurrentMap<Sha256, Long> rows = new ConcurrentHashMap<>();

    void know(long row, Sha256 sha256) {
        hashes.put(row, sha256);
        rows.put(sha256, row);
    }

    /// Hash of the file with this row.
    Sha256 hash(Connection connection, long row) throws SQLException {
        var known = hashes.get(row);
        if (known != null) {
            return known;
        }
        try (var select = connection.prepareStatement("SELECT sha256 FROM data_source WHERE id = ?")) {
            select.setLong(1, row);
            try (var found = select.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("An evidence file is missing.");
                }
                var sha256 = Sha256.ofDigest(found.getBytes(1));
                know(row, sha256);
                return sha256;
            }
        }
    }

    /// Row of a file whose hash came out of a payload, or of the import under way.
    long row(Sha256 sha256) {
        var row = rows.get(sha256);
        if (row == null) {
            throw new IllegalStateException("An evidence file is not part of this case.");
        }
        return row;
    }
}
