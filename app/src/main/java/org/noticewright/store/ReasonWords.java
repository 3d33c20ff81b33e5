package org.noticewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/// The reason of a verdict as rows of the sealed dictionary. A third of all tickets have a sentence of their
/// own, but all sentences are made of the same few hundred pieces ("Email address in message 2"), which the
/// dictionary knows after the first tickets.
final class ReasonWords {

    private ReasonWords() {}

    static void write(PayloadWriter to, String reason, ToLongFunction<Word> wordId) {
        var words = of(reason);
        to.number(words.size());
        for (var word : words) {
            to.number(wordId.applyAsLong(word));
        }
    }

    static String read(PayloadReader from, LongFunction<String> word) {
        int count = from.size();
        var reason = new StringBuilder();
        for (int i = 0; i < count; i++) {
            reason.append(word.apply(from.number()));
        }
        return reason.toString();
    }

    /// Cut behind each opening bracket and each comma, and before each closing bracket; in this order they are
    /// the sentence.
    static List<Word> of(String reason) {
        var words = new ArrayList<Word>();
        int from = 0;
        for (int i = 0; i < reason.length(); i++) {
            char c = reason.charAt(i);
            int end = c == ')' ? i : c == '(' || c == ',' ? i + 1 : from;
            if (end > from) {
                words.add(new Word(Word.Kind.REASON, reason.substring(from, end)));
                from = end;
            }
        }
        if (from < reason.length()) {
            words.add(new Word(Word.Kind.REASON, reason.substring(from)));
        }
        return words;
    }
}
