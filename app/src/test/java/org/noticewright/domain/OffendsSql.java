package org.noticewright.domain;

import java.sql.Connection;

/// Breaks the rule on SQL on purpose.
public class OffendsSql {
    Connection use(Connection connection) {
        return connection;
    }
}
