package org.noticewright.classify.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noticewright.text.HashTable;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Reads the lists of states, places with their ZIP codes, area codes and countries.
final class GeographyLists {

    /// A place with more ZIP codes than this is one that many know.
    private static final int CITY_ZIPS = 12;
    /// Five digits and a blank.
    private static final int ZIP_CELL = 6;

    private final WordLists lists;
    private final HashTable words;
    private final HashTable nameWords;
    private final Set<String> states = new HashSet<>();
    private final HashTable stateNames = new HashTable(200);
    private final HashTable places = new HashTable(80_000);
    private final HashTable zips = new HashTable(42_000);

    /// @param words learns which words a state's name begins with
    /// @param nameWords learns which words are places, and so may be no person's name
    GeographyLists(WordLists lists, HashTable words, HashTable nameWords) {
        this.lists = lists;
        this.words = words;
        this.nameWords = nameWords;
    }

    Geography read() {
        readStates();
        readPlaces();
        Set<String> areaCodes = readAreaCodes();
        return new Geography(states, stateNames, places, zips, areaCodes, readCountries());
    }

    private void readStates() {
        for (String[] cells : lists.rows("states.tsv")) {
            states.add(cells[0]);
            hint(cells[0]);
            for (String name : List.of(cells[1], cells[2])) {
                hint(name.split("[ .]", 2)[0]);
                if (!name.isBlank()) {
                    stateNames.put(WordHash.ofPhrase(name), 1);
                }
            }
        }
    }

    private void hint(String word) {
        if (!word.isBlank()) {
            words.or(WordHash.ofWord(word), WordFlags.STATE);
        }
    }

    private void readPlaces() {
        for (String[] cells : lists.rows("zips.tsv.gz")) {
            boolean city = cells[2].length() > CITY_ZIPS * ZIP_CELL;
            long place = WordHash.ofPhrase(cells[1]);
            nameWords.or(place, city ? NameWords.TOWN | NameWords.CITY : NameWords.TOWN);
            places.put(place, 1);
            places.put(WordHash.join(place, WordHash.ofWord(cells[0])), 1);
            for (String zip : cells[2].split(" ", -1)) {
                zips.put(Integer.parseInt(zip) + 1L, 1);
            }
        }
    }

    private Set<String> readAreaCodes() {
        Set<String> areaCodes = new HashSet<>();
        for (String line : lists.lines("area-codes.tsv")) {
            areaCodes.add(line.substring(0, 3).toUpperCase(Locale.ROOT));
        }
        return areaCodes;
    }

    private HashTable readCountries() {
        var countries = new HashTable(800);
        for (String line : lists.lines("countries.txt")) {
            Tokens name = Tokens.of(NormalizedText.of(line).value());
            long phrase = 0;
            for (int i = 0; i < name.size(); i++) {
                phrase = i == 0 ? name.hash(i) : WordHash.join(phrase, name.hash(i));
                countries.or(phrase, i + 1 == name.size() ? Geography.COUNTRY : Geography.GOES_ON);
            }
        }
        return countries;
    }
}
