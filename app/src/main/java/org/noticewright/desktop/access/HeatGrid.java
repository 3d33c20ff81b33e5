package org.noticewright.desktop.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.ActorReads;
import org.noticewright.domain.UnusualAccess;
import org.noticewright.domain.UnusualHour;

/// Reads of accounts over time as a grid: a row an account, a column one or more hours.
///
/// @param rows accounts, the one with the most unusual hours first
/// @param from start of the first column
/// @param hoursAColumn how many hours a column stands for
/// @param columns how many there are
/// @param hiddenRows accounts that are only in the list
record HeatGrid(List<Row> rows, Instant from, int hoursAColumn, int columns, int hiddenRows) {

    private static final long SECONDS = 3600;

    enum Level {
        NONE,
        /// No more reads an hour than the middle for this account.
        USUAL,
        /// More than the middle, not unusual.
        BUSY,
        UNUSUAL
    }

    /// @param levels of each column
    /// @param reads most reads an hour in each column
    record Row(String actor, Level[] levels, long[] reads, Map<Integer, UnusualHour> unusual) {}

    /// @param mostRows accounts to show
    /// @param mostColumns columns to show
    static HeatGrid of(UnusualAccess access, int mostRows, int mostColumns) {
        var shown =
                access.actors().subList(0, Math.min(mostRows, access.actors().size()));
        if (shown.isEmpty()) {
            return new HeatGrid(List.of(), Instant.EPOCH, 1, 0, 0);
        }
        long first =
                shown.stream().mapToLong(actor -> hour(actor.first())).min().orElseThrow();
        long last = shown.stream().mapToLong(actor -> hour(actor.last())).max().orElseThrow();
        int each = (int) Math.ceilDiv(last - first + 1, mostColumns);
        int columns = (int) ((last - first) / each) + 1;
        var unusual = new HashMap<String, List<UnusualHour>>();
        access.hours()
                .forEach(hour -> unusual.computeIfAbsent(hour.actor(), _ -> new ArrayList<>())
                        .add(hour));
        var rows = shown.stream()
                .map(actor -> row(actor, first, each, columns, unusual.getOrDefault(actor.actor(), List.of())))
                .toList();
        return new HeatGrid(
                rows,
                Instant.ofEpochSecond(first * SECONDS),
                each,
                columns,
                access.actors().size() - shown.size());
    }

    private static Row row(ActorReads actor, long first, int each, int columns, List<UnusualHour> unusual) {
        var levels = new Level[columns];
        Arrays.fill(levels, Level.NONE);
        var reads = new long[columns];
        var expected = actor.expected();
        actor.forEachHour((start, count) -> {
            int column = (int) ((hour(start) - first) / each);
            var level = expected == null || count <= expected.median() ? Level.USUAL : Level.BUSY;
            levels[column] = level.compareTo(levels[column]) > 0 ? level : levels[column];
            reads[column] = Math.max(reads[column], count);
        });
        var worst = new HashMap<Integer, UnusualHour>();
        for (var hour : unusual) {
            int column = (int) ((hour(hour.hour()) - first) / each);
            levels[column] = Level.UNUSUAL;
            worst.merge(column, hour, (one, other) -> one.distance() >= other.distance() ? one : other);
        }
        return new Row(actor.actor(), levels, reads, Map.copyOf(worst));
    }

    private static long hour(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }

    Instant start(int column) {
        return from.plusSeconds((long) column * hoursAColumn * SECONDS);
    }

    Instant end() {
        return start(columns);
    }

    @Nullable
    UnusualHour unusual(int row, int column) {
        return rows.get(row).unusual().get(column);
    }

    /// The column of this hour, -1 when it lies outside.
    int column(Instant hour) {
        long column = Math.floorDiv(hour(hour) - hour(from), hoursAColumn);
        return column >= 0 && column < columns ? (int) column : -1;
    }

    /// The next column with any reads in this direction, or where one stands when there is none.
    int next(int row, int column, int step) {
        for (int at = column + step; at >= 0 && at < columns; at += step) {
            if (rows.get(row).levels()[at] != Level.NONE) {
                return at;
            }
        }
        return column;
    }
}
