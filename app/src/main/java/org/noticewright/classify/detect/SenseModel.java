package org.noticewright.classify.detect;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;

/// Tells by the sense of its words whether a sentence speaks of somebody's health or care. Each word of a fixed
/// vocabulary is a point in a space where words of like meaning stand close together; filters look at three
/// words in a row, and what each saw best and saw overall is weighed. Whole numbers only, so that every machine
/// comes to the same result. Trained by `TrainSense` (see docs/classification.md).
final class SenseModel {

    /// Words that stand for many.
    static final int UNKNOWN = 0;
    static final int NUMBER = 1;
    static final int NAME = 2;
    static final int IDENTIFIER = 3;
    static final int SPECIAL = 4;

    /// What a word may tell of; in the model's numbers 0 is nothing, 1 the first.
    static final List<DataElement> TOLD = List.of(
            DataElement.DIAGNOSIS,
            DataElement.MEDICATION,
            DataElement.TREATMENT,
            DataElement.LAB_RESULT,
            DataElement.PROVIDER,
            DataElement.HEALTH_PAYMENT);

    static final int TAGS = TOLD.size() + 1;

    /// Words that a filter looks at.
    static final int WIDTH = 3;
    /// First number of a model's bytes: its form.
    static final int FORM = 0x534e5332;
    /// Most words of a sentence that are looked at.
    static final int MOST_WORDS = 64;
    /// A score of so much is odds of e to 1.
    static final int UNIT = 100;

    private static final int ROOT_BITS = 14;
    private static final int MOST_SEEN = 4095;
    /// How much of a sentence's point is what the filters saw; the rest is its words. See docs/decisions/0019.
    private static final double SEEN_SHARE = 0.75;

    /// A word's hash above one more than its index, side by side so that one look into memory brings both: at the place
    /// that the hash tells, or at the next that is not free.
    private final long[] places;
    private final byte[] vectors;
    private final int size;
    private final int filters;
    /// For each of the three places, then each number of a vector, a row with the weights of the filters. What is
    /// reckoned with are rows of ints, each an array of its own: only loops over such the compiler of the Java
    /// platform turns into ones that reckon many numbers at once.
    private final int[][] weights;
    private final int[] bias;
    /// Weights of what a filter saw best, then of what it saw overall.
    private final int[] best;
    private final int[] overall;
    private final int outBias;
    private final long unit;
    private final int seenBits;
    private final long tagUnit;
    /// For each tag the weights of what the filters saw at the word before, at the word and at the next.
    private final int[] near;
    /// For each tag the weights of what the filters saw best, then overall.
    private final int[] whole;
    private final int[] tagBias;

    private SenseModel(DataInputStream from) throws IOException {
        if (from.readInt() != FORM) {
            throw new IllegalStateException("""
                The sense model begins with an unknown mark.
                Maybe it was made by another version of the training program.\
                """);
        }
        size = from.readInt();
        filters = from.readInt();
        int words = from.readInt();
        outBias = from.readInt();
        unit = from.readLong();
        seenBits = from.readInt();
        tagUnit = from.readLong();
        places = places(ints(from, words));
        weights = rows(bytes(from, WIDTH * size * filters), filters);
        bias = ints(from, filters);
        best = shorts(from, filters);
        overall = shorts(from, filters);
        near = shorts(from, TAGS * WIDTH * filters);
        whole = shorts(from, TAGS * 2 * filters);
        tagBias = ints(from, TAGS);
        byte[] columns = bytes(from, (SPECIAL + words) * size);
        vectors = new byte[columns.length];
        int count = SPECIAL + words;
        for (int word = 0; word < count; word++) {
            for (int i = 0; i < size; i++) {
                vectors[word * size + i] = columns[i * count + word];
            }
        }
    }

