package org.noticewright.classify.detect;

import java.util.Arrays;
import java.util.List;

/// Words drawn by how many people bear them, the rare ones more often than in life.
final class WeightedWords {

    private final String[] words;
    private final double[] sums;

    WeightedWords(List<String[]> entries) {
        words = new String[entries.size()];
        sums = new double[entries.size()];
        double sum = 0;
        for (int i = 0; i < words.length; i++) {
            int log = Integer.parseInt(entries.get(i)[1]);
            words[i] = entries.get(i)[0];
            sum += log == 0 ? 0 : StrictMath.pow(2, 0.62 * log);
            sums[i] = sum;
        }
    }

    String draw(SampleDice dice) {
        int at = Arrays.binarySearch(sums, dice.share() * sums[sums.length - 1]);
        return words[Math.min(words.length - 1, at < 0 ? -at - 1 : at)];
    }

    String any(SampleDice dice) {
        return dice.pick(words);
    }
}
