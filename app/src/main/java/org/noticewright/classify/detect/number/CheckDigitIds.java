package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.BANK_ACCOUNT;
import static org.noticewright.domain.DataElement.LICENSE_NUMBER;
import static org.noticewright.domain.DataElement.VEHICLE_ID;

import java.util.Locale;
import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.Finding;

/// Numbers that need both a cue word and a right check digit: a prescriber's NPI and DEA number, a bank's routing
/// number, a vehicle's VIN.
final class CheckDigitIds {

    private static final int LOOK_AHEAD = 5;
    private static final int VIN_LENGTH = 17;
    private static final int NPI_LENGTH = 10;
    private static final int DEA_LENGTH = 9;
    /// Digits that count up stand for any number, nobody bears them.
    private static final String COUNTING = "123456789";
    private static final double PROVEN = 0.9;
    private static final double MISPRINTED = 0.6;
    static final long CUES = Cue.NPI.bit() | Cue.DEA.bit() | Cue.VIN.bit() | Cue.ROUTING.bit();

    private CheckDigitIds() {}

    /// Claims the first number behind a cue word if its check digit is right (a vehicle's: its length).
    static void read(Passage passage, int cue, long flags, Claims claims) {
        if ((flags & CUES) == 0) {
            return;
        }
        for (int i = cue + 1; i <= cue + LOOK_AHEAD && i < passage.size(); i++) {
            if (passage.tokens().hasDigit(i)) {
                claim(IdRun.at(passage, i, false), flags, claims);
                return;
            }
        }
    }

    private static void claim(IdRun run, long flags, Claims claims) {
        String bare = run.bare().toUpperCase(Locale.ROOT);
        if (Cue.NPI.in(flags) && CheckedNumbers.isNpi(bare)) {
            claims.add(professional(run, Rule.NPI, PROVEN));
        } else if (Cue.DEA.in(flags) && CheckedNumbers.isDea(bare)) {
            claims.add(professional(run, Rule.DEA, PROVEN));
        } else if (Cue.VIN.in(flags) && bare.length() == VIN_LENGTH) {
            claims.add(Candidate.of(run.start(), run.end(), VEHICLE_ID, Rule.VIN, 0.8));
        } else if (Cue.NPI.in(flags) && isMisprinted(run, NPI_LENGTH, 0)
                || Cue.DEA.in(flags) && isMisprinted(run, DEA_LENGTH, 2)) {
            claims.add(professional(run, Rule.LICENSE, MISPRINTED));
        } else if (Cue.ROUTING.in(flags) && CheckedNumbers.isAba(bare)) {
            claims.add(Candidate.of(run.start(), run.end(), BANK_ACCOUNT, Rule.ROUTING, 0.9)
                    .kind(Finding.Kind.WITHOUT_ACCESS_CODE));
        }
    }

    /// As long as such a number and not proven by its check digit: somebody's all the same where a word says so.
    private static boolean isMisprinted(IdRun run, int length, int letters) {
        return run.last() - run.first() == 1
                && run.length() == length
                && run.length() - run.digits() == letters
                && !COUNTING.contains(run.bare().substring(letters, length - 1));
    }

    private static Candidate professional(IdRun run, Rule rule, double confidence) {
        return Candidate.of(run.start(), run.end(), LICENSE_NUMBER, rule, confidence)
                .kind(Finding.Kind.PROFESSIONAL);
    }
}
