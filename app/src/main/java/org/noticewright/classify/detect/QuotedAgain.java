package org.noticewright.classify.detect;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Message;
import org.noticewright.text.HashTable;
import org.noticewright.text.MessageParts;
import org.noticewright.text.MessageParts.Part;
import org.noticewright.text.WordHash;

/// Finds what a message quotes from earlier messages of its ticket: said once, it counts once. What is quoted
/// from elsewhere counts like any other text. Sentences and lines are compared by their letters and digits
/// alone.
final class QuotedAgain {

    private static final int USUAL_SENTENCES = 64;
    private static final int[] NOTHING = {};

    private final List<Message> messages;
    private @Nullable HashTable said;
    private int heard;

    QuotedAgain(List<Message> messages) {
        this.messages = messages;
    }

    /// Stretches of a message's text that repeat an earlier message: start and end of each, in order, none
    /// touching the next. To be asked for one message after the other.
    int[] in(int index) {
        String text = messages.get(index).text();
        if (index == 0 || text.indexOf('\n') < 0) {
            return NOTHING;
        }
        List<Part> quotes = MessageParts.quotes(text);
        if (quotes.isEmpty()) {
            return NOTHING;
        }
        HashTable earlier = saidBefore(index);
        var repeated = new Stretches();
        for (Part quote : quotes) {
            sentences(text, quote.start(), quote.end(), (start, end, hash) -> {
                if (earlier.get(hash) != 0) {
                    repeated.add(start, end, text);
                }
            });
        }
        return repeated.all();
    }

    private HashTable saidBefore(int index) {
        HashTable all = said == null ? new HashTable(USUAL_SENTENCES) : said;
        said = all;
        while (heard < index) {
            String text = messages.get(heard++).text();
            sentences(text, 0, text.length(), (start, end, hash) -> all.put(hash, 1));
        }
        return all;
    }

    /// Where the text may be cut off: what follows is repeated, all of it.
    static int cut(String text, int[] repeated) {
        if (repeated.length == 0) {
            return text.length();
        }
        int end = repeated[repeated.length - 1];
        return hasWord(text, end, text.length()) ? text.length() : repeated[repeated.length - 2];
    }

    private interface Sentence {
        void take(int start, int end, long hash);
    }

    /// Cuts at line breaks and behind full stops; a sentence without a letter or digit is none.
    private static void sentences(String text, int from, int to, Sentence reader) {
        int start = from;
        long hash = WordHash.seed();
        boolean empty = true;
        for (int at = from; at < to; at++) {
            char unit = text.charAt(at);
            if (Character.isLetterOrDigit(unit)) {
                hash = WordHash.plus(hash, unit);
                empty = false;
            } else if (ends(text, at, to)) {
                if (!empty) {
                    reader.take(start, at + 1, hash);
                    hash = WordHash.seed();
                    empty = true;
                }
                start = at + 1;
            }
        }
        if (!empty) {
            reader.take(start, to, hash);
        }
    }

    private static boolean ends(String text, int at, int to) {
        char unit = text.charAt(at);
        return unit == '\n'
                || ((unit == '.' || unit == '!' || unit == '?') && (at + 1 == to || text.charAt(at + 1) <= ' '));
    }

    private static boolean hasWord(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Stretches in order; one that goes on where the last ended, marks and blanks aside, is joined to it.
    private static final class Stretches {
        private int[] ends = new int[8];
        private int size;

        void add(int start, int end, String text) {
            if (size > 0 && !hasWord(text, ends[size - 1], start)) {
                ends[size - 1] = end;
                return;
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
            }
            ends[size++] = start;
            ends[size++] = end;
        }

        int[] all() {
            return Arrays.copyOf(ends, size);
        }
    }
}
