package org.noticewright.classify.detect;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Groups words of like meaning for the name model: 64 wide groups of 16 narrow ones each, by k-means on where
/// the words' pieces stand, first into the wide groups, then within each. The same places give the same groups.
final class WordGroups {

    private static final int DIMENSIONS = WordPieces.DIMENSIONS;
    private static final int WIDE = 64;
    private static final int NARROW = 16;
    private static final int ROUNDS = 12;

    private final float[][] vectors;

    private WordGroups(float[][] vectors) {
        this.vectors = vectors;
    }

    /// One group a line, its words in order with blanks between.
    static String of(WordPlaces places) {
        List<String> words = places.words();
        float[][] vectors =
                IntStream.range(0, words.size()).mapToObj(places::vector).toArray(float[][]::new);
        centre(vectors);
        int[] groups = new WordGroups(vectors).groups();
        var lines = new StringBuilder[WIDE * NARROW];
        Arrays.setAll(lines, line -> new StringBuilder());
        for (int i = 0; i < groups.length; i++) {
            StringBuilder line = lines[groups[i]];
            line.append(line.isEmpty() ? "" : " ").append(words.get(i));
        }
        var all = new StringBuilder();
        for (StringBuilder line : lines) {
            // A group that nobody is in still has a line: its number is that of the line.
            all.append(line.isEmpty() ? "-" : line).append('\n');
        }
        return all.toString();
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
            WordPieces.shorten(vector, 0);
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
            float[][] before = centres;
            // Each word by itself, so the order does not matter; the sums are made one after the other.
            IntStream.range(0, some.length).parallel().forEach(i -> groups[i] = nearest(vectors[some[i]], before));
            var sums = new float[count][DIMENSIONS];
            for (int i = 0; i < some.length; i++) {
                for (int d = 0; d < DIMENSIONS; d++) {
                    sums[groups[i]][d] += vectors[some[i]][d];
                }
            }
            for (float[] sum : sums) {
                WordPieces.shorten(sum, 0);
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
