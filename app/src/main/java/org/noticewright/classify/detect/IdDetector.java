package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.ACCOUNT_NUMBER;
import static org.noticewright.domain.DataElement.BANK_ACCOUNT;
import static org.noticewright.domain.DataElement.DEVICE_ID;
import static org.noticewright.domain.DataElement.HEALTH_PLAN_ID;
import static org.noticewright.domain.DataElement.LICENSE_NUMBER;
import static org.noticewright.domain.DataElement.MEDICAL_RECORD_NUMBER;
import static org.noticewright.domain.DataElement.VEHICLE_ID;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Numbers told by the word before them, and codes that prove themselves.
final class IdDetector implements Detector {

    private static final int LOOK_AHEAD = 5;
    private static final int MOST_SIBLINGS = 8;
    private static final int SURE_DIGITS = 6;
    private static final int ROUTING_WORDS = 12;
    /// Of the codes that prove themselves: a Medicare number.
    private static final int SHORTEST_CODE = 11;
    private static final Set<String> FILLERS = Set.of(
            "number",
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
            "your");
    private static final Set<String> NAMES_A_NUMBER =
            Set.of("number", "no", "num", "nr", "id", "nbr", "numero", "número", "nummer", "ref", "code", "sn");

    /// Labels of ids that help desks give to their own teams and forms (Zendesk, HubSpot), in digits or as a
    /// hash.
    private static final Set<String> DESK_LABELS = Set.of("group_id", "ticket_form_id", "hs_ticket_category");
    /// Zendesk's ids have twelve digits or more since 2017; a plan's group number has fewer.
    private static final int FEWEST_DESK_DIGITS = 11;

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
    private static final HashTable CARS = WordHash.tableOf(
            "car", "van", "truck", "vehicle", "parking", "suv", "tag", "tags", "towed", "motorcycle", "rv");
    private static final HashTable CERTIFICATES =
            WordHash.tableOf("cert", "certificate", "certified", "certification", "registration", "credential");

    private static final long CUES = Stream.of(
                    Cue.RX,
                    Cue.MRN,
                    Cue.PLAN,
                    Cue.DEVICE,
                    Cue.TRACKING,
                    Cue.LICENSE,
                    Cue.PASSPORT,
                    Cue.PLATE,
                    Cue.BANK,
                    Cue.INVOICE,
                    Cue.ORDER,
                    Cue.CUSTOMER,
                    Cue.NPI,
                    Cue.DEA,
                    Cue.VIN,
                    Cue.ROUTING)
            .mapToLong(Cue::bit)
            .reduce(0, (all, bit) -> all | bit);

    /// @param fewest fewest characters of the number
    /// @param named whether 'number', 'id', '#' or a colon must stand between cue and number
    private record Reading(
            Cue cue, DataElement element, Finding.Kind kind, Rule rule, int fewest, boolean named, double confidence) {}

    private static final Reading[] READINGS = {
        new Reading(Cue.RX, ACCOUNT_NUMBER, Finding.Kind.PRESCRIPTION, Rule.PRESCRIPTION_NUMBER, 5, false, 0.9),
        new Reading(Cue.MRN, MEDICAL_RECORD_NUMBER, Finding.Kind.PLAIN, Rule.MRN, 4, true, 0.9),
        new Reading(Cue.PLAN, HEALTH_PLAN_ID, Finding.Kind.MEMBER, Rule.PLAN_NUMBER, 5, true, 0.9),
        new Reading(Cue.DEVICE, DEVICE_ID, Finding.Kind.PLAIN, Rule.DEVICE, 6, true, 0.85),
        new Reading(Cue.TRACKING, ACCOUNT_NUMBER, Finding.Kind.TRACKING, Rule.TRACKING_NUMBER, 9, false, 0.8),
        new Reading(Cue.LICENSE, LICENSE_NUMBER, Finding.Kind.DRIVER_LICENSE, Rule.LICENSE, 5, false, 0.85),
        new Reading(Cue.PASSPORT, LICENSE_NUMBER, Finding.Kind.PASSPORT, Rule.PASSPORT, 6, false, 0.9),
        new Reading(Cue.PLATE, VEHICLE_ID, Finding.Kind.PLAIN, Rule.PLATE, 5, false, 0.8),
        new Reading(Cue.BANK, BANK_ACCOUNT, Finding.Kind.WITHOUT_ACCESS_CODE, Rule.BANK_ACCOUNT, 6, false, 0.85),
        new Reading(Cue.INVOICE, ACCOUNT_NUMBER, Finding.Kind.INVOICE, Rule.INVOICE_NUMBER, 4, false, 0.8),
        new Reading(Cue.ORDER, ACCOUNT_NUMBER, Finding.Kind.ORDER, Rule.ORDER_NUMBER, 4, false, 0.8),
        new Reading(Cue.CUSTOMER, ACCOUNT_NUMBER, Finding.Kind.CUSTOMER, Rule.CUSTOMER_NUMBER, 4, false, 0.75)
    };

