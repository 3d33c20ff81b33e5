package org.noticewright.casework;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Meaning;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.SpecialCategory;

/// The dictionary and its proposals as a table with tabs, for a spreadsheet and back. A person fills in
/// `decision` (`confirm`, `reject`, `remove`; empty leaves the value alone), `element`, `special`, `means` and
/// `reason`.
public final class DictionaryFile {

    private static final List<String> COLUMNS = List.of(
            "decision",
            "carrier",
            "label",
            "value",
            "element",
            "special",
            "means",
            "reason",
            "state",
            "tickets",
            "with_health",
            "log_odds",
            "z",
            "why",
            "samples");
    private static final int MOST_PROBLEMS = 20;

    /// What a spreadsheet would take for the start of a formula.
    private static final String FORMULA = "=+-@\t\r";

    private DictionaryFile() {}

    /// What a file asks for.
    ///
    /// @param read rows of the file, the header left out: edits + unchanged
    /// @param unchanged rows without a decision
    public record Wanted(List<CaseDictionary.Edit> edits, long read, long unchanged) {

        public Wanted {
            edits = List.copyOf(edits);
        }
    }

    public static void write(Path file, List<ProposeMeanings.Row> rows) throws IOException {
        try (var out = Files.newBufferedWriter(file);
                var table = CsvWriter.builder().fieldSeparator('\t').build(out)) {
            table.writeRecord(COLUMNS);
            for (var row : rows) {
                table.writeRecord(
                        cells(row).stream().map(DictionaryFile::harmless).toList());
            }
        }
    }

    private static List<String> cells(ProposeMeanings.Row row) {
        var use = row.use();
        var entry = row.entry();
        var meaning = entry == null ? use.suggested() : entry.meaning();
        return List.of(
                "",
                use.key().carrier().word(),
                use.key().label(),
                use.key().value(),
                element(meaning),
                special(meaning),
                meaning == null ? "" : meaning.words(),
                entry == null ? "" : entry.reason(),
                state(entry),
                Long.toString(use.tickets()),
                Long.toString(use.withHealth()),
                String.format(Locale.ROOT, "%.2f", use.logOdds()),
                String.format(Locale.ROOT, "%.1f", use.z()),
                use.why().stream()
                        .map(why -> why.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")),
                use.samples().stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(" ")));
    }

    private static String element(@Nullable Meaning meaning) {
        return meaning == null || meaning.element() == null
                ? ""
                : meaning.element().name();
    }

    private static String special(@Nullable Meaning meaning) {
        return meaning == null ? "" : meaning.special().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /// In a reader's words.
    public static String state(CaseDictionary.@Nullable Entry entry) {
        if (entry == null) {
            return "proposed";
        }
        return entry.meaning().isNothing() ? "rejected" : "confirmed";
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?[\\d.]+")
                ? "'" + cell
                : cell;
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    /// Reads a file whole, or not at all.
    ///
    /// @param reason for rows that give none; may be empty when all do
    /// @throws IllegalArgumentException naming every line that cannot be taken, up to twenty
    public static Wanted read(Path file, String reason) throws IOException {
        var edits = new ArrayList<CaseDictionary.Edit>();
        var problems = new ArrayList<String>();
        var seen = new HashSet<MetadataKey>();
        long read = 0;
        try (var table =
                CsvReader.builder().fieldSeparator('\t').detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (var row : table) {
                read++;
                requireColumns(row);
                try {
                    var edit = edit(row, reason);
                    if (edit != null && !seen.add(edit.key())) {
                        throw new IllegalArgumentException("the value was decided on a line before");
                    }
                    if (edit != null) {
                        edits.add(edit);
                    }
                } catch (IllegalArgumentException wrong) {
                    problems.add("line %d: %s".formatted(row.getStartingLineNumber(), wrong.getMessage()));
                }
            }
        }
        if (!problems.isEmpty()) {
            var shown = problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()));
            throw new IllegalArgumentException(
                    """
                    %d of %d lines cannot be taken, so nothing was taken.
                    %s
                    Maybe mend these lines and read the file again.\
                    """.formatted(problems.size(), read, String.join(System.lineSeparator(), shown)));
        }
        return new Wanted(edits, read, read - edits.size());
    }

    private static void requireColumns(NamedCsvRecord row) {
        if (!row.getHeader().containsAll(List.of("decision", "carrier", "value"))) {
            throw new IllegalArgumentException("""
                This is no table of a dictionary: the columns decision, carrier and value are missing. \
                Maybe it was saved with another separator than tabs.\
                """);
        }
    }

    private static CaseDictionary.@Nullable Edit edit(NamedCsvRecord row, String reason) {
        var decision = cell(row, "decision").toLowerCase(Locale.ROOT);
        if (decision.isEmpty()) {
            return null;
        }
        var key = new MetadataKey(carrier(cell(row, "carrier")), cell(row, "label"), cell(row, "value"));
        var why = cell(row, "reason").isEmpty() ? reason : cell(row, "reason");
        if (why.isBlank()) {
            throw new IllegalArgumentException(
                    "the decision has no reason: fill in the column reason, or give one" + " for all lines");
        }
        return switch (decision) {
            case "confirm" -> new CaseDictionary.Edit(key, confirmed(row), why);
            case "reject" -> new CaseDictionary.Edit(key, Meaning.nothing(cell(row, "means")), why);
            case "remove" -> new CaseDictionary.Edit(key, null, why);
            default ->
                throw new IllegalArgumentException("the decision is none of confirm, reject, remove (or nothing)");
        };
    }

    private static Meaning confirmed(NamedCsvRecord row) {
        var element = cell(row, "element");
        if (element.isEmpty()) {
            throw new IllegalArgumentException("a confirmed value needs an element, such as DIAGNOSIS or MEDICATION");
        }
        var special = EnumSet.noneOf(SpecialCategory.class);
        for (var word : cell(row, "special").split("[\\s,;]+")) {
            if (!word.isEmpty()) {
                special.add(constant(SpecialCategory.class, word, "special"));
            }
        }
        return new Meaning(constant(DataElement.class, element, "element"), special, cell(row, "means"));
    }

    private static MetadataKey.Carrier carrier(String word) {
        return constant(MetadataKey.Carrier.class, word, "carrier");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word, String column) {
        try {
            return Enum.valueOf(type, word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "the column %s holds none of %s".formatted(column, List.of(type.getEnumConstants())), unknown);
        }
    }

    private static String cell(NamedCsvRecord row, String column) {
        return unquoted(row.findField(column).orElse("").strip());
    }
}
