package org.noticewright.ingest.format;

/// The beginning of a file or member that is neither JSON nor, at first sight, a table.
///
/// @param bytes at most 64 KiB
/// @param whole whether that is all of it
/// @param text the bytes decoded by their byte order mark or by what they are
/// @param fileName its last path part
public record Head(byte[] bytes, boolean whole, String text, String fileName) {

    /// Whether the bytes begin with these.
    public boolean startsWith(int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "Head[" + bytes.length + " bytes]";
    }
}
