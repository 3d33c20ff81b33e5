package org.noticewright.classify.detect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
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
    /// By what stands between the words how much more a step from something may weigh than the one from nothing to
    /// the same tag.
    private final int[] mostFrom = new int[CareFeatures.GAPS];
    /// The same of a step to something and the one to nothing from the same tag.
    private final int[] mostTo = new int[CareFeatures.GAPS];

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
                    steps[step(gap, before, tag)] = bytes[CareFeatures.step(before, gap) * TAGS + tag];
                }
            }
            for (int before = 0; before < TAGS; before++) {
                for (int tag = 0; tag < TAGS; tag++) {
                    int step = steps[step(gap, before, tag)];
                    mostFrom[gap] = Math.max(mostFrom[gap], step - steps[step(gap, 0, tag)]);
                    mostTo[gap] = Math.max(mostTo[gap], step - steps[step(gap, before, 0)]);
                }
            }
        }
    }

    private static int step(int gap, int before, int tag) {
        return (gap * TAGS + before) * TAGS + tag;
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
        /// Of the word behind, what it and all behind it weigh with each tag.
        private final int[] behind = new int[TAGS];
        /// What stands before each word.
        private int[] gap = new int[0];

        /// Reads the first words of the text that the features were last made of.
        void decode(CareFeatures of, int count) {
            if (here.length < count * TAGS) {
                here = new int[2 * count * TAGS];
                forward = new int[2 * count * TAGS];
                backward = new int[2 * count * TAGS];
                gap = new int[2 * count];
            }
            for (int at = 0; at < count; at++) {
                score(of, at);
            }
            readForward(count);
            readBackward(count);
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
            gap[at] = of.gap(at);
        }

        /// A text begins as if after a word that speaks of nothing. Most words come after one that surely does.
        private void readForward(int count) {
            for (int at = 0; at < count; at++) {
                int row = at * TAGS;
                boolean fromNothing = at == 0 || lead(forward, row - TAGS) >= mostFrom[gap[at]];
                int nothing = at == 0 ? 0 : forward[row - TAGS];
                for (int tag = 0; tag < TAGS; tag++) {
                    int before = fromNothing ? nothing + steps[step(gap[at], 0, tag)] : comesFrom(at, tag);
                    forward[row + tag] = here[row + tag] + before;
                }
            }
        }

        private int comesFrom(int at, int tag) {
            int best = Integer.MIN_VALUE;
            for (int before = 0; before < TAGS; before++) {
                best = Math.max(best, forward[(at - 1) * TAGS + before] + steps[step(gap[at], before, tag)]);
            }
            return best;
        }

        private void readBackward(int count) {
            Arrays.fill(backward, (count - 1) * TAGS, count * TAGS, 0);
            for (int at = count - 2; at >= 0; at--) {
                int row = (at + 1) * TAGS;
                for (int tag = 0; tag < TAGS; tag++) {
                    behind[tag] = here[row + tag] + backward[row + tag];
                }
                boolean toNothing = lead(behind, 0) >= mostTo[gap[at + 1]];
                for (int tag = 0; tag < TAGS; tag++) {
                    backward[at * TAGS + tag] =
                            toNothing ? behind[0] + steps[step(gap[at + 1], tag, 0)] : goesTo(gap[at + 1], tag);
                }
            }
        }

        private int goesTo(int over, int tag) {
            int best = Integer.MIN_VALUE;
            for (int next = 0; next < TAGS; next++) {
                best = Math.max(best, steps[step(over, tag, next)] + behind[next]);
            }
            return best;
        }

        /// By how much nothing is ahead of all that a word may speak of. Where no step makes that up, what the best
        /// readings share is known without looking at them.
        private static int lead(int[] sums, int row) {
            int most = Integer.MIN_VALUE;
            for (int tag = 1; tag < TAGS; tag++) {
                most = Math.max(most, sums[row + tag]);
            }
            return sums[row] - most;
        }

        /// By how much the best reading in which a word speaks of a thing beats the best in which it speaks of
        /// nothing, in [#UNIT]s.
        int margin(int at, int tag) {
            return sum(at, tag) - sum(at, 0);
        }

        private int sum(int at, int tag) {
            return forward[at * TAGS + tag] + backward[at * TAGS + tag];
        }

        /// What a word most speaks of, if of anything: a tag from 1.
        int best(int at) {
            int best = 1;
            for (int tag = 2; tag < TAGS; tag++) {
                best = sum(at, tag) > sum(at, best) ? tag : best;
            }
            return best;
        }
    }
}
