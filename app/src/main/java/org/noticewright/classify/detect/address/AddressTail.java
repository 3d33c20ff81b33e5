package org.noticewright.classify.detect.address;

import java.util.Locale;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Geography;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Reads what follows the line of a street: units, place, state, postal code and country, on one line or on
/// several, quote marks and indents between them included.
final class AddressTail {

    private static final int MOST_PARTS = 9;
    private static final int PLACE_WORDS = 5;
    private static final int SMALL_WORDS = 4;
    private static final int SHORTEST_PLACE = 5;
    private static final int LONGEST_BREAK = 40;
    private static final int NO_BREAK = 0;
    private static final int BLANK = 1;
    private static final int COMMA = 2;
    private static final int LINE = 3;
    private static final int EMPTY_LINE = 4;

    private final Geography geography;

    AddressTail(Geography geography) {
        this.geography = geography;
    }

    /// @param end index after the last part
    /// @param points how much it speaks for an address
    record Tail(int end, int points) {}

    Tail read(Passage passage, int at) {
        int end = at;
        int points = 0;
        int next = at;
        boolean code = false;
        boolean placed = false;
        for (int part = 0; part < MOST_PARTS && next < passage.size(); part++) {
            int unit = unitEnd(passage, next);
            if (unit > 0) {
                end = unit;
                next = unit;
                points += 2;
                continue;
            }
            int before = breakBefore(passage, next);
            int sure = before == NO_BREAK ? 0 : sureEnd(passage, next, before);
            if (sure == 0 && placed && before == BLANK) {
                sure = closingCode(passage, next);
            }
            placed = false;
            if (sure > 0) {
                points += 2;
                code = passage.tokens().hasDigit(sure - 1);
                end = sure;
                next = sure;
                continue;
            }
            int place = before == NO_BREAK || before == EMPTY_LINE ? 0 : placeEnd(passage, next, before);
            if (place == 0 && code && passage.blankBeforeNext(next - 1)) {
                place = behindCode(passage, next);
            }
            code = false;
            if (place == 0) {
                break;
            }
            points++;
            end = place;
            next = place;
            placed = true;
        }
        return new Tail(end, points);
    }

    /// A state with or without ZIP, a postal code, a country: what hardly anything else looks like.
    private int sureEnd(Passage passage, int at, int before) {
        Tokens tokens = passage.tokens();
        boolean large = StreetLine.isLarge(tokens, at);
        int country = large || tokens.length(at) > 4 ? geography.countryEnd(tokens, at) : 0;
        if (country > 0) {
            int code =
                    country < passage.size() && breakBefore(passage, country) == BLANK ? codeEnd(passage, country) : 0;
            return Math.max(country, code);
        }
        if (before == EMPTY_LINE) {
            return 0;
        }
        int state = stateEnd(passage, at);
        if (state > 0) {
            int code = state < passage.size() && breakBefore(passage, state) != NO_BREAK ? codeEnd(passage, state) : 0;
            return code > 0 ? code : isState(tokens, at) || state > at + 1 || isBeforeCountry(passage, at) ? state : 0;
        }
        int code = codeEnd(passage, at);
        if (code == 0 || before == BLANK && !isLikelyCode(passage, at, code)) {
            return 0;
        }
        return code;
    }

    /// "Berlin 10437": five digits that end the line or the sentence behind a place.
    private static int closingCode(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        boolean code = tokens.shape(at) == Tokens.Shape.DIGITS && tokens.length(at) == 5 && endsPart(passage, at + 1);
        return code ? at + 1 : 0;
    }

    /// Behind a blank a bare number may be anything: US codes must exist, others have a place behind them.
    private boolean isLikelyCode(Passage passage, int at, int end) {
        Tokens tokens = passage.tokens();
        return end > at + 1
                || tokens.shape(at) == Tokens.Shape.ALPHANUMERIC
                || (tokens.length(at) == 5 && geography.isZip(tokens.text(at)))
                || (end < passage.size() && passage.blankBeforeNext(at) && StreetLine.isLarge(tokens, end));
    }

    private boolean isState(Tokens tokens, int at) {
        return tokens.shape(at) == Tokens.Shape.UPPER && tokens.length(at) == 2 && geography.isState(tokens.text(at));
    }

    /// A state's code or name, or two or three letters before a postal code.
    private int stateEnd(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (tokens.hasDigit(at)) {
            return 0;
        }
        if (isState(tokens, at)) {
            return at + 1;
        }
        int length = tokens.length(at);
        boolean code = at + 1 < passage.size()
                && length >= 2
                && length <= 3
                && tokens.shape(at + 1) == Tokens.Shape.DIGITS
                && tokens.length(at + 1) >= 4
                && tokens.length(at + 1) <= 6
                && !WordFlags.isCommon(passage.flags(at))
                && !Cue.UNIT.in(passage.flags(at))
                && breakBefore(passage, at + 1) != NO_BREAK;
        if (code || isBeforeCountry(passage, at)) {
            return at + 1;
        }
        if (!passage.hints(at, WordFlags.STATE) || !tokens.isCapital(at)) {
            return 0;
        }
        long name = tokens.hash(at);
        if (at + 1 < passage.size()
                && passage.blankBeforeNext(at)
                && geography.isStateName(WordHash.join(name, tokens.hash(at + 1)))) {
            return at + 2;
        }
        return geography.isStateName(name) ? at + 1 : 0;
    }

