package org.noticewright.classify.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.CaseNames;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import org.noticewright.text.WordHash;

/// What the sense model learns from: sentences of our own (`health` in the test resources), and with little
/// weight the phrases of the health lists against sentences of public speeches and words in a row. No public
/// set, no labelled ticket and no phrase of the demo is among them.
final class SenseExamples {

    /// A line of the sentences of our own.
    ///
    /// @param spans start and end of what tells of health, where it is marked
    record Line(boolean health, String text, List<int[]> spans) {}

    private static final long SEED = 5;
    private static final float LIST_WEIGHT = 0.1f;
    private static final float SPEECH_WEIGHT = 0.3f;
    private static final float SENTENCE_WEIGHT = 0.5f;
    private static final int CONDITIONS = 2_500;
    private static final int SPEECHES = 3_000;
    private static final int ROWS = 3_000;
    private static final Pattern MARK = Pattern.compile("\\{[A-Z$]+ ([^{}]*)\\}");
    private static final Pattern SLOT = Pattern.compile("\\{([A-Z0-9]+)\\}");
    private static final Map<String, String> FILLERS = Map.ofEntries(
            Map.entry("P", "Ada"),
            Map.entry("F", "Ada"),
            Map.entry("L", "Ada"),
            Map.entry("FI", "Ada"),
            Map.entry("N", "4"),
            Map.entry("DAY", "4"),
            Map.entry("DATE", "4/5/2026"),
            Map.entry("MONTH", "May"),
            Map.entry("WEEKDAY", "Friday"),
            Map.entry("CITY", "Dayton"),
            Map.entry("ORG", "the company"));
    private static final Pattern CARE =
            Pattern.compile("DX|DRUG|HOSP|\\{DR|atient|pt |octor|refill|allerg|medic|health|clinic|appoint|Dr|nurse");

    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Lexicon lexicon = Lexicon.load();
    private final TicketScanner scanner = new TicketScanner(lexicon, false);
    private final NamesOfCase nobody = new NamesOfCase(CaseNames.NONE, lexicon);
    private final SplittableRandom dice = new SplittableRandom(SEED);
    private final List<SenseNetwork.Example> examples = new ArrayList<>();

