package org.noticewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo by command: what it made and printed, for tests that ask of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoByCommand {

    private static final int TICKETS = 400;

    final Terminal terminal = new Terminal();
    final JsonMapper mapper = JsonMapper.builder().build();

    Path folder = Path.of("");
    Path demo = Path.of("");
    Path caseFile = Path.of("");
    Path passphrase = Path.of("");
    String printed = "";
    Set<Path> temporaryBefore = Set.of();

    @BeforeAll
    void runDemo(@TempDir Path temporary) throws IOException {
        folder = temporary;
        demo = folder.resolve("demo");
        temporaryBefore = temporaryFiles();
        int exit = terminal.run("demo", "--out", demo, "--tickets", TICKETS, "--no-window");
        printed = terminal.out() + terminal.err();
        assertThat(exit).as(printed).isZero();
        caseFile = demo.resolve("demo.nwcase");
        passphrase = demo.resolve("passphrase.txt");
    }

    /// Runs a command on the case with its passphrase.
    int onCase(String command, Object... options) {
        var words = new ArrayList<Object>(List.of(command, caseFile));
        words.addAll(List.of(options));
        words.addAll(List.of("--passphrase-file", passphrase));
        return terminal.run(words.toArray());
    }

    List<String> exportedTickets() throws IOException {
        var out = folder.resolve("tickets.ndjson");
        Files.deleteIfExists(out);
        assertThat(onCase("export", "--what", "tickets", "--format", "ndjson", "--out", out))
                .isZero();
        return Files.readAllLines(out);
    }

    static List<String> values(JsonNode items, String key) {
        var values = new ArrayList<String>();
        items.forEach(item -> values.add(item.get(key).asString()));
        return values;
    }

    static Set<Path> temporaryFiles() throws IOException {
        var files = new TreeSet<Path>();
        try (var list = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            list.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".so"))
                    .forEach(files::add);
        }
        return files;
    }
}
