package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// Invents the words that fill the slots of the training sentences: names of people by language area and in
/// many forms, and everything that is written like a name and is none. The same seed gives the same words.
final class NameSamples {

    private static final String[] INITIALS = "A B C D E F G H J K L M N O P R S T V W Z".split(" ");

    private static final String[] THINGS =
            ("CITY CITY COUNTRY ORG ORG PRODUCT PRODUCT TEAM SHOW SHOW BAND TITLE CAP CAP SLANG2 SLANG2 FOREIGN2 MONTH"
                            + " NAMEDORG NAMEDPLACE ACR DRUG HOUSENAME PEOPLE CAMEL CAMEL BRAND BRAND")
                    .split(" ");
    private static final String[] ONSETS =
            "b c d f g h j k l m n p qu r s t v w z br ch cr dr fl gr kl kr pl pr sch sh sl sp st str th tr zh ng ny"
                    .split(" ");
    private static final String[] VOWELS = "a e i o u aa ai au ea ee ei ie oo ou ö ü é á ia io ua".split(" ");
    private static final String[] CODAS = "n r l s t m k nd nt st rt ng ck x z h p d ss ll rd sk tz".split(" ");

    private final SplittableRandom dice;
    private final Weighted usGiven;
    private final Weighted usSurname;
    private final Map<String, String[]> worldGiven = new HashMap<>();
    private final Map<String, String[]> worldSurname = new HashMap<>();
    private final List<String> areas = new ArrayList<>();
    private final Map<String, String[]> slots = new HashMap<>();
    private final String[] dictionary;
    private final String[] towns;
    private final String[] drugs;
    private final String[] conditions;
    private final String[] functions;

    NameSamples(long seed) {
        dice = new SplittableRandom(seed);
        var given = new ArrayList<String[]>();
        var family = new ArrayList<String[]>();
        for (String line : NameSentences.lines("names.tsv.gz")) {
            String[] cells = line.split("\t");
            if (cells[0].length() > 1) {
                given.add(new String[] {cells[0], cells[1]});
                family.add(new String[] {cells[0], cells[2]});
            }
        }
        usGiven = new Weighted(given);
        usSurname = new Weighted(family);
        for (String line : NameSentences.lines("world-names.tsv")) {
            String[] cells = line.split("\t");
            if (cells[0].equals("given")) {
                areas.add(cells[1]);
                worldGiven.put(cells[1], cells[2].split(" "));
            } else {
                worldSurname.put(cells[1], cells[2].split(" "));
            }
        }
        for (String line : NameSentences.lines("proper-words.tsv")) {
            String[] cells = line.split("\t");
            slots.put(cells[0], cells[1].split(" "));
        }
        for (String line : NameSentences.own("slots.txt")) {
            String[] cells = line.split("\t");
            slots.put(cells[0], cells[1].split(","));
        }
        for (String line : NameSentences.own("chat-slots.txt")) {
            String[] cells = line.split("\t");
            slots.put(cells[0], cells[1].split("\\|"));
        }
        dictionary = firsts("dictionary.tsv.gz", 0);
        towns = firsts("zips.tsv.gz", 1);
        drugs = firsts("drugs.tsv.gz", 0);
        conditions = firsts("conditions.tsv.gz", 0);
        functions = NameSentences.lines("languages.tsv").stream()
                .flatMap(line -> Arrays.stream(line.split("\t")[2].split(" ")))
                .toArray(String[]::new);
    }

    private static String[] firsts(String list, int cell) {
        return NameSentences.lines(list).stream()
                .map(line -> line.split("\t")[cell])
                .toArray(String[]::new);
    }

    /// Words drawn by how many people bear them, the rare ones more often than in life.
    private static final class Weighted {
        private final String[] words;
        private final double[] sums;

