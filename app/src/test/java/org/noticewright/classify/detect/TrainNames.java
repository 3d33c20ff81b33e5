package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.noticewright.classify.detect.NameSentences.Sample;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.domain.TextRef;

/// Makes the name model. The same seed, sentences and rounds give the same bytes on every machine: one thread,
/// strict arithmetic, a fixed order.
///
/// A conditional random field over the tags of [NameModel], fitted by AdaGrad on the log-likelihood; its
/// weights are then rounded to one byte each.
final class TrainNames {

    private static final long SEED = 20_261_122L;
    private static final int USUAL_SENTENCES = 200_000;
    private static final int USUAL_ROUNDS = 3;
    private static final double RATE = 0.12;
    /// What a weight of 1 is in the model's bytes.
    static final double SCALE = 12;

    /// Features that know a word itself and not only what it is like, by their order in [NameFeatures#of].
    private static final long IDENTITY = 0x7C7FE0L;

    private static final double TOO_SMALL = 1e-3;

    private static final int TAGS = NameModel.TAGS;

    private final Lexicon lexicon = Lexicon.with(Set.of());
    private final SplittableRandom dice = new SplittableRandom(SEED);
    private static final int WIDTH = 2 * TAGS;

    /// Of each place the weights of the tags, then the sums of their squared slopes, side by side.
    private final float[] weights = new float[NameFeatures.PLACES * WIDTH];

    private record Line(int[][] features, int[][] steps, int[] tags) {}

    /// The model's bytes.
    static byte[] train() {
        return train(USUAL_SENTENCES, USUAL_ROUNDS, true);
    }

    static byte[] train(int sentences, int rounds, boolean talks) {
        var trainer = new TrainNames();
        List<Line> lines = trainer.lines(new NameSentences(SEED).draw(sentences));
        for (int round = 0; round < rounds; round++) {
            double loss = 0;
            for (Line line : lines) {
                loss += trainer.learn(trainer.thinned(line));
            }
            if (talks) {
                System.out.printf(Locale.ROOT, "Names, round %d: mean loss %.4f%n", round + 1, loss / lines.size());
            }
        }
        return trainer.packed();
    }

    private List<Line> lines(List<Sample> samples) {
        var lines = new ArrayList<Line>();
        int[] buffer = new int[NameFeatures.MOST];
        for (Sample sample : samples) {
            CutText cut = CutText.of(sample.text(), lexicon);
            var passage = new Passage(new TextRef.Subject(), Zone.OTHER, "", cut, new int[0]);
            var features = new NameFeatures(lexicon.nameWords(), passage);
            int first = 0;
            while (first < passage.size()) {
                int last = ModelNames.sentenceEnd(passage, first);
                features.read(passage, first, last, first, last);
                var places = new int[last - first][];
                var steps = new int[last - first][TAGS];
                for (int token = first; token < last; token++) {
                    places[token - first] = Arrays.copyOf(buffer, features.of(token, buffer));
                    for (int tag = 0; tag < TAGS; tag++) {
                        steps[token - first][tag] = features.step(tag, token);
                    }
                }
                lines.add(new Line(places, steps, tags(passage, first, last, sample.names())));
                first = last;
            }
        }
        return lines;
    }

    private Line thinned(Line line) {
        int[][] kept = new int[line.features().length][];
        for (int i = 0; i < kept.length; i++) {
            int[] all = line.features()[i];
            int[] some = new int[all.length];
            int n = 0;
            // One bit a feature: set for one of four, for one of two that know a word itself, so that none is
            // relied on alone.
            long one = dice.nextLong();
            long other = dice.nextLong();
            long left = one & (other | IDENTITY);
            for (int k = 0; k < all.length; k++) {
                if ((left >>> k & 1) == 0) {
                    some[n++] = all[k];
                }
            }
            kept[i] = Arrays.copyOf(some, n);
        }
        return new Line(kept, line.steps(), line.tags());
    }

    private static int[] tags(Passage passage, int first, int last, List<int[]> names) {
        int[] tags = new int[last - first];
        int before = -1;
        for (int token = first; token < last; token++) {
            int start = passage.normalized().originalStart(passage.tokens().start(token));
            int name = -1;
            for (int i = 0; i < names.size(); i++) {
                if (start >= names.get(i)[0] && start < names.get(i)[1]) {
                    name = i;
                }
            }
            tags[token - first] = name < 0 ? NameModel.OTHER : name == before ? NameModel.GOES_ON : NameModel.BEGINS;
            before = name;
        }
        return tags;
    }

