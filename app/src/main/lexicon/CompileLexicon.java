import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Makes the compact word lists of the product from the raw public lists (see SOURCES.md beside the results).
///
/// `java CompileLexicon.java RAW-FOLDER OUT-FOLDER`. The same input gives the same bytes. Lists written for the
/// product (care-terms, cue-words, common-words, drug-classes) lie in OUT-FOLDER already and are not touched.
public final class CompileLexicon {

    private static final int FEWEST_BEARERS = 100;
    private static final int LONGEST_PHRASE = 6;

    private final Path raw;
    private final Path out;
    private final Map<String, String> ambiguous = new TreeMap<>();

    private CompileLexicon(Path raw, Path out) {
        this.raw = raw;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("Two folders are needed: the raw lists and where the results go.");
        }
        new CompileLexicon(Path.of(args[0]), Path.of(args[1])).run();
    }

    private void run() throws IOException {
        for (var row : rows("own/ambiguous_terms.tsv")) {
            ambiguous.put(row[0], row[2]);
        }
        names();
        dictionary();
        drugs();
        conditions();
        layTerms();
        write(
                "icd10cm.txt.gz",
                rows("conditions/icd10cm_fy2026.tsv.gz").stream()
                        .map(row -> row[0])
                        .toList());
        zips();
        write(
                "area-codes.tsv",
                rows("geo/nanp_area_code_state.tsv").stream()
                        .map(row -> row[0] + "\t" + row[1])
                        .toList());
        write(
                "states.tsv",
                rows("geo/us_states.tsv").stream()
                        .map(row -> row[0] + "\t" + row[1] + "\t" + cell(row, 2))
                        .toList());
        write("payers.txt", Files.readAllLines(raw.resolve("own/us_health_payers.txt")));
    }

    /// Words of the language: word, 1 for the commonest, 2 for common, 3 for the rest.
    private void dictionary() throws IOException {
        var lines = new ArrayList<String>();
        for (var row : rows("words/english_common_scowl.tsv.gz")) {
            int size = Integer.parseInt(row[1]);
            lines.add(row[0] + "\t" + (size <= 20 ? 1 : size <= 35 ? 2 : 3));
        }
        write("dictionary.tsv.gz", lines);
    }

    /// Names: folded word, log2 of bearers as given name, log2 of bearers as surname; 0 = not known as one.
    private void names() throws IOException {
        var given = new TreeMap<String, Long>();
        for (var row : rows("names/given_us_ssa_1880_2022.tsv.gz")) {
            given.merge(word(row[0]), Long.parseLong(row[1]) + Long.parseLong(row[2]), Long::sum);
        }
        given.values().removeIf(count -> count < FEWEST_BEARERS);
        var surnames = new TreeMap<String, Long>();
        for (var row : rows("names/surnames_us_census.tsv.gz")) {
            String count = cell(row, 2);
            surnames.merge(word(row[0]), count.isBlank() ? FEWEST_BEARERS : Long.parseLong(count), Long::sum);
        }
        var all = new TreeSet<>(given.keySet());
        all.addAll(surnames.keySet());
        var lines = new ArrayList<String>();
        for (String name : all) {
            if (name.length() >= 2) {
                lines.add(name + "\t" + log2(given.get(name)) + "\t" + log2(surnames.get(name)));
            }
        }
        write("names.tsv.gz", lines);
    }

    /// Drug names: phrase, strength (0 enough alone, 1 needs a second cue).
    private void drugs() throws IOException {
        var found = new TreeSet<String>();
        for (var row : rows("drugs/drugsatfda_names_2023.tsv.gz")) {
            for (String part : row[1].split("; ")) {
                drug(part, found);
            }
        }
        for (var row : rows("drugs/drugsatfda_products_2022.tsv.gz")) {
            drug(row[0], found);
            for (String part : row[1].split("; ")) {
                drug(part, found);
            }
        }
        for (var row : rows("own/drug_supplement.tsv")) {
            drug(row[0], found);
        }
        var lines = new ArrayList<String>();
        for (String name : found) {
            lines.add(name + "\t" + strength(name));
        }
        write("drugs.tsv.gz", lines);
    }

    private static void drug(String raw, TreeSet<String> found) {
        String name = raw.toLowerCase(Locale.ROOT).replaceAll("\\([^)]{0,80}\\)", " ");
        name = name.replaceAll("\\b[0-9][0-9./%-]*\\b.{0,60}$", " ").replaceAll("[^\\p{L}0-9'/ -]", " ");
        name = name.replaceAll("\\b(in|and) (plastic|dextrose|sodium chloride).{0,60}$", " ")
                .strip()
                .replaceAll("\\s+", " ");
        addDrug(name, found);
        addDrug(
                name.replaceAll(
                        " (hydrochloride|hydrobromide|sodium|potassium|calcium|maleate|mesylate|besylate|sulfate"
                            + "|tartrate|citrate|fumarate|succinate|acetate|phosphate|tromethamine|bisulfate|malate|nitrate|bromide|chloride|medoxomil|axetil|dihydrate|monohydrate|trihydrate"
                            + "|disodium|propionate|furoate|valerate|palmitate|decanoate|pamoate|tosylate|lactate|gluconate|alafenamide|disoproxil|xr|er|sr|la|cr|odt|hcl|xl|acid)$",
                        ""),
                found);
    }

    private static void addDrug(String name, TreeSet<String> found) {
        long blanks = name.chars().filter(unit -> unit == ' ').count();
        if (name.length() >= 4 && blanks < 4 && name.chars().anyMatch(Character::isLetter)) {
            found.add(name);
        }
    }

    /// Conditions and symptoms: phrase, strength as for drugs (2 = never alone).
    private void conditions() throws IOException {
        var found = new TreeSet<String>();
        for (var row : rows("conditions/disease_ontology.tsv.gz")) {
            condition(row[1], found);
            for (String synonym : cell(row, 3).split("\\|")) {
                condition(synonym, found);
            }
        }
        for (var row : rows("conditions/symptom_ontology.tsv")) {
            condition(row[1], found);
            for (String synonym : cell(row, 3).split("\\|")) {
                condition(synonym, found);
            }
        }
        var lines = new ArrayList<String>();
        for (String name : found) {
            lines.add(name + "\t" + strength(name));
        }
        write("conditions.tsv.gz", lines);
    }

    private static void condition(String raw, TreeSet<String> found) {
        String name = raw.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        boolean usable = name.chars().noneMatch(unit -> unit == '(' || unit == ',' || unit == '[');
        if (usable && name.length() >= 3 && name.split("[ -]").length <= LONGEST_PHRASE) {
            found.add(name);
        }
    }

    private void layTerms() throws IOException {
        var lines = new TreeSet<String>();
        for (var row : rows("own/telehealth_lay_terms.tsv")) {
            lines.add(row[0] + "\t" + row[1] + "\t" + row[3] + "\t" + row[4] + "\t" + cell(row, 5));
        }
        for (var row : rows("own/drug_supplement.tsv")) {
            lines.add(row[0] + "\tdrug\t" + row[2] + "\t0\t0");
        }
        write("lay-terms.tsv", List.copyOf(lines));
    }

    /// ZIP codes, one line a place: state, place, its ZIP codes.
    private void zips() throws IOException {
        var byPlace = new TreeMap<String, TreeSet<String>>();
        for (var row : rows("geo/us_zip_geonames.tsv.gz")) {
            byPlace.computeIfAbsent(cell(row, 2) + "\t" + row[1], place -> new TreeSet<>())
                    .add(row[0]);
        }
        var lines = new ArrayList<String>();
        byPlace.forEach((place, zips) -> lines.add(place + "\t" + String.join(" ", zips)));
        write("zips.tsv.gz", lines);
    }

    private int strength(String term) {
        String also = ambiguous.getOrDefault(term, "");
        boolean frequent = also.contains("word10") || also.contains("word20");
        if (term.length() <= 3
                || also.contains("short")
                || (frequent && (also.contains("given") || also.contains("surname")))) {
            return 2;
        }
        return frequent || also.contains("given") || also.contains("surname") ? 1 : 0;
    }

    private static int log2(Long count) {
        return count == null ? 0 : 63 - Long.numberOfLeadingZeros(count);
    }

    private static String word(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^\\p{L}]", "");
        return bare.toLowerCase(Locale.ROOT);
    }

    private static String cell(String[] row, int column) {
        return column < row.length ? row[column] : "";
    }

    private List<String[]> rows(String name) throws IOException {
        try (InputStream file = Files.newInputStream(raw.resolve(name));
                InputStream plain = name.endsWith(".gz") ? new java.util.zip.GZIPInputStream(file) : file;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private void write(String name, List<String> lines) throws IOException {
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = name.endsWith(".gz") ? gzip(text) : text;
        Files.write(out.resolve(name), bytes);
        System.out.println(name + ": " + lines.size() + " lines, " + bytes.length + " bytes");
    }

    private static byte[] gzip(byte[] text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(text);
        }
        return bytes.toByteArray();
    }
}