    private static final Reading BANK = new Reading(
            Cue.CUSTOMER, BANK_ACCOUNT, Finding.Kind.WITHOUT_ACCESS_CODE, Rule.BANK_ACCOUNT, 5, false, 0.85);
    private static final Reading CERTIFICATE =
            new Reading(Cue.LICENSE, LICENSE_NUMBER, Finding.Kind.PROFESSIONAL, Rule.LICENSE, 5, false, 0.85);

    @Override
    public void find(Passage passage, Claims claims) {
        if (passage.zone() == Zone.FIELD && !passage.label().isEmpty()) {
            field(passage, claims);
        }
        Tokens tokens = passage.tokens();
        if (!tokens.hasDigits()) {
            // Every number and every code holds one.
            return;
        }
        int codeEnd = 0;
        for (int i = 0; i < passage.size(); i++) {
            long flags = passage.flags(i);
            if ((flags & CUES) != 0) {
                cued(passage, i, flags, claims);
            }
            if (i >= codeEnd && (tokens.hasDigit(i) || isPrefix(tokens, i))) {
                codeEnd = self(passage, i, claims);
            }
        }
    }

    private static boolean isPrefix(Tokens tokens, int token) {
        return tokens.shape(token) == Tokens.Shape.UPPER
                ? tokens.length(token) <= 6
                : tokens.shape(token) == Tokens.Shape.INITIAL && tokens.gap(token) == '-';
    }

    /// A field's label is the cue of its value.
    private static void field(Passage passage, Claims claims) {
        if (passage.size() == 0 || passage.size() > 8 || !passage.isLabelled(CUES)) {
            return;
        }
        var run = IdRun.at(passage, 0, true);
        if (!run.hasDigit() || run.last() != passage.size() || isDeskId(passage, run)) {
            return;
        }
        for (Reading reading : READINGS) {
            if (passage.isLabelled(reading.cue()) && accept(reading, run, claims)) {
                return;
            }
        }
    }

    private static boolean isDeskId(Passage passage, IdRun run) {
        return run.length() >= FEWEST_DESK_DIGITS
                && run.last() - run.first() == 1
                && DESK_LABELS.contains(passage.label().toLowerCase(Locale.ROOT));
    }

    private static void cued(Passage passage, int cue, long flags, Claims claims) {
        for (Reading reading : READINGS) {
            if (reading.cue().in(flags)) {
                var run = ahead(passage, cue, reading);
                Reading meant = run == null ? reading : meant(reading, passage, cue);
                if (run != null && accept(meant, run, claims)) {
                    return;
                }
            }
        }
        checked(passage, cue, flags, claims);
    }

