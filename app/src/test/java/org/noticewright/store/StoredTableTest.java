package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTableTest {

    @TempDir
    Path folder;

    /// Both ends asked for in one query would make SQLite walk all rows of the table.
    @Test
    void theEndsOfATableAreFoundWithoutAWalkOverIt() throws SQLException {
        TestCases.create(folder).close();
        for (var table : StoredTable.values()) {
            assertThat(plan(table.endsSql()))
                    .as(table.sqlName())
                    .noneMatch(step -> step.startsWith("SCAN " + table.sqlName()));
        }
    }

    /// In the order of the tables, and none looked up ticket by ticket: the order of the tickets' keys is random.
    @Test
    void gradesAndVerdictsAreCountedInTheOrderOfTheirTables() throws SQLException {
        TestCases.create(folder).close();
        assertThat(plan(SqliteExposures.COUNTS))
                .noneMatch(step -> step.contains("SEARCH") && step.contains("(rowid=?)") && !step.contains("setting"))
                .noneMatch(step -> step.contains("JOIN"));
        assertThat(plan(SqliteClassifications.COUNTS))
                .contains("SCAN classification")
                .noneMatch(step -> step.contains("ticket_key"));
        assertThat(plan(SqliteClassifications.NEEDS_REVIEW)).contains("SCAN classification");
    }

    private List<String> plan(String sql) throws SQLException {
        try (var connection = TestCases.connect(folder);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
            var steps = new ArrayList<String>();
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
            return steps;
        }
    }
}
