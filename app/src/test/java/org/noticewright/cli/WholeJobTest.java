package org.noticewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// The demo by command, then every question that can be asked of its result: here from letters to proof and
/// what breaks it, in [IntruderByCommand] what its logs tell.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeJobTest extends IntruderByCommand {

    @Test
    @Order(1)
    void saysWhereThingsLie() {
        assertThat(printed)
                .contains(caseFile.toString())
                .contains(passphrase.toString())
                .contains("letters");
    }

    @Test
    @Order(2)
    void everyPersonIsAccountedFor() throws IOException {
        var totals = mapper.readTree(Files.readString(demo.resolve("letters/manifest.json")));
        assertThat(totals.get("people").asInt())
                .isPositive()
                .isEqualTo(totals.get("letters").asInt()
                        + totals.get("held").asInt()
                        + totals.get("notAffected").asInt());
        try (var letters = Files.list(demo.resolve("letters/patients"))) {
            assertThat(letters.count())
                    .isPositive()
                    .isEqualTo(totals.get("letters").asLong());
        }
    }

    @Test
    @Order(3)
    void verifyIsContent() {
        int exit = onCase("verify", "--letters", demo.resolve("letters"));
        assertThat(terminal.out()).doesNotContain("BROKEN").doesNotContain("NOT_CHECKED");
        assertThat(exit).isZero();
    }

    /// Evidence and letters hold plaintext by purpose; nothing else may.
    @Test
    @Order(4)
    void noTicketTextLiesOutsideEvidenceAndLetters() throws IOException {
        var known = knownStrings();
        assertThat(known).hasSizeGreaterThan(300);
        var suspects = new ArrayList<Path>();
        try (var walk = Files.walk(demo)) {
            walk.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(demo.resolve("evidence")))
                    .filter(file -> !file.startsWith(demo.resolve("letters")))
                    .forEach(suspects::add);
        }
        var fresh = new TreeSet<>(temporaryFiles());
        fresh.removeAll(temporaryBefore);
        suspects.addAll(fresh);
        assertThat(suspects).contains(caseFile);
        for (var file : suspects) {
            String bytes;
            try {
                bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            } catch (NoSuchFileException gone) {
                continue; // another program's, and gone already
            }
            for (var text : known) {
                assertThat(bytes.contains(asLatin1(text)))
                        .as("a ticket's text in %s", file.getFileName())
                        .isFalse();
            }
        }
        assertThat(known).noneMatch(printed::contains);
    }

    @Test
    @Order(5)
    void theSameEvidenceAddsNothing() {
        int exit = onCase("import", demo.resolve("evidence/zendesk-tickets.json"), "--json");
        assertThat(exit).isZero();
        var file = terminal.json().get("files").get(0);
        assertThat(file.get("kept").asLong()).isZero();
        assertThat(file.get("read").asLong())
                .isPositive()
                .isEqualTo(
                        file.get("duplicates").asLong() + file.get("rejected").asLong());
    }

    @Test
    @Order(6)
    void obligationsNameHipaaAndCalifornia() {
        assertThat(onCase("obligations", "--json")).isZero();
        assertThat(values(terminal.json().get("obligations"), "recipient")).contains("individuals", "hhs");
        assertThat(values(terminal.json().get("obligations"), "jurisdiction")).contains("US", "CA");
    }

    @Test
    @Order(7)
    void exportsReconcileWithTheCase() throws IOException {
        var lines = exportedTickets();
        assertThat(mapper.readTree(lines.getLast()).get("rows").asInt()).isEqualTo(lines.size() - 1);
        for (var what : List.of("people", "timeline", "obligations", "log")) {
            var file = folder.resolve(what + ".csv");
            assertThat(onCase("export", "--what", what, "--out", file))
                    .as(terminal.err())
                    .isZero();
            assertThat(Files.readAllLines(file)).hasSizeGreaterThan(1);
        }
    }

    @Test
    @Order(8)
    void aDecisionNeedsAReasonAndIsKept() {
        assertThat(onCase("review", "--ticket", 1, "--verdict", "none")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("needs a reason");
        assertThat(onCase("review", "--ticket", 1, "--verdict", "none", "--reason", "Test message of our own staff"))
                .isZero();
        assertThat(onCase("verify")).isZero();
    }

    @Test
    @Order(9)
    void aWrongPassphraseIsSaidPlainly() throws IOException {
        var wrong = Files.writeString(folder.resolve("wrong.txt"), "not the passphrase");
        assertThat(terminal.run("people", caseFile, "--passphrase-file", wrong)).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("passphrase").doesNotContain("defect");
    }

    @Test
    @Order(10)
    void aChangedEvidenceFileBreaksVerify() throws IOException {
        var evidence = demo.resolve("evidence/zendesk-tickets.json");
        Files.writeString(evidence, Files.readString(evidence) + "\n");
        assertThat(onCase("verify")).isEqualTo(ExitCode.BROKEN);
        assertThat(terminal.out()).contains("BROKEN");
    }

    /// Sentences of the export that nothing but the evidence may hold: subjects and first lines of comments.
    private Set<String> knownStrings() throws IOException {
        var known = new TreeSet<String>();
        try (var lines = Files.lines(demo.resolve("evidence/zendesk-tickets.json"))) {
            lines.map(mapper::readTree).forEach(ticket -> {
                addLine(known, ticket.path("description").asString(""));
                for (JsonNode comment : ticket.path("comments")) {
                    addLine(known, comment.path("plain_body").asString(""));
                }
            });
        }
        return known;
    }

    private static void addLine(Set<String> known, String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> line.length() >= 24)
                .findFirst()
                .ifPresent(line -> known.add(line.substring(0, 24)));
    }

    private static String asLatin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