    /// Two or three capitals with a country behind: "RS, Brazil".
    private boolean isBeforeCountry(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        return tokens.shape(at) == Tokens.Shape.UPPER
                && tokens.length(at) <= 3
                && at + 1 < passage.size()
                && tokens.isCapital(at + 1)
                && breakBefore(passage, at + 1) != NO_BREAK
                && geography.countryEnd(tokens, at + 1) > 0;
    }

    /// Index after a postal code of any country, 0 for none: 77063-1234, 840 24, 75534-030, SW1A 2AA, T2P 1J9.
    static int codeEnd(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (tokens.shape(at) == Tokens.Shape.ALPHANUMERIC) {
            return lettered(passage, at);
        }
        int length = tokens.length(at);
        if (tokens.shape(at) != Tokens.Shape.DIGITS || length < 3 || length > 6) {
            return 0;
        }
        if (at + 1 < passage.size()) {
            int next = tokens.length(at + 1);
            boolean digits = tokens.shape(at + 1) == Tokens.Shape.DIGITS;
            int gap = tokens.gap(at);
            if (digits && gap == '-' && (next == 3 || next == 4) && length >= 4) {
                return at + 2;
            }
            if (digits && gap == Tokens.BLANK_GAP && next == 2 && length == 3) {
                return at + 2;
            }
            if (tokens.shape(at + 1) == Tokens.Shape.UPPER && gap == Tokens.BLANK_GAP && next == 2 && length == 4) {
                return at + 2;
            }
        }
        return length >= 4 ? at + 1 : 0;
    }

    /// British and Canadian codes.
    static int lettered(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (at + 1 >= passage.size()
                || !passage.blankBeforeNext(at)
                || tokens.length(at + 1) != 3
                || tokens.shape(at + 1) != Tokens.Shape.ALPHANUMERIC) {
            return 0;
        }
        String out = tokens.text(at);
        String in = tokens.text(at + 1);
        if (!isLetter(out, 0) || !Character.isDigit(in.charAt(0))) {
            return 0;
        }
        boolean british = out.length() >= 2
                && out.length() <= 4
                && isLetter(in, 1)
                && isLetter(in, 2)
                && (Character.isDigit(out.charAt(1)) || (out.length() > 2 && Character.isDigit(out.charAt(2))));
        boolean canadian = out.length() == 3
                && Character.isDigit(out.charAt(1))
                && isLetter(out, 2)
                && isLetter(in, 1)
                && Character.isDigit(in.charAt(2));
        return british || canadian ? at + 2 : 0;
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetter(text.charAt(at));
    }

    /// A place that exists, or one that a comma or a line sets apart and that something sure follows.
    private int placeEnd(Passage passage, int at, int before) {
        Tokens tokens = passage.tokens();
        int word = at;
        int known = 0;
        int followed = 0;
        long phrase = 0;
        while (word < passage.size() && word < at + PLACE_WORDS && !tokens.hasDigit(word)) {
            if (word > at && !joins(passage, word - 1)) {
                break;
            }
            boolean large = StreetLine.isLarge(tokens, word);
            if (!large && before != LINE && word == at) {
                int small = smallPlaceEnd(passage, at);
                if (small > 0) {
                    return small;
                }
            }
            if (!large && (word == at || !StreetLine.isConnector(tokens, word))) {
                break;
            }
            phrase = word == at ? tokens.hash(word) : WordHash.join(phrase, tokens.hash(word));
            word++;
            known = geography.isPlace(phrase) ? word : known;
            if (word < passage.size() && isFollowed(passage, word)) {
                followed = word;
                break;
            }
        }
        if (followed > 0) {
            return followed;
        }
        if (known > 0 && known == word && (before != LINE || endsPart(passage, word))) {
            return known;
        }
        if (known > 0 && endsPart(passage, known)) {
            return known;
        }
        boolean apart = before == COMMA && word > at && endsPart(passage, word);
        long flags = passage.flags(at);
        return apart && WordFlags.given(flags) == 0 && !WordFlags.isCommon(flags) ? word : 0;
    }

