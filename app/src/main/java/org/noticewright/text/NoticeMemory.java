package org.noticewright.text;

import org.jspecify.annotations.Nullable;

/// Where the notice begins in paragraphs that were asked for lately: the same few stand below thousands of
/// messages. Shared by threads without locks, since an entry is immutable and one that gets lost is made again.
/// It holds whole paragraphs, a few hundred at most.
final class NoticeMemory {

    private static final int PLACES = 1 << 9;
    private static final int LONGEST = 1_500;

    private final @Nullable Known[] places = new Known[PLACES];

    private record Known(String paragraph, int notice) {}

    interface Search {
        /// @param lower the paragraph in lower case
        int noticeIn(String lower);
    }

    /// What the search says of the stretch.
    int noticeIn(String text, int from, int to, Search search) {
        if (to - from > LONGEST) {
            return search.noticeIn(lower(text, from, to));
        }
        int place = place(text, from, to);
        Known known = places[place];
        if (known != null && known.paragraph.length() == to - from && text.startsWith(known.paragraph, from)) {
            return known.notice;
        }
        int notice = search.noticeIn(lower(text, from, to));
        places[place] = new Known(text.substring(from, to), notice);
        return notice;
    }

    private static String lower(String text, int from, int to) {
        return text.substring(from, to).toLowerCase(java.util.Locale.ROOT);
    }

    private static int place(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return (hash ^ hash >>> 15) & (PLACES - 1);
    }
}
