package org.noticewright.classify.lexicon;

import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// Reads the lists that tell names from words: counted bearers, everyday words, the dictionary, what else is
/// written with a capital, and names of the world.
final class NameLists {

    /// log2 of the bearers that a name of [#readWorldNames] is taken to have.
    private static final int WORLD = 10;

    private final WordLists lists;
    private final HashTable words;
    private final HashTable nameWords;

    /// @param words takes the counts of bearers and the mark of everyday words
    /// @param nameWords takes the bits of [NameWords]
    NameLists(WordLists lists, HashTable words, HashTable nameWords) {
        this.lists = lists;
        this.words = words;
        this.nameWords = nameWords;
    }

    void read() {
        readNames();
        for (String line : lists.lines("common-words.txt")) {
            words.or(WordHash.ofWord(line), WordFlags.COMMON);
        }
        readDictionary();
        readProperWords();
        readWorldNames();
        readTalk();
        readGroups();
    }

    private void readTalk() {
        for (String line : lists.lines("talk-words.txt")) {
            for (String word : line.split(" ", -1)) {
                nameWords.or(WordHash.ofWord(word), NameWords.TALK);
            }
        }
    }

    private void readNames() {
        for (String line : lists.lines("names.tsv.gz")) {
            int first = line.indexOf('\t');
            int second = line.indexOf('\t', first + 1);
            int given = Integer.parseInt(line, first + 1, second, 10);
            int surname = Integer.parseInt(line, second + 1, line.length(), 10);
            words.or(WordHash.ofWord(line.substring(0, first)), WordFlags.ofName(given, surname));
        }
    }

    private void readDictionary() {
        for (String line : lists.lines("dictionary.tsv.gz")) {
            int tab = line.indexOf('\t');
            nameWords.or(WordHash.ofWord(line.substring(0, tab)), line.charAt(tab + 1) - '0');
        }
    }

    private void readProperWords() {
        for (String[] cells : lists.rows("proper-words.tsv")) {
            long bit = switch (cells[0]) {
                case "PLACE" -> NameWords.PLACE;
                case "PEOPLE" -> NameWords.PEOPLE;
                case "ORG" -> NameWords.ORG;
                default -> NameWords.THING;
            };
            for (String word : cells[1].split(" ", -1)) {
                nameWords.or(WordHash.ofWord(word), bit);
            }
        }
    }

    /// Groups of words of like meaning, one a line.
    private void readGroups() {
        int group = 1;
        for (String line : lists.lines(Lexicon.WORD_GROUPS)) {
            for (int from = 0; from < line.length(); ) {
                int blank = line.indexOf(' ', from);
                int end = blank < 0 ? line.length() : blank;
                nameWords.or(WordHash.ofWord(line.substring(from, end)), NameWords.ofGroup(group));
                from = end + 1;
            }
            group++;
        }
    }

    /// Names that the counted lists do not know well get a count of their own; frequent words stay words.
    private void readWorldNames() {
        for (String[] cells : lists.rows("world-names.tsv")) {
            boolean given = cells[0].equals("given");
            for (String name : cells[2].split(" ", -1)) {
                for (String part : name.split("-", -1)) {
                    countAsKnown(WordHash.ofWord(part), given);
                }
            }
        }
    }

    private void countAsKnown(long hash, boolean given) {
        long flags = words.get(hash);
        int known = given ? WordFlags.given(flags) : WordFlags.surname(flags);
        int dictionary = NameWords.dictionary(nameWords.get(hash));
        boolean rareOrNoWord = dictionary == 0 || dictionary == 3;
        if (!WordFlags.isCommon(flags) && known < WORLD && rareOrNoWord) {
            words.put(
                    hash,
                    given
                            ? WordFlags.ofName(WORLD, WordFlags.surname(flags))
                            : WordFlags.ofName(WordFlags.given(flags), WORLD));
        }
    }
}
