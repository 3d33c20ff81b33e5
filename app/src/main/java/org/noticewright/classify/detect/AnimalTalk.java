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
