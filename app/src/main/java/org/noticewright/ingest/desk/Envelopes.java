package org.noticewright.ingest.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// Addresses as a mail header shows them: `Pat Q <pat@…>`.
public final class Envelopes {

    private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");

    private Envelopes() {}

    public static @Nullable String address(@Nullable String name, @Nullable String address) {
        String shown = Json.first(name);
        String reached = Json.first(address);
        if (shown == null || reached == null || shown.equals(reached)) {
            return Json.first(reached, shown);
        }
        return shown + " <" + reached + ">";
    }

    /// All addresses in a list of texts or of objects with a name and an address (in either order of the keys'
    /// many names); one text or object may stand for the list.
    public static List<String> addresses(@Nullable JsonValue value) {
        List<String> found = new ArrayList<>();
        List<JsonValue> items = value instanceof JsonArray(List<JsonValue> several)
                ? several
                : value == null ? List.of() : List.of(value);
        for (JsonValue item : items) {
            String address = item instanceof JsonObject person
                    ? address(
                            Json.first(
                                    Json.text(person, "name", "displayName", "display_name"),
                                    joined(
                                            Json.text(person, "firstName", "first_name", "first"),
                                            Json.text(person, "lastName", "last_name", "last"))),
                            Json.text(person, "address", "email", "emailAddress", "handle", "phone"))
                    : item.scalar();
            if (address != null && !address.isBlank()) {
                found.add(address);
            }
        }
        return found;
    }

    /// A line of an envelope: blanks at its ends and line breaks within it are gone.
    public static String line(String name, String value) {
        boolean broken = value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
        return name + ": " + (broken ? BREAKS.matcher(value.strip()).replaceAll(" ") : value.strip());
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String last) {
        return first == null || last == null ? Json.first(first, last) : first + " " + last;
    }
}
