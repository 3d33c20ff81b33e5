package org.noticewright.timeline;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One IP address or a CIDR block of them, IPv4 or IPv6. Reads what logs write: a port behind, brackets around,
/// a zone, IPv4 inside IPv6.
final class AddressBlock {

    private final byte[] network;
    private final int prefix;

    private AddressBlock(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /// @throws IllegalArgumentException when the text is neither an address nor a block
    static AddressBlock of(String text) {
        int slash = text.indexOf('/');
        byte[] bytes = bytes(slash < 0 ? text : text.substring(0, slash));
        int longest = bytes == null ? 0 : bytes.length * 8;
        int prefix = slash < 0 ? longest : number(text.substring(slash + 1), longest);
        if (bytes == null || prefix < 0) {
            throw new IllegalArgumentException("""
                The address (%s) is neither an IP address nor a CIDR block. \
                Maybe write it as 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32.\
                """.formatted(text));
        }
        return new AddressBlock(bytes, prefix);
    }

    boolean contains(String address) {
        byte[] bytes = bytes(address);
        if (bytes == null || bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((bytes[bit >> 3] & mask) != (network[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }

    /// The address in one spelling, or the text itself when it is no address (a log may write a service's
    /// name).
    static String canonical(String address) {
        byte[] bytes = bytes(address);
        return bytes == null ? address.strip().toLowerCase(Locale.ROOT) : new BigInteger(1, bytes) + "/" + bytes.length;
    }

    private static byte @Nullable [] bytes(String text) {
        String bare = bare(text.strip());
        byte[] four = four(bare);
        return four != null ? four : sixteen(bare);
    }

    private static String bare(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return withoutZone(end < 0 ? text : text.substring(1, end));
        }
        int colon = text.indexOf(':');
        boolean portBehindFour = colon > 0 && colon == text.lastIndexOf(':') && text.indexOf('.') > 0;
        return withoutZone(portBehindFour ? text.substring(0, colon) : text);
    }

    private static String withoutZone(String text) {
        int percent = text.indexOf('%');
        return percent < 0 ? text : text.substring(0, percent);
    }

    private static byte @Nullable [] four(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return null;
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            int value = number(parts[i], 255);
            if (value < 0) {
                return null;
            }
            bytes[i] = (byte) value;
        }
        return bytes;
    }

    private static byte @Nullable [] sixteen(String text) {
        if (text.indexOf(':') < 0 || text.indexOf("::") != text.lastIndexOf("::")) {
            return null;
        }
        int gap = text.indexOf("::");
        byte[] head = groups(gap < 0 ? text : text.substring(0, gap));
        byte[] tail = gap < 0 ? new byte[0] : groups(text.substring(gap + 2));
        if (head == null || tail == null || head.length + tail.length > 16 || (gap < 0 && head.length != 16)) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(head, 16);
        System.arraycopy(tail, 0, bytes, 16 - tail.length, tail.length);
        boolean mapped = bytes[10] == -1 && bytes[11] == -1;
        for (int i = 0; i < 10; i++) {
            mapped &= bytes[i] == 0;
        }
        return mapped ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    }

    private static byte @Nullable [] groups(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[16];
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            byte[] group = i == parts.length - 1 && parts[i].indexOf('.') > 0 ? four(parts[i]) : group(parts[i]);
            if (group == null || at + group.length > 16) {
                return null;
            }
            System.arraycopy(group, 0, bytes, at, group.length);
            at += group.length;
        }
        return Arrays.copyOf(bytes, at);
    }

    private static byte @Nullable [] group(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return null;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return null;
            }
            value = value << 4 | digit;
        }
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    /// @return -1 when it is no number up to `most`
    private static int number(String text, int most) {
        if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int value = Integer.parseInt(text);
        return value > most ? -1 : value;
    }
}
