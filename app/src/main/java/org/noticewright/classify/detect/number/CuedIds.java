package org.noticewright.classify.detect.number;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Zone;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Numbers that the word before them tells: "MRN 0045512", "policy number is ABC-99120", a form's field
/// "Order".
final class CuedIds {

    private static final int LOOK_AHEAD = 5;
    private static final int LONGEST_PREFIX = 3;
    private static final int SURE_DIGITS = 6;
    private static final int ROUTING_WORDS = 12;
    /// A longer value of a field is a sentence, which is read as one.
    private static final int MOST_FIELD_WORDS = 8;
    static final long CUES =
            Stream.of(IdReading.ALL).mapToLong(reading -> reading.cue().bit()).reduce(0, (all, bit) -> all | bit);

    /// May stand between a cue word and its number.
    private static final Set<String> FILLERS = Set.of(
            "number",
            "numbers",
            "no",
            "num",
            "nr",
            "id",
            "is",
            "was",
            "the",
            "my",
            "of",
            "record",
            "nbr",
            "ref",
            "code",
            "are",
            "it",
            "s",
            "for",
            "and",
            "numero",
            "número",
            "nummer",
            "card",
            "confirmation",
            "reference",
            "account",
            "called",
            "in",
            "sn",
            "file",
            "plate",
            // Salesforce's own fields end in "__c".
            "c",
            "es",
            "ist",
            "est",
            "member",
            "a",
            "on",
            "your",
            "le",
            "la",
            "el",
            "o",
            "é",
            "der",
            "die",
            "have",
            "says",
            "reads",
            "shows",
            "dice",
            "diz",
            "lautet");
    /// Tells of most other words that they are none of them, without a string of the word.
    private static final HashTable FILLER_HASHES = WordHash.tableOf(FILLERS.toArray(String[]::new));

    private static final Set<String> NAMES_A_NUMBER = Set.of(
            "number", "numbers", "no", "num", "nr", "id", "nbr", "numero", "número", "nummer", "ref", "code", "sn");

    private static final HashTable SHORTENED = WordHash.tableOf(
            "no", "nr", "num", "núm", "nbr", "nro", "acct", "acc", "inv", "ref", "conf", "cust", "ord", "rech", "fact");

    /// Labels of ids that help desks give to their own teams and forms (Zendesk, HubSpot), in digits or as a
    /// hash.
    private static final Set<String> DESK_LABELS = Set.of("group_id", "ticket_form_id", "hs_ticket_category");
    /// Zendesk's ids have twelve digits or more since 2017; a plan's group number has fewer.
    private static final int FEWEST_DESK_DIGITS = 11;

    /// Nothing else than their number follows them.
    private static final HashTable SELF_SAYING = WordHash.tableOf(
            "mrn",
            "mbi",
            "rxbin",
            "bin",
            "pcn",
            "rxgrp",
            "imei",
            "udi",
            "serial",
            "sn",
            "hicn",
            "hic",
            "memberid",
            "patientid",
            "subscriberid",
            "serie",
            "série",
            "seriennummer",
            "serialnumber",
            "deviceid",
            "idfa",
            "gaid",
            "versichertennummer",
            "mitgliedsnummer",
            "androidid",
            "medrec");
    private static final long CHART = WordHash.ofWord("chart");
    private static final HashTable UNCOUNTED = WordHash.tableOf(
            "group", "grp", "subscriber", "policy", "member", "beneficiary", "afiliado", "póliza", "assuré", "socio");
    private static final HashTable CERTIFICATES =
            WordHash.tableOf("cert", "certificate", "certified", "certification", "registration", "credential");

    private CuedIds() {}

    /// A field's label is the cue of its value.
    static void readField(Passage passage, Claims claims) {
        boolean labelled = passage.zone() == Zone.FIELD && !passage.label().isEmpty() && passage.isLabelled(CUES);
        if (!labelled || passage.size() == 0 || passage.size() > MOST_FIELD_WORDS) {
            return;
        }
        var run = fieldRun(passage);
        if (!run.hasDigit() || run.last() != passage.size() || isDeskId(passage, run)) {
            return;
        }
        for (IdReading reading : IdReading.ALL) {
            if (passage.isLabelled(reading.cue()) && reading.claim(run, claims)) {
                return;
            }
        }
    }

    private static IdRun fieldRun(Passage passage) {
        var run = IdRun.at(passage, 0, true);
        var whole = run.last() == passage.size() ? null : IdRun.whole(passage);
        return whole == null ? run : whole;
    }

    private static boolean isDeskId(Passage passage, IdRun run) {
        return run.length() >= FEWEST_DESK_DIGITS
                && run.last() - run.first() == 1
                && DESK_LABELS.contains(passage.label().toLowerCase(Locale.ROOT));
    }

