package org.noticewright.classify.lexicon;

/// Reads the bits kept for each word: how many people bear it as a given name and as a surname (log2, 0 = not
/// known), whether it is a frequent word, and the longest health phrase that begins with it.
public final class WordFlags {

    static final long COMMON = 1L << 10;
    private static final int SURNAME_SHIFT = 5;
    private static final int PHRASE_SHIFT = 11;
    private static final long FIVE_BITS = 31;

    private WordFlags() {}

    static long ofName(int given, int surname) {
        return given | ((long) surname << SURNAME_SHIFT);
    }

    static long withPhrase(long flags, int tokens) {
        long longest = Math.max(tokens, phraseLength(flags));
        return (flags & ~(7L << PHRASE_SHIFT)) | (longest << PHRASE_SHIFT);
    }

    /// log2 of the bearers of a given name.
    public static int given(long flags) {
        return (int) (flags & FIVE_BITS);
    }

    /// log2 of the bearers of a surname.
    public static int surname(long flags) {
        return (int) ((flags >> SURNAME_SHIFT) & FIVE_BITS);
    }

    public static boolean isCommon(long flags) {
        return (flags & COMMON) != 0;
    }

    /// Words in the longest health phrase that begins with this word, 0 for none.
    public static int phraseLength(long flags) {
        return (int) (flags >> PHRASE_SHIFT) & 7;
    }

    /// Known as a name and not a frequent word.
    public static boolean isPlainName(long flags) {
        return !isCommon(flags) && (given(flags) > 0 || surname(flags) > 0);
    }
}
