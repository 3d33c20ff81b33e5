package org.noticewright.text;

import static org.noticewright.text.HtmlCharacters.isBlank;
import static org.noticewright.text.HtmlCharacters.isDigit;
import static org.noticewright.text.HtmlCharacters.isLetter;
import static org.noticewright.text.HtmlCharacters.skipBlanks;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads the attributes of start tags and keeps what they say to a reader.
final class HtmlAttributes {

    private final String html;
    private final char[] source;
    private final List<String> said = new ArrayList<>(0);
    private @Nullable String alt;
    private @Nullable String title;
    private @Nullable String href;
    private boolean slashed;

    HtmlAttributes(String html, char[] source) {
        this.html = html;
        this.source = source;
    }

    /// Everything that was said, in the order of the tags.
    List<String> said() {
        return said;
    }

    /// Whether the tag read last ends with a slash.
    boolean isSlashed() {
        return slashed;
    }

    /// Keeps what the tag read last says.
    void say() {
        say(alt);
        say(title);
        say(href);
    }

    private void say(@Nullable String value) {
        if (value != null) {
            String stripped = value.strip();
            if (!stripped.isEmpty() && !stripped.regionMatches(true, 0, "data:", 0, 5)) {
                said.add(stripped);
            }
        }
    }

    /// Reads the attributes behind a tag's name; returns where its `>` stands, -1 for what is not plain.
    int read(int from) {
        alt = null;
        title = null;
        href = null;
        slashed = false;
        int at = from;
        while (true) {
            int name = skipBlanks(source, at);
            if (name >= source.length) {
                return -1;
            }
            if (source[name] == '>') {
                return name;
            }
            if (source[name] == '/' && name + 1 < source.length && source[name + 1] == '>') {
                slashed = true;
                return name + 1;
            }
            int end = attributeNameEnd(name);
            if (end == name || name == at || end >= source.length) {
                return -1;
            }
            boolean bare = isBlank(source[end]) || source[end] == '>';
            // Of two attributes of one name the first counts, be it empty.
            at = source[end] == '=' ? value(name, end) : bare && keep(name, end, end, end) ? end : -1;
            if (at < 0) {
                return -1;
            }
        }
    }

    /// Reads a value behind its equals sign; returns the place behind it.
    private int value(int name, int equals) {
        int from = equals + 1;
        if (from >= source.length) {
            return -1;
        }
        char quote = source[from];
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, from + 1);
            if (end < 0 || end + 1 >= source.length) {
                return -1;
            }
            return keep(name, equals, from + 1, end) ? end + 1 : -1;
        }
        int end = from;
        while (end < source.length && !isBlank(source[end]) && source[end] != '>') {
            if ("\"'<=`&/".indexOf(source[end]) >= 0 || source[end] == 0) {
                return -1;
            }
            end++;
        }
        return end > from && keep(name, equals, from, end) ? end : -1;
    }

    /// Remembers what an attribute says to a reader; false when its value is not plain.
    private boolean keep(int name, int nameEnd, int from, int end) {
        int length = nameEnd - name;
        boolean spoken = switch (length) {
            case 3 -> html.regionMatches(true, name, "alt", 0, 3);
            case 4 -> html.regionMatches(true, name, "href", 0, 4);
            case 5 -> html.regionMatches(true, name, "title", 0, 5);
            default -> false;
        };
        if (!spoken) {
            return true;
        }
        String value = html.substring(from, end);
        if (value.indexOf(0) >= 0 || value.indexOf('\r') >= 0) {
            return false;
        }
        String meant = value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
        switch (length) {
            case 3 -> alt = alt == null ? meant : alt;
            case 5 -> title = title == null ? meant : title;
            default -> href = href == null ? meant : href;
        }
        return true;
    }

    private int attributeNameEnd(int from) {
        int at = from;
        while (at < source.length
                && (isLetter(source[at])
                        || isDigit(source[at])
                        || source[at] == '-'
                        || source[at] == '_'
                        || source[at] == ':')) {
            at++;
        }
        return at;
    }
}
