package org.noticewright.store;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Rows of words or names that an import met, for the threads that encode what it brings. The one thread that
/// writes adds to it; it belongs to one import, which ends when its transaction fails, so it never knows a row
/// that is not there.
final class KnownIds<K> {

    /// Stands for a row that is not known yet.
    static final long UNKNOWN = -1;

    /// A system with a tag of its own for every ticket must not fill the memory.
    private static final int MOST = 200_000;

    private final ConcurrentMap<K, Long> ids = new ConcurrentHashMap<>();

    long of(K key) {
        var id = ids.get(key);
        return id == null ? UNKNOWN : id;
    }

    void know(K key, long id) {
        if (ids.size() < MOST) {
            ids.put(key, id);
        }
    }
}
