package org.noticewright.store.sealed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Keys from keys (HKDF-SHA-256, RFC 5869) and keys from passphrases (Argon2id, RFC 9106).
final class DerivedKeys {

    static final int KEY_BYTES = 32;

    private DerivedKeys() {}

    /// @param info names case, purpose and version, so that no two purposes share a key
    static SecretKey fromKey(byte[] key, String algorithm, byte[] info) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm, HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256.", impossible);
        }
    }

    static byte[] info(byte[] caseId, String... parts) {
        var text = String.join("|", parts).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(caseId.length + 1 + text.length)
                .put(caseId)
                .put((byte) '|')
                .put(text)
                .array();
    }

    static byte[] fromPassphrase(char[] passphrase, byte[] salt, PassphraseHardness hardness) {
        byte[] utf8 = utf8(passphrase);
        try {
            var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(hardness.memoryKib())
                    .withIterations(hardness.iterations())
                    .withParallelism(hardness.parallelism())
                    .withSalt(salt)
                    .build();
            var generator = new Argon2BytesGenerator();
            generator.init(parameters);
            var key = new byte[KEY_BYTES];
            generator.generateBytes(utf8, key);
            return key;
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    /// One accent can be typed as one or two code points, depending on the keyboard: NFC makes them the same
    /// passphrase.
    private static byte[] utf8(char[] passphrase) {
        CharSequence text = CharBuffer.wrap(passphrase);
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