    /// "ruston la", "toledo, oh", "new york, ny", "salt lake city, ut": a place that exists in the state that
    /// follows, or one behind which the address ends, all written small.
    private int smallPlaceEnd(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        long place = 0;
        for (int word = at; word < at + SMALL_WORDS && word < passage.size() && !tokens.hasDigit(word); word++) {
            if (word > at && tokens.gap(word - 1) != Tokens.BLANK_GAP) {
                return 0;
            }
            place = word == at ? tokens.hash(at) : WordHash.join(place, tokens.hash(word));
            if (word + 1 < passage.size()) {
                int state = smallStateEnd(passage, word + 1, place);
                if (state > 0) {
                    return state;
                }
            }
            boolean last = geography.isPlace(place) && endsPart(passage, word + 1);
            if (last && (word > at || tokens.length(at) >= SHORTEST_PLACE && !WordFlags.isCommon(passage.flags(at)))) {
                return word + 1;
            }
        }
        return 0;
    }

    /// Index after the state's code that stands here, close behind a place of it; 0 for none.
    private int smallStateEnd(Passage passage, int at, long place) {
        Tokens tokens = passage.tokens();
        boolean next = tokens.length(at) == 2
                && (passage.blankBeforeNext(at - 1) || tokens.gap(at - 1) == Tokens.withBlank(','));
        if (!next) {
            return 0;
        }
        String state = tokens.text(at).toUpperCase(Locale.ROOT);
        return geography.isState(state) && geography.isPlace(state, place) ? at + 1 : 0;
    }

    /// "50968 Köln": whatever is written large behind a code.
    private static int behindCode(Passage passage, int at) {
        int word = at;
        while (word < passage.size()
                && word < at + 3
                && StreetLine.isLarge(passage.tokens(), word)
                && (word == at || joins(passage, word - 1))) {
            word++;
        }
        return word > at && endsPart(passage, word) ? word : 0;
    }

    private boolean isFollowed(Passage passage, int at) {
        int before = breakBefore(passage, at);
        if (before == NO_BREAK) {
            return false;
        }
        Tokens tokens = passage.tokens();
        boolean may = tokens.hasDigit(at)
                || tokens.length(at) <= 3
                || StreetLine.isLarge(tokens, at) && (before != BLANK || passage.hints(at, WordFlags.STATE));
        return may && sureEnd(passage, at, before) > 0;
    }

    private static boolean endsPart(Passage passage, int word) {
        if (word >= passage.size()) {
            return true;
        }
        char after = passage.after(word - 1);
        return after == '\n'
                || after == ','
                || after == '.'
                || after == '?'
                || after == ')'
                || after == ';'
                || after == '!';
    }

    private static boolean joins(Passage passage, int word) {
        int gap = passage.tokens().gap(word);
        return gap == Tokens.BLANK_GAP
                || gap == '-'
                || gap == '\''
                || (gap == Tokens.withBlank('.') && passage.tokens().length(word) <= 3);
    }

    /// Index after "apt 3", "#214", "Suite B", "5th floor", 0 for none.
    static int unitEnd(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (at >= passage.size() || at == 0) {
            return 0;
        }
        if (tokens.hasDigit(at) && tokens.length(at) <= 6 && passage.gap(at - 1).contains("#")) {
            return at + 1;
        }
        if (at + 1 >= passage.size()) {
            return 0;
        }
        boolean ordinal = tokens.hasDigit(at) && passage.is(at + 1, Cue.UNIT) && passage.blankBeforeNext(at);
        if (!ordinal && !passage.is(at, Cue.UNIT)) {
            return 0;
        }
        int before = breakBefore(passage, at);
        if (before == NO_BREAK || before == EMPTY_LINE) {
            return 0;
        }
        boolean value = ordinal
                || (passage.gap(at).length() <= 3
                        && !passage.gap(at).contains("\n")
                        && (tokens.hasDigit(at + 1) && tokens.length(at + 1) <= 6
                                || tokens.shape(at + 1) == Tokens.Shape.INITIAL));
        return value ? at + 2 : 0;
    }

    /// A word that a dot may shorten: "St.", "Apt."; behind others it ends the sentence.
    private static boolean isShort(Passage passage, int word) {
        return passage.tokens().length(word) <= 4 && !passage.tokens().hasDigit(word);
    }

    /// What stands before a word: nothing that could belong to an address, a blank, a comma or a line's end.
    private static int breakBefore(Passage passage, int word) {
        int from = passage.tokens().end(word - 1);
        int to = passage.tokens().start(word);
        if (to - from > LONGEST_BREAK || to == from) {
            return NO_BREAK;
        }
        String text = passage.text();
        int lines = 0;
        boolean comma = false;
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            boolean dot = unit == '.'
                    && i == from
                    && (isShort(passage, word - 1) || (i + 1 < to && text.charAt(i + 1) != ' '));
            boolean quote = lines > 0 && (unit == '>' || unit == '*' || unit == '?');
            boolean opens = unit == '#' && i + 1 == to;
            if (unit == '\n') {
                lines++;
            } else if (unit == ',' || unit == '|' || unit == ';') {
                comma = true;
            } else if (unit != ' ' && !dot && !quote && !opens) {
                return NO_BREAK;
            }
        }
        return lines > 1 ? EMPTY_LINE : lines == 1 ? LINE : comma ? COMMA : BLANK;
    }
}
