package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.ADDRESS;

import java.util.Locale;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Geography;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Postal addresses: a street's line with what stands around it, a post office box, a military address, a
/// corner,
/// a place with its state or ZIP, a postal code that is called one; also a place that somebody calls home.
final class AddressDetector implements Detector {

    private static final int PLACE_WORDS = 3;
    private static final int WHEREABOUTS_WORDS = 8;
    private static final int SPOKEN_WORDS = 5;
    private static final int LONGEST_PREPOSITION = 4;
    private static final long BOX = WordHash.ofWord("box");
    private static final long POST = WordHash.ofWord("post");
    private static final long CORNER = WordHash.ofWord("corner");
    private static final HashTable PREPOSITIONS =
            WordHash.tableOf("in", "to", "near", "from", "at", "on", "with", "is", "à", "en", "im", "em");
    private static final HashTable FORCES = WordHash.tableOf("apo", "fpo", "dpo");
    private static final HashTable SHIPS = WordHash.tableOf("uss", "usns", "usnv", "uscgc", "usnm");
    private static final HashTable BOX_WORDS =
            WordHash.tableOf("po", "psc", "cmr", "unit", "hc", "rr", "bin", "postal", "office", "drawer");
    private static final HashTable BOXES_ABROAD = WordHash.tableOf("postfach", "postbus", "apartado", "apdo");
    private static final HashTable DEVELOPMENTS = WordHash.tableOf(
            "urb", "urbanización", "urbanizacion", "cond", "condominio", "barrio", "bo", "residencial");
    private static final HashTable CODE_WORDS =
            WordHash.tableOf("zip", "zipcode", "postcode", "plz", "postleitzahl", "postnummer", "cep");
    private static final HashTable CODE_WORD_AFTER = WordHash.tableOf("postal", "post");
    private static final HashTable HOME_VERBS = WordHash.tableOf(
            "live",
            "lives",
            "lived",
            "living",
            "moved",
            "moving",
            "reside",
            "resides",
            "based",
            "relocated",
            "vivo",
            "vive",
            "déménage",
            "habite",
            "wohne",
            "wohnt",
            "moro",
            "mora",
            "grew",
            "born",
            "originally",
            "here",
            "home",
            "hometown",
            "house",
            "apartment");

    private final Geography geography;
    private final AddressTail tails;

    AddressDetector(Geography geography) {
        this.geography = geography;
        this.tails = new AddressTail(geography);
    }

    @Override
    public void find(Passage passage, Claims claims) {
        if (!passage.tokens().hasDigits() && !passage.mayPlace() && !passage.hasAny(Cue.STREET)) {
            return;
        }
        int at = 0;
        while (at < passage.size()) {
            at = Math.max(at + 1, addressAt(passage, at, claims));
        }
    }

    private int addressAt(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        if (tokens.hasDigit(at)) {
            return tokens.length(at) <= 6 ? numbered(passage, at, claims) : at + 1;
        }
        long flags = passage.flags(at);
        if (tokens.length(at) == 3 && passage.isWord(at, BOX, "box")) {
            int end = box(passage, at, claims);
            if (end > 0) {
                return end;
            }
        }
        boolean large = StreetLine.isLarge(tokens, at);
        boolean street = Cue.STREET.in(flags);
        if (street && !large && passage.hasAny(Cue.SPOKEN)) {
            spoken(passage, at, claims);
        }
        boolean beforeNumber = large && at + 1 < passage.size() && tokens.hasDigit(at + 1);
        if (street || beforeNumber || (large && StreetWords.LEADS.get(tokens.hash(at)) != 0)) {
            int end = named(passage, at, claims);
            if (end > 0) {
                return end;
            }
        }
        if (large && tokens.length(at) <= 5 && SHIPS.get(tokens.hash(at)) != 0) {
            int end = ship(passage, at, claims);
            if (end > 0) {
                return end;
            }
        }
        if (tokens.length(at) == 6 && passage.isWord(at, CORNER, "corner")) {
            return corner(passage, at, claims);
        }
        if (large) {
            int end = placeStateZip(passage, at, true);
            if (end > 0) {
                claims.add(Candidate.of(tokens.start(at), tokens.end(end - 1), ADDRESS, Rule.PLACE, 0.85));
                return end;
            }
            home(passage, at, claims);
        }
        return at + 1;
    }

