package org.noticewright.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the notice begins in paragraphs that were asked for lately: the same few stand below thousands of
/// messages. Shared by threads without locks, since an entry is immutable and one that gets lost is made again.
/// It lives as long as the process, so it holds hashes of paragraphs, never their words.
final class NoticeMemory {

    private static final int PLACES = 1 << 9;
    private static final int LONGEST = 1_500;
    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    private final @Nullable Known[] places = new Known[PLACES];

    private record Known(long hash, int length, int notice) {}

    interface Search {
        /// @param lower the paragraph in lower case
        int noticeIn(String lower);
    }

    /// What the search says of the stretch.
    int noticeIn(String text, int from, int to, Search search) {
        int length = to - from;
        if (length > LONGEST) {
            return search.noticeIn(lower(text, from, to));
        }
        long hash = hash(text, from, to);
        int place = (int) hash & (PLACES - 1);
        Known known = places[place];
        if (known != null && known.hash == hash && known.length == length) {
            return known.notice;
        }
        int notice = search.noticeIn(lower(text, from, to));
        places[place] = new Known(hash, length, notice);
        return notice;
    }

    private static String lower(String text, int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /// Mixed after every four characters, which one number holds: two paragraphs of one length share all 64 bits by
    /// accident once in 10^19 pairs.
    private static long hash(String text, int from, int to) {
        long hash = 0;
        int at = from;
        for (; at + 4 <= to; at += 4) {
            long four = text.charAt(at)
                    | (long) text.charAt(at + 1) << 16
                    | (long) text.charAt(at + 2) << 32
                    | (long) text.charAt(at + 3) << 48;
            hash = mixed(hash, four);
        }
        for (; at < to; at++) {
            hash = mixed(hash, text.charAt(at));
        }
        return hash;
    }

    private static long mixed(long hash, long more) {
        long mixed = (hash ^ more) * FACTOR;
        return mixed ^ mixed >>> 32;
    }
}
