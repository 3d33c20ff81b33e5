package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.DIAGNOSIS;
import static org.noticewright.domain.DataElement.LAB_RESULT;
import static org.noticewright.domain.DataElement.MEDICATION;

import java.util.Locale;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// Doses and laboratory values by their unit, and codes of diagnoses (ICD-10).
final class HealthNumbers {

    /// How prescribers write when a dose is taken: "10 mg TID" is nobody's ballast, whoever writes it.
    private static final HashTable TAKEN =
            WordHash.tableOfLine("tid bid qid qd qod qhs qam qpm hs prn po sl im subq sq");

    private final Lexicon lexicon;

    HealthNumbers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Claims the number that begins at a word with a digit; returns the index after it, or `at`.
    int claim(Passage passage, int at, Claims claims) {
        int dose = dose(passage, at, claims);
        return dose > at ? dose : diagnosisCode(passage, at, claims);
    }

    /// "100 mg", "100mg", "0.5 mcg".
    private static int dose(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        if (tokens.length(at) > 8 || passage.before(at) == '$' || !mayHaveUnit(passage, at)) {
            return at;
        }
        String word = tokens.text(at);
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        String unit =
                digits < word.length() ? word.substring(digits) : passage.joinsNext(at) ? tokens.text(at + 1) : "";
        int last = digits < word.length() ? at : at + 1;
        boolean sure = switch (unit.toLowerCase(Locale.ROOT)) {
            case "mg", "mcg", "µg", "ug", "iu" -> digits > 0;
            default -> false;
        };
        if (!sure || last >= passage.size()) {
            return at;
        }
        int first = at > 0 && passage.gap(at - 1).equals(".") && tokens.hasDigit(at - 1) ? at - 1 : at;
        if (last + 1 < passage.size()
                && passage.gap(last).equals("/")
                && tokens.text(last + 1).equalsIgnoreCase("dl")) {
            claims.add(Candidate.of(
                    tokens.start(first), tokens.end(last + 1), LAB_RESULT, Rule.LAB_VALUE, HealthDetector.STRONG));
            return last + 2;
        }
        boolean taken = last + 1 < passage.size() && passage.joinsNext(last) && TAKEN.get(tokens.hash(last + 1)) != 0;
        claims.add(Candidate.of(
                tokens.start(first),
                tokens.end(taken ? last + 1 : last),
                MEDICATION,
                Rule.DOSE,
                taken ? HealthDetector.STRONG : 0.75));
        return taken ? last + 2 : last + 1;
    }

    /// Units have two or three letters, in the word of the number or in the next.
    private static boolean mayHaveUnit(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (tokens.shape(at) != Shape.DIGITS) {
            return true;
        }
        return passage.joinsNext(at) && tokens.length(at + 1) <= 3 && !tokens.hasDigit(at + 1);
    }

    /// "E11.9", or "F32A" behind a word for a diagnosis.
    private int diagnosisCode(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        int length = tokens.length(at);
        if (tokens.shape(at) != Shape.ALPHANUMERIC
                || length < 3
                || length > 7
                || !Character.isUpperCase(passage.text().charAt(tokens.start(at)))) {
            return at;
        }
        String code = tokens.text(at);
        boolean dotted =
                length == 3 && passage.gap(at).equals(".") && at + 1 < passage.size() && tokens.length(at + 1) <= 4;
        int end = at + 1;
        if (dotted) {
            code += tokens.text(at + 1).toUpperCase(Locale.ROOT);
            end++;
        } else if (!isCodeCue(passage, at)) {
            return at;
        }
        if (!lexicon.isDiagnosisCode(WordHash.ofWord(code))) {
            return at;
        }
        claims.add(Candidate.of(tokens.start(at), tokens.end(end - 1), DIAGNOSIS, Rule.DIAGNOSIS_CODE, 0.9)
                .special(DiagnosisChapter.special(code)));
        return end;
    }

    private static boolean isCodeCue(Passage passage, int at) {
        for (int i = Math.max(0, at - 4); i < at; i++) {
            String word = passage.tokens().text(i).toLowerCase(Locale.ROOT);
            if (word.equals("dx")
                    || word.equals("icd")
                    || word.equals("icd10")
                    || word.equals("diagnosis")
                    || word.equals("diagnoses")) {
                return true;
            }
        }
        return false;
    }
}
