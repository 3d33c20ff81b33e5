package org.noticewright.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Ticket;

/// What other evidence says about the names of fields and about ids that stand in them. Of several titles the
/// first in text order holds, so that the order of files does not matter.
final class FieldTitles {

    static final FieldTitles NONE = new FieldTitles();

    private final Map<Long, String> ofFields = new HashMap<>();
    private final Map<Long, Map<String, String>> ofValues = new HashMap<>();

    /// @param label dictionary row of the raw field id
    void add(long label, @Nullable String value, String title) {
        if (value == null) {
            ofFields.merge(label, title, FieldTitles::first);
        } else {
            ofValues.computeIfAbsent(label, unseen -> new HashMap<>()).merge(value, title, FieldTitles::first);
        }
    }

    boolean isEmpty() {
        return ofFields.isEmpty() && ofValues.isEmpty();
    }

    Ticket.Field titled(long label, Ticket.Field field) {
        return new Ticket.Field(
                ofFields.getOrDefault(label, field.label()),
                ofValues.getOrDefault(label, Map.of()).getOrDefault(field.value(), field.value()));
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
