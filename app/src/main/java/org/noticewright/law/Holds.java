package org.noticewright.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.Law;
import org.noticewright.disclosure.Rule;
import org.noticewright.domain.IncidentFacts;

/// Applies investigators' statements to a date. A statement holds back only the notices of the law it was made
/// for, for the time the law allows; having told the police is no statement. What is not certain moves no date.
final class Holds {

    private final List<IncidentFacts.Hold> holds;
    private final DeadlineCalculator calculator;
    private final List<String> doubts = new ArrayList<>();

    Holds(List<IncidentFacts.Hold> holds, DeadlineCalculator calculator) {
        this.holds = holds;
        this.calculator = calculator;
    }

    DeadlineCalculator.Due apply(DeadlineCalculator.Due due, Law law, Rule rule) {
        var delay = law.lawEnforcementDelay();
        var result = due;
        if (!delay.available() || !delay.recipients().contains(rule.recipient())) {
            return result;
        }
        for (var hold : holds) {
            if (!covers(hold, law)) {
                continue;
            }
            var end = end(hold, law);
            if (end == null) {
                doubt("A statement of an investigator for %s has no end that the law accepts (%s): it moves no date."
                        .formatted(law.name(), delay.citation()));
                continue;
            }
            var release = delay.afterRelease();
            var last = release == null ? end : calculator.after(end, release);
            var date = result.date();
            var words = "held back at an investigator's request until %s (%s)".formatted(end, delay.citation());
            result = date == null || !last.isAfter(date) ? result.also(words) : result.movedTo(last, words);
        }
        return result;
    }

    /// Statements that could not be used, in words.
    List<String> doubts() {
        return List.copyOf(doubts);
    }

    private boolean covers(IncidentFacts.Hold hold, Law law) {
        var regimes = hold.regimes();
        if (regimes == null) {
            doubt("An investigator's statement names no regime: it moves no date until somebody says which notices"
                    + " it is about.");
            return false;
        }
        return regimes.contains(law.regime()) || regimes.contains(law.jurisdiction()) || regimes.contains(law.id());
    }

    private static @Nullable LocalDate end(IncidentFacts.Hold hold, Law law) {
        var until = hold.until();
        var form = hold.form();
        if (form == null) {
            return null;
        }
        return switch (form) {
            case WRITTEN -> until;
            case ORAL ->
                oralEnd(hold.received(), until, law.lawEnforcementDelay().oralDays());
        };
    }

    private static @Nullable LocalDate oralEnd(
            @Nullable LocalDate received, @Nullable LocalDate until, @Nullable Integer days) {
        if (days == null) {
            return until;
        }
        if (received == null) {
            return null;
        }
        var longest = received.plusDays(days);
        return until != null && until.isBefore(longest) ? until : longest;
    }

    private void doubt(String words) {
        if (!doubts.contains(words)) {
            doubts.add(words);
        }
    }
}
