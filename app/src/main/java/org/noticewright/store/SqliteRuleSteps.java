package org.noticewright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Classifications;
import org.noticewright.casework.Progress;
import org.noticewright.casework.RuleSteps;
import org.noticewright.domain.Classification;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;
import org.noticewright.store.sealed.SealedColumn;

/// Steps that change many rows in one transaction, with what stood before.
final class SqliteRuleSteps implements RuleSteps {

    private static final String COLUMNS = "SELECT id, version, kind, at, tickets, undone, payload FROM rule_step";
    private static final int VERSION = 1;
    private static final int SEEN_IN = StoredTable.CLASSIFICATION.columns().indexOf("seen_in");
    private static final int UNDONE = StoredTable.RULE_STEP.columns().indexOf("undone");

    private final CaseStore store;
    private final SqliteNameRegistry names;

    SqliteRuleSteps(CaseStore store, SqliteNameRegistry names) {
        this.store = store;
        this.names = names;
    }

    private record Applied(long step, long tickets) {}

    @Override
    public Step apply(NewRules rules, Judging judging) {
        var applied = store.change(
                true,
                done -> LogLine.of(
                                "rules.apply",
                                "step %d: %s, %d records".formatted(done.step, rules.what(), done.tickets))
                        .changing(rules.before(), rules.after())
                        .because(rules.reason()),
                change -> applied(change, rules, judging));
        return get(applied.step);
    }

    private Applied applied(Change change, NewRules rules, Judging judging) throws SQLException {
        long step = change.newId(StoredTable.RULE_STEP);
        var before = new BeforeImages(change, step);
        // Written first, so that the kept rows have a step to belong to.
        insert(change, step, Kind.RULES, 0, rules.what(), rules.reason());
        boolean changed = new SqliteMeanings(store).apply(change, before, rules.edits());
        if (rules.names() != null) {
            changed |= names.apply(change, before, rules.names());
        }
        if (rules.policy() != null) {
            changed |= set(change, before, SqliteClassifications.POLICY, rules.policy());
        }
        if (rules.grayZone() != null) {
            changed |= set(change, before, SqliteClassifications.GRAY_ZONE, rules.grayZone());
        }
        var writer = new StepWriter(change, before);
        judging.run(writer);
        before.flush();
        if (!changed && writer.changed == 0) {
            throw new IllegalArgumentException("""
                Nothing would change: every record is judged by these rules already. \
                Maybe the step was applied before.\
                """);
        }
        setTickets(change, step, writer.changed);
        return new Applied(step, writer.changed);
    }

    private void insert(Change change, long step, Kind kind, long tickets, String what, String reason)
            throws SQLException {
        byte[] payload =
                new PayloadWriter().text(store.user()).text(what).text(reason).toBytes();
        change.insert(
                StoredTable.RULE_STEP,
                step,
                change.sequence(),
                (long) kind.ordinal(),
                store.clock().millis(),
                tickets,
                0L,
                change.seal(SealedColumn.RULE_STEP, step, payload));
    }

    private static void setTickets(Change change, long step, long tickets) throws SQLException {
        var row = Objects.requireNonNull(change.row(StoredTable.RULE_STEP, step));
        var values = row.clone();
        values[4] = tickets;
        change.replace(StoredTable.RULE_STEP, row, values);
    }

    /// Sets a choice that is the first of its kind until it was set.
    private static boolean set(Change change, BeforeImages before, long id, Enum<?> choice) throws SQLException {
        long number = choice.ordinal();
        var old = change.row(StoredTable.SETTING, id);
        if (old == null) {
            if (number == 0) {
                return false;
            }
            before.added(StoredTable.SETTING, id);
        } else if (old[2] instanceof Number same && same.longValue() == number) {
            return false;
        } else {
            before.changed(StoredTable.SETTING, old);
        }
        change.put(StoredTable.SETTING, id, change.sequence(), number, null);
        return true;
    }

