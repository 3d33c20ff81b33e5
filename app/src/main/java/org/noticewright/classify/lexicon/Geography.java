package org.noticewright.classify.lexicon;

import java.util.Set;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// US places, and the names of countries, as far as addresses need them.
public final class Geography {

    static final long COUNTRY = 1;
    static final long GOES_ON = 2;
    private static final int LONGEST_COUNTRY = 6;

    private final Set<String> states;
    private final HashTable stateNames;
    private final HashTable places;
    private final HashTable zips;
    private final Set<String> areaCodes;
    private final HashTable countries;

    /// @param states two-letter codes
    /// @param countries [#COUNTRY] for a name, [#GOES_ON] for the beginning of a longer one
    Geography(
            Set<String> states,
            HashTable stateNames,
            HashTable places,
            HashTable zips,
            Set<String> areaCodes,
            HashTable countries) {
        this.states = Set.copyOf(states);
        this.stateNames = stateNames;
        this.places = places;
        this.zips = zips;
        this.areaCodes = Set.copyOf(areaCodes);
        this.countries = countries;
    }

    /// Index after the longest country name that begins with this word, 0 for none.
    public int countryEnd(Tokens tokens, int first) {
        int end = 0;
        long phrase = 0;
        for (int i = first; i < tokens.size() && i < first + LONGEST_COUNTRY; i++) {
            phrase = i == first ? tokens.hash(i) : WordHash.join(phrase, tokens.hash(i));
            long known = countries.get(phrase);
            end = (known & COUNTRY) != 0 ? i + 1 : end;
            if ((known & GOES_ON) == 0) {
                break;
            }
        }
        return end;
    }

    /// Whether it is a two-letter code of a state or territory, in capitals.
    public boolean isState(String code) {
        return states.contains(code);
    }

    /// Whether the phrase is a state's name in full or its traditional short form.
    public boolean isStateName(long phraseHash) {
        return stateNames.get(phraseHash) != 0;
    }

    /// Whether a place of this name exists in the state.
    public boolean isPlace(String state, long placeHash) {
        return places.get(WordHash.join(placeHash, WordHash.ofWord(state))) != 0;
    }

    /// Whether a place of this name exists in any state.
    public boolean isPlace(long placeHash) {
        return places.get(placeHash) != 0;
    }

    public boolean isZip(String fiveDigits) {
        return zips.get(Integer.parseInt(fiveDigits) + 1L) != 0;
    }

    public boolean isAreaCode(String threeDigits) {
        return areaCodes.contains(threeDigits);
    }
}
