package org.noticewright.casework;

import java.util.List;

/// Outcome of `verify`. What a role has no key for, and what is missing, is NOT_CHECKED, never fine.
///
/// @param head the log's head at the time of the check
public record Verification(List<Check> checks, CaseLog.Head head) {

    public Verification {
        checks = List.copyOf(checks);
    }

    public boolean broken() {
        return checks.stream().anyMatch(check -> check.result() == Result.BROKEN);
    }

    public enum Result {
        OK,
        BROKEN,
        NOT_CHECKED
    }

    /// @param name such as `log chain`, `log head`, `rows`, `sealed values`, `evidence files`, `letters`
    /// @param count things looked at
    /// @param detail what is wrong and where, one line each, without personal data
    public record Check(String name, Result result, long count, List<String> detail) {
        public Check {
            detail = List.copyOf(detail);
        }
    }
}
