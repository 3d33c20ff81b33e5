package org.noticewright.classify.detect;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.noticewright.domain.DataElement;

/// A small network that tells what each word of a record about care speaks of, by what stands around it: where the word
/// stands among all words ([SenseModel] knows the same), what else is known of it ([CareFeatures]), and three layers of
/// filters over words further and further apart ([CareLayers]), fifteen words in all (dilated convolutions: Strubell et
/// al., "Fast and Accurate Entity Recognition with Iterated Dilated Convolutions", 2017). Sums in a fixed order: every
/// machine comes to the same result. Trained by `TrainCare` on the labelled tickets that are development.
final class CareModel {

    /// What a word may speak of; in the model's numbers 0 is nothing, 1 the first.
    static final List<DataElement> TOLD = Stream.concat(SenseModel.TOLD.stream(), Stream.of(DataElement.SERVICE_DATE))
            .toList();

    static final int TAGS = TOLD.size() + 1;
    /// What log-odds of 1 are in [Reader#margin].
    static final int UNIT = 50;
    /// With what the model's bytes begin.
    static final int FORM = 0x43415232;

    private static final int SIZE = CareLayers.SIZE;

    /// Of each word the numbers of where it stands, one byte each.
    private final byte[] words;
    private final float wordUnit;
    /// The same of each row of the table.
    private final byte[] rows;
    private final float rowUnit;
    private final CareLayers layers = CareLayers.blank();

    private CareModel(DataInputStream from) throws IOException {
        if (from.readInt() != FORM) {
            throw new IllegalStateException("""
                The care model begins with an unknown mark.
                Maybe it was made by another version of the training program.\
                """);
        }
        words = new byte[from.readInt() * SIZE];
        wordUnit = from.readFloat();
        from.readFully(words);
        rows = new byte[CareFeatures.ROWS * SIZE];
        rowUnit = from.readFloat();
        from.readFully(rows);
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

    /// What the words of a text speak of, each in the light of its neighbours.
    final class Reader {

        /// Room that is kept from text to text: what longer texts need is given back.
        private static final int KEPT = 2_000;

        private final int[] features = new int[CareFeatures.MOST];
        private final float[] sum = new float[SIZE];
        private float[][] word = new float[0][];
        private float[][] seen = new float[0][];
        private float[][] says = new float[0][];

        /// Reads the first words of the text that the features were last made of.
        void read(CareFeatures of, int count) {
            makeRoom(count);
            for (int at = 0; at < count; at++) {
                begin(of, at);
            }
            for (int layer = 0; layer < CareLayers.LAYERS; layer++) {
                layers.see(layer, word, seen, count);
                for (int at = 0; at < count; at++) {
                    heed(layer, at);
                }
            }
            for (int at = 0; at < count; at++) {
                for (int tag = 0; tag < TAGS; tag++) {
                    says[at][tag] = layers.says(word[at], tag);
                }
            }
        }

        private void makeRoom(int count) {
            if (word.length < count || word.length > Math.max(count, KEPT)) {
                word = CareLayers.rows(count);
                seen = CareLayers.rows(count);
                says = new float[count][TAGS];
            }
        }

        private void begin(CareFeatures of, int at) {
            int place = of.word(at) * SIZE;
            for (int j = 0; j < SIZE; j++) {
                sum[j] = words[place + j] * wordUnit;
            }
            int n = of.rows(at, features);
            for (int k = 0; k < n; k++) {
                int row = features[k] * SIZE;
                for (int j = 0; j < SIZE; j++) {
                    sum[j] += rows[row + j] * rowUnit;
                }
            }
            RowSums.normalize(sum, word[at]);
            layers.settle(word[at], 0);
        }

        private void heed(int layer, int at) {
            for (int j = 0; j < SIZE; j++) {
                sum[j] = word[at][j] + Math.max(0, seen[at][j]);
            }
            RowSums.normalize(sum, word[at]);
            layers.settle(word[at], layer + 1);
        }

        /// By how much a word rather speaks of a thing than of nothing, in [#UNIT]s.
        int margin(int at, int tag) {
            return Math.round((says[at][tag] - says[at][0]) * UNIT);
        }

        /// What a word most speaks of, if of anything: a tag from 1.
        int best(int at) {
            int best = 1;
            for (int tag = 2; tag < TAGS; tag++) {
                best = says[at][tag] > says[at][best] ? tag : best;
            }
            return best;
        }
    }
}
