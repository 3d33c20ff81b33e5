package org.noticewright.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of a file or text (FIPS 180-4), as 64 lower-case hexadecimal digits.
public record Sha256(String hex) {

    public Sha256 {
        if (hex.length() != 64 || !hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new IllegalArgumentException("""
                The SHA-256 (%s) must be 64 lower-case hexadecimal digits.
                Maybe it was cut or written in capitals.\
                """.formatted(hex));
        }
    }

    public static Sha256 of(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
    }

    /// @param stream read to its end, of any length
    public static Sha256 of(InputStream stream) throws IOException {
        var digest = digest();
        stream.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return ofDigest(digest.digest());
    }

    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
