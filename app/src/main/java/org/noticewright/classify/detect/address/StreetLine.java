package org.noticewright.classify.detect.address;

import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.Tokens;

/// Reads the line of a street: a house number and what follows it, or a street's name and its number. The
/// points say how much speaks for a street; [AddressDetector] adds what stands around.
public final class StreetLine {

    /// Enough for an address.
    static final int ENOUGH = 3;
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_NUMBER = 4;

    /// @param end index after the line's last word, 0 for none
    /// @param isSure whether a word of it can only be a street's
    record Line(int end, int points, boolean isSure) {
        static final Line NONE = new Line(0, 0, false);
    }

    private StreetLine() {}

    /// A line that begins with a house number.
    static Line fromNumber(Passage passage, int number) {
        Tokens tokens = passage.tokens();
        if (tokens.shape(number) != Tokens.Shape.DIGITS && !isHouseNumber(tokens, number)) {
            return Line.NONE;
        }
        int word = number + 1;
        if (word < passage.size()
                && tokens.shape(word) == Tokens.Shape.DIGITS
                && tokens.length(word) <= LONGEST_NUMBER
                && (passage.tokens().gap(number) == '-' || passage.blankBeforeNext(number))) {
            // "12-14 Elm Street", and building and house number.
            word++;
        }
        int first = word;
        boolean capital = false;
        boolean lead = false;
        boolean medical = false;
        boolean lettered = false;
        while (word < passage.size() && word < first + MOST_WORDS && isInLine(passage, word - 1)) {
            if (word == first && isLeadHere(passage, word)) {
                lead = true;
            } else if (word > first && isStreet(passage, word, capital, first)) {
                return street(passage, word, capital, first);
            } else if (isHouseNumber(tokens, word) && lettered) {
                return medical && !lead ? Line.NONE : new Line(word + 1, lead ? 4 : 1, lead);
            } else if (lead ? !isLarge(tokens, word) && !isConnector(tokens, word) : !isNameLike(passage, word)) {
                break;
            }
            lettered |= !tokens.hasDigit(word);
            medical |= WordFlags.phraseLength(passage.flags(word)) > 0;
            capital |= isLarge(tokens, word) || isOrdinal(passage, word);
            word++;
        }
        while (word > first && isConnector(tokens, word - 1)) {
            word--;
        }
        if (lead) {
            boolean sure = StreetWords.SMALL_LEADS.get(tokens.hash(first)) != 0;
            return word > first + 1 ? new Line(word, sure ? 3 : 2, true) : Line.NONE;
        }
        return capital && word > first && !medical ? new Line(word, 0, false) : Line.NONE;
    }

    /// A line that begins with the street's name and ends with its number: "Via Roma 17", "Hauptstraße 5".
    static Line fromName(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        boolean lead = isLeadHere(passage, first);
        boolean suffix = !lead
                && first + 1 < passage.size()
                && tokens.hasDigit(first + 1)
                && StreetWords.endsAsStreet(passage.text(), tokens.start(first), tokens.end(first));
        if (!lead && !suffix) {
            return Line.NONE;
        }
        int word = first + 1;
        while (lead
                && word < passage.size()
                && word < first + MOST_WORDS
                && isInLine(passage, word - 1)
                && (isLarge(tokens, word) || isConnector(tokens, word))) {
            word++;
        }
        int gap = word < passage.size() ? tokens.gap(word - 1) : 0;
        boolean number = word < passage.size()
                && isHouseNumber(tokens, word)
                && (gap == Tokens.BLANK_GAP || gap == Tokens.withBlank(','))
                && (suffix || word > first + 1);
        return number ? new Line(word + 1, 3, true) : Line.NONE;
    }

    private static Line street(Passage passage, int word, boolean capital, int first) {
        Tokens tokens = passage.tokens();
        boolean strong = Cue.STREET.in(passage.flags(word));
        int end = word + 1;
        if (end < passage.size()
                && passage.is(end, Cue.DIRECTION)
                && tokens.length(end) <= 2
                && tokens.isCapital(end)) {
            end++;
        }
        for (int next = end; capital && next < end + 3 && next < passage.size(); next++) {
            if (!passage.blankBeforeNext(next - 1) || !isLarge(tokens, next) || passage.is(next, Cue.UNIT)) {
                break;
            }
            if (next > end && (Cue.STREET.in(passage.flags(next)) || isWeak(tokens, next))) {
                end = next + 1;
                break;
            }
        }
        boolean numbered = capital
                && end < passage.size()
                && passage.blankBeforeNext(end - 1)
                && isHouseNumber(tokens, end)
                && "\n.,".indexOf(passage.after(end)) >= 0;
        if (numbered) {
            // "233 Erzsébet tér 19."
            end++;
        }
        boolean plain = WordFlags.isCommon(passage.flags(word - 1))
                && !capital
                && word - first > 1
                && StreetWords.SHORTENED.get(tokens.hash(word)) == 0;
        return new Line(end, strong && capital ? 3 : strong && !plain ? 2 : 1, strong && capital);
    }

