package org.noticewright.casework.handover;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.noticewright.domain.AccessWindow;
import tools.jackson.databind.JsonNode;

/// The decided scope as JSON, and back.
final class ScopeRow {

    private ScopeRow() {}

    static Map<String, Object> of(AccessWindow window) {
        var map = new LinkedHashMap<String, Object>();
        map.put("actors", window.actors());
        map.put("addresses", window.addresses());
        map.put("from", window.from().toString());
        map.put("to", window.to().toString());
        return map;
    }

    static AccessWindow read(JsonNode node) {
        return new AccessWindow(
                texts(node.required("actors")),
                texts(node.required("addresses")),
                Instant.parse(node.required("from").asString()),
                Instant.parse(node.required("to").asString()));
    }

    private static Set<String> texts(JsonNode nodes) {
        var texts = new TreeSet<String>();
        nodes.forEach(node -> texts.add(node.asString()));
        return texts;
    }
}
