package org.noticewright.ingest.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/// Names of a zip's members that are encrypted. The JDK does not tell and would hand out the ciphertext.
final class EncryptedMembers {

    private static final int END_RECORD = 0x06054b50;
    private static final int DIRECTORY_RECORD = 0x02014b50;
    private static final int MAX_DIRECTORY = 64 << 20;

    private EncryptedMembers() {}

    /// Empty when the directory cannot be read (APPNOTE.TXT 4.3.12, 4.3.16); the reader of the archive says why.
    static Set<String> of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int tail = (int) Math.min(channel.size(), 65_557);
            ByteBuffer end = read(channel, channel.size() - tail, tail);
            for (int at = tail - 22; at >= 0; at--) {
                if (end.getInt(at) == END_RECORD) {
                    long size = Integer.toUnsignedLong(end.getInt(at + 12));
                    long start = channel.size() - tail + at - size;
                    return size > MAX_DIRECTORY || start < 0
                            ? Set.of()
                            : flagged(read(channel, start, (int) size));
                }
            }
            return Set.of();
        }
    }

    private static Set<String> flagged(ByteBuffer directory) {
        Set<String> names = new HashSet<>();
        int at = 0;
        while (at + 46 <= directory.limit() && directory.getInt(at) == DIRECTORY_RECORD) {
            int flags = directory.getShort(at + 8);
            int name = Short.toUnsignedInt(directory.getShort(at + 28));
            int extra = Short.toUnsignedInt(directory.getShort(at + 30));
            int comment = Short.toUnsignedInt(directory.getShort(at + 32));
            if ((flags & 1) != 0 && at + 46 + name <= directory.limit()) {
                names.add(new String(directory.array(), at + 46, name, StandardCharsets.UTF_8));
            }
            at += 46 + name + extra + comment;
        }
        return names;
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // until the range is read or the file ends
        }
        return bytes.flip();
    }
}
