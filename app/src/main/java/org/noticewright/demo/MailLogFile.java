package org.noticewright.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Writes which notices the mail gateway brought to staff: a table in local time that names no zone.
final class MailLogFile {

    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private MailLogFile() {}

    static void write(Path file, List<SignIns.Event> signIns) throws IOException {
        try (var csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord("time", "user", "action", "details");
            for (var event : signIns) {
                var notice = notice(event.kind());
                if (!notice.isEmpty()) {
                    csv.writeRecord(
                            LOCAL.format(event.at().plusSeconds(3).atZone(ZONE)),
                            event.whose().email(),
                            "notice delivered",
                            notice);
                }
            }
        }
    }

    private static String notice(SignIns.Kind kind) {
        return switch (kind) {
            case FACTORS_RESET -> "Your authenticators were reset";
            case FACTOR_ADDED -> "A new authenticator was added to your account";
            case SESSION -> "New sign-in to your account";
            case CHALLENGE, FAILED, SIGN_ON -> "";
        };
    }
}
