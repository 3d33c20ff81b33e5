package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.HealthTerm;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// What the clause around a day says of it. The day of a visit, a stay or a procedure is one of care; one since or
/// until when something lasts is the day of nothing; the day of a parcel, a charge, a letter, a journey or a
/// closing is one of business, whatever the parcel holds.
final class DayClause {

    private static final int WORDS_BEFORE = 8;
    private static final int WORDS_AFTER = 4;
    /// From a day back to the word before the day that it is the end of: "from Thursday to Friday".
    private static final int NEXT_DAY = 3;

    /// May stand between a word that leads to a day and the day.
    private static final HashTable ARTICLES = WordHash.tableOfLine(
            "the this next last coming early late mid el la los las del den dem der die le lunes a o de do dia día");
    /// Lead to the begin or end of a time, no day on which something was done.
    private static final HashTable SPAN = WordHash.tableOfLine(
            "since by before until till til untill through thru effective ends expires desde hasta antes seit bis vor"
                    + " depuis jusqu jusqu'au jusqu'à avant até starting");
    /// Words of [Cue#CARE_DATE] that are said of things too, or of what lasts.
    private static final HashTable EVERYDAY = WordHash.tableOfLine(
            "started stopped scheduled booked delivered collected passed test tested shot shots dose cycle service"
                    + " lab labs refilled screening drawn draw death prescribed cleaning removed dos er op"
                    + " physical death died deceased");
    /// Stays, and first words of them.
    private static final HashTable VISITS = WordHash.tableOfLine(
            "inpatient outpatient icu ward rehab detox hospice sessions appointment's visita visitas sesión sesiones"
                    + " cirugía rdv séance séances consultation opération termin termine sitzung behandlung"
                    + " untersuchung besuch sessão sessões cirurgia exame checkups followup chair infusion"
                    + " hospitalized hospitalised internado internada ingresado ingresada hospitalisé hospitalisée");
    /// Parcels, money, letters, journeys, school, work, closings.
    private static final HashTable BUSINESS = WordHash.tableOfLine(
            "order ordered orders ordering reorder reordered ship ships shipped shipping shipment shipments package"
                + " packages parcel parcels tracking courier ups usps fedex box boxes delivery deliveries charge"
                + " charged charges charging bill billed paid pay pays payment payments invoice invoiced refund"
                + " refunded debited wired autopay deductible copay premium subscription fax faxed send sent mailed"
                + " emailed posted submitted filed uploaded letter letters fly flies flying flew flight flights travel"
                + " traveling travelling vacation holiday cruise camp wedding concert party trip interview deadline"
                + " exams semester closes closed closing close opens expire expires expired lapse lapses lapsed renew"
                + " renews renewed renewal joined enrolled embargoed pedí ordené envié envían enviaron enviado pagué"
                + " pagaron cobraron cobro cargo vuelo viajo boda paquete pedido commandé commande payé facturé"
                + " facturée envoyé vol colis bestellt bestellung bezahlt abgebucht geschickt fliege flug paket paguei"
                + " pagamento cobraram enviei enviaram viagem encomenda");
    /// Begin another clause.
    private static final HashTable JOINS = WordHash.tableOfLine(
            "but because so when while if that which who pero porque mais mas aber weil quando cuando quand");
    /// Join clauses, and days of one list.
    private static final HashTable AND = WordHash.tableOfLine("and or y o und oder et ou e");
    /// Who does what the clause tells: what stands before them belongs to another.
    private static final HashTable SUBJECTS =
            WordHash.tableOfLine("i we he she they yo nosotros ella ellos ich wir er je nous elle il eu ela ele");
    /// Lead from a thing to its day: "the report of 17 June".
    private static final HashTable OF = WordHash.tableOfLine("of from for dated de del du vom da do");

    private final Lexicon lexicon;

