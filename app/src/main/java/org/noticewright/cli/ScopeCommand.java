package org.noticewright.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "scope", description = "Grade every ticket by what the intruder's accounts did in a time window.")
final class ScopeCommand extends CaseCommand {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9_999;
    private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d{1,6})(ms|s|m|min|h)");

    @Option(
            names = "--actor",
            paramLabel = "ID",
            description = "Account the intruder used, as a log names it. Repeatable.")
    private List<String> actors = List.of();

    @Option(names = "--session", paramLabel = "ID", description = "Session the intruder used. Repeatable.")
    private List<String> sessions = List.of();

    @Option(
            names = "--ip",
            paramLabel = "ADDRESS",
            description = "Address or block (203.0.113.0/24, 2001:db8::/32) the intruder came from. Repeatable.")
    private List<String> addresses = List.of();

    @Option(names = "--agent", paramLabel = "TEXT", description = "Program (user agent) of the intruder. Repeatable.")
    private List<String> agents = List.of();

    @Option(names = "--token", paramLabel = "ID", description = "API token of the intruder. Repeatable.")
    private List<String> tokens = List.of();

    @Option(
            names = "--whole-account",
            description = "Every line of the accounts counts, also its owner's; the default without any mark.")
    private boolean wholeAccount;

    @Option(names = "--from", paramLabel = "T", description = "Start: 2026-02-04 or 2026-02-04T13:00:00Z.")
    private String from = "";

    @Option(names = "--to", paramLabel = "T", description = "End, inclusive; a date means its whole day (UTC).")
    private String to = "";

    @Option(
            names = "--clock",
            paramLabel = "LOG=OFFSET",
            description = "The clock of this log runs ahead (+37s) or behind (-2m). Repeatable.")
    private Map<String, String> clocks = Map.of();

    @Option(
            names = "--rule-out",
            paramLabel = "N",
            description = "Log line (its number) that reached no record, by a person's decision. Repeatable.")
    private Set<Long> ruledOut = Set.of();

    @Option(
            names = "--excuse",
            paramLabel = "FROM/TO",
            description = "Time without log lines that is explained otherwise. Repeatable.")
    private List<String> excused = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why this scope; goes into the log.")
    private String reason = "";

    @Option(
            names = "--suggest",
            description = "Tell the story the logs tell, with a scope to decide on. Changes nothing.")
    private boolean suggest;

    @Option(names = "--accept", description = "With --suggest: take the suggested scope. Needs --reason.")
    private boolean accept;

    ScopeCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    void check() {
        Given.together("--accept", accept, "--suggest", suggest);
        rulings();
        offsets();
        if (!from.isEmpty() && !to.isEmpty()) {
            new Interval(time("--from", from, false), time("--to", to, true));
        }
    }

    @Override
    int run(CaseFile openCase) {
        var printer = new ScopePrinter(console, json);
        if (suggest) {
            return suggest(openCase, printer);
        }
        if (actors.isEmpty() && from.isEmpty() && to.isEmpty() && !hasMarks()) {
            printer.actors(casework.assessExposure().actors(openCase));
            return ExitCode.DONE;
        }
        if (actors.isEmpty() || from.isEmpty() || to.isEmpty()) {
            console.err().println("""
                A scope needs all three: --actor ID --from T --to T. \
                Without any, the actors are listed; --suggest reads the logs.\
                """);
            return ExitCode.WRONG_USAGE;
        }
        var known = casework.assessExposure().actors(openCase).keySet();
        for (var actor : actors) {
            if (!known.contains(actor)) {
                throw new IllegalArgumentException("""
                    No log knows the account (%s). \
                    Maybe it is misspelt: without options the accounts of the logs are listed.\
                    """.formatted(actor));
            }
        }
        decide(openCase, window(), printer);
        return ExitCode.DONE;
    }

    private boolean hasMarks() {
        return wholeAccount
                || !reason.isBlank()
                || !(addresses.isEmpty()
                        && sessions.isEmpty()
                        && agents.isEmpty()
                        && tokens.isEmpty()
                        && clocks.isEmpty()
                        && ruledOut.isEmpty()
                        && excused.isEmpty());
    }

    private int suggest(CaseFile openCase, ScopePrinter printer) {
        if (accept && reason.isBlank()) {
            throw new IllegalArgumentException("""
                Accepting a suggested scope is a decision and needs a reason. \
                Maybe add --reason "Reviewed with the forensic firm".\
                """);
        }
        var suggestion = casework.assessExposure().suggest(openCase);
        var window = suggestion.window();
        if (accept && window != null) {
            decide(openCase, window.withRulings(rulings()), printer);
        } else {
            printer.suggestion(suggestion, casework.assessExposure().clocks(openCase));
        }
        return ExitCode.DONE;
    }

    private void decide(CaseFile openCase, AccessWindow window, ScopePrinter printer) {
        casework.assessExposure()
                .unseen(openCase, window)
                .forEach(sentence -> console.err().println("warning: " + sentence + " Maybe it is misspelt."));
        var scoped = casework.assessExposure().run(openCase, window, reason, console.progress());
        bringPeopleUpToDate(openCase);
        printer.scoped(scoped);
    }

    private AccessWindow window() {
        return new AccessWindow(
                Set.copyOf(actors),
                Set.copyOf(addresses),
                Set.copyOf(sessions),
                Set.copyOf(agents),
                Set.copyOf(tokens),
                wholeAccount,
                time("--from", from, false),
                time("--to", to, true),
                offsets(),
                rulings());
    }

    private AccessWindow.Rulings rulings() {
        var events = new HashSet<AccessEvent.Id>();
        ruledOut.forEach(number -> events.add(new AccessEvent.Id(number)));
        var silences = new HashSet<Interval>();
        excused.forEach(text -> silences.add(interval("--excuse", text)));
        return new AccessWindow.Rulings(events, silences);
    }

    private Map<String, Duration> offsets() {
        var offsets = new TreeMap<String, Duration>();
        clocks.forEach((source, text) -> offsets.put(source, offset(text)));
        return offsets;
    }

    private static Duration offset(String text) {
        var parts = OFFSET.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("""
                --clock (%s) is not an offset. \
                Maybe write it as zendesk.audit=+37s, or -2m for a clock that runs behind.\
                """.formatted(text));
        }
        long amount = Long.parseLong(parts.group(2)) * (parts.group(1).equals("-") ? -1 : 1);
        return switch (parts.group(3)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    static Interval interval(String option, String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("""
                %s (%s) is not a stretch of time. \
                Maybe write it as 2026-02-04T13:00:00Z/2026-02-04T14:00:00Z.\
                """.formatted(option, text));
        }
        return new Interval(
                time(option, text.substring(0, slash), false), time(option, text.substring(slash + 1), true));
    }

    static Instant time(String option, String text, boolean end) {
        try {
            if (text.length() == "2026-02-04".length()) {
                return LocalDate.parse(text)
                        .atTime(end ? LocalTime.MAX : LocalTime.MIN)
                        .toInstant(ZoneOffset.UTC);
            }
            return inRange(option, text, Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("""
                %s (%s) is not a date or time. \
                Maybe write it as 2026-02-04 or 2026-02-04T13:00:00Z.\
                """.formatted(option, text), e);
        }
    }

    /// A year of more than four figures is a slip, and milliseconds cannot tell it.
    private static Instant inRange(String option, String text, Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("%s (%s) is outside the years %d to %d. Maybe a figure is too many."
                    .formatted(option, text, FIRST_YEAR, LAST_YEAR));
        }
        return time;
    }
}
