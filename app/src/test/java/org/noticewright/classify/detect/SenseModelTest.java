package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.noticewright.text.WordHash;

class SenseModelTest {

    private static final int DIMENSIONS = 60;
    private static final int WORDS = 200;

    /// Words of two kinds, in vectors of chance but for one number that tells the kind.
    private static float[] vectors() {
        var dice = new SplittableRandom(3);
        float[] vectors = new float[WORDS * DIMENSIONS];
        for (int i = 0; i < vectors.length; i++) {
            boolean tells = i % DIMENSIONS == 7;
            vectors[i] = tells ? (i / DIMENSIONS % 2 == 0 ? 1 : -1) : (float) (dice.nextDouble() - 0.5);
        }
        return vectors;
    }

    private static List<String> words() {
        return java.util.stream.IntStream.range(0, WORDS)
                .mapToObj(i -> "w" + (char) ('a' + i % 26) + "x".repeat(i / 26))
                .toList();
    }

    private static List<SenseNetwork.Example> examples() {
        var dice = new SplittableRandom(4);
        var examples = new ArrayList<SenseNetwork.Example>();
        for (int i = 0; i < 400; i++) {
            boolean health = i % 2 == 0;
            int[] said = new int[5];
            for (int k = 0; k < said.length; k++) {
                said[k] = SenseModel.SPECIAL + 2 * dice.nextInt(WORDS / 2) + (k == 2 && health ? 0 : 1);
            }
            examples.add(new SenseNetwork.Example(said, health ? 1 : 0, 1));
        }
        return examples;
    }

    private static TrainSense trained(int rounds) {
        return TrainSense.of(words(), vectors(), DIMENSIONS, examples(), rounds);
    }

    private static int score(SenseModel model, int... words) {
        SenseModel.Reader reader = model.new Reader();
        reader.begin();
        for (int word : words) {
            reader.add(word);
        }
        return reader.score();
    }

    @Test
    void theSameExamplesGiveTheSameBytes() throws IOException {
        assertThat(trained(2).packed()).isEqualTo(trained(2).packed());
    }

    @Test
    void tellsWhatItLearnt() throws IOException {
        var model = SenseModel.read(new ByteArrayInputStream(trained(12).packed()));
        var dice = new SplittableRandom(9);
        int right = 0;
        for (int i = 0; i < 100; i++) {
            int[] said = new int[5];
            boolean health = i % 2 == 0;
            for (int k = 0; k < said.length; k++) {
                int kind = k == i % 5 && health ? 0 : 1;
                said[k] = model.word(WordHash.ofWord(words().get(2 * dice.nextInt(WORDS / 2) + kind)));
                assertThat(said[k]).isNotEqualTo(SenseModel.UNKNOWN);
            }
            right += score(model, said) > 0 == health ? 1 : 0;
        }

        assertThat(right).isGreaterThan(90);
    }

    @Test
    void wholeNumbersSayWhatTheNetworkSaid() throws IOException {
        TrainSense trained = trained(6);
        var model = SenseModel.read(new ByteArrayInputStream(trained.packed()));
        for (SenseNetwork.Example example : examples().subList(0, 50)) {
            int[] words = new int[example.words().length];
            for (int i = 0; i < words.length; i++) {
                words[i] = model.word(WordHash.ofWord(words().get(example.words()[i] - SenseModel.SPECIAL)));
            }

            assertThat(score(model, words) / (double) SenseModel.UNIT)
                    .isCloseTo(trained.network().score(example.words()), org.assertj.core.data.Offset.offset(0.25));
        }
    }

    @Test
    void namesInARowAreOne() throws IOException {
        var model = SenseModel.read(new ByteArrayInputStream(trained(1).packed()));
        int word = model.word(WordHash.ofWord(words().getFirst()));

        assertThat(score(model, word, SenseModel.NAME, SenseModel.NAME, SenseModel.NAME))
                .isEqualTo(score(model, word, SenseModel.NAME));
    }

    @Test
    void theOrderInWhichSentencesComeChangesNothing() throws IOException {
        var model = SenseModel.read(new ByteArrayInputStream(trained(1).packed()));
        SenseModel.Reader reader = model.new Reader();
        for (int round = 0; round < 2; round++) {
            for (int word = 1; word < WORDS; word++) {
                reader.begin();
                reader.add(word);
                reader.add(word - 1);
                assertThat(reader.score()).isEqualTo(score(model, word, word - 1));
            }
        }
    }

    @Test
    void refusesAModelThatIsCutOff() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(SenseModel.FORM);
            out.writeInt(5);
        }

        assertThatThrownBy(() -> SenseModel.read(new ByteArrayInputStream(bytes.toByteArray())))
                .hasMessageContaining("cut off");
    }

    @Test
    void refusesAnotherForm() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(1);
        }

        assertThatThrownBy(() -> SenseModel.read(new ByteArrayInputStream(bytes.toByteArray())))
                .hasMessageContaining("another version");
    }
}
