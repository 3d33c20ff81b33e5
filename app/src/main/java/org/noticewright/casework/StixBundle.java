package org.noticewright.casework;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;

/// A STIX 2.1 bundle of a timeline: addresses and accounts of the intruder, what was observed of them, the
/// other events as notes, and a report over all. Ids are UUIDs of version 5 over the content, so that the same
/// case gives the same bundle. Ticket ids stay out: nobody outside needs them.
final class StixBundle {

    /// Namespace that STIX 2.1 sets for ids of observables (section 2.9).
    private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");
    /// Ours, for everything else.
    private static final UUID OURS = uuid(OBSERVABLES, "https://noticewright.org/stix");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    private final Map<String, Map<String, Object>> objects = new TreeMap<>();
    private final List<String> reported = new ArrayList<>();
    private final Map<String, Object> identity = identity();
    private @Nullable Instant last;

    void add(TimelineFile.Line line) {
        last = last == null || line.at().isAfter(last) ? line.at() : last;
        if (line.access() == null) {
            note(line);
        } else {
            observed(line, line.access());
        }
    }

    private void observed(TimelineFile.Line line, AccessEvent event) {
        var refs = new ArrayList<String>();
        if (event.ip() != null) {
            refs.add(address(event.ip().strip()));
        }
        if (event.actorId() != null) {
            refs.add(account(event.actorId(), event.source()));
        }
        if (refs.isEmpty()) {
            note(line);
            return;
        }
        var at = time(line.at());
        var object = base("observed-data", line.at() + "|" + line.number() + "|" + line.meaning(), at);
        object.put("created_by_ref", identity.get("id"));
        object.put("labels", List.of(line.track()));
        object.put("first_observed", at);
        object.put("last_observed", at);
        object.put("number_observed", 1);
        object.put("object_refs", refs);
        object.put("x_noticewright_meaning", line.meaning());
        object.put("x_noticewright_message", line.message());
        keep(object);
    }

    private void note(TimelineFile.Line line) {
        var object = base("note", line.at() + "|" + line.meaning() + "|" + line.message(), time(line.at()));
        object.put("created_by_ref", identity.get("id"));
        object.put("labels", List.of(line.track()));
        object.put("abstract", line.meaning());
        object.put("content", line.message());
        object.put("object_refs", List.of(String.valueOf(identity.get("id"))));
        keep(object);
    }

    private void keep(Map<String, Object> object) {
        var id = String.valueOf(object.get("id"));
        if (objects.put(id, object) == null) {
            reported.add(id);
        }
    }

    private String address(String ip) {
        var type = ip.indexOf(':') >= 0 ? "ipv6-addr" : "ipv4-addr";
        return observable(type, "{\"value\":\"" + ip + "\"}", Map.of("value", ip));
    }

    private String account(String id, String source) {
        return observable(
                "user-account",
                "{\"account_type\":\"" + source + "\",\"user_id\":\"" + id + "\"}",
                new TreeMap<>(Map.of("account_type", source, "user_id", id)));
    }

    private String observable(String type, String contributing, Map<String, String> properties) {
        var id = type + "--" + uuid(OBSERVABLES, contributing);
        var object = new LinkedHashMap<String, Object>();
        object.put("type", type);
        object.put("spec_version", "2.1");
        object.put("id", id);
        object.putAll(properties);
        objects.put(id, object);
        return id;
    }

    private static Map<String, Object> identity() {
        var object = base("identity", OURS.toString(), "2026-01-01T00:00:00.000Z");
        object.put("name", "Noticewright");
        object.put("identity_class", "system");
        return object;
    }

    private static Map<String, Object> base(String type, String content, String at) {
        var object = new LinkedHashMap<String, Object>();
        object.put("type", type);
        object.put("spec_version", "2.1");
        object.put("id", type + "--" + uuid(OURS, type + "|" + content));
        object.put("created", at);
        object.put("modified", at);
        return object;
    }

    Map<String, Object> toJson() {
        var all = new ArrayList<Map<String, Object>>();
        all.add(identity);
        // Observables first: a reader that goes through once can name them.
        add(all, objects.values(), false);
        add(all, objects.values(), true);
        if (!reported.isEmpty() && last != null) {
            all.add(report(last));
        }
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put("type", "bundle");
        bundle.put("id", "bundle--" + uuid(OURS, String.join("|", objects.keySet())));
        bundle.put("objects", all);
        return bundle;
    }

    private static void add(List<Map<String, Object>> to, Collection<Map<String, Object>> objects, boolean withTime) {
        objects.stream()
                .filter(object -> object.containsKey("created") == withTime)
                .forEach(to::add);
    }

    private Map<String, Object> report(Instant at) {
        var object = base("report", String.join("|", reported), time(at));
        object.put("created_by_ref", identity.get("id"));
        object.put("name", "Access to a help desk by an intruder");
        object.put("report_types", List.of("observed-data"));
        object.put("published", time(at));
        object.put("labels", List.of("intruder"));
        object.put("object_refs", reported);
        return object;
    }

    private static String time(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    /// RFC 4122, version 5.
    static UUID uuid(UUID namespace, String name) {
        try {
            // SHA-1 is what the standard asks for here; it names, it does not protect.
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .array());
            var hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x5000L;
            long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1.", e);
        }
    }
}
