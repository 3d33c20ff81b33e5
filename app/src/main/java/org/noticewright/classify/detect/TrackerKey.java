package org.noticewright.classify.detect;

import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// Whether the letters of an illness are a project's in a number of a desk's own tracker: "PLAT-2231", "COPD-11".
final class TrackerKey {

    private static final int MOST_LETTERS = 6;
    /// So many digits no type, scale or virus has: "HPV-16", "CA-125".
    private static final int SURELY_KEY = 4;
    private static final int NEARBY = 8;
    private static final HashTable NUMBERED = WordHash.tableOfLine(
            "covid hpv hiv hsv htlv hhv ca phq gad epds dsm icd cpt sars cov her il cd glp a1c bp");
    private static final HashTable TRACKED = WordHash.tableOfLine(
            "ticket tickets tracked tracking jira bug bugs issue issues engineering eng dev devs developers developer"
                    + " sprint backlog escalated escalation incident internal internally squad linear github");

    private TrackerKey() {}

    /// @param token where the claim begins
    static boolean isMeant(Passage passage, Candidate claim, int token) {
        Tokens tokens = passage.tokens();
        boolean letters = claim.element() == DataElement.DIAGNOSIS
                && tokens.end(token) == claim.end()
                && tokens.shape(token) == Shape.UPPER
                && tokens.length(token) <= MOST_LETTERS
                && NUMBERED.get(tokens.hash(token)) == 0;
        if (!letters
                || token + 1 >= passage.size()
                || tokens.gap(token) != '-'
                || tokens.shape(token + 1) != Shape.DIGITS) {
            return false;
        }
        return tokens.length(token + 1) >= SURELY_KEY || isTracked(passage, token);
    }

    private static boolean isTracked(Passage passage, int token) {
        for (int i = Math.max(0, token - NEARBY); i < passage.size() && i <= token + NEARBY; i++) {
            if (TRACKED.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }
}
