package org.noticewright.classify.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.noticewright.classify.evaluate.Labels.LabelledSpan;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads labels, one JSON object a line: `id, verdict, special[], elements[], spans[{where, start, end,
/// element, partial}]`.
public final class LabelReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LabelReader() {}

    /// @throws UncheckedIOException when the file cannot be read
    /// @throws IllegalArgumentException when a line is no label; names the line, never its content
    public static List<Labels> read(Path file) {
        var labels = new ArrayList<Labels>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    labels.add(labels(line, number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(labels);
    }

    private static Labels labels(String line, int number) {
        try {
            JsonNode node = JSON.readTree(line);
            var spans = new ArrayList<LabelledSpan>();
            for (JsonNode span : node.path("spans")) {
                spans.add(new LabelledSpan(
                        span.path("where").asString(),
                        span.path("start").isNumber() ? span.path("start").asInt() : -1,
                        span.path("end").isNumber() ? span.path("end").asInt() : -1,
                        DataElement.valueOf(span.path("element").asString()),
                        span.path("partial").asBoolean(false)));
            }
            return new Labels(
                    node.path("id").asString(),
                    Verdict.valueOf(node.path("verdict").asString()),
                    constants(node.path("special"), SpecialCategory.class),
                    constants(node.path("elements"), DataElement.class),
                    spans);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException("""
                Line %d of the labels cannot be read.
                Maybe it is not one JSON object with id, verdict and spans, or a word is not in the taxonomy.\
                """.formatted(number));
        }
    }

    private static <E extends Enum<E>> Set<E> constants(JsonNode list, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        for (JsonNode item : list) {
            set.add(Enum.valueOf(type, item.asString()));
        }
        return set;
    }
}
