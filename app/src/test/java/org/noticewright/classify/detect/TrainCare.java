package org.noticewright.classify.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.noticewright.classify.Evaluation;
import org.noticewright.classify.PlainTickets;
import org.noticewright.classify.evaluate.Labels.LabelledSpan;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.Model;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.TextSpan;

/// Makes the care model from the labelled tickets that are development, and from what lists, names and the sense of
/// words find in them. The same sources give the same bytes on every machine: one thread, strict arithmetic, a fixed
/// order.
///
/// A conditional random field over the tags of [CareModel], fitted by AdaGrad on the log-likelihood; its weights are
/// then
/// rounded to one byte each.
final class TrainCare {

    private static final long SEED = 20_261_123L;
    private static final int ROUNDS = 3;
    private static final double RATE = 0.1;
    /// Of a hundred features of a word so many are left out each time, so that none is relied on alone.
    private static final int LEFT_OUT = 25;
    private static final int LONGEST = 1_000;
    private static final double TOO_SMALL = 1e-3;
    private static final int TAGS = CareModel.TAGS;
    private static final int WIDTH = 2 * TAGS;

    private final SplittableRandom dice = new SplittableRandom(SEED);
    /// Of each place the weights of the tags, then the sums of their squared slopes, side by side.
    private final float[] weights = new float[CareFeatures.PLACES * WIDTH];

    /// @param features of each word
    /// @param steps of each word, by the tag before it
    private record Text(int[][] features, int[][] steps, int[] tags) {}

    private TrainCare() {}

    /// The model's bytes.
    ///
    /// @param sets folders of labelled tickets
    static byte[] train(List<Path> sets) throws IOException {
        List<Text> texts = texts(sets);
        var trainer = new TrainCare();
        for (int round = 0; round < ROUNDS; round++) {
            double loss = 0;
            int words = 0;
            for (int i : trainer.order(texts.size())) {
                loss += trainer.learn(texts.get(i));
                words += texts.get(i).tags().length;
            }
            System.out.printf(Locale.ROOT, "Care, round %d: mean loss %.4f%n", round + 1, loss / words);
        }
        return trainer.packed();
    }

    private static List<Text> texts(List<Path> sets) throws IOException {
        var lexicon = Lexicon.with(Set.of(Model.NAMES, Model.SENSE));
        var scanner = TicketScanner.withoutCareWords(lexicon, Judge::standing);
        var texts = new ArrayList<Text>();
        for (var set : sets) {
            for (var labelled : Evaluation.pair(
                    PlainTickets.read(set.resolve("tickets.ndjson")),
                    Evaluation.readLabels(set.resolve("labels.ndjson")))) {
                TicketScanner.Looked looked = scanner.look(labelled.ticket());
                switch (Judge.standing(looked.findings())) {
                    case SURE, REVIEWED -> addTexts(labelled, looked, lexicon, texts);
                    case OPEN, NOBODY -> {}
                }
            }
        }
        return texts;
    }

    private static void addTexts(
            Evaluation.Labelled labelled, TicketScanner.Looked looked, Lexicon lexicon, List<Text> into) {
        var features = new CareFeatures(lexicon, looked.findings());
        List<Passage> passages = looked.texts().stream()
                .filter(CareWords::isRead)
                .map(TicketText::awake)
                .toList();
        passages.forEach(features::learn);
        int[] room = new int[CareFeatures.MOST];
        for (Passage passage : passages) {
            int size = Math.min(LONGEST, features.read(passage));
            if (size == 0) {
                continue;
            }
            var text = new Text(new int[size][], new int[size][TAGS], new int[size]);
            for (int i = 0; i < size; i++) {
                text.features()[i] = Arrays.copyOf(room, features.of(i, room));
                for (int tag = 0; tag < TAGS; tag++) {
                    text.steps()[i][tag] = CareFeatures.step(tag, features.gap(i));
                }
            }
            String where = passage.ref().where(labelled.ticket());
            for (LabelledSpan span : Objects.requireNonNull(labelled.labels().spans())) {
                if (span.where().equals(where) && span.start() >= 0) {
                    mark(text.tags(), features, span);
                }
            }
            into.add(text);
        }
    }

    private static void mark(int[] tags, CareFeatures features, LabelledSpan span) {
        int tag = CareModel.tagOf(span.element());
        var place = new TextSpan(span.start(), span.end());
        int last = Math.min(tags.length, features.last(place));
        for (int i = features.first(place); tag > 0 && i < last; i++) {
            tags[i] = tag;
        }
    }