        Weighted(List<String[]> entries) {
            words = new String[entries.size()];
            sums = new double[entries.size()];
            double sum = 0;
            for (int i = 0; i < words.length; i++) {
                int log = Integer.parseInt(entries.get(i)[1]);
                words[i] = entries.get(i)[0];
                sum += log == 0 ? 0 : StrictMath.pow(2, 0.62 * log);
                sums[i] = sum;
            }
        }

        String draw(SplittableRandom dice) {
            int at = Arrays.binarySearch(sums, dice.nextDouble() * sums[sums.length - 1]);
            return words[Math.min(words.length - 1, at < 0 ? -at - 1 : at)];
        }

        String any(SplittableRandom dice) {
            return words[dice.nextInt(words.length)];
        }
    }

    private static String[] of(Map<String, String[]> lists, String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    boolean chance(double share) {
        return dice.nextDouble() < share;
    }

    double share() {
        return dice.nextDouble();
    }

    int number(int below) {
        return dice.nextInt(below);
    }

    <T> T pick(T[] from) {
        return from[dice.nextInt(from.length)];
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

    private String area() {
        return chance(0.58) ? "" : areas.get(number(areas.size()));
    }

    String given() {
        return givenOf(area());
    }

    private String givenOf(String area) {
        String name =
                area.isEmpty() ? chance(0.12) ? usGiven.any(dice) : usGiven.draw(dice) : pick(of(worldGiven, area));
        return capital(chance(0.07) ? misspelt(name) : name);
    }

    String surname() {
        return surnameOf(area());
    }

    private String surnameOf(String area) {
        String name = area.isEmpty()
                ? chance(0.15) ? usSurname.any(dice) : usSurname.draw(dice)
                : pick(of(worldSurname, area));
        if (chance(0.09)) {
            name = misspelt(name);
        }
        if (name.startsWith("mc") && name.length() > 4 && chance(0.7)) {
            return "Mc" + capital(name.substring(2));
        }
        if (name.startsWith("o") && name.length() > 5 && chance(0.05)) {
            return "O'" + capital(name.substring(1));
        }
        if (chance(0.03)) {
            return capital(name) + "-" + capital(usSurname.draw(dice));
        }
        return capital(name);
    }

    /// Letters swapped, lost, doubled or replaced: a name that no list has.
    private String misspelt(String name) {
        if (name.length() < 4) {
            return name + name.charAt(name.length() - 1);
        }
        int at = 1 + number(name.length() - 2);
        return switch (number(4)) {
            case 0 -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            case 2 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at) + "aeioukstrnlmz".charAt(number(13)) + name.substring(at + 1);
        };
    }

    String givenWithInitial() {
        return given() + " " + pick(INITIALS) + (chance(0.85) ? "." : "");
    }

    /// A person's name in one of its forms.
    String person() {
        String area = area();
        String first = givenOf(area);
        String last = surnameOf(area);
        double form = dice.nextDouble();
        if (form < 0.56) {
            return first + " " + last;
        }
        if (form < 0.72) {
            return first;
        }
        if (form < 0.76) {
            return first + " " + pick(INITIALS) + (chance(0.8) ? ". " : " ") + last;
        }
        if (form < 0.80) {
            return first + " " + pick(INITIALS) + (chance(0.9) ? "." : "");
        }
        if (form < 0.84) {
            return first + " " + givenOf(area) + " " + last;
        }
        if (form < 0.87) {
            return pick(INITIALS) + ". " + last;
        }
        if (form < 0.89) {
            return pick(INITIALS) + ". " + pick(INITIALS) + ". " + last;
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
                    + pick(new String[] {"de", "de la", "van", "van der", "von", "da", "dos", "del", "al", "bin"}) + " "
                    + last;
        }
        return first + "-" + givenOf(area) + " " + last;
    }

    /// Whom people talk about when they chat.
    String who() {
        double form = dice.nextDouble();
        return form < 0.36 ? person() : form < 0.70 ? given() : form < 0.84 ? surname() : nickname();
    }

    /// A short form, a stage name, a name of somebody's own making.
    String nickname() {
        String first = given();
        double form = dice.nextDouble();
        if (form < 0.22) {
            return capital(coined());
        }
        if (form < 0.32) {
            return coined();
        }
        if (form < 0.47) {
            return pick(of(slots, "LIL")) + " " + (chance(0.6) ? first : capital(chance(0.5) ? coined() : slang()));
        }
        if (form < 0.50) {
            return capital(chance(0.5) ? coined() : pick(dictionary)) + (chance(0.5) ? first : capital(coined()));
        }
        if (form < 0.72) {
            String shorter = first.substring(0, Math.min(first.length(), 3 + number(2)));
            return shorter + pick(new String[] {"", "", "y", "ie", "s", "z", "a", "o"});
        }
        if (form < 0.82) {
            return capital(pick(dictionary)) + " " + first;
        }
        if (form < 0.86) {
            return capital(pick(dictionary));
        }
        if (form < 0.91) {
            int at = number(first.length());
            return first.substring(0, at) + first.substring(at, at + 1).repeat(2 + number(3)) + first.substring(at);
        }
        if (form < 0.95) {
            return first + " " + pick(INITIALS);
        }
        return pick(INITIALS) + pick(INITIALS) + (chance(0.3) ? pick(INITIALS) : "");
    }

    /// Anything that people talk about as if it were somebody.
    private String thing() {
        return other(pick(THINGS));
    }

    /// What fills a slot that is no person.
    String other(String slot) {
        return switch (slot) {
            case "CITY" -> chance(0.5) ? pick(towns) : proper("PLACE");
            case "STATE" ->
                chance(0.5)
                        ? pick(new String[] {"TX", "CA", "NY", "OH", "FL", "WA", "IL", "NC", "GA", "VA", "AZ", "PA"})
                        : pick(new String[] {"Texas", "California", "Ohio", "Florida", "Georgia", "Virginia", "Montana"
                        });
            case "COUNTRY" -> proper("PLACE");
            case "PEOPLE" -> proper("PEOPLE");
            case "ORG" -> org();
            case "DRUG" -> cased(pick(drugs));
            case "DX" -> chance(0.8) ? pick(of(slots, "DX")) : cased(pick(conditions));
            case "HOSP" ->
                (chance(0.7) ? pick(of(slots, "HOUSENAME")) : chance(0.5) ? pick(towns) : capital(usSurname.draw(dice)))
                        + (chance(0.85) ? " " + pick(of(slots, "HOUSE")) : "");
            case "STREET" ->
                (chance(0.5)
                                ? capital(usSurname.draw(dice))
                                : chance(0.5)
                                        ? capital(pick(dictionary))
                                        : capital(usGiven.draw(dice)) + " " + capital(usSurname.draw(dice)))
                        + " " + pick(of(slots, "STREETTAIL"));
            case "TITLE" -> title();
            case "CAP" -> capital(pick(dictionary));
            case "SLANG" -> slang();
            case "SLANG2" -> capital(chance(0.5) ? slang() : coined());
            case "INTER" -> interjection();
            case "ACR" -> acronym();
            case "THING" -> thing();
            case "CAMEL" -> camel();
            case "BRAND" -> brand();
            case "FOREIGN" -> coined();
            case "FOREIGN2" -> capital(coined());
            case "FUNCTION" -> pick(functions);
            case "FUNCTION2" -> capital(pick(functions));
            case "UPPER" -> pick(dictionary).toUpperCase(Locale.ROOT);
            case "HANDLE" ->
                chance(0.5)
                        ? pick(dictionary) + pick(dictionary)
                        : capital(usGiven.draw(dice))
                                + (chance(0.5) ? "_" : "")
                                + capital(usSurname.draw(dice))
                                + number(99);
            case "CODE" -> pick(INITIALS) + pick(INITIALS) + "-" + number(99999);
            case "N" -> String.valueOf(number(chance(0.5) ? 99 : 99999));
            case "DAY" -> String.valueOf(1 + number(28));
            case "TIME" -> number(24) + ":" + (10 + number(50));
            case "DATE" ->
                chance(0.5)
                        ? (1 + number(12)) + "/" + (1 + number(28)) + "/" + (1940 + number(85))
                        : pick(of(slots, "MONTH")) + " " + (1 + number(28)) + ", " + (1990 + number(36));
            case "F2" -> capital(usGiven.draw(dice));
            case "L2" -> capital(usSurname.draw(dice));
            default -> pick(of(slots, slot));
        };
    }

    /// A word as people write it in a hurry.
    private String slang() {
        String word = pick(dictionary);
        double form = dice.nextDouble();
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
                            : word.substring(word.length() - 1).repeat(2 + number(4)));
        }
        if (form < 0.56) {
            return word + pick(new String[] {"in", "in", "z", "a", "y", "x", "ness", "ish", "d"});
        }
        return misspelt(word);
    }

    /// Words run together as in tags and product names.
    private String camel() {
        return capital(pick(dictionary)) + capital(pick(dictionary)) + (chance(0.3) ? capital(pick(dictionary)) : "");
    }

    private String interjection() {
        String word = pick(of(slots, "INTER"));
        if (chance(0.4)) {
            int at = number(word.length());
            word = word.substring(0, at) + String.valueOf(word.charAt(at)).repeat(2 + number(6)) + word.substring(at);
        }
        return chance(0.5) ? capital(word) : chance(0.15) ? word.toUpperCase(Locale.ROOT) : word;
    }

    private String acronym() {
        var word = new StringBuilder();
        int length = 2 + number(4);
        for (int i = 0; i < length; i++) {
            word.append((char) ('A' + number(26)));
        }
        return word.toString();
    }

    /// A word of no language that can be spoken: a coined brand, a place far away, another tongue.
    private String coined() {
        var word = new StringBuilder();
        int syllables = 1 + number(3);
        for (int i = 0; i < syllables; i++) {
            word.append(pick(ONSETS)).append(pick(VOWELS)).append(chance(0.45) ? pick(CODAS) : "");
        }
        return word.length() < 2 ? word + "n" : word.toString();
    }

    /// A company's own name: two words grown together, a coined one, at times with what it does.
    private String brand() {
        String one = chance(0.7) ? capital(pick(dictionary) + pick(dictionary)) : capital(coined());
        return chance(0.75)
                ? one
                : one + " " + pick(new String[] {"Health", "Care", "Dental", "Labs", "Urology", "Pharmacy", "Bank"});
    }

    private String proper(String kind) {
        String word = pick(of(slots, kind));
        return word.length() <= 3 && chance(0.6) ? word.toUpperCase(Locale.ROOT) : capital(word);
    }

    private String cased(String phrase) {
        return chance(0.5) ? capital(phrase) : phrase;
    }

    private String org() {
        double form = dice.nextDouble();
        if (form < 0.45) {
            return proper("ORG");
        }
        if (form < 0.6) {
            return capital(pick(dictionary)) + " " + pick(of(slots, "ORGTAIL"));
        }
        if (form < 0.7) {
            return capital(usSurname.draw(dice)) + " " + pick(of(slots, "ORGTAIL"));
        }
        if (form < 0.8) {
            return pick(of(slots, "NAMEDORG"));
        }
        if (form < 0.88) {
            return capital(pick(dictionary)) + capital(pick(dictionary));
        }
        return capital(pick(dictionary)) + pick(new String[] {"ly", "ify", "io", "ix", "eo", "ora", "ex", "on", "ia"});
    }

    private String title() {
        var title = new StringBuilder();
        int words = 1 + number(5);
        for (int i = 0; i < words; i++) {
            String word = i > 0 && chance(0.25)
                    ? pick(new String[] {"of", "the", "and", "in", "a", "to", "for", "on"})
                    : capital(pick(dictionary));
            title.append(i == 0 ? "" : " ").append(word);
        }
        return chance(0.2) ? "The " + title : title.toString();
    }
}
