package org.noticewright.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.Deadline;
import org.noticewright.disclosure.HolidayCalendar;
import org.noticewright.disclosure.LawPack;
import org.noticewright.disclosure.Rule;
import org.noticewright.domain.IncidentFacts;

/// Turns a period and the event that starts it into a day. The day of the event is day 0. A start that nobody
/// entered is never replaced by another in silence: the earliest day known stands in, the basis says so, and
/// the fact is asked for.
final class DeadlineCalculator {

    /// @param missing facts whose entry would change the day
    record Due(@Nullable LocalDate date, @Nullable Instant instant, String basis, Set<String> missing) {

        Due also(String more) {
            return new Due(date, instant, basis + "; " + more, missing);
        }

        Due movedTo(LocalDate day, String why) {
            return new Due(day, null, basis + "; " + why, missing);
        }
    }

    private record Started(@Nullable LocalDate day, String words, Set<String> missing) {}

    static final String NO_NUMBER = "without unreasonable delay";

    private final LawPack pack;
    private final IncidentFacts.Dates dates;
    private final Facts facts;
    private final Map<String, BusinessDays> calendars = new HashMap<>();

    DeadlineCalculator(LawPack pack, IncidentFacts facts) {
        this.pack = pack;
        this.dates = facts.dates();
        this.facts = new Facts(facts);
    }

    /// The day of discovery that rules are chosen by: the day entered, else the earliest day known.
    @Nullable
    LocalDate discovery() {
        return dates.discovered() == null ? earliest() : dates.discovered();
    }

    Due due(Rule rule, @Nullable LocalDate lettersLimit) {
        var plain = limit(rule.deadline(), lettersLimit);
        for (var override : rule.deadline().overrides()) {
            var ruling = ConditionInterpreter.evaluate(override.when(), facts);
            var other = limit(override.deadline(), lettersLimit).also(override.citation());
            if (ruling.truth() == Truth.TRUE) {
                plain = other;
                break;
            }
            if (ruling.truth() == Truth.UNKNOWN) {
                var first = earlier(plain, other)
                        .also("the earlier of two periods while this is open: " + ruling.openInWords());
                Set<String> missing = new LinkedHashSet<>(first.missing());
                missing.addAll(ruling.open());
                plain = new Due(first.date(), first.instant(), first.basis(), missing);
            }
        }
        return rule.timing() == null ? plain : ordered(plain, rule.timing(), lettersLimit);
    }

    /// The end of a period that starts on a given day.
    LocalDate after(LocalDate start, Deadline period) {
        var amount = period.amount();
        if (amount == null) {
            return start;
        }
        return switch (period.unit()) {
            case CALENDAR_DAYS -> start.plusDays(amount);
            case BUSINESS_DAYS -> businessDays(period).after(start, amount);
            case HOURS -> start.plusDays(amount / 24);
            case NONE -> start;
        };
    }

    private Due limit(Deadline deadline, @Nullable LocalDate lettersLimit) {
        var first = single(deadline, lettersLimit);
        for (var further : deadline.whicheverFirst()) {
            first = earlier(first, single(further, lettersLimit));
        }
        return first;
    }

    private Due single(Deadline deadline, @Nullable LocalDate lettersLimit) {
        var amount = deadline.amount();
        if (amount == null) {
            var word = deadline.word();
            return new Due(null, null, word == null ? NO_NUMBER : word, Set.of());
        }
        var start = started(deadline.start(), lettersLimit);
        var basis = "%d %s after %s%s%s"
                .formatted(
                        amount,
                        unitWords(deadline),
                        start.words(),
                        deadline.alsoWithoutUnreasonableDelay() ? ", and " + NO_NUMBER : "",
                        extensionWords(deadline));
        var aware = dates.aware();
        if (deadline.unit() == Deadline.Unit.HOURS && deadline.start() == Deadline.Start.AWARENESS && aware != null) {
            var instant = aware.plusSeconds(3600L * amount);
            return new Due(LocalDate.ofInstant(instant, ZoneOffset.UTC), instant, basis, start.missing());
        }
        var day = start.day();
        return new Due(day == null ? null : after(day, deadline), null, basis, start.missing());
    }

    private Due ordered(Due due, Rule.Timing timing, @Nullable LocalDate lettersLimit) {
        var letters = dates.lettersSent() == null ? lettersLimit : dates.lettersSent();
        return switch (timing) {
            case INDEPENDENT, AFTER -> due;
            case WITH -> capped(due, dates.lettersSent(), "at the same time as the letters");
            case WITH_OR_BEFORE -> capped(due, letters, "with the letters or before them");
            case BEFORE -> capped(due, letters == null ? null : letters.minusDays(1), "before the letters");
        };
    }

    private static Due capped(Due due, @Nullable LocalDate day, String words) {
        var date = due.date();
        if (day != null && (date == null || day.isBefore(date))) {
            return due.movedTo(day, words);
        }
        return due.also(words);
    }

