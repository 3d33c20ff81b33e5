package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// A company without a company's word in its name, told by what a desk says around it: "thank you for choosing
/// Oscar", "welcome to Juniper", "the Marlow team", "Dear Oscar team". It is staff, not a person, wherever it
/// stands in the ticket.
final class CompanyNames {

    private static final HashTable CHOOSING = WordHash.tableOf("choosing", "contacting", "trusting");
    private static final HashTable DEALING = WordHash.tableOf("shopping", "ordering");
    private static final long FOR = WordHash.ofWord("for");
    private static final HashTable BESIDE = WordHash.tableOf("with", "from", "at");
    private static final HashTable INTRODUCING = WordHash.tableOf("am", "m", "im", "here's");
    private static final long THIS = WordHash.ofWord("this");
    private static final long IS = WordHash.ofWord("is");
    private static final long TEAM = WordHash.ofWord("team");
    private static final long WELCOME = WordHash.ofWord("welcome");
    private static final long TO = WordHash.ofWord("to");
    private static final long HERE = WordHash.ofWord("here");
    private static final int MOST_WORDS = 3;

    private CompanyNames() {}

    static void find(Passage passage, Roster roster) {
        boolean answers = passage.zone() == Zone.AGENT;
        if (!passage.mayName() || !(answers || passage.zone() == Zone.REQUESTER || passage.zone() == Zone.OTHER)) {
            return;
        }
        for (int i = 0; i + 1 < passage.size(); i++) {
            if (answers && passage.tokens().isCapital(i + 1) && passage.blankBeforeNext(i) && leadsUp(passage, i)) {
                add(passage, i + 1, roster);
            }
            if (answers && isIntroduced(passage, i)) {
                roster.signedByAgent(passage, i - 1, i);
                add(passage, i + 1, roster);
            }
            if (passage.tokens().hash(i + 1) == TEAM && passage.blankBeforeNext(i)) {
                addBefore(passage, i, roster);
            }
        }
    }

    private static boolean leadsUp(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (token == 0) {
            return false;
        }
        long word = tokens.hash(token);
        long before = tokens.hash(token - 1);
        return CHOOSING.get(word) != 0 && before == FOR
                || word == TO && before == WELCOME
                || BESIDE.get(word) != 0 && (DEALING.get(before) != 0 || before == HERE);
    }

    /// "This is Dashiell with Juniper": who says so in a desk's words is staff, and so is the desk.
    private static boolean isIntroduced(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        return token > 1
                && BESIDE.get(tokens.hash(token)) != 0
                && tokens.isCapital(token + 1)
                && passage.blankBeforeNext(token)
                && tokens.isCapital(token - 1)
                && passage.blankBeforeNext(token - 1)
                && passage.blankBeforeNext(token - 2)
                && introduces(tokens, token - 2);
    }

    /// "This is", "I am"; not "the patient is Rosa".
    private static boolean introduces(Tokens tokens, int token) {
        return INTRODUCING.get(tokens.hash(token)) != 0
                || tokens.hash(token) == IS && token > 0 && tokens.hash(token - 1) == THIS;
    }

    private static void add(Passage passage, int first, Roster roster) {
        int last = first;
        while (last < passage.size()
                && last - first < MOST_WORDS
                && passage.tokens().isCapital(last)
                && (last == first || passage.blankBeforeNext(last - 1))) {
            last++;
        }
        roster.signedByAgent(passage, first, last);
    }

    /// "The Marlow team", "Dear Marlow team".
    private static void addBefore(Passage passage, int last, Roster roster) {
        int first = last;
        while (first > 0
                && last - first < MOST_WORDS - 1
                && passage.tokens().isCapital(first - 1)
                && passage.blankBeforeNext(first - 1)
                && !passage.endsSentence(first - 1)
                && !passage.is(first - 1, Cue.GREETING)) {
            first--;
        }
        if (passage.tokens().isCapital(last)) {
            roster.signedByAgent(passage, first, last + 1);
        }
    }
}
