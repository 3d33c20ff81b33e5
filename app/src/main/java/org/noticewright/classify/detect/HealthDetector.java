package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.LAB_RESULT;
import static org.noticewright.domain.DataElement.MEDICATION;
import static org.noticewright.domain.DataElement.PROVIDER;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.HealthTerm;
import org.noticewright.classify.lexicon.HealthTerm.Source;
import org.noticewright.classify.lexicon.HealthTerm.Strength;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// Conditions, drugs with dose and form, tests with value, visits, providers and payment for care, by the word
/// lists.
final class HealthDetector implements Detector {

    static final double STRONG = 0.85;
    static final double WEAK = 0.45;
    private static final double NAMED_CLINICIAN = 0.6;
    /// From here on a word counts as health content by itself.
    static final double STRONG_ENOUGH = 0.7;
    /// A word of care that nobody claims as theirs.
    private static final double PASSING = 0.35;
    private static final int CURT_WORDS = 4;
    private static final int NEARBY = 12;
    private static final long HR = WordHash.ofWord("hr");
    private static final long TB = WordHash.ofWord("tb");

    private final Lexicon lexicon;
    private final ComplaintGrammar complaints;
    private final DisguisedWords disguised;
    private final HealthNumbers numbers;
    private final UnlistedWords unlisted;

    HealthDetector(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.complaints = new ComplaintGrammar(lexicon.bodyWords());
        this.disguised = new DisguisedWords(lexicon);
        this.numbers = new HealthNumbers(lexicon);
        this.unlisted = new UnlistedWords(lexicon);
    }

    @Override
    public void find(Passage passage, Claims claims) {
        int last = -NEARBY;
        int at = 0;
        int size = sizeWithoutEnding(passage);
        while (at < size) {
            long flags = passage.flags(at);
            int end = at;
            if (WordFlags.phraseLength(flags) > 0) {
                end = phrase(passage, at, at - last < NEARBY, claims);
                if (end < 0) {
                    at = -end;
                    continue;
                }
                if (Lexicon.namesBody(passage.phraseEntry(at))) {
                    end = Math.max(end, complaints.claim(passage, at, claims));
                }
                if (end == at && WordFlags.isOnlyPhrase(flags)) {
                    end = unlisted.claim(passage, at, claims);
                }
            } else if (flags == 0 && passage.tokens().shape(at).ordinal() <= Shape.MIXED_CASE.ordinal()) {
                end = unlisted.claim(passage, at, claims);
            }
            if (end == at
                    && passage.tokens().length(at) == 1
                    && passage.tokens().gap(at) >= ' ') {
                end = disguised.spelled(passage, at, claims);
            }
            if (end == at && passage.tokens().hasDigit(at)) {
                end = number(passage, at, claims);
            }
            if (end > at) {
                last = end;
            }
            at = Math.max(end, at + 1);
        }
    }

    /// A file's ending says how it is stored: "letter.doc" is from no doctor.
    private static int sizeWithoutEnding(Passage passage) {
        int size = passage.size();
        boolean ending = passage.zone() == Zone.ATTACHMENT
                && size > 1
                && passage.gap(size - 2).equals(".");
        return ending ? size - 1 : size;
    }

    /// The longest phrase of the lists that begins here; returns the index after it, negative for an idiom, or
    /// `at`.
    private int phrase(Passage passage, int at, boolean companion, Claims claims) {
        long phrase = ListedPhrase.at(passage, at, lexicon, HealthDetector::isUsable);
        HealthTerm term = ListedPhrase.term(phrase, lexicon);
        if (term == null) {
            return at;
        }
        int end = ListedPhrase.end(phrase);
        return term.source() == Source.IDIOM ? -end : claim(passage, at, end, term, companion, claims);
    }

    /// Whether the words of a term are meant by it: not a frequent word of the public lists, not small letters where
    /// only an abbreviation is.
    static boolean isUsable(Passage passage, int first, int last, HealthTerm term) {
        boolean ownList = isOwn(term);
        if (last - first == 1 && !ownList && WordFlags.isCommon(passage.flags(first))) {
            return false;
        }
        if (term.capitalsOnly()) {
            for (int i = first; i < last; i++) {
                if (passage.tokens().shape(i) == Shape.LOWER || passage.tokens().shape(i) == Shape.CAPITALIZED) {
                    return false;
                }
            }
        }
        boolean short1 = last - first == 1 && passage.tokens().length(first) <= 2 && term.source() != Source.CARE;
        return !short1 || passage.tokens().shape(first) == Shape.UPPER;
    }

