package org.noticewright.classify.detect;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.text.WordHash;

/// Whether somebody claims a word as theirs: "my appointment", "her refill", "I need a refill"; for an agent's
/// words, "your appointment".
final class Claimant {

    private static final int OWNER_WORDS = 3;
    private static final int SPEAKER_WORDS = 4;
    private static final Set<Long> ADDRESSED = hashes("your", "ihr", "su", "seu", "sua", "votre");
    private static final Set<Long> COMPANY = hashes("our", "us", "we", "nuestra", "nuestro");

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
                return !COMPANY.contains(word) && (agent || !ADDRESSED.contains(word));
            }
        }
        return false;
    }

    private static boolean speaks(Passage passage, int token) {
        for (int i = token - 1; i >= 0 && i >= token - SPEAKER_WORDS && !passage.endsSentence(i); i--) {
            if (passage.is(i, Cue.SELF) && !COMPANY.contains(passage.tokens().hash(i))) {
                return true;
            }
        }
        return false;
    }

    private static Set<Long> hashes(String... words) {
        return Stream.of(words).map(WordHash::ofWord).collect(Collectors.toUnmodifiableSet());
    }
}
