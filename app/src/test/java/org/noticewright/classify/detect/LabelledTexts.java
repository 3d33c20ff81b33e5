package org.noticewright.classify.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.TextRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes the list that [LabelledSentences] reads: the sentences of the labelled tickets that the sense model learns
/// from, one a line, with the ticket's id and verdict and what of health is marked in them. Identifying values are
/// replaced by their element: whoever reads an example must not take an invented name for one of their case.
final class LabelledTexts {

    /// A sentence of fewer words says too little to be like.
    private static final int FEWEST_WORDS = 4;
    /// A longer one is too long to compare by eye.
    private static final int MOST_CHARACTERS = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Lexicon lexicon = Lexicon.with(Set.of());
    private final Set<String> seen = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    private LabelledTexts() {}

    private record Span(int start, int end, DataElement element) {

        private boolean meets(int from, int to) {
            return start < to && end > from;
        }
    }

    static List<String> lines() throws IOException {
        var texts = new LabelledTexts();
        for (String set : SenseTexts.SETS) {
            texts.addSet(SenseTexts.RESOURCES.resolve(set));
        }
        return texts.lines;
    }

    private void addSet(Path set) throws IOException {
        List<String> tickets = Files.readAllLines(set.resolve("tickets.ndjson"));
        List<String> labels = Files.readAllLines(set.resolve("labels.ndjson"));
        for (int i = 0; i < tickets.size(); i++) {
            JsonNode label = JSON.readTree(labels.get(i));
            // As the model learns: where nobody is identified nobody marked what is said of nobody.
            if (!label.get("verdict").asString().equals("NONE")) {
                addTicket(JSON.readTree(tickets.get(i)), label);
            }
        }
    }

    private void addTicket(JsonNode ticket, JsonNode label) {
        addText(ticket.get("subject").asString(""), "subject", label);
        int message = 0;
        for (JsonNode said : ticket.get("messages")) {
            String where = "message:" + message++;
            // What a desk writes is not read by the model either.
            if (!said.get("author").asString().equals("agent")) {
                addText(said.get("text").asString(""), where, label);
            }
        }
    }

    private void addText(String text, String where, JsonNode label) {
        List<Span> spans = label.get("spans")
                .valueStream()
                .filter(span -> span.get("where").asString().equals(where))
                .map(span -> new Span(
                        span.get("start").asInt(),
                        span.get("end").asInt(),
                        DataElement.valueOf(span.get("element").asString())))
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        Zone zone = where.equals("subject") ? Zone.SUBJECT : Zone.REQUESTER;
        var passage = new Passage(new TextRef.Body(0), zone, "", CutText.of(text, lexicon), new int[0]);
        int[] kinds = new int[passage.size()];
        for (int i = 0; i < kinds.length; i++) {
            int start = passage.normalized().originalStart(passage.tokens().start(i));
            int end = passage.normalized().originalEnd(passage.tokens().end(i));
            kinds[i] = spans.stream().anyMatch(span -> isHidden(span) && span.meets(start, end)) ? SenseModel.NAME : 0;
        }
        int first = 0;
        while (first < passage.size()) {
            int last = ModelNames.sentenceEnd(passage, first);
            int head = SenseWords.head(passage, first, last, kinds);
            if (last - head >= FEWEST_WORDS && SenseWords.isReadable(passage, head, last, kinds, lexicon.languages())) {
                int start = passage.normalized().originalStart(passage.tokens().start(first));
                int end = passage.normalized().originalEnd(passage.tokens().end(last - 1));
                add(text, start, end, spans, label);
            }
            first = last;
        }
    }

    /// Whether a value tells who somebody is: the model does not see it.
    private static boolean isHidden(Span span) {
        return !span.element().isHealthContent();
    }

    private void add(String text, int start, int end, List<Span> spans, JsonNode label) {
        var shown = new StringBuilder();
        var elements = new TreeSet<DataElement>();
        int from = start;
        for (Span span : spans) {
            if (!span.meets(start, end)) {
                continue;
            }
            if (!isHidden(span)) {
                elements.add(span.element());
            } else if (span.end() > from) {
                shown.append(plain(text.substring(from, Math.max(from, span.start()))))
                        .append('{')
                        .append(span.element())
                        .append('}');
                from = span.end();
            }
        }
        shown.append(plain(text.substring(Math.min(from, end), end)));
        String sentence = shown.toString().strip();
        if (sentence.length() <= MOST_CHARACTERS && seen.add(sentence.toLowerCase(Locale.ROOT))) {
            elements.removeIf(element -> SenseTexts.tagOf(element) == 0);
            lines.add(String.join(
                    "\t",
                    label.get("id").asString(),
                    label.get("verdict").asString(),
                    elements.stream().map(Enum::name).collect(Collectors.joining(",")),
                    sentence));
        }
    }

    /// Without line ends, tabs and the braces that stand around values.
    private static String plain(String text) {
        return text.replace('{', '(').replace('}', ')').replaceAll("\\s+", " ");
    }
}
