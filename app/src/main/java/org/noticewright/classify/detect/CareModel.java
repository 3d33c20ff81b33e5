package org.noticewright.classify.detect;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.noticewright.domain.DataElement;

/// A small network that tells what each word of a record about care speaks of, by what stands around it: where the word
/// stands among all words ([SenseModel] knows the same), what else is known of it ([CareFeatures]), and layers of
/// filters
/// over words near and far ([CareLayers]), 21 words in all (dilated convolutions: Strubell et al., "Fast and Accurate
/// Entity Recognition with Iterated Dilated Convolutions", 2017). Sums in a fixed order: every machine comes to the
/// same
/// result. Trained by `TrainCare` on the labelled tickets that are development.
final class CareModel {

    /// What a word may speak of; in the model's numbers 0 is nothing, 1 the first.
    static final List<DataElement> TOLD = Stream.concat(SenseModel.TOLD.stream(), Stream.of(DataElement.SERVICE_DATE))
            .toList();

    static final int TAGS = TOLD.size() + 1;
    /// What log-odds of 1 are in [Reader#margin].
    static final int UNIT = 50;
    /// With what the model's bytes begin.
    static final int FORM = 0x43415233;

    private static final int SIZE = CareLayers.SIZE;

    /// Of each word the numbers of where it stands, one byte each.
    private final byte[] points;
    private final float pointUnit;
    /// The same of each row of the table, packed: see [PackedRows].
    private final PackedRows rows;
    private final float rowUnit;
    private final CareLayers layers = CareLayers.blank();

    private CareModel(DataInputStream from) throws IOException {
        if (from.readInt() != FORM) {
            throw new IllegalStateException("""
                The care model begins with an unknown mark.
                Maybe it was made by another version of the training program.\
                """);
        }
        points = new byte[from.readInt() * SIZE];
        pointUnit = from.readFloat();
        from.readFully(points);
        rowUnit = from.readFloat();
        rows = new PackedRows(from.readNBytes(CareFeatures.ROWS * SIZE), SIZE);
        for (float[][] part : layers.all()) {
            for (float[] row : part) {
                for (int j = 0; j < SIZE; j++) {
                    row[j] = from.readFloat();
                }
            }
        }
    }

    /// @param source the model's bytes
    static CareModel read(InputStream source) {
        try (var plain = new DataInputStream(new BufferedInputStream(source))) {
            return new CareModel(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("""
                The care model could not be read.
                Maybe it was cut off.\
                """, e);
        }
    }

    /// The number of an element among the tags, 0 for one that is none.
    static int tagOf(DataElement element) {
        return TOLD.indexOf(element) + 1;
    }

    /// What the words of texts speak of, each in the light of its neighbours.
    final class Reader {

        /// Room that is kept from texts to texts: what longer ones need is given back.
        private static final int KEPT = 2_000;

        private final int[] features = new int[CareFeatures.MOST];
        /// Sums of rows of the table: what all words of a text share, and one word's.
        private final long[] shared = rows.zero();

        private final long[] sums = rows.zero();
        private int sharedCount;
        private float[][] words = CareLayers.room(KEPT);
        private float[][] blends = CareLayers.room(KEPT);
        private float[][] seen = CareLayers.room(KEPT);
        /// 1 at words, 0 between texts: no word is seen from another text.
        private float[] isWord = new float[KEPT];
        private float[] scale = new float[KEPT];
        private float[] before = new float[KEPT];
        private float[] behind = new float[KEPT];
        private float[][] says = new float[TAGS][KEPT];
        private int count;

        /// Forgets all texts.
        void clear() {
            count = 0;
        }

        /// Takes the first words of the text that the features were last made of, to be read with others; returns
        /// where they begin among all words.
        int take(CareFeatures of, int size) {
            int first = count == 0 ? 0 : count + CareLayers.FURTHEST;
            makeRoom(first + size);
            Arrays.fill(isWord, count, first, 0);
            Arrays.fill(isWord, first, first + size, 1);
            for (float[] row : words) {
                Arrays.fill(row, count, first, 0);
            }
            Arrays.fill(shared, 0);
            sharedCount = of.sharedRows(features, 0);
            rows.add(shared, features, sharedCount);
            for (int at = 0; at < size; at++) {
                begin(of, at, first + at);
            }
            count = first + size;
            return first;
        }

        /// Words taken so far, and places between texts.
        int count() {
            return count;
        }

        private void makeRoom(int room) {
            int has = isWord.length;
            if (room > has || (count == 0 && has > Math.max(room, KEPT))) {
                int next = Math.max(count == 0 ? KEPT : 2 * has, room);
                words = withRoom(words, next);
                blends = CareLayers.room(next);
                seen = CareLayers.room(next);
                isWord = Arrays.copyOf(isWord, next);
                scale = new float[next];
                before = new float[next];
                behind = new float[next];
                says = new float[TAGS][next];
            }
        }

        private static float[][] withRoom(float[][] rows, int room) {
            return Arrays.stream(rows).map(row -> Arrays.copyOf(row, room)).toArray(float[][]::new);
        }

        private void begin(CareFeatures of, int at, int place) {
            System.arraycopy(shared, 0, sums, 0, sums.length);
            int own = of.rows(at, features, 0);
            rows.add(sums, features, own);
            int point = of.word(at) * SIZE;
            for (int i = 0; i < SIZE; i++) {
                words[i][place] = points[point + i] * pointUnit + rows.sum(sums, i, own + sharedCount) * rowUnit;
            }
        }

        /// Reads what was taken.
        void read() {
            settle(0);
            for (int layer = 0; layer < CareLayers.LAYERS; layer++) {
                layers.blend(layer, words, blends, before, behind, count);
                layers.see(layer, blends, seen, count);
                for (int i = 0; i < SIZE; i++) {
                    RowSums.addAbove(words[i], seen[i], count);
                }
                settle(layer + 1);
            }
            for (int tag = 0; tag < TAGS; tag++) {
                layers.say(words, tag, says[tag], count);
            }
        }

        private void settle(int at) {
            CareLayers.center(words, words, scale, before, count);
            layers.settle(words, scale, at, count);
            for (float[] row : words) {
                RowSums.multiply(row, isWord, count);
            }
        }

        /// By how much a word rather speaks of a thing than of nothing, in [#UNIT]s.
        int margin(int at, int tag) {
            return Math.round((says[tag][at] - says[0][at]) * UNIT);
        }

        /// What a word most speaks of, if of anything: a tag from 1.
        int best(int at) {
            int best = 1;
            for (int tag = 2; tag < TAGS; tag++) {
                best = says[tag][at] > says[best][at] ? tag : best;
            }
            return best;
        }
    }
}
