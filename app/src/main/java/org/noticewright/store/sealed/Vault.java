package org.noticewright.store.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.noticewright.casework.CaseFileException;

/// Seals and opens values, and makes the keyed hashes, with the keys of one slot. Thread-safe.
///
/// A sealed value is a 12-byte random nonce followed by AES-256-GCM's output. Its associated data names case,
/// table, column, row and row version: a value that was moved or is older than its row does not open.
public final class Vault {

    /// Random 96-bit nonces stay unique with overwhelming odds up to 2^32 values (NIST SP 800-38D); we stop
    /// far before.
    public static final long MOST_SEALS = 1L << 28;

    /// From here on whoever works in the case is told.
    public static final long MANY_SEALS = MOST_SEALS / 2;

    /// Bytes of a blind index and of a row's MAC.
    public static final int HASH_BYTES = 16;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NONCES_AT_ONCE = 512;
    private static final String KEY_VERSION = "1";
    /// One a column: a cipher that keeps its key need not work it out again.
    private final ThreadLocal<Cipher[]> ciphers =
            ThreadLocal.withInitial(() -> new Cipher[SealedColumn.values().length]);

    private final CaseKeys keys;
    private final Map<SealedColumn, SecretKey> columnKeys = new EnumMap<>(SealedColumn.class);
    private final Map<SealedColumn, byte[]> bindings = new EnumMap<>(SealedColumn.class);
    private final Map<BlindIndex, KeyedHash> blindKeys = new EnumMap<>(BlindIndex.class);
    private final AtomicLongArray seals = new AtomicLongArray(SealedColumn.values().length);
    private final ThreadLocal<Nonces> nonces = ThreadLocal.withInitial(Nonces::new);
    private final KeyedHash rows;
    private final KeyedHash heads;

    public Vault(CaseKeys keys) {
        this.keys = keys;
        byte[] caseId = keys.caseId();
        for (var column : SealedColumn.values()) {
            byte[] classKey = keys.key(column.keyClass());
            if (classKey != null) {
                var info = DerivedKeys.info(caseId, "seal", column.table(), column.column(), KEY_VERSION);
                columnKeys.put(column, DerivedKeys.fromKey(classKey, "AES", info));
            }
            bindings.put(column, DerivedKeys.info(caseId, column.table(), column.column(), ""));
        }
        for (var index : BlindIndex.values()) {
            byte[] classKey = keys.key(index.keyClass());
            if (classKey != null) {
                blindKeys.put(index, hash(classKey, caseId, "blind", index.name()));
            }
        }
        byte[] logKey = keys.key(KeyClass.LOG);
        if (logKey == null) {
            throw new KeyMissingException(KeyClass.LOG);
        }
        rows = hash(logKey, caseId, "mac", "row");
        heads = hash(logKey, caseId, "mac", "head");
    }

    private static KeyedHash hash(byte[] classKey, byte[] caseId, String... purpose) {
        var info = DerivedKeys.info(caseId, String.join("|", purpose), KEY_VERSION);
        return new KeyedHash(DerivedKeys.fromKey(classKey, "HmacSHA256", info));
    }

    public Set<KeyClass> classes() {
        return keys.classes();
    }

    public boolean holds(KeyClass keyClass) {
        return keys.classes().contains(keyClass);
    }

    public CaseKeys keys() {
        return keys;
    }

    /// @param version the row's version; together with the row id never used twice for different values
    /// @throws KeyMissingException without a key for the column
    public byte[] seal(SealedColumn column, long row, long version, byte[] plain) {
        var key = key(column);
        if (seals.incrementAndGet(column.ordinal()) > MOST_SEALS) {
            throw new CaseFileException(
                    CaseFileException.Reason.KEY_USED_UP, """
                        The key of %s.%s has sealed %d values, as many as one key safely can.
                        Maybe the case holds several incidents: export it and go on in a new case, which has new keys.\
                        """.formatted(column.table(), column.column(), MOST_SEALS));
        }
        try {
            var sealed = new byte[NONCE_BYTES + plain.length + TAG_BITS / 8];
            nonces.get().next(sealed);
            var cipher = cipher(column);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(boundTo(column, row, version));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is part of every Java platform.", impossible);
        }
    }

    /// @throws KeyMissingException without a key for the column
    /// @throws BrokenSealException when the value was changed or moved
    public byte[] open(SealedColumn column, long row, long version, byte[] sealed) {
        var key = key(column);
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new BrokenSealException(column, row);
        }
        try {
            var cipher = cipher(column);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(boundTo(column, row, version));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException broken) {
            throw new BrokenSealException(column, row);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is part of every Java platform.", impossible);
        }
    }

    /// 16 bytes that are equal for equal values and say nothing else without the key.
    public byte[] blind(BlindIndex index, byte[] value) {
        var hash = blindKeys.get(index);
        if (hash == null) {
            throw new KeyMissingException(index.keyClass());
        }
        return Arrays.copyOf(hash.of(value), HASH_BYTES);
    }

    /// 32 bytes over a whole row. The first [#HASH_BYTES] are its MAC and stand beside it; all of them are what
    /// the row adds to the digest of its table. The second half stands nowhere in the file, so that no set of
    /// older rows can be picked whose sum is the same.
    public byte[] rowDigest(byte[] row, int length) {
        return rows.of(row, length);
    }

    /// 32 bytes over the head of the log, or over the state of the tables.
    public byte[] headMac(byte[] head) {
        return heads.of(head);
    }

    /// A number that is another, with overwhelming odds, for another purpose or other digests, and that says nothing
    /// of them without the key.
    public long stamp(String purpose, byte[] digests) {
        var named = ("stamp|" + purpose + "|").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(heads.of(ByteBuffer.allocate(named.length + digests.length)
                        .put(named)
                        .put(digests)
                        .array()))
                .getLong();
    }

    public long seals(SealedColumn column) {
        return seals.get(column.ordinal());
    }

    /// Continues the count of an earlier session.
    public void countSeals(SealedColumn column, long already) {
        seals.set(column.ordinal(), already);
    }

    private SecretKey key(SealedColumn column) {
        var key = columnKeys.get(column);
        if (key == null) {
            throw new KeyMissingException(column.keyClass());
        }
        return key;
    }

    private byte[] boundTo(SealedColumn column, long row, long version) {
        byte[] prefix = bindings.getOrDefault(column, new byte[0]);
        return ByteBuffer.allocate(prefix.length + 2 * Long.BYTES)
                .put(prefix)
                .putLong(row)
                .putLong(version)
                .array();
    }

    private Cipher cipher(SealedColumn column) {
        var own = ciphers.get();
        var known = own[column.ordinal()];
        if (known == null) {
            known = newCipher();
            own[column.ordinal()] = known;
        }
        return known;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is part of every Java platform.", impossible);
        }
    }

    /// Random bytes fetched in bulk: one call a value would cost as much as the sealing.
    private static final class Nonces {
        private final SecureRandom random = new SecureRandom();
        private final byte[] pool = new byte[NONCE_BYTES * NONCES_AT_ONCE];
        private int used = pool.length;

        void next(byte[] target) {
            if (used == pool.length) {
                random.nextBytes(pool);
                used = 0;
            }
            System.arraycopy(pool, used, target, 0, NONCE_BYTES);
            used += NONCE_BYTES;
        }
    }
}
