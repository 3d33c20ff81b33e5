package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.ADDRESS;

import java.util.Locale;
import java.util.Set;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Geography;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// US postal addresses: a street line, or a place with its state or ZIP; also a place that somebody calls home.
final class AddressDetector implements Detector {

    private static final int STREET_WORDS = 5;
    private static final int PLACE_WORDS = 3;
    private static final Set<String> HOME_VERBS = Set.of(
            "live",
            "lives",
            "living",
            "moved",
            "moving",
            "reside",
            "based",
            "relocated",
            "vivo",
            "déménage",
            "wohne",
            "moro");

    private static final long BOX = WordHash.ofWord("box");
    private static final HashTable PREPOSITIONS = WordHash.tableOf("in", "to", "near", "à", "en");

    private final Geography geography;

    AddressDetector(Geography geography) {
        this.geography = geography;
    }

    @Override
    public void find(Passage passage, Claims claims) {
        if (!passage.tokens().hasDigits() && !passage.mayPlace()) {
            return;
        }
        int at = 0;
        while (at < passage.size()) {
            at = Math.max(at + 1, addressAt(passage, at, claims));
        }
    }

    private int addressAt(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        if (tokens.hasDigit(at) && tokens.length(at) <= 6) {
            return street(passage, at, claims);
        }
        if (isBox(passage, at)) {
            return box(passage, at, claims);
        }
        if (tokens.isCapital(at) || tokens.shape(at) == Tokens.Shape.UPPER) {
            int end = placeStateZip(passage, at, true);
            if (end > 0) {
                claims.add(Candidate.of(tokens.start(at), tokens.end(end - 1), ADDRESS, Rule.PLACE, 0.85));
                return end;
            }
            home(passage, at, claims);
        }
        return at + 1;
    }

    private int street(Passage passage, int number, Claims claims) {
        Tokens tokens = passage.tokens();
        char before = passage.before(number);
        if (before == '$'
                || before == '.'
                || before == '/'
                || before == ':'
                || DateDetector.dateEnd(passage, number) != 0) {
            return number + 1;
        }
        int word = number + 1;
        boolean capital = false;
        while (word < passage.size() && word <= number + STREET_WORDS && isInLine(passage.gap(word - 1))) {
            boolean street = passage.is(word, Cue.STREET) && word > number + 1;
            if (street
                    && (tokens.isCapital(word) || tokens.shape(word) == Tokens.Shape.LOWER)
                    && !isStreetBefore(passage, word)) {
                boolean cased =
                        capital || tokens.shape(word - 1) == Tokens.Shape.LOWER && placeAfter(passage, word + 1) > 0;
                return cased ? streetFound(passage, number, word + 1, claims) : number + 1;
            }
            boolean nameLike = tokens.isCapital(word)
                    || tokens.hasDigit(word)
                    || passage.is(word, Cue.DIRECTION)
                    || !WordFlags.isCommon(passage.flags(word));
            capital |= tokens.isCapital(word) || isOrdinal(tokens.text(word));
            if (!nameLike) {
                return number + 1;
            }
            word++;
        }
        return number + 1;
    }

    /// A further street word follows, as in "Park Street".
    private static boolean isStreetBefore(Passage passage, int word) {
        return word + 1 < passage.size()
                && passage.gap(word).equals(" ")
                && passage.is(word + 1, Cue.STREET)
                && passage.tokens().isCapital(word + 1);
    }

    private static boolean isOrdinal(String word) {
        return Character.isDigit(word.charAt(0)) && !Character.isDigit(word.charAt(word.length() - 1));
    }

    private int streetFound(Passage passage, int number, int after, Claims claims) {
        Tokens tokens = passage.tokens();
        int end = after;
        if (end < passage.size()
                && passage.is(end, Cue.DIRECTION)
                && tokens.length(end) <= 2
                && tokens.isCapital(end)) {
            end++;
        }
        end = unit(passage, end);
        int place = placeAfter(passage, end);
        int last = place > 0 ? place : end;
        claims.add(Candidate.of(
                tokens.start(number), tokens.end(last - 1), ADDRESS, Rule.STREET_ADDRESS, place > 0 ? 0.95 : 0.75));
        return last;
    }

    /// Index after "apt 3", "#214", "Suite B", if one stands here.
    private static int unit(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (at >= passage.size() || passage.gap(at - 1).contains("\n\n")) {
            return at;
        }
        if (passage.gap(at - 1).contains("#") && tokens.hasDigit(at)) {
            return at + 1;
        }
        boolean value =
                at + 1 < passage.size() && (tokens.hasDigit(at + 1) || tokens.shape(at + 1) == Tokens.Shape.INITIAL);
        if (passage.is(at, Cue.UNIT) && value && passage.gap(at).length() <= 3) {
            return at + 2;
        }
        return at;
    }

