package org.noticewright.demo;

import java.util.List;

/// Towns with their state, a ZIP code and a telephone area code that belong together.
final class Places {

    /// @param country ISO 3166 alpha-2; for places abroad `state` is empty
    record Place(String city, String state, String zip, String area, String country) {}

    /// Share of customers at home in California, where the invented company sold first.
    private static final double CALIFORNIA = 0.41;
    private static final double ABROAD = 0.02;

    private final List<Place> california;
    private final List<Place> elsewhere;
    private final List<Place> abroad;

    private Places(List<Place> all) {
        california = all.stream()
                .filter(p -> p.state().equals("CA") && p.country().equals("US"))
                .toList();
        elsewhere = all.stream()
                .filter(p -> !p.state().equals("CA") && p.country().equals("US"))
                .toList();
        abroad = all.stream().filter(p -> !p.country().equals("US")).toList();
    }

    static Places load() {
        return new Places(
                Phrasebook.lines("places.txt").stream().map(Places::parse).toList());
    }

    private static Place parse(String line) {
        String[] cells = line.split(",", -1);
        return new Place(cells[0], cells[1], cells[2], cells[3], cells.length > 4 ? cells[4] : "US");
    }

    Place draw(Dice dice) {
        double roll = dice.fraction();
        return dice.pick(roll < CALIFORNIA ? california : roll < 1 - ABROAD ? elsewhere : abroad);
    }
}
