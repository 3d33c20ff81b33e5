package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.NAME;
import static org.noticewright.domain.DataElement.PROVIDER;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// Names that the lists tell: a given name with a surname or an initial, "Lopez, Ana", a well-known given name
/// alone.
final class ListedNames {

    private static final HashTable SAINTS = WordHash.tableOf(
            "st", "saint", "san", "santa", "ste", "mount", "mt", "port", "fort", "lake", "new", "cape", "los", "las",
            "el", "north", "south", "east", "west", "rue", "calle", "via", "rua", "avenida", "plaza", "place");

    private static final HashTable EPONYMS = WordHash.tableOf(
            "syndrome",
            "disease",
            "disorder",
            "score",
            "scale",
            "sign",
            "test",
            "criteria",
            "palsy",
            "lymphoma",
            "sarcoma",
            "tumor",
            "fracture",
            "procedure",
            "maneuver",
            "method",
            "catheter",
            "classification",
            "index",
            "phenomenon",
            "reflex",
            "thyroiditis",
            "contracture",
            "esophagus",
            "anemia",
            "dystrophy",
            "chorea",
            "encephalopathy",
            "neuroma",
            "ulcer",
            "cyst",
            "prize",
            "award");
    private static final HashTable ADMITTED =
            WordHash.tableOf("admitted", "transferred", "taken", "moved", "readmitted");
    private static final HashTable LANDS = WordHash.tableOf(
            "county", "shore", "shores", "hills", "beach", "falls", "heights", "springs", "grounds", "valley", "island",
            "islands", "creek", "river", "coast", "bay");
    private static final long AT = WordHash.ofWord("at");
    private static final long TO = WordHash.ofWord("to");
    private static final int VERY_COMMON = 15;
    private static final int MANY_BEARERS = 14;
    private static final int SURELY_NAME = 19;

    private final NameWords words;

    ListedNames(NameWords words) {
        this.words = words;
    }

    /// Index to go on at.
    int at(Passage passage, int at, Roster roster, Claims claims) {
        long flags = passage.flags(at);
        int reversed = surnameFirst(passage, at, flags, roster, claims);
        if (reversed > at) {
            return reversed;
        }
        int given = WordFlags.given(flags);
        if (given == 0 || !NameRun.isNameWord(passage, at) || passage.tokens().length(at) < 2) {
            return at + 1;
        }
        int last = NameRun.end(passage, at);
        if (NameRun.isHandle(passage, at, last)) {
            return last;
        }
        if (last - at == 1) {
            single(passage, at, given, roster, claims);
        }
        if (last - at < 2 || NameRun.isStaff(passage, at, last, roster)) {
            return Math.max(last, at + 1);
        }
        int end = withoutShouts(passage, at, last);
        boolean found = end - at <= NameRun.LONGEST && pair(passage, at, end, given, roster, claims);
        if (!found && last - at > 2 && isSurePair(passage, at, last)) {
            pair(passage, at, at + 2, given, roster, claims);
        }
        return last;
    }

    /// "Clark Duke RT", "Simon Posford DJ": what stands in large letters behind a name and is nobody's surname.
    private static int withoutShouts(Passage passage, int at, int last) {
        int end = last;
        while (end - at > 2
                && passage.tokens().shape(end - 1) == Shape.UPPER
                && passage.tokens().shape(at) != Shape.UPPER
                && WordFlags.surname(passage.flags(end - 1)) < NameRun.WELL_KNOWN) {
            end--;
        }
        return end;
    }

    /// A heading or a shout goes on in large letters behind a full name: "Emma Watson Proved That".
    private boolean isSurePair(Passage passage, int at, int last) {
        long hash = passage.tokens().hash(at + 1);
        long surname = passage.flags(at + 1);
        long next = words.bits(passage.tokens().hash(at + 2));
        return isGivenName(passage.tokens().hash(at), passage.flags(at), NameRun.VERY_WELL_KNOWN)
                && WordFlags.surname(surname) >= NameRun.VERY_WELL_KNOWN
                && !WordFlags.isCommon(surname)
                && NameWords.dictionary(words.bits(hash)) % 3 == 0
                && (NameWords.dictionary(next) != 0
                        || WordFlags.isCommon(passage.flags(at + 2))
                        || last - at > NameRun.LONGEST)
                && WordFlags.surname(passage.flags(at + 2)) < NameRun.VERY_WELL_KNOWN;
    }

