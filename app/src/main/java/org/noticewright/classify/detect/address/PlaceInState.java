package org.noticewright.classify.detect.address;

import java.util.Locale;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.lexicon.Geography;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// A place with its state, its ZIP code or both: "Springfield, IL 62704", "Fresno, California".
final class PlaceInState {

    private static final int PLACE_WORDS = 3;

    private final Geography geography;

    PlaceInState(Geography geography) {
        this.geography = geography;
    }

    /// Index after "Place, ST 12345", "Place, State", "Place ST"; 0 when there is none. Without a ZIP the place must
    /// be known in the state.
    int end(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        long place = 0;
        for (int word = at; word < at + PLACE_WORDS && word < passage.size(); word++) {
            if (word > at
                    && tokens.gap(word - 1) != Tokens.BLANK_GAP
                    && tokens.gap(word - 1) != Tokens.withBlank('.')) {
                return 0;
            }
            if (tokens.hasDigit(word)) {
                return 0;
            }
            place = word == at ? tokens.hash(word) : WordHash.join(place, tokens.hash(word));
            int end = stateZip(passage, word + 1, place);
            if (end > 0) {
                return end;
            }
        }
        return 0;
    }

    private int stateZip(Passage passage, int at, long place) {
        if (!mayBeState(passage, at)) {
            return 0;
        }
        Tokens tokens = passage.tokens();
        String code = tokens.text(at).toUpperCase(Locale.ROOT);
        boolean isCode = code.length() == 2 && geography.isState(code);
        int next = isCode ? at + 1 : stateNameEnd(passage, at);
        if (next == 0) {
            int zip = zip(passage, at);
            return zip > 0 && geography.isPlace(place) ? zip : 0;
        }
        int zip = zip(passage, next);
        if (zip > 0) {
            return zip;
        }
        boolean known = isCode ? geography.isPlace(code, place) : geography.isPlace(place);
        boolean upper = tokens.shape(at) == Tokens.Shape.UPPER;
        return known && (upper || (!isCode && passage.gap(at - 1).startsWith(","))) ? next : 0;
    }

    /// Whether a state or a ZIP may stand here, close enough behind the place.
    private boolean mayBeState(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (at >= passage.size()) {
            return false;
        }
        boolean mayBe =
                passage.hints(at, WordFlags.STATE) || tokens.length(at) == 5 && tokens.shape(at) == Tokens.Shape.DIGITS;
        if (!mayBe) {
            return false;
        }
        if (tokens.length(at) == 2 && tokens.shape(at) == Tokens.Shape.LOWER && zip(passage, at + 1) == 0) {
            // "in", "me" and "or" are states only before their code.
            return false;
        }
        int gap = tokens.gap(at - 1);
        return gap == Tokens.BLANK_GAP || gap == Tokens.withBlank(',') || gap == ',' || gap == '\n';
    }

    /// Index after the state's name of one or two words, 0 for none.
    private int stateNameEnd(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (!tokens.isCapital(at)) {
            return 0;
        }
        long name = tokens.hash(at);
        if (geography.isStateName(name)) {
            return at + 1;
        }
        boolean two = at + 1 < passage.size()
                && passage.gap(at).equals(" ")
                && geography.isStateName(WordHash.join(name, tokens.hash(at + 1)));
        return two ? at + 2 : 0;
    }

    /// Index after a ZIP code that exists, 0 for none.
    private int zip(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (at >= passage.size()
                || tokens.length(at) != 5
                || tokens.shape(at) != Tokens.Shape.DIGITS
                || passage.gap(at - 1).length() > 2) {
            return 0;
        }
        if (!geography.isZip(tokens.text(at)) && tokens.text(at).charAt(0) != '0') {
            return 0;
        }
        boolean plusFour = at + 1 < passage.size()
                && passage.gap(at).equals("-")
                && tokens.length(at + 1) == 4
                && tokens.shape(at + 1) == Tokens.Shape.DIGITS;
        return plusFour ? at + 2 : at + 1;
    }
}
