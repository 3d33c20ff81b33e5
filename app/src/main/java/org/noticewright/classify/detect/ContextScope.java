package org.noticewright.classify.detect;

import java.util.Arrays;
import org.noticewright.classify.lexicon.ContextCues;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.HealthTerm;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Whether a health word is denied, general, hypothetical or somebody's job, by the cues of its sentence.
///
/// After NegEx (Chapman, Bridewell, Hanbury, Cooper, Buchanan: A Simple Algorithm for Identifying Negated
/// Findings and Diseases in Discharge Summaries, 2001) and ConText (Harkema, Dowling, Thornblade, Chapman,
/// 2009): trigger, pseudo-trigger, scope, end of scope. Patients do not write discharge summaries ("I can't
/// stand this pain"), so the scope of a negation is narrower than there: it ends at the first word that is
/// neither a having-verb, an article, an adjective of the list, nor part of a list of findings. In doubt
/// nothing is denied.
final class ContextScope {

    /// What the sentence says of a health word.
    enum Standing {
        /// As it stands.
        ASSERTED,
        DENIED,
        /// Examined and excluded: that there was an examination is health content of its own.
        RULED_OUT,
        /// Said of nobody in particular.
        GENERAL,
        HYPOTHETICAL,
        OCCUPATION
    }

    private static final int DENIAL_WORDS = 8;
    private static final int GENERAL_WORDS = 6;
    private static final int BEHIND_WORDS = 4;
    private static final int FINDING_WORDS = 4;

    /// May stand between a negation and what it denies.
    private static final HashTable BETWEEN = WordHash.tableOfLine(
            "a an the any of with for have has had having been be being am is are was were suffer suffered suffering"
                + " from get got experience experienced experiencing history signs sign evidence known diagnosed"
                + " current currently new recent recently past prior previous real actual major severe serious chronic"
                + " active more further other such ever my his her or nor and either neither family personal symptoms"
                + " us tengo tiene tuve tenido tener he ha ningún ninguna un una el la los las de ni o y padezco sufro"
                + " historia antecedentes ai a eu avons avoir d aucun aucune de des du le les ou souffre jamais été"
                + " habe hat hatte gehabt keine keinen kein ein eine einen der die das an unter leide oder und je"
                + " tenho tem teve nenhum nenhuma um uma nem ou sofro histórico");
    /// Functions of the body: that they are missing is the complaint.
    private static final HashTable WANTED = WordHash.tableOfLine(
            "erection erections erektion erección ereção érection libido period periods menstruation ovulation"
                    + " ovulating regla règles periode menstruação appetite sleep pulse pregnant embarazada enceinte"
                    + " schwanger grávida");
    private static final HashTable JOBS = WordHash.tableOfLine(
            "nurse nurses doctor physician surgeon surgeons specialist educator coordinator counselor counsellor"
                    + " therapist technician tech researcher scientist consultant coach manager rep representative"
                    + " navigator pharmacist assistant fellow resident professor journalist writer recruiter advocate");
    private static final HashTable ILL = WordHash.tableOfLine(
            "diabetic bipolar asthmatic epileptic alcoholic depressed autistic schizophrenic anorexic bulimic"
                    + " pregnant disabled deaf blind sick ill hiv positive paralyzed injured suicidal anxious infertile"
                    + " sober addicted celiac arthritic anemic");
    private static final int JOB_WORDS = 3;
    private static final HashTable ARTICLE = WordHash.tableOfLine("a an");
    private static final HashTable BEING =
            WordHash.tableOfLine("am is are was were im he's she's i'm as be been become became being");
    private static final int SENTENCE_WORDS = 30;
    private static final HashTable COMPANYS =
            WordHash.tableOfLine("our your nuestro nuestra su nos notre votre unsere ihre nosso nossa");
    private static final HashTable I_HAVE = WordHash.tableOfLine("me tengo estoy");
    private static final HashTable MAIL = WordHash.tableOfLine("message messages email emails story");
    private static final HashTable YOURS = WordHash.tableOfLine("your");
    private static final HashTable MINE = WordHash.tableOfLine("my our");
    private static final HashTable BARE_NO = WordHash.tableOfLine("no nein não non nope");

    private final Lexicon lexicon;
    private final ContextCues cues;

    ContextScope(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.cues = lexicon.contextCues();
    }

    Standing of(Passage passage, int token, DataElement element) {
        if (element == DataElement.DIAGNOSIS) {
            if (isDenied(passage, token)) {
                return Standing.DENIED;
            }
            if (isRuledOut(passage, token)) {
                return Standing.RULED_OUT;
            }
        }
        return isJob(passage, token, element) ? Standing.OCCUPATION : ahead(passage, token, element);
    }

    private boolean isDenied(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        for (int i = token - 1; i >= 0 && i >= token - DENIAL_WORDS && !passage.endsSentence(i); i--) {
            if (passage.is(i, Cue.NEGATION)) {
                return !isBareNo(passage, i)
                        && !(token == i + 1 && WANTED.get(tokens.hash(token)) != 0)
                        && !isPseudo(passage, i, token);
            }
            if (BETWEEN.get(tokens.hash(i)) == 0) {
                int finding = findingStart(passage, i);
                if (finding < 0) {
                    return false;
                }
                i = finding;
            }
        }
        return false;
    }