    /// What begins with digits: a street's line, a place with its code before it, a code that is called one.
    private int numbered(Passage passage, int number, Claims claims) {
        Tokens tokens = passage.tokens();
        char before = passage.before(number);
        if (before == '$' || before == '.' || before == '/' || DateDetector.dateEnd(passage, number) != 0) {
            return number + 1;
        }
        if (number + 1 < passage.size() && passage.isWord(number + 1, BOX, "box")) {
            // "RR 2 Box 118" is read from its box.
            return number + 1;
        }
        int code = calledCode(passage, number, claims);
        if (code > 0) {
            return code;
        }
        if (before == ':' && number > 0 && tokens.end(number - 1) == tokens.start(number) - 1) {
            return number + 1;
        }
        var line = StreetLine.fromNumber(passage, number);
        return line.end() == 0 ? number + 1 : street(passage, number, line, claims);
    }

    /// A line that begins with a word: "Hauptstraße 5", "Via Roma 17", "Postfach 12".
    private int named(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean abroad = tokens.length(at) <= 8
                && at + 1 < passage.size()
                && tokens.shape(at + 1) == Tokens.Shape.DIGITS
                && BOXES_ABROAD.get(tokens.hash(at)) != 0;
        if (abroad) {
            return boxed(passage, at, at + 2, claims);
        }
        var line = StreetLine.fromName(passage, at);
        return line.end() == 0 ? 0 : street(passage, at, line, claims);
    }

    /// Claims a line of a street with what follows, when enough speaks for it.
    private int street(Passage passage, int first, StreetLine.Line line, Claims claims) {
        Tokens tokens = passage.tokens();
        var tail = tails.read(passage, line.end());
        int points = line.points() + tail.points();
        if (points < StreetLine.ENOUGH && points > 0 && isWhereabouts(passage, first)) {
            points += 2;
        }
        if (points < StreetLine.ENOUGH || (line.points() == 0 && tail.points() < StreetLine.ENOUGH)) {
            return 0;
        }
        double sure = line.isSure() ? Math.min(0.95, 0.6 + 0.05 * points) : Math.min(0.85, 0.5 + 0.05 * points);
        double confidence = line.points() == StreetLine.ENOUGH && tail.points() >= 2 ? Math.max(sure, 0.95) : sure;
        int start = developmentBefore(passage, first);
        claims.add(Candidate.of(
                tokens.start(start), tokens.end(tail.end() - 1), ADDRESS, Rule.STREET_ADDRESS, confidence));
        return tail.end();
    }

    /// Puerto Rico: "Urb. Las Flores, 123 Calle Sol" begins with the development's name.
    private static int developmentBefore(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        for (int i = first - 1; i >= 0 && i >= first - 4 && !tokens.hasDigit(i); i--) {
            if (tokens.length(i) <= 12 && DEVELOPMENTS.get(tokens.hash(i)) != 0) {
                return i;
            }
            if (!StreetLine.isLarge(tokens, i) && !StreetLine.isConnector(tokens, i)) {
                break;
            }
        }
        return first;
    }

