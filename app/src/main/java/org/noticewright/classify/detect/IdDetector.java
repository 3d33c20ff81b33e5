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
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.text.Tokens;

/// Numbers told by the word before them, and codes that prove themselves.
final class IdDetector implements Detector {

    private static final int LOOK_AHEAD = 5;
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
            "es",
            "ist",
            "est",
            "member",
            "a",
            "on",
            "your");
    private static final Set<String> NAMES_A_NUMBER =
            Set.of("number", "no", "num", "nr", "id", "nbr", "numero", "número", "nummer", "ref", "code", "sn");

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
        return tokens.shape(token) == Tokens.Shape.UPPER && tokens.length(token) <= 6;
    }

    /// A field's label is the cue of its value.
    private static void field(Passage passage, Claims claims) {
        if (passage.size() == 0 || passage.size() > 8 || !passage.isLabelled(CUES)) {
            return;
        }
        var run = IdRun.at(passage, 0, true);
        if (!run.hasDigit() || run.last() != passage.size()) {
            return;
        }
        for (Reading reading : READINGS) {
            if (passage.isLabelled(reading.cue()) && accept(reading, run, claims)) {
                return;
            }
        }
    }

    private static void cued(Passage passage, int cue, long flags, Claims claims) {
        for (Reading reading : READINGS) {
            if (reading.cue().in(flags)) {
                var run = ahead(passage, cue, reading);
                if (run != null && accept(reading, run, claims)) {
                    return;
                }
            }
        }
        checked(passage, cue, flags, claims);
    }

    /// The code that follows a cue word, with only words like 'number is' between.
    private static @Nullable IdRun ahead(Passage passage, int cue, Reading reading) {
        boolean named = !reading.named() || isSelfSaying(passage, cue);
        for (int i = cue + 1; i <= cue + LOOK_AHEAD && i < passage.size(); i++) {
            String gap = passage.gap(i - 1);
            if (gap.contains("\n\n") || gap.contains("$") || gap.contains(". ") || gap.contains(";")) {
                return null;
            }
            named |= gap.contains("#") || gap.contains(":") || gap.contains("=");
            var run = IdRun.at(passage, i, reading.cue() == Cue.PLAN || reading.cue() == Cue.TRACKING);
            if (run.hasDigit()) {
                return named ? run : null;
            }
            String word = passage.tokens().text(i).toLowerCase(Locale.ROOT);
            named |= NAMES_A_NUMBER.contains(word);
            if (!FILLERS.contains(word)) {
                return null;
            }
        }
        return null;
    }

    private static boolean isSelfSaying(Passage passage, int cue) {
        return switch (passage.tokens().text(cue).toLowerCase(Locale.ROOT)) {
            case "mrn", "mbi", "rxbin", "bin", "pcn", "rxgrp", "imei", "udi", "serial", "sn" -> true;
            default -> false;
        };
    }

    private static boolean accept(Reading reading, IdRun run, Claims claims) {
        String bare = run.bare();
        if (bare.length() < reading.fewest() || bare.length() > 34 || run.digits() < 3 || isDateOrYear(run)) {
            return false;
        }
        boolean wordy = reading.element() == ACCOUNT_NUMBER && run.digits() * 2 < bare.length();
        if (wordy) {
            return false;
        }
        Finding.Kind kind = reading.cue() == Cue.PLAN && CheckedNumbers.isMbi(bare) ? Finding.Kind.MBI : reading.kind();
        int start = reading.cue() == Cue.RX && run.first() > 0 && isRx(run)
                ? run.passage().tokens().start(run.first() - 1)
                : run.start();
        claims.add(Candidate.of(start, run.end(), reading.element(), reading.rule(), reading.confidence())
                .kind(kind));
        return true;
    }

    private static boolean isRx(IdRun run) {
        return run.passage().tokens().text(run.first() - 1).equalsIgnoreCase("rx")
                && run.passage().gap(run.first() - 1).length() <= 2;
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

    private static Candidate account(IdRun run, Rule rule, Finding.Kind kind, double confidence) {
        return Candidate.of(run.start(), run.end(), ACCOUNT_NUMBER, rule, confidence)
                .kind(kind);
    }

    /// Such as FW-2258802 or INV-220-1187.
    private static boolean isOrderShape(IdRun run) {
        Tokens tokens = run.passage().tokens();
        if (run.last() - run.first() < 2 || tokens.shape(run.first()) != Tokens.Shape.UPPER || run.digits() < 4) {
            return false;
        }
        String prefix = tokens.text(run.first());
        for (int i = run.first() + 1; i < run.last(); i++) {
            if (tokens.shape(i) != Tokens.Shape.DIGITS
                    || !run.passage().gap(i - 1).equals("-")) {
                return false;
            }
        }
        return prefix.length() >= 2
                && !prefix.equals("GLP")
                && !prefix.equals("COVID")
                && !prefix.equals("ISO")
                && !prefix.equals("UTF")
                && !prefix.equals("CVE");
    }
}
