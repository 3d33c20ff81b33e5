package org.noticewright.casework.handover;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.noticewright.domain.Sha256;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a zip whose bytes depend on its content alone: fixed times, fixed order, plain ASCII JSON. Counts and
/// hashes every file as it goes by.
final class PackageZip implements AutoCloseable {

    /// The first time a zip can express; when the package was made is nobody's business but the log's.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final ObjectMapper pretty = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private final Map<String, Written> files = new LinkedHashMap<>();

    /// @param rows lines of a file of lines, 1 for one that is whole
    record Written(Sha256 sha256, long bytes, long rows) {}

    /// @param out a new file; an existing one is refused
    PackageZip(Path out) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(
                Files.newOutputStream(out, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));
    }

    Map<String, Written> files() {
        return files;
    }

    /// Lines that `source` hands over one by one.
    long lines(String name, Consumer<Consumer<Map<String, ?>>> source) throws IOException {
        var rows = new long[1];
        write(
                name,
                rows,
                out -> source.accept(line -> {
                    try {
                        out.write(json.writeValueAsBytes(line));
                        out.write('\n');
                        rows[0]++;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
        return rows[0];
    }

    Sha256 whole(String name, Map<String, ?> value) throws IOException {
        return text(name, pretty.writeValueAsString(value).replace("\r\n", "\n") + "\n");
    }

    Sha256 text(String name, String text) throws IOException {
        return write(name, new long[] {1}, out -> out.write(text.getBytes(StandardCharsets.UTF_8)))
                .sha256();
    }

    private interface Body {
        void to(OutputStream out) throws IOException;
    }

    private Written write(String name, long[] rows, Body body) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        var digest = Sha256.digest();
        var counted = new Counted(new DigestOutputStream(new Open(zip), digest));
        try {
            body.to(counted);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        counted.flush();
        zip.closeEntry();
        var written = new Written(Sha256.ofDigest(digest.digest()), counted.bytes, rows[0]);
        files.put(name, written);
        return written;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Keeps a body from closing the zip.
    private static final class Open extends FilterOutputStream {
        private Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        private Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] value, int from, int length) throws IOException {
            out.write(value, from, length);
            bytes += length;
        }
    }
}
