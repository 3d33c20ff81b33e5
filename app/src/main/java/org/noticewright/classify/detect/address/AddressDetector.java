package org.noticewright.classify.detect.address;

import static org.noticewright.domain.DataElement.ADDRESS;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Detector;
import org.noticewright.classify.detect.Opening;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.detect.number.WrittenDate;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Geography;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Postal addresses. Here the line of a street ([StreetLine]) with what stands around it ([AddressTail]);
/// then a post office box ([PostBox]), a ship's address ([MilitaryAddress]), a corner ([StreetCorner]), a
/// spoken street ([SpokenStreet]), a place with its state or ZIP ([PlaceInState]), a postal code that is
/// called one ([PostalCode]) and a place that somebody calls home ([HomePlace]).
public final class AddressDetector implements Detector {

    /// A house number or postal code.
    private static final int LONGEST_NUMBER = 6;
    private static final HashTable DEVELOPMENTS = WordHash.tableOf(
            "urb", "urbanización", "urbanizacion", "cond", "condominio", "barrio", "bo", "residencial");

    private final AddressTail tails;
    private final PostBox boxes;
    private final StreetCorner corners;
    private final SpokenStreet spokenStreets;
    private final PlaceInState places;
    private final HomePlace homes;

    public AddressDetector(Geography geography) {
        this.tails = new AddressTail(geography);
        this.boxes = new PostBox(tails);
        this.corners = new StreetCorner(tails);
        this.spokenStreets = new SpokenStreet(tails);
        this.places = new PlaceInState(geography);
        this.homes = new HomePlace(geography);
    }

    /// What an address in small letters holds, a street aside.
    public static HashTable[] smallWords() {
        return new HashTable[] {HomePlace.VERBS, PostBox.WORD, StreetCorner.WORD};
    }

    @Override
    public void find(Passage passage, Claims claims) {
        if (!passage.tokens().hasDigits() && !passage.mayPlace() && !passage.hasAny(Cue.STREET)) {
            return;
        }
        boolean small = passage.hasAny(Cue.STREET) || passage.mayHold(Opening.SMALL_ADDRESS);
        int at = 0;
        while (at < passage.size()) {
            boolean may = small || passage.tokens().shape(at) != Tokens.Shape.LOWER;
            at = may ? Math.max(at + 1, addressAt(passage, at, claims)) : at + 1;
        }
    }

    private int addressAt(Passage passage, int at, Claims claims) {
        if (passage.tokens().hasDigit(at)) {
            return passage.tokens().length(at) <= LONGEST_NUMBER ? numbered(passage, at, claims) : at + 1;
        }
        int end = PostBox.isBox(passage, at) ? boxes.read(passage, at, claims) : 0;
        return end > 0 ? end : worded(passage, at, claims);
    }

    /// What begins with a word; returns the index to go on at.
    private int worded(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean large = StreetLine.isLarge(tokens, at);
        boolean street = Cue.STREET.in(passage.flags(at));
        if (street && !large && passage.hasAny(Cue.SPOKEN)) {
            spokenStreets.claim(passage, at, claims);
        }
        boolean beforeNumber = large && at + 1 < passage.size() && tokens.hasDigit(at + 1);
        if (street || beforeNumber || (large && StreetWords.LEADS.get(tokens.hash(at)) != 0)) {
            int end = named(passage, at, claims);
            if (end > 0) {
                return end;
            }
        }
        if (large && MilitaryAddress.isShip(tokens, at)) {
            int end = MilitaryAddress.readShip(passage, at, claims);
            if (end > 0) {
                return end;
            }
        }
        if (StreetCorner.isCorner(passage, at)) {
            return corners.read(passage, at, claims);
        }
        if (large) {
            return place(passage, at, claims);
        }
        homes.claimSmall(passage, at, claims);
        return at + 1;
    }

    /// A place with its state or ZIP, or one that somebody calls home.
    private int place(Passage passage, int at, Claims claims) {
        int end = places.end(passage, at);
        if (end == 0) {
            homes.claim(passage, at, claims);
            return at + 1;
        }
        Tokens tokens = passage.tokens();
        claims.add(Candidate.of(tokens.start(at), tokens.end(end - 1), ADDRESS, Rule.PLACE, 0.85));
        return end;
    }

    /// What begins with digits: a street's line, a place with its code before it, a code that is called one.
    private int numbered(Passage passage, int number, Claims claims) {
        Tokens tokens = passage.tokens();
        char before = passage.before(number);
        if (before == '$' || before == '.' || before == '/' || WrittenDate.end(passage, number) != 0) {
            return number + 1;
        }
        if (number + 1 < passage.size() && PostBox.isBox(passage, number + 1)) {
            // "RR 2 Box 118" is read from its box.
            return number + 1;
        }
        int code = PostalCode.read(passage, number, claims);
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
        if (PostBox.isBoxAbroad(passage, at)) {
            return boxes.readAbroad(passage, at, claims);
        }
        var line = StreetLine.fromName(passage, at);
        return line.end() == 0 ? 0 : street(passage, at, line, claims);
    }

    /// Claims a line of a street with what follows, when enough speaks for it.
    private int street(Passage passage, int first, StreetLine.Line line, Claims claims) {
        Tokens tokens = passage.tokens();
        var tail = tails.read(passage, line.end());
        int points = line.points() + tail.points();
        if (points < StreetLine.ENOUGH && points > 0 && StreetWords.isWhereabouts(passage, first)) {
            points += 2;
        }
        if (points == StreetLine.ENOUGH - 1 && line.points() == points && isSentTo(passage, first)) {
            points++;
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

    /// "send it to 118 old mill rd".
    private static boolean isSentTo(Passage passage, int number) {
        Tokens tokens = passage.tokens();
        return number > 0
                && tokens.length(number) > 1
                && passage.blankBeforeNext(number - 1)
                && (tokens.isText(number - 1, "to") || tokens.isText(number - 1, "at"));
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
}
