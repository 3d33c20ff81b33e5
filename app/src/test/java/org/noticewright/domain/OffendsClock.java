package org.noticewright.domain;

import java.time.LocalDate;
import java.time.ZoneId;

/// Breaks the rule on the clock on purpose.
public class OffendsClock {
    LocalDate use() {
        return LocalDate.now(ZoneId.of("UTC"));
    }
}
