package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.store.TestCases.at;
import static org.noticewright.store.TestCases.key;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.RecordRange;

/// Every form of a range comes back from its sealed form as it was.
final class LoggedRangesTest {

    static Stream<RecordRange> ranges() {
        Instant from = Instant.parse("2026-02-01T00:00:00.123Z");
        return Stream.of(
                new RecordRange.Everything(),
                new RecordRange.Created(from, null),
                new RecordRange.Updated(null, from),
                new RecordRange.Page("view 55", 3, 100, RecordRange.Order.UPDATED_DESCENDING),
                new RecordRange.OfRequester(key("u1")),
                new RecordRange.Files("attachments/8841/"),
                new RecordRange.Folder("/Inbox"),
                new RecordRange.Search("status:open"));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    @NullSource
    void roundTrip(@Nullable RecordRange range) {
        var event = new AccessEvent(
                "log",
                at("2026-02-01T10:00:00Z"),
                AccessEvent.Action.LIST_RECORDS,
                "7",
                "u1",
                "agent@clinic.example",
                "203.0.113.9",
                null,
                null,
                AccessEvent.Outcome.SUCCESS,
                AccessEvent.Scope.RANGE,
                List.of(key("1")),
                List.of(new LoggedObject(LoggedObject.Kind.FILE, "rash.jpg")),
                range,
                17,
                "listed");
        var writer = new PayloadWriter();
        AccessEventPayload.write(writer, event);
        assertThat(AccessEventPayload.read(new PayloadReader(writer.toBytes()))).isEqualTo(event);
    }
}
