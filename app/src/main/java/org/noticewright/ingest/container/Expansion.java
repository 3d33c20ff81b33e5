package org.noticewright.ingest.container;

/// How much a whole file may unpack to, all its members and their members together: an archive whose members
/// overlap is small in every part and endless as a whole.
final class Expansion {

    /// Text shrinks to a hundredth at best; only made-up data shrinks more.
    static final long MAX_RATIO = 300;
    /// Small files may be as repetitive as they like.
    static final long FREE = 64L << 20;

    private final long most;
    private long unpacked;

    /// @param packed size of the file on disk
    Expansion(long packed) {
        most = FREE + Math.multiplyExact(MAX_RATIO, packed);
    }

    /// Whether it may go on.
    boolean add(long bytes) {
        unpacked += bytes;
        return unpacked <= most;
    }
}
