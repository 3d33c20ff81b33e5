package org.noticewright.casework;

import java.util.ArrayList;
import java.util.List;
import org.noticewright.domain.TextSpan;
import org.noticewright.text.MessageParts;

/// What of a message its writer wrote, and what stands there besides: for showing it, never for leaving it out.
public final class MessageSections {

    private MessageSections() {}

    public enum Kind {
        WRITTEN,
        QUOTED,
        SIGNATURE,
        FOOTER
    }

    /// @param span offsets into the message's text
    public record Section(Kind kind, TextSpan span) {}

    /// The sections side by side, covering the whole text; empty for an empty text. Quotes within quotes are
    /// one.
    public static List<Section> of(String text) {
        var sections = new ArrayList<Section>();
        for (var part : MessageParts.of(text).parts()) {
            var kind = switch (part.kind()) {
                case NEW -> Kind.WRITTEN;
                case QUOTE -> Kind.QUOTED;
                case SIGNATURE -> Kind.SIGNATURE;
                case FOOTER -> Kind.FOOTER;
            };
            if (!sections.isEmpty() && sections.getLast().kind() == kind) {
                var before = sections.removeLast().span();
                sections.add(new Section(kind, new TextSpan(before.start(), part.end())));
            } else {
                sections.add(new Section(kind, new TextSpan(part.start(), part.end())));
            }
        }
        return sections;
    }
}
