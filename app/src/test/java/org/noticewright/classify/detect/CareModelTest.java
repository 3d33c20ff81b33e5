package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.DataElement;

class CareModelTest {

    private static final int DIMENSIONS = 16;
    private static final int WORDS = 40;

    /// Of a small part of the tickets, which is enough to depend on chance where anything does.
    @Test
    void theSameTrainingGivesTheSameBytes(@TempDir Path folder) throws IOException {
        for (String name : List.of("tickets.ndjson", "labels.ndjson")) {
            List<String> lines =
                    Files.readAllLines(SenseTexts.RESOURCES.resolve("open").resolve(name));
            Files.write(folder.resolve(name), lines.subList(0, 40));
        }

        byte[] once = TrainCare.train(List.of(folder), 2);
        assertThat(TrainCare.train(List.of(folder), 2)).isEqualTo(once);
        assertThat(TrainCare.train(List.of(folder), 1)).isNotEqualTo(once);
    }

    /// What a step goes by is how much the loss changes when a number is moved a little.
    @Test
    void slopesAreThoseOfTheLoss() {
        var dice = new Random(7);
        CareNetwork network = network(dice);
        List<CareNetwork.Text> texts = List.of(text(dice, 21), text(dice, 1), text(dice, 9));
        network.slopes(texts, false);
        float[][][] rows = network.rows();
        float[][][] slopes = Arrays.stream(network.slopes())
                .map(part -> Arrays.stream(part).map(float[]::clone).toArray(float[][]::new))
                .toArray(float[][][]::new);

        for (int part = 0; part < rows.length; part++) {
            for (int row = 0; row < rows[part].length; row++) {
                if (part + 1 < rows.length
                        ? dice.nextInt(8) == 0 || rows[part].length < 8
                        : slopes[part][row][0] != 0) {
                    int number = dice.nextInt(CareLayers.SIZE);
                    assertThat(slope(network, texts, rows[part][row], number))
                            .describedAs("part %d, row %d, number %d", part, row, number)
                            .isCloseTo(slopes[part][row][number], within(2e-3));
                }
            }
        }
    }

    private static double slope(CareNetwork network, List<CareNetwork.Text> texts, float[] row, int number) {
        float little = 2e-3f;
        float was = row[number];
        row[number] = was + little;
        double more = loss(network, texts);
        row[number] = was - little;
        double less = loss(network, texts);
        row[number] = was;
        return (more - less) / (2 * little);
    }

    private static double loss(CareNetwork network, List<CareNetwork.Text> texts) {
        double sum = Arrays.stream(network.slopes(texts, false))
                .mapToDouble(CarePart::loss)
                .sum();
        return sum / texts.stream().mapToInt(text -> text.words().length).sum();
    }

    private static CareNetwork network(Random dice) {
        float[][] vectors = new float[SenseModel.SPECIAL + WORDS][0];
        for (int i = SenseModel.SPECIAL; i < vectors.length; i++) {
            vectors[i] = new float[DIMENSIONS];
            for (int k = 0; k < DIMENSIONS; k++) {
                vectors[i][k] = (float) dice.nextGaussian();
            }
        }
        return new CareNetwork(vectors, DIMENSIONS, 11);
    }

    private static CareNetwork.Text text(Random dice, int count) {
        var text = new CareNetwork.Text(new int[count], new int[count][], new int[count]);
        for (int i = 0; i < count; i++) {
            text.words()[i] = dice.nextInt(SenseModel.SPECIAL + WORDS);
            text.rows()[i] = dice.ints(7, 0, 30).toArray();
            text.tags()[i] = dice.nextInt(CareModel.TAGS);
        }
        return text;
    }

    @Test
    void refusesAModelThatIsCutOffOrOfAnotherKind() {
        assertThatThrownBy(() -> CareModel.read(new ByteArrayInputStream(new byte[3])))
                .hasMessageContaining("could not be read");
        assertThatThrownBy(() -> CareModel.read(new ByteArrayInputStream(new byte[5])))
                .hasMessageContaining("unknown mark");
    }

    @Test
    void whatIsNoHealthContentHasNoTag() {
        assertThat(CareModel.tagOf(DataElement.NAME)).isZero();
        for (DataElement element : DataElement.values()) {
            assertThat(CareModel.tagOf(element) > 0).isEqualTo(element.isHealthContent());
        }
    }
}
