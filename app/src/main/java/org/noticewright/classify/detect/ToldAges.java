package org.noticewright.classify.detect;

import java.util.List;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.SmallNumbers;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Ages below 18, as people tell them: "16 year old", "she's nine", "Theo (14 mo)", "tiene dos años", "Age: 4".
final class ToldAges {

    private static final int OF_AGE = 18;
    private static final int NEARBY = 8;
    private static final HashTable AGED = WordHash.tableOfLine("im hes shes age aged turned turns turning tiene");
    private static final HashTable SHE = WordHash.tableOfLine("he she they");
    private static final HashTable IS = WordHash.tableOfLine("is was turned turns");
    private static final HashTable SOMEBODY =
            WordHash.tableOfLine("he she who son daughter child kid boy girl baby grandson niece nephew");
    private static final HashTable GOES_ON = WordHash.tableOfLine("and n but now yo y so she he going almost");
    private static final HashTable YEARS = WordHash.tableOfLine("años ans anos jahre jährige jähriger jährigen");
    private static final HashTable MONTHS = WordHash.tableOfLine("meses mois monate");
    private static final HashTable HAS = WordHash.tableOfLine("tiene tem a hat ist con");
    private static final HashTable PREGNANT = WordHash.tableOfLine(
            "embarazo embarazada enceinte grossesse gestação grávida schwanger pregnant con de que");
    private static final HashTable OLD_UNITS =
            WordHash.tableOfLine("year years yr yrs month months mo mos week weeks wk wks day days");
    private static final HashTable BRACKETED =
            WordHash.tableOfLine("y yo yr yrs m mo mos months years weeks wks anos años ans");
    private static final HashTable GUARDIANS = WordHash.tableOfLine("guardian guardians");
    private static final HashTable GRADES = WordHash.tableOfLine("grade grader graders");
    private static final HashTable AGE_LABELS = WordHash.tableOfLine(
            "age edad idade alter âge your child child's kid kid's patient patient's student camper of del de niño niña"
                    + " paciente su tu at in years año años");
    private static final HashTable AGES = WordHash.tableOfLine("age edad idade alter âge");
    private static final HashTable TENS = WordHash.tableOfLine("twenty thirty forty fifty sixty seventy eighty ninety"
            + " hundred y vinte trinta quarenta cinquenta e vingt trente quarante cinquante soixante et");
    private static final HashTable SHORT_UNITS = WordHash.tableOfLine("week weeks wk wks day days");

    private ToldAges() {}

