package org.noticewright.letters;

import java.util.Locale;
import java.util.regex.Pattern;

/// Flesch-Kincaid grade of a text: the school year in which it is easy to read. Syllables are counted as groups
/// of vowels, without a silent "e" at the end, which is right for most English words.
final class Readability {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:](\\s|$)|\\n\\s*\\n|\\n(?=- |\\|)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z’']*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private Readability() {}

    /// @param markdown headings, tables and links are left out or read as their text
    static double grade(String markdown) {
        var text = markdown.replaceAll("(?m)^(#|\\|).*$", "")
                .replaceAll("\\]\\([^)]*\\)", " ")
                .replaceAll("\\\\|[*>\\[]", "");
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        for (var sentence : SENTENCE_END.split(text)) {
            var matcher = WORD.matcher(sentence);
            int before = words;
            while (matcher.find()) {
                words++;
                syllables += syllables(matcher.group());
            }
            sentences += words > before ? 1 : 0;
        }
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    private static int syllables(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var voiced = lower.endsWith("e") && !lower.endsWith("le") ? lower.substring(0, lower.length() - 1) : lower;
        return Math.max(1, (int) VOWELS.matcher(voiced).results().count());
    }
}