    SenseExamples(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            numbers.put(SenseModel.brief(WordHash.ofWord(words.get(i))), SenseModel.SPECIAL + i);
        }
    }

    static List<Line> lines() {
        var lines = new ArrayList<Line>();
        try (var files = Files.list(Path.of(System.getProperty("health", "src/test/resources/health")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.startsWith("H\t") || line.startsWith("N\t"))
                        .map(SenseExamples::line)
                        .forEach(lines::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Line line(String line) {
        var text = new StringBuilder();
        var spans = new ArrayList<int[]>();
        Matcher mark = MARK.matcher(line);
        int from = 2;
        while (mark.find()) {
            text.append(line, from, mark.start());
            spans.add(new int[] {text.length(), text.length() + mark.group(1).length()});
            text.append(mark.group(1));
            from = mark.end();
        }
        return new Line(line.charAt(0) == 'H', text.append(line.substring(from)).toString(), spans);
    }

    List<SenseNetwork.Example> all() {
        lines().forEach(this::add);
        addLists();
        addOthers();
        return examples;
    }

    private void add(Line line) {
        Ticket ticket = said(line.text());
        List<Finding> findings = scanner.scan(List.of(ticket), "", CaseDictionary.EMPTY, nobody)
                .getFirst()
                .findings();
        var passage =
                new Passage(new TextRef.Body(0), Zone.REQUESTER, "", CutText.of(0, line.text(), lexicon), new int[0]);
        int[] kinds = SenseWords.kinds(passage, findings);
        add(passage, kinds, 0, passage.size(), line.health(), 1);
        int first = 0;
        while (first < passage.size()) {
            int last = ModelNames.sentenceEnd(passage, first);
            boolean part = first > 0 || last < passage.size();
            if (part && (!line.health() || isMarked(passage, first, last, line.spans()))) {
                add(passage, kinds, first, last, line.health(), SENTENCE_WEIGHT);
            }
            first = last;
        }
    }

    private static boolean isMarked(Passage passage, int first, int last, List<int[]> spans) {
        int start = passage.normalized().originalStart(passage.tokens().start(first));
        int end = passage.normalized().originalEnd(passage.tokens().end(last - 1));
        return spans.stream().anyMatch(span -> span[0] < end && span[1] > start);
    }

    private void add(Passage passage, int[] kinds, int begin, int last, boolean health, float weight) {
        int first = SenseWords.head(passage, begin, last, kinds);
        if (weight > LIST_WEIGHT && !SenseWords.isReadable(passage, first, last, kinds, lexicon.languages())) {
            return;
        }
        int[] words = new int[SenseModel.MOST_WORDS];
        int count = 0;
        for (int i = first; i < last && count < words.length; i++) {
            int word = kinds[i] != 0
                    ? kinds[i]
                    : passage.tokens().hasDigit(i)
                            ? SenseModel.NUMBER
                            : numbers.getOrDefault(
                                    SenseModel.brief(passage.tokens().hash(i)), SenseModel.UNKNOWN);
            boolean again =
                    count > 0 && words[count - 1] == word && word > SenseModel.NUMBER && word < SenseModel.SPECIAL;
            if (!again) {
                words[count++] = word;
            }
        }
        if (count > 0) {
            examples.add(new SenseNetwork.Example(java.util.Arrays.copyOf(words, count), health ? 1 : 0, weight));
        }
    }

    private void addPlain(String text, boolean health) {
        addPlain(text, health, LIST_WEIGHT);
    }

    private void addPlain(String text, boolean health, float weight) {
        var passage = new Passage(new TextRef.Body(0), Zone.REQUESTER, "", CutText.of(0, text, lexicon), new int[0]);
        add(passage, new int[passage.size()], 0, passage.size(), health, weight);
    }

    /// A pattern of the name model's sentences, its slots filled with what they stand for.
    private void addPattern(String pattern) {
        var text = new StringBuilder();
        var names = new ArrayList<int[]>();
        Matcher slot = SLOT.matcher(pattern);
        int from = 0;
        while (slot.find()) {
            text.append(pattern, from, slot.start());
            String filler = FILLERS.getOrDefault(slot.group(1), "x");
            if (filler.equals("Ada")) {
                names.add(new int[] {text.length(), text.length() + filler.length()});
            }
            text.append(filler);
            from = slot.end();
        }
        String filled = text.append(pattern.substring(from)).toString();
        var passage = new Passage(new TextRef.Body(0), Zone.REQUESTER, "", CutText.of(0, filled, lexicon), new int[0]);
        int[] kinds = new int[passage.size()];
        for (int i = 0; i < kinds.length; i++) {
            int start = passage.normalized().originalStart(passage.tokens().start(i));
            kinds[i] = names.stream().anyMatch(name -> start >= name[0] && start < name[1]) ? SenseModel.NAME : 0;
        }
        add(passage, kinds, 0, passage.size(), false, SENTENCE_WEIGHT);
    }

    private void addLists() {
        some(first(NameSentences.lines("conditions.tsv.gz")), CONDITIONS).forEach(text -> addPlain(text, true));
        first(NameSentences.lines("lay-terms.tsv")).forEach(text -> addPlain(text, true));
        for (String line : NameSentences.lines("care-terms.tsv")) {
            if (line.endsWith("\t0")) {
                addPlain(line.substring(0, line.indexOf('\t')), true);
            }
        }
        for (String line : NameSentences.lines("english-terms.tsv")) {
            String[] cells = line.split("\t");
            if (cells.length > 4 && cells[3].equals("0")) {
                for (String term : cells[4].split(",")) {
                    addPlain(term.replaceAll("\\(([^|)]*)\\|[^)]*\\)", "$1"), true);
                }
            }
        }
    }

    private void addOthers() {
        some(NameSentences.own("speeches.txt.gz"), SPEECHES).forEach(text -> addPlain(text, false, SPEECH_WEIGHT));
        for (String line : NameSentences.own("sentences.txt")) {
            if (!line.startsWith("#") && !CARE.matcher(line).find()) {
                addPattern(line);
            }
        }
        List<String> dictionary = first(NameSentences.lines("dictionary.tsv.gz"));
        for (int i = 0; i < ROWS; i++) {
            var row = new StringBuilder();
            for (int k = dice.nextInt(3); k >= 0; k--) {
                row.append(dictionary.get(dice.nextInt(dictionary.size()))).append(' ');
            }
            addPlain(row.toString(), false);
        }
    }

    private static List<String> first(List<String> lines) {
        return lines.stream().map(line -> line.split("\t")[0]).toList();
    }

    private List<String> some(List<String> lines, int count) {
        var left = new ArrayList<>(lines);
        for (int i = 0; i < left.size(); i++) {
            int other = dice.nextInt(i + 1);
            String moved = left.set(i, left.get(other));
            left.set(other, moved);
        }
        return left.subList(0, Math.min(count, left.size()));
    }

    private static Ticket said(String text) {
        return org.noticewright.classify.PlainTickets.said(text);
    }
}
