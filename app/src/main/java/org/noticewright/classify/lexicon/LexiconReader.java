package org.noticewright.classify.lexicon;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.noticewright.text.HashTable;

/// Reads all lists from the resources, each family by a reader of its own. The order counts: later lists win
/// over earlier ones for the same phrase (what was written for the product beats what public lists say), some
/// look up what earlier ones said, and the version is made of all in this order.
final class LexiconReader {

    private final WordLists lists = new WordLists();
    private final HashTable words = new HashTable(220_000);
    private final HashTable nameWords = new HashTable(100_000);
    private final HealthPhrases phrases = new HealthPhrases(words);
    private final CueLists cues = new CueLists(lists, words);
    private final DrugLists drugs = new DrugLists(lists, phrases);
    private final HealthLists health = new HealthLists(lists, words, phrases);

    /// @param models those that are asked for; the others may not be there yet
    Lexicon read(Set<Model> models) {
        new NameLists(lists, words, nameWords).read();
        cues.readCues();
        readPhrases();
        BodyWords bodyWords = health.readBodyWords();
        health.readIdioms();
        ContextCues contextCues = cues.readContextCues();
        SpecialSigns specialSigns = cues.readSpecialSigns();
        DeskWords deskWords = cues.readDeskWords();
        SenderWords senderWords = cues.readSenderWords();
        FormLabels formLabels = cues.readFormLabels();
        WordEndings endings = health.readEndings();
        Languages languages = cues.readLanguages();
        HashTable codes = health.readDiagnosisCodes();
        Geography geography = new GeographyLists(lists, words, nameWords).read();
        cues.addHints();
        Map<Model, byte[]> learnt = new EnumMap<>(Model.class);
        models.forEach(model -> learnt.put(model, lists.bytes(model.resource())));
        return new Lexicon(
                lists.version(),
                words,
                phrases.entries(),
                phrases.terms(),
                phrases.drugWords(),
                codes,
                geography,
                languages,
                new NameWords(nameWords),
                bodyWords,
                endings,
                drugs.typos(),
                contextCues,
                specialSigns,
                deskWords,
                senderWords,
                formLabels,
                learnt);
    }

    private void readPhrases() {
        // First: what any other list says of the same phrase wins.
        health.readTerms("trade-terms.tsv");
        health.readTerms("lay-care.tsv");
        health.readConditions();
        drugs.read();
        health.readTerms("lay-conditions.tsv");
        health.readLayTerms();
        health.readCareTerms();
        health.readPayers();
        health.readTerms("english-terms.tsv");
        health.readTerms("lay-families.tsv");
        health.readTerms("foreign-terms.tsv");
    }
}
