package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.MEDICATION;
import static org.noticewright.domain.DataElement.PROVIDER;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.HealthTerm;
import org.noticewright.classify.lexicon.HealthTerm.Source;
import org.noticewright.classify.lexicon.HealthTerm.Strength;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Health words that no list holds: they end like a drug, a disease or an operation, or are a misspelt drug.
final class UnlistedWords {

    /// A telling ending, or so near to a drug's name that it must be meant.
    private static final double ENDING = 0.75;
    private static final int SHORTEST_UNKNOWN = 4;
    private static final int SURE_TYPO = 8;

    /// What stands before "-ologist" in callings that treat nobody.
    private static final HashTable SCIENCES = WordHash.tableOfLine(
            "ge archae arche arque archä arqu arch meteor bi sozi soci the zo ec ök oek anthrop antrop crimin krimin"
                + " mix techn astr seism volcan vulkan climat klimat hydr hidr entom ornith ornit paleont paläont"
                + " egypt egipt ägypt graph graf numer phil fil music musik polit philol ethn etn urban ide myth mit"
                + " oen en phren futur hor ufol petr mineral glaci limn primat herpet ichthy spele terminol term lexic"
                + " etymol etym camp apol ap mon pr ep dial chron scient cosm kosm agr pale");

    private final Lexicon lexicon;

    UnlistedWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Claims the unknown word; returns the index after it, or `at`.
    int claim(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        if (tokens.length(at) < SHORTEST_UNKNOWN) {
            return at;
        }
        HealthTerm joined = joined(passage, at);
        if (joined != null) {
            claims.add(Candidate.of(
                            tokens.start(at - 1), tokens.end(at), MEDICATION, Rule.DRUG_TYPO, HealthDetector.STRONG)
                    .special(joined.special()));
            return at + 1;
        }
        HealthTerm ending = lexicon.endings().of(passage.text(), tokens.start(at), tokens.end(at));
        if (ending != null && isScholar(passage, at, ending)) {
            return at;
        }
        if (ending != null) {
            boolean drug = ending.element() == MEDICATION;
            int end = drug ? Measures.ofDrug(passage, at + 1) : at + 1;
            double confidence = ending.strength() == Strength.ALONE
                    ? drug ? HealthDetector.STRONG_ENOUGH : ENDING
                    : HealthDetector.WEAK;
            claims.add(Candidate.of(
                            tokens.start(at),
                            tokens.end(end - 1),
                            ending.element(),
                            drug ? Rule.DRUG_STEM : Rule.WORD_ENDING,
                            confidence)
                    .special(ending.special()));
            return end;
        }
        if (!lexicon.drugTypos().isNear(passage.text(), tokens.start(at), tokens.end(at))) {
            return at;
        }
        int end = Measures.ofDrug(passage, at + 1);
        boolean sure = end > at + 1 || tokens.length(at) >= SURE_TYPO;
        claims.add(Candidate.of(
                tokens.start(at),
                tokens.end(end - 1),
                MEDICATION,
                Rule.DRUG_TYPO,
                sure ? ENDING : HealthDetector.WEAK));
        return end;
    }

    /// "Geologist", "arqueólogo", "Meteorologin": who studies something else than people.
    private static boolean isScholar(Passage passage, int at, HealthTerm ending) {
        if (ending.element() != PROVIDER) {
            return false;
        }
        String word = WordHash.fold(passage.tokens().text(at));
        int stem = word.lastIndexOf("olog");
        return stem > 0 && SCIENCES.get(WordHash.ofWord(word.substring(0, stem))) != 0;
    }

    /// A drug's name broken in two, such as "oz empic"; null when this word and the last make none.
    private @Nullable HealthTerm joined(Passage passage, int at) {
        if (at == 0 || !passage.blankBeforeNext(at - 1) || passage.tokens().hasDigit(at - 1)) {
            return null;
        }
        long hash = passage.tokens().hash(at - 1);
        for (int i = passage.tokens().start(at); i < passage.tokens().end(at); i++) {
            hash = WordHash.plus(hash, passage.text().charAt(i));
        }
        HealthTerm term = lexicon.mayBeDrug(hash) ? lexicon.healthTerm(hash) : null;
        return term != null && term.source() == Source.DRUG && term.strength() == Strength.ALONE ? term : null;
    }
}
