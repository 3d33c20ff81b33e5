package org.noticewright.classify.detect.address;

import static org.noticewright.domain.DataElement.ADDRESS;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Geography;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// A place, known or not, that somebody calls home: "I live in Marlow". A country or state alone is none.
final class HomePlace {

    private static final int PLACE_WORDS = 3;
    private static final int STREET_WORDS = 4;
    private static final int LONGEST_PREPOSITION = 4;
    private static final HashTable PREPOSITIONS =
            WordHash.tableOf("in", "to", "near", "from", "at", "on", "with", "is", "à", "en", "im", "em");
    static final HashTable VERBS = WordHash.tableOf(
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

    private static final HashTable AM = WordHash.tableOf("m", "im", "re", "am", "are", "located", "based");
    private static final HashTable SERVED = WordHash.tableOf(
            "serve",
            "state",
            "states",
            "available",
            "licensed",
            "ship",
            "deliver",
            "cover",
            "area",
            "locations",
            "nearby",
            "closest",
            "nearest");
    private static final int SERVED_BEFORE = 14;
    private static final int SERVED_BEHIND = 12;

    private final Geography geography;

    HomePlace(Geography geography) {
        this.geography = geography;
    }

    /// Claims the place that begins here, if somebody calls it home.
    void claim(Passage passage, int at, Claims claims) {
        if (!isCalledHome(passage, at)) {
            if (isAskedFor(passage, at)) {
                knownPlace(passage, at, claims);
            }
            return;
        }
        if (passage.tokens().isText(at - 1, "on")) {
            onStreet(passage, at, claims);
        } else {
            inPlace(passage, at, claims);
        }
    }

    /// Whether a verb and a preposition lead to the place: "live in", "grew up near".
    private static boolean isCalledHome(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (at < 2
                || tokens.length(at - 1) > LONGEST_PREPOSITION
                || PREPOSITIONS.get(tokens.hash(at - 1)) == 0
                || !passage.blankBeforeNext(at - 1)) {
            return false;
        }
        int verb = tokens.isText(at - 2, "up") ? at - 3 : at - 2;
        return verb >= 0 && VERBS.get(tokens.hash(verb)) != 0;
    }

    /// "Do you serve my state? I'm in Indianapolis": said to be told whether somebody there is helped.
    private static boolean isAskedFor(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (at < 2
                || !tokens.isText(at - 1, "in")
                || !passage.blankBeforeNext(at - 1)
                || AM.get(tokens.hash(at - 2)) == 0) {
            return false;
        }
        for (int i = Math.max(0, at - SERVED_BEFORE); i < Math.min(passage.size(), at + SERVED_BEHIND); i++) {
            if (SERVED.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    private void knownPlace(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        int end = at;
        int known = 0;
        long place = 0;
        while (isNext(passage, at, end)) {
            place = end == at ? tokens.hash(end) : WordHash.join(place, tokens.hash(end));
            end++;
            known = geography.isPlace(place) && !geography.isStateName(place) ? end : known;
        }
        if (known == end && known > 0 && !WordFlags.isCommon(passage.flags(at))) {
            claims.add(Candidate.of(tokens.start(at), tokens.end(known - 1), ADDRESS, Rule.HOME_PLACE, 0.5));
        }
    }

    /// "I live on Alder Street".
    private static void onStreet(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        int end = streetEnd(passage, at);
        if (end > at + 1) {
            claims.add(Candidate.of(tokens.start(at), tokens.end(end - 1), ADDRESS, Rule.HOME_PLACE, 0.6));
        }
    }

    /// "Alder Street", "Dr. Hollis Blvd", "st. brendan ave": up to four words and the first, the last a street's; 0 for
    /// none.
    private static int streetEnd(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        int last = 0;
        for (int i = at; i < passage.size() && i <= at + STREET_WORDS; i++) {
            int gap = i == at ? Tokens.BLANK_GAP : tokens.gap(i - 1);
            boolean joined = gap == Tokens.BLANK_GAP
                    || gap == Tokens.withBlank('.') && tokens.length(i - 1) <= 2
                    || gap == '-'
                    || gap == '\'';
            if (!joined || tokens.hasDigit(i) && i > at) {
                break;
            }
            boolean large = StreetLine.isLarge(tokens, i);
            if (i > at && Cue.STREET.in(passage.flags(i)) && (large || StreetWords.SUFFIXES.get(tokens.hash(i)) != 0)) {
                last = i + 1;
            } else if (!large
                    && WordFlags.isCommon(passage.flags(i))
                    && StreetWords.QUALIFIERS.get(tokens.hash(i)) == 0) {
                break;
            }
        }
        return last;
    }

    /// A street written small that somebody lives on.
    void claimSmall(Passage passage, int at, Claims claims) {
        if (at >= 2 && passage.tokens().isText(at - 1, "on") && isCalledHome(passage, at)) {
            onStreet(passage, at, claims);
        }
    }

    private void inPlace(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        int end = at;
        int known = 0;
        long place = 0;
        while (isNext(passage, at, end)) {
            place = end == at ? tokens.hash(end) : WordHash.join(place, tokens.hash(end));
            end++;
            known = geography.isPlace(place) ? end : known;
        }
        boolean land = geography.countryEnd(tokens, at) > 0
                || geography.isStateName(tokens.hash(at))
                || (end > at + 1 && geography.isStateName(place));
        long flags = passage.flags(at);
        boolean foreign = !WordFlags.isCommon(flags) && WordFlags.phraseLength(flags) == 0;
        if (land || (known == 0 && !foreign)) {
            return;
        }
        int last = known > 0 ? known : end;
        claims.add(
                Candidate.of(tokens.start(at), tokens.end(last - 1), ADDRESS, Rule.HOME_PLACE, known > 0 ? 0.6 : 0.5));
    }

    /// Whether the word at `end` is one more of the name that begins at `at`.
    private static boolean isNext(Passage passage, int at, int end) {
        return end < passage.size()
                && end < at + PLACE_WORDS
                && StreetLine.isLarge(passage.tokens(), end)
                && (end == at || passage.blankBeforeNext(end - 1));
    }
}
