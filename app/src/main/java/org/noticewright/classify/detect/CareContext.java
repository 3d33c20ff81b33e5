package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.DIAGNOSIS;
import static org.noticewright.domain.DataElement.HEALTH_PAYMENT;
import static org.noticewright.domain.DataElement.MEDICATION;
import static org.noticewright.domain.DataElement.PROVIDER;
import static org.noticewright.domain.DataElement.SERVICE_DATE;

import java.util.ArrayList;
import java.util.List;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.DeskWords;
import org.noticewright.classify.lexicon.HealthTerm;
import org.noticewright.classify.lexicon.HealthTerm.Strength;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// What says something of care only in a text that is about care anyway: numbers ([CareNumbers]), days
/// ([CareDay]), forms of drugs, parts of somebody's body, houses of care. Most of it is only shown; told to a desk
/// that gives care ([CareDesk]) it counts. Several faint words that somebody says of themselves keep each other
/// company.
final class CareContext implements Detector {

    /// Shown, and too little to count as a word of care.
    static final double CONTEXT = 0.35;
    private static final int DAY_CHARACTERS = 200;
    private static final int NAME_WORDS = 3;
    private static final long SIDE = WordHash.ofWord("side");
    private static final long OUR = WordHash.ofWord("our");
    private static final long PERSONAL = Cue.SELF.bit() | Cue.POSSESSIVE.bit() | Cue.KIN.bit();
    private static final long MAMA = WordHash.ofWord("mama");
    private static final HashTable HOUSES = WordHash.tableOf(
            "general",
            "regional",
            "memorial",
            "mercy",
            "methodist",
            "baptist",
            "presbyterian",
            "lutheran",
            "deaconess",
            "children's",
            "university",
            "county",
            "va",
            "er",
            "icu",
            "hospice",
            "manor",
            "rehabilitation");
    /// Halves of a day.
    private static final HashTable HALVES = WordHash.tableOf("am", "pm");
    private static final HashTable SIDES =
            WordHash.tableOf("left", "right", "both", "upper", "lower", "izquierda", "izquierdo", "derecha", "derecho");

    private final Lexicon lexicon;
    private final DayClause clause;

    CareContext(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.clause = new DayClause(lexicon);
    }

    @Override
    public void find(Passage passage, Claims claims) {
        if (!claims.hasHealth(HealthDetector.STRONG_ENOUGH)) {
            if (passage.zone() == Zone.REQUESTER && passage.hasAny(PERSONAL)) {
                inCompany(passage, claims);
            }
            return;
        }
        boolean sure = claims.hasHealth(HealthDetector.STRONG);
        boolean drug = claims.has(MEDICATION, HealthDetector.STRONG_ENOUGH);
        Tokens tokens = passage.tokens();
        for (int i = 0; i < passage.size(); i++) {
            if (tokens.hasDigit(i)) {
                if (sure) {
                    CareNumbers.amount(passage, i, HealthDetector.WEAK, claims);
                }
                if (drug) {
                    CareNumbers.dose(passage, i, claims);
                }
                CareNumbers.bloodPressure(passage, i, claims);
            } else {
                companion(passage, i, true, claims);
            }
            day(passage, i, claims);
        }
    }

    /// Words that say something of care only in company: two different ones that somebody says of themselves or
    /// theirs ask for a look, three are as good as unsure words. "The patch peels off my arm."
    private void inCompany(Passage passage, Claims claims) {
        List<Integer> faint = faint(passage);
        if (faint.size() < 2) {
            return;
        }
        long different =
                faint.stream().map(i -> passage.tokens().hash(i)).distinct().count();
        if (different < 2) {
            return;
        }
        Tokens tokens = passage.tokens();
        double confidence = HealthDetector.WEAK;
        for (int i : faint) {
            HealthTerm term = lexicon.termOf(passage.phraseEntry(i));
            DataElement element = term == null ? DIAGNOSIS : term.element();
            claims.add(Candidate.of(tokens.start(i), tokens.end(i), element, Rule.CARE_COMPANION, confidence));
            confidence = different > 2 ? HealthDetector.WEAK : CONTEXT;
        }
    }

