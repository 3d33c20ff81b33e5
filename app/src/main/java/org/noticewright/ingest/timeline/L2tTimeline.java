package org.noticewright.ingest.timeline;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.log.LogRecord;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// The table of log2timeline: 17 columns, the date month first, the zone in a column of its own.
public final class L2tTimeline extends TimelineFamily {

    public L2tTimeline() {
        super("l2tcsv");
    }

    @Override
    double confidence(LogRecord line, boolean header) {
        return header && line.has("date", "time", "timezone", "MACB", "sourcetype", "desc") ? 0.98 : 0;
    }

    @Override
    Evidence piece(LogRecord line, SourceTimes times) throws Unusable {
        String date = line.textOrEmpty("date");
        String time = line.textOrEmpty("time");
        String zone = line.textOrEmpty("timezone");
        String iso = date.replaceFirst("^(\\d{1,2})/(\\d{1,2})/(\\d{4})$", "$3-$1-$2") + " " + time;
        OriginalTime read = required(times(zone, times).read(iso));
        OriginalTime at = new OriginalTime(
                read.instant(), (date + " " + time + " " + zone).strip(), read.zone(), read.precision());
        String message = line.textOrEmpty("desc", "short");
        return event(at, line.textOrEmpty("sourcetype"), line.textOrEmpty("type"), message);
    }

    private static SourceTimes times(String zone, SourceTimes otherwise) throws Unusable {
        if (zone.isEmpty()) {
            return otherwise;
        }
        try {
            return new SourceTimes(ZoneId.of(zone, ZoneId.SHORT_IDS));
        } catch (DateTimeException unknown) {
            throw new Unusable("The event's timezone is unknown.");
        }
    }
}
