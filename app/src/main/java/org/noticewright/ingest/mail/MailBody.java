package org.noticewright.ingest.mail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.text.HtmlText;

/// Puts the text parts of a mail together. Without HTML they are one text. With HTML the whole body becomes
/// HTML, so that the shown text always derives from it; of a plain part beside HTML only what says something
/// else is kept, in a block of its own.
final class MailBody {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    private record Part(String text, boolean html) {}

    private final List<Part> parts = new ArrayList<>();

    void plain(String text) {
        if (!text.isBlank()) {
            parts.add(new Part(lines(text), false));
        }
    }

    void html(String html) {
        if (!html.isBlank()) {
            parts.add(new Part(html, true));
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    record Whole(String text, @Nullable String html, List<String> attributes) {}

    Whole finish() {
        if (parts.stream().noneMatch(Part::html)) {
            return new Whole(
                    String.join("\n", parts.stream().map(Part::text).toList()).stripTrailing(), null, List.of());
        }
        Set<String> seen = new HashSet<>();
        for (Part part : parts) {
            if (part.html) {
                HtmlText read = HtmlText.of(part.text);
                collect(read.text(), seen);
                read.attributes().forEach(attribute -> collect(attribute, seen));
            }
        }
        StringBuilder html = new StringBuilder();
        for (Part part : parts) {
            if (part.html) {
                html.append(part.text);
            } else if (saysMore(part.text, seen)) {
                html.append("<div><pre>").append(escaped(part.text)).append("</pre></div>");
            }
        }
        HtmlText read = HtmlText.of(html.toString());
        return new Whole(read.text(), html.toString(), read.attributes());
    }

    private static void collect(String text, Set<String> words) {
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
    }

    private static boolean saysMore(String text, Set<String> seen) {
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (!seen.contains(word.group())) {
                return true;
            }
        }
        return false;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
