package org.noticewright.casework.handover;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// What is in a package, read as a stream.
final class PackageEntries {

    private final ZipFile zip;
    /// A key given twice could show a person one value and a program the other.
    private final ObjectMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// What to do with a row.
    interface Rows {
        /// @param number 1-based
        void row(long number, JsonNode row);
    }

    PackageEntries(ZipFile zip) {
        this.zip = zip;
    }

    /// As often as they occur.
    List<String> names() {
        var names = new ArrayList<String>();
        zip.stream().forEach(entry -> names.add(entry.getName()));
        return names;
    }

    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException(name + " is not in the package");
        }
        return zip.getInputStream(entry);
    }

    JsonNode whole(String name) throws IOException {
        try (var in = open(name)) {
            return json.readTree(in);
        }
    }

    long rows(String name, Rows rows) throws IOException {
        long number = 0;
        try (var in = open(name);
                var values = json.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
            while (values.hasNextValue()) {
                rows.row(++number, values.nextValue());
            }
        }
        return number;
    }

    /// The same value as it reads when written and read again.
    JsonNode normal(Object value) {
        return json.readTree(json.writeValueAsBytes(value));
    }
}
