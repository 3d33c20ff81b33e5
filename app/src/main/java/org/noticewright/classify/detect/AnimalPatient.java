package org.noticewright.classify.detect;

import java.util.List;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Whether a health word is said of an animal: "for my dog", "my dog has", "my cat's". A pet that only stands
/// in the sentence is no patient; in doubt the word is the person's.
final class AnimalPatient {

    private static final int NEARBY = 8;
    private static final int SENTENCE_WORDS = 40;
    /// From the verb to what the animal has.
    private static final int VERB_WORDS = 5;
    private static final int FOR_WORDS = 4;
    private static final int LIKEWISE_WORDS = 6;

    private static final long FOR = WordHash.ofWord("for");
    private static final long WITH = WordHash.ofWord("with");
    private static final HashTable EATS =
            WordHash.tableOf("ate", "chewed", "shredded", "ripped", "tore", "destroyed", "stole", "knocked", "spilled");
    private static final HashTable MINE = WordHash.tableOf("my", "mi", "mis");
    private static final HashTable ENDS_FOR = WordHash.tableOfLine("and but or so because i we");
    private static final HashTable CARRIES = WordHash.tableOfLine(
            "has had have having needs need needed takes take took taking gets get got gave suffers suffering diagnosed"
                    + " prescribed developed requires tiene toma necesita tem precisa prend braucht nimmt bekommt hat");
    private static final HashTable IS = WordHash.tableOfLine("is was are were");
    private static final HashTable AFTER_IS = WordHash.tableOfLine("on a an very so now already also still");
    private static final HashTable HELPS =
            WordHash.tableOfLine("help helps helped helping care because through calm calms cause"
                    + " causes caused trigger triggers triggered when while since until before after if");
    private static final HashTable SUFFER =
            WordHash.tableOfLine("have had has got am im ive suffer suffered diagnosed developed tengo tenho habe ai");
    private static final HashTable TAKE = WordHash.tableOfLine("take takes took taking on use using tomo prends nehme");
    private static final HashTable UNDERGO =
            WordHash.tableOfLine("have had has got am im is on start starts started undergo underwent need needs");
    private static final HashTable TESTS =
            WordHash.tableOfLine("biopsy scan mri mammogram ultrasound results labs bloodwork colonoscopy");
    private static final HashTable PEOPLES = WordHash.tableOfLine(
            "ambulance ambulances paramedic paramedics icu nicu hospice dialysis medicare medicaid");
    private static final HashTable PET_NAMES = WordHash.tableOfLine("baby boy girl babies fur child kid kids furbaby");
    private static final HashTable LIKEWISE = WordHash.tableOfLine("do have did like as than");
    private static final HashTable TOO = WordHash.tableOfLine("too also");
    private static final HashTable ME = WordHash.tableOfLine("i me");
    private static final HashTable FETCHED = WordHash.tableOfLine(
            "refill refills prescription prescriptions script rx meds med medication medications medicine");

    private AnimalPatient() {}

    /// @param token where the claim begins
    static boolean isMeant(Passage passage, Candidate claim, int token, TicketTopic about) {
        if (about.isAnimal()) {
            return !isPersonsOwn(passage, claim, token) && !speaksOfOneself(passage, claim, token);
        }
        return isAnimalsHere(passage, claim, token);
    }

    /// Whether the words around a health word say that it is an animal's.
    private static boolean isAnimalsHere(Passage passage, Candidate claim, int token) {
        int first = Math.max(1, token - NEARBY);
        for (int i = first; i < token + NEARBY && i < passage.size(); i++) {
            boolean told = passage.is(i, Cue.PET)
                    && (passage.is(i - 1, Cue.POSSESSIVE)
                            ? isPatient(passage, i, claim, token)
                            : isAnimals(passage, i, token));
            if (told) {
                return true;
            }
        }
        return false;
    }

    /// "The burning when I pee": no animal's, whatever else a ticket speaks of.
    static boolean speaksOfOneself(Passage passage, Candidate claim, int token) {
        for (int i = token; i < passage.size() && passage.tokens().start(i) < claim.end(); i++) {
            if (passage.is(i, Cue.SELF)) {
                return true;
            }
        }
        return false;
    }

