package org.noticewright.classify.detect;

import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Whether a sentence of a desk reports what one person told or what was done for them ("your care team asked about
/// your vomiting", "our doctors saw the photos of your rash"), though it names those whom its macros name too ("our
/// doctors treat acne", "talk to your care team about side effects").
final class DeskReport {

    /// From "our" to "team".
    private static final int TEAM_WORDS = 3;
    /// From the team to what it did.
    private static final int VERB_WORDS = 3;
    /// From "you" to "mentioned".
    private static final int YOU_WORDS = 3;
    private static final HashTable WHOSE = WordHash.tableOfLine("our your the");
    private static final HashTable TEAM = WordHash.tableOfLine(
            "team doctor doctors physician physicians pharmacist pharmacists provider providers clinician clinicians"
                    + " nurse nurses staff specialists");
    /// "Talk to our team": said to all.
    private static final HashTable TO_TEAM = WordHash.tableOfLine(
            "to with ask contact call message email reach by see tell consult visit notify at for text chat of let");
    private static final HashTable DID = WordHash.tableOfLine(
            "asked saw reviewed read noted noticed received got wrote refilled changed approved ordered recommended"
                    + " looked confirmed sent says said increased lowered adjusted stopped switched flagged discussed"
                    + " replied answered called spotted shared");
    private static final HashTable WILL = WordHash.tableOfLine("has have had wants want is are will would needs need");
    private static final HashTable ABOUT = WordHash.tableOfLine("about regarding concerning re");
    /// "Questions about": anybody's.
    private static final HashTable ANYBODYS = WordHash.tableOfLine(
            "questions information info learn more anything everything concerns all read worried talk know");
    private static final HashTable YOU = WordHash.tableOfLine("you you've youve");
    private static final HashTable TOLD = WordHash.tableOfLine(
            "wrote mentioned told reported said described asked noted shared explained listed complained");
    private static final HashTable IF = WordHash.tableOfLine("if whether when whenever unless");

    private DeskReport() {}

    /// @param first word of the sentence
    /// @param token the word of health
    static boolean isMade(Passage passage, int first, int token) {
        Tokens tokens = passage.tokens();
        for (int i = first; i < token; i++) {
            if (TEAM.get(tokens.hash(i)) != 0 && isSubject(passage, first, i) && acts(passage, i, token)) {
                return true;
            }
            if (YOU.get(tokens.hash(i)) != 0 && tells(passage, first, i, token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubject(Passage passage, int first, int team) {
        for (int i = team - 1; i >= first && i >= team - TEAM_WORDS; i--) {
            if (WHOSE.get(passage.tokens().hash(i)) != 0) {
                return i == first || TO_TEAM.get(passage.tokens().hash(i - 1)) == 0;
            }
        }
        return false;
    }

    /// "Asked", "has your note about", "will write to you about".
    private static boolean acts(Passage passage, int team, int token) {
        Tokens tokens = passage.tokens();
        for (int i = team + 1; i < token && i <= team + VERB_WORDS; i++) {
            if (DID.get(tokens.hash(i)) != 0) {
                return true;
            }
            if (WILL.get(tokens.hash(i)) != 0) {
                return speaksAbout(passage, i, token);
            }
        }
        return false;
    }

    private static boolean speaksAbout(Passage passage, int verb, int token) {
        Tokens tokens = passage.tokens();
        for (int i = verb + 1; i < token; i++) {
            if (ABOUT.get(tokens.hash(i)) != 0) {
                return ANYBODYS.get(tokens.hash(i - 1)) == 0;
            }
        }
        return Claimant.owns(passage, token);
    }

    /// "Since you mentioned chest pain, please call 911"; not "if you told".
    private static boolean tells(Passage passage, int first, int you, int token) {
        Tokens tokens = passage.tokens();
        if (you > first && IF.get(tokens.hash(you - 1)) != 0) {
            return false;
        }
        for (int i = you + 1; i < token && i <= you + YOU_WORDS; i++) {
            if (TOLD.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }
}
