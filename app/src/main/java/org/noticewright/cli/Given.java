package org.noticewright.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Checks of what the caller gave, before anything is read or written.
final class Given {

    private Given() {}

    /// A file to read: it is there and is no folder.
    ///
    /// @throws NoSuchFileException when it is not there
    /// @throws IllegalArgumentException when it is a folder
    static Path file(Path file) throws NoSuchFileException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("%s is a folder. Maybe name a file in it.".formatted(file));
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    /// An option that says something only beside another: alone it would be passed over without a word.
    static void together(String option, boolean given, String needed, boolean present) {
        if (given && !present) {
            throw new IllegalArgumentException("%s says nothing without %s. Maybe add %s, or leave %s out."
                    .formatted(option, needed, needed, option));
        }
    }

    /// Options of which only one can be meant.
    static void notBoth(String option, boolean given, String other, boolean present) {
        if (given && present) {
            throw new IllegalArgumentException(
                    "%s and %s cannot stand together. Maybe leave one of them out.".formatted(option, other));
        }
    }
}