    /// Whether a word for where somebody is stands just before.
    private static boolean isWhereabouts(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        for (int i = at - 1; i >= 0 && i >= at - WHEREABOUTS_WORDS; i--) {
            if (StreetWords.WHEREABOUTS.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// "twelve oak street", "forty two oh eight north main avenue": number words before the name.
    private void spoken(Passage passage, int street, Claims claims) {
        Tokens tokens = passage.tokens();
        int first = street;
        int numbers = 0;
        for (int i = street - 1; i >= 0 && i >= street - SPOKEN_WORDS && passage.blankBeforeNext(i); i--) {
            boolean number = tokens.length(i) <= 9 && StreetWords.NUMBER_WORDS.get(tokens.hash(i)) != 0;
            if (number && i < street - 1) {
                first = i;
                numbers++;
            } else if (numbers > 0 || isLittle(passage, i)) {
                break;
            }
        }
        if (numbers == 0) {
            return;
        }
        var tail = tails.read(passage, street + 1);
        int points = Math.min(numbers, 2) + tail.points() + (isWhereabouts(passage, first) ? 2 : 0);
        if (points >= 2) {
            claims.add(Candidate.of(
                    tokens.start(first),
                    tokens.end(tail.end() - 1),
                    ADDRESS,
                    Rule.STREET_SPOKEN,
                    points >= StreetLine.ENOUGH ? 0.75 : 0.5));
        }
    }

    /// A word no street is named after: "the", "my", "of".
    private static boolean isLittle(Passage passage, int word) {
        return WordFlags.isCommon(passage.flags(word))
                && passage.tokens().length(word) <= 3
                && !passage.is(word, Cue.DIRECTION);
    }

    /// "the corner of 25 Elm Street and King Road".
    private int corner(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        int first = at + 2;
        if (first >= passage.size() || !tokens.text(at + 1).equals("of") || !isNameOrNumber(passage, first)) {
            return at + 1;
        }
        int and = nameEnd(passage, first);
        if (and + 1 >= passage.size()
                || !isAnd(passage, and) && !passage.gap(and - 1).contains("&")) {
            return at + 1;
        }
        int second = isAnd(passage, and) ? and + 1 : and;
        if (!isNameOrNumber(passage, second)) {
            return at + 1;
        }
        int end = nameEnd(passage, second);
        var tail = tails.read(passage, end);
        claims.add(Candidate.of(
                tokens.start(first), tokens.end(tail.end() - 1), ADDRESS, Rule.CORNER, tail.points() > 0 ? 0.8 : 0.7));
        return tail.end();
    }

    private static boolean isAnd(Passage passage, int word) {
        Tokens tokens = passage.tokens();
        return word < passage.size()
                && tokens.length(word) <= 3
                && (tokens.text(word).equals("and")
                        || tokens.text(word).equals("y")
                        || tokens.text(word).equals("und"));
    }

    private static int nameEnd(Passage passage, int first) {
        int end = first;
        while (end < passage.size() && end < first + SPOKEN_WORDS && isNameOrNumber(passage, end)) {
            end++;
            String gap = passage.gap(end - 1);
            if (!gap.equals(" ") && !gap.equals(". ") && !gap.equals("-")) {
                break;
            }
        }
        return end;
    }

    private static boolean isNameOrNumber(Passage passage, int word) {
        Tokens tokens = passage.tokens();
        return StreetLine.isLarge(tokens, word)
                || Cue.STREET.in(passage.flags(word))
                || (tokens.hasDigit(word) && tokens.length(word) <= 5)
                || (StreetLine.isConnector(tokens, word)
                        && word + 1 < passage.size()
                        && StreetLine.isLarge(tokens, word + 1));
    }

    /// "PO Box 12", "P.O. Box 12", "RR 2 Box 118", "HC 02 Box 1234", "PSC 6293, Box 8158"; 0 for none.
    private int box(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean number = at > 0
                && at + 1 < passage.size()
                && tokens.hasDigit(at + 1)
                && passage.gap(at).length() <= 2;
        if (!number || passage.gap(at).contains("\n")) {
            return 0;
        }
        int start = at - 1;
        if (tokens.length(start) == 1 && start > 0 && tokens.length(start - 1) == 1) {
            // "P.O."
            start--;
        } else if (tokens.hasDigit(start) && start > 0 && BOX_WORDS.get(tokens.hash(start - 1)) != 0) {
            start--;
        } else if (BOX_WORDS.get(tokens.hash(start)) == 0) {
            return 0;
        } else if (start > 0 && passage.isWord(start - 1, POST, "post")) {
            start--;
        }
        if (start > 0 && tokens.shape(start - 1) == Tokens.Shape.DIGITS && passage.blankBeforeNext(start - 1)) {
            start--;
        }
        return boxed(passage, start, at + 2, claims);
    }

    private int boxed(Passage passage, int start, int end, Claims claims) {
        Tokens tokens = passage.tokens();
        int force = forceEnd(passage, end);
        int last = force > 0 ? force : tails.read(passage, end).end();
        claims.add(Candidate.of(tokens.start(start), tokens.end(last - 1), ADDRESS, Rule.PO_BOX, 0.9));
        return last;
    }

    /// "USS Ticonderoga, FPO AE 12382".
    private int ship(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        for (int name = at + 1; name <= at + 3 && name < passage.size(); name++) {
            int force = forceEnd(passage, name + 1);
            if (force > 0) {
                claims.add(Candidate.of(tokens.start(at), tokens.end(force - 1), ADDRESS, Rule.MILITARY_ADDRESS, 0.9));
                return force;
            }
        }
        return 0;
    }

    /// Index after "APO AE 09345", 0 for none.
    private static int forceEnd(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        boolean force = at + 2 < passage.size()
                && FORCES.get(tokens.hash(at)) != 0
                && tokens.length(at + 1) == 2
                && (tokens.text(at + 1).charAt(0) | 0x20) == 'a'
                && tokens.shape(at + 2) == Tokens.Shape.DIGITS
                && tokens.length(at + 2) == 5;
        return force ? at + 3 : 0;
    }

    /// "my ZIP code is 35350": the end of the code, 0 where no word calls it one.
    private int calledCode(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        if (at == 0 || tokens.length(at) < 3 && !passage.tokens().hasShape(Tokens.Shape.ALPHANUMERIC)) {
            return 0;
        }
        boolean called = false;
        for (int i = at - 1; i >= 0 && i >= at - 3 && !called; i--) {
            long hash = tokens.hash(i);
            called = CODE_WORDS.get(hash) != 0
                    || (CODE_WORD_AFTER.get(hash) != 0 && i + 1 < at && tokens.length(i + 1) == 4);
            if (!called && tokens.length(i) > 4) {
                return 0;
            }
        }
        if (!called) {
            return 0;
        }
        int code = AddressTail.codeEnd(passage, at);
        int end = code > 0 ? code : tokens.shape(at) == Tokens.Shape.DIGITS && tokens.length(at) >= 3 ? at + 1 : 0;
        if (end > 0) {
            claims.add(Candidate.of(tokens.start(at), tokens.end(end - 1), ADDRESS, Rule.POSTAL_CODE, 0.6));
        }
        return end;
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
        if (tokens.length(at) == 2 && tokens.shape(at) == Tokens.Shape.LOWER && zip(passage, at + 1) == 0) {
            // "in", "me" and "or" are states only before their code.
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

    /// A place, known or not, that somebody calls home; a country or state alone is none.
    private void home(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        if (at < 2
                || tokens.length(at - 1) > LONGEST_PREPOSITION
                || PREPOSITIONS.get(tokens.hash(at - 1)) == 0
                || !passage.blankBeforeNext(at - 1)) {
            return;
        }
        int verb = at - 2;
        if (tokens.length(verb) == 2 && tokens.text(verb).equals("up")) {
            verb--;
        }
        if (verb < 0 || HOME_VERBS.get(tokens.hash(verb)) == 0) {
            return;
        }
        boolean on = tokens.length(at - 1) == 2 && tokens.text(at - 1).equals("on");
        int end = at;
        int known = 0;
        long place = 0;
        while (end < passage.size() && end < at + PLACE_WORDS && StreetLine.isLarge(tokens, end)) {
            place = end == at ? tokens.hash(end) : WordHash.join(place, tokens.hash(end));
            end++;
            known = geography.isPlace(place) ? end : known;
            if (!passage.blankBeforeNext(end - 1)) {
                break;
            }
        }
        if (on) {
            if (end > at + 1 && Cue.STREET.in(passage.flags(end - 1))) {
                claims.add(Candidate.of(tokens.start(at), tokens.end(end - 1), ADDRESS, Rule.HOME_PLACE, 0.6));
            }
            return;
        }
        boolean land = geography.countryEnd(tokens, at) > 0
                || geography.isStateName(tokens.hash(at))
                || (end > at + 1 && geography.isStateName(place));
        long flags = passage.flags(at);
        boolean foreign = !WordFlags.isCommon(flags) && WordFlags.phraseLength(flags) == 0 && end - at <= PLACE_WORDS;
        if (land || (known == 0 && !foreign)) {
            return;
        }
        int last = known > 0 ? known : end;
        claims.add(
                Candidate.of(tokens.start(at), tokens.end(last - 1), ADDRESS, Rule.HOME_PLACE, known > 0 ? 0.6 : 0.5));
    }
}