    private int[] order(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = dice.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private int[] thinned(int[] all) {
        int[] kept = new int[all.length];
        int n = 0;
        for (int place : all) {
            if (dice.nextInt(100) >= LEFT_OUT) {
                kept[n++] = place;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /// One step of AdaGrad on a text; returns its negative log-likelihood.
    private double learn(Text text) {
        int count = text.tags().length;
        int[][] features = new int[count][];
        double[][] here = new double[count][TAGS];
        double[][][] step = new double[count][TAGS][TAGS];
        for (int i = 0; i < count; i++) {
            features[i] = thinned(text.features()[i]);
            for (int place : features[i]) {
                for (int tag = 0; tag < TAGS; tag++) {
                    here[i][tag] += weights[place * WIDTH + tag];
                }
            }
            for (int before = 0; before < TAGS; before++) {
                for (int tag = 0; tag < TAGS; tag++) {
                    step[i][before][tag] = weights[text.steps()[i][before] * WIDTH + tag];
                }
            }
        }
        double[][] forward = forward(here, step);
        double[][] backward = backward(here, step);
        double all = sum(forward[count - 1]);
        double right = 0;
        for (int i = 0; i < count; i++) {
            int tag = text.tags()[i];
            int before = i == 0 ? 0 : text.tags()[i - 1];
            right += here[i][tag] + step[i][before][tag];
            for (int t = 0; t < TAGS; t++) {
                double slope = StrictMath.exp(forward[i][t] + backward[i][t] - all) - (t == tag ? 1 : 0);
                if (Math.abs(slope) > TOO_SMALL) {
                    for (int place : features[i]) {
                        move(place * WIDTH + t, slope);
                    }
                }
                for (int b = 0; b < (i == 0 ? 1 : TAGS); b++) {
                    double from = i == 0 ? 0 : forward[i - 1][b];
                    double pair = StrictMath.exp(from + step[i][b][t] + here[i][t] + backward[i][t] - all);
                    double stepSlope = pair - (t == tag && b == before ? 1 : 0);
                    if (Math.abs(stepSlope) > TOO_SMALL) {
                        move(text.steps()[i][b] * WIDTH + t, stepSlope);
                    }
                }
            }
        }
        return all - right;
    }

    private static double[][] forward(double[][] here, double[][][] step) {
        double[][] forward = new double[here.length][TAGS];
        double[] sums = new double[TAGS];
        for (int i = 0; i < here.length; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                for (int before = 0; before < TAGS && i > 0; before++) {
                    sums[before] = forward[i - 1][before] + step[i][before][tag];
                }
                forward[i][tag] = here[i][tag] + (i == 0 ? step[0][0][tag] : sum(sums));
            }
        }
        return forward;
    }

    private static double[][] backward(double[][] here, double[][][] step) {
        double[][] backward = new double[here.length][TAGS];
        double[] sums = new double[TAGS];
        for (int i = here.length - 2; i >= 0; i--) {
            for (int tag = 0; tag < TAGS; tag++) {
                for (int next = 0; next < TAGS; next++) {
                    sums[next] = step[i + 1][tag][next] + here[i + 1][next] + backward[i + 1][next];
                }
                backward[i][tag] = sum(sums);
            }
        }
        return backward;
    }

    /// The logarithm of the sum of what these are logarithms of.
    private static double sum(double[] logarithms) {
        double high = Arrays.stream(logarithms).max().orElseThrow();
        double sum = 0;
        for (double one : logarithms) {
            sum += StrictMath.exp(one - high);
        }
        return high + StrictMath.log(sum);
    }

    private void move(int at, double slope) {
        weights[at + TAGS] += (float) (slope * slope);
        weights[at] -= (float) (RATE * slope / StrictMath.sqrt(weights[at + TAGS] + 1e-6));
    }

    private byte[] packed() {
        byte[] packed = new byte[CareFeatures.PLACES * TAGS];
        double scale = CareModel.UNIT * (100 - LEFT_OUT) / 100.0;
        for (int place = 0; place < CareFeatures.PLACES; place++) {
            for (int tag = 0; tag < TAGS; tag++) {
                long rounded = Math.round(weights[place * WIDTH + tag] * scale);
                packed[place * TAGS + tag] = (byte) Math.max(-127, Math.min(127, rounded));
            }
        }
        return packed;
    }

    /// Writes the model that the given folders of labelled tickets make to the file named first.
    static void main(String[] arguments) throws IOException {
        Files.write(
                Path.of(arguments[0]),
                train(Arrays.stream(arguments).skip(1).map(Path::of).toList()));
    }
}
