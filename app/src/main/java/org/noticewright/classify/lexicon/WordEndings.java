package org.noticewright.classify.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// Endings that tell what an unknown word is, such as -ectomy and -prazole, or the last part of a German
/// compound. The endings stand in `word-endings.tsv`. A look-up allocates nothing: the last four letters lead
/// to the few endings that share them, longest first.
public final class WordEndings {

    private static final int KEY_LETTERS = 4;
    /// Letters that must stand before an ending.
    private static final int FEWEST_BEFORE = 2;
    private static final int LONGEST_WORD = 40;

    private final HashTable firstOfKey = new HashTable(600);
    private final List<Ending> endings = new ArrayList<>();

    WordEndings() {}

    /// @param folded letters without case and accents
    /// @param next index of the next ending with the same last letters, -1 for none
    private record Ending(String folded, HealthTerm term, int next) {}

    /// Endings are to be added from the shortest to the longest.
    void add(String ending, HealthTerm term) {
        String folded = WordHash.fold(ending);
        long key = key(folded, folded.length());
        int next = (int) firstOfKey.get(key) - 1;
        endings.add(new Ending(folded, term, next));
        firstOfKey.put(key, endings.size());
    }

    /// What the ending of a word says, null for nothing.
    ///
    /// @param start of the word in the text
    /// @param end exclusive
    public @Nullable HealthTerm of(String text, int start, int end) {
        if (end - start < KEY_LETTERS + FEWEST_BEFORE || end - start > LONGEST_WORD) {
            return null;
        }
        for (int i = (int) firstOfKey.get(key(text, end)) - 1; i >= 0; i = endings.get(i).next) {
            Ending ending = endings.get(i);
            if (end - start >= ending.folded.length() + FEWEST_BEFORE && endsWith(text, end, ending.folded)) {
                return ending.term;
            }
        }
        return null;
    }

    private static boolean endsWith(String text, int end, String folded) {
        int from = end - folded.length();
        for (int i = 0; i < folded.length(); i++) {
            if (WordHash.fold(text.charAt(from + i)) != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static long key(String text, int end) {
        long hash = WordHash.seed();
        for (int i = end - KEY_LETTERS; i < end; i++) {
            hash = WordHash.plus(hash, text.charAt(i));
        }
        return hash;
    }
}
