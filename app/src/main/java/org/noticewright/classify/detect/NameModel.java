package org.noticewright.classify.detect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A linear-chain model of where names begin and go on. Weights are small whole numbers, so that every machine
/// comes to the same result. Trained by `TrainNames` (see docs/classification.md) on sentences of our own.
final class NameModel {

    /// Tags of a word.
    static final int OTHER = 0;
    static final int BEGINS = 1;
    static final int GOES_ON = 2;
    static final int TAGS = 3;

    private static final int BYTE = 8;
    private static final int NEVER = Integer.MIN_VALUE / 4;

    /// For each feature the weights of the three tags, one byte each.
    private final int[] weights;
    /// One bit a feature, set where it weighs anything: few do, and the bits stay near the processor.
    private final long[] weighing;

    NameModel(int[] weights) {
        this.weights = weights;
        this.weighing = new long[(weights.length >>> 6) + 1];
        for (int i = 0; i < weights.length; i++) {
            weighing[i >>> 6] |= weights[i] == 0 ? 0 : 1L << i;
        }
    }

    private int weights(int feature) {
        return (weighing[feature >>> 6] & 1L << feature) == 0 ? 0 : weights[feature];
    }

    /// @param source three planes of bytes, one a tag
    static NameModel read(InputStream source) {
        try (var plain = new BufferedInputStream(source)) {
            int[] weights = new int[NameFeatures.PLACES];
            for (int tag = 0; tag < TAGS; tag++) {
                byte[] plane = plain.readNBytes(NameFeatures.PLACES);
                if (plane.length < NameFeatures.PLACES) {
                    throw new IllegalStateException("""
                        The name model holds %d weights of a tag instead of %d.
                        Maybe it was made by another version of the training program.\
                        """.formatted(plane.length, NameFeatures.PLACES));
                }
                for (int i = 0; i < plane.length; i++) {
                    weights[i] |= (plane[i] & 0xff) << tag * BYTE;
                }
            }
            return new NameModel(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int weight(int packed, int tag) {
        return (byte) (packed >> tag * BYTE);
    }

    /// The best tags of a sentence, and by how much each name's words are surer than none.
    final class Decoder {
        private final int[] features = new int[NameFeatures.MOST];
        private int[] forward = new int[0];
        private int[] backward = new int[0];
        private int[] here = new int[0];
        private int[] step = new int[0];
        private int count;

        /// Tags the words from `first` to before `last`.
        void decode(NameFeatures of, int first, int last) {
            count = last - first;
            if (here.length < count * TAGS) {
                here = new int[count * TAGS];
                forward = new int[count * TAGS];
                backward = new int[count * TAGS];
                step = new int[count * TAGS * TAGS];
            }
            for (int i = 0; i < count; i++) {
                score(of, first + i, i);
            }
            for (int i = 0; i < count; i++) {
                for (int tag = 0; tag < TAGS; tag++) {
                    forward[i * TAGS + tag] = here[i * TAGS + tag] + comesFrom(i, tag);
                }
            }
            for (int i = count - 1; i >= 0; i--) {
                for (int tag = 0; tag < TAGS; tag++) {
                    backward[i * TAGS + tag] = i == count - 1 ? 0 : goesTo(i, tag);
                }
            }
        }

        private void score(NameFeatures of, int token, int at) {
            int n = of.of(token, features);
            int one = 0;
            int two = 0;
            int three = 0;
            for (int k = 0; k < n; k++) {
                int packed = weights(features[k]);
                one += (byte) packed;
                two += (byte) (packed >> BYTE);
                three += (byte) (packed >> 2 * BYTE);
            }
            here[at * TAGS] = one;
            here[at * TAGS + 1] = two;
            here[at * TAGS + 2] = three;
            for (int before = 0; before < TAGS; before++) {
                int packed = weights(of.step(before, token));
                for (int tag = 0; tag < TAGS; tag++) {
                    step[(at * TAGS + before) * TAGS + tag] = weight(packed, tag);
                }
            }
        }

        /// A sentence begins as if after a word that is no name; nothing goes on that did not begin.
        private int comesFrom(int at, int tag) {
            if (at == 0) {
                return tag == GOES_ON ? NEVER : step[tag];
            }
            int best = NEVER;
            for (int before = 0; before < TAGS; before++) {
                if (tag != GOES_ON || before != OTHER) {
                    best = Math.max(best, forward[(at - 1) * TAGS + before] + step[(at * TAGS + before) * TAGS + tag]);
                }
            }
            return best;
        }

        private int goesTo(int at, int tag) {
            int best = NEVER;
            for (int next = 0; next < TAGS; next++) {
                if (next != GOES_ON || tag != OTHER) {
                    best = Math.max(
                            best,
                            step[((at + 1) * TAGS + tag) * TAGS + next]
                                    + here[(at + 1) * TAGS + next]
                                    + backward[(at + 1) * TAGS + next]);
                }
            }
            return best;
        }

        private int best(int at, int tag) {
            return forward[at * TAGS + tag] + backward[at * TAGS + tag];
        }

        /// By how much the best reading with the word in a name beats the best one without; above 0 it is in
        /// one.
        int margin(int at) {
            return Math.max(best(at, BEGINS), best(at, GOES_ON)) - best(at, OTHER);
        }

        /// Whether a new name begins at a word that is in one.
        boolean begins(int at) {
            return best(at, BEGINS) >= best(at, GOES_ON);
        }
    }
}
