package org.noticewright.classify.detect;

import java.util.Locale;
import java.util.regex.Pattern;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.SenderWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// What the words of a sender's name say of whom, or what, they call: a person, a robot, a firm, a thing.
final class SenderNames {

    private static final int WELL_KNOWN = 9;
    private static final int LONGEST_ABBREVIATION = 4;
    /// "ci", "qa" in small letters; one letter is an initial.
    private static final int SHORTENED = 2;
    private static final Pattern INNER_CAPITAL =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    /// log2 of bearers: a word that a hundred bear as a name is a word all the same; of a frequent word, five hundred.
    private static final int HARDLY_A_NAME = 7;
    private static final int FREQUENT_AND_HARDLY_A_NAME = 9;
    private static final HashTable ORDINALS = WordHash.tableOf("1st", "2nd", "3rd", "4th", "5th");
    private static final HashTable OF = WordHash.tableOf("de", "del", "des", "da", "do");

    private final Lexicon lexicon;
    private final SenderWords senders;

    SenderNames(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.senders = lexicon.senderWords();
    }

    /// None of the words is a given name, and one is a word of things, an abbreviation or a number.
    boolean isNameOfThing(Tokens words) {
        boolean thing = false;
        for (int i = 0; i < words.size(); i++) {
            long flags = flags(words, i);
            boolean abbreviation = isAbbreviation(words, i);
            // "SEO" is a name in Korea; before a surname it may be one here too.
            if (abbreviation ? holdsSurname(words) : isGivenName(words, i)) {
                return false;
            }
            thing |= abbreviation
                    || isPlainWord(words, i)
                    || Cue.COMPANY.in(flags)
                    || isRobotsWord(words, i)
                    || startsWithDigit(words, i);
        }
        return thing;
    }

    private boolean holdsSurname(Tokens words) {
        for (int i = 0; i < words.size(); i++) {
            if (!isAbbreviation(words, i)
                    && !isFrequent(words, i)
                    && WordFlags.surname(flags(words, i)) > HARDLY_A_NAME) {
                return true;
            }
        }
        return false;
    }

    /// "de", a given name to some, is none amid other words.
    private boolean isGivenName(Tokens words, int at) {
        int most = isFrequent(words, at) ? FREQUENT_AND_HARDLY_A_NAME : HARDLY_A_NAME;
        return WordFlags.given(flags(words, at)) > most && lexicon.languages().of(words.hash(at)) == 0;
    }

    private boolean isFrequent(Tokens words, int at) {
        return WordFlags.isCommon(flags(words, at))
                || NameWords.dictionary(lexicon.nameWords().bits(words.hash(at))) == 1;
    }

    /// Called by words that nobody is called by: "Release Bot", "Field Safety", "backup".
    boolean isThing(Tokens words) {
        int last = words.size() - 1;
        int named = last > 0 && isAbbreviation(words, last) ? last - 1 : last;
        return last >= 0 && isPlainWord(words, named) && WordFlags.given(flags(words, 0)) <= FREQUENT_AND_HARDLY_A_NAME;
    }

    /// "QA", "SEO" beside words that are not all capitals; not a person's degree.
    private boolean isAbbreviation(Tokens words, int at) {
        int beside = at > 0 ? at - 1 : at + 1;
        return words.shape(at) == Tokens.Shape.UPPER
                && words.length(at) <= LONGEST_ABBREVIATION
                && !Cue.CLINICIAN.in(flags(words, at))
                && beside < words.size()
                && words.shape(beside) != Tokens.Shape.UPPER;
    }

    /// Called by a word of robots behind no given name, or by one word with capitals inside: "QA Bot",
    /// "StatusPinger"; in other languages it stands first: "Avisos de servicio".
    boolean isRobot(Tokens words) {
        int last = words.size() - 1;
        if (last > 1 && isRobotsWord(words, 0) && OF.get(words.hash(1)) != 0) {
            return true;
        }
        if (last < 0 || !isRobotsWord(words, last)) {
            return isGrownTogether(words);
        }
        return last == 0 || WordFlags.given(flags(words, 0)) == 0;
    }

