package org.noticewright.classify.detect;

import java.util.List;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Whether children are only why somebody has no time: "my kid is home from school today", "I have to pick up the
/// kids". Who asks is the patient then; of a child that is ill more is said, or "he" and "she".
final class ChildAtHome {

    private static final int SENTENCE_WORDS = 30;
    /// So far "he" and "she" are heard: a log may hold thousands of such sentences.
    private static final int FAR_WORDS = 100;
    private static final HashTable CHILDREN = WordHash.tableOfLine(
            "kid kids kid's child children son sons daughter daughters boys girls kiddo kiddos niño niños niña niñas"
                + " hijo hijos hija hijas enfants enfant fils fille kinder kind sohn tochter filhos filhas filho filha"
                + " crianças");
    private static final HashTable AT_HOME = WordHash.tableOfLine(
            "home off out pick picking pickup drop dropping watch watching babysitter sitter childcare holiday"
                    + " holidays break vacation closed casa recoger vacaciones maison vacances chercher hause ferien"
                    + " abholen frei buscar férias");
    private static final HashTable ONE = WordHash.tableOfLine("he she him his her hers él ella il elle er sie ele ela");

    private ChildAtHome() {}

    /// @param settled what was found in the text, in the order of the places
    /// @param token of a hint of a child
    static boolean isExcuse(Passage passage, List<Candidate> settled, int token) {
        Tokens tokens = passage.tokens();
        int first = token;
        while (first > 0 && token - first < SENTENCE_WORDS && !passage.endsSentence(first - 1)) {
            first--;
        }
        int last = token;
        while (last + 1 < passage.size() && last - token < SENTENCE_WORDS && !passage.endsSentence(last)) {
            last++;
        }
        int child = -1;
        boolean home = false;
        for (int i = first; i <= last; i++) {
            child = child < 0 && CHILDREN.get(tokens.hash(i)) != 0 ? i : child;
            home |= AT_HOME.get(tokens.hash(i)) != 0;
        }
        return child >= 0
                && home
                && !speaksOfOne(passage, token)
                && !tellsHealth(settled, tokens.start(child), tokens.end(last));
    }

    private static boolean speaksOfOne(Passage passage, int token) {
        int end = Math.min(passage.size(), token + FAR_WORDS);
        for (int i = Math.max(0, token - FAR_WORDS); i < end; i++) {
            if (ONE.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsHealth(List<Candidate> settled, int from, int to) {
        for (Candidate claim : settled) {
            boolean name = claim.element() == DataElement.NAME;
            boolean health = claim.element().isHealthContent() && claim.element() != DataElement.SERVICE_DATE;
            if ((name || health) && claim.start() >= from && claim.start() < to) {
                return true;
            }
        }
        return false;
    }
}
