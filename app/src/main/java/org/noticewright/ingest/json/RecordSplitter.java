package org.noticewright.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Finds the records of a JSON stream by brackets and quotes alone: one object a line, one list of any size,
/// documents one behind the other, and pages, objects whose lists hold the records. A JSON parser cannot do
/// this, since after a fault it does not know where the next record starts. Memory holds one record, whatever
/// the size of the file.
public final class RecordSplitter {

    /// The most bytes of one record; a longer one is rejected and passed over.
    public static final int MAX_RECORD = 64 << 20;

    private static final int MAX_KEY = 200;
    private static final int MAX_KEYS = 200;
    private static final int MAX_PAGE_VALUE = 1 << 13;

    /// Takes what was found.
    public interface Records {

        /// @param list key of the page's list that holds the record, empty when it stands by itself
        /// @param page small values of the page that were seen before the record, as raw JSON by key
        void record(String list, Map<String, byte[]> page, byte[] bytes, int from, int length, Place place);

        /// One whole line that begins with `{` and ends with `}`: perhaps a flawless object that is one record.
        ///
        /// @return false to have it searched for records
        default boolean line(byte[] bytes, int from, int length, Place place) {
            return false;
        }

        /// A page is at its end.
        ///
        /// @param page all its small values, as raw JSON by key
        void pageEnd(Map<String, byte[]> page);

        /// The stream ends within this record: it is cut, or a bracket too many swallowed what follows it.
        default void endless(String list, Map<String, byte[]> page, byte[] bytes, int from, int length, Place place) {
            broken(place, "The record breaks off before its end.", true);
        }

        /// A record that is too long, or that the file breaks off in.
        void broken(Place place, String reason, boolean atEnd);
    }

    /// @param line 1-based line on which the record starts
    /// @param offset of its first byte
    /// @param length in bytes
    public record Place(long line, long offset, long length) {}

    private final ByteCursor in;
    private final ValuePasser values;
    private final RecordNames names;
    private final Records records;
    private final BooleanSupplier cancelled;
    private final int maxRecord;

    /// @param start place of the stream's first byte
    public RecordSplitter(InputStream in, Place start, RecordNames names, Records records, BooleanSupplier cancelled) {
        this(in, start, names, records, cancelled, MAX_RECORD);
    }

    RecordSplitter(
            InputStream in, Place start, RecordNames names, Records records, BooleanSupplier cancelled, int maxRecord) {
        this.in = new ByteCursor(in, start, maxRecord);
        this.values = new ValuePasser(this.in);
        this.names = names;
        this.records = records;
        this.cancelled = cancelled;
        this.maxRecord = maxRecord;
    }

    /// One JSON document a line: a broken line cannot reach into the next.
    public void splitLines() throws IOException {
        in.lineMode(true);
        do {
            if (!line()) {
                split();
            }
        } while (!cancelled.getAsBoolean() && in.nextLine());
    }

    /// What nearly all lines are: one record from end to end, which need not be searched for its end first.
    private boolean line() throws IOException {
        if (cancelled.getAsBoolean() || in.peek() != '{') {
            return false;
        }
        in.forget();
        int line = in.wholeLine();
        int length = line;
        while (length > 0 && ValuePasser.isBlank(in.buffer()[in.position() + length - 1])) {
            length--;
        }
        if (length < 2 || length > maxRecord || in.buffer()[in.position() + length - 1] != '}') {
            return false;
        }
        Place place = new Place(in.line(), in.offset(), length);
        if (!records.line(in.buffer(), in.position(), length, place)) {
            return false;
        }
        in.pass(line);
        return true;
    }

    /// Any number of documents, one behind the other.
    public void split() throws IOException {
        while (!cancelled.getAsBoolean()) {
            values.skipBetween();
            int next = in.peek();
            if (next == ByteCursor.END) {
                return;
            }
            if (next == '{') {
                new Outermost().split();
            } else if (next == '[') {
                in.next();
                list("", Map.of());
            } else {
                garbage();
            }
        }
    }

    /// An outermost object: one record, or a page as soon as a key that leads to records stands in it.
    private final class Outermost {
        private final long line = in.line();
        private final long offset = in.offset();
        private final Map<String, byte[]> page = new LinkedHashMap<>();
        private final List<Member> small = new ArrayList<>();
        private boolean paged;
        /// How many objects that are looked into are open.
        private int inside;

        void split() throws IOException {
            in.keep();
            in.next();
            boolean more = true;
            while (more) {
                values.skipBetween();
                int next = in.peek();
                if (next == ByteCursor.END) {
                    brokenObject(paged, line, offset);
                    return;
                }
                if (next == '"') {
                    more = member();
                } else {
                    in.next();
                    if (next == '}' && inside-- == 0) {
                        end();
                        return;
                    }
                }
            }
        }

        private void end() {
            if (paged) {
                in.forget();
                records.pageEnd(page);
            } else {
                emit("", Map.of(), line, offset);
            }
        }

