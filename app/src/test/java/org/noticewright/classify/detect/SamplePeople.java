package org.noticewright.classify.detect;

import static org.noticewright.classify.detect.SampleWords.capital;

/// Invents names of people, by language area and in many forms.
final class SamplePeople {

    static final String[] INITIALS = "A B C D E F G H J K L M N O P R S T V W Z".split(" ");

    private final SampleDice dice;
    private final SampleLists lists;
    private final SampleWords words;

    SamplePeople(SampleDice dice, SampleLists lists, SampleWords words) {
        this.dice = dice;
        this.lists = lists;
        this.words = words;
    }

    private String area() {
        return dice.chance(0.58) ? "" : lists.areas.get(dice.number(lists.areas.size()));
    }

    String given() {
        return givenOf(area());
    }

    private String givenOf(String area) {
        String name = area.isEmpty()
                ? dice.chance(0.12) ? lists.usGiven.any(dice) : lists.usGiven.draw(dice)
                : dice.pick(lists.given(area));
        return capital(dice.chance(0.07) ? words.misspelt(name) : name);
    }

    String surname() {
        return surnameOf(area());
    }

    private String surnameOf(String area) {
        String name = area.isEmpty()
                ? dice.chance(0.15) ? lists.usSurname.any(dice) : lists.usSurname.draw(dice)
                : dice.pick(lists.surname(area));
        if (dice.chance(0.09)) {
            name = words.misspelt(name);
        }
        if (name.startsWith("mc") && name.length() > 4 && dice.chance(0.7)) {
            return "Mc" + capital(name.substring(2));
        }
        if (name.startsWith("o") && name.length() > 5 && dice.chance(0.05)) {
            return "O'" + capital(name.substring(1));
        }
        if (dice.chance(0.03)) {
            return capital(name) + "-" + capital(lists.usSurname.draw(dice));
        }
        return capital(name);
    }

    String givenWithInitial() {
        return given() + " " + dice.pick(INITIALS) + (dice.chance(0.85) ? "." : "");
    }

    /// A person's name in one of its forms.
    String person() {
        String area = area();
        String first = givenOf(area);
        String last = surnameOf(area);
        double form = dice.share();
        if (form < 0.56) {
            return first + " " + last;
        }
        if (form < 0.72) {
            return first;
        }
        if (form < 0.76) {
            return first + " " + dice.pick(INITIALS) + (dice.chance(0.8) ? ". " : " ") + last;
        }
        if (form < 0.80) {
            return first + " " + dice.pick(INITIALS) + (dice.chance(0.9) ? "." : "");
        }
        if (form < 0.84) {
            return first + " " + givenOf(area) + " " + last;
        }
        if (form < 0.87) {
            return dice.pick(INITIALS) + ". " + last;
        }
        if (form < 0.89) {
            return dice.pick(INITIALS) + ". " + dice.pick(INITIALS) + ". " + last;
        }
        if (form < 0.92) {
            return last;
        }
        if (form < 0.945) {
            return last + ", " + first;
        }
        if (form < 0.965) {
            return first + " " + last + " " + surnameOf(area);
        }
        if (form < 0.985) {
            return first + " "
                    + dice.pick(new String[] {"de", "de la", "van", "van der", "von", "da", "dos", "del", "al", "bin"})
                    + " "
                    + last;
        }
        return first + "-" + givenOf(area) + " " + last;
    }

    /// Whom people talk about when they chat.
    String who() {
        double form = dice.share();
        return form < 0.36 ? person() : form < 0.70 ? given() : form < 0.84 ? surname() : nickname();
    }

    /// Somebody of a story.
    String hero() {
        double form = dice.share();
        if (form < 0.30) {
            return given();
        }
        if (form < 0.52) {
            return capital(words.blended(
                    lists.usGiven.draw(dice),
                    dice.chance(0.5) ? lists.usSurname.draw(dice) : lists.usGiven.draw(dice)));
        }
        if (form < 0.66) {
            return capital(words.coined());
        }
        if (form < 0.80) {
            return surname();
        }
        if (form < 0.90) {
            return given() + " " + capital(dice.chance(0.5) ? words.coined() : dice.pick(lists.dictionary));
        }
        return nickname();
    }

    /// A short form, a stage name, a name of somebody's own making.
    String nickname() {
        String first = given();
        double form = dice.share();
        if (form < 0.22) {
            return capital(words.coined());
        }
        if (form < 0.32) {
            return words.coined();
        }
        if (form < 0.47) {
            return dice.pick(lists.slot("LIL")) + " "
                    + (dice.chance(0.6) ? first : capital(dice.chance(0.5) ? words.coined() : words.slang()));
        }
        if (form < 0.50) {
            return capital(dice.chance(0.5) ? words.coined() : dice.pick(lists.dictionary))
                    + (dice.chance(0.5) ? first : capital(words.coined()));
        }
        if (form < 0.72) {
            String shorter = first.substring(0, Math.min(first.length(), 3 + dice.number(2)));
            return shorter + dice.pick(new String[] {"", "", "y", "ie", "s", "z", "a", "o"});
        }
        if (form < 0.82) {
            return capital(dice.pick(lists.dictionary)) + " " + first;
        }
        if (form < 0.86) {
            return capital(dice.pick(lists.dictionary));
        }
        if (form < 0.91) {
            int at = dice.number(first.length());
            return first.substring(0, at)
                    + first.substring(at, at + 1).repeat(2 + dice.number(3))
                    + first.substring(at);
        }
        if (form < 0.95) {
            return first + " " + dice.pick(INITIALS);
        }
        return dice.pick(INITIALS) + dice.pick(INITIALS) + (dice.chance(0.3) ? dice.pick(INITIALS) : "");
    }
}
