package org.noticewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The job on tickets that no generator of ours made: the labelled corpus, a facts file and a customer list,
/// by command.
class CorpusJobTest {

    private final Terminal terminal = new Terminal();
    private final JsonMapper mapper = JsonMapper.builder().build();

    @TempDir
    Path folder = Path.of("");

    @Test
    void lettersComeFromTicketsFactsAndACustomerList() throws IOException {
        var tickets = corpus("tickets.ndjson");
        var passphrase = Files.writeString(folder.resolve("passphrase.txt"), "correct horse battery staple");
        var facts = Files.writeString(folder.resolve("facts.json"), """
            {"entity": {"name": "Example Care", "capacities": ["hipaa-covered-entity"], "tollFree": "1-800-555-0100"},
             "dates": {"occurredFrom": "2026-02-04", "occurredTo": "2026-02-07", "discovered": "2026-02-05",
                       "contained": "2026-02-07"}}
            """);
        var people = Files.writeString(folder.resolve("people.csv"), customers(tickets));
        var caseFile = folder.resolve("corpus.nwcase");
        var out = folder.resolve("letters");

        assertThat(terminal.run("new", caseFile, "--facts", facts, "--passphrase-file", passphrase))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.run("import", caseFile, tickets, people, "--passphrase-file", passphrase, "--json"))
                .as(terminal.err())
                .isZero();
        var imported = terminal.json();
        for (var file : imported.get("files")) {
            assertThat(file.get("read").asLong())
                    .isPositive()
                    .isEqualTo(file.get("kept").asLong()
                            + file.get("duplicates").asLong()
                            + file.get("rejected").asLong());
        }
        assertThat(imported.get("people").asInt()).isPositive();
        assertThat(imported.get("tickets").asInt())
                .isEqualTo(Files.readAllLines(tickets).size());

