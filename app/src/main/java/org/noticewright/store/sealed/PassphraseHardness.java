package org.noticewright.store.sealed;

/// How expensive one guess of a passphrase is (Argon2id, RFC 9106). Kept in each key slot, so that it can rise
/// later.
///
/// @param memoryKib memory in KiB
/// @param iterations passes over the memory
/// @param parallelism lanes
public record PassphraseHardness(int memoryKib, int iterations, int parallelism) {

    /// 64 MiB, three passes: the second recommended setting of RFC 9106, about 0.4 s on a small machine.
    public static final PassphraseHardness PRODUCTION = new PassphraseHardness(64 * 1024, 3, 1);

    private static final int MOST_MEMORY_KIB = 4 * 1024 * 1024;

    public PassphraseHardness {
        if (parallelism < 1 || parallelism > 64 || iterations < 1 || iterations > 1000) {
            throw new IllegalArgumentException("""
                The passphrase hardness (%d passes, %d lanes) must have 1 to 1000 passes and 1 to 64 lanes.
                Maybe the key slot is damaged.\
                """.formatted(iterations, parallelism));
        }
        // The upper bound keeps a forged slot from asking for all the memory there is.
        if (memoryKib < 8 * parallelism || memoryKib > MOST_MEMORY_KIB) {
            throw new IllegalArgumentException("""
                The memory of the passphrase hardness (%d KiB) must lie between %d and %d KiB.
                Maybe the key slot is damaged.\
                """.formatted(memoryKib, 8 * parallelism, MOST_MEMORY_KIB));
        }
    }
}
