package org.noticewright.letters;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown with tables to well-formed HTML. Raw HTML in the text comes out as plain text.
final class MarkdownToHtml {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(_ -> MarkdownToHtml::headerScope)
            .attributeProviderFactory(_ -> MarkdownToHtml::keptWithNext)
            .build();

    String html(String markdown) {
        return renderer.render(parser.parse(markdown));
    }

    /// Screen readers announce a column's header with each cell only when the header says that it heads a
    /// column.
    private static void headerScope(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
        }
    }

    /// A sentence that announces a list stands on the page where the list begins. A style sheet cannot say so: it
    /// knows no "paragraph before a list".
    private static void keptWithNext(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Paragraph && node.getNext() instanceof ListBlock) {
            attributes.put("class", "kept-with-next");
        }
    }
}
