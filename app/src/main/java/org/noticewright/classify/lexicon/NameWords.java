package org.noticewright.classify.lexicon;

import org.noticewright.text.HashTable;
import org.noticewright.text.NearTable;

/// What speaks for or against a word being a name, besides the counts of its bearers: whether the dictionary
/// has it, and whether it names a place, a people, an organisation, a product. Looked at only where a name may
/// stand.
public final class NameWords {

    static final long DICTIONARY = 3;
    static final long TOWN = 1L << 2;
    static final long CITY = 1L << 3;
    static final long PLACE = 1L << 4;
    static final long PEOPLE = 1L << 5;
    static final long ORG = 1L << 6;
    static final long THING = 1L << 7;
    static final long TALK = 1L << 8;

    /// Groups of a wide one, as `WordGroups` makes them.
    private static final int NARROW = 16;

    private static final int GROUP_SHIFT = 9;
    private static final long KNOWN = (1L << GROUP_SHIFT) - 1;
    private static final long NO_PERSON = PLACE | PEOPLE | ORG | THING | CITY;

    private final NearTable table;

    NameWords(HashTable words) {
        table = NearTable.ofPhrases(words);
    }

    /// All that is known of a word or of the words of a place, joined; 0 for nothing.
    public long bits(long hash) {
        return table.get(hash) & KNOWN;
    }

    /// Number of the group of words of like meaning that a word is in; 0 for none.
    public int group(long hash) {
        return (int) (table.get(hash) >>> GROUP_SHIFT);
    }

    /// Number of the wide group that a group is part of; 0 for none.
    public static int wideGroup(int group) {
        return (group + NARROW - 1) / NARROW;
    }

    static long ofGroup(int group) {
        return (long) group << GROUP_SHIFT;
    }

    /// 0 for a word the dictionary does not have, 1 for the commonest, 3 for the rarest.
    public static int dictionary(long bits) {
        return (int) (bits & DICTIONARY);
    }

    /// A place of the United States, however small.
    public static boolean isTown(long bits) {
        return (bits & TOWN) != 0;
    }

    /// A place that many know, a country, a people, an organisation or another thing.
    public static boolean isKnownElse(long bits) {
        return (bits & NO_PERSON) != 0;
    }

    /// How people write in chats and comments: an exclamation, a short form, a spelling by ear ("Gotcha").
    public static boolean isTalk(long bits) {
        return (bits & TALK) != 0;
    }

    /// One number for what it tells besides the dictionary: 0 nothing, 1 a small town, then city, place,
    /// people, organisation, thing.
    public static int kind(long bits) {
        return (bits & THING) != 0
                ? 6
                : (bits & ORG) != 0
                        ? 5
                        : (bits & PEOPLE) != 0
                                ? 4
                                : (bits & PLACE) != 0 ? 3 : (bits & CITY) != 0 ? 2 : (bits & TOWN) != 0 ? 1 : 0;
    }

    public static boolean isPlace(long bits) {
        return (bits & (PLACE | CITY)) != 0;
    }
}