    /// Whether all that is said of health is said of somebody else: "sorry, my dog is barking. The discharge is back".
    static boolean isByTheWay(List<TicketText> texts) {
        boolean health = false;
        for (TicketText text : texts) {
            Passage passage = text.passage();
            if (passage == null || passage.zone() == Zone.PROFILE) {
                continue;
            }
            for (Candidate claim : text.claims().all()) {
                if (!claim.element().isHealthContent() || claim.element() == DataElement.SERVICE_DATE) {
                    continue;
                }
                health = true;
                int token = Relevance.tokenAt(passage.tokens(), claim.start());
                boolean animal = passage.hasAny(Cue.PET)
                        && (isAnimalsHere(passage, claim, token) || isBesideAnimal(passage, token));
                if (animal) {
                    return false;
                }
            }
        }
        return health;
    }

    /// Whether the sentence names an animal and nobody who speaks of themselves.
    private static boolean isBesideAnimal(Passage passage, int token) {
        int first = token;
        while (first > 0 && token - first < SENTENCE_WORDS && !passage.endsSentence(first - 1)) {
            first--;
        }
        boolean animal = false;
        for (int i = first; i < passage.size() && i - token < SENTENCE_WORDS; i++) {
            if (passage.is(i, Cue.SELF)) {
                return false;
            }
            animal |= passage.is(i, Cue.PET);
            if (passage.endsSentence(i)) {
                break;
            }
        }
        return animal;
    }

    /// "A dog with eczema", "an inhaler for cats".
    private static boolean isAnimals(Passage passage, int pet, int token) {
        Tokens tokens = passage.tokens();
        return (pet + 2 == token && tokens.hash(pet + 1) == WITH)
                || (pet > token
                        && pet - token <= FOR_WORDS
                        && tokens.hash(pet - 1) == FOR
                        && !isApart(passage, token, pet));
    }

    private static boolean isPatient(Passage passage, int pet, Candidate claim, int token) {
        if (isApart(passage, pet, token)) {
            boolean eats = pet + 1 < passage.size() && EATS.get(passage.tokens().hash(pet + 1)) != 0;
            boolean told = !eats && (pet < token || isFor(passage, pet));
            return told && !isOwnSentence(passage, token);
        }
        return pet > token ? isMeantFor(passage, pet, claim, token) : carries(passage, pet, token);
    }

    private static boolean isFor(Passage passage, int pet) {
        return pet > 1 && passage.tokens().hash(pet - 2) == FOR;
    }

    /// "Insulin for my cat", "insulin and syringes for my cat"; not "asthma and food for my cat".
    private static boolean isMeantFor(Passage passage, int pet, Candidate claim, int token) {
        if (!isFor(passage, pet)) {
            return false;
        }
        int words = pet - 2 - token;
        for (int i = token + 1; i < pet - 2; i++) {
            boolean list = claim.element() != DataElement.DIAGNOSIS && words <= 3;
            if (ENDS_FOR.get(passage.tokens().hash(i)) != 0 && !list) {
                return false;
            }
        }
        return true;
    }

    /// "My dog has", "my cat's", "my cat with": nobody else is named between, and the words say that it is the
    /// animal's.
    private static boolean carries(Passage passage, int pet, int token) {
        Tokens tokens = passage.tokens();
        if (pet + 1 == token || (pet + 2 == token && tokens.hash(pet + 1) == WITH)) {
            return !isLikewise(passage, token);
        }
        boolean told = false;
        for (int i = pet + 1; i < token; i++) {
            if (isPerson(passage, i) || HELPS.get(tokens.hash(i)) != 0) {
                return false;
            }
            told |= token - i <= VERB_WORDS
                    && (CARRIES.get(tokens.hash(i)) != 0
                            || (IS.get(tokens.hash(i)) != 0
                                    && (i + 1 == token || AFTER_IS.get(tokens.hash(i + 1)) != 0)));
        }
        // "The vet gave my cat two shots of insulin".
        told |= pet > 1 && CARRIES.get(tokens.hash(pet - 2)) != 0 && token - pet <= VERB_WORDS;
        return told && !isLikewise(passage, token);
    }

    private static boolean isPerson(Passage passage, int token) {
        return passage.is(token, Cue.SELF) || isMine(passage, token) || passage.is(token, Cue.KIN);
    }

    /// "And so do I", "like me", "me too".
    private static boolean isLikewise(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        for (int i = token + 1; i < passage.size() && i <= token + LIKEWISE_WORDS; i++) {
            if (passage.endsSentence(i - 1)) {
                return false;
            }
            if (ME.get(tokens.hash(i)) != 0
                    && (LIKEWISE.get(tokens.hash(i - 1)) != 0
                            || (i + 1 < passage.size() && TOO.get(tokens.hash(i + 1)) != 0))) {
                return true;
            }
        }
        return false;
    }

