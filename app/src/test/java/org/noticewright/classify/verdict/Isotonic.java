package org.noticewright.classify.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.noticewright.classify.verdict.Calibration.Step;

/// Isotonic regression by pooling adjacent violators (Ayer and others, Annals of Mathematical Statistics 26,
/// 1955): shares that never fall while the raw confidence rises. Each raw value starts with a few tickets'
/// worth of belief in itself, so that three tickets prove little.
final class Isotonic {

    private static final double BELIEF = 5;

    private Isotonic() {}

    /// One judged ticket.
    record Seen(String rule, double raw, boolean right) {}

    private record Block(double from, double right, double weight, int tickets) {

        double share() {
            return right / weight;
        }

        Block with(Block next) {
            return new Block(from, right + next.right, weight + next.weight, tickets + next.tickets);
        }
    }

    /// Steps by rule, then by raw confidence.
    static List<Step> fit(List<Seen> seen) {
        Map<String, Map<Double, Block>> byRule = new TreeMap<>();
        for (Seen one : seen) {
            double raw = Math.round(one.raw() * 1000) / 1000.0;
            byRule.computeIfAbsent(one.rule(), fresh -> new TreeMap<>())
                    .merge(
                            raw,
                            new Block(raw, raw * BELIEF + (one.right() ? 1 : 0), BELIEF + 1, 1),
                            (block, next) -> block.with(new Block(raw, one.right() ? 1 : 0, 1, 1)));
        }
        var steps = new ArrayList<Step>();
        byRule.forEach((rule, blocks) -> pooled(List.copyOf(blocks.values()))
                .forEach(block -> steps.add(new Step(rule, block.from(), block.share(), block.tickets()))));
        return steps;
    }

    private static List<Block> pooled(List<Block> ascending) {
        var pooled = new ArrayList<Block>();
        for (Block block : ascending) {
            pooled.add(block);
            while (pooled.size() > 1
                    && pooled.get(pooled.size() - 2).share() >= pooled.getLast().share()) {
                Block last = pooled.removeLast();
                pooled.add(pooled.removeLast().with(last));
            }
        }
        return pooled;
    }
}
