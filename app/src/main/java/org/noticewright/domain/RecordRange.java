package org.noticewright.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which records a log line reached when it names a set of them instead of each: computed against the tickets
/// of the case.
public sealed interface RecordRange {

    /// Everything the platform holds.
    record Everything() implements RecordRange {}

    /// Tickets created in this time, both ends inclusive; null for an open end.
    record Created(@Nullable Instant from, @Nullable Instant to) implements RecordRange {}

    /// Tickets changed in this time, both ends inclusive; null for an open end.
    record Updated(@Nullable Instant from, @Nullable Instant to) implements RecordRange {}

    /// One page of a list.
    ///
    /// @param list what the list shows: `tickets` for all tickets, else the platform's name of the view, search
    ///     or queue
    /// @param page 1-based
    /// @param size records a page
    /// @param order how the list is sorted
    record Page(String list, int page, int size, Order order) implements RecordRange {}

    /// The tickets of one requester.
    record OfRequester(NativeKey requester) implements RecordRange {}

    /// Files whose path begins so.
    record Files(String prefix) implements RecordRange {}

    /// All messages of a mailbox folder.
    record Folder(String path) implements RecordRange {

        /// Logs write `\Inbox`, `/Inbox` or `Inbox`.
        public static String plain(String path) {
            return path.replace('\\', '/').replaceAll("^/+|/+$", "").toLowerCase(Locale.ROOT);
        }
    }

    /// A search in the platform's own words.
    record Search(String query) implements RecordRange {}

    enum Order {
        ID_ASCENDING,
        ID_DESCENDING,
        CREATED_ASCENDING,
        CREATED_DESCENDING,
        UPDATED_ASCENDING,
        UPDATED_DESCENDING,
        UNKNOWN
    }
}
