package org.noticewright.casework.handover;

import java.util.HashMap;
import java.util.Map;

/// Stands a running number for a value that could lead to a person: the same value always gets the same number,
/// so that equality can still be seen.
final class Pseudonyms {

    private final Map<String, Map<String, String>> known = new HashMap<>();

    /// @param kind what it is, such as `account`: `account-1`, `account-2`
    String of(String kind, String value) {
        var ofKind = known.computeIfAbsent(kind, _ -> new HashMap<>());
        return ofKind.computeIfAbsent(value, _ -> kind + "-" + (ofKind.size() + 1));
    }
}
