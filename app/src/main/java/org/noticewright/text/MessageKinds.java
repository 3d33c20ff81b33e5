package org.noticewright.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.noticewright.text.MessageParts.Kind;

/// Tells of single places of a message which kind of part they lie in, as [MessageParts] does, but looks for a footer
/// or a signature only when a place is asked for that may lie in one: most are asked for in what was written anew.
///
/// Threads may share it: what is found later is the same for all.
public final class MessageKinds {

    private final MessageLines lines;
    /// How often each line was quoted; null where nothing is.
    private final int @Nullable [] depths;
    /// The stretch of unquoted lines that was asked for last: places are mostly asked for in their order.
    private @Nullable Written lately;
    /// Behind the last line that turned out to be part of no signature; 0 for none, as a thread sees it that is early.
    private int plainNext;

    private MessageKinds(MessageLines lines, int @Nullable [] depths) {
        this.lines = lines;
        this.depths = depths;
    }

    public static MessageKinds of(String text) {
        var lines = new MessageLines(text);
        return new MessageKinds(lines, QuotedLines.mayStandIn(text) ? new QuotedLines(lines).depths() : null);
    }

    /// The kind of the part that a character lies in.
    ///
    /// @throws IndexOutOfBoundsException when the text has no such character
    public Kind at(int offset) {
        Objects.checkIndex(offset, lines.text().length());
        int line = lines.lineOf(offset);
        if (depths != null && depths[line] > 0) {
            return Kind.QUOTE;
        }
        Written written = written(line);
        if (offset >= written.footer) {
            return Kind.FOOTER;
        }
        return maySign(line) && written.signs(offset) ? Kind.SIGNATURE : Kind.NEW;
    }

    private boolean maySign(int line) {
        if (line + 1 == plainNext) {
            return false;
        }
        boolean may = Signature.mayHold(lines, line);
        plainNext = may ? plainNext : line + 1;
        return may;
    }

    private Written written(int line) {
        Written known = lately;
        if (known == null || line < known.first || line >= known.last) {
            int first = line;
            while (first > 0 && depth(first - 1) == 0) {
                first--;
            }
            int last = line + 1;
            while (last < lines.size() && depth(last) == 0) {
                last++;
            }
            known = new Written(lines, first, last);
            lately = known;
        }
        return known;
    }

    private int depth(int line) {
        return depths == null ? 0 : depths[line];
    }

    /// Lines that were not quoted.
    private static final class Written {
        private final MessageLines lines;
        private final int first;
        private final int last;
        /// Where the footer begins, the end of the lines when there is none.
        private final int footer;
        private @Nullable Stretch signature;

        private record Stretch(int start, int end) {}

        Written(MessageLines lines, int first, int last) {
            this.lines = lines;
            this.first = first;
            this.last = last;
            this.footer = new Footer(lines, first, last).start();
        }

        boolean signs(int offset) {
            Stretch known = signature;
            if (known == null) {
                var found = new Signature(lines, first, lines.lineAt(footer, first, last));
                known = new Stretch(found.start(), found.end());
                signature = known;
            }
            return offset >= known.start && offset < known.end;
        }
    }
}
