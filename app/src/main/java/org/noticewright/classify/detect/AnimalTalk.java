package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Words that tell that a ticket's patient is an animal, though no "my dog" stands there: a clinician of animals who
/// says or does something ("vet says 2.5 mg"), or somebody who is called by a breed ("he's a beagle").
final class AnimalTalk {

    private static final int BEFORE_BREED = 7;
    private static final HashTable VETS = WordHash.tableOfLine("vet vets veterinarian veterinarians");
    private static final HashTable LEAD = WordHash.tableOfLine("the my our his her their");
    private static final HashTable CLAUSE = WordHash.tableOfLine("and but so because since as that if");
    private static final HashTable ACTS = WordHash.tableOfLine(
            "says say said wrote writes prescribed prescribes gave gives put recommended recommends wants told tells"
                    + " thinks faxed faxes fax called calls sent sends send emailed diagnosed increased upped lowered"
                    + " switched suggested tech clinic hospital office");
    private static final HashTable HAS = WordHash.tableOfLine("has had");
    private static final HashTable IS = WordHash.tableOfLine("is was");
    /// What is a vet's, not a veteran's: "with the vet's licence number on it".
    private static final HashTable PAPERS = WordHash.tableOfLine(
            "licence license signature stamp letterhead invoice bill receipt number office clinic report");
    /// "Pet insurance", "rabies tag".
    private static final HashTable PET = WordHash.tableOfLine("pet pets");
    private static final HashTable AFFAIRS =
            WordHash.tableOfLine("insurance insurer insurers policy passport passports sitter carrier portal parent");
    private static final HashTable RABIES = WordHash.tableOfLine("rabies tollwut rabia rage raiva");
    private static final HashTable TAGS = WordHash.tableOfLine("certificate certificates tag tags licence license");
    /// What a town asks of whoever keeps one: "dog licence".
    private static final HashTable LICENCES =
            WordHash.tableOfLine("licence license licences licenses tag tags registration adoption");
    private static final int ADJECTIVES = 2;
    /// "Her allergy to cats": what stands before such a word is not the animal's.
    private static final HashTable PARTS =
            WordHash.tableOfLine("to of and or with without from for by at on in a an the");
    private static final HashTable OWNERS = WordHash.tableOfLine("owner owners");
    private static final HashTable OTHER = WordHash.tableOfLine("other another");
    /// What hardly anybody but an animal is called; a child's pet name now and then, so it raises a doubt only.
    private static final String CALLS =
            "biscuit mittens waffles pickles fido fluffy whiskers snowball nutmeg oreo mochi tofu muffin pumpkin"
                + " cupcake marshmallow noodles nugget meatball pancake dumpling pebbles bubbles sprinkles taco nacho"
                + " bagel pretzel snickers twix skittles buttons paws pawsworth barkley purrcy pongo bandit garfield"
                + " schnurri mieze bello waldi fellnase michi firulais manchas pelusa minou medor médor rex";
    private static final HashTable CALLED = WordHash.tableOfLine(CALLS);
    static final HashTable BEGINS = WordHash.tableOfLine("pet pets rabies tollwut rabia rage raiva " + CALLS);
    private static final HashTable DOES = WordHash.tableOfLine("faxing sending calling emailing writing dr doctor");
    private static final HashTable PATIENT = WordHash.tableOfLine("him her it them us me my our");
    private static final HashTable DOCTOR = WordHash.tableOfLine("dr doctor");
    /// A veteran is called a vet too.
    private static final HashTable VETERANS = WordHash.tableOfLine(
            "veteran veterans va army navy marine marines military tricare deployment deployed combat vietnam iraq"
                    + " afghanistan vfw legion");

    private static final HashTable BREEDS = WordHash.tableOfLine(
            "spaniel collie rottweiler pitbull greyhound whippet mastiff dalmatian pomeranian maltese weimaraner"
                    + " vizsla malamute basset bloodhound labradoodle goldendoodle doodle mutt hound tabby calico"
                    + " siamese tomcat mare gelding stallion foal filly colt goat llama alpaca iguana gecko tortoise"
                    + " guinea piglet");
    private static final HashTable COATS = WordHash.tableOfLine("black yellow chocolate");
    private static final long LAB = WordHash.ofWord("lab");
    /// Such a dog's patient is its person.
    private static final HashTable SERVES =
            WordHash.tableOfLine("medical service guide therapy assistance support alert seeing eye hearing");
    private static final HashTable NO_BREED = WordHash.tableOfLine("paw paws vet veterinarian veterinary vetsulin");
    private static final HashTable ARTICLE = WordHash.tableOfLine("a an the our");
    private static final HashTable SHE_IS = WordHash.tableOfLine("he's she's hes shes he she");
    private static final HashTable PEOPLE = WordHash.tableOfLine(
            "person people lady lover lovers owner owners mom dad sitter groomer walker breeder girl guy trainer"
                    + " rescue rescuer handler");

    private AnimalTalk() {}

    /// "Vet says", "the vet has him on", "my vet, Dr. Poole", "the vet wrote"; not "the vet has diabetes", who may be
    /// a veteran.
    static boolean isVetAtWork(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (VETS.get(tokens.hash(token)) == 0) {
            return false;
        }
        boolean led = token > 0 && LEAD.get(tokens.hash(token - 1)) != 0;
        boolean begins = token == 0
                || passage.endsSentence(token - 1)
                || !passage.joinsNext(token - 1)
                || CLAUSE.get(tokens.hash(token - 1)) != 0;
        // A desk for veterans notes what "vet says" as well.
        return (led || (begins && passage.zone() != Zone.AGENT)) && acts(passage, token + 1, led);
    }

