package org.noticewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.FormsExport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The dictionary by command, on an export whose forms tell what nobody writes: propose, see the effect,
/// apply, edit in a table, undo.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DictionaryJobTest {

    private final Terminal terminal = new Terminal();
    private final JsonMapper mapper = JsonMapper.builder().build();

    private Path folder = Path.of("");
    private Path caseFile = Path.of("");
    private Path passphrase = Path.of("");

    @BeforeAll
    void aCase(@TempDir Path temporary) throws IOException {
        folder = temporary;
        caseFile = folder.resolve("test.nwcase");
        passphrase = Files.writeString(folder.resolve("passphrase.txt"), "four plain garden words");
        var facts = Files.writeString(
                folder.resolve("facts.json"),
                "{\"entity\":{\"name\":\"Example Care\",\"capacities\":[\"hipaa-covered-entity\"]},"
                        + "\"dates\":{\"discovered\":\"2026-02-05\"}}");
        done("new", caseFile, "--facts", facts, "--owner", "Alex Example");
        done("import", caseFile, FormsExport.write(folder, 80));
    }

    private void done(Object... command) {
        assertThat(run(command)).as(terminal.out() + terminal.err()).isZero();
    }

    private int run(Object... command) {
        var words = new ArrayList<>(List.of(command));
        words.add("--passphrase-file");
        words.add(passphrase);
        return terminal.run(words.toArray());
    }

    private List<JsonNode> lines(Object... command) {
        done(command);
        return terminal.out().lines().map(mapper::readTree).toList();
    }

    private JsonNode proposal(String value) {
        return lines("dictionary", caseFile, "--propose", "--json").stream()
                .filter(line -> line.get("value").asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + terminal.out()));
    }

    @Test
    @Order(1)
    void proposesWhatGoesWithHealth() {
        var form = proposal("field:ticket_form_id=3");
        assertThat(form.get("state").asString()).isEqualTo("proposed");
        assertThat(form.get("why").toString()).contains("GOES_WITH_HEALTH").contains("OPAQUE_CODE");
        assertThat(form.get("suggested").asString()).startsWith("MEDICATION");
        assertThat(terminal.err()).contains("0 entries").contains("counted on 80 tickets");
        assertThat(terminal.out()).doesNotContainIgnoringCase("robin");
    }

    @Test
    @Order(2)
    void anEditShowsItsEffectAndWritesNothing() {
        var before = head();
        done(
                "dictionary",
                caseFile,
                "--confirm",
                "field:ticket_form_id=3",
                "--element",
                "diagnosis",
                "--special",
                "mental_health",
                "--means",
                "hair loss",
                "--reason",
                "List of forms");
        assertThat(terminal.out())
                .contains("METADATA -> PHI:")
                .contains("People who count as affected:")
                .contains("Nothing was changed. Add --apply");
        assertThat(head()).isEqualTo(before);
        assertThat(run("dictionary", caseFile, "--confirm", "tag:x", "--reason", "r"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("--confirm needs --element");
        assertThat(run("dictionary", caseFile, "--reject", "tag:x")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("needs a reason");
        assertThat(run("dictionary", caseFile, "--reject", "x", "--reason", "r"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("Maybe write tag:VALUE");
    }

    private String head() {
        done("rules", caseFile, "--json");
        return terminal.out();
    }

    @Test
    @Order(3)
    void appliesUndoesAndLists() {
        long phi = phi();
        done(
                "dictionary",
                caseFile,
                "--confirm",
                "field:ticket_form_id=3",
                "--element",
                "diagnosis",
                "--means",
                "hair loss",
                "--reason",
                "List of forms",
                "--apply");
        assertThat(terminal.out()).startsWith("Step 1 applied: 1 dictionary entry; 80 tickets judged anew.");
        assertThat(phi()).isGreaterThan(phi);
        assertThat(proposal("field:ticket_form_id=3").get("state").asString()).isEqualTo("confirmed");
        done("dictionary", caseFile);
        assertThat(terminal.out()).contains("DIAGNOSIS (hair loss)").contains("List of forms");
        done("verify", caseFile);
        assertThat(terminal.out()).doesNotContain("BROKEN");
        assertThat(run("undo", caseFile, "--step", 1)).isEqualTo(ExitCode.FAILED);
        done("undo", caseFile, "--step", 1, "--reason", "Counsel wants to ask first");
        assertThat(phi()).isEqualTo(phi);
        done("undo", caseFile, "--json");
        assertThat(terminal.json().get(0).get("undone").asBoolean()).isTrue();
        done("dictionary", caseFile);
        assertThat(terminal.out()).isEmpty();
    }

    private long phi() {
        var file = folder.resolve("tickets.csv");
        done("export", caseFile, "--what", "tickets", "--format", "csv", "--out", file);
        try {
            var found = Files.readAllLines(file).stream()
                    .filter(line -> line.contains(",PHI,"))
                    .count();
            Files.delete(file);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(4)
    void aTableGoesToASpreadsheetAndBack() throws IOException {
        var table = folder.resolve("dictionary.tsv");
        done("dictionary", caseFile, "--out", table);
        var written = Files.readAllLines(table);
        assertThat(written.getFirst()).startsWith("decision\tcarrier\tlabel\tvalue");
        assertThat(written).anyMatch(line -> line.contains("\t'=q_hlx\t"));
        var filled = written.stream()
                .map(line -> line.contains("\t'=q_hlx\t") ? "confirm" + line : line)
                .map(line -> line.contains("ticket_form_id\t1\t") ? "reject" + line : line)
                .toList();
        Files.write(table, filled);
        assertThat(run("dictionary", caseFile, "--in", table)).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err())
                .contains("2 of ")
                .contains("the decision has no reason")
                .contains("nothing was taken");
        done("dictionary", caseFile, "--in", table, "--reason", "Asked the clinic", "--apply");
        assertThat(terminal.err()).contains("%d lines read: 2 edits".formatted(written.size() - 1));
        done("dictionary", caseFile);
        assertThat(terminal.out()).contains("tag:=q_hlx  MEDICATION").contains("nothing about health");
        var again = folder.resolve("again.tsv");
        done("dictionary", caseFile, "--out", again);
        assertThat(Files.readAllLines(again))
                .anyMatch(line -> line.contains("\t'=q_hlx\t") && line.contains("confirmed"));
        assertThat(run("dictionary", caseFile, "--in", again, "--apply")).isZero();
        assertThat(terminal.err()).contains("0 edits");
    }

    @Test
    @Order(5)
    void badTablesAreRefusedWhole() throws IOException {
        var table = folder.resolve("bad.tsv");
        Files.writeString(
                table,
                "decision\tcarrier\tlabel\tvalue\telement\treason\n"
                        + "confirm\ttag\t\tq_gen\tDIAGNOSE\twhy\n"
                        + "confirm\tflag\t\tq_gen\tDIAGNOSIS\twhy\n"
                        + "maybe\ttag\t\tq_gen\tDIAGNOSIS\twhy\n"
                        + "confirm\ttag\t\tq_gen\tNAME\twhy\n"
                        + "reject\ttag\t\tq_gen\t\twhy\n"
                        + "reject\ttag\t\tQ_GEN\t\twhy\n");
        assertThat(run("dictionary", caseFile, "--in", table, "--apply")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err())
                .contains("5 of 6 lines")
                .contains("line 2: the column element")
                .contains("line 3: the column carrier")
                .contains("line 4: the decision is none of")
                .contains("line 5: A value can mean health content only")
                .contains("line 7: the value was decided on a line before");
        Files.writeString(table, "tag,meaning\nx,y\n");
        assertThat(run("dictionary", caseFile, "--in", table)).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("no table of a dictionary");
    }

    @Test
    @Order(6)
    void anotherPolicyIsAStepToo() {
        done("rules", caseFile, "--policy", "strict", "--json");
        var effect = terminal.json();
        assertThat(effect.get("applied").asBoolean()).isFalse();
        assertThat(effect.get("verdictsChanged").asLong()).isPositive();
        assertThat(effect.get("people").get("gained").size()).isPositive();
        assertThat(run("rules", caseFile, "--policy", "strict", "--apply")).isEqualTo(ExitCode.FAILED);
        done("rules", caseFile, "--policy", "strict", "--apply", "--reason", "Counsel: a clinic");
        done("rules", caseFile);
        assertThat(terminal.out()).contains("Patient-status policy: STRICT").contains("80 tickets judged by");
        done("verify", caseFile);
        assertThat(terminal.out()).doesNotContain("BROKEN");
    }

    @Test
    @Order(7)
    void aDecisionIsCarriedOverToAlikeTickets() {
        assertThat(run("review", caseFile, "--ticket", 1, "--alike")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("Nobody has decided on ticket 1");
        done("review", caseFile, "--ticket", 1, "--verdict", "NONE", "--reason", "A test of the form");
        done("review", caseFile, "--ticket", 1, "--alike", "--json");
        int alike = terminal.json().get("alike").size();
        assertThat(alike).isPositive();
        assertThat(terminal.json().get("applied").asBoolean()).isFalse();
        done("review", caseFile, "--ticket", 1, "--alike", "--apply", "--reason", "The same form letter");
        assertThat(terminal.out()).contains("%d tickets decided NONE as ticket 1".formatted(alike));
        done("verify", caseFile);
        assertThat(terminal.out()).doesNotContain("BROKEN");
    }

    @Test
    @Order(8)
    void theGrayZoneIsAStepToo() throws IOException {
        done("rules", caseFile, "--json");
        assertThat(terminal.json().get("grayZone").asString()).isEqualTo("ON");
        done("rules", caseFile, "--gray", "off", "--json");
        assertThat(terminal.json().get("applied").asBoolean()).isFalse();
        done("rules", caseFile, "--gray", "off", "--apply", "--reason", "Counsel: lists alone");
        done("rules", caseFile);
        assertThat(terminal.out())
                .contains("Gray zone: off, rules and lists alone judge")
                .contains("+lists");
        done("rules", caseFile, "--json");
        assertThat(terminal.json().get("grayZone").asString()).isEqualTo("OFF");
        long versions = terminal.json().get("versions").size();
        var later = Files.writeString(folder.resolve("later.ndjson"), """
            {"id":"9001","channel":"email","created_at":"2026-01-05T08:00:00Z","subject":"Hello",\
            "requester":{"name":"Ada Quarrington","email":"ada@mail.example"},\
            "messages":[{"author":"requester","text":"I take two of the yellow ones at night"}]}
            """);
        done("import", caseFile, later);
        done("rules", caseFile, "--json");
        assertThat(terminal.json().get("versions"))
                .as("what is imported later is judged the same way")
                .hasSize((int) versions);
        done("verify", caseFile);
        assertThat(terminal.out()).doesNotContain("BROKEN");
    }
}
