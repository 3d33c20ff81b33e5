package org.noticewright.domain;

/// 64 bits in place of a text, where a million texts must be told apart and a slip in 40 million is no harm: not for
/// anything that is stored, nor against somebody who wants two texts to look the same.
public final class TextHash {

    private static final long START = 0xcbf29ce484222325L;
    private static final long TIMES = 0x100000001b3L;

    private TextHash() {}

    /// FNV-1a over the characters, mixed once more so that low bits serve as a place in a table.
    public static long of(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * TIMES;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }
}
