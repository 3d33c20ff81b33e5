package org.noticewright.classify.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.classify.lexicon.HealthTerm.Source;
import org.noticewright.classify.lexicon.HealthTerm.Strength;
import org.noticewright.text.HashTable;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// The phrases of health while the lists are read: a later list wins over an earlier one for the same phrase.
final class HealthPhrases {

    private final HashTable words;
    private final HashTable entries = new HashTable(260_000);
    private final HashTable drugWords = new HashTable(20_000);
    private final List<HealthTerm> terms = new ArrayList<>();
    private final Map<HealthTerm, Integer> termIndex = new HashMap<>();

    /// @param words learns of each word how long the phrases are that begin with it
    HealthPhrases(HashTable words) {
        this.words = words;
    }

    void put(String phrase, HealthTerm term) {
        put(Tokens.of(NormalizedText.of(phrase).value()), term);
    }

    private void put(Tokens tokens, HealthTerm term) {
        if (tokens.size() == 0 || tokens.size() > Lexicon.LONGEST_PHRASE) {
            return;
        }
        long first = tokens.hash(0);
        words.put(first, WordFlags.withPhrase(words.get(first), tokens.size()));
        int index = termIndex.computeIfAbsent(term, fresh -> {
            terms.add(fresh);
            if (terms.size() > Lexicon.INDEX) {
                throw new IllegalStateException(terms.size() + " different health terms are too many to be numbered.");
            }
            return terms.size();
        });
        long hash = entries.orBeginnings(tokens, Lexicon.PREFIX);
        entries.put(hash, entries.get(hash) & ~Lexicon.INDEX | index);
        if (term.isCompanion()) {
            entries.or(first, Lexicon.COMPANION);
        }
        if (term.source() == Source.IDIOM) {
            entries.or(first, Lexicon.IDIOM);
        }
        noteNextWords(tokens);
        if (tokens.size() == 1 && term.source() == Source.DRUG) {
            drugWords.put(first, 1);
        }
    }

    /// Notes of each beginning of a phrase which word comes next.
    private void noteNextWords(Tokens phrase) {
        long beginning = phrase.hash(0);
        for (int i = 1; i < phrase.size(); i++) {
            entries.or(beginning, Lexicon.next(phrase.hash(i)));
            beginning = WordHash.join(beginning, phrase.hash(i));
        }
    }

    /// Notes that the word names a part of the body.
    void body(long wordHash) {
        entries.or(wordHash, Lexicon.BODY);
    }

    /// Leaves what an earlier list says as well: its entry tells more (a drug takes its dose in).
    void putUnlessKnown(String phrase, HealthTerm term) {
        Tokens tokens = Tokens.of(NormalizedText.of(phrase).value());
        int index = index(WordHash.ofTokens(tokens));
        HealthTerm known = index == 0 ? null : terms.get(index - 1);
        boolean same = known != null
                && known.element() == term.element()
                && known.source() != Source.CARE
                && known.strength().compareTo(term.strength()) <= 0
                && (term.special() == null || term.special() == known.special());
        boolean weaker = known != null
                && known.source() == Source.CARE
                && !known.strength().isOnlyShown()
                && term.strength() == Strength.COMPANION;
        if (!same && !weaker) {
            put(tokens, term);
        }
    }

    /// Whether no list holds the word, be it as a word of health, an everyday word or a name.
    boolean isFree(String word) {
        long hash = WordHash.ofWord(word);
        long flags = words.get(hash);
        return index(hash) == 0
                && !WordFlags.isCommon(flags)
                && WordFlags.given(flags) == 0
                && WordFlags.surname(flags) == 0;
    }

    private int index(long hash) {
        return (int) (entries.get(hash) & Lexicon.INDEX);
    }

    /// By the hash of a phrase or of the beginning of one, as [Lexicon#phraseEntry] gives them.
    HashTable entries() {
        return entries;
    }

    /// Words that were drugs in some list, whatever a later one says of them.
    HashTable drugWords() {
        return drugWords;
    }

    List<HealthTerm> terms() {
        return terms;
    }
}
