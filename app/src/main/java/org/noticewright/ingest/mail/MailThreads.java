package org.noticewright.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noticewright.domain.Sha256;

/// Which thread a mail belongs to. The thread's key comes from the mail alone where it can (the service's
/// thread id, the oldest reference, a ticket number in the subject), so that the parts of a thread meet
/// wherever they lie; ids seen before help mails that name only the one they answer.
final class MailThreads {

    /// Ids remembered, the newest; older mails are found by their references alone.
    private static final int REMEMBERED = 100_000;

    private static final Pattern ANSWER = Pattern.compile(
            "^(?:\\s*(?:re|aw|fw|fwd|wg|sv|rv|res|enc|tr|vs|antw|odp|ynt)(?:\\[\\d+])?\\s*[:：])++\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile(
            "[\\[(](?:[\\p{L}"
                + " #:.-]{0,30}[#:]?\\s*)?((?:[A-Z]{1,10}-)?\\d{3,18})[])]|(?:ticket|case|request)\\s*#\\s*(\\d{3,18})",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, String> roots = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// The thread's key: the same for all its mails.
    String of(Mail mail) {
        String key = key(mail);
        if (!mail.messageId().isEmpty()) {
            roots.put(mail.messageId(), key);
        }
        return key;
    }

    private String key(Mail mail) {
        String given = mail.thread();
        if (given != null && !given.isBlank()) {
            return "thread:" + given;
        }
        for (String reference : mail.references()) {
            String root = roots.get(reference);
            if (root != null) {
                return root;
            }
        }
        if (!mail.references().isEmpty()) {
            return mail.references().getFirst();
        }
        String numbered = numbered(mail.subject());
        if (!numbered.isEmpty()) {
            return numbered;
        }
        return mail.messageId().isEmpty() ? "content:" + hash(mail) : mail.messageId();
    }

    /// The subject without what answers and forwards put before it.
    static String plainSubject(String subject) {
        return ANSWER.matcher(subject).replaceFirst("").strip();
    }

    static boolean isAnswer(Mail mail) {
        return !mail.references().isEmpty() || ANSWER.matcher(mail.subject()).find();
    }

    private static String numbered(String subject) {
        Matcher number = NUMBER.matcher(subject);
        if (!number.find()) {
            return "";
        }
        String found = number.group(1) != null ? number.group(1) : number.group(2);
        return "subject:" + found.toUpperCase(Locale.ROOT) + ":"
                + plainSubject(subject).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static String hash(Mail mail) {
        String all = mail.subject() + "\n" + mail.envelope() + "\n" + mail.at() + "\n" + mail.text();
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }
}