    /// Where faint words stand, in the order of the text. One of an idiom says nothing: "my face ID", "labor day".
    private List<Integer> faint(Passage passage) {
        var faint = new ArrayList<Integer>(0);
        int i = 0;
        while (i < passage.size()) {
            int idiom = i;
            if (passage.hints(i, WordFlags.PHRASE)) {
                idiom = ListedPhrase.idiomEnd(passage, i, lexicon);
                if (idiom == i && isFaint(passage, i)) {
                    faint.add(i);
                }
            }
            i = Math.max(idiom, i + 1);
        }
        return faint;
    }

    /// Money and people who give care aside.
    private boolean isFaint(Passage passage, int i) {
        HealthTerm term = lexicon.termOf(passage.phraseEntry(i));
        boolean companion = term != null
                && term.strength() == Strength.COMPANION
                && term.source() == HealthTerm.Source.CARE
                && term.element() != HEALTH_PAYMENT
                && term.element() != PROVIDER
                && !term.capitalsOnly();
        return companion || (isOwnBody(passage, i) && !passage.isWord(i, SIDE, "side"));
    }

    /// What a text that is silent of care itself says of it, when another text of its ticket or the desk that
    /// answers tells that the ticket is about care.
    ///
    /// @param told whether another text tells it; to a desk that gives care everyday words say nothing of it: a
    /// strap may be one of sunglasses
    void findBeside(Passage passage, boolean told, Claims claims) {
        if (claims.hasHealth(HealthDetector.STRONG_ENOUGH)) {
            // Looked at already, for its own sake.
            return;
        }
        boolean spoken = switch (passage.zone()) {
            case REQUESTER, AGENT, SUBJECT -> true;
            case OTHER, FIELD, ATTACHMENT, PROFILE -> false;
        };
        for (int i = 0; i < passage.size(); i++) {
            if (passage.tokens().hasDigit(i)) {
                if (spoken) {
                    CareNumbers.amount(passage, i, CONTEXT, claims);
                }
                CareNumbers.bloodPressure(passage, i, claims);
            } else {
                companion(passage, i, told, claims);
            }
            if (spoken) {
                dayBeside(passage, i, claims);
            }
        }
    }

    /// Whether [#findBeside] may find something.
    static boolean mayTellBeside(Passage passage) {
        return passage.hasAny(WordFlags.PHRASE | Cue.WEEKDAY.bit() | Cue.MONTH.bit())
                || passage.tokens().hasDigits() && passage.zone() != Zone.FIELD;
    }

    private void companion(Passage passage, int i, boolean everyday, Claims claims) {
        boolean listed = WordFlags.phraseLength(passage.flags(i)) > 0;
        if (!listed && !passage.tokens().isCapital(i)) {
            return;
        }
        if (listed && Lexicon.beginsCompanion(passage.phraseEntry(i)) && claimsPhrase(passage, i, everyday, claims)) {
            return;
        }
        if (isFacility(passage, i)) {
            int first = i - 1;
            if (SenseWords.leadsToQuote(passage, i) && CareWords.isInHeader(passage, i)) {
                // "On Tue, Apr 16, 2024 at 9:19 PM Juniper Telehealth wrote:".
                return;
            }
            while (first > 0 && i - first < NAME_WORDS && isNamePart(passage, first - 1)) {
                first--;
            }
            claims.add(Candidate.of(
                    passage.tokens().start(first), passage.tokens().end(i), PROVIDER, Rule.CARE_COMPANION, CONTEXT));
        } else if (listed && isOwnBody(passage, i)) {
            claims.add(Candidate.of(
                    passage.tokens().start(i), passage.tokens().end(i), DIAGNOSIS, Rule.CARE_COMPANION, CONTEXT));
        }
    }

