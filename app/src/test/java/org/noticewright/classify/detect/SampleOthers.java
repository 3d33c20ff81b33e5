package org.noticewright.classify.detect;

import static org.noticewright.classify.detect.SamplePeople.INITIALS;
import static org.noticewright.classify.detect.SampleWords.capital;

import java.util.Locale;

/// Invents what is written like a name and is none, and whatever else fills a slot of the training sentences.
final class SampleOthers {

    private static final String[] THINGS =
            ("CITY CITY COUNTRY ORG ORG PRODUCT PRODUCT TEAM SHOW SHOW BAND TITLE CAP CAP SLANG2 SLANG2 FOREIGN2 MONTH"
                            + " NAMEDORG NAMEDPLACE ACR DRUG HOUSENAME PEOPLE CAMEL CAMEL BRAND BRAND")
                    .split(" ");

    private final SampleDice dice;
    private final SampleLists lists;
    private final SampleWords words;

    SampleOthers(SampleDice dice, SampleLists lists, SampleWords words) {
        this.dice = dice;
        this.lists = lists;
        this.words = words;
    }

    /// Anything that people talk about as if it were somebody.
    private String thing() {
        return other(dice.pick(THINGS));
    }

    /// What fills a slot that is no person.
    String other(String slot) {
        return switch (slot) {
            case "CITY" -> dice.chance(0.5) ? dice.pick(lists.towns) : proper("PLACE");
            case "STATE" ->
                dice.chance(0.5)
                        ? dice.pick(
                                new String[] {"TX", "CA", "NY", "OH", "FL", "WA", "IL", "NC", "GA", "VA", "AZ", "PA"})
                        : dice.pick(
                                new String[] {"Texas", "California", "Ohio", "Florida", "Georgia", "Virginia", "Montana"
                                });
            case "COUNTRY" -> proper("PLACE");
            case "PEOPLE" -> proper("PEOPLE");
            case "ORG" -> org();
            case "DRUG" -> cased(dice.pick(lists.drugs));
            case "DX" -> dice.chance(0.8) ? dice.pick(lists.slot("DX")) : cased(dice.pick(lists.conditions));
            case "HOSP" ->
                (dice.chance(0.7)
                                ? dice.pick(lists.slot("HOUSENAME"))
                                : dice.chance(0.5) ? dice.pick(lists.towns) : capital(lists.usSurname.draw(dice)))
                        + (dice.chance(0.85) ? " " + dice.pick(lists.slot("HOUSE")) : "");
            case "STREET" ->
                (dice.chance(0.5)
                                ? capital(lists.usSurname.draw(dice))
                                : dice.chance(0.5)
                                        ? capital(dice.pick(lists.dictionary))
                                        : capital(lists.usGiven.draw(dice)) + " " + capital(lists.usSurname.draw(dice)))
                        + " " + dice.pick(lists.slot("STREETTAIL"));
            case "TITLE" -> title();
            case "CAP" -> capital(dice.pick(lists.dictionary));
            case "SLANG" -> words.slang();
            case "SLANG2" -> capital(dice.chance(0.5) ? words.slang() : words.coined());
            case "INTER" -> interjection();
            case "ACR" -> acronym();
            case "THING" -> thing();
            case "CAMEL" -> camel();
            case "BRAND" -> brand();
            case "FOREIGN" -> words.coined();
            case "FOREIGN2" -> capital(words.coined());
            case "FUNCTION" -> dice.pick(lists.functions);
            case "FUNCTION2" -> capital(dice.pick(lists.functions));
            case "UPPER" -> dice.pick(lists.dictionary).toUpperCase(Locale.ROOT);
            case "HANDLE" ->
                dice.chance(0.5)
                        ? dice.pick(lists.dictionary) + dice.pick(lists.dictionary)
                        : capital(lists.usGiven.draw(dice))
                                + (dice.chance(0.5) ? "_" : "")
                                + capital(lists.usSurname.draw(dice))
                                + dice.number(99);
            case "CODE" -> dice.pick(INITIALS) + dice.pick(INITIALS) + "-" + dice.number(99999);
            case "N" -> String.valueOf(dice.number(dice.chance(0.5) ? 99 : 99999));
            case "DAY" -> String.valueOf(1 + dice.number(28));
            case "TIME" -> dice.number(24) + ":" + (10 + dice.number(50));
            case "DATE" ->
                dice.chance(0.5)
                        ? (1 + dice.number(12)) + "/" + (1 + dice.number(28)) + "/" + (1940 + dice.number(85))
                        : dice.pick(lists.slot("MONTH")) + " " + (1 + dice.number(28)) + ", "
                                + (1990 + dice.number(36));
            case "F2" -> capital(lists.usGiven.draw(dice));
            case "L2" -> capital(lists.usSurname.draw(dice));
            default -> dice.pick(lists.slot(slot));
        };
    }

