package org.noticewright.casework;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Sha256;

/// What anybody may see of one log entry: enough to walk the hash chain without a key. Who acted and what the
/// entry says beyond its subject stay sealed.
///
/// @param slot key slot of whoever acted
/// @param who ciphertext of the person's name
/// @param detail ciphertext of before, after and reason, null when the entry has none
/// @param stateDigest keyed digest of the case's tables after the entry
/// @param hash what the case recorded as this entry's chain hash
public record LogLink(
        long sequence,
        Instant at,
        long slot,
        String action,
        String subject,
        byte[] who,
        byte @Nullable [] detail,
        byte[] stateDigest,
        byte[] hash) {

    /// Chain hash before the first entry.
    public static byte[] start() {
        return new byte[32];
    }

    /// The chain hash this entry must have: SHA-256 over the previous hash and everything the entry holds,
    /// ciphertext where it is sealed.
    ///
    /// Numbers are written zig-zag in groups of seven bits, the lowest first; a byte string is its length and
    /// its bytes; a text is twice the length of its UTF-8 form and that form. In order: previous hash,
    /// sequence, time in milliseconds since 1970, slot, action, subject, who, 1 or 0 for whether there is a
    /// detail, the detail or an empty byte string, state digest.
    public byte[] hashAfter(byte[] previous) {
        var out = new ByteArrayOutputStream(256);
        bytes(out, previous);
        number(out, sequence);
        number(out, at.toEpochMilli());
        number(out, slot);
        text(out, action);
        text(out, subject);
        bytes(out, who);
        number(out, detail == null ? 0 : 1);
        bytes(out, detail == null ? new byte[0] : detail);
        bytes(out, stateDigest);
        return Sha256.digest().digest(out.toByteArray());
    }

    private static void number(ByteArrayOutputStream out, long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static void bytes(ByteArrayOutputStream out, byte[] value) {
        number(out, value.length);
        out.writeBytes(value);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        number(out, (long) encoded.length << 1);
        out.writeBytes(encoded);
    }

    @Override
    public String toString() {
        return "LogLink[" + sequence + ", " + action + "]";
    }
}
