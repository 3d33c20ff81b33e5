package org.noticewright.classify.detect;

import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;

/// The names a ticket itself knows: its requester's, its agents', and those found by strong cues.
public final class Roster {

    private static final int SHORTEST_PART = 2;

    private final HashTable people = HashTable.ofFew();
    private final HashTable staff = HashTable.ofFew();

    private long peopleBits;
    private long staffBits;

    /// Adds the words of a person's name.
    public void person(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.length(i) >= SHORTEST_PART) {
                addPerson(tokens.hash(i));
            }
        }
    }

    /// Adds the words of an agent's or a company's name, unless the requester bears them too.
    public void staff(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (people.get(tokens.hash(i)) == 0) {
                staff.put(tokens.hash(i), 1);
                staffBits |= bit(tokens.hash(i));
            }
        }
    }

    /// Who signs an agent's message is staff, unless known as a person already.
    void signedByAgent(Passage passage, int first, int last) {
        for (int i = first; i < last; i++) {
            long hash = passage.tokens().hash(i);
            if (!isPerson(hash)) {
                staff.put(hash, 1);
                staffBits |= bit(hash);
            }
        }
    }

    private void addPerson(long hash) {
        people.put(hash, 1);
        peopleBits |= bit(hash);
    }

    /// Most words are in no roster: one bit of their hash tells so without a look into the set.
    static long bit(long hash) {
        return 1L << (hash >>> 58);
    }

    /// Whether a text with these words may hold one of the people; the bits are those of [CutText#wordBits].
    boolean mayBeIn(long wordBits) {
        return (peopleBits & wordBits) != 0;
    }

    boolean isPerson(long wordHash) {
        return (peopleBits & bit(wordHash)) != 0 && people.get(wordHash) != 0;
    }

    boolean isStaff(long wordHash) {
        return (staffBits & bit(wordHash)) != 0 && staff.get(wordHash) != 0;
    }

    /// Remembers a name found in a text; staff stay staff.
    void found(Passage passage, int first, int last) {
        for (int i = first; i < last; i++) {
            long hash = passage.tokens().hash(i);
            if (passage.tokens().length(i) > SHORTEST_PART && !isStaff(hash)) {
                addPerson(hash);
            }
        }
    }
}