    /// @param source the model's bytes
    static SenseModel read(InputStream source) {
        try (var plain = new DataInputStream(new BufferedInputStream(source))) {
            return new SenseModel(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("""
                The sense model could not be read.
                Maybe it was cut off.\
                """, e);
        }
    }

    private static byte[] bytes(DataInputStream from, int count) throws IOException {
        byte[] all = new byte[count];
        from.readFully(all);
        return all;
    }

    private static int[][] rows(byte[] all, int length) {
        int[][] rows = new int[all.length / length][length];
        for (int i = 0; i < all.length; i++) {
            rows[i / length][i % length] = all[i];
        }
        return rows;
    }

    private static int[] ints(DataInputStream from, int count) throws IOException {
        int[] all = new int[count];
        for (int i = 0; i < count; i++) {
            all[i] = from.readInt();
        }
        return all;
    }

    private static int[] shorts(DataInputStream from, int count) throws IOException {
        int[] all = new int[count];
        for (int i = 0; i < count; i++) {
            all[i] = from.readShort();
        }
        return all;
    }

    private static long[] places(int[] hashes) {
        long[] places = new long[Integer.highestOneBit(Math.max(1, hashes.length)) * 4];
        for (int hash : hashes) {
            // Of words that share a hash it is the one that a search by halves comes upon.
            places[place(places, hash)] = (long) hash << Integer.SIZE | Arrays.binarySearch(hashes, hash) + 1;
        }
        return places;
    }

    /// Where a hash stands, or may stand.
    private static int place(long[] places, int hash) {
        int at = hash & (places.length - 1);
        while (places[at] != 0 && (int) (places[at] >> Integer.SIZE) != hash) {
            at = (at + 1) & (places.length - 1);
        }
        return at;
    }

    /// Number of a word of the vocabulary, [#UNKNOWN] for any other.
    int word(long hash) {
        int index = (int) places[place(places, brief(hash))];
        return index == 0 ? UNKNOWN : SPECIAL - 1 + index;
    }

    /// What the vocabulary keeps of a word's hash.
    static int brief(long hash) {
        return (int) (hash ^ hash >>> 32);
    }

    /// One over the root of how many words there are, as a share of `1 << ROOT_BITS`.
    static int root(int words) {
        return (int) Math.round((1 << ROOT_BITS) / Math.sqrt(words + 1.0));
    }

    /// What a sentence was found to say.
    ///
    /// @param hash of its words, which two sentences share by accident once in 10^19 pairs
    /// @param told of each word the place in [#TOLD]
    /// @param margins of each word, log-odds in hundredths
    private record Heard(long hash, int score, byte[] told, int[] margins) {}

    /// What the filters make of a word.
    ///
    /// @param at for each of the places that it may stand at, a row of the filters
    private record Parts(int word, int[][] at) {}

    /// Scores sentences. Keeps what filters make of words lately seen and the scores of sentences lately asked for, so
    /// one belongs to one thread.
    final class Reader {

        private static final int KEPT = 1 << 12;
        private static final int KEPT_SENTENCES = 1 << 14;
        private static final int[] ROOTS = roots();
        private static final Heard NOTHING_HEARD = new Heard(0, 0, new byte[0], new int[0]);

        /// Sentences lately asked for. People greet, thank and ask in the same few.
        private final @Nullable Heard[] asked = new Heard[KEPT_SENTENCES];
        private final @Nullable Parts[] kept = new Parts[KEPT];
        /// What they make of an unknown word, and of none.
        private final Parts nothing = new Parts(UNKNOWN, new int[WIDTH][filters]);
        private final int[] words = new int[MOST_WORDS];
        private final int[] tokens = new int[MOST_WORDS];
        private final int[] row = new int[filters];
        private final int[] highest = new int[filters];
        private final int[] total = new int[filters];
        /// What the filters saw at each word, a row of zeros before and behind.
        private final int[] seen = new int[(MOST_WORDS + 2) * filters];
        /// What the filters saw best, then overall, as the tags weigh it.
        private final long[] seenInWhole = new long[2 * filters];
        private final int[] fromWhole = new int[TAGS];
        private Heard heard = NOTHING_HEARD;
        private int count;

        private static int[] roots() {
            int[] roots = new int[MOST_WORDS + 1];
            for (int i = 0; i < roots.length; i++) {
                roots[i] = root(i);
            }
            return roots;
        }

        /// Begins a sentence.
        void begin() {
            count = 0;
        }

        /// Adds a word of the sentence; names and identifiers in a row are one.
        ///
        /// @param token where it stands in its passage
        void add(int word, int token) {
            boolean again = count > 0 && words[count - 1] == word && (word == NAME || word == IDENTIFIER);
            if (!again && count < MOST_WORDS) {
                tokens[count] = token;
                words[count++] = word;
            }
        }

        int count() {
            return count;
        }

        /// Where a word stands in its passage.
        int token(int at) {
            return tokens[at];
        }

        /// The words of the sentence.
        int[] words() {
            return Arrays.copyOf(words, count);
        }

        /// Where a sentence stands among others, one from the origin: of each filter what it saw best and overall, then
        /// the mean of the words. Sentences close by look alike to the model, and use like words.
        float[] point(int[] sentence) {
            begin();
            for (int word : sentence) {
                add(word, 0);
            }
            weigh(0);
            var saw = new double[2 * filters];
            for (int f = 0; f < filters; f++) {
                saw[f] = highest[f];
                saw[filters + f] = (double) total[f] * ROOTS[count];
                saw[filters + f] /= 1 << ROOT_BITS;
            }
            var meant = new double[size];
            for (int at = 0; at < count; at++) {
                for (int i = 0; i < size && words[at] >= SPECIAL; i++) {
                    meant[i] += vectors[words[at] * size + i];
                }
            }
            var point = new float[saw.length + meant.length];
            put(saw, SEEN_SHARE, point, 0);
            put(meant, 1 - SEEN_SHARE, point, saw.length);
            return point;
        }

        /// @param share of the square of the whole point's length
        private static void put(double[] numbers, double share, float[] into, int from) {
            double squares = 0;
            for (double number : numbers) {
                squares += number * number;
            }
            double scale = squares == 0 ? 0 : Math.sqrt(share / squares);
            for (int i = 0; i < numbers.length; i++) {
                into[from + i] = (float) (numbers[i] * scale);
            }
        }

        /// How much the sentence speaks of health: log-odds in hundredths, 0 for as much as not.
        int score() {
            long hash = ~count;
            for (int i = 0; i < count; i++) {
                hash = (hash ^ words[i]) * 0x9e3779b97f4a7c15L;
                hash ^= hash >>> 32;
            }
            int place = (int) (hash & (KEPT_SENTENCES - 1));
            Heard known = asked[place];
            heard = known != null && known.hash() == hash ? known : weigh(hash);
            asked[place] = heard;
            return heard.score();
        }

        private Heard weigh(long hash) {
            Arrays.fill(highest, 0);
            Arrays.fill(total, 0);
            Parts before = nothing;
            Parts here = parts(0);
            for (int at = 0; at < count; at++) {
                Parts next = parts(at + 1);
                look(before.at()[0], here.at()[1], next.at()[2]);
                System.arraycopy(row, 0, seen, (at + 1) * filters, filters);
                before = here;
                here = next;
            }
            Arrays.fill(seen, (count + 1) * filters, (count + 2) * filters, 0);
            lookAtWhole();
            long score = 0;
            for (int f = 0; f < filters; f++) {
                score += (long) best[f] * highest[f];
                score += (long) overall[f] * ((long) total[f] * ROOTS[count] >> ROOT_BITS);
            }
            var weighed = new Heard(hash, outBias + (int) (score / unit), new byte[count], new int[count]);
            for (int at = 0; at < count; at++) {
                tellWord(at, weighed);
            }
            return weighed;
        }

        /// Three words pass the filters.
        private void look(int[] before, int[] here, int[] next) {
            for (int f = 0; f < filters; f++) {
                int sum = Math.max(bias[f] + before[f] + here[f] + next[f], 0);
                highest[f] = Math.max(highest[f], sum);
                total[f] += sum;
                row[f] = Math.min(sum >> seenBits, MOST_SEEN);
            }
        }

        private void lookAtWhole() {
            for (int f = 0; f < filters; f++) {
                seenInWhole[f] = highest[f] >> seenBits;
                seenInWhole[filters + f] = (long) total[f] * ROOTS[count] >> ROOT_BITS >> seenBits;
            }
            for (int tag = 0; tag < TAGS; tag++) {
                long sum = 0;
                int from = tag * 2 * filters;
                for (int i = 0; i < 2 * filters; i++) {
                    sum += whole[from + i] * seenInWhole[i];
                }
                fromWhole[tag] = tagBias[tag] + (int) (sum / tagUnit);
            }
        }

        /// What a word of the sentence speaks of, if of any of them: its place in [#TOLD].
        int told(int at) {
            return heard.told()[at];
        }

        /// How much more a word speaks of what it most [#told] than of nothing: log-odds in hundredths.
        int margin(int at) {
            return heard.margins()[at];
        }

        private void tellWord(int at, Heard weighed) {
            int most = Integer.MIN_VALUE;
            for (int tag = 1; tag < TAGS; tag++) {
                int sum = sum(at, tag);
                if (sum > most) {
                    most = sum;
                    weighed.told()[at] = (byte) (tag - 1);
                }
            }
            weighed.margins()[at] = most - sum(at, 0);
        }

        /// How much a word speaks of a thing, in hundredths above a level that all things share.
        private int sum(int at, int tag) {
            int row = at * filters;
            int own = tag * WIDTH * filters;
            int sum = 0;
            for (int i = 0; i < WIDTH * filters; i++) {
                sum += near[own + i] * seen[row + i];
            }
            return fromWhole[tag] + (int) (sum / tagUnit);
        }

        private Parts parts(int at) {
            int word = at < count ? words[at] : UNKNOWN;
            if (word == UNKNOWN) {
                return nothing;
            }
            int slot = word * 0x9e3779b9 >>> 20;
            Parts known = kept[slot];
            if (known == null || known.word() != word) {
                known = partsOf(word);
                kept[slot] = known;
            }
            return known;
        }

        private Parts partsOf(int word) {
            var parts = new Parts(word, new int[WIDTH][filters]);
            for (int place = 0; place < WIDTH; place++) {
                for (int i = 0; i < size; i++) {
                    add(vectors[word * size + i], weights[place * size + i], parts.at()[place]);
                }
            }
            return parts;
        }

        private static void add(int number, int[] weights, int[] sums) {
            for (int f = 0; f < sums.length; f++) {
                sums[f] += number * weights[f];
            }
        }
    }
}
