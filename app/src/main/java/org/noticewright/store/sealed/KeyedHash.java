package org.noticewright.store.sealed;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// HMAC-SHA-256 under one key. Thread-safe.
final class KeyedHash {

    private final ThreadLocal<Mac> mac;

    KeyedHash(SecretKey key) {
        mac = ThreadLocal.withInitial(() -> {
            try {
                var fresh = Mac.getInstance("HmacSHA256");
                fresh.init(key);
                return fresh;
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every Java platform has HmacSHA256.", impossible);
            }
        });
    }

    /// 32 bytes.
    byte[] of(byte[] bytes) {
        return mac.get().doFinal(bytes);
    }

    byte[] of(byte[] bytes, int length) {
        var own = mac.get();
        own.update(bytes, 0, length);
        return own.doFinal();
    }
}
