package org.noticewright.text;

import static org.noticewright.text.HtmlCharacters.isPlain;

import java.util.Arrays;
import java.util.List;

/// Writes the text of a body as a reader sees it: blanks that follow each other are one, elements break lines.
final class HtmlTextWriter {

    private final String html;
    private final char[] source;
    private final char[] out;
    private int length;
    private int lines;
    private boolean blank;
    private boolean cell;

    HtmlTextWriter(String html, char[] source) {
        this.html = html;
        this.source = source;
        this.out = new char[source.length];
    }

    HtmlText finish(List<String> attributes) {
        boolean same = length == source.length && Arrays.equals(out, source);
        return new HtmlText(same ? html : new String(out, 0, length), attributes);
    }

    /// Copies up to the next mark, line break or second blank; returns the place behind it.
    int text(int from) {
        settle();
        if (source[from] == '\u00a0') {
            out[length++] = ' ';
            return from + 1;
        }
        int at = from + 1;
        while (at < source.length
                && (isPlain(source[at]) || (source[at] == ' ' && at + 1 < source.length && isPlain(source[at + 1])))) {
            at++;
        }
        System.arraycopy(source, from, out, length, at - from);
        length += at - from;
        return at;
    }

    /// One unit that something else in the source stands for.
    void unit(char unit) {
        settle();
        out[length++] = unit;
    }

    void blank() {
        blank = true;
    }

    /// One line more.
    void lineBreak() {
        breakLines(lines + 1);
    }

    /// At least so many line feeds before what follows.
    void breakLines(int least) {
        lines = Math.min(Math.max(lines, least), HtmlText.MOST_LINES);
    }

    void cell() {
        cell = true;
    }

    private void settle() {
        if (length > 0) {
            if (lines > 0) {
                Arrays.fill(out, length, length + lines, '\n');
                length += lines;
            } else if (cell || blank) {
                out[length++] = cell ? '\t' : ' ';
            }
        }
        lines = 0;
        blank = false;
        cell = false;
    }
}
