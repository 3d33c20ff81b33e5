package org.noticewright.ingest.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Counts a zip's members that are encrypted: the JDK refuses such an archive as invalid, without saying why.
final class EncryptedMembers {

    private static final int END_RECORD = 0x06054b50;
    private static final int DIRECTORY_RECORD = 0x02014b50;
    private static final int MAX_DIRECTORY = 64 << 20;

    private EncryptedMembers() {}

    /// None when the directory cannot be read (APPNOTE.TXT 4.3.12, 4.3.16); the reader of the archive says why.
    static int count(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int tail = (int) Math.min(channel.size(), 65_557);
            ByteBuffer end = read(channel, channel.size() - tail, tail);
            for (int at = tail - 22; at >= 0; at--) {
                if (end.getInt(at) == END_RECORD) {
                    long size = Integer.toUnsignedLong(end.getInt(at + 12));
                    long start = channel.size() - tail + at - size;
                    return size > MAX_DIRECTORY || start < 0 ? 0 : flagged(read(channel, start, (int) size));
                }
            }
            return 0;
        }
    }

    private static int flagged(ByteBuffer directory) {
        int count = 0;
        int at = 0;
        while (at + 46 <= directory.limit() && directory.getInt(at) == DIRECTORY_RECORD) {
            count += directory.getShort(at + 8) & 1;
            int name = Short.toUnsignedInt(directory.getShort(at + 28));
            int extra = Short.toUnsignedInt(directory.getShort(at + 30));
            int comment = Short.toUnsignedInt(directory.getShort(at + 32));
            at += 46 + name + extra + comment;
        }
        return count;
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // until the range is read or the file ends
        }
        return bytes.flip();
    }
}
