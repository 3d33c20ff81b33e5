package org.noticewright.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Damages bytes: blindly, by the tokens of the formats, and inside archives.
final class Mutator {

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "\\",
            "\n",
            "\r\n",
            "\u0000",
            "\uFEFF",
            "null",
            "NaN",
            "-1",
            "1e999",
            "99999999999999999999",
            "\\ud800",
            "\\u0000",
            "<",
            ">",
            "</",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "&#0;",
            "&x;",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "From ",
            "\n\nFrom x Mon Jan  1 00:00:00 2024\n",
            "--",
            "=?utf-8?Q?",
            "?=",
            "Content-Type: multipart/mixed; boundary=x\n",
            "'",
            ";",
            "\t",
            "|",
            "=1+1",
            "0000-00-00",
            "9999-12-31",
            "1970-01-01T00:00:00Z",
            "true",
            "\u2028",
            "%00",
            "../",
            "xl/workbook.xml",
            "\u202E");

    private final Random random;
    private final List<byte[]> others;

    /// @param others seeds to take pieces from
    Mutator(Random random, List<byte[]> others) {
        this.random = random;
        this.others = others;
    }

    byte[] mutate(byte[] seed) throws IOException {
        boolean inside = random.nextInt(4) > 0;
        if (inside && isZip(seed)) {
            return insideZip(seed);
        }
        if (inside && isGzip(seed)) {
            return gzip(several(gunzip(seed)));
        }
        return several(seed);
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    private byte[] several(byte[] seed) {
        byte[] bytes = seed;
        for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 1; i--) {
            bytes = once(bytes);
        }
        return bytes.length > 8 << 20 ? Arrays.copyOf(bytes, 8 << 20) : bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(64));
        return switch (random.nextInt(11)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1, 2 -> flipped(bytes, at);
            case 3 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            case 4, 5 ->
                inserted(bytes, at, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
            case 6 -> inserted(bytes, at, repeated(Arrays.copyOfRange(bytes, at, end), 1 + random.nextInt(2000)));
            case 7 -> inserted(bytes, at, ofAnother());
            case 8 -> joined(bytes, Arrays.copyOfRange(bytes, at, bytes.length));
            case 9 -> inserted(bytes, at, repeated(new byte[] {(byte) "[{<(\"\\".charAt(random.nextInt(6))}, 50_000));
            default -> overwritten(bytes, at);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private byte[] overwritten(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        for (int i = at; i < Math.min(bytes.length, at + 4); i++) {
            changed[i] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
        }
        return changed;
    }

    private byte[] ofAnother() {
        byte[] other = others.get(random.nextInt(others.size()));
        if (other.length == 0) {
            return other;
        }
        int from = random.nextInt(other.length);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(4096)));
    }

    private byte[] insideZip(byte[] zip) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                try {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(random.nextInt(3) == 0 ? several(content) : content);
                } catch (IOException doubled) {
                    continue;
                }
            }
        } catch (IOException | IllegalArgumentException damagedBefore) {
            return several(zip);
        }
        return out.toByteArray();
    }

    private static byte[] gunzip(byte[] bytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            return bytes;
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var to = new GZIPOutputStream(out)) {
            to.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] what, int times) {
        byte[] all = new byte[Math.min(1 << 20, what.length * times)];
        for (int i = 0; i < all.length; i++) {
            all[i] = what[i % what.length];
        }
        return all;
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] what) {
        return joined(joined(Arrays.copyOf(bytes, at), what), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
