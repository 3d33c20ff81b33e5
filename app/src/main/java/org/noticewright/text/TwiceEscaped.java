package org.noticewright.text;

import java.util.Map;
import java.util.regex.Pattern;

/// Undoes the second escape of what was escaped twice on its way: `&amp;gt;` has become `&gt;` and becomes `>`.
final class TwiceEscaped {

    /// Those that exporters escape a second time; a person hardly ever writes them by hand.
    private static final Map<String, String> COMMON = Map.of(
            "&nbsp;", "\u00A0", "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&apos;", "'");
    private static final int LONGEST = 7;
    private static final Pattern AMPERSAND =
            Pattern.compile("&(?:amp|#0*38(?!\\d)|#x0*26(?!\\p{XDigit}))", Pattern.CASE_INSENSITIVE);

    private TwiceEscaped() {}

    /// @param source a piece of HTML
    /// @param decoded its text, decoded once
    static String undone(String source, String decoded) {
        return decoded.indexOf('&') >= 0 && AMPERSAND.matcher(source).find() ? again(decoded) : decoded;
    }

    private static String again(String text) {
        var meant = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int close = text.charAt(at) == '&' ? text.indexOf(';', at, Math.min(at + LONGEST, text.length())) : -1;
            String entity = close < 0 ? null : COMMON.get(text.substring(at, close + 1));
            meant.append(entity == null ? text.substring(at, at + 1) : entity);
            at = entity == null ? at + 1 : close + 1;
        }
        return meant.toString();
    }
}
