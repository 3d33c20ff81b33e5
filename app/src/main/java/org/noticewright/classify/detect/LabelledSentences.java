package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.NearestExamples.Example;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Verdict;

/// Sentences of the invented, labelled tickets that the sense model learnt from, each where the model sees it stand.
/// The build makes the list (`LabelledTexts`); the places are told here, so that they are always those of the model
/// that is asked. Some 6,000 sentences take 5 MB.
final class LabelledSentences {

    /// The cells of a line.
    static final int ID = 0;
    static final int VERDICT = 1;
    static final int ELEMENTS = 2;
    static final int TEXT = 3;

    /// In the text an identifying value, by its element.
    private static final Pattern VALUE = Pattern.compile("\\{([A-Z_]+)}");

    private static final TextRef WHERE = new TextRef.Body(0);
    private static final int STAMP_BYTES = 6;
    private static final int PERCENT = 100;

    private final String stamp;
    private final List<Example> examples;
    private final float[][] points;

    /// @param lines as the build writes them
    LabelledSentences(List<String> lines, Lexicon lexicon, SenseModel model) {
        SenseModel.Reader reader = model.new Reader();
        this.stamp = stamp(lines);
        this.examples = new ArrayList<>(lines.size());
        this.points = new float[lines.size()][];
        for (String line : lines) {
            points[examples.size()] = add(line.split("\t", -1), lexicon, model, reader);
        }
    }

    private static String stamp(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        byte[] all = String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.digest().digest(all), 0, STAMP_BYTES);
    }

    private float[] add(String[] cells, Lexicon lexicon, SenseModel model, SenseModel.Reader reader) {
        var values = new ArrayList<Finding>();
        String text = shown(cells[TEXT], values);
        List<DataElement> elements = cells[ELEMENTS].isEmpty()
                ? List.of()
                : Arrays.stream(cells[ELEMENTS].split(","))
                        .map(DataElement::valueOf)
                        .toList();
        examples.add(new Example(cells[ID], Verdict.valueOf(cells[VERDICT]), elements, text, 1));
        var passage = new Passage(WHERE, Zone.REQUESTER, "", CutText.of(text, lexicon), new int[0]);
        return reader.point(words(passage, values, lexicon, model, reader));
    }

    private static String shown(String marked, List<Finding> values) {
        var text = new StringBuilder();
        Matcher value = VALUE.matcher(marked);
        int from = 0;
        while (value.find()) {
            text.append(marked, from, value.start());
            int start = text.length();
            DataElement element = DataElement.valueOf(value.group(1));
            text.append('[').append(element.label()).append(']');
            values.add(new Finding(
                    WHERE,
                    new TextSpan(start, text.length()),
                    element,
                    Finding.Kind.PLAIN,
                    Finding.Partial.WHOLE,
                    "label",
                    new RuleId("label"),
                    "",
                    new Confidence(1)));
            from = value.end();
        }
        return text.append(marked.substring(from)).toString();
    }

    private static int[] words(
            Passage passage, List<Finding> values, Lexicon lexicon, SenseModel model, SenseModel.Reader reader) {
        int[] kinds = SenseWords.kinds(passage, values, lexicon);
        reader.begin();
        for (int i = SenseWords.head(passage, 0, kinds.length, kinds); i < kinds.length; i++) {
            reader.add(SenseWords.number(passage, i, kinds, model), i);
        }
        return reader.words();
    }

    boolean isEmpty() {
        return examples.isEmpty();
    }

    /// First 12 hexadecimal digits of the SHA-256 over the list, empty for none.
    String stamp() {
        return stamp;
    }

    /// The examples nearest to a point of the same model, nearest first; of equally near ones those of the front of
    /// the list.
    List<Example> nearest(float[] point, int most) {
        double[] likeness = new double[most];
        int[] which = new int[most];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            double here = likeness(point, points[i]);
            int at = count;
            while (at > 0 && likeness[at - 1] < here) {
                at--;
            }
            if (at == most) {
                continue;
            }
            count = Math.min(count + 1, most);
            System.arraycopy(likeness, at, likeness, at + 1, count - at - 1);
            System.arraycopy(which, at, which, at + 1, count - at - 1);
            likeness[at] = here;
            which[at] = i;
        }
        var nearest = new ArrayList<Example>(count);
        for (int i = 0; i < count; i++) {
            Example known = examples.get(which[i]);
            double rounded = (double) Math.round(Math.clamp(likeness[i], 0, 1) * PERCENT) / PERCENT;
            nearest.add(new Example(known.id(), known.verdict(), known.elements(), known.text(), rounded));
        }
        return nearest;
    }

    private static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
