package org.noticewright.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Who writes the tickets: 62 % of people one, 22 % two, the rest more.
///
/// Tickets come in blocks; a block makes its own people until its tickets are given out. So ticket n has the
/// same requester whatever the size of the export, and a million tickets need the memory of one block.
final class Population {

    static final int BLOCK = 1000;
    private static final int MOST_TICKETS = 60;

    private final long seed;
    private final Places places = Places.load();
    private final List<String> given = Phrasebook.lines("given-names.txt");
    private final List<String> hispanicGiven = Phrasebook.lines("given-names-spanish.txt");
    private final List<String> surnames = Phrasebook.lines("surnames.txt");
    private final List<String> hispanicSurnames = Phrasebook.lines("surnames-spanish.txt");
    private final List<String> streets = Phrasebook.lines("streets.txt");
    private final List<String> domains = Phrasebook.lines("mail-domains.txt");
    private int planned = -1;
    private int[] plan = {};

    Population(long seed) {
        this.seed = seed;
    }

    /// Number of the person who wrote ticket n.
    long requesterOf(int ticket) {
        return (long) (ticket / BLOCK) * BLOCK + plan(ticket / BLOCK)[ticket % BLOCK];
    }

    /// For each ticket of a block, the person's number within the block.
    int[] plan(int block) {
        if (block != planned) {
            plan = draw(Dice.of(seed, Dice.Purpose.POPULATION, block));
            planned = block;
        }
        return plan;
    }

    /// People of a block who wrote at least one of its first `tickets` tickets, ascending.
    int[] peopleOf(int block, int tickets) {
        return Arrays.stream(plan(block), 0, Math.min(BLOCK, tickets))
                .distinct()
                .sorted()
                .toArray();
    }

    private static int[] draw(Dice dice) {
        int[] writers = new int[BLOCK];
        int given = 0;
        for (int person = 0; given < BLOCK; person++) {
            int count = Math.min(ticketsOfOne(dice), BLOCK - given);
            Arrays.fill(writers, given, given + count, person);
            given += count;
        }
        for (int i = BLOCK - 1; i > 0; i--) {
            int other = dice.below(i + 1);
            int kept = writers[i];
            writers[i] = writers[other];
            writers[other] = kept;
        }
        return writers;
    }

    private static int ticketsOfOne(Dice dice) {
        double roll = dice.fraction();
        if (roll < 0.62) {
            return 1;
        }
        if (roll < 0.84) {
            return 2;
        }
        int count = 3;
        while (count < MOST_TICKETS && dice.chance(roll < 0.99 ? 0.45 : 0.88)) {
            count++;
        }
        return count;
    }

    DemoPerson person(long number) {
        Dice dice = Dice.of(seed, Dice.Purpose.PERSON, number);
        Places.Place place = places.draw(dice);
        boolean hispanic =
                dice.chance(place.state().equals("CA") || place.state().equals("TX") ? 0.34 : 0.15);
        String first = dice.pick(hispanic && dice.chance(0.8) ? hispanicGiven : given);
        String last = dice.pick(hispanic ? hispanicSurnames : surnames);
        if (dice.chance(0.05)) {
            last += "-" + dice.pick(hispanic ? hispanicSurnames : surnames);
        }
        String language = language(dice, hispanic);
        String street = "%d %s%s".formatted(dice.between(11, 9899), dice.pick(streets), unit(dice));
        String phone = (place.country().equals("US") ? "+1 " + place.area() : "+1 628")
                + "-555-01%02d".formatted(dice.below(100));
        double bell = dice.fraction() + dice.fraction() + dice.fraction() - 1.5;
        LocalDate birth = LocalDate.of(1934, 1, 1).plusDays((long) Math.clamp(16_000 + bell * 17_000, 0, 26_000));
        return new DemoPerson(
                number,
                first,
                last,
                email(dice, first, last, number),
                phone,
                dice.chance(0.3),
                street,
                place,
                birth,
                language);
    }

    private static String language(Dice dice, boolean hispanic) {
        double roll = dice.fraction();
        if (hispanic) {
            return roll < 0.47 ? "es" : "en";
        }
        return roll < 0.009 ? "fr" : roll < 0.02 ? "pt" : "en";
    }

    private static String unit(Dice dice) {
        return switch (dice.weighted(70, 12, 8, 6, 4)) {
            case 1 -> " Apt " + dice.between(1, 48);
            case 2 -> " #" + dice.between(101, 940);
            case 3 -> " Unit " + (char) ('A' + dice.below(8));
            case 4 -> ", Apt " + dice.between(1, 30) + (char) ('A' + dice.below(6));
            default -> "";
        };
    }

    private String email(Dice dice, String first, String last, long number) {
        String f = plain(first);
        String l = plain(last);
        String local = switch (dice.weighted(30, 20, 14, 12, 8, 8, 8)) {
            case 0 -> f + "." + l;
            case 1 -> f + l + number % 997;
            case 2 -> f.charAt(0) + l + dice.between(1, 99);
            case 3 -> f + "_" + l;
            case 4 -> l + "." + f;
            case 5 -> f + dice.between(1948, 2004);
            default -> f.charAt(0) + "." + l + dice.between(2, 999);
        };
        return local + "@" + dice.pick(domains);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
