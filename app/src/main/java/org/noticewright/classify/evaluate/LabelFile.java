package org.noticewright.classify.evaluate;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file of labels, one JSON object a line, see [LabelLine]. All lines are checked when it is opened; only
/// their places are kept, so a file may be larger than memory. Not safe for use by several threads.
public final class LabelFile implements AutoCloseable {

    private static final int BYTE_ORDER_MARK = 3;

    private record Place(long offset, int length, int number) {}

    private final RandomAccessFile file;
    private final Map<String, Place> unused = new LinkedHashMap<>();
    private final int size;

    private LabelFile(Path path) throws IOException {
        index(path);
        this.size = unused.size();
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    /// @throws UncheckedIOException when the file cannot be read
    /// @throws IllegalArgumentException when a line is no label, or two name the same ticket
    public static LabelFile open(Path path) {
        try {
            return new LabelFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a small file whole.
    ///
    /// @throws UncheckedIOException when the file cannot be read
    /// @throws IllegalArgumentException when a line is no label, or two name the same ticket
    public static List<Labels> readAll(Path path) {
        try (var file = open(path)) {
            var all = new ArrayList<Labels>();
            for (String id : List.copyOf(file.unused.keySet())) {
                Labels labels = file.take(id);
                if (labels != null) {
                    all.add(labels);
                }
            }
            return List.copyOf(all);
        }
    }

    private void index(Path path) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            long start = 0;
            int number = 0;
            for (int unit = in.read(); unit >= 0 || line.size() > 0; unit = in.read()) {
                if (unit >= 0 && unit != '\n') {
                    line.write(unit);
                    continue;
                }
                number++;
                index(line.toByteArray(), start, number);
                start += line.size() + 1L;
                line.reset();
            }
        }
    }

    private void index(byte[] line, long start, int number) {
        int mark = number == 1 && line.length >= BYTE_ORDER_MARK && (line[0] & 0xff) == 0xef ? BYTE_ORDER_MARK : 0;
        byte[] text = java.util.Arrays.copyOfRange(line, mark, line.length);
        if (new String(text, java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        Labels labels = LabelLine.read(text, number);
        Place other = unused.put(labels.id(), new Place(start + mark, text.length, number));
        if (other != null) {
            throw new IllegalArgumentException(
                    "Lines %d and %d of the labels name the same ticket. Maybe two sets were joined."
                            .formatted(other.number(), number));
        }
    }

    /// How many tickets are labelled.
    public int size() {
        return size;
    }

    /// How many labels were not taken yet.
    public int untaken() {
        return unused.size();
    }

    /// The labels of the ticket with this native id, the first time it is asked for; null when there are none,
    /// or none any more.
    public @Nullable Labels take(String id) {
        Place place = unused.remove(id);
        if (place == null) {
            return null;
        }
        try {
            var line = new byte[place.length()];
            file.seek(place.offset());
            file.readFully(line);
            return LabelLine.read(line, place.number());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
