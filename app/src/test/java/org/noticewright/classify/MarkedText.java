package org.noticewright.classify;

import java.util.ArrayList;
import java.util.List;
import org.noticewright.domain.TextSpan;

/// A text in which `[...]` marks spans. `\n` stands for a line's end, `\[` and `\]` for the brackets themselves.
///
/// @param text without the marks
/// @param spans what they marked, in the order of their ends
public record MarkedText(String text, List<TextSpan> spans) {

    public static MarkedText of(String marked) {
        var text = new StringBuilder();
        var spans = new ArrayList<TextSpan>();
        int open = 0;
        for (int i = 0; i < marked.length(); i++) {
            char unit = marked.charAt(i);
            char next = i + 1 < marked.length() ? marked.charAt(i + 1) : ' ';
            if (unit == '\\' && (next == 'n' || next == '[' || next == ']')) {
                text.append(next == 'n' ? '\n' : next);
                i++;
            } else if (unit == '[') {
                open = text.length();
            } else if (unit == ']') {
                spans.add(new TextSpan(open, text.length()));
            } else {
                text.append(unit);
            }
        }
        return new MarkedText(text.toString(), List.copyOf(spans));
    }

    /// The marked stretches as they stand in the text.
    List<String> marked() {
        return spans.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