    /// In a ticket about an animal: "my asthma", "I have diabetes", "my wife has", "I take metformin".
    static boolean isPersonsOwn(Passage passage, Candidate claim, int token) {
        if (isOnlyPeoples(passage, claim, token)) {
            return true;
        }
        boolean condition = claim.element() == DataElement.DIAGNOSIS;
        boolean drug = claim.element() == DataElement.MEDICATION;
        boolean care = claim.element() == DataElement.TREATMENT || claim.element() == DataElement.LAB_RESULT;
        if (!condition && !drug && !(care && claim.confidence() >= HealthDetector.STRONG_ENOUGH)) {
            return false;
        }
        if (isMine(passage, token) || (token > 0 && isMine(passage, token - 1))) {
            int named = isMine(passage, token) ? token + 1 : token;
            boolean fetched =
                    named < passage.size() && FETCHED.get(passage.tokens().hash(named)) != 0;
            return !fetched && !isForAnimal(passage, claim, token);
        }
        if (condition && passage.is(token - 1, Cue.SELF)) {
            // "Our rabbit is fine, but now I wheeze".
            return true;
        }
        return isTold(passage, claim, token, condition ? SUFFER : drug ? TAKE : UNDERGO)
                && !isForAnimal(passage, claim, token);
    }

    /// "They took him in the ambulance and I have his dog": no animal goes there.
    private static boolean isOnlyPeoples(Passage passage, Candidate claim, int token) {
        for (int i = token; i < passage.size() && passage.tokens().start(i) < claim.end(); i++) {
            if (PEOPLES.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// "I had a stroke", "my husband is on dialysis", "my biopsy came back malignant": a person and a verb
    /// before, no animal between.
    private static boolean isTold(Passage passage, Candidate claim, int token, HashTable verbs) {
        boolean told = false;
        for (int i = token + 1; i < passage.size() && passage.tokens().start(i) < claim.end(); i++) {
            told |= verbs.get(passage.tokens().hash(i)) != 0;
        }
        for (int i = token; i >= 0 && token - i <= NEARBY && (i == token || !passage.endsSentence(i)); i--) {
            if (passage.is(i, Cue.PET)) {
                return false;
            }
            told |= verbs.get(passage.tokens().hash(i)) != 0;
            if (told && i < token && isPerson(passage, i) && !isPetName(passage, i)) {
                return true;
            }
            told |= i < token && TESTS.get(passage.tokens().hash(i)) != 0;
        }
        return false;
    }

    /// What owners call their animals.
    private static boolean isPetName(Passage passage, int token) {
        return PET_NAMES.get(passage.tokens().hash(token)) != 0
                || (token + 1 < passage.size() && PET_NAMES.get(passage.tokens().hash(token + 1)) != 0);
    }

    private static boolean isForAnimal(Passage passage, Candidate claim, int token) {
        for (int i = token + 1; i < token + NEARBY && i < passage.size() && !passage.endsSentence(i - 1); i++) {
            if (passage.is(i, Cue.PET) && (isMeantFor(passage, i, claim, token) || isAnimals(passage, i, token))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isApart(Passage passage, int one, int other) {
        for (int i = Math.min(one, other); i < Math.max(one, other); i++) {
            if (passage.endsSentence(i)) {
                return true;
            }
        }
        return false;
    }

    /// "My dog ate it. I need my lisinopril": a sentence of one's own, apart from the animal's.
    private static boolean isOwnSentence(Passage passage, int token) {
        boolean mine = false;
        for (int i = token; i >= 0 && token - i < SENTENCE_WORDS && (i == token || !passage.endsSentence(i)); i--) {
            if (passage.is(i, Cue.PET)) {
                return false;
            }
            mine |= passage.is(i, Cue.SELF) || isMine(passage, i);
        }
        for (int i = token; i < passage.size() && i - token < SENTENCE_WORDS; i++) {
            if (passage.is(i, Cue.PET)) {
                return false;
            }
            mine |= passage.is(i, Cue.SELF) || isMine(passage, i);
            if (passage.endsSentence(i)) {
                break;
            }
        }
        return mine;
    }

    private static boolean isMine(Passage passage, int token) {
        return passage.is(token, Cue.POSSESSIVE) && MINE.get(passage.tokens().hash(token)) != 0;
    }
}