    DayClause(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// What stands nearest before the day in its clause.
    private enum Said {
        CARE,
        BUSINESS,
        NOTHING
    }

    /// Whether the clause says that the day is none of care.
    ///
    /// @param first of the day's words
    /// @param end index behind them
    boolean isOther(Passage passage, int first, int end) {
        Said before = before(passage, first);
        if (before == Said.CARE) {
            return false;
        }
        return before == Said.BUSINESS
                || isBusinessBehind(passage, first, end)
                || isLedToSpan(passage, first)
                || isHours(passage, first, end)
                || passage.zone() == Zone.SUBJECT && !isBesideCare(passage, first, end);
    }

    /// Whether the clause speaks of a visit, of treatment or, unless a desk writes, of somebody who gives care: what
    /// "yesterday" or "this
    /// morning" needs, which is said of anything.
    boolean isCare(Passage passage, int first, int end) {
        return before(passage, first) != Said.BUSINESS
                && !isBusinessBehind(passage, first, end)
                && !isLedToSpan(passage, first)
                && isBesideCare(passage, first, end);
    }

    private Said before(Passage passage, int first) {
        boolean onlyDays = true;
        for (int i = first - 1; i >= 0 && i >= first - WORDS_BEFORE && !endsClause(passage, i); i--) {
            long word = passage.tokens().hash(i);
            if (onlyDays && OF.get(word) != 0 && i > 0) {
                return ofWord(passage, i - 1);
            }
            Said said = ofWord(passage, i);
            if (said != Said.NOTHING) {
                return said;
            }
            boolean joins = AND.get(word) != 0;
            if (joins && !isDay(passage, i - 1) || JOINS.get(word) != 0 || SUBJECTS.get(word) != 0) {
                break;
            }
            onlyDays &= joins || isDay(passage, i) || ARTICLES.get(word) != 0;
        }
        return Said.NOTHING;
    }

    /// "The November shipment", and a line of a statement: "07/03 cold shipping 25.00".
    private static boolean isBusinessBehind(Passage passage, int first, int end) {
        boolean line = passage.startsLine(first);
        int last = Math.min(passage.size(), line ? end + WORDS_AFTER : end + 1);
        for (int i = end; i < last && !passage.endsSentence(i - 1) && !isMarked(passage, i - 1); i++) {
            Said said = ofWord(passage, i);
            if (said != Said.NOTHING || SUBJECTS.get(passage.tokens().hash(i)) != 0) {
                // "The panel from November expired": not November did.
                return said == Said.BUSINESS
                        && (line || !passage.tokens().text(i).endsWith("ed"));
            }
        }
        return false;
    }

    private static boolean isMarked(Passage passage, int i) {
        char after = passage.after(i);
        return after == ',' || after == ';' || after == ':' || after == '(' || after == ')';
    }

    private static Said ofWord(Passage passage, int i) {
        return isVisit(passage, i)
                ? Said.CARE
                : BUSINESS.get(passage.tokens().hash(i)) != 0 ? Said.BUSINESS : Said.NOTHING;
    }

    private static boolean endsClause(Passage passage, int i) {
        if (passage.endsSentence(i)) {
            return true;
        }
        return isMarked(passage, i) && !isDay(passage, i);
    }

    private static boolean isDay(Passage passage, int i) {
        return i >= 0
                && (passage.is(i, Cue.WEEKDAY)
                        || passage.is(i, Cue.MONTH)
                        || passage.tokens().hasDigit(i));
    }

    private static boolean isVisit(Passage passage, int i) {
        long word = passage.tokens().hash(i);
        return passage.is(i, Cue.CARE_DATE) && EVERYDAY.get(word) == 0 || VISITS.get(word) != 0;
    }

    private static boolean isLedToSpan(Passage passage, int first) {
        int i = first - 1;
        while (i > 0
                && i > first - WORDS_AFTER
                && ARTICLES.get(passage.tokens().hash(i)) != 0
                && !passage.endsSentence(i - 1)) {
            i--;
        }
        return i >= 0 && !passage.endsSentence(i) && SPAN.get(passage.tokens().hash(i)) != 0;
    }

    /// "6 pm Monday to Thursday": when a house is open. A visit is moved "from" one day to another.
    private static boolean isHours(Passage passage, int first, int end) {
        if (!isWeekday(passage, first)) {
            return false;
        }
        boolean begins = isTo(passage, end - 1, end) && isWeekday(passage, end + 1) && !isFrom(passage, first - 1);
        boolean ends = isTo(passage, first - 2, first - 1)
                && isWeekday(passage, first - 2)
                && !isFrom(passage, first - NEXT_DAY);
        return begins
                || ends
                || isHourToHour(passage, end)
                || passage.tokens().gap(end - 1) == '-' && isWeekday(passage, end)
                || first > 0 && passage.tokens().gap(first - 1) == '-' && isWeekday(passage, first - 1);
    }

    /// "9-5".
    private static boolean isHourToHour(Passage passage, int i) {
        return i + 1 < passage.size()
                && passage.blankBeforeNext(i - 1)
                && passage.tokens().hasDigit(i)
                && passage.tokens().gap(i) == '-'
                && passage.tokens().hasDigit(i + 1);
    }

    private static boolean isFrom(Passage passage, int i) {
        return i >= 0 && OF.get(passage.tokens().hash(i)) != 0;
    }

    private static boolean isTo(Passage passage, int before, int word) {
        return before >= 0
                && word + 1 < passage.size()
                && passage.blankBeforeNext(before)
                && passage.blankBeforeNext(word)
                && switch (passage.tokens().text(word)) {
                    case "to", "through", "thru", "a", "bis", "à" -> true;
                    default -> false;
                };
    }

    private static boolean isWeekday(Passage passage, int i) {
        return i >= 0 && i < passage.size() && passage.is(i, Cue.WEEKDAY);
    }

    private boolean isBesideCare(Passage passage, int first, int end) {
        for (int i = first - 1; i >= 0 && i >= first - WORDS_BEFORE && !passage.endsSentence(i); i--) {
            if (isCareWord(passage, i)) {
                return true;
            }
        }
        for (int i = end; i < passage.size() && i < end + WORDS_AFTER && !passage.endsSentence(i - 1); i++) {
            if (isCareWord(passage, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCareWord(Passage passage, int i) {
        if (isVisit(passage, i) || passage.is(i, Cue.CLINICIAN) && passage.zone() != Zone.AGENT) {
            return true;
        }
        if (WordFlags.phraseLength(passage.flags(i)) == 0) {
            return false;
        }
        HealthTerm term = ListedPhrase.term(ListedPhrase.at(passage, i, lexicon, HealthDetector::isUsable), lexicon);
        return term != null
                && term.source() != HealthTerm.Source.IDIOM
                && (term.element() == DataElement.TREATMENT
                        || term.element() == DataElement.PROVIDER && passage.zone() != Zone.AGENT);
    }
}