    private static boolean isStreet(Passage passage, int word, boolean capital, int first) {
        Tokens tokens = passage.tokens();
        Tokens.Shape shape = tokens.shape(word);
        boolean written = tokens.isCapital(word) || shape == Tokens.Shape.LOWER || shape == Tokens.Shape.UPPER;
        if (!written) {
            return false;
        }
        boolean street =
                Cue.STREET.in(passage.flags(word)) || (capital && isLarge(tokens, word) && isWeak(tokens, word));
        // A further street word follows, as in "Park Street".
        return street
                && !(word + 1 < passage.size()
                        && passage.blankBeforeNext(word)
                        && passage.is(word + 1, Cue.STREET)
                        && (isLarge(tokens, word + 1) || StreetWords.SUFFIXES.get(tokens.hash(word + 1)) != 0)
                        && word < first + MOST_WORDS - 1);
    }

    private static boolean isWeak(Tokens tokens, int word) {
        return StreetWords.WEAK_SUFFIXES.get(tokens.hash(word)) != 0;
    }

    private static boolean isLeadHere(Passage passage, int word) {
        Tokens tokens = passage.tokens();
        if (word + 1 >= passage.size()) {
            return false;
        }
        boolean calle = tokens.length(word) == 1
                && passage.after(word) == '/'
                && (tokens.isText(word, "C") || tokens.isText(word, "c"));
        if (!calle && (!StreetWords.isLead(tokens, word) || !isInLine(passage, word))) {
            return false;
        }
        int name = isConnector(tokens, word + 1) ? word + 2 : word + 1;
        if (name < passage.size() && isConnector(tokens, name)) {
            name++;
        }
        return name < passage.size() && isLarge(tokens, name);
    }

    private static boolean isNameLike(Passage passage, int word) {
        Tokens tokens = passage.tokens();
        return isLarge(tokens, word)
                || tokens.shape(word) == Tokens.Shape.ALPHANUMERIC
                || passage.is(word, Cue.DIRECTION)
                || isConnector(tokens, word)
                || isQualifier(passage, word)
                || !WordFlags.isCommon(passage.flags(word));
    }

    /// "118 old mill rd": a small word that streets are told apart by, with one that is no everyday word behind.
    private static boolean isQualifier(Passage passage, int word) {
        Tokens tokens = passage.tokens();
        return StreetWords.QUALIFIERS.get(tokens.hash(word)) != 0
                && passage.blankBeforeNext(word)
                && word + 2 < passage.size()
                && (StreetWords.SUFFIXES.get(tokens.hash(word + 1)) != 0
                        || StreetWords.SUFFIXES.get(tokens.hash(word + 2)) != 0);
    }

    public static boolean isConnector(Tokens tokens, int word) {
        return tokens.length(word) <= 5 && StreetWords.CONNECTORS.get(tokens.hash(word)) != 0;
    }

    public static boolean isLarge(Tokens tokens, int word) {
        return tokens.isCapital(word) || tokens.shape(word) == Tokens.Shape.UPPER;
    }

    /// Up to four digits, or three with a letter: 17, 221B.
    private static boolean isHouseNumber(Tokens tokens, int word) {
        if (tokens.shape(word) == Tokens.Shape.DIGITS) {
            return tokens.length(word) <= LONGEST_NUMBER;
        }
        if (tokens.shape(word) != Tokens.Shape.ALPHANUMERIC || tokens.length(word) > LONGEST_NUMBER + 1) {
            return false;
        }
        String text = tokens.text(word);
        return Character.isDigit(text.charAt(0))
                && Character.isLetter(text.charAt(text.length() - 1))
                && Character.isDigit(text.charAt(text.length() - 2));
    }

    private static boolean isOrdinal(Passage passage, int word) {
        int start = passage.tokens().start(word);
        int end = passage.tokens().end(word);
        return Character.isDigit(passage.text().charAt(start))
                && !Character.isDigit(passage.text().charAt(end - 1));
    }

    private static boolean isInLine(Passage passage, int token) {
        int gap = passage.tokens().gap(token);
        return gap == Tokens.BLANK_GAP
                || gap == '-'
                || gap == '\''
                || (gap == Tokens.withBlank('.') && passage.tokens().length(token) <= 4)
                || (gap == Tokens.withBlank('/') && passage.tokens().length(token) == 1);
    }
}
