package org.noticewright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.Casework;
import org.noticewright.ingest.UnreadableFileException;
import org.noticewright.law.FactsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `noticewright COMMAND`: the root of the command line.
@Command(
        name = "noticewright",
        mixinStandardHelpOptions = true,
        version = "Noticewright 0.1.0",
        description = "Breach response in healthcare, offline: tickets and logs in; people, duties and letters out.",
        synopsisSubcommandLabel = "COMMAND")
public final class NoticewrightCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private NoticewrightCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /// The command line with every command wired.
    public static CommandLine commandLine(Casework casework, Console console, WindowOpener window) {
        var line = new CommandLine(new NoticewrightCommand())
                .addSubcommand(new DemoCommand(casework, console, window))
                .addSubcommand(new OpenCommand(casework, console, window))
                .addSubcommand(new NewCommand(casework, console))
                .addSubcommand(new DetectCommand(casework, console))
                .addSubcommand(new ImportCommand(casework, console))
                .addSubcommand(new ScopeCommand(casework, console))
                .addSubcommand(new AccessCommand(casework, console))
                .addSubcommand(new CoverageCommand(casework, console))
                .addSubcommand(new SystemsCommand(casework, console))
                .addSubcommand(new PeopleCommand(casework, console))
                .addSubcommand(new ObligationsCommand(casework, console))
                .addSubcommand(new TimelineCommand(casework, console))
                .addSubcommand(new EventsCommand(casework, console))
                .addSubcommand(new RecordCommand(casework, console))
                .addSubcommand(new ReviewCommand(casework, console))
                .addSubcommand(new DictionaryCommand(casework, console))
                .addSubcommand(new RulesCommand(casework, console))
                .addSubcommand(new UndoCommand(casework, console))
                .addSubcommand(new LettersCommand(casework, console))
                .addSubcommand(new ExportCommand(casework, console))
                .addSubcommand(new VerifyCommand(casework, console))
                .addSubcommand(new ReviewPackageCommand(casework, console))
                .addSubcommand(new VerifyPackageCommand(casework, console))
                .addSubcommand(new KeysCommand(casework, console))
                .addSubcommand(new ScanCommand(casework, console))
                .addSubcommand(new EvaluateCommand(casework, console))
                .addSubcommand(new DeadlinesCommand(casework, console));
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec()
                        .addOption(OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("Show this help message and exit.")
                                .build()));
        return PlainWords.teach(line)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.out())
                .setErr(console.err())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, console));
    }

    private static int explain(Exception thrown, Console console) {
        Exception failure = thrown instanceof UncheckedIOException && thrown.getCause() instanceof IOException cause
                ? cause
                : thrown;
        console.err()
                .println(
                        switch (failure) {
                            case CaseFileException known -> known.getMessage();
                            case FactsException known -> known.getMessage();
                            case UnreadableFileException known -> known.getMessage();
                            case IllegalArgumentException known -> known.getMessage();
                            case CancellationException known -> known.getMessage();
                            case NoSuchFileException missing -> missing(missing.getFile());
                            case FileAlreadyExistsException there ->
                                "There is already a file %s. Maybe choose another name.".formatted(there.getFile());
                            case NotDirectoryException file ->
                                "%s is a file, no folder. Maybe name a new folder.".formatted(file.getFile());
                            case AccessDeniedException denied ->
                                "No permission for %s. Maybe it belongs to somebody else.".formatted(denied.getFile());
                            case IOException io -> "Reading or writing failed: " + io.getMessage();
                            default -> defect(failure);
                        });
        return switch (failure) {
            case UnreadableFileException refused -> ExitCode.REFUSED;
            case CaseFileException damaged when damaged.reason() == CaseFileException.Reason.DAMAGED -> ExitCode.BROKEN;
            default -> ExitCode.FAILED;
        };
    }

    private static String missing(String file) {
        var parent = Path.of(file).toAbsolutePath().getParent();
        return parent == null || Files.isDirectory(parent)
                ? "There is no file %s. Maybe it is misspelt.".formatted(file)
                : "There is no folder for %s. Maybe make it first, or its name is misspelt.".formatted(file);
    }

    /// Only class names and line numbers: an unexpected exception's message might hold what a patient wrote.
    private static String defect(Exception failure) {
        var text = new StringBuilder("This is a defect of Noticewright. Please report these lines:");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(System.lineSeparator()).append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, 8); i++) {
                text.append(System.lineSeparator()).append("    at ").append(frames[i]);
            }
        }
        return text.toString();
    }
}
