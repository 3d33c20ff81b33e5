package org.noticewright.ingest.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/// The header fields of a mail or of a part of one, by lower-case name.
final class MailHeader {

    private static final Map<String, String> ENVELOPE = Map.of(
            "from", "From",
            "sender", "Sender",
            "reply-to", "Reply-To",
            "to", "To",
            "cc", "Cc",
            "bcc", "Bcc",
            "resent-from", "Resent-From",
            "resent-to", "Resent-To",
            "resent-cc", "Resent-Cc");
    private static final List<String> ENVELOPE_ORDER =
            List.of("from", "sender", "reply-to", "to", "cc", "bcc", "resent-from", "resent-to", "resent-cc");

    private final Map<String, List<Field>> fields = new HashMap<>();

    void add(Field field) {
        fields.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT).strip(), name -> new ArrayList<>(1))
                .add(field);
    }

    List<Field> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /// The first field of the name, unfolded, encoded words still as they are.
    @Nullable
    String raw(String name) {
        return fields.containsKey(name) ? HeaderText.raw(all(name).getFirst()) : null;
    }

    @Nullable
    String text(String name) {
        return fields.containsKey(name) ? HeaderText.text(all(name).getFirst()) : null;
    }

    List<String> texts(String name) {
        return all(name).stream().map(HeaderText::text).toList();
    }

    /// The people in all fields of these names.
    List<MailAddress> addresses(String... names) {
        List<MailAddress> found = new ArrayList<>();
        for (String name : names) {
            for (Field field : all(name)) {
                found.addAll(HeaderText.addresses(HeaderText.raw(field)));
            }
        }
        return found;
    }

    /// Who wrote it; where no `From` says it, the sender or the address for failures.
    List<MailAddress> from() {
        for (String name : List.of("from", "sender", "return-path", "reply-to")) {
            List<MailAddress> found = addresses(name);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// A line for each person, each once.
    List<String> envelope() {
        Set<String> lines = new LinkedHashSet<>();
        for (String name : ENVELOPE_ORDER) {
            for (MailAddress address : addresses(name)) {
                lines.add(ENVELOPE.get(name) + ": " + address.shown());
            }
        }
        return List.copyOf(lines);
    }

    /// Ids of the mails before it: `References`, then `In-Reply-To`, the oldest first, each once.
    List<String> references() {
        Set<String> ids = new LinkedHashSet<>();
        for (String name : List.of("references", "in-reply-to")) {
            for (Field field : all(name)) {
                ids.addAll(HeaderText.ids(HeaderText.raw(field)));
            }
        }
        return List.copyOf(ids);
    }

    String messageId() {
        String raw = raw("message-id");
        List<String> ids = raw == null ? List.of() : HeaderText.ids(raw);
        return ids.isEmpty() ? "" : ids.getFirst();
    }

    /// The file name that a part is given, null when it has none.
    @Nullable
    String fileName() {
        for (String[] place : new String[][] {{"content-disposition", "filename"}, {"content-type", "name"}}) {
            for (Field field : all(place[0])) {
                String name = HeaderText.parameter(field, place[1]);
                if (name != null) {
                    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
                }
            }
        }
        return text("content-location");
    }

    boolean isAttachment() {
        String disposition = raw("content-disposition");
        return disposition != null && disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    @Override
    public String toString() {
        return "MailHeader[" + fields.size() + " fields]";
    }
}
