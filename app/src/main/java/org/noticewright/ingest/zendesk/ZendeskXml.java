package org.noticewright.ingest.zendesk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.ProfileRecord;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Head;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.xml.XmlElement;
import org.noticewright.ingest.xml.XmlHead;
import org.noticewright.ingest.xml.XmlRecords;

/// The account's export as XML: `tickets.xml`, `users.xml`, `organizations.xml`. An element becomes the API's
/// object again, so that one set of rules reads both.
public final class ZendeskXml implements FormatFamily {

    private static final String XML = "zendesk.xml";
    private static final Set<String> RECORDS = Set.of("ticket", "user", "organization", "group");

    @Override
    public List<String> formats() {
        return List.of(XML);
    }

    @Override
    public List<Match> ofHead(Head head) {
        XmlHead xml = XmlHead.isXml(head.text()) ? XmlHead.of(head.text()) : null;
        if (xml == null) {
            return List.of();
        }
        boolean ticket = xml.has("tickets/ticket/requester-id") || xml.has("tickets/ticket/nice-id");
        boolean user = xml.has("users/user/restriction-id")
                || xml.has("users/user/organization-id")
                || xml.has("users/user/roles") && xml.has("users/user/time-zone");
        boolean organization = xml.has("organizations/organization/is-shared")
                || xml.has("organizations/organization/shared-comments")
                || xml.has("organizations/organization/domain-names")
                || xml.has("organizations/organization/default");
        return ticket || user || organization
                ? List.of(new Match(XML, 0.96, "elements of a Zendesk export"))
                : List.of();
    }

    @Override
    public void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        SourceTimes times = reading.times();
        ZendeskTickets tickets = new ZendeskTickets(times);
        XmlRecords.read(payload, reading.sink(), new XmlRecords.Handler() {
            @Override
            public boolean isRecord(List<String> path) {
                return path.size() == 2 && RECORDS.contains(path.getLast());
            }

            @Override
            public void record(XmlElement element, List<String> path, Extent extent) throws Unusable {
                reading.sink().keep(List.of(piece(element, tickets)), extent);
            }
        });
    }

    private static Evidence piece(XmlElement element, ZendeskTickets tickets) throws Unusable {
        JsonObject object = element.toJson();
        return switch (element.name()) {
            case "ticket" -> new TicketRecord(tickets.ticket(asTicket(object)));
            case "user" -> new ProfileRecord(ZendeskUsers.user(asUser(object)));
            default -> {
                String id = object.text("id");
                String name = object.text("name");
                if (id == null || name == null) {
                    throw new Unusable("The %s has no id or no name.".formatted(element.name()));
                }
                yield new ValueTitle(ZendeskMessages.PLATFORM, element.name() + "_id", id, name);
            }
        };
    }

    private static JsonObject asTicket(JsonObject xml) {
        Map<String, JsonValue> members = new LinkedHashMap<>(xml.members());
        rename(members, "nice_id", "id");
        rename(members, "current_tags", "tags");
        named(members, "status_id", "status", List.of("new", "open", "pending", "solved", "closed", "deleted", "hold"));
        if (xml.has("via_id") && !xml.has("via")) {
            members.put("channel", xml.object("via_name").has("name") ? xml.get("via_name") : xml.get("via_id"));
        }
        List<JsonValue> fields = new ArrayList<>();
        for (String list : List.of("ticket_field_entries", "custom_fields")) {
            for (JsonObject entry : xml.array(list).objects()) {
                Map<String, JsonValue> field = new LinkedHashMap<>(entry.members());
                rename(field, "ticket_field_id", "id");
                fields.add(new JsonObject(field));
            }
        }
        members.put("custom_fields", new JsonArray(fields));
        if (xml.has("comments")) {
            List<JsonValue> comments = new ArrayList<>();
            xml.array("comments").objects().forEach(comment -> comments.add(asComment(comment)));
            members.put("comments", new JsonArray(comments));
        }
        return new JsonObject(members);
    }

    private static JsonObject asComment(JsonObject xml) {
        Map<String, JsonValue> members = new LinkedHashMap<>(xml.members());
        rename(members, "is_public", "public");
        rename(members, "value", "body");
        List<JsonValue> files = new ArrayList<>();
        for (JsonObject file : xml.array("attachments").objects()) {
            Map<String, JsonValue> one = new LinkedHashMap<>(file.members());
            rename(one, "filename", "file_name");
            files.add(new JsonObject(one));
        }
        members.put("attachments", new JsonArray(files));
        return new JsonObject(members);
    }

    private static JsonObject asUser(JsonObject xml) {
        Map<String, JsonValue> members = new LinkedHashMap<>(xml.members());
        if (!xml.has("role") && xml.has("roles")) {
            String role = "0".equals(xml.text("roles")) ? "end-user" : "agent";
            members.put("role", new JsonText(role));
        }
        return new JsonObject(members);
    }

    /// The older name counts where both are there: it is the number people quote.
    private static void rename(Map<String, JsonValue> members, String from, String to) {
        JsonValue value = members.remove(from);
        if (value != null) {
            members.put(to, value);
        }
    }

    private static void named(Map<String, JsonValue> members, String from, String to, List<String> names) {
        JsonValue code = members.remove(from);
        String digits = code == null ? null : code.scalar();
        if (digits != null && digits.matches("\\d") && Integer.parseInt(digits) < names.size()) {
            members.putIfAbsent(to, new JsonText(names.get(Integer.parseInt(digits))));
        }
    }
}
