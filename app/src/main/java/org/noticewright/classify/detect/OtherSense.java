package org.noticewright.classify.detect;

import java.util.Locale;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// Health words that name something else where they stand: a sign of the zodiac, what a desk's company treats,
/// a chair's leg, the headache that a website gives.
final class OtherSense {

    private static final int SENTENCE_WORDS = 40;
    private static final int CAUSE_WORDS = 6;
    private static final int THING_WORDS = 4;
    private static final int PART_WORDS = 8;
    private static final long CANCER = WordHash.ofWord("cancer");
    private static final HashTable SIGNS =
            WordHash.tableOfLine("zodiac constellation horoscope horoscopes astrology astrological leo virgo libra"
                    + " scorpio sagittarius capricorn aquarius pisces gemini taurus aries");
    private static final HashTable AM = WordHash.tableOfLine("am im m i'm as");
    private static final long A = WordHash.ofWord("a");
    private static final HashTable GOES_ON = WordHash.tableOfLine("and so but who i lol haha");
    private static final HashTable WE = WordHash.tableOfLine("we");
    private static final HashTable OFFER =
            WordHash.tableOfLine("treat offer prescribe provide carry cover support sell help");
    private static final HashTable OUR = WordHash.tableOfLine("our");
    private static final HashTable RANGE =
            WordHash.tableOfLine("services treatments programs clinicians providers products plans");
    private static final HashTable START = WordHash.tableOfLine("get find start explore discover seek offering");
    private static final HashTable SALE = WordHash.tableOfLine("save shop enjoy");
    private static final HashTable CARE = WordHash.tableOfLine("care help treatment treatments relief support more");
    private static final HashTable YOU = WordHash.tableOfLine("you your yours youre u");

    private static final HashTable CAUSES =
            WordHash.tableOfLine("give gives gave giving make makes made making cause causes caused causing");
    private static final HashTable ONESELF = WordHash.tableOfLine("me us my him her he she they we who");
    private static final HashTable BECAUSE =
            WordHash.tableOfLine("from trying because dealing over using reading with");
    private static final HashTable OF_A_DESK = WordHash.tableOfLine(
            "website websites webpage site app portal page pages checkout login log logging password captcha"
                    + " form forms font fonts layout design interface colors menu chatbot bot price prices pricing bill"
                    + " bills invoice queue hold shipping delivery tracking support refund cart");
    private static final HashTable LIGHT =
            WordHash.tableOfLine("headache migraine anxiety stress nausea attack bleed insane dizzy nauseous sick");
    /// What makes nobody ill, unless it is said in earnest.
    private static final HashTable WAITS =
            WordHash.tableOfLine("wait waiting time delay delays service order package mail line");
    private static final HashTable JOKE = WordHash.tableOfLine("lol lmao lmfao haha hahaha rofl jk smh");
    private static final HashTable PARTS = WordHash.tableOfLine(
            "arm arms leg legs back foot feet neck hand hands head wrist ankle finger fingers toe shoulder knee");
    private static final HashTable FURNITURE = WordHash.tableOfLine(
            "chair chairs armchair armchairs sofa couch stool stools recliner table tables desk lamp lamps doll"
                    + " dolls figurine statue toy toys bench rest rests seat seats bed frame shelf mannequin teddy"
                    + " rocker glasses");
    private static final HashTable FALL = WordHash.tableOfLine("fell fall fallen tripped slipped off hit hurt");

    private static final HashTable PAPERS = WordHash.tableOfLine(
            "license licence licenses certification certificate degree diploma credentials credential residency"
                    + " internship boards transcript");

    private OtherSense() {}

    /// "Sarah Parkinson took the parcel": a surname behind a given name. A form may write the illness beside
    /// the name.
    static boolean isSurname(Passage passage, int token) {
        if (isPartner(passage, token)) {
            return true;
        }
        if (token == 0
                || passage.zone() == Zone.FIELD
                || !passage.blankBeforeNext(token - 1)
                || passage.tokens().shape(token) != Shape.CAPITALIZED
                || passage.tokens().shape(token - 1) != Shape.CAPITALIZED
                || WordFlags.surname(passage.flags(token)) == 0
                || ListedNames.isEponym(passage, token + 1)) {
            return false;
        }
        long before = passage.flags(token - 1);
        return Cue.TITLE.in(before) || (WordFlags.given(before) >= NameRun.WELL_KNOWN && !WordFlags.isCommon(before));
    }

    /// "Hodgkin & Sons": a company.
    private static boolean isPartner(Passage passage, int token) {
        return passage.tokens().shape(token) == Shape.CAPITALIZED
                && WordFlags.surname(passage.flags(token)) > 0
                && token + 1 < passage.size()
                && passage.gap(token).equals(" & ")
                && passage.tokens().isCapital(token + 1);
    }

    static boolean isMeant(Passage passage, Candidate claim, int token) {
        if (claim.element() == DataElement.DIAGNOSIS) {
            int last = last(passage, claim, token);
            return isZodiac(passage, token, last)
                    || isGivenByDesk(passage, token, last)
                    || isOfFurniture(passage, token, last)
                    || (passage.zone() == Zone.AGENT && isOnOffer(passage, token));
        }
        if (claim.element() == DataElement.PROVIDER && isCalling(passage, last(passage, claim, token))) {
            return true;
        }
        if (claim.element() == DataElement.HEALTH_PAYMENT) {
            return passage.zone() == Zone.AGENT && isOnOffer(passage, token);
        }
        // "A broken arm chair": nor does the chair say that somebody sits in it for treatment.
        boolean chair = token > 0
                && FURNITURE.get(passage.tokens().hash(token)) != 0
                && PARTS.get(passage.tokens().hash(token - 1)) != 0;
        return chair || (passage.zone() == Zone.AGENT && isOnOffer(passage, token));
    }