    /// Writes what differs and keeps what stood there.
    private final class StepWriter implements Classifications.Writer {
        private final Change change;
        private final BeforeImages before;
        private final Names names;
        private final Dictionary words;
        private final long seenIn = store.head().sequence();
        private long changed;

        private StepWriter(Change change, BeforeImages before) {
            this.change = change;
            this.before = before;
            this.names = new Names(store, change);
            this.words = new Dictionary(store, change);
        }

        @Override
        public void save(Ticket.Id ticket, Classification classification) {
            try {
                put(ticket, classification);
            } catch (SQLException failed) {
                throw store.database().errors().of(failed);
            }
        }

        private void put(Ticket.Id ticket, Classification classification) throws SQLException {
            var old = change.row(StoredTable.CLASSIFICATION, ticket.value());
            long seen = old != null && old[SEEN_IN] instanceof Number known && known.longValue() != DueTickets.OUTDATED
                    ? known.longValue()
                    : seenIn;
            var row = Judgement.of(classification, new KnownIds<>(), new KnownIds<>())
                    .row(ticket.value(), seen, change, names, words::id);
            if (old == null) {
                before.added(StoredTable.CLASSIFICATION, ticket.value());
                change.insert(StoredTable.CLASSIFICATION, row);
            } else if (same(old, row)) {
                return;
            } else {
                before.changed(StoredTable.CLASSIFICATION, old);
                change.replace(StoredTable.CLASSIFICATION, old, row);
            }
            changed++;
        }

        @Override
        public void close() {}
    }

    /// But for the version.
    private static boolean same(@Nullable Object[] old, @Nullable Object[] row) {
        for (int i = 0; i < old.length; i++) {
            if (i != VERSION && !sameValue(old[i], row[i])) {
                return false;
            }
        }
        return true;
    }

    /// The driver reads small integers as `Integer`.
    private static boolean sameValue(@Nullable Object old, @Nullable Object value) {
        if (old instanceof byte[] bytes && value instanceof byte[] others) {
            return Arrays.equals(bytes, others);
        }
        if (old instanceof Double || value instanceof Double) {
            return Objects.equals(old, value);
        }
        return old instanceof Number one && value instanceof Number other
                ? one.longValue() == other.longValue()
                : Objects.equals(old, value);
    }

    @Override
    public Step decideAlike(List<Ticket.Id> tickets, ReviewDecision decision, String what) {
        var applied = store.change(
                true,
                done -> LogLine.of("review.alike", "step %d: %s, %d records".formatted(done.step, what, done.tickets))
                        .changing("", decision.verdict().name())
                        .because(decision.reason()),
                change -> {
                    long step = change.newId(StoredTable.RULE_STEP);
                    long decided = 0;
                    for (var ticket : tickets) {
                        if (SqliteReviews.standing(change, ticket) == null) {
                            SqliteReviews.add(change, ticket, decision);
                            decided++;
                        }
                    }
                    if (decided == 0) {
                        throw new IllegalArgumentException("""
                            Nothing would change: every alike record is decided already. \
                            Maybe the decision was carried over before.\
                            """);
                    }
                    insert(change, step, Kind.ALIKE, decided, what, decision.reason());
                    return new Applied(step, decided);
                });
        return get(applied.step);
    }

