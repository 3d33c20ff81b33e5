package org.noticewright.ingest.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.workbook.Parts;

/// The parts of a workbook that lies on disk, or of one that lies in memory because it came in an archive.
final class WorkbookParts {

    private WorkbookParts() {}

    static Parts of(ZipFile zip) {
        return name -> {
            ZipEntry entry = zip.getEntry(name);
            ZipEntry found = entry != null
                    ? entry
                    : zip.stream()
                            .filter(other -> other.getName().equalsIgnoreCase(name))
                            .findFirst()
                            .orElse(null);
            return found == null
                    ? null
                    : new GuardedInputStream(
                            zip.getInputStream(found),
                            () -> Math.max(1, found.getCompressedSize()),
                            new Expansion(Math.max(1, found.getCompressedSize())));
        };
    }

    static Parts of(byte[] zip) {
        return name -> inMemory(zip, name);
    }

    /// Whether a zip within an archive is an Office document, by the name of its first member.
    static boolean isOffice(byte[] head) {
        if (head.length < 40) {
            return false;
        }
        String first = new String(head, 30, Math.min(head.length - 30, 40), StandardCharsets.ISO_8859_1);
        return first.startsWith("[Content_Types].xml")
                || first.startsWith("_rels/")
                || first.startsWith("docProps/")
                || first.startsWith("xl/");
    }

    private static @Nullable InputStream inMemory(byte[] zip, String name) {
        ZipInputStream members = new ZipInputStream(new ByteArrayInputStream(zip));
        for (ZipEntry entry = next(members); entry != null; entry = next(members)) {
            if (entry.getName().equalsIgnoreCase(name)) {
                return new GuardedInputStream(members, () -> zip.length, new Expansion(zip.length));
            }
        }
        return null;
    }

    /// Null at the end and where the zip is damaged: reading from memory has no other failure.
    private static @Nullable ZipEntry next(ZipInputStream members) {
        try {
            return members.getNextEntry();
        } catch (IOException | IllegalArgumentException damaged) {
            return null;
        }
    }
}
