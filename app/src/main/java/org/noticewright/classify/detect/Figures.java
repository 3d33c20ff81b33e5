package org.noticewright.classify.detect;

import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Health words that are figures of speech, or part of another word's meaning, where they stand: the ulcer that an
/// app gives, "before I have a stroke", "me duele ver", a recovery question, a cancer wing.
final class Figures {

    /// How a word is meant.
    enum Meaning {
        AS_SAID,
        /// Perhaps not as said: a person should look.
        DOUBTFUL,
        FIGURE
    }

    private static final int SENTENCE_WORDS = 30;
    private static final int GIVEN_WORDS = 6;
    private static final int THING_WORDS = 4;
    private static final int LIKE_WORDS = 14;
    private static final int FEWEST_GERMAN = 2;

    private static final long A = WordHash.ofWord("a");
    private static final long AN = WordHash.ofWord("an");
    private static final long OF = WordHash.ofWord("of");
    private static final long YOUR = WordHash.ofWord("your");
    private static final long SITE = WordHash.ofWord("site");
    private static final long LIKE = WordHash.ofWord("like");
    private static final long GIVING = WordHash.ofWord("giving");
    private static final long ME = WordHash.ofWord("me");
    private static final long I = WordHash.ofWord("i");
    private static final long BEFORE = WordHash.ofWord("before");
    private static final long DAR = WordHash.ofWord("dar");
    private static final long MATAR = WordHash.ofWord("matar");
    private static final long DE = WordHash.ofWord("de");
    private static final long TANTO = WordHash.ofWord("tanto");
    private static final long TO = WordHash.ofWord("to");
    private static final long DEATH = WordHash.ofWord("death");
    private static final long SICK = WordHash.ofWord("sick");
    private static final long ALLERGIC = WordHash.ofWord("allergic");
    private static final long DUELE = WordHash.ofWord("duele");
    private static final long PRESSURE = WordHash.ofWord("pressure");
    private static final long ROOF = WordHash.ofWord("roof");
    private static final long TIME = WordHash.ofWord("time");
    private static final long ALS = WordHash.ofWord("als");

    private static final HashTable GIVES = WordHash.tableOfLine("give gives gave giving");
    /// What makes nobody ill. An injection has a site, and a drug has a form.
    private static final HashTable SCREENS = WordHash.tableOfLine(
            "website websites webpage homepage app portal login checkout captcha chatbot password passwords font"
                    + " interface");
    private static final HashTable WAITS =
            WordHash.tableOfLine("wait waiting delay delays service queue hold website app portal site");
    private static final HashTable MAIL = WordHash.tableOfLine(
            "email emails e-mails mails texts ads newsletter newsletters messages calls letters website popups");
    private static final HashTable SEEMS =
            WordHash.tableOfLine("look looks looked looking feel feels felt seem seems sound sounds something");
    /// What comes at a blow: nobody is in the middle of being given one.
    private static final HashTable BLOWS = WordHash.tableOfLine(
            "stroke attack aneurysm coronary seizure infarto infarctus herzinfarkt derrame ictus meltdown");
    private static final HashTable HAVE = WordHash.tableOfLine("have get");
    private static final HashTable UN = WordHash.tableOfLine("un el");
    private static final HashTable SPANISH_TOIL =
            WordHash.tableOfLine("esperar intentar intentarlo llamar escribir reclamar explicar repetir");
    private static final HashTable FROM = WordHash.tableOfLine("con de por avec mit von com");
    private static final HashTable YOURS =
            WordHash.tableOfLine("su sus tu tus vuestra vos votre leur ihrer eurer ihren sua seu esta este");
    private static final HashTable FOREIGN_SCREENS = WordHash.tableOfLine(
            "página pagina web sitio formulario formularios correos aplicación aplicacion app formulaires formulaire"
                    + " site appli courriels webseite seite formularen formular mails");
    private static final HashTable HEAVY_HEART =
            WordHash.tableOfLine("ver decir decirlo pensar saber que dejar despedirme irme leer");
    private static final HashTable NUISANCES = WordHash.tableOfLine(
            "brochure brochures catalogs catalogues junk spam email emails paperwork forms mondays meetings bureaucracy"
                    + " math maths mornings commitment");
    private static final HashTable LOOKS = WordHash.tableOfLine("see open click log visit read load use");
    private static final HashTable ACCOUNT = WordHash.tableOfLine(
            "question questions email e-mail code codes key keys phone link address option options password mail"
                    + " number");
    private static final HashTable OFFERS =
            WordHash.tableOfLine("code codes link links bonus bonuses credit credits discount reward rewards friend");
    private static final HashTable BUILDINGS = WordHash.tableOfLine("wing building pavilion tower annex garage lobby");
    private static final HashTable PARTS = WordHash.tableOfLine(
            "ceiling ceilings roof floor floors door doors windows lights lighting carpet paint painting plumbing"
                    + " wiring hvac parking elevator elevators sign signage extension renovation opening dedication");
    private static final HashTable SAYS = WordHash.tableOfLine("says say said reads claims promises states promised");
    private static final HashTable PRINT = WordHash.tableOfLine(
            "page site website ad ads advert box label packaging listing brochure flyer email newsletter banner poster"
                    + " commercial");
    private static final HashTable GERMAN = WordHash.tableOfLine(
            "bitte die der das mir ich sie und nicht noch einmal ein eine mit wir ihre meine auf zu ist");

