package org.noticewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// What the demo's logs tell by command: whom the intruder saw, what happened when, where nobody logged.
/// [WholeJobTest] runs it on its one demo, after what the case is asked as it was made.
abstract class IntruderByCommand extends DemoByCommand {

    /// The logs alone, read as evidence, through suggestion and grading.
    @Test
    @Order(7)
    void whatTheIntruderSawIsRecoveredExactly() throws IOException {
        var found = new TreeMap<String, String>();
        for (var line : exportedTickets()) {
            var ticket = mapper.readTree(line);
            if (ticket.has("native_id")) {
                found.put(
                        ticket.get("native_id").asString(),
                        ticket.get("exposure").asString());
            }
        }
        var truth = new TreeMap<String, String>();
        for (var line : Files.readAllLines(demo.resolve("evidence/truth.ndjson"))) {
            var ticket = mapper.readTree(line);
            truth.put(ticket.get("id").asString(), ticket.get("exposure").asString());
        }
        assertThat(found).isEqualTo(truth);
    }

    @Test
    @Order(7)
    void theLogsTellTheirStoryAndWhatTheyDoNotCover() {
        assertThat(onCase("scope", "--suggest", "--json")).as(terminal.err()).isZero();
        var suggestion = terminal.json();
        assertThat(values(suggestion.get("steps"), "kind"))
                .contains("MFA_RESET", "NEW_FACTOR", "SIGN_ON", "SEARCH", "LIST", "VIEW", "EXPORT", "TOKEN_CREATED");
        assertThat(suggestion.get("clocks").get(0).asString()).contains("zendesk.audit", "ahead");
        assertThat(onCase("coverage", "--json")).as(terminal.err()).isZero();
        assertThat(values(terminal.json().get("holes"), "cause")).contains("SILENCE");
        assertThat(values(terminal.json().get("coverage"), "log"))
                .contains("zendesk.access", "zendesk.audit", "okta.log");
    }

    private int notReached(Object... more) {
        var words = new ArrayList<Object>(List.of("--add", "Medical records", "--result", "not_reached"));
        words.addAll(List.of("--checked", "Sign-ins of the taken account", "--period", "2026-02-04/2026-02-07"));
        words.addAll(List.of("--by", "Forensic firm"));
        words.addAll(List.of(more));
        return onCase("systems", words.toArray());
    }

    @Test
    @Order(7)
    void aSystemThatWasNotReachedNeedsEvidence() {
        assertThat(notReached()).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("needs evidence");
        assertThat(notReached("--source", 6, "--json")).as(terminal.err()).isZero();
        assertThat(terminal.json().get(0).at("/system/result").asString()).isEqualTo("NOT_REACHED");
        assertThat(onCase("timeline")).isZero();
        assertThat(terminal.out()).contains("Medical records: not reached");
    }

    @Test
    @Order(7)
    void aTypedEventIsLinkedToLogLines() {
        assertThat(onCase(
                        "events",
                        "--add",
                        "2026-02-04T02:31:00Z",
                        "--track",
                        "intruder",
                        "--kind",
                        "secret_given_away",
                        "--message",
                        "The agent read out a code on the telephone.",
                        "--link",
                        1,
                        "--json"))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.out()).contains("SECRET_GIVEN_AWAY").contains("\"events\":[1]");
        assertThat(onCase(
                        "events",
                        "--add",
                        "2026-02-04T02:31:00Z",
                        "--kind",
                        "detected",
                        "--message",
                        "Found.",
                        "--link",
                        99999999))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("no log line 99999999");
    }

    /// What other tools are given is read back by our own readers, line for line.
    @Test
    @Order(7)
    void timelinesForOtherToolsAreReadBack() throws IOException {
        for (var form : List.of(
                "timesketch_csv timeline.csv",
                "timesketch_jsonl timeline.jsonl",
                "l2tcsv l2t.csv",
                "iris_csv iris.csv")) {
            var out = folder.resolve(form.split(" ")[1]);
            assertThat(onCase("timeline", "--out", out, "--format", form.split(" ")[0]))
                    .as(terminal.err())
                    .isZero();
            long lines = Files.readAllLines(out).size() - (form.contains(".csv") ? 1 : 0);
            assertThat(lines).isGreaterThan(200);
            var again = folder.resolve(out.getFileName() + ".nwcase");
            var facts = demo.resolve("evidence/facts.json");
            assertThat(terminal.run("new", again, "--facts", facts, "--passphrase-file", passphrase))
                    .as(terminal.err())
                    .isZero();
            assertThat(terminal.run("import", again, out, "--json", "--passphrase-file", passphrase))
                    .as(terminal.err())
                    .isZero();
            var file = terminal.json().get("files").get(0);
            assertThat(file.get("rejected").asLong()).as("%s", file).isZero();
            assertThat(file.get("read").asLong()).as("%s", file).isEqualTo(lines);
        }
        var stix = folder.resolve("stix.json");
        assertThat(onCase("timeline", "--out", stix, "--format", "stix")).isZero();
        var bundle = mapper.readTree(Files.readString(stix));
        assertThat(values(bundle.get("objects"), "type"))
                .contains("identity", "ipv4-addr", "user-account", "observed-data", "note", "report");
        var ids = values(bundle.get("objects"), "id");
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-5.*"));
        bundle.get("objects")
                .forEach(object -> object.path("object_refs")
                        .forEach(ref -> assertThat(ids).contains(ref.asString())));
    }

    @Test
    @Order(11)
    void anAccountThatNoLogKnowsIsNoScope() {
        int exit = onCase("scope", "--actor", "nobody-here", "--from", "2026-02-04", "--to", "2026-02-07");
        assertThat(exit).isNotZero();
        assertThat(terminal.err()).contains("nobody-here").contains("Maybe");
    }
}
