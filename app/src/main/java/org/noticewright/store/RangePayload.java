package org.noticewright.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.RecordRange;

/// The sealed form of what a log line reached when it names a set of records.
final class RangePayload {

    private static final int NONE = 0;
    private static final int EVERYTHING = 1;
    private static final int CREATED = 2;
    private static final int UPDATED = 3;
    private static final int PAGE = 4;
    private static final int OF_REQUESTER = 5;
    private static final int FILES = 6;
    private static final int FOLDER = 7;
    private static final int SEARCH = 8;

    private RangePayload() {}

    static void write(PayloadWriter to, @Nullable RecordRange range) {
        switch (range) {
            case null -> to.number(NONE);
            case RecordRange.Everything() -> to.number(EVERYTHING);
            case RecordRange.Created(var from, var until) -> period(to.number(CREATED), from, until);
            case RecordRange.Updated(var from, var until) -> period(to.number(UPDATED), from, until);
            case RecordRange.Page(var list, int page, int size, var order) ->
                to.number(PAGE).text(list).number(page).number(size).number(order.ordinal());
            case RecordRange.OfRequester(var requester) -> EvidencePayloads.write(to.number(OF_REQUESTER), requester);
            case RecordRange.Files(var prefix) -> to.number(FILES).text(prefix);
            case RecordRange.Folder(var path) -> to.number(FOLDER).text(path);
            case RecordRange.Search(var query) -> to.number(SEARCH).text(query);
        }
    }

    static @Nullable RecordRange read(PayloadReader from) {
        int form = from.size();
        return switch (form) {
            case NONE -> null;
            case EVERYTHING -> new RecordRange.Everything();
            case CREATED -> new RecordRange.Created(instant(from), instant(from));
            case UPDATED -> new RecordRange.Updated(instant(from), instant(from));
            case PAGE ->
                new RecordRange.Page(from.text(), from.size(), from.size(), from.oneOf(RecordRange.Order.values()));
            case OF_REQUESTER -> new RecordRange.OfRequester(EvidencePayloads.requiredKey(from));
            case FILES -> new RecordRange.Files(from.text());
            case FOLDER -> new RecordRange.Folder(from.text());
            case SEARCH -> new RecordRange.Search(from.text());
            default -> throw new IllegalStateException("A log line reached records in an unknown form: " + form);
        };
    }

    private static void period(PayloadWriter to, @Nullable Instant from, @Nullable Instant until) {
        write(to, from);
        write(to, until);
    }

    private static void write(PayloadWriter to, @Nullable Instant instant) {
        to.flag(instant != null);
        if (instant != null) {
            to.number(instant.getEpochSecond()).number(instant.getNano());
        }
    }

    private static @Nullable Instant instant(PayloadReader from) {
        return from.flag() ? Instant.ofEpochSecond(from.number(), from.number()) : null;
    }
}
