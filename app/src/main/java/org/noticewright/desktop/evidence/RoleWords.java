package org.noticewright.desktop.evidence;

import java.util.Map;

/// What the roles of a mapping are called on screen.
final class RoleWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("action", "What was done"),
            Map.entry("actor", "Who (id or account)"),
            Map.entry("actor_name", "Who (name or e-mail)"),
            Map.entry("address1", "Street"),
            Map.entry("address2", "Unit, second line"),
            Map.entry("agent", "Browser or program"),
            Map.entry("as_of", "As of (date)"),
            Map.entry("assignee", "Agent in charge"),
            Map.entry("body", "Text of the ticket"),
            Map.entry("channel", "Channel"),
            Map.entry("city", "City"),
            Map.entry("country", "Country"),
            Map.entry("created", "Created"),
            Map.entry("date_of_birth", "Date of birth"),
            Map.entry("deceased", "Deceased (yes, no or date)"),
            Map.entry("direction", "In or out (who wrote)"),
            Map.entry("email", "E-mail"),
            Map.entry("email_consent", "Agreed to e-mail"),
            Map.entry("first_name", "First name"),
            Map.entry("id", "Number or id"),
            Map.entry("ip", "IP address"),
            Map.entry("last_name", "Last name"),
            Map.entry("message", "Text of each message"),
            Map.entry("message_author", "Author of each message"),
            Map.entry("message_time", "Time of each message"),
            Map.entry("method", "Method (GET, POST, …)"),
            Map.entry("name", "Name"),
            Map.entry("native_id", "Customer's id"),
            Map.entry("outcome", "Outcome (success, failure)"),
            Map.entry("phone", "Telephone"),
            Map.entry("platform", "Platform of the tickets"),
            Map.entry("postcode", "ZIP or postcode"),
            Map.entry("records", "List that holds the records"),
            Map.entry("requester_email", "Requester's e-mail"),
            Map.entry("requester_id", "Requester's id"),
            Map.entry("requester_name", "Requester's name"),
            Map.entry("requester_phone", "Requester's telephone"),
            Map.entry("session", "Session"),
            Map.entry("state", "State"),
            Map.entry("status", "Status"),
            Map.entry("subject", "Subject"),
            Map.entry("tags", "Tags"),
            Map.entry("target", "Ticket or object"),
            Map.entry("ticket_pattern", "Pattern that finds a ticket's number"),
            Map.entry("time", "Time"),
            Map.entry("type", "Kind of object"),
            Map.entry("updated", "Updated"),
            Map.entry("url", "Web address asked for"),
            Map.entry("visibility", "Public or internal"));

    private RoleWords() {}

    static String of(String role) {
        return WORDS.getOrDefault(role, role);
    }
}
