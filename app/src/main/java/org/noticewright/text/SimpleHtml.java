package org.noticewright.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads what nearly all bodies are, well-formed simple markup, in one pass and without a tree. The result
/// is that
/// of [HtmlText] by the full parser, character by character; whatever a browser would have to repair or this
/// class
/// does not know is left to that parser.
final class SimpleHtml {

    private static final int DEEPEST = 64;
    private static final int LONGEST_ENTITY = 12;
    private static final int MOST_LINES = 8;
    /// Characters that are copied as they stand: not blank, no markup.
    private static final boolean[] PLAIN = plain();

    private final String html;
    private final char[] source;
    private final char[] out;
    private final SourcePlaces places = new SourcePlaces();
    private final List<String> attributes = new ArrayList<>(0);
    private final SimpleTag[] open = new SimpleTag[DEEPEST];
    private int depth;
    private int length;
    private int lines;
    private boolean blank;
    private boolean cell;
    private int gapAt;
    /// Whether some character of the text is none of the source.
    private boolean changed;
    private boolean inParagraph;
    private boolean inLink;
    private boolean inHeading;
    private @Nullable String alt;
    private @Nullable String title;
    private @Nullable String href;
    private boolean slashed;

    private SimpleHtml(String html) {
        this.html = html;
        this.source = html.toCharArray();
        this.out = new char[source.length];
    }

    /// Null when the full parser has to read it.
    static @Nullable HtmlText read(String html) {
        return new SimpleHtml(html).run();
    }

    private @Nullable HtmlText run() {
        int at = 0;
        while (at < source.length) {
            char unit = source[at];
            if (unit == '<') {
                at = markup(at);
            } else if (unit == '&') {
                at = entity(at);
            } else if (isBlank(unit)) {
                at = blank(at);
            } else {
                at = text(at);
            }
            if (at < 0) {
                return null;
            }
        }
        if (depth > 0) {
            return null;
        }
        places.finish(source.length);
        String text = length == source.length && !changed ? html : new String(out, 0, length);
        return new HtmlText(text, attributes, places);
    }

    /// Text up to the next mark, line break or second blank; -1 where none may stand.
    private int text(int from) {
        char first = source[from];
        if (first == 0 || first == '\ufeff' || isTablePart()) {
            return -1;
        }
        settle();
        if (first == '\u00a0') {
            append(' ', from);
            return from + 1;
        }
        int at = from + 1;
        while (at < source.length
                && (isPlain(source[at]) || (source[at] == ' ' && at + 1 < source.length && isPlain(source[at + 1])))) {
            at++;
        }
        System.arraycopy(source, from, out, length, at - from);
        length += at - from;
        places.add(at - from, from);
        return at;
    }

    private int blank(int at) {
        gapAt = blank ? gapAt : at;
        blank = true;
        return at + 1;
    }

    private void gap(int wanted, int at) {
        lines = Math.min(wanted, MOST_LINES);
        gapAt = at;
    }

    private void settle() {
        if (length > 0 && (lines > 0 || cell || blank)) {
            int at = Math.max(gapAt, places.last());
            if (lines > 0) {
                for (int i = 0; i < lines; i++) {
                    append('\n', at);
                }
            } else {
                append(cell ? '\t' : ' ', at);
            }
        }
        lines = 0;
        blank = false;
        cell = false;
    }

    private void append(char unit, int at) {
        out[length++] = unit;
        changed |= source[at] != unit;
        places.add(1, at);
    }

    /// A named or numbered character that stands for one unit; -1 for any other.
    private int entity(int at) {
        if (at + 1 < source.length && isBlank(source[at + 1])) {
            return text(at);
        }
        int end = at + 1;
        int limit = Math.min(source.length, at + LONGEST_ENTITY);
        while (end < limit && source[end] != ';') {
            end++;
        }
        if (end >= limit || isTablePart()) {
            return -1;
        }
        char meant = source[at + 1] == '#' ? numbered(at + 2, end) : named(at + 1, end);
        if (meant == 0 || (meant == '&' && mayBeEscapedTwice(end + 1))) {
            return -1;
        }
        if (isBlank(meant)) {
            gapAt = blank ? gapAt : at;
            blank = true;
        } else {
            settle();
            append(meant == '\u00a0' ? ' ' : meant, at);
        }
        return end + 1;
    }

    private char numbered(int from, int end) {
        int value = 0;
        for (int i = from; i < end; i++) {
            char digit = source[i];
            if (digit < '0' || digit > '9' || value > Character.MAX_VALUE) {
                return 0;
            }
            value = value * 10 + digit - '0';
        }
        boolean usual = (value >= ' ' && value < 0x7f) || (value >= 0xa0 && value < Character.MIN_SURROGATE);
        return usual ? (char) value : 0;
    }

    private char named(int from, int end) {
        if (end == from + 2 && source[from + 1] == 't') {
            return source[from] == 'l' ? '<' : source[from] == 'g' ? '>' : 0;
        }
        String name = html.substring(from, end);
        return switch (name) {
            case "nbsp" -> '\u00a0';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> listed(name);
        };
    }

