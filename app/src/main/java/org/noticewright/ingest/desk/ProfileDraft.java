package org.noticewright.ingest.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.ProfileRecord;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Profile.Role;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Unusable;

/// A person while the record is being read. A profile has room for one address and one number: further ones,
/// and all free text about the person, stand in its notes.
public final class ProfileDraft {

    private final String platform;
    private final @Nullable String id;
    private Role role = Role.UNKNOWN;
    private @Nullable String name;
    private @Nullable String externalId;
    private final Set<String> emails = new LinkedHashSet<>();
    private final Set<String> phones = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    /// @param id null for a person embedded without one
    public ProfileDraft(String platform, @Nullable String id) {
        this.platform = platform;
        this.id = id;
    }

    public ProfileDraft role(Role part) {
        role = part;
        return this;
    }

    /// The parts that are there, one blank between them.
    public ProfileDraft name(@Nullable String... parts) {
        List<String> known = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                known.add(part.strip());
            }
        }
        name = known.isEmpty() ? name : String.join(" ", known);
        return this;
    }

    public ProfileDraft email(@Nullable String address) {
        add(address, emails);
        return this;
    }

    public ProfileDraft phone(@Nullable String number) {
        add(number, phones);
        return this;
    }

    public ProfileDraft externalId(@Nullable String known) {
        externalId = Json.first(externalId, known);
        return this;
    }

    public ProfileDraft note(String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            notes.add(label.isEmpty() ? text.strip() : label + ": " + text.strip());
        }
        return this;
    }

    /// A note for each of these keys that has a value.
    public ProfileDraft notes(JsonObject record, String... keys) {
        for (String key : keys) {
            note(key, Json.shown(record.get(key)));
        }
        return this;
    }

    /// A note for each member of an object, such as custom attributes.
    public ProfileDraft notes(JsonObject values) {
        values.members().forEach((label, value) -> note(label, Json.shown(value)));
        return this;
    }

    /// Values in a list, plain or as objects that hold the text under one of these keys.
    public static List<String> values(@Nullable JsonValue list, String... keys) {
        List<String> found = new ArrayList<>(Json.texts(list));
        if (list instanceof JsonValue.JsonArray array) {
            array.objects().forEach(item -> add(Json.text(item, keys), found));
        }
        return found;
    }

    private static void add(@Nullable String value, Collection<String> values) {
        if (value != null && !value.isBlank()) {
            values.add(value.strip());
        }
    }

    public Profile build() {
        List<String> all = new ArrayList<>();
        emails.stream().skip(1).map(more -> "e-mail: " + more).forEach(all::add);
        phones.stream().skip(1).map(more -> "phone: " + more).forEach(all::add);
        all.addAll(notes);
        return new Profile(
                id == null ? null : new NativeKey(platform, id),
                role,
                name,
                emails.stream().findFirst().orElse(null),
                phones.stream().findFirst().orElse(null),
                externalId,
                all.isEmpty() ? null : String.join("\n", all));
    }

    /// Nothing when nobody is named.
    public @Nullable Profile unlessEmpty() {
        Profile built = build();
        return name == null && emails.isEmpty() && phones.isEmpty() && externalId == null && built.notes() == null
                ? null
                : built;
    }

    /// @throws Unusable when the person has no id
    public Evidence evidence() throws Unusable {
        if (id == null) {
            throw new Unusable("The person has no id.");
        }
        return new ProfileRecord(build());
    }
}