    private static boolean acts(Passage passage, int next, boolean led) {
        if (next >= passage.size() || passage.endsSentence(next - 1)) {
            return false;
        }
        Tokens tokens = passage.tokens();
        if (!passage.joinsNext(next - 1)) {
            return led && DOCTOR.get(tokens.hash(next)) != 0;
        }
        long word = tokens.hash(next);
        long behind = next + 1 < passage.size() ? tokens.hash(next + 1) : 0;
        return ACTS.get(word) != 0
                || (HAS.get(word) != 0 && PATIENT.get(behind) != 0)
                || (IS.get(word) != 0 && DOES.get(behind) != 0);
    }

    /// "Pet insurance", "the vet's licence number", "Boris's rabies certificate", "the other dog's owner".
    static boolean isAnimalsAffair(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (passage.blankBeforeNext(token)) {
            long next = tokens.hash(token + 1);
            return (PET.get(tokens.hash(token)) != 0 && AFFAIRS.get(next) != 0)
                    || (RABIES.get(tokens.hash(token)) != 0 && TAGS.get(next) != 0)
                    || isLicensed(passage, token);
        }
        if (token == 0 || token + 1 >= passage.size() || !isGenitive(passage, token)) {
            return false;
        }
        long before = tokens.hash(token - 1);
        long next = tokens.hash(token + 1);
        boolean vets = VETS.get(tokens.hash(token)) != 0 && LEAD.get(before) != 0 && PAPERS.get(next) != 0;
        boolean others = passage.is(token, Cue.PET) && OTHER.get(before) != 0 && OWNERS.get(next) != 0;
        return vets || others;
    }

    /// "Dog licence", "cat adoption"; not "vet licence", which is the clinician's.
    static boolean isLicensed(Passage passage, int token) {
        boolean serves = token > 0 && SERVES.get(passage.tokens().hash(token - 1)) != 0;
        return passage.is(token, Cue.PET)
                && !serves
                && NO_BREED.get(passage.tokens().hash(token)) == 0
                && passage.blankBeforeNext(token)
                && LICENCES.get(passage.tokens().hash(token + 1)) != 0;
    }

    /// "My dog", "our old beagle", "my two little cats".
    static boolean isOwned(Passage passage, int token) {
        for (int i = token - 1; i >= 0 && token - i <= ADJECTIVES + 1 && passage.blankBeforeNext(i); i--) {
            if (passage.is(i, Cue.POSSESSIVE)) {
                return true;
            }
            if (passage.is(i, Cue.KIN)
                    || passage.is(i, Cue.SELF)
                    || passage.tokens().isCapital(i)
                    || PARTS.get(passage.tokens().hash(i)) != 0) {
                return false;
            }
        }
        return false;
    }

    /// Whether a word begins what [#isAnimalsAffair] or [#isCalledLikeAnimal] look for.
    static boolean mayTell(long flags, long hash) {
        return Cue.PET.in(flags) || BEGINS.get(hash) != 0;
    }

    /// "Biscuit's vaccination", "Mittens is out of insulin": called as animals are, with no surname behind.
    static boolean isCalledLikeAnimal(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (CALLED.get(tokens.hash(token)) == 0
                || tokens.shape(token) != Tokens.Shape.CAPITALIZED
                || token + 1 >= passage.size()) {
            return false;
        }
        long next = tokens.hash(token + 1);
        boolean does = passage.blankBeforeNext(token) && (HAS.get(next) != 0 || IS.get(next) != 0);
        return does || (isGenitive(passage, token) && !tokens.isCapital(token + 1));
    }

    private static boolean isGenitive(Passage passage, int token) {
        String gap = passage.gap(token);
        return gap.equals("'s ") || gap.equals("' ");
    }

    static boolean speaksOfVeterans(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            if (VETERANS.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// A kind of animal that no cue names.
    static boolean isBreed(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        return BREEDS.get(tokens.hash(token)) != 0
                || (tokens.hash(token) == LAB && token > 0 && COATS.get(tokens.hash(token - 1)) != 0);
    }

    /// "He's a beagle", "Biscuit is a 14 year old beagle"; not "she is a cat person", "he is a service dog".
    static boolean isCalledAnimal(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        boolean animal = passage.is(token, Cue.PET) && NO_BREED.get(tokens.hash(token)) == 0;
        if (!animal && !isBreed(passage, token)) {
            return false;
        }
        boolean people = (passage.blankBeforeNext(token) && PEOPLE.get(tokens.hash(token + 1)) != 0)
                || (token > 0 && SERVES.get(tokens.hash(token - 1)) != 0);
        for (int i = token - 1; i > 0 && token - i <= BEFORE_BREED && passage.joinsNext(i) && !people; i--) {
            if (ARTICLE.get(tokens.hash(i)) != 0) {
                // "He's", "hes": the ending is no word of its own.
                boolean glued = SHE_IS.get(tokens.hash(i - 1)) != 0
                        && (tokens.length(i - 1) > 3 || !passage.blankBeforeNext(i - 1));
                boolean apart = i > 1
                        && IS.get(tokens.hash(i - 1)) != 0
                        && (SHE_IS.get(tokens.hash(i - 2)) != 0 || isNamed(passage, i - 2));
                return glued || apart;
            }
        }
        return false;
    }

    /// A name, not "The dog is a beagle".
    private static boolean isNamed(Passage passage, int token) {
        return passage.tokens().shape(token) == Tokens.Shape.CAPITALIZED && !passage.is(token, Cue.PET);
    }
}
