package org.noticewright.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Recognises mail by its first lines.
final class MailHead {

    /// `From addr asctime`, as mbox writers put before each mail; zones and a year before the time occur.
    static final Pattern SEPARATOR = Pattern.compile(
            "From \\S.*\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b.*\\d{1,2}:\\d{2}.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,76}):(.*)");
    private static final Set<String> KNOWN = Set.of(
            "received",
            "return-path",
            "mime-version",
            "message-id",
            "delivered-to",
            "from",
            "to",
            "subject",
            "date",
            "content-type",
            "content-transfer-encoding",
            "reply-to",
            "cc",
            "sender",
            "x-original-to",
            "authentication-results",
            "dkim-signature",
            "arc-seal",
            "in-reply-to",
            "references",
            "x-gm-thrid",
            "content-disposition",
            "resent-from",
            "x-mailer");
    private static final int MOST_LINES = 2000;

    private MailHead() {}

    static boolean isMbox(byte[] head) {
        String first = line(head, 0);
        return first.startsWith("From ") && SEPARATOR.matcher(first).matches();
    }

    /// How many well-known header fields the bytes begin with before the first line that is none; 0 when the
    /// first line is no field.
    static int knownFields(byte[] head) {
        int known = 0;
        int at = isMark(head) ? 3 : 0;
        for (int lines = 0; at < head.length && lines < MOST_LINES; lines++) {
            String line = line(head, at);
            var field = FIELD.matcher(line);
            if (field.matches()) {
                known += KNOWN.contains(field.group(1).toLowerCase(Locale.ROOT)) ? 1 : 0;
            } else if (lines == 0 || !(line.startsWith(" ") || line.startsWith("\t"))) {
                break;
            }
            at = next(head, at);
        }
        return known;
    }

    private static boolean isMark(byte[] head) {
        return head.length > 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
    }

    private static int next(byte[] head, int from) {
        int at = from;
        while (at < head.length && head[at] != '\n' && head[at] != '\r') {
            at++;
        }
        return at + 1 < head.length && head[at] == '\r' && head[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private static String line(byte[] head, int from) {
        int end = from;
        while (end < head.length && head[end] != '\n' && head[end] != '\r') {
            end++;
        }
        return new String(head, from, Math.min(end - from, 1000), StandardCharsets.ISO_8859_1);
    }
}
