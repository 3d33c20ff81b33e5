package org.noticewright.ingest.container;

import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Which container the first bytes of a file say it is.
enum Signature {
    ZIP,
    GZIP,
    TAR,
    /// No container, or an Office document, which is a zip but one thing.
    PLAIN;

    private static final byte[] OFFICE = "[Content_Types].xml".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] OPEN_DOCUMENT =
            "mimetypeapplication/vnd.oasis.opendocument".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BLOCK = 512;

    static Signature of(byte[] head) {
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return WorkbookParts.isOffice(head) || contains(head, OFFICE) || contains(head, OPEN_DOCUMENT)
                    ? PLAIN
                    : ZIP;
        }
        if (starts(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        return head.length >= BLOCK && TarArchiveInputStream.matches(head, head.length) ? TAR : PLAIN;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Member names stand uncompressed before each member.
    private static boolean contains(byte[] head, byte[] name) {
        for (int at = 30; at + name.length <= head.length; at++) {
            int i = 0;
            while (i < name.length && head[at + i] == name[i]) {
                i++;
            }
            if (i == name.length) {
                return true;
            }
        }
        return false;
    }
}
