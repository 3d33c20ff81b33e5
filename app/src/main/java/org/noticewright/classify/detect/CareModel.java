package org.noticewright.classify.detect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.noticewright.domain.DataElement;

/// A linear-chain model of what each word of a record about care speaks of. Weights are small whole numbers, so that
/// every machine comes to the same result. Trained by `TrainCare` on the labelled tickets that are development.
final class CareModel {

    /// What a word may speak of; in the model's numbers 0 is nothing, 1 the first.
    static final List<DataElement> TOLD = Stream.concat(SenseModel.TOLD.stream(), Stream.of(DataElement.SERVICE_DATE))
            .toList();

    static final int TAGS = TOLD.size() + 1;
    /// What log-odds of 1 are in the model's numbers.
    static final int UNIT = 50;

    /// Every second byte: lanes of 16 bits, in which a hundred weights add up without a carry.
    private static final long LANES = 0x00ff00ff00ff00ffL;
    private static final int LANE = 16;
    private static final int BYTE = 8;
    /// Added to each weight, so that none is below 0.
    private static final int BIAS = 128;

    /// Of each place in the table the weights of the tags, one byte each and [#BIAS] above what they are.
    private final long[] weights;
    /// What the step from one tag to the next weighs, by what stands between the words.
    private final int[] steps = new int[CareFeatures.GAPS * TAGS * TAGS];

    private CareModel(byte[] bytes) {
        weights = new long[CareFeatures.PLACES];
        for (int place = 0; place < CareFeatures.PLACES; place++) {
            for (int tag = 0; tag < TAGS; tag++) {
                weights[place] |= (long) (bytes[place * TAGS + tag] + BIAS) << tag * BYTE;
            }
        }
        for (int gap = 0; gap < CareFeatures.GAPS; gap++) {
            for (int before = 0; before < TAGS; before++) {
                for (int tag = 0; tag < TAGS; tag++) {
                    steps[(gap * TAGS + before) * TAGS + tag] = bytes[CareFeatures.step(before, gap) * TAGS + tag];
                }
            }
        }
    }

    /// @param source of each place one byte a tag
    static CareModel read(InputStream source) {
        try (var plain = new BufferedInputStream(source)) {
            byte[] weights = plain.readNBytes(CareFeatures.PLACES * TAGS);
            if (weights.length < CareFeatures.PLACES * TAGS) {
                throw new IllegalStateException("""
                    The care model holds %d weights instead of %d.
                    Maybe it was made by another version of the training program.\
                    """.formatted(weights.length, CareFeatures.PLACES * TAGS));
            }
            return new CareModel(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The number of an element among the tags, 0 for one that is none.
    static int tagOf(DataElement element) {
        return TOLD.indexOf(element) + 1;
    }

    /// What the words of a text speak of, each in the light of its neighbours.
    final class Decoder {
        private final int[] features = new int[CareFeatures.MOST];
        private int[] here = new int[0];
        private int[] forward = new int[0];
        private int[] backward = new int[0];
        /// Where the steps to each word begin in the table of steps.
        private int[] step = new int[0];

        /// Reads the first words of the text that the features were last made of.
        void decode(CareFeatures of, int count) {
            if (here.length < count * TAGS) {
                here = new int[2 * count * TAGS];
                forward = new int[2 * count * TAGS];
                backward = new int[2 * count * TAGS];
                step = new int[2 * count];
            }
            for (int at = 0; at < count; at++) {
                score(of, at);
            }
            for (int at = 0; at < count; at++) {
                for (int tag = 0; tag < TAGS; tag++) {
                    forward[at * TAGS + tag] = here[at * TAGS + tag] + comesFrom(at, tag);
                }
            }
            for (int at = count - 1; at >= 0; at--) {
                for (int tag = 0; tag < TAGS; tag++) {
                    backward[at * TAGS + tag] = at == count - 1 ? 0 : goesTo(at, tag);
                }
            }
        }

        private void score(CareFeatures of, int at) {
            int n = of.of(at, features);
            long even = 0;
            long odd = 0;
            for (int k = 0; k < n; k++) {
                long packed = weights[features[k]];
                even += packed & LANES;
                odd += packed >>> BYTE & LANES;
            }
            int row = at * TAGS;
            for (int tag = 0; tag < TAGS; tag += 2) {
                here[row + tag] = (int) (even & 0xffff) - n * BIAS;
                here[row + tag + 1] = (int) (odd & 0xffff) - n * BIAS;
                even >>>= LANE;
                odd >>>= LANE;
            }
            step[at] = of.gap(at) * TAGS * TAGS;
        }

        /// A text begins as if after a word that speaks of nothing.
        private int comesFrom(int at, int tag) {
            if (at == 0) {
                return steps[step[0] + tag];
            }
            int best = Integer.MIN_VALUE;
            for (int before = 0; before < TAGS; before++) {
                best = Math.max(best, forward[(at - 1) * TAGS + before] + steps[step[at] + before * TAGS + tag]);
            }
            return best;
        }

        private int goesTo(int at, int tag) {
            int best = Integer.MIN_VALUE;
            int row = (at + 1) * TAGS;
            for (int next = 0; next < TAGS; next++) {
                int sum = steps[step[at + 1] + tag * TAGS + next] + here[row + next] + backward[row + next];
                best = Math.max(best, sum);
            }
            return best;
        }

        /// By how much the best reading in which a word speaks of a thing beats the best in which it speaks of
        /// nothing, in [#UNIT]s.
        int margin(int at, int tag) {
            return forward[at * TAGS + tag] + backward[at * TAGS + tag] - forward[at * TAGS] - backward[at * TAGS];
        }

        /// What a word most speaks of, if of anything: a tag from 1.
        int best(int at) {
            int best = 1;
            for (int tag = 2; tag < TAGS; tag++) {
                best = margin(at, tag) > margin(at, best) ? tag : best;
            }
            return best;
        }
    }
}
