package org.noticewright.classify.lexicon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.HealthTerm.Source;
import org.noticewright.classify.lexicon.HealthTerm.Strength;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.text.HashTable;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Reads the lists from the resources. Later lists win over earlier ones for the same phrase: what was written
/// for the product beats what public lists say.
final class LexiconReader {

    private static final int LONGEST_SHORT_FORM = 5;
    private static final int HASH_DIGITS = 12;
    /// A term written in capitals and no longer than this counts only in capitals.
    private static final int LONGEST_CAPITALS = 5;
    /// log2 of the bearers that a name of [#readWorldNames] is taken to have.
    private static final int WORLD = 10;
    /// A place with more ZIP codes than this is one that many know.
    private static final int CITY_ZIPS = 12;

    private final MessageDigest digest = Sha256.digest();
    private final HashTable words = new HashTable(220_000);
    private final HashTable phrases = new HashTable(40_000);
    private final HashTable nameWords = new HashTable(100_000);
    private final List<HealthTerm> terms = new ArrayList<>();
    private final Map<HealthTerm, Integer> termIndex = new HashMap<>();
    private final Map<String, String> drugClasses = new HashMap<>();
    private final Map<String, HealthTerm> oneWordDrugs = new HashMap<>();

    Lexicon read() {
        readNames();
        for (String line : lines("common-words.txt")) {
            words.or(WordHash.ofWord(line), WordFlags.COMMON);
        }
        readNameWords();
        readWorldNames();
        readCues();
        readConditions();
        readDrugs();
        readLayTerms();
        readCareTerms();
        for (String payer : lines("payers.txt")) {
            put(
                    payer,
                    new HealthTerm(DataElement.HEALTH_PAYMENT, Source.PAYER, Strength.WEAK, null, isShortForm(payer)));
        }
        readTerms("english-terms.tsv");
        readTerms("foreign-terms.tsv");
        BodyWords bodyWords = readBodyWords();
        readIdioms();
        ContextCues contextCues = readContextCues();
        WordEndings endings = readEndings();
        DrugTypos typos = new DrugTypos(oneWordDrugs.keySet(), drugClasses.keySet());
        Languages languages = readLanguages();
        HashTable codes = readCodes();
        Geography geography = readGeography();
        hint(WordFlags.INTRODUCTION, Hints.INTRODUCERS.toArray(String[]::new));
        hint(WordFlags.INTRODUCTION, Hints.NAME_LABELS.toArray(String[]::new));
        hint(WordFlags.TOPIC, Hints.FOREIGN_TOPICS.toArray(String[]::new));
        byte[] nameModel = bytes("name-model.gz");
        String version = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        return new Lexicon(
                version,
                words,
                phrases,
                terms,
                codes,
                geography,
                languages,
                new NameWords(nameWords),
                bodyWords,
                endings,
                typos,
                contextCues,
                nameModel);
    }

    private void readIdioms() {
        var idiom = new HealthTerm(DataElement.TREATMENT, Source.IDIOM, Strength.COMPANION, null, false);
        for (String line : lines("idioms.txt")) {
            Alternatives.of(line).forEach(phrase -> put(phrase, idiom));
        }
        for (String word : lines("near-drug-words.txt")) {
            if (words.get(WordHash.ofWord(word)) == 0) {
                put(word, idiom);
            }
        }
    }

    private ContextCues readContextCues() {
        var cues = new ContextCues();
        for (String line : lines("context-cues.tsv")) {
            String[] cells = line.split("\t", -1);
            for (String phrases : cells[2].split(",", -1)) {
                for (String phrase : Alternatives.of(phrases)) {
                    cues.add(ContextCues.Kind.valueOf(cells[0]), phrase);
                }
            }
        }
        return cues;
    }

