package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.domain.TextRef;

/// One text of a ticket while the ticket is read: where it stands, and what is claimed on it. A text that says
/// nothing by itself gets passage and claims only when a name of the ticket may stand in it.
final class TicketText {

    private final TextRef ref;
    private final ScannedText scanned;
    private final int[] repeated;
    private @Nullable Passage passage;
    private @Nullable Claims claims;

    /// @param repeated stretches that only repeat what an earlier message said, start and end of each
    TicketText(TextRef ref, ScannedText scanned, int[] repeated) {
        this.ref = ref;
        this.scanned = scanned;
        this.repeated = repeated;
        if (!scanned.isInert()) {
            awake();
        }
    }

    Zone zone() {
        return scanned.zone();
    }

    /// For each word the bit that [Roster] keeps for it.
    long wordBits() {
        return scanned.cut().wordBits();
    }

    /// Null while there is nothing to be told.
    @Nullable
    Passage passage() {
        return passage;
    }

    Passage awake() {
        Passage known = passage;
        if (known == null) {
            known = new Passage(ref, scanned.zone(), scanned.label(), scanned.cut(), repeated);
            known.workedBefore(scanned.work());
            passage = known;
        }
        return known;
    }

    Claims claims() {
        Claims known = claims;
        if (known == null) {
            known = new Claims(scanned.claims(), scanned.beside());
            claims = known;
        }
        return known;
    }

    /// Looks at words, and claims made.
    long work() {
        return passage == null ? scanned.work() : passage.work() + claims().all().size();
    }
}