    private static boolean isPossible(int before, int tag) {
        return tag != NameModel.GOES_ON || before != NameModel.OTHER;
    }

    /// One step of AdaGrad on a sentence; returns its negative log-likelihood.
    private double learn(Line line) {
        int count = line.features().length;
        double[][] here = new double[count][TAGS];
        double[][][] step = new double[count][TAGS][TAGS];
        for (int i = 0; i < count; i++) {
            for (int place : line.features()[i]) {
                for (int tag = 0; tag < TAGS; tag++) {
                    here[i][tag] += weights[place * WIDTH + tag];
                }
            }
            for (int before = 0; before < TAGS; before++) {
                for (int tag = 0; tag < TAGS; tag++) {
                    step[i][before][tag] = weights[line.steps()[i][before] * WIDTH + tag];
                }
            }
        }
        double[][] forward = new double[count][TAGS];
        double[][] backward = new double[count][TAGS];
        for (int i = 0; i < count; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                double sum = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < (i == 0 ? 1 : TAGS); before++) {
                    if (isPossible(before, tag)) {
                        sum = plus(sum, (i == 0 ? 0 : forward[i - 1][before]) + step[i][before][tag]);
                    }
                }
                forward[i][tag] = sum + here[i][tag];
            }
        }
        for (int i = count - 2; i >= 0; i--) {
            for (int tag = 0; tag < TAGS; tag++) {
                double sum = Double.NEGATIVE_INFINITY;
                for (int next = 0; next < TAGS; next++) {
                    if (isPossible(tag, next)) {
                        sum = plus(sum, step[i + 1][tag][next] + here[i + 1][next] + backward[i + 1][next]);
                    }
                }
                backward[i][tag] = sum;
            }
        }
        double all = plus(plus(forward[count - 1][0], forward[count - 1][1]), forward[count - 1][2]);
        double right = 0;
        for (int i = 0; i < count; i++) {
            int tag = line.tags()[i];
            int before = i == 0 ? NameModel.OTHER : line.tags()[i - 1];
            right += here[i][tag] + step[i][before][tag];
            for (int t = 0; t < TAGS; t++) {
                double share = StrictMath.exp(forward[i][t] + backward[i][t] - all);
                double slope = share - (t == tag ? 1 : 0);
                if (Math.abs(slope) > TOO_SMALL) {
                    for (int place : line.features()[i]) {
                        move(place * WIDTH + t, slope);
                    }
                }
                for (int b = 0; b < (i == 0 ? 1 : TAGS); b++) {
                    if (!isPossible(b, t)) {
                        continue;
                    }
                    double pair = StrictMath.exp(
                            (i == 0 ? 0 : forward[i - 1][b]) + step[i][b][t] + here[i][t] + backward[i][t] - all);
                    double stepSlope = pair - (t == tag && b == before ? 1 : 0);
                    if (Math.abs(stepSlope) > TOO_SMALL) {
                        move(line.steps()[i][b] * WIDTH + t, stepSlope);
                    }
                }
            }
        }
        return all - right;
    }

    private void move(int at, double slope) {
        weights[at + TAGS] += (float) (slope * slope);
        weights[at] -= (float) (RATE * slope / StrictMath.sqrt(weights[at + TAGS] + 1e-6));
    }

    private static double plus(double one, double two) {
        double high = Math.max(one, two);
        if (high == Double.NEGATIVE_INFINITY) {
            return high;
        }
        return high + StrictMath.log1p(StrictMath.exp(Math.min(one, two) - high));
    }

    private byte[] packed() {
        byte[] planes = new byte[NameFeatures.PLACES * TAGS];
        for (int place = 0; place < NameFeatures.PLACES; place++) {
            for (int tag = 0; tag < TAGS; tag++) {
                long rounded = Math.round(weights[place * WIDTH + tag] * SCALE);
                planes[tag * NameFeatures.PLACES + place] = (byte) Math.max(-127, Math.min(127, rounded));
            }
        }
        return planes;
    }
}
