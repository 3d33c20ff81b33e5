package org.noticewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.FormsExport;
import org.noticewright.Wiring;

/// Who watches sees how far a command is; who presses Ctrl-C gets out, with the case and the folders as they
/// were.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CancelTest {

    private static final int TICKETS = 12;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path copies = Path.of(System.getProperty("java.io.tmpdir"));
    private Path folder = Path.of("");

    @BeforeAll
    void aCase(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Files.writeString(folder.resolve("passphrase"), "four plain garden words");
        var facts = Files.writeString(
                folder.resolve("facts"),
                "{\"entity\":{\"name\":\"Example Care\",\"capacities\":[\"hipaa-covered-entity\"]},"
                        + "\"dates\":{\"discovered\":\"2026-02-05\"}}");
        assertThat(run(console(true), "new", "--facts", facts, "--owner", "Alex"))
                .isZero();
        assertThat(run(console(true), "import", FormsExport.write(folder, TICKETS)))
                .isZero();
    }

    private Console console(boolean watched) {
        return new Console(new PrintStream(new ByteArrayOutputStream()), new PrintStream(err, true), watched);
    }

    private int run(Console console, Object command, Object... others) {
        err.reset();
        var words = new ArrayList<String>();
        words.add(command.toString());
        words.add(folder.resolve("a.case").toString());
        List.of(others).forEach(word -> words.add(word.toString()));
        words.addAll(List.of("--passphrase-file", folder.resolve("passphrase").toString()));
        return NoticewrightCommand.commandLine(Wiring.casework(Terminal.CLOCK), console, new NoWindow())
                .execute(words.toArray(String[]::new));
    }

    /// Of this case: other programs may have theirs.
    private boolean aCopyIsLeft() throws IOException {
        try (var files = Files.newDirectoryStream(copies, "noticewright-*")) {
            for (var file : files) {
                var copy = file.resolve("copy.case");
                if (Files.exists(copy) && Files.mismatch(copy, folder.resolve("a.case")) == -1) {
                    return true;
                }
            }
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void verifyEndsWhenItIsAskedToAndItsCopyOfTheCaseIsGone(boolean watched) throws IOException {
        var console = console(watched);
        assertThat(console.cancel()).as("work to wait for").isFalse();

        assertThat(run(console, "verify")).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Cancelled.");
        assertThat(console.cancel()).as("work to wait for").isTrue();
        assertThat(aCopyIsLeft()).isFalse();
    }

    @Test
    void whoWatchesVerifySeesHowFarItIs() {
        assertThat(run(console(true), "verify")).isZero();

        assertThat(err.toString(StandardCharsets.UTF_8))
                .containsPattern("\\d+ log entries")
                .containsPattern("\\d+ rows")
                .contains(TICKETS + " tickets");
    }
}
