package org.noticewright.store;

import static org.noticewright.store.generated.Tables.TIMELINE_EVENT;

import java.util.Comparator;
import java.util.List;
import org.noticewright.casework.Timeline;
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
        payload.number(event.origin().ordinal());
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
        var event = new TimelineEvent(
                EvidencePayloads.requiredTime(payload),
                payload.oneOf(TimelineEvent.Track.values()),
                payload.text(),
                payload.text(),
                payload.oneOf(TimelineEvent.Origin.values()));
        return new Entry(new TimelineEvent.Id(row.getId()), event);
    }
}
