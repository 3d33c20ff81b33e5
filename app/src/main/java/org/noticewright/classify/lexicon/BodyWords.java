package org.noticewright.classify.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.text.HashTable;
import org.noticewright.text.NearTable;
import org.noticewright.text.WordHash;

/// Which parts a word can take in a complaint about the body, and in which language. The words stand in
/// `body-words.tsv`.
public final class BodyWords {

    /// Part of a complaint; a word may take several.
    public enum Part {
        BODY,
        /// A part of the body that is an everyday word as well, such as back.
        BODY_PLAIN,
        COMPLAINT,
        /// A complaint that is said of things as well, such as broken.
        COMPLAINT_PLAIN,
        /// A complaint when denied: can't move.
        ABILITY,
        /// May stand between body part and complaint.
        LINK;

        /// Whether a word takes this part, in whatever language.
        public boolean in(long parts) {
            return (parts & bits) != 0;
        }

        private final long bits = FIRST_OF_EACH_LANGUAGE << ordinal();
    }

    /// Bits 0, 6, 12 and so on.
    private static final long FIRST_OF_EACH_LANGUAGE = 0x0041_0410_4104_1041L;

    private static final int PARTS = Part.values().length;
    private static final int MOST_LANGUAGES = Long.SIZE / PARTS;
    private static final long ALL_PARTS = (1L << PARTS) - 1;

    private final NearTable words;

    private BodyWords(HashTable words) {
        this.words = new NearTable(words);
    }

    /// The parts that a word can take, a group of bits for each language; to be read with [Part#in].
    public long of(long wordHash) {
        return words.get(wordHash);
    }

    /// The bits of all languages in which a word names a part of the body; 0 for other words. Words of one
    /// complaint are of one language: French "main" does not make "main problem" one.
    public static long languagesOfBody(long parts) {
        long languages = 0;
        for (int shift = 0; shift < MOST_LANGUAGES * PARTS; shift += PARTS) {
            if ((parts >>> shift & 3) != 0) {
                languages |= ALL_PARTS << shift;
            }
        }
        return languages;
    }

    static final class Builder {
        private static final int EXPECTED_WORDS = 3_000;

        private final HashTable words = new HashTable(EXPECTED_WORDS);
        private final Map<String, Integer> languages = new HashMap<>();

        void add(Part part, String language, List<String> spellings) {
            int group = languages.computeIfAbsent(language, fresh -> languages.size());
            spellings.forEach(word -> words.or(WordHash.ofWord(word), 1L << (group * PARTS + part.ordinal())));
        }

        BodyWords build() {
            return new BodyWords(words);
        }
    }
}
