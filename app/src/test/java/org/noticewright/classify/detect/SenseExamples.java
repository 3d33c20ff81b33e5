package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.Model;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.CaseNames;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import org.noticewright.text.WordHash;

/// What the sense model learns from: sentences of our own (`health` in the test resources), labelled tickets that
/// are development, and with little weight the phrases of the health lists against sentences of public speeches and
/// words in a row. No public set, no closed set and no phrase of the demo is among them.
final class SenseExamples {

    private static final long SEED = 5;
    private static final float LIST_WEIGHT = 0.1f;
    private static final float SPEECH_WEIGHT = 0.3f;
    private static final float SENTENCE_WEIGHT = 0.5f;
    private static final int CONDITIONS = 2_500;
    private static final int SPEECHES = 3_000;
    private static final int ROWS = 3_000;
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
    private final Lexicon lexicon = Lexicon.with(Set.of(Model.NAMES));
    private final TicketScanner scanner = new TicketScanner(lexicon, false);
    private final NamesOfCase nobody = new NamesOfCase(CaseNames.NONE, lexicon);
    private final SplittableRandom dice = new SplittableRandom(SEED);
    private final List<SenseNetwork.Example> examples = new ArrayList<>();

    SenseExamples(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            numbers.put(SenseModel.brief(WordHash.ofWord(words.get(i))), SenseModel.SPECIAL + i);
        }
    }

    private static int tag(String element) {
        return SenseTexts.tagOf(DataElement.valueOf(element));
    }

    private static int layTag(String kind) {
        return SenseTexts.tagOf(
                switch (kind) {
                    case "drug", "drug_class", "drug_nick", "misspelling" -> DataElement.MEDICATION;
                    case "care", "procedure" -> DataElement.TREATMENT;
                    case "insurance" -> DataElement.HEALTH_PAYMENT;
                    default -> DataElement.DIAGNOSIS;
                });
    }

    List<SenseNetwork.Example> all() {
        SenseTexts.all().forEach(this::add);
        addLists();
        addOthers();
        return examples;
    }

    private void add(SenseTexts.Line line) {
        Ticket ticket = said(line.text());
        List<Finding> findings = scanner.scan(List.of(ticket), "", CaseDictionary.EMPTY, nobody)
                .getFirst()
                .findings();
        var passage =
                new Passage(new TextRef.Body(0), Zone.REQUESTER, "", CutText.of(line.text(), lexicon), new int[0]);
        int[] kinds = SenseWords.kinds(passage, findings, lexicon);
        byte[] tags = tags(passage, line);
        add(passage, kinds, tags, 0, passage.size(), line.health(), line.weight());
        int first = 0;
        while (first < passage.size()) {
            int last = ModelNames.sentenceEnd(passage, first);
            boolean part = first > 0 || last < passage.size();
            boolean says = isMarked(passage, first, last, line.marks());
            if (part && (!line.health() || says || line.marked() && passage.size() > SenseModel.MOST_WORDS / 2)) {
                add(
                        passage,
                        kinds,
                        tags,
                        first,
                        last,
                        says || line.health() && !line.marked(),
                        line.weight() * SENTENCE_WEIGHT);
            }
            first = last;
        }
    }

    private static byte[] tags(Passage passage, SenseTexts.Line line) {
        byte[] tags = new byte[passage.size()];
        for (int i = 0; i < tags.length; i++) {
            int start = passage.normalized().originalStart(passage.tokens().start(i));
            int end = passage.normalized().originalEnd(passage.tokens().end(i));
            tags[i] = (byte) (line.marked() ? 0 : -1);
            for (SenseTexts.Mark mark : line.marks()) {
                tags[i] = mark.meets(start, end) ? (byte) mark.tag() : tags[i];
            }
        }
        return tags;
    }

    private static boolean isMarked(Passage passage, int first, int last, List<SenseTexts.Mark> marks) {
        int start = passage.normalized().originalStart(passage.tokens().start(first));
        int end = passage.normalized().originalEnd(passage.tokens().end(last - 1));
        return marks.stream().anyMatch(mark -> mark.meets(start, end));
    }

    private void add(Passage passage, int[] kinds, byte[] tags, int begin, int last, boolean health, float weight) {
        int first = SenseWords.head(passage, begin, last, kinds);
        if (weight > LIST_WEIGHT && !SenseWords.isReadable(passage, first, last, kinds, lexicon.languages())) {
            return;
        }
        int[] words = new int[SenseModel.MOST_WORDS];
        byte[] told = new byte[SenseModel.MOST_WORDS];
        int count = 0;
        long key = health ? 1 : 0;
        for (int i = first; i < last && count < words.length; i++) {
            key = WordHash.join(key, passage.tokens().hash(i));
            int word = kinds[i] != 0
                    ? Math.max(kinds[i], SenseModel.UNKNOWN)
                    : passage.tokens().hasDigit(i)
                            ? SenseModel.NUMBER
                            : numbers.getOrDefault(
                                    SenseModel.brief(passage.tokens().hash(i)), SenseModel.UNKNOWN);
            boolean again =
                    count > 0 && words[count - 1] == word && word > SenseModel.NUMBER && word < SenseModel.SPECIAL;
            if (!again) {
                told[count] = tags[i];
                words[count++] = word;
            }
        }
        if (count > 0) {
            examples.add(new SenseNetwork.Example(
                    Arrays.copyOf(words, count), Arrays.copyOf(told, count), health ? 1 : 0, weight, key));
        }
    }

    /// @param tag what all of it tells of, 0 for nothing
    private void addPlain(String text, int tag) {
        addPlain(text, tag, LIST_WEIGHT);
    }

    private void addPlain(String text, int tag, float weight) {
        var passage = new Passage(new TextRef.Body(0), Zone.REQUESTER, "", CutText.of(text, lexicon), new int[0]);
        byte[] tags = new byte[passage.size()];
        Arrays.fill(tags, (byte) tag);
        add(passage, new int[passage.size()], tags, 0, passage.size(), tag > 0, weight);
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
        var passage = new Passage(new TextRef.Body(0), Zone.REQUESTER, "", CutText.of(filled, lexicon), new int[0]);
        int[] kinds = new int[passage.size()];
        for (int i = 0; i < kinds.length; i++) {
            int start = passage.normalized().originalStart(passage.tokens().start(i));
            kinds[i] = names.stream().anyMatch(name -> start >= name[0] && start < name[1]) ? SenseModel.NAME : 0;
        }
        add(passage, kinds, new byte[kinds.length], 0, passage.size(), false, SENTENCE_WEIGHT);
    }

    private void addLists() {
        some(first(NameSentences.lines("conditions.tsv.gz")), CONDITIONS)
                .forEach(text -> addPlain(text, SenseTexts.tagOf(DataElement.DIAGNOSIS)));
        NameSentences.lines("lay-terms.tsv")
                .forEach(line -> addPlain(line.split("\t")[0], layTag(line.split("\t")[1])));
        for (String line : NameSentences.lines("care-terms.tsv")) {
            if (line.endsWith("\t0")) {
                addPlain(line.substring(0, line.indexOf('\t')), tag(line.split("\t")[1]));
            }
        }
        for (String line : NameSentences.lines("english-terms.tsv")) {
            String[] cells = line.split("\t");
            if (cells.length > 4 && cells[3].equals("0")) {
                for (String term : cells[4].split(",")) {
                    addPlain(term.replaceAll("\\(([^|)]*)\\|[^)]*\\)", "$1"), tag(cells[1]));
                }
            }
        }
    }

    private void addOthers() {
        some(NameSentences.own("speeches.txt.gz"), SPEECHES).forEach(text -> addPlain(text, 0, SPEECH_WEIGHT));
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
            addPlain(row.toString(), 0);
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
