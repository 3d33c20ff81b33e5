package org.noticewright.ingest.zendesk;

import static org.noticewright.ingest.zendesk.ZendeskMessages.first;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.Unusable;

/// Names of organisations, groups, brands and ticket forms, for the ids of theirs in tickets.
final class ZendeskNames {

    /// List or wrapper to the ticket's field that holds its ids.
    private static final Map<String, String> FIELDS = Map.of(
            "organizations", "organization_id",
            "organization", "organization_id",
            "groups", "group_id",
            "group", "group_id",
            "brands", "brand_id",
            "brand", "brand_id",
            "ticket_forms", "ticket_form_id",
            "ticket_form", "ticket_form_id");

    private ZendeskNames() {}

    static ValueTitle title(String list, JsonObject named) throws Unusable {
        String id = Cells.id(named.text("id"));
        String name = first(named.text("name"), named.text("display_name"));
        String field = field(named, list);
        if (id == null || name == null || field == null) {
            throw new Unusable("The organisation, group, brand or form has no id or no name.");
        }
        return new ValueTitle(ZendeskMessages.PLATFORM, field, id, name);
    }

    /// The ticket's field that holds such ids: by the list's name, else by address and keys of the object.
    static @Nullable String field(JsonObject named, String list) {
        String known = FIELDS.get(list);
        if (known != null) {
            return known;
        }
        if (!named.has("id") || !named.has("name")) {
            return null;
        }
        String url = named.textOrEmpty("url");
        for (String plural : new String[] {"organizations", "groups", "brands", "ticket_forms"}) {
            if (url.contains("/api/v2/" + plural + "/")) {
                return FIELDS.get(plural);
            }
        }
        if (named.has("domain_names") || named.has("shared_tickets")) {
            return "organization_id";
        }
        if (named.has("subdomain") && named.has("brand_url")) {
            return "brand_id";
        }
        if (named.has("ticket_field_ids")) {
            return "ticket_form_id";
        }
        return named.has("is_public") && named.has("default") ? "group_id" : null;
    }
}
