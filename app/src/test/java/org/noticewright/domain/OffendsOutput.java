package org.noticewright.domain;

/// Breaks the rule on standard output on purpose.
public class OffendsOutput {
    Object use() {
        return System.out;
    }
}