    private static char listed(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i))) {
                return 0;
            }
        }
        String meant = Entities.isNamedEntity(name) ? Entities.getByName(name) : "";
        return meant.length() == 1 ? meant.charAt(0) : 0;
    }

    /// Whether an ampersand before this place would be read as the beginning of a further entity.
    private boolean mayBeEscapedTwice(int at) {
        int limit = Math.min(source.length, at + 7);
        for (int i = at; i < limit; i++) {
            char unit = source[i];
            if (unit == ';' || unit == '&') {
                return true;
            }
        }
        return false;
    }

    private int markup(int at) {
        char next = at + 1 < source.length ? source[at + 1] : '<';
        if (isLetter(next)) {
            return startTag(at);
        }
        return switch (next) {
            case '/' -> endTag(at);
            case '!' -> comment(at);
            case '<', '?', 0 -> -1;
            default -> text(at);
        };
    }

    private int comment(int at) {
        if (!html.startsWith("<!--", at) || html.startsWith(">", at + 4) || html.startsWith("->", at + 4)) {
            return -1;
        }
        int end = html.indexOf("--", at + 4);
        return end >= 0 && html.startsWith("-->", end) ? end + 3 : -1;
    }

    private int endTag(int at) {
        int end = nameEnd(at + 2);
        SimpleTag tag = SimpleTag.of(source, at + 2, end);
        int close = blanks(end);
        if (tag == null || close >= source.length || source[close] != '>' || depth == 0 || open[depth - 1] != tag) {
            return -1;
        }
        depth--;
        inParagraph &= tag != SimpleTag.P;
        inLink &= tag != SimpleTag.A;
        inHeading &= !tag.isHeading();
        breakAt(tag, at);
        return close + 1;
    }

    private int startTag(int at) {
        int end = nameEnd(at + 1);
        SimpleTag tag = SimpleTag.of(source, at + 1, end);
        if (tag == null || !mayStand(tag)) {
            return -1;
        }
        int close = attributes(end);
        if (close < 0) {
            return -1;
        }
        if (slashed && !tag.hasNoEnd()) {
            return -1;
        }
        say(alt);
        say(title);
        say(href);
        if (tag == SimpleTag.BR) {
            gap(lines + 1, at);
        } else if (tag.isCell()) {
            cell = true;
            gapAt = at;
        } else {
            breakAt(tag, at);
        }
        if (!tag.hasNoEnd()) {
            open[depth++] = tag;
            inParagraph |= tag == SimpleTag.P;
            inLink |= tag == SimpleTag.A;
            inHeading |= tag.isHeading();
        }
        return close + 1;
    }

    private void breakAt(SimpleTag tag, int at) {
        if (tag.isBlock() || tag == SimpleTag.TR) {
            gap(Math.max(lines, tag.isParagraph() ? 2 : 1), at);
        }
    }

    /// Whether a browser puts the element where it stands, without closing or opening another one.
    private boolean mayStand(SimpleTag tag) {
        SimpleTag parent = depth == 0 ? null : open[depth - 1];
        if (depth == DEEPEST || (tag.isBlock() && inParagraph)) {
            return false;
        }
        if (tag.isRowGroup()) {
            return parent == SimpleTag.TABLE;
        }
        if (tag == SimpleTag.TR) {
            return parent != null && parent.isTablePart() && parent != SimpleTag.TR;
        }
        if (tag.isCell()) {
            return parent == SimpleTag.TR;
        }
        return !isTablePart()
                && !(tag == SimpleTag.A && inLink)
                && !(tag.isHeading() && inHeading)
                && (tag != SimpleTag.LI || (parent != null && parent.isList()));
    }

    private boolean isTablePart() {
        return depth > 0 && open[depth - 1].isTablePart();
    }

    /// Reads the attributes of a start tag; returns where its `>` stands, -1 for what is not plain.
    private int attributes(int from) {
        alt = null;
        title = null;
        href = null;
        slashed = false;
        int at = from;
        while (true) {
            int name = blanks(at);
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

    private void say(@Nullable String value) {
        if (value != null) {
            String said = value.strip();
            if (!said.isEmpty() && !said.regionMatches(true, 0, "data:", 0, 5)) {
                attributes.add(said);
            }
        }
    }

    private int nameEnd(int from) {
        int at = from;
        while (at < source.length && (isLetter(source[at]) || isDigit(source[at]))) {
            at++;
        }
        return at;
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

    private int blanks(int from) {
        int at = from;
        while (at < source.length && isBlank(source[at])) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(char unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\n' || unit == '\t' || unit == '\r' || unit == '\f';
    }

    private static boolean isPlain(char unit) {
        return unit < PLAIN.length ? PLAIN[unit] : unit != '\ufeff';
    }

    private static boolean[] plain() {
        var plain = new boolean[0xa1];
        Arrays.fill(plain, true);
        for (char special : new char[] {0, ' ', '\n', '\t', '\r', '\f', '<', '&', '\u00a0'}) {
            plain[special] = false;
        }
        return plain;
    }
}
