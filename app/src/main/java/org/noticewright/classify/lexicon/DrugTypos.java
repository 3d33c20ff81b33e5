package org.noticewright.classify.lexicon;

import java.util.Collection;
import org.noticewright.text.CompactTable;
import org.noticewright.text.HashFilter;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// Words that are a drug's name but for one letter (wrong, missing, too many, or two swapped), or that sound
/// like a well-known one. All spellings a look-up can meet are hashed beforehand: each name with each letter
/// left out and each letter left open (the idea of SymSpell, W. Garbe 2012), so that a look-up is some thirty
/// steps of a rolling hash and allocates nothing.
///
/// The first letter must be right. Ordinary words that lie so near to a drug are kept out by a list made when
/// the word lists are compiled (`near-drug-words.txt`), and by being known words.
public final class DrugTypos {

    /// Shorter names have too many neighbours.
    static final int SHORTEST = 7;
    private static final int SHORTEST_SOUND = 6;
    private static final int LONGEST = 20;
    private static final long BASE = 0x9e3779b97f4a7c15L;
    /// The inverse of [#BASE] among 64-bit numbers.
    private static final long INVERSE = 0xf1de83e19937733dL;
    private static final long[] POWERS = powers();
    private static final char OPEN = '?';
    private static final int EXACT = 1;
    private static final int ONE_LESS = 2;
    private static final int ONE_OPEN = 4;
    private static final int SOUND = 8;
    private static final int RECENT = 1 << 12;

    private final CompactTable spellings;
    /// Of the thirty looks at a word nearly all find nothing.
    private final HashFilter filter;
    /// What was lately told of a word: its mixed hash, the last bit in its place says whether it is near. The
    /// words that no list holds are mostly the same few. An answer is one number, so threads share it without
    /// locks.
    private final long[] recent = new long[RECENT];

    /// @param names one-word names in small letters
    /// @param wellKnown names that people write by ear
    DrugTypos(Collection<String> names, Collection<String> wellKnown) {
        var table = new HashTable(names.size() * 24);
        for (String name : names) {
            if (name.length() >= SHORTEST && name.length() < LONGEST && isLetters(name)) {
                add(table, name);
            }
        }
        for (String name : wellKnown) {
            if (name.length() >= SHORTEST_SOUND && isLetters(name)) {
                table.or(sound(name, 0, name.length()), SOUND);
            }
        }
        spellings = new CompactTable(table);
        filter = new HashFilter(table);
    }

    private static boolean isLetters(String name) {
        return name.chars().allMatch(unit -> unit >= 'a' && unit <= 'z');
    }

    private static void add(HashTable table, String name) {
        long whole = hash(name, 0, name.length());
        table.or(mix(whole), EXACT);
        long before = 0;
        for (int i = 0; i < name.length(); i++) {
            long place = POWERS[name.length() - 1 - i];
            long with = before * BASE + name.charAt(i);
            if (i > 0) {
                table.or(mix(before * place + whole - with * place), ONE_LESS);
                table.or(mix(whole + (OPEN - name.charAt(i)) * place), ONE_OPEN);
            }
            before = with;
        }
    }

    /// Whether a word that is in no list is nearly a drug's name.
    ///
    /// @param start of the word in the text
    /// @param end exclusive
    public boolean isNear(String text, int start, int end) {
        int length = end - start;
        if (length < SHORTEST_SOUND || length > LONGEST) {
            return false;
        }
        long whole = hash(text, start, end);
        long mixed = mix(whole);
        int place = (int) (mixed >>> 1) & (RECENT - 1);
        long told = recent[place];
        if ((told ^ mixed) >>> 1 != 0) {
            boolean near = holdsMixed(sound(text, start, end), SOUND) || isOneOff(text, start, end, whole);
            told = mixed & ~1L | (near ? 1 : 0);
            recent[place] = told;
        }
        return (told & 1) != 0;
    }

    private boolean isOneOff(String text, int start, int end, long whole) {
        int length = end - start;
        if (length < SHORTEST) {
            return false;
        }
        if (holds(whole, ONE_LESS)) {
            return true;
        }
        long before = WordHash.fold(text.charAt(start));
        for (int i = 1; i < length; i++) {
            long unit = WordHash.fold(text.charAt(start + i));
            long place = POWERS[length - 1 - i];
            long with = before * BASE + unit;
            if (holds(whole + (OPEN - unit) * place, ONE_OPEN)
                    || (length > SHORTEST && holds(before * place + whole - with * place, EXACT))
                    || (i + 1 < length && holds(swapped(whole, unit, text.charAt(start + i + 1), place), EXACT))) {
                return true;
            }
            before = with;
        }
        return false;
    }

    /// The hash with a letter and the next one swapped; `place` is the first one's.
    private static long swapped(long whole, long unit, char nextUnit, long place) {
        long next = WordHash.fold(nextUnit);
        long nextPlace = place * INVERSE;
        return whole + (next - unit) * place + (unit - next) * nextPlace;
    }

    private boolean holds(long hash, int sort) {
        return holdsMixed(mix(hash), sort);
    }

    private boolean holdsMixed(long mixed, int sort) {
        return filter.mayHold(mixed) && (spellings.get(mixed) & sort) != 0;
    }

    private static long hash(String text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * BASE + WordHash.fold(text.charAt(i));
        }
        return hash;
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return mixed ^ (mixed >>> 29);
    }

    /// Hash of how a word sounds: every run of vowels one sign, ph as f, soft c and z as s, hard c and q as k,
    /// doubled letters once, h and a last e unheard.
    static long sound(String text, int start, int end) {
        long hash = ~WordHash.seed();
        char last = 0;
        for (int i = start; i < end; i++) {
            char unit = WordHash.fold(text.charAt(i));
            char next = i + 1 < end ? WordHash.fold(text.charAt(i + 1)) : 0;
            char heard = heard(unit, next);
            if (heard == 0 || heard == last || (next == 0 && unit == 'e')) {
                continue;
            }
            hash = hash * BASE + heard;
            last = heard;
        }
        return mix(hash);
    }

    private static char heard(char unit, char next) {
        return switch (unit) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> 'a';
            case 'h' -> 0;
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 'c' -> next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
            case 'q' -> 'k';
            case 'z' -> 's';
            default -> unit;
        };
    }

    private static long[] powers() {
        var powers = new long[LONGEST + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * BASE;
        }
        return powers;
    }
}