    /// Claims the number behind a cue word; whether there was one.
    static boolean read(Passage passage, int cue, long flags, Claims claims) {
        if ((flags & CUES) == 0) {
            return false;
        }
        for (IdReading reading : IdReading.ALL) {
            if (reading.cue().in(flags)) {
                var run = ahead(passage, cue, reading);
                if (reading.element() == DataElement.ACCOUNT_NUMBER && reading.cue() != Cue.ORDER) {
                    run = withCue(run, cue);
                }
                if (run != null && meant(reading, passage, cue).claim(run, claims)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "RX-8830141", "RMA-30071": the word is the code's own first part.
    private static @Nullable IdRun withCue(@Nullable IdRun run, int cue) {
        if (run == null
                || run.first() != cue + 1
                || run.last() > cue + 2
                || run.passage().tokens().gap(cue) != '-') {
            return run;
        }
        boolean part = run.passage().tokens().shape(cue) == Tokens.Shape.UPPER
                && run.passage().tokens().shape(run.first()) == Tokens.Shape.DIGITS
                && run.passage().tokens().length(cue) <= LONGEST_PREFIX;
        return part ? new IdRun(run.passage(), cue, run.last()) : run;
    }

    /// An account beside a routing number is a bank's; a certificate is no driver's licence.
    private static IdReading meant(IdReading reading, Passage passage, int cue) {
        if (reading.cue() == Cue.CUSTOMER && isAccount(passage, cue) && isBankNear(passage, cue)) {
            return IdReading.BANK;
        }
        if (reading.cue() == Cue.LICENSE && CERTIFICATES.get(passage.tokens().hash(cue)) != 0) {
            return IdReading.CERTIFICATE;
        }
        return reading;
    }

    private static boolean isAccount(Passage passage, int cue) {
        String word = passage.tokens().text(cue);
        return word.regionMatches(true, 0, "acc", 0, 3)
                || word.regionMatches(true, 0, "konto", 0, 5)
                || word.regionMatches(true, 0, "cuenta", 0, 6);
    }

    private static boolean isBankNear(Passage passage, int cue) {
        for (int i = Math.max(0, cue - ROUTING_WORDS); i < Math.min(passage.size(), cue + ROUTING_WORDS); i++) {
            long flags = passage.flags(i);
            if (Cue.ROUTING.in(flags) || Cue.BANK.in(flags)) {
                return true;
            }
        }
        return false;
    }

    /// The code that follows a cue word, with only words like 'number is' between.
    private static @Nullable IdRun ahead(Passage passage, int cue, IdReading reading) {
        boolean named = !reading.named() || isSelfSaying(passage, cue) || isBehindAnother(passage, cue);
        for (int i = cue + 1; i <= cue + LOOK_AHEAD && i < passage.size(); i++) {
            String gap = passage.gap(i - 1);
            boolean ended = gap.contains(". ") && !isShortened(passage, i - 1, cue);
            if (gap.contains("\n\n") || gap.contains("$") || ended || gap.contains(";")) {
                return null;
            }
            named |= gap.contains("#") || gap.contains(":") || gap.contains("=");
            var run = run(passage, i, reading.cue());
            if (run.hasDigit()) {
                return named || i <= cue + 2 && isSure(run) || i == cue + 1 && isUncounted(passage, cue, run)
                        ? run
                        : null;
            }
            if (FILLER_HASHES.get(passage.tokens().hash(i)) == 0) {
                return null;
            }
            String word = passage.tokens().text(i).toLowerCase(Locale.ROOT);
            named |= NAMES_A_NUMBER.contains(word);
            if (!FILLERS.contains(word)) {
                return null;
            }
        }
        return null;
    }

    /// "Receipt no. 77120", "acct. 77120": the dot ends no sentence. "Is it my account? No. 3 is" does.
    private static boolean isShortened(Passage passage, int word, int cue) {
        return SHORTENED.get(passage.tokens().hash(word)) != 0
                && passage.gap(word).equals(". ")
                && (word == cue
                        || passage.blankBeforeNext(word - 1)
                        || SHORTENED.get(passage.tokens().hash(word - 1)) != 0
                        || passage.tokens().gap(word - 1) == '-');
    }

    /// Printed in groups with blanks between.
    private static boolean isSpaced(Cue cue) {
        return cue == Cue.PLAN || cue == Cue.TRACKING || cue == Cue.BANK || cue == Cue.CUSTOMER;
    }

    private static boolean isSelfSaying(Passage passage, int cue) {
        return SELF_SAYING.get(passage.tokens().hash(cue)) != 0;
    }

    /// "plan 55120091, group 0077140": the cue follows a number at once.
    private static boolean isBehindAnother(Passage passage, int cue) {
        return cue > 0
                && passage.tokens().hasDigit(cue - 1)
                && passage.gap(cue - 1).startsWith(",");
    }

    /// Letters and many digits, or a leading zero, right behind the cue: no count of anything.
    private static boolean isSure(IdRun run) {
        char first = run.passage().text().charAt(run.start());
        if (first == '0' && run.digits() >= SURE_DIGITS - 1) {
            return true;
        }
        if (run.digits() < SURE_DIGITS) {
            return false;
        }
        return run.last() - run.first() > 1 || run.digits() < run.length() || run.digits() > 8;
    }

    /// "chart 3994819", "group 71150": nobody counts charts in hundreds of thousands.
    private static boolean isUncounted(Passage passage, int cue, IdRun run) {
        long hash = passage.tokens().hash(cue);
        int fewest = CHART == hash ? SURE_DIGITS : UNCOUNTED.get(hash) != 0 ? SURE_DIGITS - 1 : Integer.MAX_VALUE;
        return run.digits() >= fewest && run.digits() == run.length();
    }

    private static IdRun run(Passage passage, int first, Cue cue) {
        if (cue == Cue.LICENSE || cue == Cue.PLATE) {
            return FILLER_HASHES.get(passage.tokens().hash(first)) == 0
                    ? IdRun.withLetters(passage, first)
                    : IdRun.at(passage, first, false);
        }
        var run = IdRun.at(passage, first, isSpaced(cue));
        return cue == Cue.PLAN && run.hasDigit() ? run.withSuffix() : run;
    }
}
