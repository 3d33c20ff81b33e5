package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Whether the words around a health word claim it for somebody: "my refill", "I take", "my son needs"; not "I have
/// prescribed", which a nurse who looks for work writes, nor "I don't have".
final class OwnHealth {

    /// From the verb to what one has.
    private static final int VERB_WORDS = 4;
    /// From who has it to the verb.
    private static final int PERSON_WORDS = 3;
    /// The same where "and" stands between: "I hold a license and take".
    private static final int FAR_PERSON_WORDS = 14;

    private static final HashTable HAVE = WordHash.tableOfLine(
            "have has had having take takes took taking need needs needed want wants get gets got getting use uses"
                + " using on suffer suffers suffered suffering start started starting diagnosed am im i'm i've ive was"
                + " is tengo tomo necesito tiene habe brauche nehme j'ai ai prends tenho preciso");
    /// What somebody does for a living with what follows, and what opens another thought.
    private static final HashTable APART = WordHash.tableOfLine(
            "prescribed prescribing handled treated treating worked working seen managed managing done led run"
                    + " dispensed taught reporting writing about for from of with your our years covering called sobre"
                    + " de");
    private static final HashTable PASSIVE = WordHash.tableOfLine("was am im i'm is been being got get");
    private static final HashTable AND = WordHash.tableOfLine("and but also y und et");
    private static final HashTable OTHERS = WordHash.tableOfLine(
            "villain detective hero heroine protagonist antagonist character narrator candidate candidates client"
                    + " clients");
    private static final HashTable DESKS = WordHash.tableOfLine("we us our ours your ourselves");
    private static final HashTable THIRD = WordHash.tableOfLine("he she");

    private OwnHealth() {}

    /// @param token where the claim begins
    static boolean isClaimed(Passage passage, Candidate claim, int token) {
        if (isOwned(passage, token)) {
            return true;
        }
        Tokens tokens = passage.tokens();
        for (int i = token; i < passage.size() && tokens.start(i) < claim.end(); i++) {
            // "My refill", "I can't sleep".
            if (isOne(passage, i) || (passage.is(i, Cue.POSSESSIVE) && DESKS.get(tokens.hash(i)) == 0)) {
                return true;
            }
        }
        for (int i = token; i >= 0 && i >= token - VERB_WORDS && (i == token || !passage.endsSentence(i)); i--) {
            if (i < token && passage.is(i, Cue.NEGATION)) {
                return false;
            }
            if (APART.get(tokens.hash(i)) != 0) {
                // "I was prescribed".
                return i > 0 && PASSIVE.get(tokens.hash(i - 1)) != 0 && isSomebodys(passage, i - 1);
            }
            // "Our AI" has nothing, though "ai" does.
            boolean software = tokens.shape(i) == Tokens.Shape.UPPER && tokens.length(i) == 2;
            if (i < token && !software && HAVE.get(tokens.hash(i)) != 0) {
                return isSomebodys(passage, i);
            }
        }
        return token > 0 && isOne(passage, token - 1) && !passage.endsSentence(token - 1);
    }

    /// "My refill", "her refill"; not "my villain poisons a cardiologist".
    private static boolean isOwned(Passage passage, int token) {
        if (!Claimant.owns(passage, token)) {
            return false;
        }
        for (int i = token - 1; i >= 0 && i >= token - PERSON_WORDS; i--) {
            if (OTHERS.get(passage.tokens().hash(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /// "We" is who sells, hires or reports.
    private static boolean isOne(Passage passage, int token) {
        return passage.is(token, Cue.SELF) && DESKS.get(passage.tokens().hash(token)) == 0;
    }

    private static boolean isSomebodys(Passage passage, int verb) {
        boolean somebody = isOne(passage, verb);
        boolean far = verb > 0 && AND.get(passage.tokens().hash(verb - 1)) != 0;
        int words = far ? FAR_PERSON_WORDS : PERSON_WORDS;
        for (int i = verb - 1; i >= 0 && i >= verb - words && !passage.endsSentence(i); i--) {
            if (passage.is(i, Cue.NEGATION)) {
                return false;
            }
            somebody |= isOne(passage, i)
                    || passage.is(i, Cue.KIN)
                    || THIRD.get(passage.tokens().hash(i)) != 0;
        }
        return somebody;
    }
}
