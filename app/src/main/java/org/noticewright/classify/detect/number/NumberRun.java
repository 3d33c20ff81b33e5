package org.noticewright.classify.detect.number;

import org.noticewright.classify.detect.Passage;
import org.noticewright.text.Tokens;

/// Neighbouring groups of digits with only separators between them, such as a telephone number.
record NumberRun(Passage passage, int first, int last) {

    static final int MOST_GROUPS = 8;

    /// The longest run that begins with this token, as the index after its last token.
    static int limit(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        int next = first + 1;
        while (next < passage.size()
                && next - first < MOST_GROUPS
                && tokens.hasDigit(next)
                && isSeparator(passage, next - 1)) {
            if (tokens.shape(next) != Tokens.Shape.DIGITS) {
                return extended(passage, next) > 0 ? next + 1 : next;
            }
            next++;
        }
        return next;
    }

    /// Digits before the extension in a word like "3560x4587", 0 for another word.
    private static int extended(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        int start = tokens.start(token);
        int end = tokens.end(token);
        int digits = 0;
        while (start + digits < end && isDigit(passage.text().charAt(start + digits))) {
            digits++;
        }
        boolean extended = (digits == 3 || digits == 4)
                && end - start > digits + 1
                && end - start <= digits + 6
                && (passage.text().charAt(start + digits) | 0x20) == 'x';
        for (int i = start + digits + 1; extended && i < end; i++) {
            extended = isDigit(passage.text().charAt(i));
        }
        return extended ? digits : 0;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static boolean isSeparator(Passage passage, int token) {
        return switch (passage.tokens().gap(token)) {
            case Tokens.BLANK_GAP, '-', '.', '/', ')', '(', '_', Tokens.WITH_BLANK + ')' -> true;
            case Tokens.OTHER_GAP ->
                switch (passage.gap(token)) {
                    case " (", " - ", ")-", "--", " / ", "-(", ")." -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    int groups() {
        return last - first;
    }

    int length(int group) {
        int token = first + group;
        return passage.tokens().shape(token) == Tokens.Shape.DIGITS
                ? passage.tokens().length(token)
                : extended(passage, token);
    }

    String group(int group) {
        return passage.tokens().text(first + group).substring(0, length(group));
    }

    int start() {
        return passage.tokens().start(first);
    }

    int end() {
        return passage.tokens().end(last - 1);
    }

    int digitCount() {
        int count = 0;
        for (int i = 0; i < groups(); i++) {
            count += length(i);
        }
        return count;
    }

    String digits() {
        var digits = new StringBuilder();
        for (int i = 0; i < groups(); i++) {
            digits.append(group(i));
        }
        return digits.toString();
    }

    /// Whether the groups have these lengths.
    boolean shaped(int... lengths) {
        if (lengths.length != groups()) {
            return false;
        }
        for (int i = 0; i < lengths.length; i++) {
            if (length(i) != lengths[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether every separator is this one.
    boolean separatedBy(String separator) {
        for (int i = first; i < last - 1; i++) {
            if (!passage.gap(i).equals(separator)) {
                return false;
            }
        }
        return true;
    }

    /// Whether nothing glues the run to more letters, digits or marks of a longer code.
    boolean standsAlone() {
        char before = passage.before(first);
        char after = passage.after(last - 1);
        boolean longerBefore = (before == '-' || before == '.' || before == '/' || before == '_')
                && start() > 1
                && Character.isLetterOrDigit(passage.text().charAt(start() - 2));
        boolean longerAfter = (after == '-' || after == '.' || after == '/' || after == '_')
                && end() + 1 < passage.text().length()
                && Character.isLetterOrDigit(passage.text().charAt(end() + 1));
        return !longerBefore && !longerAfter && after != '%';
    }
}
