package org.noticewright.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Sample files of other people, where they lie beside the sources; what needs one is skipped where they do not.
public final class SharedFiles {

    private SharedFiles() {}

    /// @param path from the folder that the property `noticewright.shared` names
    public static Path of(String path) {
        String root = System.getProperty("noticewright.shared", "");
        Path file = Path.of(root, path);
        assumeTrue(!root.isEmpty() && Files.exists(file), "no sample files here");
        return file;
    }
}
