package org.noticewright.classify.detect;

import java.util.SplittableRandom;

/// The dice that all of one training text is drawn with: the same seed and the same order of draws give the
/// same text.
final class SampleDice {

    private final SplittableRandom random;

    SampleDice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    double share() {
        return random.nextDouble();
    }

    int number(int below) {
        return random.nextInt(below);
    }

    <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
