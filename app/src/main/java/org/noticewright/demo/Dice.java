package org.noticewright.demo;

import java.util.List;
import java.util.SplittableRandom;

/// Chance that repeats: every subject (ticket n, person n, ...) has its own stream, so that one subject never
/// depends on how many others there are or in which order they are made.
final class Dice {

    /// What a stream of chance is for; streams of different purposes never share numbers.
    enum Purpose {
        POPULATION,
        PERSON,
        TICKET,
        CUSTOMER_LIST,
        ACCESS,
        SIGN_IN
    }

    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    static Dice of(long seed, Purpose purpose, long number) {
        return new Dice(scramble(scramble(seed * 31 + purpose.ordinal()) + number));
    }

    /// The finalizer of MurmurHash3: neighbouring numbers must not give neighbouring streams.
    private static long scramble(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// @return 0 to `bound` - 1
    int below(int bound) {
        return random.nextInt(bound);
    }

    /// @return `from` to `to`, both included
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    double fraction() {
        return random.nextDouble();
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Index of one weight, chosen in proportion to it.
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = random.nextInt(sum);
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        throw new IllegalStateException("Weights sum to their total.");
    }

    /// A count with a long tail: log-normal with the given median.
    double spread(double median, double sigma) {
        double u = Math.max(random.nextDouble(), 1e-12);
        double normal = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
        return median * Math.exp(sigma * normal);
    }
}