    private int placeAfter(Passage passage, int at) {
        return at < passage.size()
                        && passage.gap(at - 1).length() <= 3
                        && !passage.gap(at - 1).contains("\n\n")
                ? placeStateZip(passage, at, false)
                : 0;
    }

    /// Index after "Place, ST 12345", "Place, State", "Place ST"; 0 when there is none.
    ///
    /// @param mustExist whether the place must be known in the state
    private int placeStateZip(Passage passage, int at, boolean mustExist) {
        Tokens tokens = passage.tokens();
        long place = 0;
        for (int word = at; word < at + PLACE_WORDS && word < passage.size(); word++) {
            if (word > at
                    && !passage.gap(word - 1).equals(" ")
                    && !passage.gap(word - 1).equals(". ")) {
                return 0;
            }
            if (tokens.hasDigit(word)) {
                return 0;
            }
            place = word == at ? tokens.hash(word) : WordHash.join(place, tokens.hash(word));
            int end = stateZip(passage, word + 1, place, mustExist);
            if (end > 0) {
                return end;
            }
        }
        return 0;
    }

    private int stateZip(Passage passage, int at, long place, boolean mustExist) {
        Tokens tokens = passage.tokens();
        if (at >= passage.size()) {
            return 0;
        }
        boolean mayBe =
                passage.hints(at, WordFlags.STATE) || tokens.length(at) == 5 && tokens.shape(at) == Tokens.Shape.DIGITS;
        if (!mayBe) {
            return 0;
        }
        String gap = passage.gap(at - 1);
        if (!gap.equals(" ") && !gap.equals(", ") && !gap.equals(",") && !gap.equals("\n")) {
            return 0;
        }
        String code = tokens.text(at).toUpperCase(Locale.ROOT);
        boolean isCode = code.length() == 2 && geography.isState(code);
        boolean upper = tokens.shape(at) == Tokens.Shape.UPPER;
        int next = at + 1;
        boolean state = isCode;
        if (!isCode) {
            long name = tokens.hash(at);
            state = geography.isStateName(name) && tokens.isCapital(at);
            if (!state && next < passage.size() && passage.gap(at).equals(" ")) {
                state = geography.isStateName(WordHash.join(name, tokens.hash(next))) && tokens.isCapital(at);
                next = state ? next + 1 : next;
            }
            if (!state) {
                return zip(passage, at) > 0 && geography.isPlace(place) ? zip(passage, at) : 0;
            }
        }
        int zip = zip(passage, next);
        if (zip > 0) {
            return zip;
        }
        boolean known = isCode ? geography.isPlace(code, place) : geography.isPlace(place);
        boolean comma = gap.startsWith(",");
        return known && (upper || (!isCode && comma)) && (comma || !mustExist || upper) ? next : 0;
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

    private static boolean isInLine(String gap) {
        return gap.equals(" ") || gap.equals(". ") || gap.equals("-");
    }

    /// "PO Box 12", "P.O. Box 12", "RR 2 Box 118".
    private static boolean isBox(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        return passage.isWord(at, BOX, "box")
                && at + 1 < passage.size()
                && tokens.hasDigit(at + 1)
                && passage.gap(at).equals(" ")
                && at > 0;
    }

    private int box(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        int start = at - 1;
        String before = tokens.text(start).toLowerCase(Locale.ROOT);
        if (before.equals("o") && start > 0) {
            start--;
        } else if (tokens.hasDigit(start) && start > 0 && tokens.text(start - 1).equalsIgnoreCase("rr")) {
            start--;
        } else if (!before.equals("po")) {
            return at + 1;
        }
        int place = placeAfter(passage, at + 2);
        int end = place > 0 ? place : at + 2;
        claims.add(Candidate.of(tokens.start(start), tokens.end(end - 1), ADDRESS, Rule.PO_BOX, 0.9));
        return end;
    }

    private void home(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        if (at < 2 || PREPOSITIONS.get(tokens.hash(at - 1)) == 0) {
            return;
        }
        String preposition = tokens.text(at - 1);
        boolean cue = (preposition.equals("in")
                        || preposition.equals("to")
                        || preposition.equals("near")
                        || preposition.equals("à")
                        || preposition.equals("en"))
                && HOME_VERBS.contains(tokens.text(at - 2).toLowerCase(Locale.ROOT));
        if (!cue) {
            return;
        }
        long place = tokens.hash(at);
        int end = at + 1;
        if (at + 1 < passage.size()
                && tokens.isCapital(at + 1)
                && passage.gap(at).equals(" ")
                && geography.isPlace(WordHash.join(place, tokens.hash(at + 1)))) {
            end = at + 2;
        } else if (!geography.isPlace(place) || geography.isStateName(place)) {
            return;
        }
        claims.add(Candidate.of(tokens.start(at), tokens.end(end - 1), ADDRESS, Rule.HOME_PLACE, 0.6));
    }
}
