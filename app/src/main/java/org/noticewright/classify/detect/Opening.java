package org.noticewright.classify.detect;

import java.util.stream.Stream;
import org.noticewright.classify.detect.address.AddressDetector;
import org.noticewright.classify.detect.number.LooseIds;
import org.noticewright.classify.detect.number.SecurityAnswer;
import org.noticewright.text.HashFilter;
import org.noticewright.text.HashTable;

/// What begins with one of few words, and so is looked for only in a text that holds one of them: told once, when the
/// text is cut.
public enum Opening {
    ANIMAL(AnimalTalk.BEGINS),
    SPELLED_EMAIL(SpelledEmail.SIGNS),
    SECURITY_ANSWER(SecurityAnswer.ANCHORS),
    LOOSE_ID(LooseIds.WORDS),
    SMALL_ADDRESS(AddressDetector.smallWords());

    private static final Opening[] ALL = values();
    /// Nearly every word opens nothing, which one look tells.
    private static final HashFilter ANY = new HashFilter(
            Stream.of(ALL).flatMap(opening -> Stream.of(opening.words)).toArray(HashTable[]::new));

    private final HashTable[] words;

    Opening(HashTable... words) {
        this.words = words;
    }

    /// The bits of what begins with a word, to be read with [#in].
    static long of(long wordHash) {
        return ANY.mayHold(wordHash) ? among(wordHash) : 0;
    }

    private static long among(long wordHash) {
        long bits = 0;
        for (Opening opening : ALL) {
            bits |= opening.holds(wordHash) ? 1L << opening.ordinal() : 0;
        }
        return bits;
    }

    private boolean holds(long wordHash) {
        for (HashTable table : words) {
            if (table.get(wordHash) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether the bits of some words hold this.
    boolean in(long bits) {
        return (bits >>> ordinal() & 1) != 0;
    }
}
