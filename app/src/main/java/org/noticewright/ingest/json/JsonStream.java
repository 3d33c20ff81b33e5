package org.noticewright.ingest.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.noticewright.ingest.container.DecodedText;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.container.TextEncoding;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordSplitter.Place;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Unusable;

/// Leads the objects of a JSON stream to a reader that knows what they mean; everything that is no object
/// becomes a reject with its place.
public final class JsonStream {

    /// Knows what the objects mean.
    public interface Handler {

        /// Keys that lead to records in an outermost object.
        RecordNames names();

        /// Keys that lead to records in an object that was read whole; [Names#NONE] when it is itself a record.
        default RecordNames namesIn(JsonObject whole) {
            return RecordNames.NONE;
        }

        /// One record: calls [RecordSink#keep] once, or throws.
        ///
        /// @param list key of the page's list that holds it, or a loader's name of the list; empty when it
        ///     stands by itself
        /// @param page small values of the page around it
        void record(String list, JsonObject page, JsonObject object, Extent extent) throws Unusable;

        /// A page is at its end.
        default void pageEnd(JsonObject page) {}
    }

    private final RecordSink sink;
    private final Handler handler;
    private final JsonRecords json = new JsonRecords();
    private final LongAdder controlLines = new LongAdder();
    private boolean placed = true;

    JsonStream(RecordSink sink, Handler handler) {
        this.sink = sink;
        this.handler = handler;
    }

    public static void read(Payload payload, RecordSink sink, Handler handler) throws IOException {
        new JsonStream(sink, handler).read(payload);
    }

    private void read(Payload payload) throws IOException {
        TextEncoding encoding = TextEncoding.of(payload.head());
        if (encoding.warning() != null) {
            sink.warn(encoding.warning());
        }
        boolean lines = JsonShape.isLines(encoding.decode(payload.head()), payload.headIsAll());
        InputStream stream = payload.stream();
        long replaced = 0;
        if (encoding.isUtf8()) {
            stream.skipNBytes(encoding.mark());
            split(stream, new Place(1, encoding.mark(), -1), lines);
        } else {
            placed = false;
            DecodedText text = DecodedText.of(stream, encoding);
            split(text.asUtf8(), new Place(1, 0, -1), lines);
            replaced = text.replaced();
        }
        warnOfMends(replaced + json.replaced());
    }

    void split(InputStream stream, Place start, boolean lines) throws IOException {
        RecordSplitter splitter = new RecordSplitter(stream, start, handler.names(), new Found(true), sink::cancelled);
        if (lines) {
            splitter.splitLines();
        } else {
            splitter.split();
        }
    }

    private void warnOfMends(long replaced) {
        if (replaced > 0) {
            sink.warn("%,d malformed character(s) were replaced by U+FFFD; the file itself is unchanged."
                    .formatted(replaced));
        }
        if (controlLines.sum() > 0) {
            sink.warn("%,d lines of the loader itself (schemas, states, logs) hold no record and were passed over."
                    .formatted(controlLines.sum()));
        }
        if (json.repeatedKeys() > 0) {
            sink.warn("%,d key(s) came twice in one object; the last value counts.".formatted(json.repeatedKeys()));
        }
    }

    private String at(Place place) {
        return placed ? "line %d, byte %d".formatted(place.line(), place.offset()) : "line %d".formatted(place.line());
    }

    private final class Found implements RecordSplitter.Records {

        private final boolean outermost;
        private JsonObject around = JsonObject.EMPTY;
        private boolean searching;

        Found(boolean outermost) {
            this.outermost = outermost;
        }

        @Override
        public void record(String list, Map<String, byte[]> page, byte[] bytes, int from, int length, Place place) {
            try {
                if (!(json.read(bytes, from, length) instanceof JsonObject object)) {
                    throw new Unusable("The record is a list or a bare value, not an object.");
                }
                take(list, page, object, bytes, from, length, place);
            } catch (JsonProblem problem) {
                if (!foundAgain(list, page, bytes, from, length, place, String.valueOf(problem.getMessage()))) {
                    sink.reject(at(place), String.valueOf(problem.getMessage()));
                }
            } catch (Unusable unusable) {
                sink.reject(at(place), String.valueOf(unusable.getMessage()));
            }
        }

