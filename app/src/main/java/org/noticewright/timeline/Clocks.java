package org.noticewright.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.noticewright.domain.AccessEvent;

/// When things really happened: a log's own time less what its clock ran ahead.
public record Clocks(Map<String, Duration> ahead) {

    public static final Clocks TRUSTED = new Clocks(Map.of());

    public Clocks {
        ahead = Map.copyOf(ahead);
    }

    public Instant trueTime(AccessEvent event) {
        return event.at().instant().minus(ahead(event.source()));
    }

    /// The last instant the line can mean, when its log counts in minutes or days.
    Instant latest(AccessEvent event) {
        return event.at().latest().minus(ahead(event.source()));
    }

    private Duration ahead(String source) {
        return ahead.getOrDefault(source, Duration.ZERO);
    }
}