    /// The longest phrase that begins here, if it is one that other words of care give its meaning; claims it.
    ///
    /// @param everyday whether words that speak for care nowhere count among them
    private boolean claimsPhrase(Passage passage, int first, boolean everyday, Claims claims) {
        long phrase = ListedPhrase.at(
                passage, first, lexicon, everyday ? ListedPhrase.Filter.ALL : CareContext::saysMoreThanEveryday);
        HealthTerm term = ListedPhrase.term(phrase, lexicon);
        int end = ListedPhrase.end(phrase);
        if (term == null || !term.isCompanion() || Measures.isAmount(passage, end, term)) {
            return false;
        }
        claims.add(Candidate.of(
                passage.tokens().start(first),
                passage.tokens().end(end - 1),
                term.element(),
                Rule.CARE_COMPANION,
                CONTEXT));
        return true;
    }

    private static boolean saysMoreThanEveryday(Passage passage, int first, int last, HealthTerm term) {
        return term.strength() != Strength.EVERYDAY;
    }

    /// "Mercy General", "Elm Street Urology": the last word of a name of a house of care.
    private boolean isFacility(Passage passage, int i) {
        // Other texts may be known from other tickets, and then only their phrases were kept.
        boolean read = passage.zone() == Zone.REQUESTER
                || passage.zone() == Zone.OTHER
                || (passage.zone() != Zone.FIELD && WordFlags.phraseLength(passage.flags(i)) > 0);
        if (i == 0 || !read || !passage.tokens().isCapital(i) || !isNamePart(passage, i - 1)) {
            return false;
        }
        long hash = passage.tokens().hash(i);
        return HOUSES.get(hash) != 0
                || DeskWords.Kind.CARE.in(lexicon.deskWords().ofWord(hash));
    }

    private static boolean isNamePart(Passage passage, int i) {
        return passage.blankBeforeNext(i)
                && passage.tokens().isCapital(i)
                && !WordFlags.isCommon(passage.flags(i))
                && !passage.is(i, Cue.GREETING)
                && HALVES.get(passage.tokens().hash(i)) == 0
                && !passage.is(i, Cue.POSSESSIVE)
                && !passage.is(i, Cue.TITLE)
                && !passage.is(i, Cue.WEEKDAY)
                && !passage.is(i, Cue.MONTH);
    }

    /// "My knee", "her left hand".
    private boolean isOwnBody(Passage passage, int i) {
        boolean led = i > 0
                && (passage.is(i - 1, Cue.POSSESSIVE)
                        || SIDES.get(passage.tokens().hash(i - 1)) != 0);
        // "Mi mamá" is a mother, "mama" a breast; "our side" is the desk's.
        return led
                && passage.tokens().hash(i) != MAMA
                && !(passage.isWord(i, SIDE, "side") && passage.isWord(i - 1, OUR, "our"))
                && Lexicon.namesBody(passage.phraseEntry(i));
    }

    private int dayEnd(Passage passage, int i) {
        if (!CareDay.mayBegin(passage, i)) {
            return 0;
        }
        int end = CareDay.end(passage, i);
        if (end > i) {
            return end;
        }
        int near = CareDay.nearEnd(passage, i);
        return near > i && clause.isCare(passage, i, near) ? near : 0;
    }

    /// A date or weekday in the sentence of a sure word of care.
    private void day(Passage passage, int i, Claims claims) {
        int end = dayEnd(passage, i);
        if (end > i && claims.hasHealthNear(passage.tokens().start(i), DAY_CHARACTERS)) {
            claimDay(passage, i, end, claims);
        }
    }

    /// A date or weekday in a text that only answers one about care: "Thursday 9:00 with Ravi".
    private void dayBeside(Passage passage, int i, Claims claims) {
        int end = dayEnd(passage, i);
        if (end > i) {
            claimDay(passage, i, end, claims);
        }
    }

    private void claimDay(Passage passage, int first, int end, Claims claims) {
        if (!CareDay.isHeader(passage, first) && !clause.isOther(passage, first, end)) {
            Tokens tokens = passage.tokens();
            claims.add(Candidate.of(tokens.start(first), tokens.end(end - 1), SERVICE_DATE, Rule.CARE_DAY, CONTEXT));
        }
    }
}
