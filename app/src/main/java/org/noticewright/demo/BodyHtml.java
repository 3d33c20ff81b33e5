package org.noticewright.demo;

/// A plain text as the HTML body that a mail program or the help desk would have made of it.
final class BodyHtml {

    private BodyHtml() {}

    static String of(DemoTicket.Comment comment, boolean mail) {
        var html = new StringBuilder(comment.text().length() + 120);
        html.append(
                mail
                        ? "<div class=\"zd-comment\" dir=\"auto\"><div dir=\"ltr\">"
                        : "<div class=\"zd-comment\" dir=\"auto\"><p>");
        escape(comment.text(), mail, html);
        html.append(mail ? "</div>" : "</p>");
        if (!comment.quote().isEmpty()) {
            int line = comment.quote().indexOf('\n');
            html.append("<div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">");
            escape(comment.quote().substring(0, line), true, html);
            html.append("<br></div><blockquote>");
            escape(comment.quote().substring(line + 1).replace("\n> ", "\n").replaceFirst("^> ", ""), true, html);
            html.append("</blockquote></div>");
        }
        return html.append("</div>").toString();
    }

    private static void escape(String text, boolean mail, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '\'' -> html.append(mail ? "&#39;" : "'");
                case '\u00a0' -> html.append("&nbsp;");
                case '\n' -> {
                    boolean paragraph = !mail && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                    html.append(paragraph ? "</p><p>" : "<br>");
                    i += paragraph ? 1 : 0;
                }
                default -> html.append(c);
            }
        }
    }
}
