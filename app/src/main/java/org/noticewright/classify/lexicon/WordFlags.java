package org.noticewright.classify.lexicon;

/// Reads the bits kept for each word: how many people bear it as a given name and as a surname (log2, 0 = not
/// known), whether it is a frequent word, and the longest health phrase that begins with it.
public final class WordFlags {

    static final long COMMON = 1L << 10;
    private static final int SURNAME_SHIFT = 5;
    private static final int PHRASE_SHIFT = 11;
    private static final long FIVE_BITS = 31;

    /// Bits above the cues: what a detector looks for before it looks closer. They are no knowledge about a
    /// word.
    static final int FIRST_HINT = 61;
    /// A state's code, or the first word of its name.
    public static final long STATE = 1L << FIRST_HINT;
    /// Leads up to a name, such as "is" or "patient".
    public static final long INTRODUCTION = 1L << (FIRST_HINT + 1);
    /// Tells in a subject or field what the ticket is about, such as "phishing".
    public static final long TOPIC = 1L << (FIRST_HINT + 2);
    /// What the lists say of a word, without hints.
    public static final long KNOWLEDGE = (1L << FIRST_HINT) - 1;

    /// Some health phrase begins with the word.
    public static final long PHRASE = 7L << PHRASE_SHIFT;

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

    /// Whether the lists say of a word only that health phrases begin with it.
    public static boolean isOnlyPhrase(long flags) {
        return (flags & ~(7L << PHRASE_SHIFT)) == 0;
    }

    /// Known as a name and not a frequent word.
    public static boolean isPlainName(long flags) {
        return !isCommon(flags) && (given(flags) > 0 || surname(flags) > 0);
    }
}
