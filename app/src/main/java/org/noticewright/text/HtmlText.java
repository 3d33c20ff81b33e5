package org.noticewright.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// The text that a reader of an HTML body sees.
///
/// Blocks and `br` become line breaks, runs of white space one blank, entities their characters; script and
/// style are dropped. Text that a style hides is kept: an intruder with the export reads it too. Text stands in
/// the order of the source, even where a browser would move it (text astray in a table). What was escaped twice
/// on its way (`&amp;gt;`, or a whole body in `&lt;div&gt;`) is unescaped twice.
public final class HtmlText {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "option",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "title",
            "tr",
            "ul");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table");
    /// Line breaks in a row.
    static final int MOST_LINES = 8;
    private static final List<String> SPOKEN_ATTRIBUTES = List.of("alt", "title", "href");
    private static final Pattern ESCAPED_TAG = Pattern.compile(
            "&lt;/?(?:div|p|br|span|a|b|i|em|strong|table|html|body|ul|li|img|h[1-6]|blockquote)(?:&gt;|[\\s/])",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<String> attributes;

    HtmlText(String text, List<String> attributes) {
        this.text = text;
        this.attributes = List.copyOf(attributes);
    }

    /// Never fails: every sequence of characters is some HTML.
    public static HtmlText of(String html) {
        if (isEscaped(html)) {
            return byFullParser(html);
        }
        HtmlText simple = SimpleHtml.read(html);
        return simple == null ? byFullParser(html) : simple;
    }

    /// By the full parser alone: what [#of] must give, and gives faster for simple markup.
    public static HtmlText byFullParser(String html) {
        return parseTree(isEscaped(html) ? TwiceEscaped.undone(html, Parser.unescapeEntities(html, false)) : html);
    }

    /// The whole body was escaped once more on its way.
    private static boolean isEscaped(String html) {
        return html.indexOf('&') >= 0
                && !hasTag(html)
                && ESCAPED_TAG.matcher(html).find();
    }

    private static boolean hasTag(String html) {
        for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            char next = html.charAt(at + 1);
            if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '!') {
                return true;
            }
        }
        return false;
    }

    /// The plain text.
    public String text() {
        return text;
    }

    /// Values of `alt`, `title` and `href`, in document order; pictures inlined as `data:` are left out.
    public List<String> attributes() {
        return attributes;
    }

    @Override
    public String toString() {
        return "HtmlText[" + text.length() + " characters]";
    }

    private static HtmlText parseTree(String html) {
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        List<Mark> marks = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        document.traverse((node, depth) -> {
            switch (node) {
                case TextNode text -> marks.add(new Mark(text.sourceRange().startPos(), marks.size(), Sign.TEXT, node));
                case Element element -> {
                    collect(element, attributes);
                    mark(element, marks);
                }
                default -> {}
            }
        });
        marks.sort(Comparator.comparingInt(Mark::position).thenComparingInt(Mark::order));
        Flow flow = new Flow(html);
        marks.forEach(flow::take);
        return flow.finish(attributes);
    }

    private static void mark(Element element, List<Mark> marks) {
        String name = element.normalName();
        int start = element.sourceRange().startPos();
        if (name.equals("br")) {
            marks.add(new Mark(start, marks.size(), Sign.LINE, element));
        } else if (name.equals("td") || name.equals("th")) {
            marks.add(new Mark(start, marks.size(), Sign.CELL, element));
        } else if (BLOCKS.contains(name)) {
            Sign sign = PARAGRAPHS.contains(name) ? Sign.PARAGRAPH : Sign.BLOCK;
            marks.add(new Mark(start, marks.size(), sign, element));
            marks.add(new Mark(element.endSourceRange().startPos(), marks.size(), sign, element));
        }
    }

    private static void collect(Element element, List<String> attributes) {
        if (element.attributesSize() == 0) {
            return;
        }
        for (String name : SPOKEN_ATTRIBUTES) {
            String value = element.attr(name).strip();
            if (!value.isEmpty() && !value.toLowerCase(Locale.ROOT).startsWith("data:")) {
                attributes.add(value);
            }
        }
    }

    private enum Sign {
        TEXT,
        LINE,
        BLOCK,
        PARAGRAPH,
        CELL
    }

    private record Mark(int position, int order, Sign sign, Node node) {}

    /// Writes the text in source order and settles white space between what is seen.
    private static final class Flow {

        private final String html;
        private final StringBuilder out = new StringBuilder();
        private int lines;
        private boolean blank;
        private boolean cell;

        Flow(String html) {
            this.html = html;
        }

        void take(Mark mark) {
            switch (mark.sign()) {
                case TEXT -> text((TextNode) mark.node());
                case LINE -> gap(lines + 1);
                case BLOCK -> gap(Math.max(lines, 1));
                case PARAGRAPH -> gap(Math.max(lines, 2));
                case CELL -> cell = true;
            }
        }

        private void gap(int wanted) {
            lines = Math.min(wanted, MOST_LINES);
        }

        private void text(TextNode node) {
            String whole = node.getWholeText();
            String decoded = node instanceof CDataNode ? whole : TwiceEscaped.undone(source(node), whole);
            boolean verbatim = keepsWhiteSpace(node);
            for (int i = 0; i < decoded.length(); i++) {
                char c = decoded.charAt(i);
                if (verbatim && c == '\n') {
                    gap(lines + 1);
                } else if (!verbatim && isBlank(c)) {
                    blank = true;
                } else {
                    settle();
                    out.append(c == '\u00A0' ? ' ' : c);
                }
            }
        }

        private String source(TextNode node) {
            int start = Math.max(0, node.sourceRange().startPos());
            int end = Math.min(node.sourceRange().endPos(), html.length());
            return html.substring(start, Math.max(start, end));
        }

        private void settle() {
            if (!out.isEmpty()) {
                if (lines > 0) {
                    out.repeat('\n', lines);
                } else if (cell) {
                    out.append('\t');
                } else if (blank) {
                    out.append(' ');
                }
            }
            lines = 0;
            blank = false;
            cell = false;
        }

        HtmlText finish(List<String> attributes) {
            return new HtmlText(out.toString(), attributes);
        }

        private static boolean keepsWhiteSpace(Node node) {
            for (Node up = node.parent(); up != null; up = up.parent()) {
                String name = up.normalName();
                if (name.equals("pre") || name.equals("textarea")) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        }
    }
}
