package org.noticewright.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.container.TextEncoding;
import org.noticewright.ingest.container.Unrecognised;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Dialect;
import org.noticewright.ingest.format.Head;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.generic.GenericTicketJson;
import org.noticewright.ingest.generic.GenericXml;
import org.noticewright.ingest.json.JsonShape;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.LoaderLine;
import org.noticewright.ingest.people.CustomerTable;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.xml.XmlHead;
import org.noticewright.ingest.zendesk.ZendeskKind;
import org.noticewright.ingest.zendesk.ZendeskTable;

/// Tells formats apart by the head of a file: shape first, then the set of keys or headers.
final class FormatDetector {

    private static final int MOST = 3;

    private FormatDetector() {}

    /// Best first, at least one.
    static List<Candidate> detect(Payload payload) throws Refusal {
        TextEncoding encoding = TextEncoding.of(payload.head());
        String head = encoding.decode(payload.head());
        Map<String, Candidate> byHead = new LinkedHashMap<>();
        Head beginning = new Head(payload.head(), payload.headIsAll(), head, payload.fileName());
        Readers.FAMILIES.forEach(family -> family.ofHead(beginning).forEach(match -> put(byHead, match)));
        if (!byHead.isEmpty()) {
            return best(byHead);
        }
        String refusal = Unrecognised.reason(payload.head());
        if (!refusal.isEmpty()) {
            throw new Refusal(refusal);
        }
        if (JsonShape.isJson(head)) {
            return ofJson(head, payload.headIsAll());
        }
        if (payload.sheet() == null && XmlHead.isXml(head)) {
            return ofXml(head);
        }
        if (payload.sheet() != null && Dialect.of(head, true) == null) {
            throw new Refusal("The sheet has a single column: it is no table of tickets. Maybe export as JSON or CSV.");
        }
        return ofTable(head, payload.headIsAll());
    }

    /// XML that no family knows: records of any kind, under a mapping.
    private static List<Candidate> ofXml(String head) throws Refusal {
        if (XmlHead.isHtml(head)) {
            throw new Refusal(
                    "This is a web page (HTML), no export. Maybe the session had ended: fetch the export again.");
        }
        XmlHead xml = XmlHead.checked(head);
        GenericXml.Shape shape = GenericXml.Shape.of(xml);
        if (shape == null) {
            throw new Refusal("The XML has no repeated element that looks like a ticket. Maybe export as JSON or CSV.");
        }
        return List.of(new Candidate("generic.xml", shape.confidence(), shape.reason()));
    }

    private static List<Candidate> ofJson(String head, boolean all) throws Refusal {
        List<JsonObject> objects = JsonShape.firstObjects(head, all);
        Map<String, Candidate> found = new LinkedHashMap<>();
        String foreign = null;
        boolean structure = false;
        for (JsonObject object : objects) {
            for (Candidate candidate : ofObject(object)) {
                structure |= candidate.formatId().isEmpty();
                put(found, candidate);
            }
            foreign = foreign == null ? ForeignFormats.ofJson(object) : foreign;
        }
        if (!found.isEmpty()) {
            return best(found);
        }
        if (foreign != null) {
            throw new Refusal(ForeignFormats.refusal(foreign));
        }
        if (structure) {
            throw new Refusal("""
                This is Zendesk data without any ticket, message or person (such as tags, macros or a \
                single attachment's description): nothing to import. Maybe import tickets, comments, users or logs.\
                """);
        }
        Map<String, String> paths = JsonMapping.guess(objects);
        if (!paths.isEmpty()) {
            return List.of(new Candidate(
                    "generic.json",
                    Math.min(0.7, 0.2 + 0.1 * paths.size()),
                    "JSON with values for " + String.join(", ", paths.keySet())));
        }
        throw new Refusal(
                objects.isEmpty()
                        ? "This looks like JSON but holds no object that can be read. Maybe the file is damaged: fetch"
                                + " it again."
                        : "The JSON fits no known ticket or log format. Maybe give a mapping of its paths and the"
                                + " format generic.json.");
    }

    private static void put(Map<String, Candidate> found, Match match) {
        put(found, new Candidate(match.formatId(), match.confidence(), match.reason()));
    }

    private static void put(Map<String, Candidate> found, Candidate candidate) {
        if (!candidate.formatId().isEmpty()) {
            found.merge(
                    candidate.formatId(), candidate, (one, two) -> one.confidence() >= two.confidence() ? one : two);
        }
    }