    /// Whether somebody's age is told and they are under age.
    static boolean tellsMinor(Passage passage) {
        Tokens tokens = passage.tokens();
        for (int token : passage.signs()) {
            if ((tokens.hasDigit(token) || SmallNumbers.of(tokens.hash(token)) != 0) && isMinor(passage, token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMinor(Passage passage, int token) {
        if (!isMinorNumber(passage, token)) {
            return isOldInOneWord(passage, token) || isGrade(passage, token);
        }
        return isOld(passage, token)
                || isSaid(passage, token)
                || isForeign(passage, token)
                || isBracketed(passage, token)
                || isField(passage, token);
    }

    /// "Gus is 7", "Ruby, 11, wants", "Ellis (4, autism)": the age of somebody who is named.
    static boolean tellsNamedMinor(Passage passage, List<Candidate> settled) {
        for (Candidate claim : settled) {
            if (claim.element() == DataElement.NAME && isAged(passage, claim)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAged(Passage passage, Candidate name) {
        Tokens tokens = passage.tokens();
        int after = Relevance.tokenAt(tokens, name.end());
        if (after == 0 || tokens.start(after) < name.end()) {
            return false;
        }
        String gap = passage.gap(after - 1);
        if (gap.equals(" (")) {
            return isMinorNumber(passage, after) && closes(passage, after);
        }
        if (gap.equals(", ")) {
            return isMinorNumber(passage, after)
                    && tokens.shape(after) == Tokens.Shape.DIGITS
                    && endsThere(passage, after);
        }
        return gap.equals(" ")
                && IS.get(tokens.hash(after)) != 0
                && after + 1 < passage.size()
                && passage.blankBeforeNext(after)
                && isMinorNumber(passage, after + 1)
                && endsThere(passage, after + 1);
    }

    /// "Ellis (4, autism)": the bracket keeps the name from being claimed as one.
    private static boolean isBracketed(Passage passage, int token) {
        return token > 0
                && passage.before(token) == '('
                && passage.tokens().isCapital(token - 1)
                && WordFlags.given(passage.flags(token - 1)) > 0
                && passage.gap(token - 1).equals(" (")
                && closes(passage, token);
    }

    /// "(4, autism)", "(3)", "(14 mo)", "(5 anos)".
    private static boolean closes(Passage passage, int token) {
        char after = passage.after(token);
        return after == ')'
                || after == ','
                || after == ' '
                        && token + 1 < passage.size()
                        && BRACKETED.get(passage.tokens().hash(token + 1)) != 0
                        && (passage.after(token + 1) == ')' || passage.after(token + 1) == ',');
    }

    /// Whether the first words of an answer are such an age.
    static boolean opensWithMinor(Passage passage) {
        for (int i = 0; i < Math.min(3, passage.size()); i++) {
            int number = number(passage, i);
            if (number >= 0) {
                return number < OF_AGE && passage.after(i) != '/' && passage.after(i) != ':';
            }
        }
        return false;
    }

    /// A number of at most two digits or a small number's word; -1 for anything else.
    private static int number(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (tokens.shape(token) == Tokens.Shape.DIGITS) {
            return tokens.length(token) > 2
                    ? -1
                    : Integer.parseInt(passage.text(), tokens.start(token), tokens.end(token), 10);
        }
        int word = SmallNumbers.of(tokens.hash(token));
        return word == 0 || isOfLarger(passage, token) ? -1 : word;
    }

    /// The "three" of "ninety-three".
    private static boolean isOfLarger(Passage passage, int token) {
        return token > 0
                && passage.joinsNext(token - 1)
                && TENS.get(passage.tokens().hash(token - 1)) != 0;
    }

    private static boolean isMinorNumber(Passage passage, int token) {
        int number = number(passage, token);
        return number >= 0 && number < OF_AGE;
    }

    /// "16 year old", "3 months old", "seven-year-old".
    ///
    /// @param token a number below 18
    private static boolean isOld(Passage passage, int token) {
        return passage.joinsNext(token) && (isWord(passage, token + 1, "yo") || isUnitAndOld(passage, token + 1));
    }

    /// "8yo", "3mo old".
    private static boolean isOldInOneWord(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (tokens.shape(token) == Tokens.Shape.DIGITS) {
            return false;
        }
        int start = tokens.start(token);
        int digits = 0;
        while (digits < tokens.length(token) && Character.isDigit(passage.text().charAt(start + digits))) {
            digits++;
        }
        if (digits == 0
                || digits > 2
                || digits == tokens.length(token)
                || Integer.parseInt(passage.text(), start, start + digits, 10) >= OF_AGE) {
            return false;
        }
        String unit = tokens.text(token).substring(digits);
        return unit.equals("yo") || OLD_UNITS.get(WordHash.ofWord(unit)) != 0 && isWord(passage, token + 1, "old");
    }

    private static boolean isUnitAndOld(Passage passage, int token) {
        return token < passage.size()
                && OLD_UNITS.get(passage.tokens().hash(token)) != 0
                && isWord(passage, token + 1, "old")
                && (SHORT_UNITS.get(passage.tokens().hash(token)) == 0 || isYoungOne(passage, token));
    }

    /// Wounds, parcels and bandages are days and weeks old as well.
    private static boolean isYoungOne(Passage passage, int token) {
        for (int i = Math.max(0, token - 3); i < token; i++) {
            if (SHE.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return passage.near(token, Cue.CHILD, NEARBY, 3);
    }

    private static boolean isWord(Passage passage, int token, String word) {
        return token < passage.size() && passage.tokens().isText(token, word);
    }

    /// "he's 4", "im 16", "She is fifteen", "guardian of Ida, 7".
    private static boolean isSaid(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (token == 0
                || passage.before(token) == '$'
                || !endsThere(passage, token)
                || token > 1 && isWord(passage, token - 2, "like")) {
            return false;
        }
        // The "s" of "he's" is no word of its own.
        boolean shortened =
                SHE.get(tokens.hash(token - 1)) != 0 && passage.text().startsWith("'s ", tokens.end(token - 1));
        boolean said = shortened
                || (passage.blankBeforeNext(token - 1)
                        && (AGED.get(tokens.hash(token - 1)) != 0
                                || (token > 1
                                        && tokens.isText(token - 1, "is")
                                        && SOMEBODY.get(tokens.hash(token - 2)) != 0)));
        boolean guarded = tokens.gap(token - 1) == Tokens.withBlank(',') && guards(passage, token);
        return said || guarded;
    }

    /// "mi hijo de 8 años", "Ella tiene ocho meses", "(5 anos)".
    private static boolean isForeign(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (token + 1 >= passage.size()) {
            return false;
        }
        boolean years = YEARS.get(tokens.hash(token + 1)) != 0;
        if (!years && MONTHS.get(tokens.hash(token + 1)) == 0) {
            return false;
        }
        if (passage.hasAny(Cue.CHILD) && years) {
            return true;
        }
        boolean goesOn = token + 2 < passage.size()
                && passage.blankBeforeNext(token + 1)
                && PREGNANT.get(tokens.hash(token + 2)) != 0;
        return !goesOn
                && (passage.before(token) == '('
                        || token > 0
                                && passage.gap(token - 1).equals(", ")
                                && (passage.after(token + 1) == ',' || passage.after(token + 1) == ')')
                        || token > 0 && passage.blankBeforeNext(token - 1) && HAS.get(tokens.hash(token - 1)) != 0);
    }

    /// Whether a number stands for itself: a mark, the end or a word that begins anew follows.
    private static boolean endsThere(Passage passage, int token) {
        int gap = passage.tokens().gap(token);
        boolean joined =
                gap == Tokens.BLANK_GAP || gap == Tokens.NO_GAP || gap == '/' || gap == ':' || gap == '-' || gap == '%';
        return token + 1 >= passage.size()
                || !joined
                || GOES_ON.get(passage.tokens().hash(token + 1)) != 0
                || isTurned(passage, token);
    }

    /// "turned 2 on May 7th".
    private static boolean isTurned(Passage passage, int token) {
        return token > 0
                && isWord(passage, token - 1, "turned")
                && passage.blankBeforeNext(token)
                && (isWord(passage, token + 1, "on")
                        || isWord(passage, token + 1, "in")
                        || isWord(passage, token + 1, "last"));
    }

    private static boolean guards(Passage passage, int token) {
        for (int i = Math.max(0, token - NEARBY); i < token; i++) {
            if (GUARDIANS.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// "4th grade", "5th graders", but not the grade that somebody teaches.
    private static boolean isGrade(Passage passage, int token) {
        return passage.tokens().shape(token) == Tokens.Shape.ALPHANUMERIC
                && token + 1 < passage.size()
                && GRADES.get(passage.tokens().hash(token + 1)) != 0
                && !SpecialCues.isOfPupils(passage, token + 1);
    }

    /// A form's "Your age: 16".
    private static boolean isField(Passage passage, int token) {
        return token == 0 && passage.zone() == Zone.FIELD && passage.after(0) != '/' && asksAge(passage.label());
    }

    private static boolean asksAge(String label) {
        Tokens tokens = Tokens.of(NormalizedText.of(label).value());
        boolean age = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (AGE_LABELS.get(tokens.hash(i)) == 0) {
                return false;
            }
            age |= AGES.get(tokens.hash(i)) != 0;
        }
        return age;
    }
}
