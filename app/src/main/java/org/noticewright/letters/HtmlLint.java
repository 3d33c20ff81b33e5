package org.noticewright.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Checks HTML before it is typeset, for what the PDF validators pass although it is wrong: a missing language,
/// links without a title, table headers without scope, positioned boxes (their text moves to the end of the
/// reading order). Messages name elements and attributes, never content.
final class HtmlLint {

    private static final Set<String> FORBIDDEN = Set.of(
            "img", "form", "input", "select", "textarea", "button", "script", "object", "iframe", "link", "font");

    private final List<String> findings = new ArrayList<>();
    private int headingLevel;

    private HtmlLint() {}

    /// @return what is wrong, in document order; empty when all is well
    static List<String> check(Document html) {
        var lint = new HtmlLint();
        lint.checkRoot(html.getDocumentElement());
        lint.walk(html.getDocumentElement());
        return List.copyOf(lint.findings);
    }

    private void checkRoot(Element root) {
        if (root.getAttribute("lang").isBlank()) {
            findings.add("html has no lang");
        }
        var titles = root.getElementsByTagName("title");
        if (titles.getLength() != 1 || titles.item(0).getTextContent().isBlank()) {
            findings.add("there must be one title");
        }
    }

    private void walk(Node node) {
        if (node instanceof Element element) {
            check(element);
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child);
        }
    }

    private void check(Element element) {
        var name = element.getTagName();
        if (FORBIDDEN.contains(name)) {
            findings.add(name + " is not allowed in a letter");
        }
        if (element.hasAttribute("style")) {
            findings.add(name + " has a style attribute; the style sheet is the place for it");
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> checkHeading(element, name.charAt(1) - '0');
            case "a" -> checkLink(element);
            case "th" -> {
                if (element.getAttribute("scope").isBlank()) {
                    findings.add("th has no scope");
                }
            }
            case "table" -> {
                if (element.getElementsByTagName("th").getLength() == 0) {
                    findings.add("table has no header cells");
                }
            }
            case "li", "p", "td" -> {
                if (!name.equals("td") && element.getTextContent().isBlank()) {
                    findings.add(name + " is empty");
                }
            }
            case "style" -> checkStyle(element.getTextContent());
            default -> {}
        }
    }

    private void checkHeading(Element heading, int level) {
        if (level > headingLevel + 1) {
            findings.add("h%d follows h%d: a level is skipped".formatted(level, headingLevel));
        }
        if (heading.getTextContent().isBlank()) {
            findings.add("h%d is empty".formatted(level));
        }
        headingLevel = level;
    }

    private void checkLink(Element link) {
        if (link.getAttribute("title").isBlank()) {
            findings.add("a has no title");
        }
        if (link.getTextContent().isBlank()) {
            findings.add("a is empty");
        }
    }

    private void checkStyle(String css) {
        var rules = css.replaceAll("(?s)/\\*.*?\\*/", "");
        if (rules.matches("(?s).*[;{\\s]position\\s*:.*")) {
            findings.add("the style sheet positions a box");
        }
        if (rules.contains("@import") || rules.contains("url(")) {
            findings.add("the style sheet loads a resource");
        }
    }
}
