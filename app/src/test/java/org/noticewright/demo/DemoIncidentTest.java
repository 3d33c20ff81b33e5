package org.noticewright.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class DemoIncidentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TICKETS = 5000;

    @TempDir
    static Path folder;

    static DemoIncident.Written written;
    static List<JsonNode> tickets;
    static Map<String, JsonNode> truth;
    static Map<String, Instant> createdAt;

    @BeforeAll
    static void write() throws IOException {
        written = DemoIncident.write(folder, DemoIncident.DEFAULT_SEED, TICKETS);
        tickets = lines(written.tickets());
        createdAt = tickets.stream()
                .collect(Collectors.toMap(
                        t -> t.get("id").asString(),
                        t -> Instant.parse(t.get("created_at").asString()),
                        (one, again) -> one));
        truth = lines(written.truth()).stream()
                .collect(Collectors.toMap(t -> t.get("id").asString(), Function.identity()));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }

    @Test
    void sameSeedAndSizeGiveTheSameBytes(@TempDir Path other) throws IOException {
        DemoIncident.write(other, 7, 300);
        DemoIncident.write(other.resolve("again"), 7, 300);
        try (var files = Files.list(other).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                assertThat(other.resolve("again").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void aTicketIsTheSameInEverySize(@TempDir Path other) throws IOException {
        DemoIncident.writeTickets(other.resolve("few"), DemoIncident.DEFAULT_SEED, 90);
        try (var all = Files.lines(written.tickets())) {
            assertThat(Files.readAllLines(other.resolve("few")))
                    .isEqualTo(all.limit(90).toList());
        }
    }

    @Test
    void anotherSeedGivesOtherWords(@TempDir Path other) throws IOException {
        DemoIncident.writeTickets(other.resolve("one"), 1, 20);
        DemoIncident.writeTickets(other.resolve("two"), 2, 20);
        assertThat(Files.readString(other.resolve("one"))).isNotEqualTo(Files.readString(other.resolve("two")));
    }

    @Test
    void refusesASizeWithoutIds() {
        assertThatThrownBy(() -> DemoIncident.write(folder, 1, 0))
                .hasMessageContaining("(0)")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> DemoIncident.writeTickets(folder, 1, DemoIncident.MOST_TICKETS + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTicketOfTheTruthIsInTheExportOnceBesidePageOverlap() throws IOException {
        JsonNode summary = JSON.readTree(Files.readString(written.truthSummary()));
        assertThat(tickets).hasSize(TICKETS + summary.get("duplicates").asInt());
        assertThat(tickets.stream().map(t -> t.get("id").asString()).collect(Collectors.toSet()))
                .isEqualTo(truth.keySet());
        assertThat(truth).hasSize(TICKETS);
        assertThat(summary.get("duplicates").asInt()).isBetween(40, 60);
    }

    @Test
    void theSumsReconcile() throws IOException {
        JsonNode summary = JSON.readTree(Files.readString(written.truthSummary()));
        for (String sums : List.of("verdicts", "exposures", "intents", "places")) {
            String key = Map.of("verdicts", "verdict", "exposures", "exposure", "intents", "intent", "places", "place")
                    .get(sums);
            var counted = new TreeMap<String, Integer>();
            truth.values().forEach(t -> counted.merge(t.get(key).asString(), 1, Integer::sum));
            var given = new TreeMap<String, Integer>();
            summary.get(sums)
                    .properties()
                    .forEach(e -> given.put(e.getKey(), e.getValue().asInt()));
            assertThat(given).as(sums).isEqualTo(counted);
        }
    }

    @Test
    void sharesLieWhereTheyShould() {
        assertThat(share(t -> t.get("verdict").asString().equals("PHI"))).isCloseTo(0.46, within(0.03));
        assertThat(share(t -> t.get("verdict").asString().equals("METADATA"))).isCloseTo(0.48, within(0.03));
        assertThat(share(t -> t.get("verdict").asString().equals("NONE"))).isCloseTo(0.06, within(0.015));
        assertThat(share(t -> t.get("intent").asString().equals("billing"))).isCloseTo(0.20, within(0.03));
        assertThat(tickets.stream()
                                .filter(t -> t.get("tags").toString().contains("lang_es"))
                                .count()
                        / (double) tickets.size())
                .isCloseTo(0.11, within(0.025));
        assertThat(share(t -> t.get("special").toString().contains("MINOR"))).isBetween(0.004, 0.05);
        assertThat(share(t -> t.get("exposure").asString().equals("NOT_ACCESSED")))
                .isBetween(0.005, 0.05);
    }

    private static double share(Predicate<JsonNode> of) {
        return truth.values().stream().filter(of).count() / (double) truth.size();
    }

    @Test
    void peopleWriteOneTwoOrMoreTickets() throws IOException {
        var counts = new HashMap<String, Integer>();
        truth.values().stream()
                .map(t -> t.get("requester").asString())
                .filter(id -> id.startsWith("3614"))
                .forEach(id -> counts.merge(id, 1, Integer::sum));
        double people = counts.size();
        assertThat(counts.values().stream().filter(c -> c == 1).count() / people)
                .isCloseTo(0.62, within(0.05));
        assertThat(counts.values().stream().filter(c -> c > 2).count() / people).isCloseTo(0.16, within(0.05));
        var users =
                lines(written.users()).stream().map(u -> u.get("id").asString()).collect(Collectors.toSet());
        assertThat(users).containsAll(counts.keySet());
    }

    @Test
    void enoughCaliforniansAndStatesForTheThresholds() throws IOException {
        var affected = truth.values().stream()
                .filter(t -> t.get("verdict").asString().equals("PHI")
                        && !t.get("exposure").asString().equals("NOT_ACCESSED"))
                .map(t -> t.get("requester").asString())
                .collect(Collectors.toSet());
        var states = new HashMap<String, Integer>();
        var abroad = new HashSet<String>();
        int died = 0;
        int addressless = 0;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(written.customers())) {
            for (NamedCsvRecord row : csv) {
                if (affected.contains(row.getField("native_id"))) {
                    states.merge(row.getField("state"), 1, Integer::sum);
                }
                if (!row.getField("country").equals("US")) {
                    abroad.add(row.getField("country"));
                }
                died += row.getField("deceased").equals("yes") ? 1 : 0;
                addressless += row.getField("address1").isEmpty() ? 1 : 0;
            }
        }
        assertThat(states.get("CA")).isGreaterThan(500);
        assertThat(states).hasSizeGreaterThan(40);
        assertThat(states.entrySet().stream().filter(e -> e.getValue() > 500)).hasSize(1);
        assertThat(abroad).hasSizeGreaterThan(2);
        assertThat(died).isBetween(3, 60);
        assertThat(addressless).isBetween(40, 250);
    }

    @Test
    void onlyInventedContactsAndNumbers() throws IOException {
        String all = Files.readString(written.tickets())
                + Files.readString(written.users())
                + Files.readString(written.customers())
                + Files.readString(written.accessLog())
                + Files.readString(written.facts())
                + Files.readString(written.events());
        assertThat(matches("@([\\w-]+(?:\\.[\\w-]+)+)", all)).allMatch(d -> d.endsWith(".example"));
        assertThat(matches("(?<![\\d.:T-])(\\d{3}-\\d{2}-\\d{4})(?!\\d)", all))
                .isNotEmpty()
                .allMatch(s -> s.startsWith("000") || s.startsWith("666") || s.startsWith("9"));
        assertThat(matches("(?<![\\d.])(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])", all).stream()
                        .filter(ip -> !ip.equals("143.0.0.0")))
                .isNotEmpty()
                .allMatch(
                        ip -> ip.startsWith("203.0.113.") || ip.startsWith("198.51.100.") || ip.startsWith("192.0.2."));
        assertThat(matches("(?<!\\d)(?:\\+?1[ -])?\\(?(?:\\d{3})\\)?[ .-](\\d{3}[ .-]\\d{4})(?!\\d)", all))
                .isNotEmpty()
                .allMatch(p -> p.replaceAll("\\D", "").startsWith("55501"));
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    /// Independent of the generator: reads the log as a stranger would.
    @Test
    void exposuresFollowFromTheLogAlone() throws IOException {
        JsonNode intruder = TrueIntruder.read(written);
        var addresses = intruder.get("addresses").toString();
        var from = Instant.parse(intruder.get("from").asString());
        var to = Instant.parse(intruder.get("to").asString());
        var viewed = new HashSet<String>();
        var listed = new HashSet<String>();
        var oldestFirst = truth.keySet().stream()
                .sorted(Comparator.comparing(DemoIncidentTest::created))
                .toList();
        Instant widened = Instant.EPOCH;
        var users = new HashSet<String>();
        int owner = 0;
        for (JsonNode page : lines(written.accessLog())) {
            for (JsonNode event : page.get("access_logs")) {
                users.add(event.get("user_id").asString());
                var at = Instant.parse(event.get("timestamp").asString());
                boolean account = event.get("user_id")
                        .asString()
                        .equals(intruder.get("actor").asString());
                if (!account || at.isBefore(from) || at.isAfter(to)) {
                    continue;
                }
                if (!addresses.contains(event.get("ip_address").asString())) {
                    owner++;
                    continue;
                }
                if (event.get("status").asInt() != 200) {
                    continue;
                }
                String url = event.get("url").asString();
                Set<String> ids = matches("(?:/tickets/|ids=|,)(\\d+)", url);
                viewed.addAll(ids);
                if (url.contains("search")) {
                    widened = at.isAfter(widened) ? at : widened;
                }
                matches("tickets\\.json\\?page=(\\d+)", url)
                        .forEach(number -> oldestFirst.stream()
                                .filter(id -> !created(id).isAfter(at))
                                .skip((Integer.parseInt(number) - 1) * 100L)
                                .limit(100)
                                .forEach(listed::add));
            }
        }
        assertThat(viewed).hasSizeGreaterThan(150);
        assertThat(owner).as("the real owner at work in the window").isGreaterThan(10);
        assertThat(users).hasSizeGreaterThan(8);
        for (JsonNode ticket : tickets) {
            String id = ticket.get("id").asString();
            boolean existed =
                    !Instant.parse(ticket.get("created_at").asString()).isAfter(widened);
            String day = ticket.get("created_at").asString().substring(0, 10);
            boolean exported = day.compareTo(intruder.get("exportedFrom").asString()) >= 0
                    && day.compareTo(intruder.get("exportedTo").asString()) <= 0;
            String expected = exported
                    ? "EXPORTED"
                    : viewed.contains(id)
                            ? "VIEWED"
                            : listed.contains(id) ? "LISTED" : existed ? "POSSIBLE" : "NOT_ACCESSED";
            assertThat(Objects.requireNonNull(truth.get(id)).get("exposure").asString())
                    .as(id)
                    .isEqualTo(expected);
        }
        assertThat(truth.keySet()).containsAll(viewed);
    }

    private static Instant created(String id) {
        return Objects.requireNonNull(createdAt.get(id));
    }

    @Test
    void factsAndEventsParse() throws IOException {
        JsonNode facts = JSON.readTree(Files.readString(written.facts()));
        assertThat(facts.get("entity").get("capacities").get(0).asString()).isEqualTo("hipaa-covered-entity");
        assertThat(facts.get("dates").get("discovered").asString()).isEqualTo("2026-02-05");
        for (JsonNode event : JSON.readTree(Files.readString(written.events()))) {
            assertThat(event.get("track").asString()).isIn("INTRUDER", "RESPONSE", "LEGAL");
            assertThat(Instant.parse(event.get("at").asString())).isAfter(Instant.parse("2026-02-01T00:00:00Z"));
            assertThat(event.get("meaning").asString()).isNotBlank();
        }
        assertThat(JSON.readTree(Files.readString(written.ticketFields())).get("ticket_fields"))
                .hasSize(8);
    }

    @Test
    void oddTicketsAreThere() {
        assertThat(tickets)
                .anyMatch(t -> t.get("status").asString().equals("deleted"))
                .anyMatch(t -> t.get("tags").toString().contains("closed_by_merge"))
                .anyMatch(t -> t.toString().contains("▇"))
                .anyMatch(t -> t.toString().contains("â€™"))
                .anyMatch(t -> t.toString().contains("{{ticket.requester.first_name}}"))
                .anyMatch(t -> t.get("comments").size() > 15);
    }
}
