package org.noticewright.ingest.container;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.noticewright.ingest.record.Refusal;

/// What the first bytes of a file say it is.
enum Signature {
    ZIP,
    GZIP,
    PLAIN,
    UNREADABLE;

    private static final Pattern MBOX = Pattern.compile("From \\S+.*\\d{4}\\r?\\n[\\s\\S]*");
    private static final Pattern MAIL =
            Pattern.compile("(?:Received|Return-Path|MIME-Version|Message-ID|Delivered-To):[\\s\\S]*");

    static Signature of(byte[] head) {
        if (starts(head, "PK\u0003\u0004") || starts(head, "PK\u0005\u0006")) {
            return ZIP;
        }
        if (head.length >= 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return GZIP;
        }
        return reason(head).isEmpty() ? PLAIN : UNREADABLE;
    }

    /// Why a file of this sort is refused, empty when it is not.
    static String reason(byte[] head) {
        if (isBlank(head)) {
            return head.length == 0
                    ? "The file is empty (0 bytes). Maybe the export or the download failed: fetch it again."
                    : "The file holds nothing but white space. Maybe the export failed: fetch it again.";
        }
        if (starts(head, "!BDN")) {
            return "This is an Outlook mailbox (PST), which this version does not read. Maybe export the tickets as"
                    + " JSON.";
        }
        if (starts(head, "\u00D0\u00CF\u0011\u00E0")) {
            return "This is an old Office document, one with a password, or an Outlook message. Maybe save the table as"
                    + " CSV (UTF-8).";
        }
        if (starts(head, "%PDF")) {
            return "This is a PDF, not an export. Maybe the export was saved as a report: export it as JSON or CSV.";
        }
        if (head.length > 262 && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            return "This is a tar archive. Maybe unpack it and import the files in it.";
        }
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
        if (MBOX.matcher(start).matches() || MAIL.matcher(start).matches()) {
            return "This is e-mail (mbox or EML), which this version does not read. Maybe export the tickets as JSON.";
        }
        if (isBinary(head)) {
            return "This is binary data, no text export. Maybe it is encrypted or a program's own format: export as"
                    + " JSON or CSV.";
        }
        return "";
    }

    /// Whether a zip with these members is a workbook; other Office documents are refused.
    static boolean isWorkbook(List<String> members) throws Refusal {
        if (members.contains("xl/workbook.bin")) {
            throw new Refusal("This is a binary Excel workbook (XLSB). Maybe save it as XLSX or each sheet as CSV.");
        }
        if (members.contains("[Content_Types].xml") && members.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw new Refusal("This is an Office document, not an export. Maybe it describes the export beside it.");
        }
        return members.contains("[Content_Types].xml");
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

    private static boolean starts(byte[] head, String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
