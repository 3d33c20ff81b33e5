package org.noticewright.classify.detect;

import java.util.List;

/// What one text says whatever ticket it stands in: its words, and the claims of the detectors that look at
/// nothing else.
///
/// @param zone who speaks
/// @param label the field's label or the like, empty for running text
/// @param original the text
/// @param work looks at words it took
record ScannedText(
        Zone zone,
        String label,
        String original,
        CutText cut,
        List<Candidate> claims,
        List<Candidate> beside,
        long work) {

    boolean isOf(Zone otherZone, String otherLabel, String otherOriginal) {
        return zone == otherZone && original.equals(otherOriginal) && label.equals(otherLabel);
    }
}
