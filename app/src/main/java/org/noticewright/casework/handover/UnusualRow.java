package org.noticewright.casework.handover;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.ExpectedRange;
import org.noticewright.domain.UnusualHour;

/// An unusual hour as a row. The verifier writes it again from the events and compares.
final class UnusualRow {

    private UnusualRow() {}

    static Map<String, @Nullable Object> of(UnusualHour hour) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("actor", hour.actor());
        row.put("hour", hour.hour().toString());
        row.put("reads", hour.reads());
        row.put("why", hour.why().stream().map(Enum::name).sorted().toList());
        row.put("own", range(hour.own()));
        row.put("team", range(hour.team()));
        row.put("sentence", hour.sentence());
        return row;
    }

    private static @Nullable Map<String, Object> range(@Nullable ExpectedRange range) {
        if (range == null) {
            return null;
        }
        var map = new LinkedHashMap<String, Object>();
        map.put("basis", range.basis().name());
        map.put("hours", range.hours());
        map.put("median", range.median());
        map.put("spread", range.spread());
        map.put("upper", range.upper());
        return map;
    }
}