    private int claim(Passage passage, int first, int last, HealthTerm term, boolean companion, Claims claims) {
        Strength strength = strength(passage, first, last, term);
        if (strength.isOnlyShown()) {
            return first;
        }
        int name = term.element() == PROVIDER && last - first == 1 ? clinicianName(passage, last) : last;
        if (name > last && strength != Strength.COMPANION) {
            claims.add(Candidate.of(
                    passage.tokens().start(first),
                    passage.tokens().end(name - 1),
                    PROVIDER,
                    Rule.CLINICIAN_NAME,
                    NAMED_CLINICIAN));
            return name;
        }
        int end = extend(passage, last, term);
        if (end == last && last - first == 1 && (isHumanResources(passage, first) || isBytes(passage, first))) {
            return first;
        }
        boolean backed = end > last || companion || followedByHealth(passage, last);
        if (strength == Strength.COMPANION && (!backed || Measures.isAmount(passage, last, term))) {
            return first;
        }
        boolean named = last - first == 1 && OtherSense.isSurname(passage, first)
                || strength != Strength.ALONE
                        && (isInName(passage, first, last)
                                || isGluedToName(passage, first, last)
                                || isGivenBefore(passage, first, last));
        if (named) {
            return first;
        }
        double confidence =
                strength == Strength.ALONE ? STRONG : end > last && term.element() == MEDICATION ? 0.8 : WEAK;
        if (confidence == WEAK && isPassing(passage, first, term, companion || followedByHealth(passage, last))) {
            confidence = PASSING;
        }
        Tokens tokens = passage.tokens();
        claims.add(Candidate.of(
                        tokens.start(first), tokens.end(end - 1), term.element(), rule(term, end > last), confidence)
                .special(
                        term.special() == null && term.element() != DataElement.HEALTH_PAYMENT
                                ? specialWithin(passage, first, last)
                                : term.special()));
        return end;
    }

    /// "Audiologist Kim", "Nurse Hal": index after the name that follows a calling, or `at`.
    private static int clinicianName(Passage passage, int at) {
        boolean named = at < passage.size()
                && passage.blankBeforeNext(at - 1)
                && passage.tokens().shape(at) == Shape.CAPITALIZED
                && isGiven(passage, at);
        return named ? at + 1 : at;
    }

    /// The category of a word inside a longer phrase, such as depression in "major depression".
    private @Nullable SpecialCategory specialWithin(Passage passage, int first, int last) {
        for (int i = first; i < last && last - first > 1; i++) {
            HealthTerm word = lexicon.termOf(passage.phraseEntry(i));
            if (word != null && word.special() != null && tellsWithin(word)) {
                return word.special();
            }
        }
        return null;
    }

    /// Whether a word keeps its category within a phrase: "sleep" in "sleep apnea" does not, being weak by itself, nor
    /// the "therapy" of "physical therapy", whose sense is told by what stands before.
    private static boolean tellsWithin(HealthTerm word) {
        return !word.capitalsOnly()
                && word.strength() == Strength.ALONE
                && (word.element() == DataElement.DIAGNOSIS || word.element() == MEDICATION);
    }

    /// "HR" is the heart's rate where a number says how fast; else it is the office for staff.
    private static boolean isHumanResources(Passage passage, int token) {
        return passage.isWord(token, HR, "hr");
    }

    /// "2.0 TB" is room on a disk.
    private static boolean isBytes(Passage passage, int token) {
        return passage.isWord(token, TB, "tb") && token > 0 && passage.tokens().hasDigit(token - 1);
    }

    /// Whether nobody claims a weak word of care and no other health word stands beside it.
    private static boolean isPassing(Passage passage, int token, HealthTerm term, boolean backed) {
        if (term.element() == PROVIDER) {
            return !isPersonal(passage, token);
        }
        boolean listed =
                passage.zone() == Zone.FIELD || passage.zone() == Zone.ATTACHMENT || passage.zone() == Zone.SUBJECT;
        // A few words leave no room for "my".
        boolean curt = passage.zone() == Zone.REQUESTER && passage.size() <= CURT_WORDS;
        return !backed && !listed && !curt && !Claimant.speaksAt(passage, token);
    }

