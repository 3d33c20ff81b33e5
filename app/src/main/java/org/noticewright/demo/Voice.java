package org.noticewright.demo;

import java.util.List;
import java.util.Locale;

/// How a customer types: slips, lower case, shouting, missing punctuation, emoji, broken encodings. Words with
/// digits, `@` or a capital inside stay as they are, so that a value in the text remains that value.
record Voice(double slips, Case letters, boolean punctuation, boolean curly, boolean mojibake, boolean emoji) {

    enum Case {
        AS_WRITTEN,
        LOWER,
        UPPER
    }

    private static final List<String> EMOJI = List.of("😊", "🙏", "😩", "😡", "😭", "👍", "🤷", "😬", "❤️", "🙄");
    private static final String ROWS = "qwertyuiop asdfghjkl zxcvbnm";

    static final Voice TIDY = new Voice(0.003, Case.AS_WRITTEN, true, false, false, false);

    static Voice of(Dice dice, boolean informal) {
        double slips = dice.chance(0.35) ? 0 : dice.chance(0.3) ? 0.05 : 0.018;
        Case letters =
                dice.chance(0.015) ? Case.UPPER : dice.chance(informal ? 0.62 : 0.15) ? Case.LOWER : Case.AS_WRITTEN;
        return new Voice(
                slips,
                letters,
                !dice.chance(informal ? 0.2 : 0.06),
                dice.chance(0.2),
                dice.chance(0.007),
                dice.chance(0.06));
    }

    String type(String text, Dice dice) {
        var out = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '\n') {
                out.append(word(text.substring(from, i), dice));
                if (i < text.length()) {
                    out.append(text.charAt(i));
                }
                from = i + 1;
            }
        }
        String typed = out.toString();
        if (emoji && dice.chance(0.4)) {
            typed += " " + dice.pick(EMOJI);
        }
        return quotes(typed);
    }

    private String quotes(String typed) {
        if (mojibake) {
            return typed.replace("'", "â€™");
        }
        return curly ? typed.replace('\'', '’') : typed;
    }

    private String word(String word, Dice dice) {
        if (word.isEmpty() || isValue(word)) {
            return word;
        }
        String typed = word.length() > 3 && dice.chance(slips) ? slip(word, dice) : word;
        if (!punctuation) {
            typed = typed.replaceAll("[.,;!]+$", "");
        }
        return switch (letters) {
            case AS_WRITTEN -> typed;
            case LOWER -> typed.toLowerCase(Locale.ROOT);
            case UPPER -> typed.toUpperCase(Locale.ROOT);
        };
    }

    private static boolean isValue(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isDigit(c) || c == '@' || c == '/' || c == '{' || c == '▇') {
                return true;
            }
        }
        return false;
    }

    private static String slip(String word, Dice dice) {
        int at = dice.between(1, word.length() - 2);
        char c = word.charAt(at);
        return switch (dice.weighted(30, 25, 20, 25)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + c + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + c + word.substring(at);
            default -> word.substring(0, at) + neighbour(c, dice) + word.substring(at + 1);
        };
    }

    private static char neighbour(char c, Dice dice) {
        int at = ROWS.indexOf(c);
        if (at < 0 || c == ' ') {
            return c;
        }
        char left = at == 0 ? ' ' : ROWS.charAt(at - 1);
        char right = at == ROWS.length() - 1 ? ' ' : ROWS.charAt(at + 1);
        char chosen = dice.chance(0.5) ? left : right;
        return chosen == ' ' ? c : chosen;
    }
}