    /// Words run together as in tags and product names.
    private String camel() {
        return capital(dice.pick(lists.dictionary))
                + capital(dice.pick(lists.dictionary))
                + (dice.chance(0.3) ? capital(dice.pick(lists.dictionary)) : "");
    }

    private String interjection() {
        String word = dice.pick(lists.slot("INTER"));
        if (dice.chance(0.4)) {
            int at = dice.number(word.length());
            word = word.substring(0, at)
                    + String.valueOf(word.charAt(at)).repeat(2 + dice.number(6))
                    + word.substring(at);
        }
        return dice.chance(0.5) ? capital(word) : dice.chance(0.15) ? word.toUpperCase(Locale.ROOT) : word;
    }

    private String acronym() {
        var word = new StringBuilder();
        int length = 2 + dice.number(4);
        for (int i = 0; i < length; i++) {
            word.append((char) ('A' + dice.number(26)));
        }
        return word.toString();
    }

    /// A company's own name: two words grown together, a coined one, at times with what it does.
    private String brand() {
        String one = dice.chance(0.7)
                ? capital(dice.pick(lists.dictionary) + dice.pick(lists.dictionary))
                : capital(words.coined());
        return dice.chance(0.75)
                ? one
                : one + " "
                        + dice.pick(new String[] {"Health", "Care", "Dental", "Labs", "Urology", "Pharmacy", "Bank"});
    }

    private String proper(String kind) {
        String word = dice.pick(lists.slot(kind));
        return word.length() <= 3 && dice.chance(0.6) ? word.toUpperCase(Locale.ROOT) : capital(word);
    }

    private String cased(String phrase) {
        return dice.chance(0.5) ? capital(phrase) : phrase;
    }

    private String org() {
        double form = dice.share();
        if (form < 0.45) {
            return proper("ORG");
        }
        if (form < 0.6) {
            return capital(dice.pick(lists.dictionary)) + " " + dice.pick(lists.slot("ORGTAIL"));
        }
        if (form < 0.7) {
            return capital(lists.usSurname.draw(dice)) + " " + dice.pick(lists.slot("ORGTAIL"));
        }
        if (form < 0.8) {
            return dice.pick(lists.slot("NAMEDORG"));
        }
        if (form < 0.88) {
            return capital(dice.pick(lists.dictionary)) + capital(dice.pick(lists.dictionary));
        }
        return capital(dice.pick(lists.dictionary))
                + dice.pick(new String[] {"ly", "ify", "io", "ix", "eo", "ora", "ex", "on", "ia"});
    }

    private String title() {
        var title = new StringBuilder();
        int count = 1 + dice.number(5);
        for (int i = 0; i < count; i++) {
            String word = i > 0 && dice.chance(0.25)
                    ? dice.pick(new String[] {"of", "the", "and", "in", "a", "to", "for", "on"})
                    : capital(dice.pick(lists.dictionary));
            title.append(i == 0 ? "" : " ").append(word);
        }
        return dice.chance(0.2) ? "The " + title : title.toString();
    }
}
