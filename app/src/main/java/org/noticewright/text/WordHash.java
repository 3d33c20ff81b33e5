package org.noticewright.text;

import java.text.Normalizer;

/// Hashes of words and phrases: FNV-1a, 64 bit, over letters and digits without case and accents. Two spellings
/// that differ only in case, accents, apostrophes or hyphens have one hash.
public final class WordHash {

    static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int FOLDED = 0x250;
    private static final char[] FOLD = foldTable();

    private WordHash() {}

    static long step(long hash, char unit) {
        return (hash ^ fold(unit)) * PRIME;
    }

    /// Takes a unit as it is.
    static long exactStep(long hash, char unit) {
        return (hash ^ unit) * PRIME;
    }

    /// To begin a hash with that takes letters one by one.
    public static long seed() {
        return SEED;
    }

    /// The hash with one letter or digit more.
    public static long plus(long hash, char unit) {
        return step(hash, unit);
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

    /// A table that holds these words.
    public static HashTable tableOf(String... words) {
        var table = new HashTable(words.length);
        for (String word : words) {
            table.put(ofWord(word), 1);
        }
        return table;
    }

    /// The same of a line of words with blanks between.
    public static HashTable tableOfLine(String words) {
        return tableOf(words.split(" ", -1));
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
        return unit < FOLDED ? FOLD[unit] : latinLookAlike(Character.toLowerCase(unit));
    }

    /// Cyrillic and Greek letters that pass for Latin ones; used to disguise words.
    private static char latinLookAlike(char unit) {
        return switch (unit) {
            case 0x430, 0x3b1 -> 'a';
            case 0x432 -> 'b';
            case 0x435 -> 'e';
            case 0x456, 0x3b9 -> 'i';
            case 0x458 -> 'j';
            case 0x43a, 0x3ba -> 'k';
            case 0x43c -> 'm';
            case 0x43d -> 'h';
            case 0x43e, 0x3bf -> 'o';
            case 0x440, 0x3c1 -> 'p';
            case 0x441 -> 'c';
            case 0x455 -> 's';
            case 0x442, 0x3c4 -> 't';
            case 0x443, 0x3c5 -> 'y';
            case 0x445, 0x3c7 -> 'x';
            default -> unit;
        };
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
