package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.HealthTerm;
import org.noticewright.classify.lexicon.HealthTerm.Strength;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.domain.DataElement;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// Health words written so that a filter does not see them: with a mark after each letter ("v.i.a.g.r.a") or
/// with figures for letters ("d1abetes", "h1v").
final class DisguisedWords {

    private static final int FEWEST_SPELLED = 5;
    private static final int LONGEST_SPELLED = 20;
    private static final int SHORTEST_FIGURED = 5;
    private static final long HIV = WordHash.ofWord("hiv");

    private final Lexicon lexicon;

    DisguisedWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// A word with the same mark after each letter; returns the index after it, or `at`.
    int spelled(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        long hash = WordHash.seed();
        int end = at;
        int mark = tokens.gap(at);
        while (end < passage.size() && tokens.length(end) == 1 && end - at < LONGEST_SPELLED) {
            hash = WordHash.plus(hash, passage.text().charAt(tokens.start(end)));
            end++;
            if (mark <= ' ' || tokens.gap(end - 1) != mark) {
                break;
            }
        }
        return end - at < FEWEST_SPELLED ? at : claim(passage, at, end, lexicon.healthTerm(hash), claims);
    }

    /// A word with figures for some of its inner letters; returns the index after it, or `at`.
    int figured(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        int length = tokens.length(at);
        int start = tokens.start(at);
        if (tokens.shape(at) != Shape.ALPHANUMERIC || length < 3 || length > LONGEST_SPELLED) {
            return at;
        }
        long hash = WordHash.seed();
        int figures = 0;
        for (int i = 0; i < length; i++) {
            char unit = passage.text().charAt(start + i);
            char letter = letter(unit);
            figures += letter == unit ? 0 : 1;
            if (Character.isDigit(letter) || (letter != unit && i == length - 1)) {
                return at;
            }
            hash = WordHash.plus(hash, letter);
        }
        boolean hiv = hash == HIV;
        if ((!hiv && length < SHORTEST_FIGURED) || figures * 2 > length) {
            return at;
        }
        return claim(passage, at, at + 1, lexicon.healthTerm(hash), claims);
    }

    private static char letter(char unit) {
        return switch (unit) {
            case '0' -> 'o';
            case '1' -> 'i';
            case '3' -> 'e';
            case '4' -> 'a';
            case '5' -> 's';
            case '7' -> 't';
            default -> unit;
        };
    }

    private static int claim(Passage passage, int first, int end, @Nullable HealthTerm term, Claims claims) {
        if (term == null || term.strength() != Strength.ALONE) {
            return first;
        }
        boolean drug = term.element() == DataElement.MEDICATION;
        if (!drug && term.element() != DataElement.DIAGNOSIS) {
            return first;
        }
        Tokens tokens = passage.tokens();
        claims.add(Candidate.of(
                        tokens.start(first),
                        tokens.end(end - 1),
                        term.element(),
                        drug ? Rule.DRUG_TYPO : Rule.CONDITION,
                        HealthDetector.STRONG)
                .special(term.special()));
        return end;
    }
}
