package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.noticewright.text.WordHash;

class SenseModelTest {

    private static final int DIMENSIONS = 60;
    private static final int WORDS = 200;
    private static final int TAG = 3;

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
            int teller = dice.nextInt(5);
            int[] said = new int[5];
            byte[] tags = new byte[5];
            for (int k = 0; k < said.length; k++) {
                boolean tells = k == teller && health;
                said[k] = SenseModel.SPECIAL + 2 * dice.nextInt(WORDS / 2) + (tells ? 0 : 1);
                tags[k] = (byte) (tells ? TAG : 0);
            }
            examples.add(new SenseNetwork.Example(said, tags, health ? 1 : 0, 1, i));
        }
        return examples;
    }

    private static TrainSense trained(int rounds) {
        return TrainSense.of(words(), vectors(), DIMENSIONS, examples(), rounds);
    }

    private static int score(SenseModel model, int... words) {
        return score(model.new Reader(), words);
    }

    private static int score(SenseModel.Reader reader, int... words) {
        reader.begin();
        for (int i = 0; i < words.length; i++) {
            reader.add(words[i], i);
        }
        return reader.score();
    }

    private static int[] numbers(SenseModel model, SenseNetwork.Example example) {
        return java.util.Arrays.stream(example.words())
                .map(word -> model.word(WordHash.ofWord(words().get(word - SenseModel.SPECIAL))))
                .toArray();
    }

    @Test
    void theSameExamplesGiveTheSameBytes() throws IOException {
        assertThat(trained(2).packed()).isEqualTo(trained(2).packed());
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        try (var one = new ForkJoinPool(1);
                var more = new ForkJoinPool(4)) {
            byte[] alone = one.submit(() -> trained(2).packed()).get();

            assertThat(more.submit(() -> trained(2).packed()).get()).isEqualTo(alone);
        }
    }

    /// Who adds a line of training text must not have to look at what it does to all others.
    @Test
    void oneExampleMoreMovesTheOthersLittle() {
        List<SenseNetwork.Example> some = examples();
        var more = new ArrayList<>(some);
        more.addFirst(new SenseNetwork.Example(
                new int[] {SenseModel.SPECIAL + 4, SenseModel.SPECIAL + 8}, new byte[] {TAG, TAG}, 1, 1, -7));

        SenseNetwork before =
                TrainSense.of(words(), vectors(), DIMENSIONS, some, 12).network();
        SenseNetwork after =
                TrainSense.of(words(), vectors(), DIMENSIONS, more, 12).network();

        double moved = some.stream()
                .mapToDouble(example -> Math.abs(before.score(example.words()) - after.score(example.words())))
                .average()
                .orElseThrow();
        assertThat(moved).isLessThan(0.05);
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
            int[] words = numbers(model, example);

            assertThat(score(model, words) / (double) SenseModel.UNIT)
                    .isCloseTo(trained.network().score(example.words()), offset(0.25));
        }
    }

    @Test
    void tellsWhichWordsSaySo() throws IOException {
        var model = SenseModel.read(new ByteArrayInputStream(trained(12).packed()));
        SenseModel.Reader reader = model.new Reader();
        int words = 0;
        int right = 0;
        for (SenseNetwork.Example example : examples()) {
            score(reader, numbers(model, example));
            for (int at = 0; at < reader.count(); at++) {
                boolean tells = reader.margin(at) > 0 && reader.told(at) == TAG - 1;
                words++;
                right += tells == (example.tags()[at] == TAG) ? 1 : 0;
                assertThat(reader.token(at)).isEqualTo(at);
            }
        }

        assertThat(right).isGreaterThan(words * 95 / 100);
    }

    @Test
    void wholeNumbersTellTheWordsThatTheNetworkTold() throws IOException {
        TrainSense trained = trained(6);
        var model = SenseModel.read(new ByteArrayInputStream(trained.packed()));
        SenseModel.Reader reader = model.new Reader();
        for (SenseNetwork.Example example : examples().subList(0, 50)) {
            score(reader, numbers(model, example));
            float[] told = trained.network().told(example.words());
            for (int at = 0; at < reader.count(); at++) {
                int row = at * SenseModel.TAGS;
                double margin = told[row + 1 + reader.told(at)] - told[row];

                assertThat(reader.margin(at) / (double) SenseModel.UNIT).isCloseTo(margin, offset(0.5));
            }
        }
    }

    @Test
    void wordsThatNobodyMarkedTeachNothingOfWords() throws IOException {
        List<SenseNetwork.Example> unmarked = examples().stream()
                .map(example -> new SenseNetwork.Example(
                        example.words(),
                        new byte[] {-1, -1, -1, -1, -1},
                        example.health(),
                        example.weight(),
                        example.key()))
                .toList();
        SenseTags tags =
                TrainSense.of(words(), vectors(), DIMENSIONS, unmarked, 2).network().tags;

        assertThat(tags.bias).containsOnly(0);
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
                reader.add(word, 0);
                reader.add(word - 1, 1);
                assertThat(reader.score()).isEqualTo(score(model, word, word - 1));
            }
        }
    }

    @Test
    void refusesAModelThatIsCutOff() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(SenseModel.FORM);
            out.writeInt(5);
        }

        assertThatThrownBy(() -> SenseModel.read(new ByteArrayInputStream(bytes.toByteArray())))
                .hasMessageContaining("cut off");
    }

    @Test
    void refusesAnotherForm() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(1);
        }

        assertThatThrownBy(() -> SenseModel.read(new ByteArrayInputStream(bytes.toByteArray())))
                .hasMessageContaining("another version");
    }
}
