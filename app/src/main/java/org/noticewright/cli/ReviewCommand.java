package org.noticewright.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.Tickets;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "review", description = "List the tickets that need a person, decide on one, or take a decision back.")
final class ReviewCommand extends CaseCommand {

    /// A large case may have a hundred thousand that wait.
    private static final int ROWS_TOGETHER = 1_000;

    @Option(names = "--ticket", paramLabel = "N", description = "The ticket's number in the case (as listed).")
    private @Nullable Long ticket;

    @Option(
            names = "--native-id",
            paramLabel = "PLATFORM:ID",
            description = "The ticket by its own id, such as zendesk:8841.")
    private @Nullable String nativeId;

    @Option(names = "--verdict", paramLabel = "VERDICT", description = "PHI, METADATA or NONE.")
    private @Nullable Verdict verdict;

    @Option(names = "--withdraw", description = "Take the standing decision back.")
    private boolean withdraw;

    @Option(
            names = "--alike",
            description = "List the tickets that were judged on the same grounds as this decided one.")
    private boolean alike;

    @Option(
            names = "--apply",
            description = "With --alike: carry the decision over to them as one step, which undo takes back.")
    private boolean apply;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why, without personal data; required for a decision.")
    private String reason = "";

    ReviewCommand(Casework casework, Console console) {
        super(casework, console, CaseFiles.Mode.READ_WRITE);
    }

    @Override
    void check() {
        boolean named = ticket != null || nativeId != null;
        Given.notBoth("--ticket", ticket != null, "--native-id", nativeId != null);
        Given.notBoth("--verdict", verdict != null, "--withdraw", withdraw);
        Given.together("--verdict", verdict != null, "--ticket or --native-id", named);
        Given.together("--withdraw", withdraw, "--ticket or --native-id", named);
        Given.together("--alike", alike, "--ticket or --native-id", named);
        Given.together("--apply", apply, "--alike", alike);
        Given.together("--reason", !reason.isBlank(), "--ticket or --native-id", named);
    }

    @Override
    int run(CaseFile openCase) {
        var id = id(openCase);
        if (id == null) {
            list(openCase);
            return ExitCode.DONE;
        }
        if (alike) {
            return alike(openCase, id);
        }
        if (withdraw) {
            casework.reviewTickets().withdraw(openCase, id, reason);
        } else if (verdict != null) {
            casework.reviewTickets().decide(openCase, id, verdict, reason);
        } else {
            throw new IllegalArgumentException("""
                Ticket %d was named without a decision. \
                Maybe add --verdict PHI|METADATA|NONE and --reason, or --withdraw.\
                """.formatted(id.value()));
        }
        bringPeopleUpToDate(openCase);
        var done = withdraw ? "decision taken back" : "decided " + verdict;
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("ticket", id.value());
            line.put("done", done);
            console.json(line);
        } else {
            console.print("Ticket %d: %s.", id.value(), done);
        }
        return ExitCode.DONE;
    }

    private int alike(CaseFile openCase, Ticket.Id id) {
        if (withdraw || verdict != null) {
            throw new IllegalArgumentException("""
                --alike carries a standing decision over and takes no new one. \
                Maybe decide first, then run it again with --alike.\
                """);
        }
        var found = casework.decideAlike().find(openCase, id, console.progress());
        if (apply) {
            var step = casework.decideAlike().apply(openCase, found, reason, console.progress());
            if (json) {
                console.json(EffectPrinter.json(step));
            } else {
                console.print(
                        "Step %d applied: %,d tickets decided %s as ticket %d. undo --step %d takes it back.",
                        step.id().value(),
                        step.tickets(),
                        found.decision().verdict(),
                        id.value(),
                        step.id().value());
            }
            return ExitCode.DONE;
        }
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("ticket", id.value());
            line.put("verdict", found.decision().verdict().name());
            line.put("alike", found.tickets().stream().map(Ticket.Id::value).toList());
            line.put("decided", found.decided());
            line.put("applied", false);
            console.json(line);
            return ExitCode.DONE;
        }
        found.tickets().forEach(one -> console.print("%d", one.value()));
        console.err()
                .println(("%,d undecided tickets were judged on the same grounds (%,d pieces of evidence, same subject"
                                + " or message); %,d more are decided. Nothing was changed: add --apply and --reason.")
                        .formatted(found.tickets().size(), found.grounds(), found.decided()));
        return ExitCode.DONE;
    }

    private Ticket.@Nullable Id id(CaseFile openCase) {
        if (ticket != null) {
            // Also tells of a ticket that the case does not have.
            return openCase.tickets().get(new Ticket.Id(ticket)).id();
        }
        if (nativeId == null) {
            return null;
        }
        int colon = nativeId.indexOf(':');
        var key = new NativeKey(nativeId.substring(0, Math.max(colon, 0)), nativeId.substring(colon + 1));
        return openCase.tickets().find(key).orElseThrow(() -> new IllegalArgumentException("""
            No ticket has the given native id. \
            Maybe write platform and id, such as zendesk:8841.\
            """));
    }

    private void list(CaseFile openCase) {
        var filter = new Tickets.Filter(Set.of(), Set.of(), true, true, null);
        var ids = openCase.tickets().ids(filter);
        for (int from = 0; from < ids.length; from += ROWS_TOGETHER) {
            int to = Math.min(ids.length, from + ROWS_TOGETHER);
            openCase.tickets().rows(Arrays.copyOfRange(ids, from, to)).forEach(this::print);
        }
        console.err().println("%,d tickets need a person.".formatted(ids.length));
    }

    private void print(Tickets.Row row) {
        if (json) {
            console.json(line(row));
            return;
        }
        console.print(
                "%d  %s:%s  %s  %s",
                row.id().value(), row.key().platform(), row.key().id(), String.valueOf(row.verdict()), row.exposure());
    }

    private static Map<String, Object> line(Tickets.Row row) {
        var line = new LinkedHashMap<String, Object>();
        line.put("ticket", row.id().value());
        line.put("platform", row.key().platform());
        line.put("nativeId", row.key().id());
        line.put("verdict", String.valueOf(row.verdict()));
        line.put("exposure", row.exposure().name());
        return line;
    }
}