        assertThat(terminal.run("letters", caseFile, "--out", out, "--passphrase-file", passphrase, "--json"))
                .as(terminal.err())
                .isZero();
        var batch = terminal.json();
        assertThat(batch.get("letters").asInt()).isGreaterThan(30);
        assertThat(batch.get("people").asInt())
                .isEqualTo(batch.get("letters").asInt()
                        + batch.get("held").asInt()
                        + batch.get("notAffected").asInt());
        assertThat(terminal.run("verify", caseFile, "--passphrase-file", passphrase, "--letters", out))
                .as(terminal.out())
                .isZero();
    }

    @Test
    void scanPrintsOneLineATicketWhateverTheOrderOfFiles() throws IOException {
        var tickets = corpus("tickets.ndjson");
        var lines = Files.readAllLines(tickets);
        var first = Files.write(folder.resolve("first.ndjson"), lines.subList(0, 60));
        var second = Files.write(folder.resolve("second.ndjson"), lines.subList(60, lines.size()));
        var one = folder.resolve("one.ndjson");
        var other = folder.resolve("other.ndjson");
        assertThat(terminal.run("scan", first, second, "--out", one)).isZero();
        assertThat(terminal.run("scan", second, first, "--out", other)).isZero();
        assertThat(Files.readAllLines(one)).hasSameSizeAs(lines).isEqualTo(Files.readAllLines(other));
    }

    @Test
    void scanExplainsWhatTheVerdictRestsOn() throws IOException {
        var out = folder.resolve("explained.ndjson");
        assertThat(terminal.run("scan", corpus("tickets.ndjson"), "--explain", "--out", out))
                .isZero();
        int flips = 0;
        int examples = 0;
        for (var line : Files.readAllLines(out)) {
            JsonNode ticket = mapper.readTree(line);
            JsonNode explanation = ticket.get("explanation");
            assertThat(explanation.get("sentence")).isEqualTo(ticket.get("reason"));
            assertThat(explanation.at("/rule/summary").asString()).isNotEmpty();
            assertThat(explanation.at("/rule/sources")).isNotEmpty();
            examples += examples(ticket, explanation);
            for (JsonNode flip : explanation.get("otherwise")) {
                flips++;
                assertThat(flip.get("verdict")).isNotEqualTo(ticket.get("verdict"));
                for (JsonNode index : flip.get("without")) {
                    assertThat(index.asInt())
                            .isBetween(0, ticket.get("findings").size() - 1);
                }
            }
        }
        assertThat(flips).isGreaterThan(150);
        assertThat(examples).isGreaterThan(30);
    }

    /// How many labelled examples an explanation names.
    private static int examples(JsonNode ticket, JsonNode explanation) {
        if (!explanation.has("likeExamples")) {
            return 0;
        }
        assertThat(explanation.get("examples").asString()).matches("[0-9a-f]{12}");
        int examples = 0;
        for (JsonNode sentence : explanation.get("likeExamples")) {
            for (JsonNode index : sentence.get("findings")) {
                JsonNode finding = ticket.get("findings").get(index.asInt());
                assertThat(finding.get("where")).isEqualTo(sentence.get("where"));
                assertThat(finding.get("start").asInt())
                        .isBetween(
                                sentence.get("start").asInt(),
                                sentence.get("end").asInt());
                assertThat(finding.get("rule").asString()).matches("health.(sense|clear|doubted|overheard)");
            }
            for (JsonNode example : sentence.get("nearest")) {
                examples++;
                assertThat(example.get("id").asString()).matches("[A-Z][0-9]{3}");
                assertThat(example.get("label").asString()).isIn("PHI", "METADATA");
                assertThat(example.get("text").asString()).isNotBlank();
                assertThat(example.get("likeness").asDouble()).isBetween(0.0, 1.0);
            }
        }
        return examples;
    }

    @Test
    void evaluateReportsEveryVerdict() throws IOException {
        assertThat(terminal.run("evaluate", corpus("tickets.ndjson"), corpus("labels.ndjson"), "--json"))
                .as(terminal.err())
                .isZero();
        var result = terminal.json();
        int sum = 0;
        for (var cell : result.get("verdicts")) {
            sum += cell.get("tickets").asInt();
        }
        assertThat(sum).isEqualTo(125).isEqualTo(result.get("tickets").asInt());
        assertThat(result.get("unlabelled").asInt()).isZero();
        assertThat(result.get("problems")).isEmpty();
        assertThat(result.get("lostUpperBound").asDouble())
                .isGreaterThan(result.get("lostShare").asDouble());
        assertThat(result.get("verdictConfidence").get("bins")).isNotEmpty();
        assertThat(terminal.run("evaluate", corpus("tickets.ndjson"), corpus("labels.ndjson"), "--format", "tsv"))
                .isZero();
        assertThat(terminal.out().lines().filter(line -> !line.isEmpty()))
                .allMatch(line -> line.split("\t", -1).length == 13)
                .anyMatch(line -> line.startsWith("confusion\tPHI as NONE\t"));
        assertThat(terminal.run("evaluate", corpus("tickets.ndjson"), corpus("labels.ndjson"), "--spans"))
                .isZero();
        assertThat(terminal.out()).contains("PHI lost").contains("Wrong spans").doesNotContain("sildenafil");
    }

    @Test
    void evaluateTellsWhichTicketsAndLabelsHadNoPartner() throws IOException {
        var lines = Files.readAllLines(corpus("labels.ndjson"));
        lines.set(0, "{\"id\":\"nobody\",\"verdict\":\"NONE\"}");
        var labels = Files.write(folder.resolve("labels.ndjson"), lines);
        assertThat(terminal.run("evaluate", corpus("tickets.ndjson"), labels, "--json"))
                .as(terminal.err())
                .isZero();
        var result = terminal.json();
        assertThat(result.get("tickets").asInt()).isEqualTo(124);
        assertThat(result.get("unlabelled").asInt()).isOne();
        assertThat(result.get("labelsWithoutTicket").asInt()).isOne();

        var others = Files.writeString(folder.resolve("others.ndjson"), "{\"id\":\"nobody\",\"verdict\":\"NONE\"}");
        assertThat(terminal.run("evaluate", corpus("tickets.ndjson"), others)).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("None of the 1 labels").contains("Maybe");
        assertThat(terminal.run("evaluate", corpus("tickets.ndjson"), corpus("tickets.ndjson")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("Line 1 of the labels");
    }

    @Test
    void badInputIsRefusedWithAReason() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.json"));
        assertThat(terminal.run("scan", empty)).isEqualTo(ExitCode.REFUSED);
        assertThat(terminal.err()).contains("empty.json").contains("refused");
        assertThat(terminal.run("scan", folder.resolve("missing.json"))).isEqualTo(ExitCode.REFUSED);
        assertThat(terminal.run("no-such-command")).isEqualTo(ExitCode.WRONG_USAGE);
        var facts = Files.writeString(folder.resolve("facts.json"), "{\"entity\": {}}");
        assertThat(terminal.run("deadlines", "--facts", facts)).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("Maybe");
    }

    /// One record larger than a reader may hold is a reject with its reason, not an unknown format.
    @Test
    void anOversizeRecordIsRejectedForItsSize() throws IOException {
        var file = folder.resolve("big.ndjson");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"id\":\"big\",\"text\":\"");
            var block = "x".repeat(1 << 20);
            for (int i = 0; i < 65; i++) {
                out.write(block);
            }
            out.write("\"}\n{\"id\":\"small\",\"text\":\"Where is my parcel?\"}\n");
        }
        assertThat(terminal.run("scan", file)).as(terminal.err()).isZero();
        assertThat(terminal.out().lines()).hasSize(1);
        assertThat(terminal.err()).contains("rejected at").contains("64");
    }

    private static Path corpus(String name) {
        return Path.of("src/test/resources/corpus", name);
    }

    /// A customer line for every requester with an e-mail address: invented addresses, half of them in
    /// California.
    private String customers(Path tickets) throws IOException {
        var rows = new ArrayList<String>();
        rows.add("email,name,address1,city,state,postcode,date_of_birth");
        var seen = new HashSet<String>();
        for (var line : Files.readAllLines(tickets)) {
            JsonNode requester = mapper.readTree(line).path("requester");
            var email = requester.path("email").asString("");
            if (!email.isEmpty() && seen.add(email.toLowerCase(Locale.ROOT))) {
                boolean california = rows.size() % 2 == 0;
                rows.add("%s,\"%s\",%d Example Street,%s,%s,%s,1980-01-01"
                        .formatted(
                                email,
                                Objects.requireNonNullElse(
                                        requester.path("name").asString(null), ""),
                                100 + rows.size(),
                                california ? "Fresno" : "Austin",
                                california ? "CA" : "TX",
                                california ? "93701" : "78701"));
            }
        }
        return String.join("\n", rows) + "\n";
    }
}
