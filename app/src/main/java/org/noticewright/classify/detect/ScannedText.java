package org.noticewright.classify.detect;

import java.util.List;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.SpecialSigns;
import org.noticewright.classify.lexicon.WordFlags;

/// What one text says whatever ticket it stands in: its words, and the claims of the detectors that look at
/// nothing else.
///
/// @param zone who speaks
/// @param label the field's label or the like, empty for running text
/// @param original the text
/// @param work looks at words it took
/// @param isInert whether nothing in it can depend on the ticket but a name that the ticket knows
record ScannedText(
        Zone zone,
        String label,
        String original,
        CutText cut,
        List<Candidate> claims,
        List<Candidate> beside,
        long work,
        boolean isInert) {

    private static final long TOLD_BY_TICKET = WordFlags.TOPIC | Cue.PET.bit() | Cue.CHILD.bit() | Cue.DECEASED.bit();

    static ScannedText of(Passage passage, Claims claims, SpecialSigns signs) {
        boolean inert = claims.all().isEmpty()
                && claims.beside().isEmpty()
                && passage.zone() != Zone.REQUESTER
                && passage.zone() != Zone.OTHER
                && !passage.mayName()
                && !passage.hasAny(TOLD_BY_TICKET)
                && !ToldAges.tellsMinor(passage)
                && !signs.anyAt(passage.signs(), passage.tokens())
                && !CareContext.mayTellBeside(passage);
        return new ScannedText(
                passage.zone(),
                passage.label(),
                passage.normalized().original(),
                passage.cut(),
                List.copyOf(claims.all()),
                List.copyOf(claims.beside()),
                passage.work(),
                inert);
    }

    boolean isOf(Zone otherZone, String otherLabel, String otherOriginal) {
        return zone == otherZone && original.equals(otherOriginal) && label.equals(otherLabel);
    }
}
