package org.noticewright.classify.detect;

/// Words as people write them in a hurry, and words that nobody has written yet.
final class SampleWords {

    private static final String[] ONSETS =
            "b c d f g h j k l m n p qu r s t v w z br ch cr dr fl gr kl kr pl pr sch sh sl sp st str th tr zh ng ny"
                    .split(" ");
    private static final String[] VOWELS = "a e i o u aa ai au ea ee ei ie oo ou ö ü é á ia io ua".split(" ");
    private static final String[] CODAS = "n r l s t m k nd nt st rt ng ck x z h p d ss ll rd sk tz".split(" ");

    private final SampleDice dice;
    private final SampleLists lists;

    SampleWords(SampleDice dice, SampleLists lists) {
        this.dice = dice;
        this.lists = lists;
    }

    static String capital(String word) {
        var out = new StringBuilder(word.length());
        boolean next = true;
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            out.append(next ? Character.toUpperCase(unit) : unit);
            next = unit == '-' || unit == ' ' || unit == '\'' && i == 1;
        }
        return out.toString();
    }

    /// Letters swapped, lost, doubled or replaced: a name that no list has.
    String misspelt(String name) {
        if (name.length() < 4) {
            return name + name.charAt(name.length() - 1);
        }
        int at = 1 + dice.number(name.length() - 2);
        return switch (dice.number(4)) {
            case 0 -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            case 2 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at) + "aeioukstrnlmz".charAt(dice.number(13)) + name.substring(at + 1);
        };
    }

    /// The first half of one word and the second of another.
    String blended(String one, String two) {
        int head = Math.min(one.length(), 2 + dice.number(3));
        int tail = Math.min(two.length(), 2 + dice.number(4));
        return one.substring(0, head) + two.substring(two.length() - tail);
    }

    /// A word as people write it in a hurry.
    String slang() {
        String word = dice.pick(lists.dictionary);
        double form = dice.share();
        if (form < 0.4) {
            return word;
        }
        if (word.endsWith("ing")) {
            return word.substring(0, word.length() - 1);
        }
        if (form < 0.5) {
            return word
                    + (word.endsWith("e")
                            ? ""
                            : word.substring(word.length() - 1).repeat(2 + dice.number(4)));
        }
        if (form < 0.56) {
            return word + dice.pick(new String[] {"in", "in", "z", "a", "y", "x", "ness", "ish", "d"});
        }
        return form < 0.75 ? blended(word, dice.pick(lists.dictionary)) : misspelt(word);
    }

    /// A word of no language that can be spoken: a coined brand, a place far away, another tongue.
    String coined() {
        var word = new StringBuilder();
        int syllables = 1 + dice.number(3);
        for (int i = 0; i < syllables; i++) {
            word.append(dice.pick(ONSETS)).append(dice.pick(VOWELS)).append(dice.chance(0.45) ? dice.pick(CODAS) : "");
        }
        return word.length() < 2 ? word + "n" : word.toString();
    }
}