    private Figures() {}

    /// @param token where the claim begins
    static Meaning of(Passage passage, Candidate claim, int token) {
        int last = token;
        while (last + 1 < passage.size() && passage.tokens().end(last) < claim.end()) {
            last++;
        }
        if (isOfAnotherWord(passage, token, last)) {
            return Meaning.FIGURE;
        }
        if (isOfBuilding(passage, last) || isQuotedPrint(passage, token)) {
            return Meaning.DOUBTFUL;
        }
        if (claim.element() != DataElement.DIAGNOSIS || claim.special() != null) {
            return Meaning.AS_SAID;
        }
        if (isGivenByScreen(passage, token)
                || isSimile(passage, token)
                || isWeariness(passage, token, last)
                || isDealtBlow(passage, token, last)
                || isWroughtUp(passage, last, true)
                || isForeignFigure(passage, last)) {
            return Meaning.FIGURE;
        }
        return isFearedBlow(passage, token, last) || isWroughtUp(passage, last, false)
                ? Meaning.DOUBTFUL
                : Meaning.AS_SAID;
    }

    /// "My recovery question", "a referral code", "the oncology wing ceiling", German "als PDF".
    private static boolean isOfAnotherWord(Passage passage, int token, int last) {
        Tokens tokens = passage.tokens();
        if (isOfBuilding(passage, last) && isNext(passage, last + 1, PARTS)) {
            return true;
        }
        if (isWord(passage, last, "recovery") && isNext(passage, last, ACCOUNT)) {
            return true;
        }
        if (token == last && isWord(passage, last, "referral") && isNext(passage, last, OFFERS)) {
            return true;
        }
        return token == last
                && tokens.hash(token) == ALS
                && tokens.shape(token) == Tokens.Shape.LOWER
                && isGerman(passage);
    }

    private static boolean isWord(Passage passage, int token, String word) {
        return passage.isWord(token, WordHash.ofWord(word), word);
    }

    private static boolean isNext(Passage passage, int last, HashTable words) {
        return passage.blankBeforeNext(last) && words.get(passage.tokens().hash(last + 1)) != 0;
    }

    private static boolean isGerman(Passage passage) {
        int german = 0;
        for (int i = 0; i < passage.size() && i < SENTENCE_WORDS * 2; i++) {
            german += GERMAN.get(passage.tokens().hash(i)) != 0 ? 1 : 0;
        }
        return german > FEWEST_GERMAN;
    }

    /// "The oncology wing ceiling": builders, donors and neighbours write so, and patients.
    private static boolean isOfBuilding(Passage passage, int last) {
        return isNext(passage, last, BUILDINGS);
    }

    /// `Your page says "ends back pain"`: what a desk prints; not what a chart or a doctor says.
    private static boolean isQuotedPrint(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        int first = token;
        while (first > 0 && token - first < GIVEN_WORDS && passage.before(first) != '"') {
            if (passage.after(first) == '"' && first < token || passage.endsSentence(first - 1)) {
                return false;
            }
            first--;
        }
        if (first < 2 || passage.before(first) != '"' || SAYS.get(tokens.hash(first - 1)) == 0) {
            return false;
        }
        return PRINT.get(tokens.hash(first - 2)) != 0 && first > 2 && tokens.hash(first - 3) == YOUR;
    }

    /// "Your website is giving me an aneurysm".
    private static boolean isGivenByScreen(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        int me = token - (token > 0 && isArticle(tokens.hash(token - 1)) ? 2 : 1);
        for (int i = me; i > 0 && token - i <= THING_WORDS && !passage.endsSentence(i); i--) {
            if (GIVES.get(tokens.hash(i)) != 0 && tokens.hash(i + 1) == ME) {
                return isThingBefore(passage, i);
            }
        }
        return false;
    }

    private static boolean isArticle(long hash) {
        return hash == A || hash == AN;
    }

