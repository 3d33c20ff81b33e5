package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The labelled sets are well formed and hold no real data. Failures name tickets by id only: the text of a closed
/// set is not for the eyes of those who run the tests.
class LabelledSetsTest {

    /// One of its two hands gave no reasons with the verdicts.
    private static final String HALF_WITHOUT_REASONS = "opened-4";

    private static final List<String> SETS = List.of(
            "open",
            "opened",
            "opened-2",
            "opened-3",
            "opened-4",
            "opened-5",
            "opened-6",
            "opened-7",
            "opened-8",
            "opened-9",
            "opened-10",
            "opened-11",
            "opened-12",
            "opened-13",
            "opened-14",
            "taught",
            "taught-2");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern MAIL = Pattern.compile("[\\w.+%-]+@([\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern RESERVED_DOMAIN = Pattern.compile("(?:.*\\.)?(?:example|example\\.(?:com|org|net))");
    private static final Pattern IPV4 = Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])");
    private static final Pattern RESERVED_IPV4 = Pattern.compile(
            "(?:192\\.0\\.2|198\\.51\\.100|203\\.0\\.113|10\\.\\d+\\.\\d+|192\\.168\\.\\d+|127\\.0\\.0)\\.\\d+");
    /// Kept for fiction: North American 555-01xx, Ofcom's ranges for drama, a number of Australia's ACMA.
    private static final Pattern RESERVED_PHONE = Pattern.compile(
            "(?:1?\\d{3})?55501\\d\\d|442079460\\d{3}|02079460\\d{3}" + "|07700900\\d{3}|01632960\\d{3}|0491570156");
    private static final Pattern NORTH_AMERICAN =
            Pattern.compile("(?<![\\w.-])(?:\\+?1[ .-]?)?\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}(?![\\w-])");
    private static final Pattern SSN = Pattern.compile("(?<![\\w-])(\\d{3})-\\d{2}-\\d{4}(?![\\w-])");
    private static final Pattern RESERVED_SSN_AREA = Pattern.compile("000|666|9\\d\\d");

    private static Path file(String set, String name) {
        Path here = Path.of("src/test/resources/" + set, name);
        return Files.exists(here) ? here : Path.of("app").resolve(here);
    }

    private static List<JsonNode> read(String set, String name) throws IOException {
        assumeTrue(Files.exists(file(set, name)), "run from the project's folder");
        return Files.readAllLines(file(set, name)).stream().map(JSON::readTree).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "open,O",
        "opened,C",
        "opened-2,K",
        "opened-3,Q",
        "opened-4,R",
        "opened-5,S",
        "opened-6,T",
        "opened-7,U",
        "opened-8,V",
        "opened-9,W",
        "opened-10,Y",
        "opened-11,Z",
        "opened-12,AA",
        "opened-13,BB",
        "opened-14,DD",
        "taught,X",
        "taught-2,XX"
    })
    void ticketsAndLabelsAreWhatTheMarkedSourceSays(String set, String prefix) throws IOException {
        List<JsonNode> tickets = read(set, "tickets.ndjson");
        List<MarkedTickets.Pair> pairs = MarkedTickets.convert(file(set, "marked.txt"), prefix);
        List<JsonNode> labels = read(set, "labels.ndjson");
        var differing = new ArrayList<String>();
        for (int i = 0; i < pairs.size() && i < tickets.size() && i < labels.size(); i++) {
            if (!JSON.readTree(pairs.get(i).ticket()).equals(tickets.get(i))
                    || !JSON.readTree(pairs.get(i).label()).equals(labels.get(i))) {
                differing.add(tickets.get(i).path("id").asString());
            }
        }
        assertThat(differing).isEmpty();
        assertThat(tickets).hasSameSizeAs(pairs);
        assertThat(labels).hasSameSizeAs(pairs);
    }

    @ParameterizedTest
    @CsvSource({
        "open,240,140,55,25,25,40",
        "opened,480,320,90,70,25,40",
        "opened-2,600,400,100,80,25,40",
        "opened-3,600,400,100,80,20,40",
        "opened-4,680,480,130,80,25,40",
        "opened-5,440,330,70,40,15,40",
        "opened-6,570,400,110,50,15,40",
        "opened-7,570,400,110,50,15,40",
        "opened-8,570,390,110,50,15,40",
        "opened-9,600,415,110,55,15,40",
        "opened-10,600,415,110,55,15,40",
        "opened-11,600,415,110,55,15,40",
        "opened-12,750,520,140,70,15,40",
        "opened-13,750,520,140,70,15,40",
        "opened-14,750,520,140,70,15,40",
        "taught,950,590,210,120,15,40",
        "taught-2,600,270,260,60,40,55"
    })
    void bigEnoughForTheIntervalsAskedFor(
            String set, int all, int phi, int metadata, int none, int hardPercent, int mostHardPercent)
            throws IOException {
        List<JsonNode> labels = read(set, "labels.ndjson");
        Map<String, Integer> verdicts = new HashMap<>();
        labels.forEach(label -> verdicts.merge(label.path("verdict").asString(), 1, Integer::sum));
        assertThat(labels.size()).isGreaterThanOrEqualTo(all);
        assertThat(verdicts.get("PHI")).isGreaterThanOrEqualTo(phi);
        assertThat(verdicts.get("METADATA")).isGreaterThanOrEqualTo(metadata);
        assertThat(verdicts.get("NONE")).isGreaterThanOrEqualTo(none);
        assertThat(verdicts.keySet()).containsOnly("PHI", "METADATA", "NONE");
        assertThat(labels.stream()
                        .filter(label -> label.path("hard").asBoolean())
                        .count())
                .isBetween(labels.size() * hardPercent / 100L, labels.size() * (long) mostHardPercent / 100);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everySpanIsWhereItsLabelSays(String set) throws IOException {
        List<JsonNode> tickets = read(set, "tickets.ndjson");
        List<JsonNode> labels = read(set, "labels.ndjson");
        var wrong = new TreeSet<String>();
        for (int i = 0; i < tickets.size(); i++) {
            Map<String, String> texts = texts(tickets.get(i));
            JsonNode label = labels.get(i);
            Set<String> elements = new TreeSet<>();
            for (JsonNode span : label.path("spans")) {
                elements.add(span.path("element").asString());
                if (!holds(tickets.get(i), texts, span)) {
                    wrong.add(label.path("id").asString());
                }
            }
            if (!elements.equals(words(label.path("elements")))
                    || !label.path("id").equals(tickets.get(i).path("id"))
                    || label.path("verdict").asString().equals("NONE") != elements.isEmpty()
                    || !set.equals(HALF_WITHOUT_REASONS)
                            && label.path("why").asString().isBlank()) {
                wrong.add(label.path("id").asString());
            }
            elements.forEach(DataElement::valueOf);
            words(label.path("special")).forEach(SpecialCategory::valueOf);
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean holds(JsonNode ticket, Map<String, String> texts, JsonNode span) {
        String where = span.path("where").asString();
        String text = span.path("text").asString();
        if (where.equals("requester")) {
            String part = span.path("element").asString().toLowerCase(java.util.Locale.ROOT);
            return ticket.path("requester").path(part).asString("").equals(text);
        }
        String whole = texts.getOrDefault(where, "");
        int start = span.path("start").asInt();
        int end = span.path("end").asInt();
        return start >= 0
                && start < end
                && end <= whole.length()
                && whole.substring(start, end).equals(text)
                && text.equals(text.strip());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void onlyReservedRangesAreUsed(String set) throws IOException {
        var wrong = new TreeSet<String>();
        List<JsonNode> labels = read(set, "labels.ndjson");
        List<JsonNode> tickets = read(set, "tickets.ndjson");
        for (int i = 0; i < tickets.size(); i++) {
            String id = tickets.get(i).path("id").asString();
            for (String text : texts(tickets.get(i)).values()) {
                if (!all(MAIL, 1, text, RESERVED_DOMAIN)
                        || !all(IPV4, 0, text, RESERVED_IPV4)
                        || !all(SSN, 1, text, RESERVED_SSN_AREA)
                        || !NORTH_AMERICAN.matcher(text).results().allMatch(LabelledSetsTest::reservedPhone)) {
                    wrong.add(id);
                }
            }
            for (JsonNode span : labels.get(i).path("spans")) {
                String digits = span.path("text").asString().replaceAll("\\D", "");
                if (span.path("element").asString().equals("PHONE")
                        && digits.length() >= 7
                        && !RESERVED_PHONE.matcher(digits).matches()) {
                    wrong.add(id);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean all(Pattern pattern, int group, String text, Pattern allowed) {
        return pattern.matcher(text)
                .results()
                .allMatch(found -> allowed.matcher(found.group(group)).matches());
    }

    private static boolean reservedPhone(MatchResult found) {
        return RESERVED_PHONE.matcher(found.group().replaceAll("\\D", "")).matches();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void noTicketIsThereTwice(String set) throws IOException {
        for (String name : List.of("tickets.ndjson", "labels.ndjson")) {
            List<String> ids = read(set, name).stream()
                    .map(node -> node.path("id").asString())
                    .toList();
            assertThat(ids).doesNotHaveDuplicates();
        }
    }

    /// A long sentence in two sets would make the later one known before it was run.
    @ParameterizedTest
    @MethodSource("pairs")
    void twoSetsShareNoSentenceAndNoSender(String one, String other) throws IOException {
        Set<String> shared = sentences(read(one, "tickets.ndjson"));
        shared.retainAll(sentences(read(other, "tickets.ndjson")));
        assertThat(shared.size()).isZero();
    }

    static List<String> sets() {
        return SETS;
    }

    static List<Arguments> pairs() {
        return SETS.stream()
                .flatMap(one -> SETS.subList(0, SETS.indexOf(one)).stream().map(before -> Arguments.of(before, one)))
                .toList();
    }

    private static Set<String> sentences(List<JsonNode> tickets) {
        var sentences = new HashSet<String>();
        for (JsonNode ticket : tickets) {
            for (String text : texts(ticket).values()) {
                for (String sentence : text.split("[.!?\\n]+")) {
                    if (sentence.strip().length() > 40) {
                        sentences.add(sentence.strip().toLowerCase(java.util.Locale.ROOT));
                    }
                }
            }
            String mail = ticket.path("requester").path("email").asString("");
            if (!mail.isEmpty()) {
                sentences.add(mail.substring(mail.indexOf('@')));
            }
        }
        return sentences;
    }

    private static Set<String> words(JsonNode array) {
        var words = new TreeSet<String>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }

    private static Map<String, String> texts(JsonNode ticket) {
        var texts = new HashMap<String, String>();
        texts.put("subject", ticket.path("subject").asString());
        int message = 0;
        for (JsonNode node : ticket.path("messages")) {
            texts.put("message:" + message++, node.path("text").asString());
        }
        ticket.path("fields")
                .properties()
                .forEach(field ->
                        texts.put("field:" + field.getKey(), field.getValue().asString()));
        ticket.path("tags").forEach(tag -> texts.put("tag:" + tag.asString(), tag.asString()));
        ticket.path("attachments").forEach(name -> texts.put("attachment:" + name.asString(), name.asString()));
        ticket.path("requester")
                .properties()
                .forEach(part ->
                        texts.put("requester/" + part.getKey(), part.getValue().asString("")));
        return texts;
    }
}