    /// "My NP license", "my nurse practitioner certification": who writes is one.
    private static boolean isCalling(Passage passage, int last) {
        return passage.blankBeforeNext(last) && PAPERS.get(passage.tokens().hash(last + 1)) != 0;
    }

    private static int last(Passage passage, Candidate claim, int token) {
        int last = token;
        while (last + 1 < passage.size() && passage.tokens().end(last) < claim.end()) {
            last++;
        }
        return last;
    }

    /// "This checkout gives me anxiety", "a headache from your website", "depressed by it lol". What is "my"
    /// migraine is an illness whoever brings it on, so is what "I'm", and so is a heavy word without a laugh.
    private static boolean isGivenByDesk(Passage passage, int token, int last) {
        boolean light = LIGHT.get(passage.tokens().hash(last)) != 0;
        boolean joke = holds(passage, token, JOKE);
        boolean own = passage.is(token, Cue.SELF) || (token > 0 && passage.is(token - 1, Cue.POSSESSIVE));
        if ((!light && !joke) || own) {
            return false;
        }
        return isCausedBefore(passage, token, last, OF_A_DESK)
                || (joke && isCausedBefore(passage, token, last, WAITS))
                || isCausedBehind(passage, last);
    }

    private static boolean isCausedBefore(Passage passage, int token, int last, HashTable things) {
        Tokens tokens = passage.tokens();
        for (int i = last; i > 0 && token - i <= CAUSE_WORDS && (i >= token || !passage.endsSentence(i)); i--) {
            if (CAUSES.get(tokens.hash(i)) != 0 && ONESELF.get(tokens.hash(i + 1)) != 0) {
                return nearest(passage, i - 1, -1, things);
            }
        }
        return false;
    }

    private static boolean isCausedBehind(Passage passage, int last) {
        int next = last + 1;
        return next < passage.size()
                && passage.blankBeforeNext(last)
                && BECAUSE.get(passage.tokens().hash(next)) != 0
                && nearest(passage, next + 1, 1, OF_A_DESK);
    }

    /// Whether one of the words stands within reach in the same sentence.
    private static boolean nearest(Passage passage, int from, int step, HashTable words) {
        int i = from;
        for (int seen = 0; i >= 0 && i < passage.size() && seen < THING_WORDS; seen++) {
            int before = Math.min(i, i - step);
            if (seen > 0 && before >= 0 && passage.endsSentence(before)) {
                return false;
            }
            if (words.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
            i += step;
        }
        return false;
    }

    /// "A broken arm chair", "the doll came with a broken leg"; not "I fell off the chair and have a broken
    /// arm".
    private static boolean isOfFurniture(Passage passage, int token, int last) {
        Tokens tokens = passage.tokens();
        boolean part = false;
        for (int i = token; i <= last; i++) {
            part |= PARTS.get(tokens.hash(i)) != 0;
        }
        if (!part) {
            return false;
        }
        int next = last + 1;
        if (next < passage.size() && passage.blankBeforeNext(last) && FURNITURE.get(tokens.hash(next)) != 0) {
            return true;
        }
        for (int i = token - 1; i >= 0 && token - i <= PART_WORDS && passage.blankBeforeNext(i); i--) {
            if (FURNITURE.get(tokens.hash(i)) != 0) {
                return !holds(passage, token, FALL);
            }
            if (passage.is(i, Cue.SELF) || passage.is(i, Cue.KIN) || ONESELF.get(tokens.hash(i)) != 0) {
                return false;
            }
        }
        return false;
    }

    /// "I am a Cancer, she is a Leo"; "I have cancer" is none.
    private static boolean isZodiac(Passage passage, int token, int last) {
        Tokens tokens = passage.tokens();
        if (tokens.hash(last) != CANCER || token + 1 < last) {
            return false;
        }
        boolean star = token > 1 && tokens.hash(token - 1) == A && AM.get(tokens.hash(token - 2)) != 0;
        if (star && endsThere(passage, token)) {
            return true;
        }
        boolean sign = (star || tokens.isText(token, "Cancer")) && holds(passage, token, SIGNS);
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
        Tokens tokens = passage.tokens();
        if (holds(passage, token, YOU)) {
            return isAdvertised(passage, token);
        }
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
        return isAdvertised(passage, token);
    }

    /// "Get care for anxiety from your couch", "Save 20 % on hair loss treatments".
    private static boolean isAdvertised(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        int first = token;
        while (first > 0 && token - first < SENTENCE_WORDS && !passage.endsSentence(first - 1)) {
            first--;
        }
        if (first + 1 >= token) {
            return false;
        }
        boolean care = START.get(tokens.hash(first)) != 0 && CARE.get(tokens.hash(first + 1)) != 0;
        return care || SALE.get(tokens.hash(first)) != 0;
    }

    private static boolean holds(Passage passage, int token, HashTable words) {
        Tokens tokens = passage.tokens();
        for (int i = token; i >= 0 && token - i < SENTENCE_WORDS && (i == token || !passage.endsSentence(i)); i--) {
            if (words.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        for (int i = token + 1; i < passage.size() && i - token < SENTENCE_WORDS && !passage.endsSentence(i - 1); i++) {
            if (words.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }
}
