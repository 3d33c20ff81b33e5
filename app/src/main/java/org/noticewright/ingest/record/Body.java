package org.noticewright.ingest.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.text.HtmlText;

/// What a message says.
///
/// @param text as a reader sees it
/// @param html where the text comes from, null when it was plain
/// @param attributes readable attributes of the HTML
public record Body(String text, @Nullable String html, List<String> attributes) {

    public static final Body EMPTY = new Body("", null, List.of());

    public Body {
        attributes = List.copyOf(attributes);
    }

    public static Body plain(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Body(text, null, List.of());
    }

    /// Text that may be HTML or plain, such as the fields of systems that allow both.
    public static Body either(@Nullable String text) {
        return text != null && text.stripLeading().startsWith("<") && text.indexOf('>') > 0
                ? of(text, null)
                : plain(text);
    }

    /// The HTML's text; the plain form where there is no HTML, or where the HTML shows clearly less than it.
    public static Body of(@Nullable String html, @Nullable String plain) {
        if (html == null || html.isBlank()) {
            return plain(plain);
        }
        HtmlText read = HtmlText.of(html);
        boolean less = plain != null && letters(read.text()) * 5 < letters(plain) * 4;
        return less
                ? new Body(plain, null, read.attributes())
                : new Body(read.text(), html, read.attributes());
    }

    public boolean isBlank() {
        return text.isBlank() && attributes.isEmpty();
    }

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    @Override
    public String toString() {
        return "Body[" + text.length() + " characters]";
    }
}
