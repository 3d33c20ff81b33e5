import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/// Groups words of like meaning for the name model: `GroupWords WORDS VECTORS FILE`, the words and vectors that
/// `WordVectors` wrote. FILE, packed by gzip, has one group a line, its words in order with blanks between: 64
/// wide groups of 16 narrow ones each.
///
/// Words are put by k-means on the directions of their vectors, the mean taken away; first into the wide groups,
/// then within each. The same vectors give the same groups. Part of the profile `health` only.
public final class GroupWords {

    private static final int DIMENSIONS = 384;
    private static final int WIDE = 64;
    private static final int NARROW = 16;
    private static final int ROUNDS = 12;

    private final float[][] vectors;

    private GroupWords(float[][] vectors) {
        this.vectors = vectors;
    }

    public static void main(String[] args) throws IOException {
        List<String> words = Files.readAllLines(Path.of(args[0]));
        float[][] vectors = read(Path.of(args[1]), words.size());
        int[] order = IntStream.range(0, words.size())
                .boxed()
                .sorted((one, other) -> words.get(one).compareTo(words.get(other)))
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] sorted = Arrays.stream(order).mapToObj(at -> vectors[at]).toArray(float[][]::new);
        centre(sorted);
        int[] groups = new GroupWords(sorted).groups();
        var lines = new ArrayList<StringBuilder>();
        for (int i = 0; i < WIDE * NARROW; i++) {
            lines.add(new StringBuilder());
        }
        for (int i = 0; i < order.length; i++) {
            StringBuilder line = lines.get(groups[i]);
            line.append(line.isEmpty() ? "" : " ").append(words.get(order[i]));
        }
        try (var out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[2])))) {
            for (StringBuilder line : lines) {
                // A group that nobody is in still has a line: its number is that of the line.
                out.write(((line.isEmpty() ? "-" : line) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        System.out.println(words.size() + " words");
    }

    private static float[][] read(Path file, int count) throws IOException {
        var vectors = new float[count][DIMENSIONS];
        byte[] row = new byte[DIMENSIONS * Float.BYTES];
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (float[] vector : vectors) {
                in.readFully(row);
                ByteBuffer.wrap(row)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer()
                        .get(vector);
            }
        }
        return vectors;
    }

    /// Takes the mean away and makes each vector one long.
    private static void centre(float[][] vectors) {
        float[] mean = new float[DIMENSIONS];
        for (float[] vector : vectors) {
            for (int i = 0; i < DIMENSIONS; i++) {
                mean[i] += vector[i] / vectors.length;
            }
        }
        for (float[] vector : vectors) {
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] -= mean[i];
            }
            scale(vector);
        }
    }

    private static void scale(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] *= scale;
        }
    }

    private int[] groups() {
        int[] all = IntStream.range(0, vectors.length).toArray();
        int[] wide = nearest(all, WIDE, 1);
        int[] groups = new int[all.length];
        for (int group = 0; group < WIDE; group++) {
            int number = group;
            int[] some = Arrays.stream(all).filter(word -> wide[word] == number).toArray();
            int[] narrow = some.length == 0 ? some : nearest(some, Math.min(NARROW, some.length), 2L + group);
            for (int i = 0; i < some.length; i++) {
                groups[some[i]] = group * NARROW + narrow[i];
            }
        }
        return groups;
    }

    /// Of each of some words the number of its group.
    private int[] nearest(int[] some, int count, long seed) {
        var random = new SplittableRandom(seed);
        var centres = new float[count][];
        for (int k = 0; k < count; k++) {
            centres[k] = vectors[some[random.nextInt(some.length)]].clone();
        }
        int[] groups = new int[some.length];
        for (int round = 0; round < ROUNDS; round++) {
            var sums = new float[count][DIMENSIONS];
            for (int i = 0; i < some.length; i++) {
                groups[i] = nearest(vectors[some[i]], centres);
                for (int d = 0; d < DIMENSIONS; d++) {
                    sums[groups[i]][d] += vectors[some[i]][d];
                }
            }
            for (float[] sum : sums) {
                scale(sum);
            }
            centres = sums;
        }
        return groups;
    }

    private static int nearest(float[] vector, float[][] centres) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < centres.length; k++) {
            float product = 0;
            for (int d = 0; d < DIMENSIONS; d++) {
                product += vector[d] * centres[k][d];
            }
            if (product > most) {
                most = product;
                best = k;
            }
        }
        return best;
    }
}
