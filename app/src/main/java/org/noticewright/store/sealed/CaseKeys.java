package org.noticewright.store.sealed;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The data keys a slot opened: all or some of the classes, the log key always.
public final class CaseKeys {

    private final byte[] caseId;
    private final Map<KeyClass, byte[]> keys;

    CaseKeys(byte[] caseId, Map<KeyClass, byte[]> keys) {
        this.caseId = caseId.clone();
        this.keys = new EnumMap<>(keys);
        if (!keys.containsKey(KeyClass.LOG)) {
            throw new IllegalArgumentException("""
                The keys must hold the log key.
                Maybe the key slot was written by another program.\
                """);
        }
    }

    /// Fresh random keys of every class for a new case.
    public static CaseKeys random(byte[] caseId, SecureRandom random) {
        var keys = new EnumMap<KeyClass, byte[]>(KeyClass.class);
        for (var keyClass : KeyClass.values()) {
            var key = new byte[DerivedKeys.KEY_BYTES];
            random.nextBytes(key);
            keys.put(keyClass, key);
        }
        return new CaseKeys(caseId, keys);
    }

    public Set<KeyClass> classes() {
        return EnumSet.copyOf(keys.keySet());
    }

    byte[] caseId() {
        return caseId.clone();
    }

    byte @Nullable [] key(KeyClass keyClass) {
        return keys.get(keyClass);
    }

    /// Overwrites the keys; the vault made from them keeps working copies until it is garbage.
    public void wipe() {
        keys.values().forEach(key -> Arrays.fill(key, (byte) 0));
    }

    @Override
    public String toString() {
        return "CaseKeys" + keys.keySet();
    }
}
