package org.noticewright.classify.detect.address;

import static org.noticewright.domain.DataElement.ADDRESS;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Addresses of the armed forces: "USS Ticonderoga, FPO AE 12382". What leads to them ashore ("PSC 6293, Box 8158")
/// is [PostBox]'s.
final class MilitaryAddress {

    private static final int SHIP_WORDS = 3;
    private static final int LONGEST_SHIP = 5;
    private static final HashTable FORCES = WordHash.tableOf("apo", "fpo", "dpo");
    private static final HashTable SHIPS = WordHash.tableOf("uss", "usns", "usnv", "uscgc", "usnm");

    private MilitaryAddress() {}

    static boolean isShip(Tokens tokens, int token) {
        return tokens.length(token) <= LONGEST_SHIP && SHIPS.get(tokens.hash(token)) != 0;
    }

    /// Claims the address of the ship that begins here; returns the index after it, 0 for none.
    static int readShip(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        for (int name = at + 1; name <= at + SHIP_WORDS && name < passage.size(); name++) {
            int force = forceEnd(passage, name + 1);
            if (force > 0) {
                claims.add(Candidate.of(tokens.start(at), tokens.end(force - 1), ADDRESS, Rule.MILITARY_ADDRESS, 0.9));
                return force;
            }
        }
        return 0;
    }

    /// Index after "APO AE 09345", 0 for none.
    static int forceEnd(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        boolean force = at + 2 < passage.size()
                && FORCES.get(tokens.hash(at)) != 0
                && tokens.length(at + 1) == 2
                && (tokens.text(at + 1).charAt(0) | 0x20) == 'a'
                && tokens.shape(at + 2) == Tokens.Shape.DIGITS
                && tokens.length(at + 2) == 5;
        return force ? at + 3 : 0;
    }
}