    /// The same by words alone: "QA form", "widget-probe", "Jira sync"; not "Nkechika Form", which may be somebody.
    boolean isSurelyRobot(Tokens words) {
        int last = words.size() - 1;
        if (last < 1 || !isRobot(words)) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            boolean unheard = words.shape(i) == Tokens.Shape.CAPITALIZED && !isWord(words, i);
            if (unheard && words.isCapital(last)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the last word is one of robots, behind no very well-known given name.
    boolean endsLikeRobot(Tokens words) {
        int last = words.size() - 1;
        return last > 0 && isRobotsWord(words, last) && WordFlags.given(flags(words, 0)) < NameRun.VERY_WELL_KNOWN;
    }

    boolean isRobotsWord(String word) {
        return senders.is(SenderWords.Kind.ROBOT, WordHash.ofWord(word));
    }

    /// "Kundin Appel", "Client Page".
    private boolean endsLikeSurname(Tokens words) {
        return words.size() == 2 && words.isCapital(1) && mayBeName(flags(words, 1));
    }

    private boolean isShortened(Tokens words, int at) {
        long flags = flags(words, at);
        return words.length(at) == SHORTENED && !Cue.TITLE.in(flags) && !Cue.CLINICIAN.in(flags);
    }

    private boolean isPlaceholder(Tokens words, int at) {
        return senders.is(SenderWords.Kind.NOBODY, words.hash(at))
                || senders.is(SenderWords.Kind.BESIDE, words.hash(at));
    }

    /// "Unknown caller", "Anonymous tip box"; not "Page", nor "Guest Page", which may be somebody.
    private boolean isNobody(Tokens words) {
        boolean surely = false;
        boolean all = true;
        for (int i = 0; i < words.size(); i++) {
            boolean nobody = senders.is(SenderWords.Kind.NOBODY, words.hash(i));
            if (!nobody && !senders.is(SenderWords.Kind.BESIDE, words.hash(i))) {
                return false;
            }
            all &= nobody;
            surely |= nobody && !mayBeName(flags(words, i));
        }
        return all || (surely && !endsLikeSurname(words));
    }

    private boolean isThingsWord(Tokens words, int at) {
        return isRobotsWord(words, at) || senders.is(SenderWords.Kind.THING, words.hash(at));
    }

    private boolean isRobotsWord(Tokens words, int at) {
        return senders.is(SenderWords.Kind.ROBOT, words.hash(at));
    }

    /// One word with capitals inside, of which no part is a name: "StatusPinger", not "AnaLopez".
    boolean isGrownTogether(Tokens words) {
        return words.size() == 1 && isGrownTogether(words, 0);
    }

    private boolean isGrownTogether(Tokens words, int at) {
        if (words.shape(at) != Tokens.Shape.MIXED_CASE || mayBeName(flags(words, at))) {
            return false;
        }
        for (String part : INNER_CAPITAL.split(words.text(at))) {
            long flags = lexicon.flags(WordHash.ofWord(part.toLowerCase(Locale.ROOT)));
            if (part.length() < 2 || WordFlags.given(flags) > HARDLY_A_NAME) {
                return false;
            }
        }
        return true;
    }

    /// Words of the dictionary that end with a small letter: "visitor without login", "qa-form-test", not "ann baker"
    /// nor "guest page", of which each may be a name.
    boolean isPhrase(Tokens words) {
        int last = words.size() - 1;
        if (last < 1 || words.isCapital(last)) {
            return false;
        }
        boolean surely = false;
        for (int i = 0; i <= last; i++) {
            boolean may = mayBeName(flags(words, i));
            boolean known = isPlainWord(words, i) || isThingsWord(words, i) || isPlaceholder(words, i);
            if (!known && (may || !isShortened(words, i))) {
                return false;
            }
            surely |= known && !may && words.length(i) > SHORTENED;
        }
        return surely;
    }

    /// "QuickFund Capital": one word grown together, then plain ones.
    boolean isTradeName(Tokens words) {
        return words.size() > 1 && isThing(words) && isGrownTogether(words, 0);
    }

    /// Words of the dictionary, of companies and numbers, none of them a given name; a company's word or a number
    /// is among them, so that it is no person's name.
    boolean isCalledByThings(Tokens words) {
        boolean things = false;
        for (int i = 0; i < words.size(); i++) {
            long flags = flags(words, i);
            boolean thing = Cue.COMPANY.in(flags) || startsWithDigit(words, i);
            boolean known = thing
                    || WordFlags.isCommon(flags)
                    || NameWords.dictionary(lexicon.nameWords().bits(words.hash(i))) != 0;
            if (!known || isPlaceholder(words, i) || WordFlags.given(flags) > HARDLY_A_NAME) {
                return false;
            }
            things |= thing;
        }
        return things;
    }

    private static boolean startsWithDigit(Tokens words, int at) {
        return Character.isDigit(words.text(at).charAt(0));
    }

    /// In the dictionary, and hardly anybody's name.
    boolean isPlainWord(Tokens words, int at) {
        long flags = flags(words, at);
        return (WordFlags.isCommon(flags)
                        || NameWords.dictionary(lexicon.nameWords().bits(words.hash(at))) != 0
                        || senders.is(SenderWords.Kind.FIRM, words.hash(at)))
                && !mayBeName(flags);
    }

    /// In the dictionary or a foreign language: nobody is called so.
    boolean isWord(Tokens words, int at) {
        return WordFlags.isCommon(flags(words, at))
                || lexicon.languages().of(words.hash(at)) != 0
                || NameWords.dictionary(lexicon.nameWords().bits(words.hash(at))) != 0;
    }

    static boolean mayBeName(long flags) {
        int most = WordFlags.isCommon(flags) ? FREQUENT_AND_HARDLY_A_NAME : HARDLY_A_NAME;
        return WordFlags.given(flags) > most || WordFlags.surname(flags) > most;
    }

    long flags(Tokens words, int at) {
        return lexicon.flags(words.hash(at));
    }

    static boolean beginsWithGivenName(CutText name) {
        long flags = name.size() == 0 ? 0 : name.flags(0);
        return name.size() > 1 && WordFlags.isPlainName(flags) && WordFlags.given(flags) >= WELL_KNOWN;
    }

    /// Whether a profile's name is a person's: no company word in it, not an address or a number, more than words
    /// for somebody unknown.
    boolean isPersonName(CutText name) {
        return name.size() > 0
                && !isNobody(name.tokens())
                && (beginsWithGivenName(name) || !senders.any(SenderWords.Kind.FIRM, name.tokens()))
                && !name.tokens().hasShape(Tokens.Shape.DIGITS)
                && !holdsModel(name.tokens())
                && !Cue.COMPANY.in(name.anyFlags())
                && name.normalized().original().indexOf('@') < 0;
    }

    /// "Copier 3F", "Meds 4U"; not "John Webb 3rd".
    private static boolean holdsModel(Tokens words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.shape(i) == Tokens.Shape.ALPHANUMERIC
                    && startsWithDigit(words, i)
                    && ORDINALS.get(words.hash(i)) == 0) {
                return true;
            }
        }
        return false;
    }
}
