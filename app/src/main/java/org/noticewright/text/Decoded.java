package org.noticewright.text;

import java.util.Arrays;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Text with its entities decoded, and for each character the place in the source it came from.
final class Decoded {

    /// Also those that exporters escape a second time; a person hardly ever writes them by hand.
    private static final Map<String, String> COMMON = Map.of(
            "&nbsp;", "\u00A0", "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&apos;", "'");
    private static final int LONGEST_ENTITY = 34;

    private final StringBuilder text;
    private int[] offsets;

    private Decoded(int capacity) {
        text = new StringBuilder(capacity);
        offsets = new int[capacity + 1];
    }

    /// Decodes the whole source once.
    static Decoded of(String source) {
        return aligned(source, 0, source.length(), Parser.unescapeEntities(source, false));
    }

    /// Leads each character of a text that was decoded from `source[start, end)` back to its place.
    static Decoded aligned(String source, int start, int end, String decoded) {
        Decoded result = new Decoded(decoded.length());
        int at = Math.max(0, start);
        int limit = Math.max(at, Math.min(end, source.length()));
        boolean twice = false;
        for (int next = 0; next < decoded.length(); ) {
            if (at >= limit) {
                result.add(decoded.charAt(next++), Math.max(0, limit - 1));
                continue;
            }
            char from = source.charAt(at);
            char to = decoded.charAt(next);
            Entity entity = from == '&' ? Entity.at(source, at, limit, decoded, next) : null;
            if (entity != null) {
                twice |= to == '&';
                for (int i = 0; i < entity.produced; i++) {
                    result.add(decoded.charAt(next++), at);
                }
                at += entity.length;
            } else if (from == to) {
                result.add(to, at++);
                next++;
            } else if (from == '\r' && at + 1 < limit && source.charAt(at + 1) == '\n') {
                at++;
            } else if (from == '\r' || (from == 0 && to == '\uFFFD')) {
                result.add(to, at++);
                next++;
            } else if (from == 0) {
                at++;
            } else {
                int again = source.indexOf(to, at);
                at = again >= 0 && again < limit ? again : at;
                result.add(to, at);
                next++;
            }
        }
        return twice ? result.again() : result;
    }

    String text() {
        return text.toString();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    int length() {
        return text.length();
    }

    /// @param behind the answer for the end of the text
    int offset(int index, int behind) {
        return index < text.length() ? offsets[index] : behind;
    }

    private void add(char c, int offset) {
        int index = text.length();
        if (index == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2 + 1);
        }
        offsets[index] = index == 0 ? offset : Math.max(offset, offsets[index - 1]);
        text.append(c);
    }

    /// Undoes the second escape: `&amp;gt;` has become `&gt;` and becomes `>`.
    private Decoded again() {
        Decoded result = new Decoded(text.length());
        for (int i = 0; i < text.length(); ) {
            String meant = null;
            int close = text.charAt(i) == '&' ? text.indexOf(";", i) : -1;
            if (close > 0 && close - i < 7) {
                meant = COMMON.get(text.substring(i, close + 1));
            }
            if (meant == null) {
                result.add(text.charAt(i), offsets[i]);
                i++;
            } else {
                result.add(meant.charAt(0), offsets[i]);
                i = close + 1;
            }
        }
        return result;
    }

    /// @param length characters in the source
    /// @param produced characters in the decoded text
    private record Entity(int length, int produced) {

        static @Nullable Entity at(String source, int at, int limit, String decoded, int next) {
            int end = at + 1;
            int farthest = Math.min(limit, at + LONGEST_ENTITY);
            while (end < farthest && isNamePart(source.charAt(end))) {
                end++;
            }
            boolean closed = end < limit && source.charAt(end) == ';';
            if (closed) {
                Entity whole = decode(source.substring(at, end + 1), decoded, next, true);
                if (whole != null) {
                    return whole;
                }
            }
            // Without its semicolon an entity ends where the longest known name ends.
            for (int cut = end; cut > at + 2; cut--) {
                Entity part = decode(source.substring(at, cut), decoded, next, false);
                if (part != null) {
                    return part;
                }
            }
            return null;
        }

        private static @Nullable Entity decode(String name, String decoded, int next, boolean closed) {
            String common = COMMON.get(name);
            String meant = common != null ? common : Parser.unescapeEntities(name, false);
            boolean single = meant.length() == 1 || (meant.length() == 2 && Character.isSurrogate(meant.charAt(0)));
            boolean known = single || (closed && meant.length() <= 2);
            return known && decoded.startsWith(meant, next) ? new Entity(name.length(), meant.length()) : null;
        }

        private static boolean isNamePart(char c) {
            return c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
    }
}
