package org.noticewright.classify.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The lists that the words of the training sentences are taken from: those of the lexicon, and those made for
/// training alone.
final class SampleLists {

    final WeightedWords usGiven;
    final WeightedWords usSurname;
    /// Language areas with lists of names of their own.
    final List<String> areas = new ArrayList<>();
    final String[] dictionary;
    final String[] towns;
    final String[] drugs;
    final String[] conditions;
    final String[] functions;
    private final Map<String, String[]> worldGiven = new HashMap<>();
    private final Map<String, String[]> worldSurname = new HashMap<>();
    private final Map<String, String[]> slots = new HashMap<>();

    SampleLists() {
        var given = new ArrayList<String[]>();
        var family = new ArrayList<String[]>();
        for (String line : NameSentences.lines("names.tsv.gz")) {
            String[] cells = line.split("\t");
            if (cells[0].length() > 1) {
                given.add(new String[] {cells[0], cells[1]});
                family.add(new String[] {cells[0], cells[2]});
            }
        }
        usGiven = new WeightedWords(given);
        usSurname = new WeightedWords(family);
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

    /// Given names of a language area.
    String[] given(String area) {
        return of(worldGiven, area);
    }

    /// Surnames of a language area.
    String[] surname(String area) {
        return of(worldSurname, area);
    }

    /// What may stand in a slot of the sentences.
    String[] slot(String name) {
        return of(slots, name);
    }

    private static String[] of(Map<String, String[]> lists, String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }
}
