package org.noticewright.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Copies the files that are the same for every seed: incident facts, events, titles of custom fields.
final class CaseFiles {

    private CaseFiles() {}

    static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(
                CaseFiles.class.getResourceAsStream(name), () -> "The resource (" + name + ") is missing.")) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
