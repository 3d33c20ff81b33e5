package org.noticewright.ingest.desk;

import java.util.List;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Unusable;

/// What the objects of one system become. One instance reads one file; records may come from several threads at
/// once, so what an instance counts it counts safely.
public interface DeskMapping {

    /// How the system calls its lists and pages.
    RecordNames names();

    /// Lists in an object that turned out not to be a record itself.
    default RecordNames namesIn(JsonObject whole) {
        return RecordNames.NONE;
    }

    /// @return nothing when the object holds no ticket, message or person: it is counted and passed over
    /// @throws Unusable when it should be read and cannot be
    List<Evidence> pieces(DeskRecord entry) throws Unusable;

    /// What a page says about the pages after it.
    default PageEnd pageEnd(JsonObject page) {
        return PageEnd.SILENT;
    }

    /// After the last record: what the user should know.
    default void finish(RecordSink sink) {}

    /// @param follows whether it says that more follows, or that it is the last
    /// @param total records of the whole list, -1 when it does not say
    record PageEnd(Follows follows, long total) {

        public static final PageEnd SILENT = new PageEnd(Follows.UNSAID, -1);

        public enum Follows {
            UNSAID,
            MORE,
            LAST
        }

        public static PageEnd of(boolean more, long total) {
            return new PageEnd(more ? Follows.MORE : Follows.LAST, total);
        }
    }
}
