package org.noticewright.classify.detect;

import java.util.Locale;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Health words that name something else where they stand: a sign of the zodiac, what a desk's company treats.
final class OtherSense {

    private static final int SENTENCE_WORDS = 40;
    private static final long CANCER = WordHash.ofWord("cancer");
    private static final HashTable SIGNS = words("zodiac horoscope horoscopes astrology astrological leo virgo libra"
            + " scorpio sagittarius capricorn aquarius pisces gemini taurus aries");
    private static final HashTable AM = words("am im m i'm");
    private static final long AN = WordHash.ofWord("a");
    private static final HashTable GOES_ON = words("and so but who lol haha");
    private static final HashTable WE = words("we");
    private static final HashTable OFFER = words("treat offer prescribe provide carry cover support sell");
    private static final HashTable OUR = words("our");
    private static final HashTable RANGE = words("services treatments programs clinicians providers products plans");
    private static final HashTable YOU = words("you your yours youre u");

    private OtherSense() {}

    private static HashTable words(String words) {
        return WordHash.tableOf(words.split(" "));
    }

    static boolean isMeant(Passage passage, Candidate claim, int token) {
        return (claim.element() == DataElement.DIAGNOSIS && isZodiac(passage, claim, token))
                || (passage.zone() == Zone.AGENT && isOnOffer(passage, token));
    }

    /// "I am a Cancer, she is a Leo"; "I have cancer" is none.
    private static boolean isZodiac(Passage passage, Candidate claim, int token) {
        Tokens tokens = passage.tokens();
        int end = token;
        while (end < passage.size() && tokens.end(end) < claim.end()) {
            end++;
        }
        if (end >= passage.size() || tokens.hash(end) != CANCER || token + 1 < end) {
            return false;
        }
        boolean star = token > 1 && tokens.hash(token - 1) == AN && AM.get(tokens.hash(token - 2)) != 0;
        if (star && endsThere(passage, token)) {
            return true;
        }
        boolean sign = (star || tokens.text(token).equals("Cancer")) && holds(passage, token, SIGNS);
        return sign && !claimsIllness(passage, token);
    }

    private static boolean endsThere(Passage passage, int token) {
        return token + 1 >= passage.size()
                || passage.endsSentence(token)
                || !passage.blankBeforeNext(token)
                || GOES_ON.get(passage.tokens().hash(token + 1)) != 0;
    }

    private static boolean claimsIllness(Passage passage, int token) {
        String before = token == 0 ? "" : passage.tokens().text(token - 1).toLowerCase(Locale.ROOT);
        return switch (before) {
            case "have", "has", "had", "got", "with", "my", "of", "from", "for" -> true;
            default -> false;
        };
    }

    /// "We treat hair loss, anxiety and acne": what a desk's company does, said to nobody in particular.
    private static boolean isOnOffer(Passage passage, int token) {
        if (holds(passage, token, YOU)) {
            return false;
        }
        Tokens tokens = passage.tokens();
        for (int i = token - 1; i > 0 && token - i < SENTENCE_WORDS && !passage.endsSentence(i); i--) {
            long before = tokens.hash(i - 1);
            boolean offers = WE.get(before) != 0 && OFFER.get(tokens.hash(i)) != 0;
            boolean range = OUR.get(before) != 0 && RANGE.get(tokens.hash(i)) != 0;
            if (offers || range) {
                return true;
            }
            if (passage.is(i, Cue.POSSESSIVE) && OUR.get(tokens.hash(i)) == 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean holds(Passage passage, int token, HashTable words) {
        Tokens tokens = passage.tokens();
        for (int i = token; i >= 0 && token - i < SENTENCE_WORDS && (i == token || !passage.endsSentence(i)); i--) {
            if (words.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        for (int i = token + 1;
                i < passage.size() && i - token < SENTENCE_WORDS && !passage.endsSentence(i - 1);
                i++) {
            if (words.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }
}
