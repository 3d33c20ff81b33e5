package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// Whether somebody claims a word as theirs: "my appointment", "her refill", "I need a refill"; for an agent's
/// words, "your appointment".
final class Claimant {

    private static final int OWNER_WORDS = 3;
    private static final int SPEAKER_WORDS = 4;
    private static final HashTable ADDRESSED = WordHash.tableOf("your", "ihr", "su", "seu", "sua", "votre");
    private static final HashTable COMPANY = WordHash.tableOf("our", "us", "we", "nuestra", "nuestro");

    private Claimant() {}

    static boolean speaksAt(Passage passage, int token) {
        return owns(passage, token) || (passage.zone() != Zone.AGENT && speaks(passage, token));
    }

    /// A possessive of the one the text is about stands just before.
    static boolean owns(Passage passage, int token) {
        boolean agent = passage.zone() == Zone.AGENT;
        for (int i = token - 1; i >= 0 && i >= token - OWNER_WORDS && !passage.endsSentence(i); i--) {
            if (passage.is(i, Cue.POSSESSIVE)) {
                long word = passage.tokens().hash(i);
                return COMPANY.get(word) == 0 && (agent || ADDRESSED.get(word) == 0);
            }
        }
        return false;
    }

    private static boolean speaks(Passage passage, int token) {
        for (int i = token - 1; i >= 0 && i >= token - SPEAKER_WORDS && !passage.endsSentence(i); i--) {
            if (passage.is(i, Cue.SELF) && COMPANY.get(passage.tokens().hash(i)) == 0) {
                return true;
            }
        }
        return false;
    }
}
