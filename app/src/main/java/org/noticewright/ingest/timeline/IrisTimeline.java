package org.noticewright.ingest.timeline;

import java.util.List;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.log.LogRecord;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// The timeline table of DFIR-IRIS: the title is what happened. Our own lines, which carry our tag, come
/// back unchanged.
public final class IrisTimeline extends TimelineFamily {

    public IrisTimeline() {
        super("iris");
    }

    @Override
    double confidence(LogRecord line, boolean header) {
        return header && line.has("event_date", "event_tz", "event_title") ? 0.98 : 0;
    }

    @Override
    Evidence piece(LogRecord line, SourceTimes times) throws Unusable {
        String title = line.text("event_title");
        if (title == null) {
            throw new Unusable("The event has no event_title.");
        }
        String date = line.textOrEmpty("event_date");
        String zone = line.textOrEmpty("event_tz");
        String at = date.matches(".*(?:[Zz]|[+-]\\d{2}:?\\d{2})$") ? date : date + zone;
        String content = line.text("event_content");
        String source = line.text("event_source");
        String tags = line.textOrEmpty("event_tags");
        boolean foreign = source != null && !List.of(tags.split("\\|")).contains("noticewright");
        return event(
                required(times.read(at)),
                line.textOrEmpty("event_category") + " " + tags,
                title,
                (content == null ? title : content) + (foreign ? " (" + source + ")" : ""));
    }
}
