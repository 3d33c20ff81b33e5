package org.noticewright.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.NativeKey;

/// Lines of which grading asks no more than when they were and which tickets they name, in columns: some 60 bytes a
/// line with one ticket, where objects take 500. An intruder's script may have written millions of them.
///
/// First all lines are added, then tickets are looked up. A line becomes an object again when somebody asks for it.
final class PackedLines {

    /// What many lines have in common.
    private record Kind(
            String source,
            AccessEvent.Action action,
            AccessEvent.Scope scope,
            boolean sure,
            long rows,
            Resolution.How how) {}

    private final Map<Kind, Integer> kindNumbers = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    private long[] ids = new long[64];
    private final InstantColumn at = new InstantColumn();
    private int[] kind = new int[64];
    /// By how much the last instant that a line can mean comes after the first, a day at most; absent while every line
    /// is exact.
    private long @Nullable [] slackNanos;
    /// Where the line's names begin; they end where those of the next line begin.
    private int[] firstName = new int[64];
    private int[] known = new int[0];
    private int size;

    private final PackedNames names = new PackedNames();

    static int more(int size) {
        return size + (size >> 1) + 1;
    }

    void add(Claim claim, Resolution.How how) {
        if (size == ids.length) {
            resize(more(size));
        }
        var line = claim.line();
        ids[size] = claim.id().value();
        at.add(claim.at());
        kind[size] = number(new Kind(line.source(), line.action(), line.scope(), claim.sure(), line.rows(), how));
        keepSlack(Duration.between(claim.at(), claim.latest()).toNanos());
        firstName[size] = names.size();
        line.targets().forEach(target -> names.add(target, size));
        size++;
    }

    private int number(Kind common) {
        return kindNumbers.computeIfAbsent(common, fresh -> {
            kinds.add(fresh);
            return kinds.size() - 1;
        });
    }

    private void keepSlack(long nanos) {
        if (nanos != 0 && slackNanos == null) {
            slackNanos = new long[ids.length];
        }
        if (slackNanos != null) {
            slackNanos[size] = nanos;
        }
    }

    private void resize(int room) {
        ids = Arrays.copyOf(ids, room);
        kind = Arrays.copyOf(kind, room);
        firstName = Arrays.copyOf(firstName, room);
        if (slackNanos != null) {
            slackNanos = Arrays.copyOf(slackNanos, room);
        }
    }

    int size() {
        return size;
    }

    /// All lines are there: from now on they are looked up.
    void complete() {
        resize(size);
        at.trim();
        names.index();
        known = new int[size];
    }

    /// Every line that names the ticket, once for each time.
    void forEach(NativeKey ticket, IntConsumer line) {
        names.forEach(ticket, line);
    }

    /// Notes that the case holds a ticket by this name.
    void survey(NativeKey ticket) {
        names.forEach(ticket, line -> known[line]++);
    }

    Claim claim(int line) {
        var common = kinds.get(kind[line]);
        var from = at.get(line);
        int end = line + 1 < size ? firstName[line + 1] : names.size();
        var whole = new Claim.Line(
                common.source,
                common.action,
                common.scope,
                names.between(firstName[line], end),
                List.of(),
                null,
                common.rows);
        return new Claim(new AccessEvent.Id(ids[line]), whole, from, latest(line, from), common.sure);
    }

    private Instant latest(int line, Instant from) {
        return slackNanos == null || slackNanos[line] == 0 ? from : from.plusNanos(slackNanos[line]);
    }

    Instant at(int line) {
        return at.get(line);
    }

    long id(int line) {
        return ids[line];
    }

    /// What became of the line.
    Resolution resolution(int line) {
        var how = kinds.get(kind[line]).how;
        return how == Resolution.How.NAMED
                ? Reasons.named(claim(line), known[line])
                : Reasons.withoutReach(claim(line), how);
    }
}