    private static boolean isThingBefore(Passage passage, int verb) {
        Tokens tokens = passage.tokens();
        for (int i = verb - 1; i >= 0 && verb - i <= THING_WORDS && !passage.endsSentence(i); i--) {
            boolean site = tokens.hash(i) == SITE && i > 0 && tokens.hash(i - 1) == YOUR;
            if (site || SCREENS.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// "Your emails, they're like a rash"; not "it looks like a rash".
    private static boolean isSimile(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (token < 3 || !isArticle(tokens.hash(token - 1)) || tokens.hash(token - 2) != LIKE) {
            return false;
        }
        if (SEEMS.get(tokens.hash(token - 3)) != 0) {
            return false;
        }
        for (int i = token - 3; i >= 0 && token - i <= LIKE_WORDS && !passage.endsSentence(i); i--) {
            if (MAIL.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// "Sick to death of", "allergic to glossy brochures".
    private static boolean isWeariness(Passage passage, int token, int last) {
        Tokens tokens = passage.tokens();
        if (tokens.hash(token) == SICK && token + 3 < passage.size()) {
            return tokens.hash(token + 1) == TO && tokens.hash(token + 2) == DEATH && tokens.hash(token + 3) == OF;
        }
        if (tokens.hash(token) != ALLERGIC) {
            return false;
        }
        for (int i = last + 1; i < passage.size() && i <= last + 2 && !passage.endsSentence(i - 1); i++) {
            if (NUISANCES.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// "Enferma de tanto intentar", "me duele la cabeza con su página", "me duele ver".
    private static boolean isForeignFigure(Passage passage, int last) {
        Tokens tokens = passage.tokens();
        int next = last + 1;
        if (next + 1 >= passage.size() || !passage.blankBeforeNext(last)) {
            return false;
        }
        if (tokens.hash(last) == DUELE) {
            return HEAVY_HEART.get(tokens.hash(next)) != 0;
        }
        if (tokens.hash(next) == DE && tokens.hash(next + 1) == TANTO) {
            return next + 2 < passage.size() && SPANISH_TOIL.get(tokens.hash(next + 2)) != 0;
        }
        return FROM.get(tokens.hash(next)) != 0
                && YOURS.get(tokens.hash(next + 1)) != 0
                && next + 2 < passage.size()
                && FOREIGN_SCREENS.get(tokens.hash(next + 2)) != 0;
    }

    /// "This delay is giving me a heart attack", "me van a matar de un infarto".
    private static boolean isDealtBlow(Passage passage, int token, int last) {
        Tokens tokens = passage.tokens();
        int before = beforeBlow(passage, token, last);
        if (before < 1) {
            return false;
        }
        if (tokens.hash(before) == ME && tokens.hash(before - 1) == GIVING) {
            for (int i = before - 2; i >= 0 && before - i <= GIVEN_WORDS && !passage.endsSentence(i); i--) {
                if (WAITS.get(tokens.hash(i)) != 0) {
                    return true;
                }
            }
        }
        return tokens.hash(before) == DE && tokens.hash(before - 1) == MATAR;
    }

    /// "Before I have a stroke", "me va a dar un infarto".
    private static boolean isFearedBlow(Passage passage, int token, int last) {
        Tokens tokens = passage.tokens();
        int before = beforeBlow(passage, token, last);
        if (before < 2) {
            return false;
        }
        return tokens.hash(before) == DAR
                || (HAVE.get(tokens.hash(before)) != 0
                        && tokens.hash(before - 1) == I
                        && tokens.hash(before - 2) == BEFORE);
    }

    /// The word before "a heart attack", -1 where nothing comes at a blow.
    private static int beforeBlow(Passage passage, int token, int last) {
        Tokens tokens = passage.tokens();
        if (BLOWS.get(tokens.hash(last)) == 0) {
            return -1;
        }
        int before = token - 1;
        boolean article = before >= 0 && (isArticle(tokens.hash(before)) || UN.get(tokens.hash(before)) != 0);
        return article && !isArticle(tokens.hash(token)) ? before - 1 : before;
    }

    /// "My blood pressure goes up each time I open the bill"; surely a figure when it goes "through the roof".
    private static boolean isWroughtUp(Passage passage, int last, boolean surely) {
        Tokens tokens = passage.tokens();
        if (tokens.hash(last) != PRESSURE) {
            return false;
        }
        boolean roof = false;
        for (int i = last + 1; i + 2 < passage.size() && i - last < SENTENCE_WORDS; i++) {
            if (passage.endsSentence(i - 1)) {
                return false;
            }
            roof |= tokens.hash(i) == ROOF;
            if (tokens.hash(i) == TIME && tokens.hash(i + 1) == I && LOOKS.get(tokens.hash(i + 2)) != 0) {
                return roof || !surely;
            }
        }
        return false;
    }
}
