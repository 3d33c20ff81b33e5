package org.noticewright.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ColumnChoice;
import org.noticewright.casework.FormatGuess;
import org.noticewright.ingest.UnreadableFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "detect",
        description =
                "What files may be: the three likeliest formats of each, and of each kind of member of an archive.")
final class DetectCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to look at; nothing is imported.")
    private List<Path> files = List.of();

    @Option(
            names = "--columns",
            paramLabel = "FORMAT",
            description = "Print what the columns of each file are taken for when it is read as FORMAT (generic.csv,"
                    + " generic.json, generic.xml, log.generic, people.csv). With --json the line is a mapping to edit"
                    + " and give to import --mapping; no cell is printed.")
    private @Nullable String columns;

    @Option(names = "--json", description = "Print one JSON line a file on standard output.")
    private boolean json;

    private final Casework casework;
    private final Console console;

    DetectCommand(Casework casework, Console console) {
        this.casework = casework;
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean refused = false;
        for (var file : files) {
            try {
                if (columns != null) {
                    print(file, casework.importEvidence().columns(file, columns));
                    continue;
                }
                var detected = casework.importEvidence().detect(file);
                if (json) {
                    console.json(asJson(file, detected));
                } else {
                    print(file, detected);
                }
            } catch (UnreadableFileException unreadable) {
                refused = true;
                refuse(file, String.valueOf(unreadable.getMessage()));
            } catch (NoSuchFileException missing) {
                refused = true;
                refuse(file, "There is no such file. Maybe its name is misspelt.");
            } catch (IOException failed) {
                refused = true;
                refuse(file, "The file could not be read. Maybe you have no permission, or its disk is damaged.");
            }
        }
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void refuse(Path file, String reason) {
        if (json) {
            console.json(ordered("file", file.toString(), "refused", reason));
        } else {
            console.err().println("%s: refused. %s".formatted(file, reason));
        }
    }

    private void print(Path file, FormatGuess.OfFile detected) {
        console.out().println(file + ":");
        detected.whole().forEach(guess -> console.out().println("  " + guess));
        for (var kind : detected.kinds()) {
            console.print(kind.members() == 1 ? "  1 member:" : "  %,d members:", kind.members());
            kind.guesses().forEach(guess -> console.out().println("    " + guess));
        }
        detected.doubts().forEach(doubt -> console.err().println("  warning: " + doubt));
    }

    private void print(Path file, ColumnChoice.Offer offer) {
        var names = offer.columns().stream().map(ColumnChoice.Column::name).toList();
        var roles = new LinkedHashMap<String, String>();
        offer.roles().stream()
                .filter(offer.guess()::containsKey)
                .forEach(role -> roles.put(role, String.valueOf(offer.guess().get(role))));
        if (json) {
            var line = ordered("roles", roles, "columns", names);
            line.put("otherRoles", rest(offer.roles(), roles.keySet()));
            console.json(line);
            return;
        }
        console.out().println(file + ":");
        roles.forEach((role, column) -> console.out().println("  %s = %s".formatted(role, column)));
        console.out().println("  columns without a role: " + shown(rest(names, roles.values())));
        console.out().println("  roles without a column: " + shown(rest(offer.roles(), roles.keySet())));
    }

    private static List<String> rest(List<String> all, Collection<String> taken) {
        return all.stream().filter(one -> !taken.contains(one)).toList();
    }

    private static String shown(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /// The shape is part of the command line's contract.
    private static Map<String, Object> asJson(Path file, FormatGuess.OfFile detected) {
        var line = ordered("file", file.toString(), "formats", asJson(detected.whole()));
        line.put(
                "members",
                detected.kinds().stream()
                        .map(kind -> ordered("members", kind.members(), "formats", asJson(kind.guesses())))
                        .toList());
        line.put("warnings", detected.doubts());
        return line;
    }

    private static List<Map<String, Object>> asJson(List<FormatGuess> guesses) {
        return guesses.stream()
                .map(guess -> {
                    var line = ordered("format", guess.format(), "confidence", guess.confidence());
                    line.put("reason", guess.reason());
                    return line;
                })
                .toList();
    }

    private static Map<String, Object> ordered(String key, Object value, String other, Object otherValue) {
        var line = new LinkedHashMap<String, Object>();
        line.put(key, value);
        line.put(other, otherValue);
        return line;
    }
}
