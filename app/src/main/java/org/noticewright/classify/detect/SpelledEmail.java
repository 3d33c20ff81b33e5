package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.EMAIL;

import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// E-mail addresses whose marks are words: "kayla dot marsh at rivermail dot example", "ana (at) mail (dot)
/// example", "juan punto perez arroba correo punto example".
final class SpelledEmail {

    private static final int MOST_PARTS = 6;
    /// What stands between name and domain.
    static final HashTable SIGNS = WordHash.tableOf("at", "arroba");
    private static final HashTable DOT = WordHash.tableOf("dot", "punto", "punkt", "point", "ponto");
    /// What these words join is an address where a top-level domain follows: "Serenity Point getting" is a place.
    private static final HashTable PLACES = WordHash.tableOf("point", "punto", "ponto", "punkt");
    private static final HashTable TOP_LEVEL = WordHash.tableOf(
            "com", "net", "org", "edu", "gov", "mil", "io", "co", "uk", "us", "ca", "au", "de", "at", "ch", "es", "mx",
            "ar", "cl", "fr", "be", "pt", "br", "it", "nl", "eu", "biz", "info", "me", "health", "care", "example",
            "test", "dot", "gob", "gouv");
    private static final HashTable MARKS = WordHash.tableOf(
            "dot", "punto", "punkt", "point", "ponto", "underscore", "dash", "hyphen", "minus", "guion", "plus");
    private static final HashTable LITTLE = WordHash.tableOf(
            "me", "us", "him", "her", "is", "its", "it's", "it", "email", "e-mail", "mail", "to", "or", "and", "the",
            "contact", "write", "es", "address", "look", "looking", "meet", "arrive", "my");

    private SpelledEmail() {}

    /// Whether the word may be the sign between name and domain.
    static boolean isSign(Tokens tokens, int token) {
        return SIGNS.get(tokens.hash(token)) != 0 && (tokens.length(token) == 2 || tokens.length(token) == 6);
    }

    /// Claims the address around the word "at"; returns the index to go on at.
    static int read(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        if (at == 0 || at + 1 >= passage.size()) {
            return at + 1;
        }
        boolean bracketed = isBracketed(passage, at);
        int end = domainEnd(passage, at + 1, bracketed);
        if (end == 0) {
            return at + 1;
        }
        int first = localStart(passage, at - 1);
        if (first < 0 || (first == at - 1 && LITTLE.get(tokens.hash(first)) != 0)) {
            return at + 1;
        }
        claims.add(Candidate.of(tokens.start(first), tokens.end(end - 1), EMAIL, Rule.EMAIL_SPELLED, 0.85));
        return end;
    }

    private static boolean isBracketed(Passage passage, int at) {
        return isOpening(passage.before(at)) && isClosing(passage.after(at));
    }

    private static boolean isOpening(char unit) {
        return unit == '(' || unit == '[' || unit == '{' || unit == '<';
    }

    private static boolean isClosing(char unit) {
        return unit == ')' || unit == ']' || unit == '}' || unit == '>';
    }

    /// Index after "rivermail dot example" or, behind a bracketed sign, "rivermail.example"; 0 for none.
    private static int domainEnd(Passage passage, int first, boolean bracketed) {
        Tokens tokens = passage.tokens();
        if (!isClose(passage, first - 1)) {
            return 0;
        }
        int at = first;
        boolean dotted = false;
        for (int part = 0; part < MOST_PARTS && at + 1 < passage.size(); part++) {
            boolean plain = passage.gap(at).equals(".");
            boolean spelled = DOT.get(tokens.hash(at + 1)) != 0
                    && isClose(passage, at)
                    && at + 2 < passage.size()
                    && isClose(passage, at + 1)
                    && (PLACES.get(tokens.hash(at + 1)) == 0 || isJoinedByDot(passage, at + 2));
            if (spelled) {
                at += 2;
                dotted = true;
            } else if (plain && (bracketed || dotted || isTopLevel(tokens, at + 1))) {
                at++;
                dotted |= bracketed;
            } else if (passage.gap(at).equals("-")) {
                at++;
            } else {
                break;
            }
        }
        return dotted ? at + 1 : 0;
    }

    /// "Punto com", "punto clinica punto es".
    private static boolean isJoinedByDot(Passage passage, int next) {
        Tokens tokens = passage.tokens();
        return TOP_LEVEL.get(tokens.hash(next)) != 0
                || (next + 2 < passage.size()
                        && DOT.get(tokens.hash(next + 1)) != 0
                        && TOP_LEVEL.get(tokens.hash(next + 2)) != 0);
    }

    private static boolean isTopLevel(Tokens tokens, int token) {
        return tokens.length(token) >= 2 && tokens.length(token) <= 7 && !tokens.hasDigit(token);
    }

    /// First word of the part before the sign.
    private static int localStart(Passage passage, int last) {
        Tokens tokens = passage.tokens();
        if (!isClose(passage, last)) {
            return -1;
        }
        int first = last;
        for (int part = 0; part < MOST_PARTS && first > 0; part++) {
            String gap = passage.gap(first - 1);
            if (gap.equals(".") || gap.equals("_") || gap.equals("-") || gap.equals("+")) {
                first--;
            } else if (first > 1
                    && MARKS.get(tokens.hash(first - 1)) != 0
                    && isClose(passage, first - 1)
                    && isClose(passage, first - 2)) {
                first -= 2;
            } else {
                break;
            }
        }
        return first;
    }

    /// Blanks and brackets, at most three.
    private static boolean isClose(Passage passage, int token) {
        String gap = passage.gap(token);
        if (gap.isEmpty() || gap.length() > 3) {
            return false;
        }
        for (int i = 0; i < gap.length(); i++) {
            if (" ()[]{}<>".indexOf(gap.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
