package org.noticewright.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;
import org.noticewright.store.generated.Tables;

/// The tables whose rows carry a MAC and count towards their table's digest. The first column is the row id,
/// the last the MAC. Append only: the position is part of the sealed state.
enum StoredTable {
    KEY_SLOT(Tables.KEY_SLOT),
    SETTING(Tables.SETTING),
    DATA_SOURCE(Tables.DATA_SOURCE),
    REJECT(Tables.REJECT),
    DICTIONARY(Tables.DICTIONARY),
    NAME(Tables.NAME),
    TICKET(Tables.TICKET),
    TICKET_VERSION(Tables.TICKET_VERSION),
    MESSAGE(Tables.MESSAGE),
    PROFILE(Tables.PROFILE),
    FIELD_TITLE(Tables.FIELD_TITLE),
    ACCESS_EVENT(Tables.ACCESS_EVENT),
    CUSTOMER(Tables.CUSTOMER),
    CLASSIFICATION(Tables.CLASSIFICATION),
    REVIEW(Tables.REVIEW),
    EXPOSURE(Tables.EXPOSURE),
    PERSON(Tables.PERSON),
    FACTS(Tables.FACTS),
    TIMELINE_EVENT(Tables.TIMELINE_EVENT),
    LETTER_BATCH(Tables.LETTER_BATCH),
    LETTER_PIECE(Tables.LETTER_PIECE),
    ATTACHMENT_FILE(Tables.ATTACHMENT_FILE),
    ATTACHMENT_CLAIM(Tables.ATTACHMENT_CLAIM),
    MEANING(Tables.MEANING),
    RULE_STEP(Tables.RULE_STEP),
    RULE_STEP_ROWS(Tables.RULE_STEP_ROWS);

    private final String sqlName;
    private final List<String> columns;
    private final String insert;
    private final String update;
    private final String select;
    private final String insertIfNew;
    private final String row;

    StoredTable(Table<?> table) {
        sqlName = table.getName();
        columns = Arrays.stream(table.fields()).map(Field::getName).toList();
        insert = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        sqlName,
                        String.join(", ", columns),
                        columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
        insertIfNew = insert.replaceFirst("INSERT", "INSERT OR IGNORE");
        select = "SELECT " + String.join(", ", columns) + " FROM " + sqlName;
        row = select + " WHERE id = ?";
        update = "UPDATE %s SET %s WHERE id = ?"
                .formatted(
                        sqlName,
                        columns.stream().skip(1).map(column -> column + " = ?").collect(Collectors.joining(", ")));
    }

    String sqlName() {
        return sqlName;
    }

    /// Columns in the order of the table, row id first, MAC last.
    List<String> columns() {
        return columns;
    }

    String insertSql() {
        return insert;
    }

    String updateSql() {
        return update;
    }

    String deleteSql() {
        return "DELETE FROM " + sqlName + " WHERE id = ?";
    }

    String insertIfNewSql() {
        return insertIfNew;
    }

    String selectSql() {
        return select;
    }

    String rowSql() {
        return row;
    }

    /// Lowest and highest row id, null without rows.
    String endsSql() {
        // Asked for one by one, each is found at an end of the tree; together they take a walk over every row.
        return "SELECT (SELECT MIN(id) FROM %1$s), (SELECT MAX(id) FROM %1$s)".formatted(sqlName);
    }

    String allSql() {
        return select + " ORDER BY id";
    }
}
