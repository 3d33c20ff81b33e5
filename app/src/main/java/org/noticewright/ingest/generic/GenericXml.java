package org.noticewright.ingest.generic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.ColumnMapping;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.container.TextEncoding;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.xml.XmlElement;
import org.noticewright.ingest.xml.XmlHead;
import org.noticewright.ingest.xml.XmlRecords;

/// Any XML whose records are a repeated element, under a mapping of roles to names of elements or attributes. A
/// record is read as the row of a table: `customer/email` is the column `customer email`, of what repeats
/// within a record all values stand in one cell.
public final class GenericXml implements XmlRecords.Handler {

    /// Attributes that say how a value is written, not what it is.
    private static final Set<String> TECHNICAL = Set.of("type", "nil", "xmlns", "xsi:type", "xsi:nil", "xml:space");

    private final List<String> recordPath;
    private final GenericTable table;
    private final RecordSink sink;
    private long number;

    private GenericXml(List<String> recordPath, GenericTable table, RecordSink sink) {
        this.recordPath = recordPath;
        this.table = table;
        this.sink = sink;
    }

    /// The repeated element of a file and what is in it.
    ///
    /// @param path of the element, with slashes
    /// @param names of what is in it, as columns
    public record Shape(String path, List<String> names) {

        /// The outermost element that stands more than once beside others like it and holds a subject or text;
        /// null when none does.
        public static @Nullable Shape of(XmlHead xml) {
            for (Map.Entry<String, Integer> element : xml.elements().entrySet()) {
                String path = element.getKey();
                if (path.indexOf('/') < 0) {
                    continue;
                }
                Shape shape = new Shape(path, names(xml, path));
                boolean repeats = element.getValue() > 1 || path.indexOf('/') == path.lastIndexOf('/');
                if (repeats && shape.confidence() > 0) {
                    return shape;
                }
            }
            return null;
        }

        /// As [#of], else the first repeated element that holds anything; null when none does.
        public static @Nullable Shape likeliest(XmlHead xml) {
            Shape shape = of(xml);
            if (shape != null) {
                return shape;
            }
            return xml.elements().entrySet().stream()
                    .filter(element ->
                            element.getValue() > 1 && element.getKey().indexOf('/') > 0)
                    .map(element -> new Shape(element.getKey(), names(xml, element.getKey())))
                    .filter(repeated -> !repeated.names.isEmpty())
                    .findFirst()
                    .orElse(null);
        }

        public double confidence() {
            Map<String, String> roles = roles();
            boolean ticket = roles.containsKey("body") || (roles.containsKey("subject") && roles.containsKey("id"));
            return ticket ? Math.min(0.7, 0.2 + 0.1 * roles.size()) : 0;
        }

        public String reason() {
            return "XML with elements for " + String.join(", ", roles().keySet());
        }

        Map<String, String> roles() {
            return ColumnMapping.guess(names).roles();
        }

        private static List<String> names(XmlHead xml, String path) {
            List<String> names = new ArrayList<>();
            String inside = path + "/";
            xml.attributes().forEach((at, attributes) -> {
                if (at.equals(path)) {
                    names.addAll(attributes);
                } else if (at.startsWith(inside)) {
                    String name = at.substring(inside.length()).replace('/', ' ');
                    names.add(name);
                    attributes.forEach(attribute -> names.add(name + " " + attribute));
                }
            });
            return names;
        }
    }

    /// @param given roles as a person gave them, empty to guess
    /// @throws Refusal when no element repeats
    public static GenericXml of(Payload payload, RecordSink sink, Map<String, String> given, SourceTimes times)
            throws Refusal {
        XmlHead xml = XmlHead.checked(TextEncoding.of(payload.head()).decode(payload.head()));
        Shape shape = Shape.of(xml);
        String path = shape == null || !given.isEmpty() ? mapped(xml, given, shape) : shape.path;
        Map<String, String> roles =
                given.isEmpty() ? Objects.requireNonNull(shape).roles() : given;
        return new GenericXml(List.of(path.split("/")), new GenericTable(sink, roles, times), sink);
    }

    /// The outermost repeated element that holds what the mapping names.
    private static String mapped(XmlHead xml, Map<String, String> given, @Nullable Shape guessed) throws Refusal {
        for (Map.Entry<String, Integer> element : xml.elements().entrySet()) {
            String path = element.getKey();
            if (path.indexOf('/') > 0 && !given.isEmpty()) {
                Columns columns = new Columns(Shape.names(xml, path));
                boolean repeats = element.getValue() > 1 || path.indexOf('/') == path.lastIndexOf('/');
                if (repeats && given.values().stream().allMatch(columns::has)) {
                    return path;
                }
            }
        }
        if (guessed != null && given.isEmpty()) {
            return guessed.path;
        }
        throw new Refusal("No repeated element of the XML holds what the mapping names. Maybe check its spelling.");
    }

    @Override
    public boolean isRecord(List<String> path) {
        return path.equals(recordPath);
    }

    @Override
    public void record(XmlElement element, List<String> path, Extent extent) throws Unusable {
        Map<String, String> cells = new LinkedHashMap<>();
        flatten(element, "", cells);
        Row row = new Row(new Columns(List.copyOf(cells.keySet())), List.copyOf(cells.values()), List.of(), ++number);
        sink.keep(table.read(row), extent);
    }

    private static void flatten(XmlElement element, String name, Map<String, String> cells) {
        String prefix = name.isEmpty() ? "" : name + " ";
        element.attributes().forEach((attribute, value) -> {
            if (!TECHNICAL.contains(attribute)) {
                put(prefix + attribute, value, cells);
            }
        });
        put(name.isEmpty() ? "text" : name, element.text(), cells);
        element.children().forEach(child -> flatten(child, prefix + child.name(), cells));
    }

    private static void put(String name, String value, Map<String, String> cells) {
        if (!value.isBlank()) {
            cells.merge(name, value, (one, more) -> one + "\n" + more);
        }
    }
}
