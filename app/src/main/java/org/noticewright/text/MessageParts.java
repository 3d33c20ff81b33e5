package org.noticewright.text;

import java.util.ArrayList;
import java.util.List;

/// The parts of a message's plain text: what its writer wrote anew, what was quoted or forwarded, the
/// signature, and footers that machines and lawyers add. The parts lie side by side and cover the whole text,
/// so nothing is lost by a wrong guess: a quoted part is text like any other, only known to be said elsewhere
/// first.
///
/// Told by lines alone, in one pass and with bounded looks around, for English, German, Spanish, French and
/// Portuguese mail. Offsets are UTF-16 units of the text given.
public final class MessageParts {

    /// Deeper quotes count as this deep.
    public static final int DEEPEST = 6;

    public enum Kind {
        NEW,
        /// Quoted or forwarded, with the line or header block that introduces it.
        QUOTE,
        SIGNATURE,
        /// Confidentiality notice, unsubscribe line, "please do not reply" and the like.
        FOOTER
    }

    /// A stretch of one kind.
    ///
    /// @param depth how often it was quoted, 1 to [#DEEPEST]; 0 for what is no quote
    public record Part(Kind kind, int start, int end, int depth) {}

    private final String text;
    private final List<Part> parts;

    private MessageParts(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    public static MessageParts of(String text) {
        if (text.isEmpty()) {
            return new MessageParts(text, List.of());
        }
        var lines = new MessageLines(text);
        var parts = new ArrayList<Part>(4);
        if (!QuotedLines.mayStandIn(text)) {
            written(lines, 0, lines.size(), parts);
            return new MessageParts(text, List.copyOf(parts));
        }
        int[] depths = new QuotedLines(lines).depths();
        for (int first = 0; first < lines.size(); ) {
            int last = sameDepth(depths, first);
            if (depths[first] > 0) {
                parts.add(new Part(Kind.QUOTE, lines.start(first), lines.start(last), depths[first]));
            } else {
                written(lines, first, last, parts);
            }
            first = last;
        }
        return new MessageParts(text, List.copyOf(parts));
    }

    /// The quoted parts alone, which costs less than all parts.
    public static List<Part> quotes(String text) {
        if (!QuotedLines.mayStandIn(text)) {
            return List.of();
        }
        var lines = new MessageLines(text);
        int[] depths = new QuotedLines(lines).depths();
        var quotes = new ArrayList<Part>(2);
        for (int first = 0; first < lines.size(); ) {
            int last = sameDepth(depths, first);
            if (depths[first] > 0) {
                quotes.add(new Part(Kind.QUOTE, lines.start(first), lines.start(last), depths[first]));
            }
            first = last;
        }
        return quotes;
    }

    /// The first line behind this one that was quoted more often or less.
    private static int sameDepth(int[] depths, int first) {
        int last = first + 1;
        while (last < depths.length && depths[last] == depths[first]) {
            last++;
        }
        return last;
    }

    /// In the order of the text: the first begins at 0, each other where the one before it ends.
    public List<Part> parts() {
        return parts;
    }

    /// What the writer added to the conversation, the new parts one after the other: for tests.
    String newText() {
        if (parts.size() == 1 && parts.getFirst().kind() == Kind.NEW) {
            return text;
        }
        var written = new StringBuilder();
        for (Part part : parts) {
            if (part.kind() == Kind.NEW) {
                written.append(text, part.start(), part.end());
            }
        }
        return written.toString();
    }

    @Override
    public String toString() {
        return "MessageParts[" + text.length() + " characters, " + parts.size() + " parts]";
    }

    /// Cuts what was not quoted into new text, signature and footer.
    private static void written(MessageLines lines, int first, int last, List<Part> parts) {
        int start = lines.start(first);
        int end = lines.start(last);
        int footer = new Footer(lines, first, last).start();
        var signature = new Signature(lines, first, lines.lineAt(footer, first, last));
        add(parts, Kind.NEW, start, Math.min(signature.start(), footer));
        add(parts, Kind.SIGNATURE, Math.min(signature.start(), footer), Math.min(signature.end(), footer));
        add(parts, Kind.NEW, Math.min(signature.end(), footer), footer);
        add(parts, Kind.FOOTER, footer, end);
    }

    private static void add(List<Part> parts, Kind kind, int start, int end) {
        if (start < end) {
            parts.add(new Part(kind, start, end, 0));
        }
    }
}
