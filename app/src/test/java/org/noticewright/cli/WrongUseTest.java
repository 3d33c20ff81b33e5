package org.noticewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.FormsExport;

/// A caller's mistake is told in plain words, with what to do instead: never a stack trace, a code of the
/// database or the exit code of a broken case, and never passed over in silence.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongUseTest {

    private static final int WORDS_AND_A_TAIL = 3;

    private final Terminal terminal = new Terminal();
    private Path folder = Path.of("");

    @BeforeAll
    void aCase(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Files.writeString(folder.resolve("passphrase"), "four plain garden words");
        Files.writeString(folder.resolve("text"), "no export");
        Files.writeString(folder.resolve("cut.json"), "{\"a\":");
        Files.write(folder.resolve("binary"), new byte[] {0, 1, 2, 3, (byte) 200, 0, 9});
        Files.writeString(
                folder.resolve("facts"),
                "{\"entity\":{\"name\":\"Example Care\",\"capacities\":[\"hipaa-covered-entity\"]},"
                        + "\"dates\":{\"discovered\":\"2026-02-05\"}}");
        Files.writeString(folder.resolve("tickets.csv"), "id,subject,body\n1,Hello,Please call me\n");
        assertThat(run("new @case --facts @facts --owner Alex --passphrase-file @passphrase"))
                .as(terminal.err())
                .isZero();
        Path log = Files.writeString(folder.resolve("log.csv"), """
            timestamp,actor,action,ticket_id,ip,session_id,user_agent
            2026-02-04T10:00:00Z,kim,view,1,203.0.113.9,s1,Agent/1
            2026-02-04T10:05:00Z,kim,view,2,203.0.113.9,s1,Agent/1
            """);
        assertThat(run("import @case @log.csv --format log.generic --passphrase-file @passphrase"))
                .as("%s: %s", log, terminal.err())
                .isZero();
        assertThat(terminal.run(
                        "import",
                        folder.resolve("case"),
                        FormsExport.write(folder, 12),
                        "--passphrase-file",
                        folder.resolve("passphrase")))
                .as(terminal.err())
                .isZero();
    }

    /// @param line words; `@name` stands for a file of the folder
    private int run(String line) {
        var words = new ArrayList<>();
        for (String word : line.strip().split(" +")) {
            words.add(word.startsWith("@") ? folder.resolve(word.substring(1)) : word);
        }
        return terminal.run(words.toArray());
    }

    private void refuses(String line) {
        int code = run(line);

        String said = terminal.out() + terminal.err();
        assertThat(code).as("%s: %s", line, said).isIn(ExitCode.FAILED, ExitCode.WRONG_USAGE, ExitCode.REFUSED);
        assertThat(said)
                .containsAnyOf("Maybe", "Usage:", "needs")
                .doesNotContain("SQLite", "defect", "Exception", "java.", "For input string");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope",
                "access",
                "coverage",
                "systems",
                "people",
                "obligations",
                "timeline",
                "events",
                "review",
                "dictionary",
                "rules",
                "undo",
                "verify",
                "keys",
                "record 1",
                "import @facts",
                "letters --out @letters",
                "export --what TICKETS --out @export",
                "review-package --out @package"
            })
    void namesACaseThatIsNone(String command) {
        String[] words = (command + " ").split(" ", 2);
        for (String file : List.of("@missing", "@", "@binary", "@missing/case")) {
            refuses(words[0] + " " + file + " " + words[1] + " --passphrase-file @passphrase");
        }
    }

    static Stream<String> withoutCase() {
        return """
            zzz
            demo --tickets 0 --no-window --out @demo
            demo --tickets abc --no-window --out @demo
            demo --tickets 5 --no-window --out @facts
            demo --tickets 5 --no-window --out @
            new @case --facts @facts --passphrase-file @passphrase
            new @other --facts @missing --passphrase-file @passphrase
            new @other --facts @ --passphrase-file @passphrase
            new @other --facts @cut.json --passphrase-file @passphrase
            new @missing/other --facts @facts --passphrase-file @passphrase
            new @other --facts @facts --passphrase-file @missing
            new @other --facts @facts --passphrase-file @
            detect @missing
            detect @
            detect @binary
            detect @tickets.csv --columns zzz
            scan @missing
            scan @
            scan @binary
            scan @tickets.csv --zone Mars/Olympus
            scan @tickets.csv --format zzz
            scan @tickets.csv --mapping @missing
            scan @tickets.csv --mapping @
            scan @tickets.csv --mapping @cut.json
            scan @tickets.csv --out @missing/x
            evaluate @tickets.csv
            evaluate @tickets.csv @missing
            evaluate @missing @missing
            evaluate @tickets.csv @
            evaluate @tickets.csv @binary
            evaluate @tickets.csv @facts --format zzz
            deadlines --facts @missing
            deadlines --facts @
            deadlines --facts @binary
            deadlines --facts @facts --as-of 2026-02-30
            deadlines --facts @facts --as-of tomorrow
            verify-package @missing
            verify-package @
            verify-package @binary
            people @case --passphrase-file @missing
            people @case --passphrase-file @
            people @case --passphrase-file @text
            """.lines();
    }

    @ParameterizedTest
    @MethodSource("withoutCase")
    void namesWrongFilesNumbersAndDays(String line) {
        refuses(line);
    }

    static Stream<String> inCase() {
        return """
            import @missing
            import @tickets.csv --zone Mars/Olympus
            scope --actor nobody --from 2026-02-01 --to 2026-02-02
            scope --actor nobody --from 2026-02-30 --to 2026-02-02
            scope --rule-out abc
            scope --clock zendesk
            scope --excuse zzz
            scope --accept
            scope --actor kim --from 2026-02-04 --to 2026-02-04 --rule-out 999 --reason x
            scope --actor kim --from 2026-02-04 --to 2026-02-04 --clock zzz=+37s --reason x
            scope --suggest --excuse zzz --accept --reason x
            access --limit -1
            access --limit many
            coverage --from zzz --to zzz
            systems --by somebody
            systems --add X --checked a --by b --period zzz
            systems --add X --checked a --by b --period 2026-02-05/2026-02-01
            systems --add X --checked a --by b --period 2026-02-01/2026-02-02 --source 999
            systems --add X --checked a --by b --period 2026-02-01/2026-02-02 --at zzz
            systems --add X --result zzz
            timeline --format STIX
            timeline --format zzz
            timeline --out @
            events --add zzz --meaning m --message n
            events --add +999999999-01-01T00:00:00Z --meaning m --message n
            scope --actor a --from -999999999-01-01T00:00:00Z --to 2026-02-02
            events --add 2026-02-01T10:00:00Z --meaning m --message n --track zzz
            events --add 2026-02-01T10:00:00Z --meaning m --message n --kind zzz
            events --add 2026-02-01T10:00:00Z --meaning m --message n --link 999
            events --message n
            events --file @missing
            events --file @
            events --withdraw 999
            events --withdraw abc
            record 999
            record zzz
            review --ticket 999999
            review --ticket 999999 --verdict PHI --reason x
            review --ticket 999999 --withdraw --reason x
            review --ticket 1 --verdict MAYBE --reason x
            review --ticket 1 --withdraw --reason x
            review --ticket 1 --verdict PHI --withdraw --reason x
            review --ticket 1 --native-id zendesk:1 --verdict PHI --reason x
            review --verdict PHI --reason x
            review --withdraw
            review --alike
            review --apply
            dictionary --confirm zzz --element DIAGNOSIS --reason x
            dictionary --confirm tag:zzz --element NAME --reason x
            dictionary --confirm tag:zzz --element zzz --reason x
            dictionary --confirm tag:zzz --reason x
            dictionary --confirm tag:zzz --element DIAGNOSIS
            dictionary --confirm tag:zzz --element DIAGNOSIS --special zzz --reason x
            dictionary --element DIAGNOSIS
            dictionary --means x
            dictionary --apply
            dictionary --in @missing
            dictionary --in @
            dictionary --in @binary
            dictionary --out @missing/x
            rules --policy zzz
            rules --policy STRICT --apply
            rules --reason x
            undo --step 999 --reason x
            undo --step abc
            undo --reason x
            letters --out @
            export --what zzz --out @x
            export --what LOG --format zzz --out @x
            verify --letters @missing
            review-package --out @missing/x.zip
            keys --add X
            keys --add X --role zzz
            keys --add X --role TICKETS --new-passphrase-file @missing
            keys --add X --role TICKETS --new-passphrase-file @
            keys --remove 99 --reason x
            keys --role TICKETS
            """.lines();
    }

    @ParameterizedTest
    @MethodSource("inCase")
    void namesWrongIdsValuesAndOptionsThatSayNothing(String line) {
        String[] words = (line + " ").split(" ", 2);
        refuses(words[0] + " @case " + words[1] + "--passphrase-file @passphrase");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "open",
                "new",
                "detect",
                "import",
                "scope",
                "access",
                "coverage",
                "systems",
                "people",
                "obligations",
                "timeline",
                "events",
                "record",
                "review",
                "dictionary",
                "rules",
                "undo",
                "letters",
                "export",
                "verify",
                "review-package",
                "verify-package",
                "keys",
                "scan",
                "evaluate",
                "deadlines"
            })
    void everyCommandTellsItsOptions(String command) {
        assertThat(run(command + " --help")).isZero();

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out().lines().count()).isGreaterThan(WORDS_AND_A_TAIL);
        assertThat(terminal.out()).startsWith("Usage: noticewright " + command);
    }

    @Test
    void doubtsAValueThatNoTicketCarries() {
        assertThat(run("dictionary @case --confirm tag:zzz --element DIAGNOSIS --reason x"
                        + " --passphrase-file @passphrase"))
                .isZero();

        assertThat(terminal.err()).contains("No ticket carries tag:zzz.");
    }

    @Test
    void doubtsMarksThatNoLogKnows() {
        assertThat(run("scope @case --actor kim --from 2026-02-04 --to 2026-02-04 --session s2 --agent Agent/1"
                        + " --reason x --passphrase-file @passphrase"))
                .isZero();

        assertThat(terminal.err()).contains("No log line names the session s2.").doesNotContain("the program");
    }

    @Test
    void offersOnlyElementsThatAValueCanMean() {
        run("dictionary @case --confirm tag:zzz --element zzz --reason x --passphrase-file @passphrase");

        assertThat(terminal.err()).contains("DIAGNOSIS, MEDICATION, TREATMENT").doesNotContain("SSN", "PAYMENT_CARD");
    }
}
