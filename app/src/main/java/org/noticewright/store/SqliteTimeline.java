package org.noticewright.store;

import static org.noticewright.store.generated.Tables.TIMELINE_EVENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Timeline;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Interval;
import org.noticewright.domain.SystemCheck;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.store.generated.tables.records.TimelineEventRecord;
import org.noticewright.store.sealed.SealedColumn;

/// Events entered by hand.
final class SqliteTimeline implements Timeline {

    private final CaseStore store;

    SqliteTimeline(CaseStore store) {
        this.store = store;
    }

    @Override
    public TimelineEvent.Id add(TimelineEvent event, String reason) {
        var payload = new PayloadWriter();
        EvidencePayloads.write(payload, event.at());
        payload.number(event.track().ordinal()).text(event.meaning()).text(event.message());
        payload.number(event.origin().ordinal()).number(event.kind().ordinal());
        payload.number(event.links().size());
        event.links().forEach(link -> payload.number(link.value()));
        write(payload, event.system());
        return store.change(
                true,
                added -> LogLine.of("timeline.add", "timeline event " + added.value())
                        .changing("", event.message())
                        .because(reason),
                change -> {
                    long id = change.newId(StoredTable.TIMELINE_EVENT);
                    change.insert(
                            StoredTable.TIMELINE_EVENT,
                            id,
                            change.sequence(),
                            event.at().instant().toEpochMilli(),
                            (long) event.track().ordinal(),
                            1L,
                            change.seal(SealedColumn.TIMELINE_EVENT, id, payload.toBytes()));
                    return new TimelineEvent.Id(id);
                });
    }

    @Override
    public void withdraw(TimelineEvent.Id id, String reason) {
        var line =
                LogLine.of("timeline.withdraw", "timeline event " + id.value()).because(reason);
        store.change(line, change -> {
            var row = change.row(StoredTable.TIMELINE_EVENT, id.value());
            if (row == null) {
                throw new IllegalStateException("""
                    There is no timeline event %d in this case.
                    Maybe the number is of another case.\
                    """.formatted(id.value()));
            }
            row[0] = id.value();
            row[4] = 0L;
            change.update(StoredTable.TIMELINE_EVENT, row);
            return id;
        });
    }

    @Override
    public List<Entry> byHand() {
        return store.database()
                .query(sql -> sql
                        .selectFrom(TIMELINE_EVENT)
                        .where(TIMELINE_EVENT.STANDING.eq(1L))
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
