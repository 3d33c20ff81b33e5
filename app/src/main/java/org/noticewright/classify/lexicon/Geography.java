package org.noticewright.classify.lexicon;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// US places as far as addresses need them.
public final class Geography {

    private final Map<String, String> states;
    private final HashTable stateNames;
    private final HashTable places;
    private final HashTable zips;
    private final Set<String> areaCodes;

    Geography(
            Map<String, String> states, HashTable stateNames, HashTable places, HashTable zips, Set<String> areaCodes) {
        this.states = Map.copyOf(states);
        this.stateNames = stateNames;
        this.places = places;
        this.zips = zips;
        this.areaCodes = Set.copyOf(areaCodes);
    }

    /// Whether it is a two-letter code of a state or territory, in capitals.
    public boolean isState(String code) {
        return states.containsKey(code);
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

    /// The state's full name, null when the code is unknown.
    public @Nullable String stateName(String code) {
        return states.get(code);
    }
}
