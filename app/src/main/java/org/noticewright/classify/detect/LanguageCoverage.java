package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.text.Tokens;

/// Whether the lists cover the language of a text well enough to trust that they found nothing.
final class LanguageCoverage {

    private static final int FEWEST_WORDS = 8;
    private static final int MOST_WORDS = 200;
    private static final int LEAST_PERCENT = 22;

    private LanguageCoverage() {}

    /// A person's text of some length in which hardly any word is a frequent one of the covered languages.
    static boolean isUnread(Passage passage) {
        if (passage.zone() != Zone.REQUESTER) {
            return false;
        }
        int words = 0;
        int known = 0;
        for (int i = 0; i < passage.size() && words < MOST_WORDS; i++) {
            boolean small = passage.tokens().shape(i) == Tokens.Shape.LOWER;
            words += small ? 1 : 0;
            known += small && WordFlags.isCommon(passage.flags(i)) ? 1 : 0;
        }
        return words >= FEWEST_WORDS && known * 100 < words * LEAST_PERCENT;
    }

    /// A mention, too weak to count, that asks for a person's eye.
    static Candidate mention(Passage passage) {
        return Candidate.of(0, passage.text().length(), DataElement.TREATMENT, Rule.LANGUAGE_UNREAD, Relevance.MENTION);
    }
}