    /// An account beside a routing number is a bank's; a certificate is no driver's licence; "driver" and
    /// "state ID"
    /// tell licences apart.
    private static Reading meant(Reading reading, Passage passage, int cue) {
        if (reading.cue() == Cue.CUSTOMER && isAccount(passage, cue) && isBankNear(passage, cue)) {
            return BANK;
        }
        if (reading.cue() == Cue.LICENSE && CERTIFICATES.get(passage.tokens().hash(cue)) != 0) {
            return CERTIFICATE;
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
    private static @Nullable IdRun ahead(Passage passage, int cue, Reading reading) {
        boolean named = !reading.named() || isSelfSaying(passage, cue) || isBehindAnother(passage, cue);
        for (int i = cue + 1; i <= cue + LOOK_AHEAD && i < passage.size(); i++) {
            String gap = passage.gap(i - 1);
            if (gap.contains("\n\n") || gap.contains("$") || gap.contains(". ") || gap.contains(";")) {
                return null;
            }
            named |= gap.contains("#") || gap.contains(":") || gap.contains("=");
            var run = IdRun.at(passage, i, isSpaced(reading.cue()));
            if (run.hasDigit()) {
                return named || i <= cue + 2 && isSure(run) || i == cue + 1 && isCharted(passage, cue, run)
                        ? run
                        : null;
            }
            String word = passage.tokens().text(i).toLowerCase(Locale.ROOT);
            named |= NAMES_A_NUMBER.contains(word);
            if (!FILLERS.contains(word)) {
                return null;
            }
        }
        return null;
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

    /// "chart 3994819": nobody counts charts in hundreds of thousands.
    private static boolean isCharted(Passage passage, int cue, IdRun run) {
        return CHART == passage.tokens().hash(cue) && run.digits() >= SURE_DIGITS && run.digits() == run.length();
    }

    private static boolean accept(Reading reading, IdRun run, Claims claims) {
        String bare = run.bare();
        int fewestDigits = reading.cue() == Cue.PASSPORT ? 1 : 3;
        if (bare.length() < reading.fewest()
                || bare.length() > 34
                || run.digits() < fewestDigits
                || isDateOrYear(run)) {
            return false;
        }
        boolean wordy = reading.element() == ACCOUNT_NUMBER && run.digits() * 2 + 1 < bare.length();
        if (wordy) {
            return false;
        }
        Finding.Kind kind = reading.cue() == Cue.PLAN && CheckedNumbers.isMbi(bare.toUpperCase(Locale.ROOT))
                ? Finding.Kind.MBI
                : reading.kind();
        claims.add(Candidate.of(run.start(), run.end(), reading.element(), reading.rule(), reading.confidence())
                .kind(kind));
        siblings(reading, run, kind, claims);
        return true;
    }

    /// "Rx 6620118, 6620119 and 6620140": numbers of one length in a row are of one kind.
    private static void siblings(Reading reading, IdRun run, Finding.Kind kind, Claims claims) {
        Passage passage = run.passage();
        Tokens tokens = passage.tokens();
        int at = run.last();
        for (int i = 0; i < MOST_SIBLINGS && at < passage.size(); i++) {
            String gap = passage.gap(at - 1);
            int next = at;
            if (gap.equals(" ") && isAnd(tokens.text(at)) && at + 1 < passage.size()) {
                next = at + 1;
            } else if (!gap.equals(", ") && !gap.equals(",") && !gap.equals("/") && !gap.equals(" / ")) {
                return;
            } else if (isAnd(tokens.text(at)) && at + 1 < passage.size()) {
                next = at + 1;
            }
            var other = IdRun.at(passage, next, false);
            if (!other.hasDigit() || other.length() != run.length() || other.digits() != run.digits()) {
                return;
            }
            claims.add(Candidate.of(other.start(), other.end(), reading.element(), reading.rule(), reading.confidence())
                    .kind(kind));
            at = other.last();
        }
    }

    private static boolean isAnd(String word) {
        return word.equals("and") || word.equals("y") || word.equals("und") || word.equals("et") || word.equals("or");
    }

    private static boolean isDateOrYear(IdRun run) {
        Tokens tokens = run.passage().tokens();
        char after = run.passage().after(run.last() - 1);
        if (after == '/' || after == '%') {
            return true;
        }
        String first = tokens.text(run.first());
        boolean year = first.length() == 4 && (first.startsWith("20") || first.startsWith("19"));
        int parts = run.last() - run.first();
        return (parts == 1 && year && run.passage().tokens().shape(run.first()) == Tokens.Shape.DIGITS)
                || (parts == 3 && year && run.bare().length() <= 8);
    }

    /// Cues whose numbers carry a check digit.
    private static void checked(Passage passage, int cue, long flags, Claims claims) {
        boolean npi = Cue.NPI.in(flags);
        boolean dea = Cue.DEA.in(flags);
        boolean vin = Cue.VIN.in(flags);
        boolean routing = Cue.ROUTING.in(flags);
        if (!npi && !dea && !vin && !routing) {
            return;
        }
        for (int i = cue + 1; i <= cue + LOOK_AHEAD && i < passage.size(); i++) {
            if (!passage.tokens().hasDigit(i)) {
                continue;
            }
            var run = IdRun.at(passage, i, false);
            String bare = run.bare().toUpperCase(Locale.ROOT);
            if (npi && CheckedNumbers.isNpi(bare)) {
                claims.add(professional(run, Rule.NPI));
            } else if (dea && CheckedNumbers.isDea(bare)) {
                claims.add(professional(run, Rule.DEA));
            } else if (vin && bare.length() == 17) {
                claims.add(Candidate.of(run.start(), run.end(), VEHICLE_ID, Rule.VIN, 0.8));
            } else if (routing && CheckedNumbers.isAba(bare)) {
                claims.add(Candidate.of(run.start(), run.end(), BANK_ACCOUNT, Rule.ROUTING, 0.9)
                        .kind(Finding.Kind.WITHOUT_ACCESS_CODE));
            }
            return;
        }
    }

    private static Candidate professional(IdRun run, Rule rule) {
        return Candidate.of(run.start(), run.end(), LICENSE_NUMBER, rule, 0.9).kind(Finding.Kind.PROFESSIONAL);
    }

    /// Codes that need no cue; returns the index after the code, so that a long one is read once.
    private static int self(Passage passage, int first, Claims claims) {
        var wide = IdRun.at(passage, first, true);
        if (wide.length() >= 15 && wide.hasDigit()) {
            String bare = wide.bare().toUpperCase(Locale.ROOT);
            if (CheckedNumbers.isIban(bare)) {
                claims.add(Candidate.of(wide.start(), wide.end(), BANK_ACCOUNT, Rule.IBAN, 0.97)
                        .kind(Finding.Kind.WITHOUT_ACCESS_CODE));
                return wide.last();
            }
            if (CheckedNumbers.isTracking(bare)) {
                claims.add(account(wide, Rule.TRACKING_NUMBER, Finding.Kind.TRACKING, 0.9));
                return wide.last();
            }
        }
        if (passage.tokens().length(first) == 2 && passage.hints(first, WordFlags.STATE)) {
            int plate = plateEnd(passage, first);
            if (plate > 0) {
                claims.add(Candidate.of(
                        passage.tokens().start(first + 1),
                        passage.tokens().end(plate - 1),
                        VEHICLE_ID,
                        Rule.PLATE,
                        0.75));
                return plate;
            }
        }
        if (wide.last() - first >= 3 && isMemberShape(wide)) {
            boolean plan = passage.hasAny(Cue.PLAN);
            claims.add(Candidate.of(wide.start(), wide.end(), HEALTH_PLAN_ID, Rule.PLAN_SHAPE, plan ? 0.7 : 0.5)
                    .kind(Finding.Kind.MEMBER));
            return wide.last();
        }
        int udi = udiEnd(passage, first);
        if (udi > 0) {
            claims.add(Candidate.of(
                    passage.tokens().start(first) - 1, passage.tokens().end(udi - 1), DEVICE_ID, Rule.UDI, 0.95));
            return udi;
        }
        var run = IdRun.at(passage, first, false);
        if (!run.hasDigit()) {
            return first + 1;
        }
        if (run.length() < SHORTEST_CODE && !isOrderShape(run)) {
            return run.last();
        }
        String bare = run.bare();
        if (CheckedNumbers.isMbi(bare)) {
            claims.add(Candidate.of(run.start(), run.end(), HEALTH_PLAN_ID, Rule.MBI, 0.8)
                    .kind(Finding.Kind.MBI));
        } else if (CheckedNumbers.isTracking(bare)) {
            claims.add(account(run, Rule.TRACKING_NUMBER, Finding.Kind.TRACKING, 0.9));
        } else if (CheckedNumbers.isVin(bare)) {
            claims.add(Candidate.of(run.start(), run.end(), VEHICLE_ID, Rule.VIN, 0.8));
        } else if (isOrderShape(run)) {
            claims.add(account(run, Rule.CODE_SHAPE, Finding.Kind.ORDER, 0.5));
        }
        return run.last();
    }

    /// "AZ 7RK-204", "OK FKJ 482" beside a word for a car: index after the plate, 0 for none.
    private static int plateEnd(Passage passage, int state) {
        Tokens tokens = passage.tokens();
        boolean car = false;
        for (int i = state - 1; i >= 0 && i >= state - LOOK_AHEAD - 1 && !car; i--) {
            car = CARS.get(tokens.hash(i)) != 0 || Cue.PLATE.in(passage.flags(i));
        }
        if (!car || !passage.blankBeforeNext(state)) {
            return 0;
        }
        int end = state + 1;
        int length = 0;
        boolean digit = false;
        while (end < passage.size()
                && end <= state + 3
                && tokens.length(end) <= 7
                && isPlatePart(tokens, end)
                && (end == state + 1 || passage.gap(end - 1).equals("-") || passage.blankBeforeNext(end - 1))) {
            length += tokens.length(end);
            digit |= tokens.hasDigit(end);
            end++;
        }
        return digit && length >= 5 && length <= 8 ? end : 0;
    }

    private static boolean isPlatePart(Tokens tokens, int token) {
        return tokens.hasDigit(token) || tokens.shape(token) == Tokens.Shape.UPPER;
    }

    /// Three letters and nine digits or more in groups, as health plans print them: "ABC 1234 56789".
    private static boolean isMemberShape(IdRun run) {
        Tokens tokens = run.passage().tokens();
        if (tokens.shape(run.first()) != Tokens.Shape.UPPER || tokens.length(run.first()) != 3 || run.length() < 11) {
            return false;
        }
        for (int i = run.first() + 1; i < run.last(); i++) {
            boolean suffix = i == run.last() - 1 && tokens.length(i) == 2;
            if (tokens.shape(i) != Tokens.Shape.DIGITS
                    || (!suffix && (!run.passage().blankBeforeNext(i - 1) || tokens.length(i) > 5))) {
                return false;
            }
        }
        return true;
    }

    /// "(01)00850044118822(21)PTL7730915": index after a unique device identifier in its readable form
    /// (GS1), 0 for
    /// none.
    private static int udiEnd(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        boolean begins = tokens.length(first) == 2
                && passage.before(first) == '('
                && first + 1 < passage.size()
                && passage.gap(first).startsWith(")")
                && tokens.text(first).equals("01")
                && tokens.length(first + 1) == 14;
        if (!begins) {
            return 0;
        }
        int end = first + 2;
        while (end + 1 < passage.size()
                && end < first + 12
                && tokens.length(end) == 2
                && passage.gap(end - 1).equals("(")
                && passage.gap(end).equals(")")) {
            end += 2;
            while (end < passage.size() && passage.gap(end - 1).equals("-")) {
                end++;
            }
        }
        // Its serial or lot speaks for it, else its check digit must.
        return end > first + 2 || CheckedNumbers.isGtin(tokens.text(first + 1)) ? end : 0;
    }

    private static Candidate account(IdRun run, Rule rule, Finding.Kind kind, double confidence) {
        return Candidate.of(run.start(), run.end(), ACCOUNT_NUMBER, rule, confidence)
                .kind(kind);
    }

    private static boolean isLetters(Tokens tokens, int token) {
        return tokens.shape(token) == Tokens.Shape.UPPER || tokens.shape(token) == Tokens.Shape.INITIAL;
    }

    /// Such as FW-2258802 or INV-220-1187.
    private static boolean isOrderShape(IdRun run) {
        Tokens tokens = run.passage().tokens();
        if (run.last() - run.first() < 2 || !isLetters(tokens, run.first()) || run.digits() < 4) {
            return false;
        }
        String prefix = tokens.text(run.first());
        for (int i = run.first() + 1; i < run.last(); i++) {
            if (tokens.shape(i) != Tokens.Shape.DIGITS
                    || !run.passage().gap(i - 1).equals("-")) {
                return false;
            }
        }
        return (prefix.length() >= 2 || run.passage().before(run.first()) == '#')
                && !prefix.equals("GLP")
                && !prefix.equals("COVID")
                && !prefix.equals("ISO")
                && !prefix.equals("UTF")
                && !prefix.equals("CVE");
    }
}
