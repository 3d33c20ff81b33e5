package org.noticewright.casework.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Interval;
import tools.jackson.databind.JsonNode;

/// The decided scope as JSON, and back.
final class ScopeRow {

    private ScopeRow() {}

    static Map<String, Object> of(AccessWindow window) {
        var map = new LinkedHashMap<String, Object>();
        map.put("actors", window.actors());
        map.put("addresses", window.addresses());
        map.put("sessions", window.sessions());
        map.put("agents", window.agents());
        map.put("tokens", window.tokens());
        map.put("wholeAccounts", window.wholeAccounts());
        map.put("from", window.from().toString());
        map.put("to", window.to().toString());
        var clocks = new TreeMap<String, String>();
        window.clocks().forEach((source, ahead) -> clocks.put(source, ahead.toString()));
        map.put("clocksAhead", clocks);
        map.put(
                "ruledOutEvents",
                window.rulings().events().stream()
                        .map(AccessEvent.Id::value)
                        .sorted()
                        .toList());
        map.put(
                "ruledOutSilences",
                window.rulings().silences().stream().map(ScopeRow::interval).toList());
        return map;
    }

    private static Map<String, String> interval(Interval interval) {
        var map = new LinkedHashMap<String, String>();
        map.put("from", interval.from().toString());
        map.put("to", interval.to().toString());
        return map;
    }

    static AccessWindow read(JsonNode node) {
        var clocks = new TreeMap<String, Duration>();
        node.required("clocksAhead")
                .properties()
                .forEach(clock -> clocks.put(
                        clock.getKey(), Duration.parse(clock.getValue().asString())));
        return new AccessWindow(
                texts(node, "actors"),
                texts(node, "addresses"),
                texts(node, "sessions"),
                texts(node, "agents"),
                texts(node, "tokens"),
                node.required("wholeAccounts").asBoolean(),
                time(node, "from"),
                time(node, "to"),
                clocks,
                rulings(node));
    }

    private static AccessWindow.Rulings rulings(JsonNode node) {
        var events = new HashSet<AccessEvent.Id>();
        node.required("ruledOutEvents").forEach(event -> events.add(new AccessEvent.Id(event.asLong())));
        var silences = new HashSet<Interval>();
        node.required("ruledOutSilences")
                .forEach(silence -> silences.add(new Interval(time(silence, "from"), time(silence, "to"))));
        return new AccessWindow.Rulings(events, silences);
    }

    private static Instant time(JsonNode node, String name) {
        return Instant.parse(node.required(name).asString());
    }

    private static Set<String> texts(JsonNode node, String name) {
        var texts = new TreeSet<String>();
        node.required(name).forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
