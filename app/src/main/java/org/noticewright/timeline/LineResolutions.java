package org.noticewright.timeline;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// What became of every line, in time order. Those of packed lines are put in words when they are asked for: the
/// sentences of two million lines would take half a gigabyte.
///
/// Equal to itself only, unlike other lists: whoever asks whether a property changed compares what it held with what it
/// holds, and would put every line of both in words. To compare the lines, copy them.
final class LineResolutions extends AbstractList<Resolution> implements RandomAccess {

    private final PackedLines named;
    private final PackedLines withoutReach;
    private final List<Resolution> others;
    private final int[] order;

    LineResolutions(PackedLines named, PackedLines withoutReach, List<Resolution> others) {
        this.named = named;
        this.withoutReach = withoutReach;
        this.others = List.copyOf(others);
        this.order = IndexOrder.of(named.size() + withoutReach.size() + others.size(), (one, other) -> {
            int byTime = at(one).compareTo(at(other));
            return byTime != 0 ? byTime : Long.compare(id(one), id(other));
        });
    }

    private Instant at(int index) {
        int unnamed = index - named.size();
        if (unnamed < 0) {
            return named.at(index);
        }
        int rest = unnamed - withoutReach.size();
        return rest < 0 ? withoutReach.at(unnamed) : others.get(rest).at();
    }

    private long id(int index) {
        int unnamed = index - named.size();
        if (unnamed < 0) {
            return named.id(index);
        }
        int rest = unnamed - withoutReach.size();
        return rest < 0 ? withoutReach.id(unnamed) : others.get(rest).event().value();
    }

    @Override
    public Resolution get(int place) {
        int index = order[place];
        int unnamed = index - named.size();
        if (unnamed < 0) {
            return named.resolution(index);
        }
        int rest = unnamed - withoutReach.size();
        return rest < 0 ? withoutReach.resolution(unnamed) : others.get(rest);
    }

    @Override
    public int size() {
        return order.length;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