    @Override
    public List<Step> all() {
        return store.database().read(connection -> {
            var steps = new ArrayList<Step>();
            try (var select = connection.prepareStatement(COLUMNS + " ORDER BY id DESC");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    steps.add(step(rows));
                }
            }
            return steps;
        });
    }

    private Step get(long id) {
        return all().stream()
                .filter(step -> step.id().value() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("""
                    There is no step %d. \
                    Maybe list the steps first: their numbers stand in front.\
                    """.formatted(id)));
    }

    private Step step(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        var payload = store.payload(SealedColumn.RULE_STEP, id, row.getLong(2), row.getBytes(7));
        var by = payload.text();
        var what = payload.text();
        return new Step(
                new Id(id),
                Kind.values()[row.getInt(3)],
                Instant.ofEpochMilli(row.getLong(4)),
                by,
                what,
                payload.text(),
                row.getLong(5),
                row.getLong(6) != 0);
    }

    @Override
    public long undo(Id id, String reason, Progress progress) {
        var step = get(id.value());
        checkUndoable(step);
        return store.change(
                true,
                back -> LogLine.of("rules.undo", "step %d, %d records".formatted(id.value(), back))
                        .because(reason),
                change -> {
                    var row = Objects.requireNonNull(change.row(StoredTable.RULE_STEP, id.value()));
                    long version = number(row[VERSION]);
                    long back = step.kind() == Kind.ALIKE
                            ? SqliteReviews.withdrawAll(store, change, version, reason)
                            : restored(change, id.value(), version, progress);
                    var values = row.clone();
                    values[UNDONE] = change.sequence();
                    change.replace(StoredTable.RULE_STEP, row, values);
                    return back;
                });
    }

    private void checkUndoable(Step step) {
        if (step.undone()) {
            throw new IllegalArgumentException("Step %d is undone already. Maybe another number was meant."
                    .formatted(step.id().value()));
        }
        var newest = all().stream()
                .filter(other -> other.kind() == Kind.RULES && !other.undone())
                .findFirst();
        if (step.kind() == Kind.RULES
                && newest.isPresent()
                && !newest.get().id().equals(step.id())) {
            throw new IllegalArgumentException(
                    """
                    Step %d came later and stands on step %d. \
                    Maybe undo the later one first.\
                    """.formatted(newest.get().id().value(), step.id().value()));
        }
    }

    private long restored(Change change, long step, long version, Progress progress) throws SQLException {
        long back = 0;
        var blocks = ids(change, "SELECT id FROM rule_step_rows WHERE step_id = ? ORDER BY id DESC", step);
        int done = 0;
        for (long block : blocks) {
            progress.checkCancelled();
            var row = Objects.requireNonNull(change.row(StoredTable.RULE_STEP_ROWS, block));
            var sealed = (byte[]) Objects.requireNonNull(row[3]);
            var images =
                    BeforeImages.read(store.payload(SealedColumn.RULE_STEP_ROWS, block, number(row[VERSION]), sealed));
            Collections.reverse(images);
            for (var image : images) {
                back += restore(change, image, version) ? 1 : 0;
            }
            progress.report(++done, blocks.size(), "blocks");
        }
        // What came or was judged again after the step was judged by its rules.
        for (long ticket : ids(change, "SELECT id FROM classification WHERE version > ?", version)) {
            DueTickets.outdate(change, ticket);
        }
        change.deleteAll(StoredTable.RULE_STEP_ROWS, "step_id = ?", step);
        return back;
    }

    private static List<Long> ids(Change change, String sql, long parameter) throws SQLException {
        var ids = new ArrayList<Long>();
        var select = change.prepared(sql);
        select.setLong(1, parameter);
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    /// @return whether a ticket's judgement was put back
    private static boolean restore(Change change, BeforeImages.Image image, long version) throws SQLException {
        var now = change.row(image.table(), image.id());
        var then = image.row();
        switch (image.table()) {
            case MEANING -> {
                if (then == null) {
                    SqliteMeanings.setStanding(change, image.id(), false, null);
                } else {
                    change.update(StoredTable.MEANING, then);
                }
                return false;
            }
            case CLASSIFICATION -> {
                if (now == null || number(now[VERSION]) != version) {
                    return false;
                }
                if (then == null) {
                    DueTickets.outdate(change, image.id());
                    return true;
                }
                if (number(now[SEEN_IN]) == DueTickets.OUTDATED) {
                    then[SEEN_IN] = DueTickets.OUTDATED;
                }
                change.replace(StoredTable.CLASSIFICATION, now, then);
                return true;
            }
            default -> {
                if (then == null) {
                    change.delete(image.table(), image.id());
                } else {
                    change.put(image.table(), then);
                }
                return false;
            }
        }
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
