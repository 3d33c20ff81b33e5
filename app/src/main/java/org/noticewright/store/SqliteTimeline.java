package org.noticewright.store;

import static org.noticewright.store.generated.Tables.TIMELINE_EVENT;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.EvidenceStore.Kept;
import org.noticewright.casework.Timeline;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Interval;
import org.noticewright.domain.SystemCheck;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.store.generated.tables.records.TimelineEventRecord;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.SealedColumn;

/// Events entered by hand, and those that imported timelines brought.
final class SqliteTimeline implements Timeline {

    private final CaseStore store;

    SqliteTimeline(CaseStore store) {
        this.store = store;
    }

    @Override
    public TimelineEvent.Id add(TimelineEvent event, String reason) {
        byte[] payload = payload(event);
        return store.change(
                true,
                added -> LogLine.of("timeline.add", "timeline event " + added.value())
                        .changing("", event.message())
                        .because(reason),
                change -> new TimelineEvent.Id(insert(change, event, null, payload)));
    }

    /// The same event again, from whatever file, adds nothing, also when a person has withdrawn it.
    static Kept keep(TimelineEvent event, Change change) throws SQLException {
        byte[] payload = payload(event);
        byte[] hash = change.vault().blind(BlindIndex.TIMELINE_EVENT, payload);
        var select = change.prepared("SELECT 1 FROM timeline_event WHERE content_hash = ?");
        select.setBytes(1, hash);
        try (var row = select.executeQuery()) {
            if (row.next()) {
                return Kept.DUPLICATE;
            }
        }
        insert(change, event, hash, payload);
        return Kept.KEPT;
    }

    private static byte[] payload(TimelineEvent event) {
        var payload = new PayloadWriter();
        EvidencePayloads.write(payload, event.at());
        payload.number(event.track().ordinal()).text(event.meaning()).text(event.message());
        payload.number(event.origin().ordinal()).number(event.kind().ordinal());
        payload.number(event.links().size());
        event.links().forEach(link -> payload.number(link.value()));
        write(payload, event.system());
        return payload.toBytes();
    }

    private static long insert(Change change, TimelineEvent event, byte @Nullable [] hash, byte[] payload)
            throws SQLException {
        long id = change.newId(StoredTable.TIMELINE_EVENT);
        change.insert(
                StoredTable.TIMELINE_EVENT,
                id,
                change.sequence(),
                hash,
                event.at().instant().toEpochMilli(),
                (long) event.track().ordinal(),
                1L,
                change.seal(SealedColumn.TIMELINE_EVENT, id, payload));
        return id;
    }

    @Override
    public void withdraw(TimelineEvent.Id id, String reason) {
        var line =
                LogLine.of("timeline.withdraw", "timeline event " + id.value()).because(reason);
        store.change(line, change -> {
            var row = change.row(StoredTable.TIMELINE_EVENT, id.value());
            if (row == null) {
                throw new IllegalArgumentException("""
                    There is no timeline event %d in this case.
                    Maybe the number is of another case.\
                    """.formatted(id.value()));
            }
            row[0] = id.value();
            row[5] = 0L;
            change.update(StoredTable.TIMELINE_EVENT, row);
            return id;
        });
    }

    @Override
    public List<Entry> byHand() {
        return standing(TIMELINE_EVENT.CONTENT_HASH.isNull());
    }

    @Override
    public List<Entry> imported() {
        return standing(TIMELINE_EVENT.CONTENT_HASH.isNotNull());
    }

    private List<Entry> standing(Condition origin) {
        return store.database()
                .query(sql -> sql
                        .selectFrom(TIMELINE_EVENT)
                        .where(TIMELINE_EVENT.STANDING.eq(1L))
                        .and(origin)
                        .orderBy(TIMELINE_EVENT.AT, TIMELINE_EVENT.ID)
                        .fetch(this::toDomain)
                        .stream()
                        .sorted(Comparator.comparing(entry -> entry.event().at().instant()))
                        .toList());
    }

    private Entry toDomain(TimelineEventRecord row) {
        var payload = store.payload(SealedColumn.TIMELINE_EVENT, row.getId(), row.getVersion(), row.getPayload());
        var at = EvidencePayloads.requiredTime(payload);
        var track = payload.oneOf(TimelineEvent.Track.values());
        var meaning = payload.text();
        var message = payload.text();
        var origin = payload.oneOf(TimelineEvent.Origin.values());
        var kind = payload.oneOf(TimelineEvent.Kind.values());
        var links = numbers(payload).map(AccessEvent.Id::new).toList();
        var event = new TimelineEvent(at, track, kind, meaning, message, origin, links, system(payload));
        return new Entry(new TimelineEvent.Id(row.getId()), event);
    }

    private static Stream<Long> numbers(PayloadReader from) {
        int count = from.size();
        var numbers = new ArrayList<Long>(count);
        for (int i = 0; i < count; i++) {
            numbers.add(from.number());
        }
        return numbers.stream();
    }

    private static void write(PayloadWriter to, @Nullable SystemCheck check) {
        to.flag(check != null);
        if (check == null) {
            return;
        }
        to.text(check.system()).number(check.result().ordinal()).text(check.checked());
        for (var time : List.of(check.period().from(), check.period().to())) {
            to.number(time.getEpochSecond()).number(time.getNano());
        }
        to.number(check.sources().size());
        check.sources().forEach(source -> to.number(source.value()));
        to.text(check.evidence()).text(check.by());
    }

    private static @Nullable SystemCheck system(PayloadReader from) {
        if (!from.flag()) {
            return null;
        }
        return new SystemCheck(
                from.text(),
                from.oneOf(SystemCheck.Result.values()),
                from.text(),
                new Interval(
                        Instant.ofEpochSecond(from.number(), from.number()),
                        Instant.ofEpochSecond(from.number(), from.number())),
                numbers(from).map(DataSource.Id::new).toList(),
                from.text(),
                from.text());
    }
}
