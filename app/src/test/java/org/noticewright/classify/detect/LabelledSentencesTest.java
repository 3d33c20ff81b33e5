package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.Model;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.NearestExamples.Example;
import org.noticewright.domain.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The labelled sentences that records are compared with: how the build makes them, and which are near.
class LabelledSentencesTest {

    private static final int MOST_BYTES = 1_500_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Lexicon LEXICON = Lexicon.load();
    private static final SenseModel MODEL = SenseModel.read(LEXICON.model(Model.SENSE));
    private static final List<String> LINES = List.of(
            "C1\tPHI\tMEDICATION\tcan i take nyquil w/ sertraline",
            "C2\tMETADATA\t\tWhere is my order {ACCOUNT_NUMBER}, asks {NAME}",
            "K3\tPHI\tTREATMENT,LAB_RESULT\tthe blood test before my surgery on Monday",
            "K4\tMETADATA\t\tPlease send the invoice to my office");
    private static final LabelledSentences FEW = new LabelledSentences(LINES, LEXICON, MODEL);

    @Provide
    Arbitrary<int[]> sentences() {
        return Arbitraries.integers()
                .between(0, 20_000)
                .array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(80);
    }

    @Property(tries = 200)
    void theNearerComesFirst(@ForAll("sentences") int[] words) {
        var all = FEW.nearest(MODEL.new Reader().point(words), LINES.size());

        assertThat(all)
                .hasSize(LINES.size())
                .extracting(Example::likeness)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one))
                .allMatch(likeness -> likeness >= 0 && likeness <= 1);
        assertThat(FEW.nearest(MODEL.new Reader().point(words), 2)).isEqualTo(all.subList(0, 2));
    }

    @Property(tries = 200)
    void whatAReaderReadBeforeMovesNoPoint(@ForAll("sentences") int[] before, @ForAll("sentences") int[] words) {
        var reader = MODEL.new Reader();
        reader.point(before);
        double length = 0;
        for (float number : reader.point(words)) {
            length += number * number;
        }

        assertThat(reader.point(words)).isEqualTo(MODEL.new Reader().point(words));
        assertThat(length).isLessThanOrEqualTo(1.00001);
    }

    @Test
    void anExampleIsShownWithItsLabelsAndWithoutWhoIsNamed() {
        var reader = MODEL.new Reader();
        reader.begin();
        for (String word : List.of("where", "is", "my", "order")) {
            reader.add(MODEL.word(org.noticewright.text.WordHash.ofWord(word)), 0);
        }

        Example nearest = FEW.nearest(reader.point(reader.words()), 1).getFirst();

        assertThat(nearest.text()).isEqualTo("Where is my order [account or order number], asks [name]");
        assertThat(nearest.id()).isEqualTo("C2");
        assertThat(nearest.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(nearest.elements()).isEmpty();
        assertThat(new LabelledSentences(LINES.subList(2, 3), LEXICON, MODEL)
                        .nearest(reader.point(reader.words()), 3)
                        .getFirst()
                        .elements())
                .containsExactly(DataElement.TREATMENT, DataElement.LAB_RESULT);
    }

    @Test
    void anotherListHasAnotherStamp() {
        assertThat(new LabelledSentences(LINES, LEXICON, MODEL).stamp()).isEqualTo(FEW.stamp());
        assertThat(new LabelledSentences(LINES.reversed(), LEXICON, MODEL).stamp())
                .isNotEqualTo(FEW.stamp());
        assertThat(new LabelledSentences(List.of(), LEXICON, MODEL).isEmpty()).isTrue();
    }

    @Test
    void theListIsSmallAndNamesNobody() throws IOException {
        List<String> lines = LabelledTexts.lines();
        var named = new TreeSet<String>();
        for (String set : SenseTexts.SETS) {
            for (String label :
                    Files.readAllLines(SenseTexts.RESOURCES.resolve(set).resolve("labels.ndjson"))) {
                JsonNode ticket = JSON.readTree(label);
                String id = ticket.get("id").asString();
                List<String> ofTicket = lines.stream()
                        .filter(line -> line.startsWith(id + "\t"))
                        .toList();
                for (JsonNode span : ticket.get("spans")) {
                    String value = span.get("text").asString();
                    boolean identifies =
                            !DataElement.valueOf(span.get("element").asString()).isHealthContent();
                    if (identifies && value.contains(" ") && ofTicket.stream().anyMatch(line -> line.contains(value))) {
                        named.add(id);
                    }
                }
            }
        }

        assertThat(String.join("\n", lines).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(MOST_BYTES);
        assertThat(lines).hasSizeGreaterThan(3_000).doesNotHaveDuplicates();
        assertThat(named).isEmpty();
    }
}