    /// Whether a capitalised word of care is part of a company's or product's name, such as "Juniper Pharmacy".
    private static boolean isInName(Passage passage, int first, int last) {
        Tokens tokens = passage.tokens();
        if (passage.zone() == Zone.FIELD || tokens.shape(first) != Shape.CAPITALIZED) {
            return false;
        }
        boolean before = first > 0
                && passage.blankBeforeNext(first - 1)
                && tokens.shape(first - 1) == Shape.CAPITALIZED
                && !passage.is(first - 1, Cue.SELF)
                && !passage.is(first - 1, Cue.POSSESSIVE)
                && !passage.is(first - 1, Cue.GREETING)
                && !WordFlags.isCommon(passage.flags(first - 1));
        return before && last - first == 1;
    }

    /// "Anna-Flu Berger": a weak word that a hyphen joins to a given name.
    private static boolean isGluedToName(Passage passage, int first, int last) {
        return last - first == 1
                && (first > 0 && passage.tokens().gap(first - 1) == '-' && isGiven(passage, first - 1)
                        || last < passage.size() && passage.tokens().gap(first) == '-' && isGiven(passage, last));
    }

    /// "Hailey Brandt", "Camila Ortiz": a drug's name that is a given name, before a surname.
    private static boolean isGivenBefore(Passage passage, int first, int last) {
        Tokens tokens = passage.tokens();
        return last - first == 1
                && last < passage.size()
                && passage.zone() != Zone.FIELD
                && tokens.shape(first) == Shape.CAPITALIZED
                && tokens.shape(last) == Shape.CAPITALIZED
                && passage.blankBeforeNext(first)
                && WordFlags.given(passage.flags(first)) >= NameRun.WELL_KNOWN
                && WordFlags.surname(passage.flags(last)) >= NameRun.WELL_KNOWN
                && !WordFlags.isCommon(passage.flags(last))
                && WordFlags.phraseLength(passage.flags(last)) == 0;
    }

    private static boolean isGiven(Passage passage, int token) {
        long flags = passage.flags(token);
        return passage.tokens().isCapital(token) && WordFlags.isPlainName(flags) && WordFlags.given(flags) > 0;
    }

    private static boolean isOwn(HealthTerm term) {
        return term.source() == Source.CARE || term.source() == Source.LAY || term.source() == Source.IDIOM;
    }

    private static boolean isPersonal(Passage passage, int token) {
        return passage.near(token, Cue.SELF, 5, 3) || passage.near(token, Cue.POSSESSIVE, 3, 0);
    }

    private static Rule rule(HealthTerm term, boolean extended) {
        return switch (term.source()) {
            case DRUG -> Rule.DRUG;
            case CONDITION -> Rule.CONDITION;
            case LAY -> Rule.LAY_TERM;
            case PAYER -> Rule.PAYER;
            case CARE, IDIOM -> term.element() == LAB_RESULT && extended ? Rule.LAB_VALUE : Rule.CARE_TERM;
        };
    }

    /// A term of the public lists that is also a frequent word or a name needs company.
    private static Strength strength(Passage passage, int first, int last, HealthTerm term) {
        if (last - first > 1 || term.strength() != Strength.ALONE) {
            return term.strength();
        }
        long flags = passage.flags(first);
        boolean written = isOwn(term);
        boolean nameLike = WordFlags.given(flags) >= 8 || WordFlags.surname(flags) >= 8;
        return nameLike && passage.tokens().isCapital(first) && passage.zone() != Zone.FIELD && !written
                ? Strength.WEAK
                : term.strength();
    }

    private boolean followedByHealth(Passage passage, int from) {
        for (int i = from; i < passage.size() && i < from + NEARBY; i++) {
            if (WordFlags.phraseLength(passage.flags(i)) > 0) {
                HealthTerm term = lexicon.termOf(passage.phraseEntry(i));
                if (term != null
                        && term.strength() == Strength.ALONE
                        && !WordFlags.isCommon(passage.flags(i))
                        && !term.capitalsOnly()) {
                    return true;
                }
            }
            if (passage.is(i, Cue.DOSE_UNIT) && i > 0 && passage.tokens().hasDigit(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /// Takes strength, unit and form after a drug in, and the value after a test.
    private static int extend(Passage passage, int last, HealthTerm term) {
        if (term.element() == MEDICATION && term.source() != Source.CARE) {
            return Measures.ofDrug(passage, last);
        }
        return term.element() == LAB_RESULT ? Measures.ofTest(passage, last) : last;
    }

    private int number(Passage passage, int at, Claims claims) {
        int end = numbers.claim(passage, at, claims);
        return end > at ? end : disguised.figured(passage, at, claims);
    }
}