    /// A known given name with a surname after it.
    private boolean pair(Passage passage, int at, int last, int given, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        long flags = passage.flags(at);
        boolean upper = tokens.shape(at) == Shape.UPPER;
        long surname = passage.flags(last - 1);
        boolean initial = tokens.shape(last - 1) == Shape.INITIAL;
        boolean givenSure = isGivenName(tokens.hash(at), flags, NameRun.WELL_KNOWN);
        boolean surnameSure = WordFlags.isPlainName(surname) && WordFlags.surname(surname) > 0;
        boolean surnameMay =
                initial ? given >= NameRun.VERY_WELL_KNOWN : surnameSure || mayBeSurname(passage, last - 1, surname);
        boolean pair = (givenSure && surnameMay) || (given >= NameRun.WELL_KNOWN && surnameSure && !upper);
        if (!pair
                || ((upper || tokens.shape(last - 1) == Shape.UPPER) && !(givenSure && surnameSure))
                || NameWords.isTalk(words.bits(tokens.hash(last - 1)))
                || isElse(passage, at, last, surnameSure)
                || !initial && claims.hasHealthIn(tokens.start(at), tokens.end(last - 1))) {
            return false;
        }
        if (last < passage.size()
                && passage.is(last, Cue.CREDENTIALED)
                && tokens.shape(last) == Shape.UPPER
                && !NameRun.isKnown(passage, at, last, roster)) {
            claims.add(Candidate.of(tokens.start(at), tokens.end(last - 1), PROVIDER, Rule.CLINICIAN_NAME, 0.5));
            return true;
        }
        claims.add(Candidate.of(
                tokens.start(at), tokens.end(last - 1), NAME, Rule.NAME_PAIR, givenSure && surnameSure ? 0.85 : 0.7));
        roster.found(passage, at, last);
        return true;
    }

    /// A name and no word: a frequent word counts as a name only where the dictionary does not know it
    /// ("John").
    private boolean isGivenName(long hash, long flags, int fewest) {
        int given = WordFlags.given(flags);
        return given >= fewest && !WordFlags.isCommon(flags)
                || given >= VERY_COMMON && (given >= SURELY_NAME || NameWords.dictionary(words.bits(hash)) == 0);
    }

    /// A word that nothing is known of, or one that very many bear ("Brown").
    private boolean mayBeSurname(Passage passage, int token, long flags) {
        long bits = words.bits(passage.tokens().hash(token));
        return WordFlags.surname(flags) >= MANY_BEARERS
                || !WordFlags.isCommon(flags) && NameWords.dictionary(bits) % 3 == 0 && !NameWords.isKnownElse(bits);
    }

    /// A company, street or place that is called like a person.
    private boolean isElse(Passage passage, int at, int last, boolean surnameSure) {
        Tokens tokens = passage.tokens();
        boolean company = last < passage.size()
                && passage.is(last, Cue.COMPANY)
                && tokens.isCapital(last)
                && passage.blankBeforeNext(last - 1);
        boolean street = Cue.STREET.in(passage.flags(last - 1)) && !surnameSure;
        long phrase = tokens.hash(at);
        boolean known = NameWords.isKnownElse(words.bits(tokens.hash(last - 1))) && !surnameSure;
        for (int i = at + 1; i < last; i++) {
            phrase = WordHash.join(phrase, tokens.hash(i));
        }
        return company
                || street
                || known
                || isEponym(passage, last)
                || isAfterAt(passage, at)
                || NameWords.isPlace(words.bits(phrase))
                || isNamedPlace(passage, at, last, phrase)
                || isPlaceBefore(passage, at);
    }

    /// "San Mateo", "Lake Charles", "Beverly Hills", "Fayette County".
    private boolean isNamedPlace(Passage passage, int at, int last, long phrase) {
        long tail = passage.tokens().hash(last - 1);
        return SAINTS.get(passage.tokens().hash(at)) != 0 && NameWords.isTown(words.bits(phrase))
                || LANDS.get(tail) != 0
                        && (NameWords.isTown(words.bits(phrase))
                                || WordFlags.surname(passage.flags(last - 1)) < MANY_BEARERS);
    }

    /// "Stevens-Johnson syndrome", "Wells score": named after somebody.
    static boolean isEponym(Passage passage, int next) {
        return next < passage.size()
                && passage.blankBeforeNext(next - 1)
                && EPONYMS.get(passage.tokens().hash(next)) != 0;
    }

    /// "Seen at Cedar Sinai", "admitted to Cedar Sinai": a house, not a person.
    static boolean isAfterAt(Passage passage, int at) {
        if (at == 0 || !passage.blankBeforeNext(at - 1)) {
            return false;
        }
        Tokens tokens = passage.tokens();
        return tokens.hash(at - 1) == AT
                || tokens.hash(at - 1) == TO && at > 1 && ADMITTED.get(tokens.hash(at - 2)) != 0;
    }

