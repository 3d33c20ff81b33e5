package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.HealthTerm;
import org.noticewright.classify.lexicon.HealthTerm.Strength;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.domain.DataElement;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// Health words written so that a filter does not see them: with a mark or a blank after each letter
/// ("v.i.a.g.r.a") or with figures for letters ("d1abetes", "h1v").
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
            if (tokens.gap(end - 1) != mark) {
                break;
            }
        }
        boolean hiv = hash == HIV && mark != Tokens.BLANK_GAP;
        return end - at < FEWEST_SPELLED && !hiv ? at : claim(passage, at, end, lexicon.healthTerm(hash), claims);
    }

    /// A word with figures for some of its inner letters; returns the index after it, or `at`.
    int figured(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        int length = tokens.length(at);
        if (tokens.shape(at) != Shape.ALPHANUMERIC || length < 3 || length > LONGEST_SPELLED) {
            return at;
        }
        return isFigured(passage, at, 'i', claims) || isFigured(passage, at, 'l', claims) ? at + 1 : at;
    }

    /// @param one the letter that a figure one stands for
    private boolean isFigured(Passage passage, int at, char one, Claims claims) {
        Tokens tokens = passage.tokens();
        int length = tokens.length(at);
        long hash = WordHash.seed();
        int figures = 0;
        for (int i = 0; i < length; i++) {
            char unit = passage.text().charAt(tokens.start(at) + i);
            char letter = unit == '1' ? one : letter(unit);
            figures += letter == unit ? 0 : 1;
            boolean ends = i == length - 1 && unit != '1' && letter != unit;
            if (Character.isDigit(letter) || ends) {
                return false;
            }
            hash = WordHash.plus(hash, letter);
        }
        boolean longEnough = hash == HIV || length >= SHORTEST_FIGURED;
        return longEnough && figures * 2 <= length && claim(passage, at, at + 1, lexicon.healthTerm(hash), claims) > at;
    }

    private static char letter(char unit) {
        return switch (unit) {
            case '0' -> 'o';
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
