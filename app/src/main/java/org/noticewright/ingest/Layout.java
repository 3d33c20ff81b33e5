package org.noticewright.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.container.TextEncoding;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Dialect;
import org.noticewright.ingest.generic.GenericJson;
import org.noticewright.ingest.generic.GenericXml;
import org.noticewright.ingest.generic.JsonPaths;
import org.noticewright.ingest.json.JsonShape;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.LoaderLine;
import org.noticewright.ingest.log.GenericLog;
import org.noticewright.ingest.people.CustomerTable;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.xml.XmlHead;

/// What the beginning of a file offers to a mapping: its columns, paths or elements, and what they are taken
/// for when nobody says otherwise.
///
/// @param columns in the order of the file
/// @param roles that a mapping of this format can fill, the most important first
/// @param guess role to column, as an import without a mapping reads it
public record Layout(String formatId, List<Column> columns, List<String> roles, Map<String, String> guess) {

    /// Formats that are read by a mapping.
    public static final List<String> FORMATS =
            List.of("generic.csv", "generic.json", "generic.xml", GenericLog.FORMAT, "people.csv");

    private static final int LONGEST_SAMPLE = 60;
    private static final int DEEPEST = 2;

    public Layout {
        columns = List.copyOf(columns);
        roles = List.copyOf(roles);
        guess = Map.copyOf(guess);
    }

    /// A column by its header, a JSON value by its dotted path, an XML element by its name.
    ///
    /// @param sample the first value in it, shortened, for a person to tell columns apart; empty when none is
    ///     known
    public record Column(String name, String sample) {

        public Column {
            sample = sample.strip();
            sample = sample.length() > LONGEST_SAMPLE ? sample.substring(0, LONGEST_SAMPLE - 1) + "…" : sample;
        }

        /// Without the sample, which may be personal.
        @Override
        public String toString() {
            return name;
        }
    }

    /// @param delimiter of a table, null to find it
    /// @throws Refusal when the file does not show what this format needs
    static Layout of(Payload payload, String formatId, @Nullable Character delimiter) throws Refusal {
        String head = TextEncoding.of(payload.head()).decode(payload.head());
        boolean all = payload.headIsAll();
        boolean json = payload.sheet() == null && JsonShape.isJson(head);
        return switch (formatId) {
            case "generic.json" -> ofJson(formatId, records(head, all), ColumnMapping.TICKET_ROLES);
            case "generic.xml" -> ofXml(head);
            case GenericLog.FORMAT ->
                json
                        ? ofJson(formatId, records(head, all), ColumnMapping.LOG_ROLES)
                        : ofTable(formatId, rows(head, all, delimiter));
            case "generic.csv", "people.csv" -> ofTable(formatId, rows(head, all, delimiter));
            default ->
                throw new Refusal("Files of the format %s are read without a mapping. Maybe choose one of %s."
                        .formatted(formatId, String.join(", ", FORMATS)));
        };
    }

    private static List<List<String>> rows(String head, boolean all, @Nullable Character delimiter) throws Refusal {
        Dialect dialect = delimiter != null ? new Dialect(delimiter) : Dialect.of(head, all);
        List<List<String>> rows = dialect == null ? List.of() : dialect.firstRows(head, all);
        if (rows.isEmpty()) {
            throw new Refusal("The file shows no table with a common separator (comma, semicolon, tab or |)."
                    + " Maybe choose another format.");
        }
        return rows;
    }

    private static Layout ofTable(String formatId, List<List<String>> rows) {
        Columns header = new Columns(rows.getFirst());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < header.headers().size(); i++) {
            columns.add(new Column(header.headers().get(i), sample(rows, i)));
        }
        return switch (formatId) {
            case GenericLog.FORMAT -> new Layout(formatId, columns, ColumnMapping.LOG_ROLES, GenericLog.guess(header));
            case "people.csv" -> new Layout(formatId, columns, CustomerTable.ROLES, CustomerTable.guess(header));
            default ->
                new Layout(
                        formatId,
                        columns,
                        tableRoles(),
                        ColumnMapping.guess(header.headers()).roles());
        };
    }

    private static String sample(List<List<String>> rows, int column) {
        return rows.stream()
                .skip(1)
                .filter(row -> column < row.size() && !row.get(column).isBlank())
                .map(row -> row.get(column))
                .findFirst()
                .orElse("");
    }

    private static List<String> tableRoles() {
        return ColumnMapping.TICKET_ROLES.stream()
                .filter(role -> !GenericJson.OWN_ROLES.contains(role))
                .toList();
    }

    private static Layout ofXml(String head) throws Refusal {
        XmlHead xml = XmlHead.checked(head);
        GenericXml.Shape shape = GenericXml.Shape.likeliest(xml);
        if (shape == null) {
            throw new Refusal("No element of the XML holds others. Maybe choose another format.");
        }
        return new Layout(
                "generic.xml",
                shape.names().stream().map(name -> new Column(name, "")).toList(),
                tableRoles(),
                ColumnMapping.guess(shape.names()).roles());
    }

    private static List<JsonObject> records(String head, boolean all) throws Refusal {
        List<JsonObject> objects = JsonShape.firstObjects(head, all);
        if (objects.isEmpty()) {
            throw new Refusal("The file holds no JSON object that can be read. Maybe choose another format.");
        }
        return objects.stream().map(LoaderLine::unwrapped).toList();
    }

    private static Layout ofJson(String formatId, List<JsonObject> records, List<String> roles) {
        Map<String, String> samples = new LinkedHashMap<>();
        records.forEach(record -> offer(record, 0, samples));
        List<Column> columns = samples.entrySet().stream()
                .map(path -> new Column(path.getKey(), path.getValue()))
                .toList();
        Map<String, String> guess = formatId.equals(GenericLog.FORMAT)
                ? GenericLog.guess(new Columns(List.copyOf(samples.keySet())))
                : JsonMapping.guess(records);
        return new Layout(formatId, columns, roles, guess);
    }

    /// Own values first; what stands in a list can be named from the outermost object on, or, when the list
    /// holds the records, from the record on.
    private static void offer(JsonObject object, int depth, Map<String, String> samples) {
        JsonPaths.ofRecord(object).forEach(path -> samples.putIfAbsent(path, JsonPaths.sample(object, path)));
        JsonPaths.lists(object).forEach((list, item) -> {
            samples.putIfAbsent(list, "");
            JsonPaths.ofRecord(item)
                    .forEach(path -> samples.putIfAbsent(list + "." + path, JsonPaths.sample(item, path)));
            if (depth < DEEPEST) {
                offer(item, depth + 1, samples);
            }
        });
    }
}
