package org.noticewright.letters;

import io.pebbletemplates.pebble.extension.escaper.EscapingStrategy;

/// Makes a value plain text inside Markdown: every ASCII punctuation mark gets a backslash (CommonMark 2.4),
/// and line breaks become blanks, so that no name or sentence can start a list, a link, a table cell or markup
/// of any kind.
final class MarkdownEscape implements EscapingStrategy {

    static final String NAME = "markdown";

    @Override
    public String escape(String value) {
        var plain = PrintableText.of(value);
        var escaped = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (isAsciiPunctuation(character)) {
                escaped.append('\\');
            }
            escaped.append(character);
        }
        return escaped.toString();
    }

    private static boolean isAsciiPunctuation(char character) {
        return character >= '!' && character <= '~' && !Character.isLetterOrDigit(character);
    }
}