    /// Where another condition begins that ends with this word, as in "no fever, cough or rash"; -1 for none.
    private int findingStart(Passage passage, int last) {
        Tokens tokens = passage.tokens();
        int start = -1;
        for (int first = last; first >= 0 && first > last - FINDING_WORDS; first--) {
            if (first < last && !passage.joinsNext(first)) {
                return start;
            }
            if (WordFlags.phraseLength(passage.flags(first)) > last - first) {
                long hash = tokens.hash(first);
                for (int i = first + 1; i <= last; i++) {
                    hash = WordHash.join(hash, tokens.hash(i));
                }
                HealthTerm term = first == last ? lexicon.termOf(passage.phraseEntry(first)) : lexicon.healthTerm(hash);
                if (term != null && term.element() == DataElement.DIAGNOSIS) {
                    start = first;
                }
            }
        }
        return start;
    }

    /// "No, I have diabetes" answers something else.
    private static boolean isBareNo(Passage passage, int token) {
        return BARE_NO.get(passage.tokens().hash(token)) != 0
                && passage.gap(token).startsWith(",");
    }

    private boolean isPseudo(Passage passage, int negation, int token) {
        for (int i = Math.max(0, negation - 1); i <= negation; i++) {
            int found = cues.at(passage.tokens(), i, Math.min(passage.size(), token + 3));
            if (found != 0 && ContextCues.kind(found) == ContextCues.Kind.PSEUDO && ContextCues.end(found) > negation) {
                return true;
            }
        }
        return false;
    }

    private boolean isRuledOut(Passage passage, int token) {
        for (int i = token + 1; i < passage.size() && i <= token + BEHIND_WORDS; i++) {
            if (passage.endsSentence(i - 1)) {
                return false;
            }
            int found = cues.at(passage.tokens(), i, passage.size());
            if (found != 0 && ContextCues.kind(found) == ContextCues.Kind.DENIED_BEHIND) {
                return true;
            }
        }
        return false;
    }

    /// A phrase before the word that sets it apart; the nearest counts, and a person named between ends its
    /// scope.
    private Standing ahead(Passage passage, int token, DataElement element) {
        for (int i = token - 1; i >= 0 && i >= token - GENERAL_WORDS && !passage.endsSentence(i); i--) {
            int found = cues.at(passage.tokens(), i, token);
            if (found != 0) {
                int distance = token - ContextCues.end(found);
                switch (ContextCues.kind(found)) {
                    case GENERAL -> {
                        return isOwnedBetween(passage, ContextCues.end(found), token) || isOwnMail(passage, i)
                                ? Standing.ASSERTED
                                : Standing.GENERAL;
                    }
                    case HYPOTHETICAL -> {
                        return Standing.HYPOTHETICAL;
                    }
                    case OCCUPATION -> {
                        if (distance <= 1 && (element == DataElement.PROVIDER || isOfJob(passage, token))) {
                            return Standing.OCCUPATION;
                        }
                    }
                    case PSEUDO, DENIED_BEHIND, BUSINESS, ERRAND, MISDIRECTED, AUTOMATIC -> {
                        // Says nothing of what follows.
                    }
                }
            }
        }
        return Standing.ASSERTED;
    }

    /// "Your message about the rash" from a desk, "my email about the rash": what one person told.
    private static boolean isOwnMail(Passage passage, int mail) {
        return mail > 0
                && MAIL.get(passage.tokens().hash(mail)) != 0
                && (passage.zone() == Zone.AGENT ? YOURS : MINE)
                                .get(passage.tokens().hash(mail - 1))
                        != 0;
    }

    /// "An oncology nurse", "a diabetes educator"; "a diabetic nurse" may be ill.
    private static boolean isOfJob(Passage passage, int token) {
        return token + 1 < passage.size()
                && passage.blankBeforeNext(token)
                && ILL.get(passage.tokens().hash(token)) == 0
                && JOBS.get(passage.tokens().hash(token + 1)) != 0;
    }

    /// "My wife is an oncology nurse", "works as a cancer researcher"; not "my doctor is an oncology
    /// specialist".
    private static boolean isJob(Passage passage, int token, DataElement element) {
        boolean provider =
                element == DataElement.PROVIDER && JOBS.get(passage.tokens().hash(token)) != 0;
        if (!provider && !isOfJob(passage, token)) {
            return false;
        }
        Tokens tokens = passage.tokens();
        for (int i = token - 1; i > 0 && token - i <= JOB_WORDS && passage.blankBeforeNext(i); i--) {
            if (ARTICLE.get(tokens.hash(i)) != 0) {
                boolean doctors = i > 1 && passage.is(i - 2, Cue.CLINICIAN);
                return BEING.get(tokens.hash(i - 1)) != 0 && !doctors;
            }
        }
        return false;
    }

    /// Whether the sentence is about trade, staff, software or a building, and nobody in it claims the word.
    boolean isBusiness(Passage passage, int token) {
        int[] trade = passage.tradeCues(cues);
        if (trade.length == 0) {
            return false;
        }
        int first = token;
        while (first > 0 && token - first < SENTENCE_WORDS && !passage.endsSentence(first - 1)) {
            first--;
        }
        int last = token + 1;
        while (last < passage.size() && last - token < SENTENCE_WORDS && !passage.endsSentence(last - 1)) {
            last++;
        }
        int at = Arrays.binarySearch(trade, first);
        int next = at >= 0 ? at : -at - 1;
        boolean found = next < trade.length && trade[next] < last;
        if (!found) {
            return false;
        }
        for (int i = first; i < last; i++) {
            // "My", "her", "our son"; but not "our website".
            if ((passage.is(i, Cue.POSSESSIVE) && COMPANYS.get(passage.tokens().hash(i)) == 0)
                    || (passage.is(i, Cue.KIN) && i > first && passage.is(i - 1, Cue.POSSESSIVE))
                    || I_HAVE.get(passage.tokens().hash(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOwnedBetween(Passage passage, int from, int token) {
        for (int i = from; i < token; i++) {
            if (passage.is(i, Cue.POSSESSIVE)) {
                return true;
            }
        }
        return false;
    }
}
