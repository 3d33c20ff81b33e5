package org.noticewright.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Person;
import org.noticewright.domain.Sha256;

/// What was written for whom: every letter, sheet and held letter of a batch, with the hash of its file.
public interface LetterRegister {

    /// Records one finished batch; the entries are kept for good.
    ///
    /// @return number of the batch, from 1
    long record(List<Piece> pieces, String templateVersion);

    Optional<Batch> latest();

    record Batch(long number, Instant at, String templateVersion, List<Piece> pieces) {
        public Batch {
            pieces = List.copyOf(pieces);
        }
    }

    /// @param person whom the piece is for; null for regulator pieces
    /// @param kind such as `patient-letter`, `ca-attorney-general-letter`, `hhs-filing-sheet`
    /// @param file name inside the batch's folder, without anything personal; empty when held
    /// @param sha256 of the file; null when held
    /// @param held why no letter was made, empty when one was
    record Piece(
            Person.@Nullable Id person,
            String kind,
            String file,
            @Nullable Sha256 sha256,
            String held) {}
}
