package org.noticewright.classify.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noticewright.domain.DataElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The texts in which it is marked what tells of somebody's health: the sentences of our own, and the labelled
/// tickets that are development.
final class SenseTexts {

    /// @param marked whether what tells of health is marked in it, or there is none
    /// @param weight how much it counts
    record Line(boolean health, String text, List<Mark> marks, boolean marked, float weight) {}

    /// What a stretch of a line tells of: its place in [SenseModel#TOLD] and one, 0 for nothing.
    record Mark(int start, int end, int tag) {

        boolean meets(int from, int to) {
            return start < to && end > from;
        }
    }

    /// Everyday mail that tells of nobody's health: far more of it is written in the world than here.
    private static final String EVERYDAY = "everyday";

    private static final float EVERYDAY_WEIGHT = 2;
    static final Path RESOURCES = Path.of("src/test/resources");
    /// The labelled sets that are learnt from.
    static final List<String> SETS = List.of(
            "open",
            "opened",
            "opened-2",
            "opened-3",
            "opened-4",
            "opened-5",
            "opened-6",
            "opened-7",
            "opened-8",
            "taught");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern MARK = Pattern.compile("\\{([A-Z$]+) ([^{}]*)\\}");
    private static final Map<String, DataElement> CODES = Map.of(
            "D", DataElement.DIAGNOSIS,
            "M", DataElement.MEDICATION,
            "T", DataElement.TREATMENT,
            "L", DataElement.LAB_RESULT,
            "DR", DataElement.PROVIDER,
            "$", DataElement.HEALTH_PAYMENT);

    private SenseTexts() {}

    static List<Line> all() {
        var lines = new ArrayList<Line>();
        try {
            addSentences(lines);
            for (String set : SETS) {
                addTickets(RESOURCES.resolve(set), lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /// Sentences alone, each as somebody might write it to any desk.
    static List<Line> sentences() throws IOException {
        var lines = new ArrayList<Line>();
        addSentences(lines);
        return lines;
    }

    /// The tag of an element, 0 for one that is no health content.
    static int tagOf(DataElement element) {
        return 1 + SenseModel.TOLD.indexOf(element);
    }

    private static void addSentences(List<Line> lines) throws IOException {
        try (var files = Files.list(RESOURCES.resolve("health"))) {
            for (Path file : files.sorted().toList()) {
                float weight = file.getFileName().toString().startsWith(EVERYDAY) ? EVERYDAY_WEIGHT : 1;
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.startsWith("H\t") || line.startsWith("N\t"))
                        .map(line -> sentence(line, weight))
                        .forEach(lines::add);
            }
        }
    }

    private static Line sentence(String line, float weight) {
        var text = new StringBuilder();
        var marks = new ArrayList<Mark>();
        Matcher mark = MARK.matcher(line);
        int from = 2;
        while (mark.find()) {
            text.append(line, from, mark.start());
            int start = text.length();
            text.append(mark.group(2));
            DataElement element = CODES.get(mark.group(1));
            if (element != null) {
                marks.add(new Mark(start, text.length(), tagOf(element)));
            }
            from = mark.end();
        }
        boolean health = line.charAt(0) == 'H';
        return new Line(
                health, text.append(line.substring(from)).toString(), marks, !health || !marks.isEmpty(), weight);
    }

    /// Subjects and messages of tickets that identify somebody; in others nobody marked what is said of nobody.
    private static void addTickets(Path set, List<Line> lines) throws IOException {
        List<String> tickets = Files.readAllLines(set.resolve("tickets.ndjson"));
        List<String> labels = Files.readAllLines(set.resolve("labels.ndjson"));
        for (int i = 0; i < tickets.size(); i++) {
            JsonNode label = JSON.readTree(labels.get(i));
            if (label.get("verdict").asString().equals("NONE")) {
                continue;
            }
            JsonNode ticket = JSON.readTree(tickets.get(i));
            addText(ticket.get("subject").asString(""), "subject", label, lines);
            int message = 0;
            for (JsonNode said : ticket.get("messages")) {
                addText(said.get("text").asString(""), "message:" + message++, label, lines);
            }
        }
    }

    private static void addText(String text, String where, JsonNode label, List<Line> lines) {
        var marks = new ArrayList<Mark>();
        for (JsonNode span : label.get("spans")) {
            int tag = tagOf(DataElement.valueOf(span.get("element").asString()));
            if (span.get("where").asString().equals(where) && tag > 0) {
                marks.add(new Mark(span.get("start").asInt(), span.get("end").asInt(), tag));
            }
        }
        if (!text.isBlank()) {
            lines.add(new Line(!marks.isEmpty(), text, marks, true, 1));
        }
    }
}
