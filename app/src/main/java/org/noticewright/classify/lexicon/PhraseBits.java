package org.noticewright.classify.lexicon;

import org.noticewright.text.HashTable;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Words and short phrases, each with what it says as bits of an int: for names and labels, which are a few words.
final class PhraseBits {

    private static final int LONGEST = 4;
    private static final long GOES_ON = 1L << 32;

    private final HashTable phrases = new HashTable(2_000);

    void add(String phrase, int bits) {
        long hash = phrases.orBeginnings(Tokens.of(NormalizedText.of(phrase).value()), GOES_ON);
        phrases.or(hash, bits);
    }

    /// What a single word says.
    int ofWord(long hash) {
        return (int) phrases.get(hash);
    }

    /// All that the words and phrases of a text say.
    int of(Tokens words) {
        int said = 0;
        for (int first = 0; first < words.size(); first++) {
            long hash = words.hash(first);
            for (int next = first + 1; next - first <= LONGEST; next++) {
                long entry = phrases.get(hash);
                said |= (int) entry;
                if ((entry & GOES_ON) == 0 || next >= words.size()) {
                    break;
                }
                hash = WordHash.join(hash, words.hash(next));
            }
        }
        return said;
    }
}
