package org.noticewright.text;

import static org.noticewright.text.HtmlCharacters.isBlank;
import static org.noticewright.text.HtmlCharacters.isDigit;
import static org.noticewright.text.HtmlCharacters.isLetter;
import static org.noticewright.text.HtmlCharacters.skipBlanks;

import org.jspecify.annotations.Nullable;

/// Reads what nearly all bodies are, well-formed simple markup, in one pass and without a tree. The result is
/// that of [HtmlText] by the full parser, character by character; whatever a browser would have to repair or
/// this class does not know is left to that parser.
final class SimpleHtml {

    private static final int DEEPEST = 64;

    private final String html;
    private final char[] source;
    private final HtmlTextWriter writer;
    private final HtmlAttributes attributes;
    private final SimpleTag[] open = new SimpleTag[DEEPEST];
    private int depth;
    private boolean inParagraph;
    private boolean inLink;
    private boolean inHeading;

    private SimpleHtml(String html) {
        this.html = html;
        this.source = html.toCharArray();
        this.writer = new HtmlTextWriter(html, source);
        this.attributes = new HtmlAttributes(html, source);
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
                writer.blank();
                at++;
            } else {
                at = text(at);
            }
            if (at < 0) {
                return null;
            }
        }
        return depth > 0 ? null : writer.finish(attributes.said());
    }

    /// The place behind text that begins here; -1 where none may stand.
    private int text(int from) {
        char first = source[from];
        return first == 0 || first == '\ufeff' || isTablePart() ? -1 : writer.text(from);
    }

    /// The place behind an entity; -1 for one that the full parser has to read.
    private int entity(int at) {
        if (at + 1 < source.length && isBlank(source[at + 1])) {
            return text(at);
        }
        int end = HtmlEntity.end(source, at);
        if (end < 0 || isTablePart()) {
            return -1;
        }
        char meant = HtmlEntity.meant(source, at, end);
        if (meant == 0) {
            return -1;
        }
        if (isBlank(meant)) {
            writer.blank();
        } else {
            writer.unit(meant == '\u00a0' ? ' ' : meant);
        }
        return end + 1;
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
        int close = skipBlanks(source, end);
        if (tag == null || close >= source.length || source[close] != '>' || depth == 0 || open[depth - 1] != tag) {
            return -1;
        }
        depth--;
        inParagraph &= tag != SimpleTag.P;
        inLink &= tag != SimpleTag.A;
        inHeading &= !tag.isHeading();
        breakAt(tag);
        return close + 1;
    }

    private int startTag(int at) {
        int end = nameEnd(at + 1);
        SimpleTag tag = SimpleTag.of(source, at + 1, end);
        if (tag == null || !mayStand(tag)) {
            return -1;
        }
        int close = attributes.read(end);
        if (close < 0) {
            return -1;
        }
        if (attributes.isSlashed() && !tag.hasNoEnd()) {
            return -1;
        }
        attributes.say();
        if (tag == SimpleTag.BR) {
            writer.lineBreak();
        } else if (tag.isCell()) {
            writer.cell();
        } else {
            breakAt(tag);
        }
        if (!tag.hasNoEnd()) {
            open[depth++] = tag;
            inParagraph |= tag == SimpleTag.P;
            inLink |= tag == SimpleTag.A;
            inHeading |= tag.isHeading();
        }
        return close + 1;
    }

    private void breakAt(SimpleTag tag) {
        if (tag.isBlock() || tag == SimpleTag.TR) {
            writer.breakLines(tag.isParagraph() ? 2 : 1);
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

    private int nameEnd(int from) {
        int at = from;
        while (at < source.length && (isLetter(source[at]) || isDigit(source[at]))) {
            at++;
        }
        return at;
    }
}
