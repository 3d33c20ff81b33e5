package org.noticewright.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.SystemCheck;
import org.noticewright.domain.TimelineEvent;

/// A timeline event as one JSON object, with the field names other timeline tools know.
final class EventLine {

    private EventLine() {}

    static Map<String, Object> of(TimelineEvent event) {
        var line = new LinkedHashMap<String, Object>();
        line.put("datetime", event.at().instant().toString());
        line.put("original", event.at().text());
        line.put("zone", event.at().zone());
        line.put("track", event.track().name());
        line.put("timestamp_desc", event.meaning());
        line.put("message", event.message());
        line.put("origin", event.origin().name());
        line.put("kind", event.kind().name());
        line.put("events", event.links().stream().map(AccessEvent.Id::value).toList());
        if (event.system() != null) {
            line.put("system", of(event.system()));
        }
        return line;
    }

    private static Map<String, Object> of(SystemCheck check) {
        var line = new LinkedHashMap<String, Object>();
        line.put("name", check.system());
        line.put("result", check.result().name());
        line.put("checked", check.checked());
        line.put("from", check.period().from().toString());
        line.put("to", check.period().to().toString());
        line.put("sources", check.sources().stream().map(DataSource.Id::value).toList());
        line.put("evidence", check.evidence());
        line.put("by", check.by());
        return line;
    }
}