    /// What the outermost object may be, by every family and by the forms of Zendesk.
    ///
    /// An empty format id stands for Zendesk objects that hold nothing to import.
    private static List<Candidate> ofObject(JsonObject outer) {
        JsonObject object = LoaderLine.unwrapped(outer);
        List<Candidate> foreign = new ArrayList<>();
        Readers.FAMILIES.forEach(family -> family.ofJson(object)
                .forEach(match -> foreign.add(new Candidate(match.formatId(), match.confidence(), match.reason()))));
        if (!foreign.isEmpty()) {
            return foreign;
        }
        if (GenericTicketJson.isTicket(object) && ZendeskKind.of(object) != ZendeskKind.TICKET) {
            return List.of(new Candidate("generic.ticket", 0.9, "objects with id and messages"));
        }
        ZendeskKind kind = ZendeskKind.of(object);
        if (kind != null) {
            return List.of(new Candidate(
                    kind.formatId(),
                    kind.confidence(object),
                    "keys of a Zendesk " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        if (object.object("event").has("access_logs")) {
            return List.of(new Candidate("zendesk.access", 0.95, "webhook with access_logs"));
        }
        List<Candidate> onPage = ofPage(object);
        if (!onPage.isEmpty()) {
            return onPage;
        }
        if (GenericTicketJson.isText(object)) {
            return List.of(new Candidate("generic.text", 0.85, "objects with id and text"));
        }
        return isZendeskScrap(object) ? List.of(new Candidate("", 0, "")) : List.of();
    }

    private static List<Candidate> ofPage(JsonObject page) {
        List<Candidate> found = new ArrayList<>();
        page.members().forEach((key, value) -> {
            ZendeskKind kind = ZendeskKind.ofList(key);
            if (kind == null || ForeignFormats.ofJson(page) != null) {
                return;
            }
            ZendeskKind inside = value instanceof JsonArray list
                    ? list.objects().stream()
                            .findFirst()
                            .map(ZendeskKind::of)
                            .orElse(list.items().isEmpty() ? kind : null)
                    : value instanceof JsonObject one ? ZendeskKind.of(one) : null;
            boolean isPage = page.has("end_of_stream")
                    || page.has("after_cursor")
                    || page.has("next_page")
                    || page.has("meta")
                    || page.has("count");
            if (inside == kind || isPage) {
                double sure = inside != kind ? 0.6 : kind == ZendeskKind.NAME ? 0.9 : 0.95;
                found.add(new Candidate(kind.formatId(), sure, "page with the list " + key));
            }
        });
        return found;
    }

    private static boolean isZendeskScrap(JsonObject object) {
        boolean tags = object.members().size() <= 4
                && object.get("tags") instanceof JsonArray list
                && list.objects().isEmpty();
        boolean wrapped = object.members().values().stream()
                .limit(3)
                .anyMatch(value -> value instanceof JsonObject inner && ZendeskKind.of(inner) == ZendeskKind.STRUCTURE);
        return tags || wrapped;
    }

    private static List<Candidate> ofTable(String head, boolean all) throws Refusal {
        Dialect dialect = Dialect.of(head, all);
        List<List<String>> rows = dialect == null ? List.of() : dialect.firstRows(head, all);
        if (dialect == null || rows.isEmpty()) {
            throw new Refusal("""
                The file is neither JSON nor a table with a common separator. \
                Maybe it was cut, or exported in a form this version does not read: export as JSON or CSV (UTF-8).\
                """);
        }
        Columns header = new Columns(rows.getFirst());
        ZendeskTable.Kind zendesk = ZendeskTable.kindOf(header);
        if (zendesk != null) {
            return List.of(new Candidate(zendesk.formatId(), 0.97, "header of " + zendesk.formatId()));
        }
        Map<String, Candidate> families = new LinkedHashMap<>();
        Readers.FAMILIES.forEach(family -> family.ofTable(header).forEach(match -> put(families, match)));
        if (!families.isEmpty()) {
            return best(families);
        }
        if (ZendeskTable.isReplica(header)) {
            throw new Refusal(ZendeskTable.refusal());
        }
        String foreign = ForeignFormats.ofHeader(header);
        if (foreign != null) {
            throw new Refusal(ForeignFormats.refusal(foreign));
        }
        Map<String, Candidate> found = new LinkedHashMap<>();
        double people = CustomerTable.confidence(header);
        if (people > 0) {
            found.put("people.csv", new Candidate("people.csv", people, "header of a customer list"));
        }
        Map<String, String> roles = ColumnMapping.guess(header.headers()).roles();
        if (roles.containsKey("body") || (roles.containsKey("subject") && roles.containsKey("id"))) {
            double confidence = Math.min(0.7, 0.2 + 0.1 * roles.size());
            found.put(
                    "generic.csv",
                    new Candidate(
                            "generic.csv", confidence, "table with columns for " + String.join(", ", roles.keySet())));
        }
        if (found.isEmpty()) {
            throw new Refusal("""
                This is a table, but no column looks like the text or subject of a ticket, and it is no customer list. \
                Maybe give a mapping of its columns and the format generic.csv.\
                """);
        }
        return best(found);
    }

    private static List<Candidate> best(Map<String, Candidate> found) {
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(MOST)
                .toList();
    }
}