        /// False when the stream ends, or reading was cancelled, before the member's end.
        private boolean member() throws IOException {
            if (paged) {
                in.keep();
            }
            Span key = key();
            int first = in.peek();
            String name = first == '[' || first == '{' ? name(key) : "";
            if (first == '[' && names.opens(name, paged)) {
                openPage();
                return list(name, page);
            }
            if (first == '{') {
                if (names.inside().contains(name)) {
                    in.next();
                    inside++;
                    return true;
                }
                if (names.maps().contains(name)) {
                    openPage();
                    return map(name, page);
                }
                if (names.single(name)) {
                    becomePage();
                    return single(name, page);
                }
            }
            keep(key, memberValue());
            return true;
        }

        /// Passes the bracket before the records of a page.
        private void openPage() throws IOException {
            becomePage();
            in.forget();
            in.next();
        }

        private void becomePage() {
            small.forEach(member -> page.put(name(member.key), in.since(member.value.from, member.value.to)));
            small.clear();
            paged = true;
        }

        /// Keeps a small value for the page, or for the page that this may turn out to be.
        private void keep(Span key, Span value) {
            if (value.length() <= MAX_PAGE_VALUE && small.size() + page.size() < MAX_KEYS) {
                small.add(new Member(key, value));
            }
            if (paged) {
                becomePage();
            }
        }
    }

    /// A page of one record: `{"ticket":{…}}`. False when the stream ends in it.
    private boolean single(String key, Map<String, byte[]> page) throws IOException {
        long line = in.line();
        long offset = in.offset();
        in.keep();
        if (values.value()) {
            emit(key, page, line, offset);
            return true;
        }
        in.release();
        endless(key, page, line, offset);
        return false;
    }

    /// A stretch of what is being kept.
    private record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    private record Member(Span key, Span value) {}

    private Span key() throws IOException {
        int from = in.mark();
        values.string();
        int to = in.mark();
        values.skipBlank();
        if (in.peek() == ':') {
            in.next();
        }
        values.skipBlank();
        return new Span(from, to);
    }

    private String name(Span key) {
        if (key.length() < 2 || key.length() > MAX_KEY) {
            return "";
        }
        return new String(in.since(key.from + 1, key.to - 1), StandardCharsets.UTF_8);
    }

    private Span memberValue() throws IOException {
        int from = in.mark();
        int first = in.peek();
        if (first != '}' && first != ',' && first != ByteCursor.END) {
            values.value();
        }
        return new Span(from, in.mark());
    }

    private void endless(String list, Map<String, byte[]> page, long line, long offset) {
        Place place = new Place(line, offset, in.keptTotal());
        if (in.keptTotal() > in.keptLength()) {
            records.broken(place, "The record breaks off before its end.", true);
        } else {
            records.endless(list, page, in.kept(), 0, in.keptLength(), place);
        }
    }

    private void brokenObject(boolean paged, long line, long offset) {
        in.release();
        if (!paged) {
            endless("", Map.of(), line, offset);
            return;
        }
        records.broken(new Place(in.line(), in.offset(), 0), "The page breaks off before its end.", true);
    }

    /// Records under keys of their own. False when the stream ends, or reading was cancelled, before the end.
    private boolean map(String key, Map<String, byte[]> page) throws IOException {
        while (!cancelled.getAsBoolean()) {
            values.skipBetween();
            int next = in.peek();
            if (next == '}') {
                in.next();
                return true;
            }
            if (next == ByteCursor.END) {
                records.broken(
                        new Place(in.line(), in.offset(), 0), "The list of records breaks off before its end.", true);
                return false;
            }
            if (next != '"') {
                in.next();
                continue;
            }
            key();
            if (!single(key, page)) {
                return false;
            }
        }
        return false;
    }

    /// False when the stream ends, or reading was cancelled, before the list's end.
    private boolean list(String key, Map<String, byte[]> page) throws IOException {
        while (!cancelled.getAsBoolean()) {
            values.skipBetween();
            int next = in.peek();
            if (next == ']') {
                in.next();
                return true;
            }
            long line = in.line();
            long offset = in.offset();
            if (next == ByteCursor.END) {
                records.broken(new Place(line, offset, 0), "The list breaks off before its end.", true);
                return false;
            }
            in.keep();
            boolean whole = values.value();
            if (whole) {
                emit(key, page, line, offset);
            } else {
                in.release();
                endless(key, page, line, offset);
                return false;
            }
        }
        return false;
    }

    private void emit(String list, Map<String, byte[]> page, long line, long offset) {
        in.release();
        Place place = new Place(line, offset, in.keptTotal());
        if (in.keptTotal() > in.keptLength()) {
            records.broken(place, "The record is longer than %d MiB.".formatted(MAX_RECORD >> 20), false);
        } else {
            records.record(list, page, in.kept(), 0, in.keptLength(), place);
        }
    }

    /// What is no document: one record of it up to the end of the line or the next bracket that opens.
    private void garbage() throws IOException {
        long line = in.line();
        long offset = in.offset();
        in.keep();
        do {
            in.next();
        } while (in.peek() != ByteCursor.END && in.peek() != '{' && in.peek() != '[' && in.peek() != '\n');
        emit("", Map.of(), line, offset);
    }
}
