package org.noticewright.classify.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.noticewright.classify.lexicon.HealthTerm.Source;
import org.noticewright.classify.lexicon.HealthTerm.Strength;
import org.noticewright.domain.DataElement;

/// Reads the lists of drugs: their names, what a class of them tells, and how other languages spell them.
final class DrugLists {

    private final WordLists lists;
    private final HealthPhrases phrases;
    private final Map<String, String> drugClasses = new HashMap<>();
    private final Map<String, HealthTerm> oneWordDrugs = new HashMap<>();

    DrugLists(WordLists lists, HealthPhrases phrases) {
        this.lists = lists;
        this.phrases = phrases;
    }

    void read() {
        readClasses();
        readDrugs();
        spellAbroad();
        // Last, since a drug of a class is sure to be one, even where the public list calls its name weak.
        drugClasses.forEach((drug, sensitivity) -> phrases.put(drug, drug(Strength.ALONE, sensitivity)));
    }

    /// Finds misspelt names of the drugs that were read.
    DrugTypos typos() {
        return new DrugTypos(oneWordDrugs.keySet(), drugClasses.keySet());
    }

    private void readClasses() {
        for (String[] cells : lists.rows("drug-classes.tsv")) {
            for (String drug : cells[1].split(" ", -1)) {
                drugClasses.put(drug, cells[0]);
            }
        }
    }

    private void readDrugs() {
        for (String[] cells : lists.rows("drugs.tsv.gz")) {
            HealthTerm term = drug(ListCells.strength(cells[1]), sensitivity(cells[0]));
            phrases.put(cells[0], term);
            if (term.strength() == Strength.ALONE && cells[0].indexOf(' ') < 0) {
                oneWordDrugs.put(cells[0], term);
            }
        }
    }

    private static HealthTerm drug(Strength strength, String sensitivity) {
        return new HealthTerm(DataElement.MEDICATION, Source.DRUG, strength, ListCells.special(sensitivity), false);
    }

    private String sensitivity(String drug) {
        for (String word : drug.split(" ", -1)) {
            String found = drugClasses.get(word);
            if (found != null) {
                return found;
            }
        }
        return "general";
    }

    /// Drug names as other languages spell them, unless that is a word or name of its own.
    private void spellAbroad() {
        oneWordDrugs.forEach((drug, term) -> {
            for (String spelling : DrugSpelling.abroad(drug)) {
                if (phrases.isFree(spelling)) {
                    phrases.put(spelling, term);
                }
            }
        });
    }
}
