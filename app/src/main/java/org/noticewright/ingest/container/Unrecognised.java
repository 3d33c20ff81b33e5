package org.noticewright.ingest.container;

import java.nio.charset.StandardCharsets;

/// Why a file of no known format is refused, by its first bytes.
public final class Unrecognised {

    private Unrecognised() {}

    /// Empty when it may be a text export.
    public static String reason(byte[] head) {
        if (isBlank(head)) {
            return head.length == 0
                    ? "The file is empty (0 bytes). Maybe the export or the download failed: fetch it again."
                    : "The file holds nothing but white space. Maybe the export failed: fetch it again.";
        }
        String start = new String(head, 0, Math.min(head.length, 4), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK")) {
            return "This is an Office document, not an export. Maybe it describes the export beside it, or save the"
                    + " table in it as CSV (UTF-8).";
        }
        if (start.equals("\u00D0\u00CF\u0011\u00E0")) {
            return "This is an old Office document or an Outlook message. Maybe save the table as CSV (UTF-8), the"
                    + " message as EML.";
        }
        if (start.equals("%PDF")) {
            return "This is a PDF, not an export. Maybe the export was saved as a report: export it as JSON or CSV.";
        }
        return isBinary(head)
                ? "This is binary data, no text export. Maybe it is encrypted or a program's own format: export as"
                        + " JSON or CSV."
                : "";
    }

    private static boolean isBlank(byte[] head) {
        for (byte b : head) {
            if (b != ' '
                    && b != '\n'
                    && b != '\r'
                    && b != '\t'
                    && b != (byte) 0xEF
                    && b != (byte) 0xBB
                    && b != (byte) 0xBF) {
                return false;
            }
        }
        return head.length < Containers.HEAD;
    }

    private static boolean isBinary(byte[] head) {
        TextEncoding encoding = TextEncoding.of(head);
        if (!encoding.isUtf8() && encoding.charset().name().startsWith("UTF-16")) {
            return false;
        }
        int odd = 0;
        for (byte b : head) {
            odd += (b >= 0 && b < 9) || (b > 13 && b < 32 && b != 27 && b != 30) ? 1 : 0;
        }
        return odd * 20L > head.length;
    }
}