    private static boolean isPlaceBefore(Passage passage, int at) {
        int gap = at == 0 ? -1 : passage.tokens().gap(at - 1);
        return (gap == Tokens.BLANK_GAP || gap == Tokens.withBlank('.'))
                && passage.tokens().isCapital(at - 1)
                && SAINTS.get(passage.tokens().hash(at - 1)) != 0;
    }

    /// "LOPEZ, ANA" or "Okafor, Grace M." at the start of a line, cell or value.
    private int surnameFirst(Passage passage, int at, long flags, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean family = WordFlags.surname(flags) >= NameRun.WELL_KNOWN && !WordFlags.isCommon(flags);
        if (!family || !startsValue(passage, at)) {
            return at;
        }
        int comma = familyEnd(passage, at);
        int first = comma + 1;
        if (tokens.gap(comma) != Tokens.withBlank(',') || first >= passage.size()) {
            return at;
        }
        long next = passage.flags(first);
        boolean given = tokens.isCapital(first)
                && WordFlags.given(next) >= (WordFlags.isCommon(next) ? VERY_COMMON : NameRun.WELL_KNOWN)
                && !NameWords.isKnownElse(words.bits(tokens.hash(first)))
                && !NameWords.isKnownElse(words.bits(tokens.hash(at)));
        int last = first + 1;
        if (last < passage.size() && tokens.shape(last) == Shape.INITIAL && passage.blankBeforeNext(first)) {
            last++;
        }
        if (!given || NameRun.isStaff(passage, at, last, roster) || !endsValue(passage, last - 1)) {
            return at;
        }
        claims.add(Candidate.of(tokens.start(at), tokens.end(last - 1), NAME, Rule.NAME_PAIR, 0.8));
        roster.found(passage, at, last);
        return last;
    }

    /// The last word of a surname: the second of "Lopez-Smith" and "Garcia Lopez".
    private static int familyEnd(Passage passage, int at) {
        int gap = passage.tokens().gap(at);
        boolean twice = (gap == '-' || gap == Tokens.BLANK_GAP)
                && at + 1 < passage.size()
                && passage.tokens().isCapital(at + 1)
                && WordFlags.surname(passage.flags(at + 1)) >= NameRun.WELL_KNOWN;
        return twice ? at + 1 : at;
    }

    private static boolean startsValue(Passage passage, int at) {
        if (at == 0 || passage.startsLine(at)) {
            // Marks alone may stand before the first word: "(Okafor, Grace)".
            return true;
        }
        int gap = passage.tokens().gap(at - 1);
        return gap == ':'
                || gap == '|'
                || gap == '\t'
                || gap == Tokens.withBlank(':')
                || gap == Tokens.withBlank('|')
                || gap == Tokens.withBlank(';')
                || passage.is(at - 1, Cue.MRN);
    }

    private static boolean endsValue(Passage passage, int token) {
        char after = passage.after(token);
        return after != ','
                && (after != ' '
                        || passage.endsLine(token)
                        || !passage.blankBeforeNext(token)
                        || !passage.tokens().isCapital(token + 1));
    }

    /// A bare given name in a person's words; only a hint, since places and products bear names too.
    private void single(Passage passage, int at, int given, Roster roster, Claims claims) {
        Tokens tokens = passage.tokens();
        long flags = passage.flags(at);
        boolean speaks =
                passage.zone() == Zone.REQUESTER || passage.zone() == Zone.OTHER || passage.zone() == Zone.SUBJECT;
        boolean plain = !WordFlags.isCommon(flags) && flags >>> 14 == 0 && tokens.shape(at) == Shape.CAPITALIZED;
        boolean capitalAround =
                (at > 0 && passage.blankBeforeNext(at - 1) && tokens.isCapital(at - 1) && !passage.is(at - 1, Cue.SELF))
                        || (passage.blankBeforeNext(at) && tokens.isCapital(at + 1));
        if (speaks
                && plain
                && given >= NameRun.VERY_WELL_KNOWN
                && !capitalAround
                && !isPlaceBefore(passage, at)
                && !isEponym(passage, at + 1)
                && !isAfterAt(passage, at)
                && !NameWords.isKnownElse(words.bits(tokens.hash(at)))
                && !roster.isStaff(tokens.hash(at))
                && WordFlags.phraseLength(flags) == 0) {
            claims.add(Candidate.of(tokens.start(at), tokens.end(at), NAME, Rule.NAME_SINGLE, 0.6));
            roster.found(passage, at, at + 1);
        }
    }
}
