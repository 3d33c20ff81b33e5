package org.noticewright.text;

import java.util.Locale;

/// Traces of markup and transfer encoding that are left in plain text: character references (`&#64;`), tags
/// (`<b>`), quoted-printable (`=40`, `=E2=80=99`, soft line ends). They hide what stands there from whoever
/// reads words, so they are undone, each with its place in the original.
final class Markup {

    private static final int LONGEST_REFERENCE = 10;
    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_TAG_NAME = 10;
    private static final int MOST_BYTES = 4;
    private static final int LONGEST_DOMAIN = 64;
    /// Returned where a tag or soft line end leaves nothing.
    static final int NOTHING = -1;

    private final String text;
    private final boolean quotedPrintable;
    private int codePoint;

    private Markup(String text) {
        this.text = text;
        this.quotedPrintable = isQuotedPrintable(text);
    }

    static Markup in(String text) {
        return new Markup(text);
    }

    /// Whether something is to be undone.
    static boolean mayBeIn(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('=') < 0) {
            return false;
        }
        var markup = new Markup(text);
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            if (markup.referenceEnd(at) > 0) {
                return true;
            }
        }
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (markup.tagEnd(at) > 0) {
                return true;
            }
        }
        return markup.quotedPrintable;
    }

    /// End of what is to be undone at this offset, 0 for nothing; [#codePoint] tells what to read instead.
    int endAt(int at) {
        return switch (text.charAt(at)) {
            case '&' -> referenceEnd(at);
            case '<' -> tagEnd(at);
            case '=' -> quotedPrintable ? quotedEnd(at) : 0;
            default -> 0;
        };
    }

    /// What stands for the stretch that [#endAt] found last, or [#NOTHING].
    int codePoint() {
        return codePoint;
    }

    private int referenceEnd(int at) {
        int limit = Math.min(text.length(), at + LONGEST_REFERENCE);
        int end = at + 1;
        while (end < limit && text.charAt(end) != ';') {
            char unit = text.charAt(end);
            boolean name = (unit >= '0' && unit <= '9') || ((unit | 0x20) >= 'a' && (unit | 0x20) <= 'z');
            if (!name && !(unit == '#' && end == at + 1)) {
                return 0;
            }
            end++;
        }
        if (end >= limit || end < at + 3) {
            return 0;
        }
        codePoint = text.charAt(at + 1) == '#' ? numbered(at + 2, end) : named(text.substring(at + 1, end));
        return codePoint == 0 ? 0 : end + 1;
    }

    private int numbered(int from, int to) {
        boolean hex = (text.charAt(from) | 0x20) == 'x';
        int start = hex ? from + 1 : from;
        if (start == to || to - start > 6) {
            return 0;
        }
        int value = 0;
        for (int i = start; i < to; i++) {
            int digit = Character.digit(text.charAt(i), hex ? 16 : 10);
            if (digit < 0) {
                return 0;
            }
            value = value * (hex ? 16 : 10) + digit;
        }
        boolean readable = value >= ' ' && value <= Character.MAX_CODE_POINT && (value < 0xd800 || value > 0xdfff);
        return readable || value == '\n' ? value : 0;
    }

    private static int named(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos", "rsquo", "lsquo" -> '\'';
            case "nbsp", "ensp", "emsp", "thinsp" -> ' ';
            case "commat" -> '@';
            case "period" -> '.';
            case "comma" -> ',';
            case "colon" -> ':';
            case "num" -> '#';
            case "lpar" -> '(';
            case "rpar" -> ')';
            case "sol" -> '/';
            case "plus" -> '+';
            case "lowbar" -> '_';
            case "hyphen", "dash", "ndash", "mdash", "minus" -> '-';
            case "shy", "zwnj", "zwj" -> 0xad;
            case "eacute" -> 0xe9;
            case "aacute" -> 0xe1;
            case "iacute" -> 0xed;
            case "oacute" -> 0xf3;
            case "uacute" -> 0xfa;
            case "ntilde" -> 0xf1;
            case "ccedil" -> 0xe7;
            case "egrave" -> 0xe8;
            case "agrave" -> 0xe0;
            case "auml" -> 0xe4;
            case "ouml" -> 0xf6;
            case "uuml" -> 0xfc;
            case "szlig" -> 0xdf;
            default -> 0;
        };
    }

    /// End of a tag of a known name. A tag inside a line leaves nothing, one of a block leaves a blank or a
    /// line end.
    private int tagEnd(int at) {
        int name = at + 1;
        if (name < text.length() && text.charAt(name) == '/') {
            name++;
        }
        int end = name;
        while (end < text.length() && end - name < LONGEST_TAG_NAME && isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (end == name || end >= text.length()) {
            return 0;
        }
        char after = text.charAt(end);
        if (after != '>' && after != ' ' && after != '/') {
            return 0;
        }
        int leaves = leaves(text, name, end);
        if (leaves == 0) {
            return 0;
        }
        int limit = Math.min(text.length(), at + LONGEST_TAG);
        while (end < limit && text.charAt(end) != '>') {
            if (text.charAt(end) == '<') {
                return 0;
            }
            end++;
        }
        if (end >= limit) {
            return 0;
        }
        codePoint = leaves;
        return end + 1;
    }

    private static boolean isLetterOrDigit(char unit) {
        return (unit >= '0' && unit <= '9') || ((unit | 0x20) >= 'a' && (unit | 0x20) <= 'z');
    }

    private static int leaves(String text, int from, int to) {
        return switch (text.substring(from, to).toLowerCase(Locale.ROOT)) {
            case "b",
                    "i",
                    "u",
                    "a",
                    "em",
                    "strong",
                    "span",
                    "font",
                    "small",
                    "sup",
                    "sub",
                    "wbr",
                    "code",
                    "mark",
                    "big" -> NOTHING;
            case "br",
                    "p",
                    "div",
                    "tr",
                    "li",
                    "ul",
                    "ol",
                    "table",
                    "tbody",
                    "thead",
                    "blockquote",
                    "pre",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "hr" -> '\n';
            case "td", "th", "img" -> ' ';
            default -> 0;
        };
    }

    /// "=3D", "=E2=80=99", "=" before a line end.
    private int quotedEnd(int at) {
        if (at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            codePoint = NOTHING;
            return at + 2;
        }
        int first = byteAt(at);
        if (first < 0) {
            return 0;
        }
        if (first < 0x80) {
            codePoint = first == '\r' ? NOTHING : first;
            return at + 3;
        }
        int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : MOST_BYTES;
        int value = first & (0x3f >> more);
        for (int i = 1; i <= more; i++) {
            int next = more == MOST_BYTES ? -1 : byteAt(at + 3 * i);
            if (next < 0x80 || next > 0xbf) {
                return 0;
            }
            value = value << 6 | next & 0x3f;
        }
        if (value > Character.MAX_CODE_POINT || (value >= 0xd800 && value <= 0xdfff)) {
            return 0;
        }
        codePoint = value;
        return at + 3 * (more + 1);
    }

    /// Value of "=XX", -1 for none.
    private int byteAt(int at) {
        if (at + 2 >= text.length() || text.charAt(at) != '=') {
            return -1;
        }
        int high = hex(text.charAt(at + 1));
        int low = hex(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hex(char unit) {
        return unit >= '0' && unit <= '9' ? unit - '0' : unit >= 'A' && unit <= 'F' ? unit - 'A' + 10 : -1;
    }

    private static boolean hasDotBehind(String text, int at) {
        int limit = Math.min(text.length(), at + LONGEST_DOMAIN);
        for (int i = at; i < limit; i++) {
            if (text.charAt(i) == '.') {
                return true;
            }
        }
        return false;
    }

    /// Whether a text speaks quoted-printable: an encoded equals sign, a blank before a line's end, two bytes
    /// of one letter, or an encoded @ between name and domain. A lone "=20" may as well belong to a web
    /// address.
    private static boolean isQuotedPrintable(String text) {
        for (int at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
            if (text.startsWith("=3D", at) || text.startsWith("=20\n", at) || text.startsWith("=0D", at)) {
                return true;
            }
            boolean two = text.startsWith("=C", at) || text.startsWith("=E", at);
            if (two && at + 5 < text.length() && text.charAt(at + 3) == '=' && hex(text.charAt(at + 4)) >= 8) {
                return true;
            }
            boolean between = text.startsWith("=40", at)
                    && at > 0
                    && isLetterOrDigit(text.charAt(at - 1))
                    && at + 3 < text.length()
                    && isLetterOrDigit(text.charAt(at + 3))
                    && hasDotBehind(text, at);
            if (between) {
                return true;
            }
        }
        return false;
    }
}