    private Started started(Deadline.Start start, @Nullable LocalDate lettersLimit) {
        return switch (start) {
            case DISCOVERY -> entered(dates.discovered(), start, "dates.discovered");
            case DETECTION -> detection(start);
            case FIRST_INDICATION -> entered(dates.firstIndication(), start, "dates.firstIndication");
            case DETERMINATION -> entered(dates.determined(), start, "dates.determined");
            case CONFIRMATION -> entered(dates.confirmed(), start, "dates.confirmed");
            case AWARENESS -> entered(awareDay(), start, "dates.aware");
            case OWNER_INFORMED -> entered(dates.ownerInformed(), start, "dates.ownerInformed");
            case NOTICE_DECISION -> entered(dates.determined(), start, "dates.determined");
            case NOTICE_TO_HHS -> happening(dates.hhsNotified(), null, start, "dates.hhsNotified");
            case NOTICE_TO_INDIVIDUALS -> happening(dates.lettersSent(), lettersLimit, start, "dates.lettersSent");
            case END_OF_CALENDAR_YEAR_OF_DISCOVERY -> endOfYear();
        };
    }

    private Started entered(@Nullable LocalDate day, Deadline.Start start, String fact) {
        if (day != null) {
            return new Started(day, "%s on %s".formatted(start.label(), day), Set.of());
        }
        var earliest = earliest();
        return earliest == null
                ? new Started(null, start.label() + ", a day that is not known", Set.of(fact))
                : new Started(
                        earliest,
                        "%s, the earliest day known (conservative: %s is not known)"
                                .formatted(earliest, FactWords.of(fact)),
                        Set.of(fact));
    }

    /// An event still to come: its own last day, when it has one, gives the latest day that could follow
    /// from it.
    private static Started happening(
            @Nullable LocalDate day, @Nullable LocalDate atTheLatest, Deadline.Start start, String fact) {
        if (day != null) {
            return new Started(day, "%s on %s".formatted(start.label(), day), Set.of());
        }
        return atTheLatest == null
                ? new Started(null, start.label() + ", which has no day yet", Set.of(fact))
                : new Started(
                        atTheLatest,
                        "%s, which has no day yet: at the latest when it goes out on its own last day %s, earlier when it goes earlier"
                                .formatted(start.label(), atTheLatest),
                        Set.of(fact));
    }

    /// The facts hold no day of detection: it can't lie after discovery, and a first indication may be it.
    private Started detection(Deadline.Start start) {
        var first = dates.firstIndication();
        var discovered = dates.discovered();
        if (first != null && (discovered == null || first.isBefore(discovered))) {
            return new Started(
                    first,
                    "%s, taken to be the first indication on %s (conservative)".formatted(start.label(), first),
                    Set.of());
        }
        return entered(discovered, start, "dates.discovered");
    }

    private Started endOfYear() {
        var day = discovery();
        if (day == null) {
            return new Started(
                    null, "the end of the calendar year of discovery, which is not known", Set.of("dates.discovered"));
        }
        var end = LocalDate.of(day.getYear(), 12, 31);
        Set<String> missing = dates.discovered() == null ? Set.of("dates.discovered") : Set.of();
        return new Started(end, "the end of %d, the calendar year of discovery".formatted(day.getYear()), missing);
    }

    private @Nullable LocalDate awareDay() {
        var aware = dates.aware();
        return aware == null ? null : LocalDate.ofInstant(aware, ZoneOffset.UTC);
    }

    private @Nullable LocalDate earliest() {
        var known =
                least(dates.firstIndication(), dates.discovered(), dates.determined(), dates.confirmed(), awareDay());
        return known != null
                ? known
                : least(
                        dates.occurredFrom(),
                        dates.occurredTo(),
                        dates.contained(),
                        dates.ownerInformed(),
                        dates.lettersSent(),
                        dates.hhsNotified());
    }

    private static @Nullable LocalDate least(@Nullable LocalDate... days) {
        return Stream.of(days)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Due earlier(Due one, Due other) {
        var first = one.date();
        var second = other.date();
        if (first == null || second == null) {
            return first == null ? other : one;
        }
        return second.isBefore(first) ? other : one;
    }

    private BusinessDays businessDays(Deadline period) {
        var id = period.calendar();
        if (id == null) {
            throw new IllegalStateException("A period in business days of the law pack names no calendar.");
        }
        return calendars.computeIfAbsent(
                id, wanted -> new BusinessDays(pack.calendar(wanted).orElseThrow()));
    }

    private String unitWords(Deadline deadline) {
        return switch (deadline.unit()) {
            case CALENDAR_DAYS -> "calendar days";
            case BUSINESS_DAYS -> "business days (without %s)".formatted(holidays(deadline));
            case HOURS -> "hours";
            case NONE -> "";
        };
    }

    private String holidays(Deadline deadline) {
        var id = deadline.calendar();
        return id == null
                ? "holidays"
                : pack.calendar(id).map(HolidayCalendar::name).orElse(id);
    }

    private static String extensionWords(Deadline deadline) {
        var extension = deadline.extension();
        return extension == null ? "" : "; later only " + extension.onlyWhen();
    }
}
