package org.noticewright.classify.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.HealthTerm.Source;
import org.noticewright.classify.lexicon.HealthTerm.Strength;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// Reads the lists of what patients and clinics write about health, drugs aside: conditions, words of care in
/// several languages, payers, parts of the body, telling endings, and phrases that only sound like care.
final class HealthLists {

    /// A payer in capitals and no longer than this counts only in capitals.
    private static final int LONGEST_SHORT_FORM = 5;
    /// A term written in capitals and no longer than this counts only in capitals.
    private static final int LONGEST_CAPITALS = 5;
    /// A condition no longer than this is taken for an abbreviation.
    private static final int LONGEST_CONDITION_CODE = 4;
    /// In place of an element: the phrase's telling word says it.
    private static final String AUTO = "AUTO";

    private final WordLists lists;
    private final HashTable words;
    private final HealthPhrases phrases;
    private @Nullable HeadWords headWords;

    HealthLists(WordLists lists, HashTable words, HealthPhrases phrases) {
        this.lists = lists;
        this.words = words;
        this.phrases = phrases;
    }

    void readConditions() {
        for (String[] cells : lists.rows("conditions.tsv.gz")) {
            boolean code = cells[0].length() <= LONGEST_CONDITION_CODE;
            Strength strength = ListCells.strength(cells[1]);
            phrases.put(cells[0], new HealthTerm(DataElement.DIAGNOSIS, Source.CONDITION, strength, null, code));
        }
    }

    void readLayTerms() {
        for (String[] cells : lists.rows("lay-terms.tsv")) {
            var term = new HealthTerm(
                    layElement(cells[1]),
                    Source.LAY,
                    ListCells.strength(cells[3]),
                    ListCells.special(cells[2]),
                    cells[4].equals("1"));
            phrases.put(cells[0], term);
        }
    }

    private static DataElement layElement(String kind) {
        return switch (kind) {
            case "condition", "symptom" -> DataElement.DIAGNOSIS;
            case "drug", "drug_class", "drug_nick", "misspelling" -> DataElement.MEDICATION;
            case "insurance" -> DataElement.HEALTH_PAYMENT;
            default -> DataElement.TREATMENT;
        };
    }

    void readCareTerms() {
        for (String[] cells : lists.rows("care-terms.tsv")) {
            phrases.put(cells[0], care(DataElement.valueOf(cells[1]), cells[2], cells[3], false));
        }
    }

    private static HealthTerm care(DataElement element, String sensitivity, String strength, boolean capitalsOnly) {
        return new HealthTerm(
                element, Source.CARE, ListCells.strength(strength), ListCells.special(sensitivity), capitalsOnly);
    }

    void readPayers() {
        for (String payer : lists.lines("payers.txt")) {
            boolean shortForm = isCapitals(payer, LONGEST_SHORT_FORM);
            phrases.put(
                    payer, new HealthTerm(DataElement.HEALTH_PAYMENT, Source.PAYER, Strength.WEAK, null, shortForm));
        }
    }

    /// Such as CHIP or VSP, which in small letters are other words; Aetna is not.
    private static boolean isCapitals(String phrase, int longest) {
        return phrase.length() <= longest && phrase.equals(phrase.toUpperCase(Locale.ROOT));
    }

    private HeadWords headWords() {
        HeadWords read = headWords;
        if (read == null) {
            read = new HeadWords(lists);
            headWords = read;
        }
        return read;
    }

    /// A list whose rows name language, element, sensitivity, strength and the phrases, in this order.
    void readTerms(String list) {
        for (String[] cells : lists.rows(list)) {
            boolean auto = cells[1].equals(AUTO);
            boolean german = cells[0].equals("de");
            for (String abbreviated : cells[4].split(",", -1)) {
                boolean capitals = isCapitals(abbreviated, LONGEST_CAPITALS);
                HealthTerm same = auto ? null : care(DataElement.valueOf(cells[1]), cells[2], cells[3], capitals);
                for (String phrase : Alternatives.of(abbreviated)) {
                    HealthTerm term =
                            same != null ? same : care(headWords().elementOf(phrase), cells[2], cells[3], capitals);
                    phrases.putUnlessKnown(phrase, term);
                    if (german) {
                        phrases.put(ListCells.withoutUmlauts(phrase), term);
                    }
                }
            }
        }
    }

    /// A part of the body counts as the beginning of a phrase, so that [Lexicon#bodyWords] is asked for few
    /// words.
    BodyWords readBodyWords() {
        var reader = new BodyWords.Builder();
        for (String[] cells : lists.rows("body-words.tsv")) {
            BodyWords.Part part = BodyWords.Part.valueOf(cells[0]);
            boolean body = part == BodyWords.Part.BODY || part == BodyWords.Part.BODY_PLAIN;
            for (String abbreviated : cells[2].split(" ", -1)) {
                List<String> spellings = spellings(abbreviated, cells[1]);
                reader.add(part, cells[1], spellings);
                for (String word : spellings) {
                    long hash = WordHash.ofWord(word);
                    long flags = words.get(hash);
                    words.put(hash, body ? WordFlags.withPhrase(flags, 1) : flags);
                    if (body) {
                        phrases.body(hash);
                    }
                }
            }
        }
        return reader.build();
    }

    private static List<String> spellings(String abbreviated, String language) {
        List<String> spellings = new ArrayList<>(Alternatives.of(abbreviated));
        if (language.equals("de")) {
            spellings.addAll(spellings.stream().map(ListCells::withoutUmlauts).toList());
        }
        return spellings;
    }

    void readIdioms() {
        var idiom = new HealthTerm(DataElement.TREATMENT, Source.IDIOM, Strength.COMPANION, null, false);
        for (String line : lists.lines("idioms.txt")) {
            Alternatives.of(line).forEach(phrase -> phrases.put(phrase, idiom));
        }
        for (String word : lists.lines("near-drug-words.txt")) {
            if (words.get(WordHash.ofWord(word)) == 0) {
                phrases.put(word, idiom);
            }
        }
    }

    WordEndings readEndings() {
        var terms = new TreeMap<String, HealthTerm>(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        for (String[] cells : lists.rows("word-endings.tsv")) {
            HealthTerm term = care(DataElement.valueOf(cells[0]), cells[1], cells[2], false);
            for (String ending : cells[3].split(" ", -1)) {
                terms.put(ending, term);
                terms.put(ListCells.withoutUmlauts(ending), term);
            }
        }
        var endings = new WordEndings();
        terms.forEach(endings::add);
        return endings;
    }

    HashTable readDiagnosisCodes() {
        var codes = new HashTable(100_000);
        for (String line : lists.lines("icd10cm.txt.gz")) {
            codes.put(WordHash.ofWord(line), 1);
        }
        return codes;
    }
}
