package org.noticewright.classify.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.noticewright.text.HashFilter;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// Which languages a frequent word belongs to.
public final class Languages {

    private final List<Language> languages;
    private final HashTable words;
    /// Most words are no function words of any language.
    private final HashFilter filter;

    private Languages(List<Language> languages, HashTable words) {
        this.languages = List.copyOf(languages);
        this.words = words;
        this.filter = new HashFilter(words);
    }

    /// @param isRead whether the lists hold health words of this language
    public record Language(String name, boolean isRead) {}

    public List<Language> all() {
        return languages;
    }

    /// Bit n is set when the word is a function word of the n-th language.
    public long of(long wordHash) {
        return filter.mayHold(wordHash) ? words.get(wordHash) : 0;
    }

    static final class Builder {
        private static final int EXPECTED_WORDS = 2_000;

        private final List<Language> languages = new ArrayList<>();
        private final HashTable words = new HashTable(EXPECTED_WORDS);

        void add(String name, boolean isRead, List<String> functionWords) {
            long bit = 1L << languages.size();
            languages.add(new Language(name, isRead));
            functionWords.forEach(word -> words.or(WordHash.ofWord(word), bit));
        }

        Languages build() {
            return new Languages(languages, words);
        }
    }
}
