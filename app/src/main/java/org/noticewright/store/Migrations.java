package org.noticewright.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Brings a case file to the schema of this version. Each step runs with its version number in one transaction:
/// after a crash or an error the file is as it was before the step.
final class Migrations {

    /// Big-endian `NtcW`, in the file's header: tells a case file from any other SQLite file.
    static final int APPLICATION_ID = 0x4E746357;

    private static final List<String> SCRIPTS = List.of("V001__case.sql");

    private Migrations() {}

    static int newest() {
        return SCRIPTS.size();
    }

    static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA user_version")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    static void upgrade(Connection connection) throws SQLException {
        for (int version = version(connection); version < newest(); version++) {
            try (var statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                try {
                    statement.executeUpdate(script(SCRIPTS.get(version)));
                    statement.execute("PRAGMA application_id = " + APPLICATION_ID);
                    statement.execute("PRAGMA user_version = " + (version + 1));
                    statement.execute("COMMIT");
                } catch (SQLException failed) {
                    statement.execute("ROLLBACK");
                    throw failed;
                }
            }
        }
    }

    private static String script(String name) {
        try (var stream = Migrations.class.getResourceAsStream("/org/noticewright/schema/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The schema script " + name + " is not part of this build.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
