package org.noticewright.ingest.desk;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Unusable;

/// A mapping of a system whose objects tell by their own keys what they are.
///
/// @param <K> the kinds of objects there are
public abstract class KindMapping<K extends Enum<K>> implements DeskMapping {

    private final RecordNames names;
    private final Function<JsonObject, @Nullable K> kinds;
    private final String expected;

    /// @param names how the system calls its lists and pages
    /// @param kinds what an object is, null when it is none of these
    /// @param expected what an object should be, for a person: "Jira issue, comment, field or user"
    protected KindMapping(RecordNames names, Function<JsonObject, @Nullable K> kinds, String expected) {
        this.names = names;
        this.kinds = kinds;
        this.expected = expected;
    }

    @Override
    public final RecordNames names() {
        return names;
    }

    @Override
    public final List<Evidence> pieces(DeskRecord entry) throws Unusable {
        K kind = kinds.apply(entry.object());
        if (kind == null) {
            throw new Unusable("The object is no %s.".formatted(expected));
        }
        return pieces(kind, entry);
    }

    /// @return nothing for a kind that holds no ticket, message or person
    /// @throws Unusable when it should be read and cannot be
    protected abstract List<Evidence> pieces(K kind, DeskRecord entry) throws Unusable;
}