        @Override
        public boolean line(byte[] bytes, int from, int length, Place place) {
            JsonObject object = json.flawless(bytes, from, length);
            if (object == null || mayBePage(object)) {
                return false;
            }
            try {
                take("", Map.of(), object, bytes, from, length, place);
            } catch (Unusable unusable) {
                sink.reject(at(place), String.valueOf(unusable.getMessage()));
            }
            return true;
        }

        private boolean mayBePage(JsonObject object) {
            Set<String> leading = handler.names().leading();
            for (String key : object.members().keySet()) {
                if (leading.contains(key)) {
                    return true;
                }
            }
            return false;
        }

        private void take(
                String list,
                Map<String, byte[]> page,
                JsonObject object,
                byte[] bytes,
                int from,
                int length,
                Place place)
                throws Unusable {
            if (LoaderLine.isControl(object)) {
                controlLines.increment();
                return;
            }
            LoaderLine loaded = LoaderLine.of(object);
            RecordNames inner = outermost && loaded == null ? handler.namesIn(object) : RecordNames.NONE;
            if (inner.equals(RecordNames.NONE)) {
                JsonObject known = around.equals(JsonObject.EMPTY) ? parsed(page) : around;
                handler.record(
                        loaded == null ? list : loaded.stream(),
                        known,
                        loaded == null ? object : loaded.object(),
                        placed ? new Extent(place.offset(), place.length()) : Extent.UNKNOWN);
            } else {
                splitAgain(object, bytes, from, length, place, inner);
            }
        }

        private void splitAgain(JsonObject page, byte[] bytes, int from, int length, Place place, RecordNames inner) {
            Found found = new Found(false);
            found.around = page;
            try {
                new RecordSplitter(new ByteArrayInputStream(bytes, from, length), place, inner, found, sink::cancelled)
                        .split();
            } catch (IOException impossible) {
                throw new IllegalStateException("Reading from memory cannot fail.", impossible);
            }
        }

        @Override
        public void pageEnd(Map<String, byte[]> page) {
            handler.pageEnd(around.equals(JsonObject.EMPTY) ? parsed(page) : around);
        }

        @Override
        public void endless(String list, Map<String, byte[]> page, byte[] bytes, int from, int length, Place place) {
            String reason = "The record breaks off before its end.";
            if (!foundAgain(list, page, bytes, from, length, place, reason)) {
                broken(place, reason, true);
            }
        }

        /// Keeps what a damaged record swallowed. False when it swallowed none.
        private boolean foundAgain(
                String list, Map<String, byte[]> page, byte[] bytes, int from, int length, Place place, String reason) {
            if (!outermost || searching) {
                return false;
            }
            searching = true;
            var stretches = DamagedRun.of(bytes, from, length);
            for (var stretch : stretches) {
                Place there = new Place(
                        place.line() + stretch.lines(), place.offset() + (stretch.from() - from), stretch.length());
                if (stretch.whole()) {
                    record(list, page, bytes, stretch.from(), stretch.length(), there);
                } else {
                    sink.reject(at(there), reason);
                }
            }
            searching = false;
            if (!stretches.isEmpty() && !stretches.getLast().whole()) {
                sink.brokenOff();
            }
            return !stretches.isEmpty();
        }

        @Override
        public void broken(Place place, String reason, boolean atEnd) {
            sink.reject(
                    at(place), reason + (atEnd ? " Maybe the export or the download was cut: fetch it again." : ""));
            if (atEnd) {
                sink.brokenOff();
            }
        }

        private JsonObject parsed(Map<String, byte[]> page) {
            if (page.isEmpty()) {
                return JsonObject.EMPTY;
            }
            Map<String, JsonValue> members = new LinkedHashMap<>();
            page.forEach((key, raw) -> {
                try {
                    members.put(key, json.read(raw, 0, raw.length));
                } catch (JsonProblem broken) {
                    members.put(key, JsonValue.JsonNull.NULL);
                }
            });
            return new JsonObject(members);
        }
    }
}
