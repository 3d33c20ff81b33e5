package org.noticewright.casework.handover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Interval;
import org.noticewright.timeline.Hole;
import org.noticewright.timeline.Resolution;
import org.noticewright.timeline.ScopeFindings;
import org.noticewright.timeline.SourceCoverage;

/// What a scope run found beside the grades, as JSON. The verifier writes it again and compares.
final class CoverageRow {

    private CoverageRow() {}

    static Map<String, @Nullable Object> of(ScopeFindings findings) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("intruderLines", findings.intruderLines());
        map.put("unclearLines", findings.unclearLines());
        map.put("covered", findings.covered());
        map.put("logs", findings.coverage().stream().map(CoverageRow::log).toList());
        map.put("holes", findings.effects().stream().map(CoverageRow::effect).toList());
        map.put("notes", findings.notes());
        return map;
    }

    private static Map<String, @Nullable Object> log(SourceCoverage log) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("log", log.source());
        map.put("shows", log.says().name());
        map.put("lines", log.lines());
        map.put("first", log.first() == null ? null : log.first().toString());
        map.put("last", log.last() == null ? null : log.last().toString());
        map.put("windowHours", rounded(log.windowHours()));
        map.put("coveredHours", rounded(log.coveredHours()));
        map.put("quietHours", rounded(log.quietHours()));
        map.put("covered", intervals(log.covered()));
        map.put("holes", log.holes().stream().map(CoverageRow::hole).toList());
        map.put("usual", log.usual());
        return map;
    }

    private static Map<String, @Nullable Object> effect(ScopeFindings.HoleEffect effect) {
        var map = hole(effect.hole());
        map.put("possible", effect.possible());
        map.put("alone", effect.alone());
        return map;
    }

    private static Map<String, @Nullable Object> hole(Hole hole) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("log", hole.source());
        map.put("platform", hole.platform());
        map.put("from", hole.at().from().toString());
        map.put("to", hole.at().to().toString());
        map.put("cause", hole.cause().name());
        map.put("sentence", hole.sentence());
        map.put("excused", hole.excused());
        return map;
    }

    private static List<Map<String, String>> intervals(List<Interval> intervals) {
        return intervals.stream()
                .map(interval -> {
                    var map = new LinkedHashMap<String, String>();
                    map.put("from", interval.from().toString());
                    map.put("to", interval.to().toString());
                    return (Map<String, String>) map;
                })
                .toList();
    }

    private static double rounded(double hours) {
        return Math.round(hours * 1000) / 1000.0;
    }

    static Map<String, Object> of(Resolution line) {
        var map = new LinkedHashMap<String, Object>();
        map.put("event", line.event().value());
        map.put("at", line.at().toString());
        map.put("action", line.action().name());
        map.put("how", line.how().name());
        map.put("grade", line.grade().name());
        map.put("tickets", line.tickets());
        map.put("maybe", line.maybe());
        map.put("rows", line.rows());
        map.put("sentence", line.sentence());
        return map;
    }
}
