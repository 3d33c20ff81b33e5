package org.noticewright.ingest.timeline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.TimelineRecord;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.domain.TimelineEvent.Origin;
import org.noticewright.domain.TimelineEvent.Track;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.log.LineFamily;
import org.noticewright.ingest.log.LogRecord;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// A timeline as a table or as JSON lines, one event a line.
abstract class TimelineFamily extends LineFamily {

    TimelineFamily(String formatId) {
        super(formatId);
    }

    /// How sure it is that this is an event of the timeline, 0 to 1; a header comes as a record of itself.
    abstract double confidence(LogRecord line, boolean header);

    /// The one piece that the line is.
    abstract Evidence piece(LogRecord line, SourceTimes times) throws Unusable;

    @Override
    public List<Match> ofJson(JsonObject object) {
        return match(confidence(LogRecord.of(object), false), "keys");
    }

    @Override
    public List<Match> ofTable(Columns header) {
        return match(confidence(LogRecord.of(header.headers(), header.headers()), true), "header");
    }

    private List<Match> match(double confidence, String what) {
        return confidence > 0
                ? List.of(new Match(formatId(), confidence, what + " of a timeline, " + formatId()))
                : List.of();
    }

    @Override
    protected Lines lines(Reading reading) {
        return new Lines() {
            @Override
            protected void keep(LogRecord line, Extent extent) throws Unusable {
                reading.sink().keep(List.of(piece(line, reading.times())), extent);
            }
        };
    }

    /// @param kind what the source calls the event's kind; tells the track
    static TimelineRecord event(OriginalTime at, String kind, String meaning, String message) {
        return new TimelineRecord(new TimelineEvent(at, track(kind), meaning, message, Origin.IMPORTED));
    }

    private static Track track(String kind) {
        String folded = kind.toLowerCase(Locale.ROOT);
        if (folded.contains("legal")) {
            return Track.LEGAL;
        }
        return folded.contains("response") ? Track.RESPONSE : Track.INTRUDER;
    }

    static OriginalTime required(@Nullable OriginalTime time) throws Unusable {
        if (time == null) {
            throw new Unusable("The event has no time that can be read.");
        }
        return time;
    }
}
