package org.noticewright.store.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A passphrase's hold on some of the data keys. The slot's number, roles and hardness are bound to it, so that
/// a slot can be neither widened nor weakened from outside.
///
/// @param classes classes of data whose keys lie inside; LOG always
/// @param wrapped nonce, then AES-256-GCM over the keys in the order of [KeyClass]
public record KeyWrap(
        long slot, Set<KeyClass> classes, boolean recovery, PassphraseHardness hardness, byte[] salt, byte[] wrapped) {

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    public KeyWrap {
        classes = Set.copyOf(classes);
    }

    /// @throws KeyMissingException when `keys` lacks one of `classes`
    public static KeyWrap wrap(
            CaseKeys keys,
            long slot,
            Set<KeyClass> classes,
            boolean recovery,
            PassphraseHardness hardness,
            char[] passphrase,
            SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var plain = ByteBuffer.allocate(classes.size() * DerivedKeys.KEY_BYTES);
        for (var keyClass : KeyClass.values()) {
            if (classes.contains(keyClass)) {
                byte[] key = keys.key(keyClass);
                if (key == null) {
                    throw new KeyMissingException(keyClass);
                }
                plain.put(key);
            }
        }
        var draft = new KeyWrap(slot, classes, recovery, hardness, salt, nonce);
        try {
            var cipher = draft.cipher(Cipher.ENCRYPT_MODE, passphrase, keys.caseId());
            byte[] sealed = cipher.doFinal(plain.array());
            return new KeyWrap(slot, classes, recovery, hardness, salt, join(nonce, sealed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is part of every Java platform.", impossible);
        } finally {
            Arrays.fill(plain.array(), (byte) 0);
        }
    }

    /// The keys, or null when the passphrase is not this slot's.
    public @Nullable CaseKeys unwrap(byte[] caseId, char[] passphrase) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, passphrase, caseId);
            byte[] plain = cipher.doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES);
            var keys = new EnumMap<KeyClass, byte[]>(KeyClass.class);
            int at = 0;
            for (var keyClass : KeyClass.values()) {
                if (classes.contains(keyClass)) {
                    keys.put(keyClass, Arrays.copyOfRange(plain, at, at += DerivedKeys.KEY_BYTES));
                }
            }
            Arrays.fill(plain, (byte) 0);
            return new CaseKeys(caseId, keys);
        } catch (AEADBadTagException wrongPassphrase) {
            return null;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is part of every Java platform.", impossible);
        }
    }

    private Cipher cipher(int mode, char[] passphrase, byte[] caseId) throws GeneralSecurityException {
        byte[] key = DerivedKeys.fromPassphrase(passphrase, salt, hardness);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, wrapped, 0, NONCE_BYTES));
            cipher.updateAAD(boundTo(caseId));
            return cipher;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] boundTo(byte[] caseId) {
        int bits = 0;
        for (var keyClass : classes) {
            bits |= 1 << keyClass.ordinal();
        }
        var label = "key_slot|wrapped|".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(caseId.length + label.length + Long.BYTES + 5 * Integer.BYTES)
                .put(caseId)
                .put(label)
                .putLong(slot)
                .putInt(bits)
                .putInt(recovery ? 1 : 0)
                .putInt(hardness.memoryKib())
                .putInt(hardness.iterations())
                .putInt(hardness.parallelism())
                .array();
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    @Override
    public String toString() {
        return "KeyWrap[" + slot + "]";
    }
}
