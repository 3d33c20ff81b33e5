package org.noticewright.classify.detect;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.noticewright.text.WordHash;

/// Makes the sense model. The same words, vectors, sentences and rounds give the same bytes on every machine.
final class TrainSense {

    private static final long SEED = 20_261_122L;
    private static final int USUAL_ROUNDS = 24;
    private static final int SIZE = SenseNetwork.SIZE;
    private static final int FILTERS = SenseNetwork.FILTERS;
    /// A point's number of 1 in bytes.
    private static final double POINT_SCALE = 32;
    private static final double MOST_SHORT = 8191;
    private static final double MOST_BYTE = 127;
    private static final double MOST_TAG = 511;
    /// Of what a filter sees so many bits are left out where words are told apart.
    private static final int SEEN_BITS = 3;

    private final List<String> words;
    private final SenseNetwork network;
    private final double loss;

    private TrainSense(List<String> words, SenseNetwork network, double loss) {
        this.words = words;
        this.network = network;
        this.loss = loss;
    }

    /// The model's bytes.
    static byte[] train(WordPlaces places) throws IOException {
        List<SenseNetwork.Example> examples = new SenseExamples(places.words()).all();
        TrainSense trained = of(places.words(), places.vectors(), WordPieces.DIMENSIONS, examples, USUAL_ROUNDS);
        System.out.printf(
                Locale.ROOT, "The sense of words: %d examples, mean loss %.4f%n", examples.size(), trained.loss);
        return trained.packed();
    }

    /// @param vectors of each word so many numbers
    static TrainSense of(
            List<String> words, float[] vectors, int dimensions, List<SenseNetwork.Example> examples, int rounds) {
        center(vectors, dimensions);
        var network = new SenseNetwork(vectors, dimensions, SenseStart.of(vectors, dimensions, SEED), SEED);
        return new TrainSense(words, network, network.learn(examples, rounds));
    }

    SenseNetwork network() {
        return network;
    }

    /// About zero, a number's usual size 0.4.
    private static void center(float[] vectors, int dimensions) {
        int count = vectors.length / dimensions;
        double squares = 0;
        for (int i = 0; i < dimensions; i++) {
            double sum = 0;
            for (int word = 0; word < count; word++) {
                sum += vectors[word * dimensions + i];
            }
            float mean = (float) (sum / count);
            for (int word = 0; word < count; word++) {
                vectors[word * dimensions + i] -= mean;
                squares += vectors[word * dimensions + i] * vectors[word * dimensions + i];
            }
        }
        float scale = (float) (0.4 / Math.sqrt(squares / vectors.length));
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] *= scale;
        }
    }

    /// The model's bytes.
    byte[] packed() throws IOException {
        int count = SenseModel.SPECIAL + words.size();
        int[] order = IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> SenseModel.brief(WordHash.ofWord(words.get(i)))))
                .mapToInt(i -> i)
                .toArray();
        double filterScale = MOST_BYTE / most(network.filters);
        double tagScale = MOST_TAG / Math.max(most(network.tags.near), most(network.tags.whole));
        double outScale = MOST_SHORT / most(network.out);
        var bytes = new ByteArrayOutputStream();
        try (var into = new DataOutputStream(bytes)) {
            into.writeInt(SenseModel.FORM);
            into.writeInt(SIZE);
            into.writeInt(FILTERS);
            into.writeInt(words.size());
            into.writeInt((int) Math.round(network.outBias[0] * SenseModel.UNIT));
            into.writeLong(Math.round(POINT_SCALE * filterScale * outScale / SenseModel.UNIT));
            into.writeInt(SEEN_BITS);
            into.writeLong(Math.round(POINT_SCALE * filterScale * tagScale / (1 << SEEN_BITS) / SenseModel.UNIT));
            for (int i : order) {
                into.writeInt(SenseModel.brief(WordHash.ofWord(words.get(i))));
            }
            for (float value : network.filters) {
                into.writeByte((int) Math.round(value * filterScale));
            }
            for (float value : network.bias) {
                into.writeInt((int) Math.round(value * POINT_SCALE * filterScale));
            }
            for (float value : network.out) {
                into.writeShort((int) Math.round(value * outScale));
            }
            for (float value : network.tags.near) {
                into.writeShort((int) Math.round(value * tagScale));
            }
            for (float value : network.tags.whole) {
                into.writeShort((int) Math.round(value * tagScale));
            }
            for (float value : network.tags.bias) {
                into.writeInt((int) Math.round(value * SenseModel.UNIT));
            }
            byte[] columns = new byte[count * SIZE];
            for (int place = 0; place < count; place++) {
                float[] point = new float[SIZE];
                network.point(
                        place < SenseModel.SPECIAL ? place : SenseModel.SPECIAL + order[place - SenseModel.SPECIAL],
                        point,
                        0);
                for (int i = 0; i < SIZE; i++) {
                    columns[i * count + place] =
                            (byte) Math.max(-MOST_BYTE, Math.min(MOST_BYTE, Math.round(point[i] * POINT_SCALE)));
                }
            }
            into.write(columns);
        }
        return bytes.toByteArray();
    }

    private static double most(float[] values) {
        double most = 0;
        for (float value : values) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }
}
