package org.noticewright.casework;

import java.nio.file.Path;
import java.util.List;
import org.noticewright.casework.LetterRegister.Piece;

/// What one run of letters wrote.
///
/// @param folder where the files lie
/// @param manifest one line a person and piece with its SHA-256; totals reconcile
public record LetterBatch(
        long number,
        Path folder,
        Path manifest,
        int people,
        int letters,
        int held,
        int notAffected,
        List<Piece> pieces) {

    public LetterBatch {
        pieces = List.copyOf(pieces);
    }
}
