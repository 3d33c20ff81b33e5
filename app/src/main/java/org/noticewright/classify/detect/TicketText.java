package org.noticewright.classify.detect;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.TextRef;

/// One text of a ticket while the ticket is read: where it stands, and what is claimed on it. A text known from
/// other tickets that says nothing by itself gets passage and claims only when a name of the ticket may stand
/// in it.
final class TicketText {

    private static final int[] NOTHING = {};

    private final TextRef ref;
    private final Zone zone;
    private final CutText cut;
    private final int[] repeated;
    /// Null for a text that is yet to be scanned.
    private final @Nullable ScannedText known;
    private @Nullable Passage passage;
    private @Nullable Claims claims;

    private TicketText(TextRef ref, Zone zone, CutText cut, int[] repeated, @Nullable ScannedText known) {
        this.ref = ref;
        this.zone = zone;
        this.cut = cut;
        this.repeated = repeated;
        this.known = known;
    }

    /// @param repeated stretches that only repeat what an earlier message said, start and end of each
    static TicketText known(TextRef ref, ScannedText known, int[] repeated) {
        var text = new TicketText(ref, known.zone(), known.cut(), repeated, known);
        if (!known.isInert()) {
            text.awake();
        }
        return text;
    }

    /// A text that detectors have to read.
    static TicketText fresh(Passage passage) {
        var text = new TicketText(passage.ref(), passage.zone(), passage.cut(), NOTHING, null);
        text.passage = passage;
        text.claims = new Claims();
        return text;
    }

    TextRef ref() {
        return ref;
    }

    Zone zone() {
        return zone;
    }

    /// For each word the bit that [Roster] keeps for it.
    long wordBits() {
        return cut.wordBits();
    }

    /// Null while there is nothing to be told.
    @Nullable
    Passage passage() {
        return passage;
    }

    /// What detectors have to read; null for a text known from other tickets.
    @Nullable
    Passage freshPassage() {
        return known == null ? passage : null;
    }

    Passage awake() {
        Passage told = passage;
        if (told == null && known != null) {
            told = new Passage(ref, zone, known.label(), cut, repeated);
            told.workedBefore(known.work());
            passage = told;
        }
        return Objects.requireNonNull(told);
    }

    Claims claims() {
        Claims made = claims;
        if (made == null) {
            made = known == null ? new Claims() : new Claims(known.claims(), known.beside());
            claims = made;
        }
        return made;
    }

    /// Looks at words, and claims made.
    long work() {
        Passage told = passage;
        if (told != null) {
            return told.work() + claims().all().size();
        }
        return known == null ? 0 : known.work();
    }
}
