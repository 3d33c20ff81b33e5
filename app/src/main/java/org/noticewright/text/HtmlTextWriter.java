package org.noticewright.text;

import static org.noticewright.text.HtmlCharacters.isPlain;

import java.util.List;

/// Writes the text of a body as a reader sees it, with the way back to the source: blanks that follow each
/// other are one, elements break lines.
final class HtmlTextWriter {

    private static final int MOST_LINES = 8;

    private final String html;
    private final char[] source;
    private final char[] out;
    private final SourcePlaces places = new SourcePlaces();
    private int length;
    private int lines;
    private boolean blank;
    private boolean cell;
    private int gapAt;
    /// Whether some character of the text is none of the source.
    private boolean changed;

    HtmlTextWriter(String html, char[] source) {
        this.html = html;
        this.source = source;
        this.out = new char[source.length];
    }

    HtmlText finish(List<String> attributes) {
        places.finish(source.length);
        String text = length == source.length && !changed ? html : new String(out, 0, length);
        return new HtmlText(text, attributes, places);
    }

    /// Copies up to the next mark, line break or second blank; returns the place behind it.
    int text(int from) {
        settle();
        if (source[from] == '\u00a0') {
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

    /// One unit that something else in the source stands for.
    void unit(char unit, int at) {
        settle();
        append(unit, at);
    }

    void blank(int at) {
        gapAt = blank ? gapAt : at;
        blank = true;
    }

    /// One line more.
    void lineBreak(int at) {
        gap(lines + 1, at);
    }

    /// At least so many line feeds before what follows.
    void breakLines(int least, int at) {
        gap(Math.max(lines, least), at);
    }

    void cell(int at) {
        cell = true;
        gapAt = at;
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
}
