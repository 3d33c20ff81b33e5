package org.noticewright.classify.detect;

import java.util.HashSet;
import java.util.Set;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;

/// The names a ticket itself knows: its requester's, its agents', and those found by strong cues.
public final class Roster {

    private static final int SHORTEST_PART = 2;

    private final Set<Long> people = new HashSet<>();
    private final Set<Long> staff = new HashSet<>();

    private long peopleBits;
    private long staffBits;

    /// Adds the words of a person's name.
    public void person(String name) {
        Tokens tokens = Tokens.of(NormalizedText.of(name).value());
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.length(i) >= SHORTEST_PART) {
                addPerson(tokens.hash(i));
            }
        }
    }

    /// Adds the words of an agent's or a company's name, unless the requester bears them too.
    public void staff(String name) {
        Tokens tokens = Tokens.of(NormalizedText.of(name).value());
        for (int i = 0; i < tokens.size(); i++) {
            if (!people.contains(tokens.hash(i))) {
                staff.add(tokens.hash(i));
                staffBits |= bit(tokens.hash(i));
            }
        }
    }

    private void addPerson(long hash) {
        people.add(hash);
        peopleBits |= bit(hash);
    }

    /// Most words are in no roster: one bit of their hash tells so without a look into the set.
    private static long bit(long hash) {
        return 1L << (hash >>> 58);
    }

    boolean isPerson(long wordHash) {
        return (peopleBits & bit(wordHash)) != 0 && people.contains(wordHash);
    }

    boolean isStaff(long wordHash) {
        return (staffBits & bit(wordHash)) != 0 && staff.contains(wordHash);
    }

    /// Remembers a name found in a text; staff stay staff.
    void found(Passage passage, int first, int last) {
        for (int i = first; i < last; i++) {
            long hash = passage.tokens().hash(i);
            if (passage.tokens().length(i) > SHORTEST_PART && !staff.contains(hash)) {
                addPerson(hash);
            }
        }
    }
}
