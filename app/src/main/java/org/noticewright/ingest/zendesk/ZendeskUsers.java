package org.noticewright.ingest.zendesk;

import static org.noticewright.ingest.zendesk.ZendeskMessages.first;
import static org.noticewright.ingest.zendesk.ZendeskMessages.orEmpty;

import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Profile.Role;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.Unusable;

/// A Zendesk user object as a [Profile].
final class ZendeskUsers {

    private ZendeskUsers() {}

    static Profile user(JsonObject user) throws Unusable {
        String id = Cells.id(user.text("id"));
        if (id == null) {
            throw new Unusable("The user has no id.");
        }
        return profile(user, id);
    }

    /// @param id the user's id; null for a person embedded without one
    static Profile profile(JsonObject user, @Nullable String id) {
        return new Profile(
                ZendeskMessages.key(id),
                role(id, orEmpty(user.text("role"))),
                first(user.text("name")),
                first(user.text("email")),
                first(user.text("phone"), user.text("shared_phone_number"), user.text("formatted_phone")),
                first(user.text("external_id")),
                notes(user));
    }

    static Role role(@Nullable String id, String role) {
        if ("-1".equals(id)) {
            return Role.SYSTEM;
        }
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "end-user", "end_user" -> Role.END_USER;
            case "agent", "admin" -> Role.AGENT;
            default -> Role.UNKNOWN;
        };
    }

    /// All free text about the person: agents write diagnoses into notes and member numbers into user fields.
    private static @Nullable String notes(JsonObject user) {
        StringJoiner notes = new StringJoiner("\n");
        for (String key : new String[] {"notes", "details", "alias"}) {
            String text = first(user.text(key));
            if (text != null) {
                notes.add(text);
            }
        }
        user.object("user_fields").members().forEach((key, value) -> {
            String text = value.scalar();
            if (text != null && !text.isBlank()) {
                notes.add(key + ": " + text);
            }
        });
        for (JsonValue tag : user.array("tags").items()) {
            String text = tag.scalar();
            if (text != null && !text.isBlank()) {
                notes.add(text);
            }
        }
        return notes.length() == 0 ? null : notes.toString();
    }
}
