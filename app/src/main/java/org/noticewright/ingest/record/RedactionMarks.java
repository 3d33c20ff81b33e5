package org.noticewright.ingest.record;

import java.util.regex.Pattern;
import org.noticewright.domain.Message.Redaction;

/// What help desks leave where somebody blacked out or deleted a text: blocks of `▇`, `[redacted]` in
/// whatever brackets, "This message was deleted", numbers of which `****` hides all but the end.
public final class RedactionMarks {

    private static final Pattern ALL_BLACK = Pattern.compile("[\\s\u2587]*\u2587[\\s\u2587]*");
    private static final Pattern MARKED = Pattern.compile(
            "[\\[(<]redacted[\\])>]|this message was deleted|(?:\\*{4}[- ]?){1,4}\\d{2,4}(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final String DELETED = "deleted";
    private static final String REDACTED = "redacted";
    private static final String BRACKETS = "[(<";

    private RedactionMarks() {}

    public static Redaction in(String text) {
        if (text.indexOf('\u2587') >= 0) {
            return ALL_BLACK.matcher(text).matches() ? Redaction.ALL : Redaction.PART;
        }
        if (!holdsRedacted(text) && text.indexOf("****") < 0 && !holds(text, DELETED)) {
            return Redaction.NONE; // Most texts: a look for rare marks is cheaper than the pattern.
        }
        var mark = MARKED.matcher(text);
        if (!mark.find()) {
            return Redaction.NONE;
        }
        boolean masked = text.charAt(mark.start()) == '*';
        return !masked && mark.end() - mark.start() >= text.strip().length() - 1 ? Redaction.ALL : Redaction.PART;
    }

    /// In whatever case, and only behind a bracket.
    private static boolean holdsRedacted(String text) {
        for (int i = 0; i < BRACKETS.length(); i++) {
            int bracket = BRACKETS.charAt(i);
            for (int at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
                if (text.regionMatches(true, at + 1, REDACTED, 0, REDACTED.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// In whatever case. Compared only where its first letter stands, which is found fast: texts can be long.
    private static boolean holds(String text, String word) {
        return holds(text, word, word.charAt(0)) || holds(text, word, Character.toUpperCase(word.charAt(0)));
    }

    private static boolean holds(String text, String word, char first) {
        for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
