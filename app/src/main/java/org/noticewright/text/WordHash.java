package org.noticewright.text;

import java.text.Normalizer;

/// Hashes of words and phrases: FNV-1a, 64 bit, over letters and digits without case and accents. Two spellings that
/// differ only in case, accents, apostrophes or hyphens have one hash.
public final class WordHash {

    static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int FOLDED = 0x250;
    private static final char[] FOLD = foldTable();

    private WordHash() {}

    static long step(long hash, char unit) {
        return (hash ^ fold(unit)) * PRIME;
    }

    /// Hash of a phrase that goes on with this word.
    public static long join(long phrase, long word) {
        return (Long.rotateLeft(phrase, 23) ^ word) * 0x9e3779b97f4a7c15L;
    }

    /// Hash of one word without blanks or punctuation.
    public static long ofWord(String word) {
        long hash = SEED;
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            if (unit != '\'') {
                hash = step(hash, unit);
            }
        }
        return hash;
    }

    /// Hash of a phrase, cut into words as [Tokens] cuts a text.
    public static long ofPhrase(String phrase) {
        return ofTokens(Tokens.of(NormalizedText.of(phrase).value()));
    }

    public static long ofTokens(Tokens tokens) {
        long hash = tokens.size() == 0 ? SEED : tokens.hash(0);
        for (int i = 1; i < tokens.size(); i++) {
            hash = join(hash, tokens.hash(i));
        }
        return hash;
    }

    /// Lower case without accents.
    public static char fold(char unit) {
        return unit < FOLDED ? FOLD[unit] : Character.toLowerCase(unit);
    }

    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char[] foldTable() {
        var table = new char[FOLDED];
        for (char unit = 0; unit < FOLDED; unit++) {
            String base = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFD);
            table[unit] = Character.toLowerCase(base.charAt(0));
        }
        return table;
    }
}
