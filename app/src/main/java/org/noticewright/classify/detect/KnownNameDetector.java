package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.NAME;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.Tokens;

/// Every further mention of a name that the ticket's roster holds.
final class KnownNameDetector {

    private static final int SHORTEST_SMALL = 4;

    void find(Passage passage, Roster roster, Claims claims) {
        if (!roster.mayBeIn(passage.wordBits())) {
            return;
        }
        Tokens tokens = passage.tokens();
        int at = 0;
        while (at < passage.size()) {
            int end = at;
            while (end < passage.size()
                    && (end == at || joins(passage, end - 1))
                    && (isKnown(passage, end, roster) || end > at && isSecondPart(passage, end, roster))) {
                end++;
            }
            if (end > at && !isCompany(passage, end)) {
                int start = initialBefore(passage, at);
                claims.add(Candidate.of(tokens.start(start), tokens.end(end - 1), NAME, Rule.NAME_KNOWN, 0.8));
            }
            at = Math.max(end, at + 1);
        }
    }

    private static boolean joins(Passage passage, int token) {
        int gap = passage.tokens().gap(token);
        return gap == Tokens.BLANK_GAP
                || gap == '-'
                || gap == '_'
                || (gap == Tokens.withBlank(',') && passage.tokens().isCapital(token + 1));
    }

    /// "Hye-jin": the part behind the hyphen is too short to be told alone.
    private static boolean isSecondPart(Passage passage, int token, Roster roster) {
        return passage.tokens().gap(token - 1) == '-'
                && roster.isPerson(passage.tokens().hash(token));
    }

    private static boolean isKnown(Passage passage, int token, Roster roster) {
        Tokens tokens = passage.tokens();
        if (!roster.isPerson(tokens.hash(token)) || tokens.hasDigit(token)) {
            return false;
        }
        boolean common = WordFlags.isCommon(passage.flags(token)) || WordFlags.phraseLength(passage.flags(token)) > 0;
        if (tokens.isCapital(token)) {
            return !common || !beginsSentence(passage, token) || !isLowerNext(passage, token);
        }
        char before = passage.before(token);
        boolean inAddress =
                before == '@' || before == '.' || passage.after(token) == '@' || (before == '/' && token > 0);
        return !common && tokens.length(token) >= SHORTEST_SMALL && !inAddress;
    }

    /// More capitals follow and one of them is a company word: "Haskins Well & Pump, Inc".
    private static boolean isCompany(Passage passage, int next) {
        for (int i = next; i < passage.size() && i < next + 3; i++) {
            String gap = passage.gap(i - 1);
            if (gap.equals(" & ") && passage.tokens().isCapital(i)) {
                return true;
            }
            if (!gap.equals(" ") || !passage.tokens().isCapital(i)) {
                return false;
            }
            if (passage.is(i, Cue.COMPANY)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsSentence(Passage passage, int token) {
        return token == 0 || passage.endsSentence(token - 1);
    }

    private static boolean isLowerNext(Passage passage, int token) {
        return passage.blankBeforeNext(token) && passage.tokens().shape(token + 1) == Tokens.Shape.LOWER;
    }

    /// Takes "D." before a known surname in.
    private static int initialBefore(Passage passage, int token) {
        boolean initial = token > 0
                && passage.tokens().shape(token - 1) == Tokens.Shape.INITIAL
                && (passage.gap(token - 1).equals(". ")
                        || passage.gap(token - 1).equals(" "))
                && passage.tokens().text(token - 1).charAt(0) != 'I';
        return initial ? token - 1 : token;
    }
}
