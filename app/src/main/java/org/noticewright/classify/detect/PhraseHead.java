package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// What a condition or a part of the body is told as, by the head of the phrase that it stands in: "cancer test" is
/// a test, "MRI of the lower back" and "kit de colesterol" are too, "heart pill" is a medicine, "gallbladder surgery"
/// a treatment. English heads stand last; what is joined by "of" or "de" has its head before.
final class PhraseHead {

    private static final HashTable TESTS = WordHash.tableOfLine(
            "test tests testing panel panels titer titers titre bloods labs lab bloodwork screen screening screens"
                    + " analysis assay culture cultures swab swabs antibody"
                    + " antibodies marker markers prick result results kit kits prueba pruebas análisis analisis examen"
                    + " resultado resultados painel exame exames analyse analyses bilan untersuchung");
    private static final HashTable TEST = WordHash.tableOfLine("test tests");
    private static final HashTable TREATMENTS = WordHash.tableOfLine(
            "surgery surgeries operation operations repair removal release replacement transplant massage massages"
                    + " program programme dressing dressings plan check checkup therapy rehab graft extraction brace"
                    + " braces guard guards cirugía operación opération cirurgia operação terapia sesión séance cita"
                    + " consulta study studies estudio estudios");
    private static final HashTable MEDICINES = WordHash.tableOfLine(
            "pill pills med meds medicine medicines medication medications tablet tablets capsule capsules drops cream"
                    + " creams ointment serum vitamins vaccine vaccines shot shots jab jabs booster spray syrup lotion"
                    + " pastilla pastillas gotas remedio remedios crema vacuna remédio comprimido comprimidos gouttes"
                    + " vaccin tropfen");
    private static final HashTable OF = WordHash.tableOfLine("of de del du da do des d");
    private static final HashTable ARTICLES = WordHash.tableOfLine(
            "the my his her our your their a left right both upper lower la las el los le les l lo o os as mi su sus"
                    + " ma mon sa son");
    /// Told of what a test found.
    private static final HashTable FOUND = WordHash.tableOfLine("detected neg negative reactive nonreactive detectado");
    /// Join a phrase to another: what stands behind is no head of what stands before.
    private static final HashTable LINKS = WordHash.tableOfLine(
            "on in to for with from after before at by is was were are am my his her the a an and or but not of de en"
                    + " la el me con por para desde");
    private static final int MOST_ARTICLES = 3;
    private static final int MOST_BETWEEN = 8;

    private PhraseHead() {}

    /// The claim with the element of its phrase.
    ///
    /// @param before the claim that stands before it in the text, if any
    /// @param next the claim that stands behind it, if any
    static Candidate typed(Passage passage, Candidate claim, @Nullable Candidate before, @Nullable Candidate next) {
        if (claim.element() == DataElement.TREATMENT && isTest(passage, claim)) {
            return claim.element(DataElement.LAB_RESULT);
        }
        if (claim.element() != DataElement.DIAGNOSIS
                || claim.rule() == Rule.DIAGNOSIS_CODE
                || isVoiceBeside(claim, before)
                || isVoiceBeside(claim, next)) {
            return claim;
        }
        int first = Relevance.tokenAt(passage.tokens(), claim.start());
        int last = Relevance.tokenAt(passage.tokens(), claim.end() - 1);
        DataElement element = ofEnd(passage, first, last);
        if (element == null) {
            element = ofFinding(passage, last);
        }
        if (element == null) {
            element = ofHeadBefore(passage, first, before);
        }
        return element == null ? claim : claim.element(element);
    }

    /// "A test", by itself.
    private static boolean isTest(Passage passage, Candidate claim) {
        int first = Relevance.tokenAt(passage.tokens(), claim.start());
        return passage.tokens().end(first) == claim.end()
                && TEST.get(passage.tokens().hash(first)) != 0;
    }

    /// Two unsure words of different elements are sure together, and one phrase that has two stays so.
    private static boolean isVoiceBeside(Candidate claim, @Nullable Candidate other) {
        boolean unsure = claim.confidence() >= HealthDetector.WEAK && claim.confidence() < HealthDetector.STRONG_ENOUGH;
        return unsure
                && other != null
                && other.confidence() >= HealthDetector.WEAK
                && other.start() <= claim.end() + MOST_BETWEEN
                && claim.start() <= other.end() + MOST_BETWEEN;
    }

    /// "HIV test": of the last word, or of the next.
    private static @Nullable DataElement ofEnd(Passage passage, int first, int last) {
        for (int i = last; i > first; i--) {
            if (LINKS.get(passage.tokens().hash(i)) != 0) {
                return null;
            }
        }
        DataElement own = last > first ? of(passage, last) : null;
        return own != null || !passage.joinsNext(last) || passage.after(last) == '/' ? own : of(passage, last + 1);
    }

    /// "Chlamydia: detected", "HIV neg".
    private static @Nullable DataElement ofFinding(Passage passage, int last) {
        if (last + 1 >= passage.size() || FOUND.get(passage.tokens().hash(last + 1)) == 0) {
            return null;
        }
        int gap = passage.tokens().gap(last);
        return gap == Tokens.BLANK_GAP || gap == Tokens.withBlank(':') ? DataElement.LAB_RESULT : null;
    }

    /// "Removal of the tooth", "pastillas de la tiroides".
    private static @Nullable DataElement ofHeadBefore(Passage passage, int first, @Nullable Candidate before) {
        int i = first - 1;
        int limit = Math.max(1, i - MOST_ARTICLES);
        while (i > limit
                && ARTICLES.get(passage.tokens().hash(i)) != 0
                && OF.get(passage.tokens().hash(i)) == 0
                && passage.blankBeforeNext(i)) {
            i--;
        }
        if (i < 1
                || OF.get(passage.tokens().hash(i)) == 0
                || !passage.joinsNext(i)
                || !passage.blankBeforeNext(i - 1)) {
            return null;
        }
        DataElement head = of(passage, i - 1);
        return head == null && before != null && endsAt(before, passage, i) && isOfCare(before.element())
                ? before.element()
                : head;
    }

    /// Whether it ends with the "of" or the word before it.
    private static boolean endsAt(Candidate before, Passage passage, int of) {
        return before.end() == passage.tokens().end(of - 1)
                || before.end() == passage.tokens().end(of);
    }

    private static boolean isOfCare(DataElement element) {
        return switch (element) {
            case LAB_RESULT, TREATMENT, MEDICATION -> true;
            default -> false;
        };
    }

    private static @Nullable DataElement of(Passage passage, int token) {
        if (token >= passage.size()) {
            return null;
        }
        long word = passage.tokens().hash(token);
        if (TESTS.get(word) != 0) {
            return DataElement.LAB_RESULT;
        }
        if (TREATMENTS.get(word) != 0) {
            return DataElement.TREATMENT;
        }
        return MEDICINES.get(word) != 0 ? DataElement.MEDICATION : null;
    }
}
