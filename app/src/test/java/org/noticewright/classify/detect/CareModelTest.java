package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.Model;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.TextRef;

class CareModelTest {

    /// Of a small part of the tickets, which is enough to depend on chance where anything does.
    @Test
    void theSameTrainingGivesTheSameBytes(@TempDir Path folder) throws IOException {
        for (String name : List.of("tickets.ndjson", "labels.ndjson")) {
            List<String> lines =
                    Files.readAllLines(SenseTexts.RESOURCES.resolve("open").resolve(name));
            Files.write(folder.resolve(name), lines.subList(0, 40));
        }

        assertThat(TrainCare.train(List.of(folder)))
                .isEqualTo(TrainCare.train(List.of(folder)))
                .isNotEqualTo(new byte[CareFeatures.PLACES * CareModel.TAGS]);
    }

    /// Every reading is weighed here, the decoder leaves out those that nothing can make the best.
    @Test
    void marginsAreThoseOfTheBestReadings() {
        var dice = new Random(7);
        byte[] weights = new byte[CareFeatures.PLACES * CareModel.TAGS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) (dice.nextInt(-9, 10) + (i % CareModel.TAGS == 0 ? 1 : 0));
        }
        CareModel.Decoder decoder = CareModel.read(new ByteArrayInputStream(weights)).new Decoder();
        var lexicon = Lexicon.with(Set.of(Model.NAMES));
        var features = new CareFeatures(lexicon, List.of());
        String text = "My doctor, Dr. Poole, sent the refill to the wrong pharmacy. It never came!\nCan you ask them"
                + " (again) for 20 mg; the clinic on Elm Street moved my visit to Monday? Thanks, Ann";
        int count = features.read(
                new Passage(new TextRef.Body(0), Zone.REQUESTER, "", CutText.of(text, lexicon), new int[0]));
        decoder.decode(features, count);

        int[][] here = here(features, count, weights);
        for (int at = 0; at < count; at++) {
            for (int tag = 1; tag < CareModel.TAGS; tag++) {
                assertThat(decoder.margin(at, tag))
                        .isEqualTo(best(features, here, weights, at, tag) - best(features, here, weights, at, 0));
            }
        }
    }

    private static int[][] here(CareFeatures features, int count, byte[] weights) {
        int[][] here = new int[count][CareModel.TAGS];
        int[] places = new int[CareFeatures.MOST];
        for (int i = 0; i < count; i++) {
            int n = features.of(i, places);
            for (int k = 0; k < n * CareModel.TAGS; k++) {
                int tag = k % CareModel.TAGS;
                here[i][tag] += weights[places[k / CareModel.TAGS] * CareModel.TAGS + tag];
            }
        }
        return here;
    }

    /// What the best reading weighs in which one word has a tag.
    private static int best(CareFeatures features, int[][] here, byte[] weights, int word, int tagOfWord) {
        int never = Integer.MIN_VALUE / 2;
        int[] sums = new int[CareModel.TAGS];
        Arrays.fill(sums, 1, CareModel.TAGS, never);
        for (int i = 0; i < here.length; i++) {
            int[] next = new int[CareModel.TAGS];
            for (int tag = 0; tag < CareModel.TAGS; tag++) {
                next[tag] = never;
                for (int before = 0; before < CareModel.TAGS && (i != word || tag == tagOfWord); before++) {
                    int step = weights[CareFeatures.step(before, features.gap(i)) * CareModel.TAGS + tag];
                    next[tag] = Math.max(next[tag], sums[before] + step + here[i][tag]);
                }
            }
            sums = next;
        }
        return Arrays.stream(sums).max().orElseThrow();
    }

    @Test
    void refusesAModelThatIsCutOff() {
        assertThatThrownBy(() -> CareModel.read(new ByteArrayInputStream(new byte[5])))
                .hasMessageContaining("5 weights");
    }

    @Test
    void whatIsNoHealthContentHasNoTag() {
        assertThat(CareModel.tagOf(DataElement.NAME)).isZero();
        for (DataElement element : DataElement.values()) {
            assertThat(CareModel.tagOf(element) > 0).isEqualTo(element.isHealthContent());
        }
    }
}