    private WordEndings readEndings() {
        var terms = new TreeMap<String, HealthTerm>(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        for (String line : lines("word-endings.tsv")) {
            String[] cells = line.split("\t", -1);
            var term = new HealthTerm(
                    DataElement.valueOf(cells[0]), Source.CARE, strength(cells[2]), special(cells[1]), false);
            for (String ending : cells[3].split(" ", -1)) {
                terms.put(ending, term);
                terms.put(withoutUmlauts(ending), term);
            }
        }
        var endings = new WordEndings();
        terms.forEach(endings::add);
        return endings;
    }

    private void readNames() {
        for (String line : lines("names.tsv.gz")) {
            int first = line.indexOf('\t');
            int second = line.indexOf('\t', first + 1);
            int given = Integer.parseInt(line, first + 1, second, 10);
            int surname = Integer.parseInt(line, second + 1, line.length(), 10);
            words.or(WordHash.ofWord(line.substring(0, first)), WordFlags.ofName(given, surname));
        }
    }

    /// Names that the counted lists do not know well get a count of their own; frequent words stay words.
    private void readWorldNames() {
        for (String line : lines("world-names.tsv")) {
            String[] cells = line.split("\t", -1);
            boolean given = cells[0].equals("given");
            for (String name : cells[2].split(" ", -1)) {
                for (String part : name.split("-", -1)) {
                    long hash = WordHash.ofWord(part);
                    long flags = words.get(hash);
                    int known = given ? WordFlags.given(flags) : WordFlags.surname(flags);
                    int dictionary = (int) (nameWords.get(hash) & NameWords.DICTIONARY);
                    if (!WordFlags.isCommon(flags) && known < WORLD && (dictionary == 0 || dictionary == 3)) {
                        words.put(
                                hash,
                                given
                                        ? WordFlags.ofName(WORLD, WordFlags.surname(flags))
                                        : WordFlags.ofName(WordFlags.given(flags), WORLD));
                    }
                }
            }
        }
    }

    private void readNameWords() {
        for (String line : lines("dictionary.tsv.gz")) {
            int tab = line.indexOf('\t');
            nameWords.or(WordHash.ofWord(line.substring(0, tab)), line.charAt(tab + 1) - '0');
        }
        for (String line : lines("proper-words.tsv")) {
            String[] cells = line.split("\t", -1);
            long bit = switch (cells[0]) {
                case "PLACE" -> NameWords.PLACE;
                case "PEOPLE" -> NameWords.PEOPLE;
                case "ORG" -> NameWords.ORG;
                default -> NameWords.THING;
            };
            for (String word : cells[1].split(" ", -1)) {
                nameWords.or(WordHash.ofWord(word), bit);
            }
        }
    }

    private void readCues() {
        for (String line : lines("cue-words.tsv")) {
            String[] cells = line.split("\t", -1);
            long bit = Cue.valueOf(cells[0]).bit();
            for (String word : cells[1].split(" ", -1)) {
                words.or(WordHash.ofWord(word), bit);
            }
        }
    }

    private void readConditions() {
        for (String line : lines("conditions.tsv.gz")) {
            String[] cells = line.split("\t", -1);
            put(
                    cells[0],
                    new HealthTerm(
                            DataElement.DIAGNOSIS, Source.CONDITION, strength(cells[1]), null, cells[0].length() <= 4));
        }
    }

    private void readDrugs() {
        for (String line : lines("drug-classes.tsv")) {
            String[] cells = line.split("\t", -1);
            for (String drug : cells[1].split(" ", -1)) {
                drugClasses.put(drug, cells[0]);
            }
        }
        for (String line : lines("drugs.tsv.gz")) {
            String[] cells = line.split("\t", -1);
            SpecialCategory special = special(sensitivity(cells[0]));
            var term = new HealthTerm(DataElement.MEDICATION, Source.DRUG, strength(cells[1]), special, false);
            put(cells[0], term);
            if (term.strength() == Strength.ALONE && cells[0].indexOf(' ') < 0) {
                oneWordDrugs.put(cells[0], term);
            }
        }
        spellAbroad();
        drugClasses.forEach((drug, sensitivity) -> put(
                drug,
                new HealthTerm(DataElement.MEDICATION, Source.DRUG, Strength.ALONE, special(sensitivity), false)));
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

    private void readLayTerms() {
        for (String line : lines("lay-terms.tsv")) {
            String[] cells = line.split("\t", -1);
            DataElement element = element(cells[1]);
            put(
                    cells[0],
                    new HealthTerm(element, Source.LAY, strength(cells[3]), special(cells[2]), cells[4].equals("1")));
        }
    }

    /// Such as CHIP or VSP, which in small letters are other words; Aetna is not.
    private static boolean isShortForm(String payer) {
        return payer.length() <= LONGEST_SHORT_FORM && payer.equals(payer.toUpperCase(Locale.ROOT));
    }

    private static DataElement element(String kind) {
        return switch (kind) {
            case "condition", "symptom" -> DataElement.DIAGNOSIS;
            case "drug", "drug_class", "drug_nick", "misspelling" -> DataElement.MEDICATION;
            case "insurance" -> DataElement.HEALTH_PAYMENT;
            default -> DataElement.TREATMENT;
        };
    }

    private void readCareTerms() {
        for (String line : lines("care-terms.tsv")) {
            String[] cells = line.split("\t", -1);
            DataElement element = DataElement.valueOf(cells[1]);
            put(cells[0], new HealthTerm(element, Source.CARE, strength(cells[3]), special(cells[2]), false));
        }
    }

    /// Drug names as other languages spell them, unless that is a word or name of its own.
    private void spellAbroad() {
        oneWordDrugs.forEach((drug, term) -> {
            for (String spelling : DrugSpelling.abroad(drug)) {
                long hash = WordHash.ofWord(spelling);
                long flags = words.get(hash);
                boolean free = (phrases.get(hash) & Lexicon.INDEX) == 0
                        && !WordFlags.isCommon(flags)
                        && WordFlags.given(flags) == 0
                        && WordFlags.surname(flags) == 0;
                if (free) {
                    put(spelling, term);
                }
            }
        });
    }

    private void readTerms(String list) {
        for (String line : lines(list)) {
            String[] cells = line.split("\t", -1);
            for (String phrases : cells[4].split(",", -1)) {
                boolean capitals =
                        phrases.length() <= LONGEST_CAPITALS && phrases.equals(phrases.toUpperCase(Locale.ROOT));
                var term = new HealthTerm(
                        DataElement.valueOf(cells[1]), Source.CARE, strength(cells[3]), special(cells[2]), capitals);
                for (String phrase : Alternatives.of(phrases)) {
                    putUnlessKnown(phrase, term);
                    if (cells[0].equals("de")) {
                        put(withoutUmlauts(phrase), term);
                    }
                }
            }
        }
    }

    /// Leaves what an earlier list says as well: its entry tells more (a drug takes its dose in).
    private void putUnlessKnown(String phrase, HealthTerm term) {
        int index = (int) (phrases.get(WordHash.ofPhrase(phrase)) & Lexicon.INDEX);
        HealthTerm known = index == 0 ? null : terms.get(index - 1);
        boolean same = known != null
                && known.element() == term.element()
                && known.source() != Source.CARE
                && known.strength().compareTo(term.strength()) <= 0
                && (term.special() == null || term.special() == known.special());
        boolean weaker = known != null && known.source() == Source.CARE && term.strength() == Strength.COMPANION;
        if (!same && !weaker) {
            put(phrase, term);
        }
    }

    /// The spelling of keyboards without German letters.
    private static String withoutUmlauts(String word) {
        return word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    }

    /// A part of the body counts as the beginning of a phrase, so that [Lexicon#bodyWords] is asked for few
    /// words.
    private BodyWords readBodyWords() {
        var reader = new BodyWords.Builder();
        for (String line : lines("body-words.tsv")) {
            String[] cells = line.split("\t", -1);
            BodyWords.Part part = BodyWords.Part.valueOf(cells[0]);
            boolean body = part == BodyWords.Part.BODY || part == BodyWords.Part.BODY_PLAIN;
            for (String abbreviated : cells[2].split(" ", -1)) {
                List<String> spellings = new ArrayList<>(Alternatives.of(abbreviated));
                if (cells[1].equals("de")) {
                    spellings.addAll(spellings.stream()
                            .map(LexiconReader::withoutUmlauts)
                            .toList());
                }
                reader.add(part, cells[1], spellings);
                for (String word : spellings) {
                    long hash = WordHash.ofWord(word);
                    long flags = words.get(hash);
                    words.put(hash, body ? WordFlags.withPhrase(flags, 1) : flags);
                }
            }
        }
        return reader.build();
    }

    private Languages readLanguages() {
        var reader = new Languages.Builder();
        for (String line : lines("languages.tsv")) {
            String[] cells = line.split("\t", -1);
            reader.add(cells[0], cells[1].equals("1"), List.of(cells[2].split(" ", -1)));
        }
        return reader.build();
    }

    private static Strength strength(String cell) {
        return Strength.values()[Integer.parseInt(cell)];
    }

    private static @Nullable SpecialCategory special(String sensitivity) {
        return switch (sensitivity) {
            case "sexual", "hiv_sti" -> SpecialCategory.SEXUAL_HEALTH;
            case "mental" -> SpecialCategory.MENTAL_HEALTH;
            case "sud" -> SpecialCategory.SUBSTANCE_USE;
            case "repro" -> SpecialCategory.REPRODUCTIVE;
            case "gender" -> SpecialCategory.GENDER_CARE;
            case "genetic" -> SpecialCategory.GENETIC;
            default -> null;
        };
    }

    private void put(String phrase, HealthTerm term) {
        Tokens tokens = Tokens.of(NormalizedText.of(phrase).value());
        if (tokens.size() == 0 || tokens.size() > Lexicon.LONGEST_PHRASE) {
            return;
        }
        long first = tokens.hash(0);
        words.put(first, WordFlags.withPhrase(words.get(first), tokens.size()));
        int index = termIndex.computeIfAbsent(term, fresh -> {
            terms.add(fresh);
            return terms.size();
        });
        long hash = first;
        for (int i = 1; i < tokens.size(); i++) {
            phrases.or(hash, Lexicon.PREFIX);
            hash = WordHash.join(hash, tokens.hash(i));
        }
        phrases.put(hash, phrases.get(hash) & Lexicon.PREFIX | index);
    }

    private void hint(long bit, String... hinting) {
        for (String word : hinting) {
            if (!word.isBlank()) {
                words.or(WordHash.ofWord(word), bit);
            }
        }
    }

    private HashTable readCodes() {
        var codes = new HashTable(100_000);
        for (String line : lines("icd10cm.txt.gz")) {
            codes.put(WordHash.ofWord(line), 1);
        }
        return codes;
    }

    private Geography readGeography() {
        Map<String, String> states = new HashMap<>();
        var stateNames = new HashTable(200);
        for (String line : lines("states.tsv")) {
            String[] cells = line.split("\t", -1);
            states.put(cells[0], cells[1]);
            hint(WordFlags.STATE, cells[0], cells[1].split("[ .]", 2)[0], cells[2].split("[ .]", 2)[0]);
            stateNames.put(WordHash.ofPhrase(cells[1]), 1);
            if (!cells[2].isBlank()) {
                stateNames.put(WordHash.ofPhrase(cells[2]), 1);
            }
        }
        var places = new HashTable(80_000);
        var zips = new HashTable(42_000);
        for (String line : lines("zips.tsv.gz")) {
            String[] cells = line.split("\t", -1);
            long place = WordHash.ofPhrase(cells[1]);
            nameWords.or(place, cells[2].length() > CITY_ZIPS * 6 ? NameWords.TOWN | NameWords.CITY : NameWords.TOWN);
            places.put(place, 1);
            places.put(WordHash.join(place, WordHash.ofWord(cells[0])), 1);
            for (String zip : cells[2].split(" ", -1)) {
                zips.put(Integer.parseInt(zip) + 1L, 1);
            }
        }
        Set<String> areaCodes = new HashSet<>();
        for (String line : lines("area-codes.tsv")) {
            areaCodes.add(line.substring(0, 3).toUpperCase(Locale.ROOT));
        }
        return new Geography(states, stateNames, places, zips, areaCodes, readCountries());
    }

    private HashTable readCountries() {
        var countries = new HashTable(800);
        for (String line : lines("countries.txt")) {
            Tokens words = Tokens.of(NormalizedText.of(line).value());
            long phrase = 0;
            for (int i = 0; i < words.size(); i++) {
                phrase = i == 0 ? words.hash(i) : WordHash.join(phrase, words.hash(i));
                countries.or(phrase, i + 1 == words.size() ? Geography.COUNTRY : Geography.GOES_ON);
            }
        }
        return countries;
    }

    /// The lines of a list without comments; their bytes go into the version.
    private List<String> lines(String name) {
        byte[] bytes = bytes(name);
        try (InputStream plain = name.endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                : new ByteArrayInputStream(bytes)) {
            String text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String name) {
        try (InputStream resource = LexiconReader.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("""
                    The word list %s is missing from the program.
                    Maybe the program was packed without its resources.\
                    """.formatted(name));
            }
            byte[] bytes = resource.readAllBytes();
            digest.update(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
