package org.noticewright.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Person;
import org.noticewright.domain.Sha256;

/// What was written for whom: every letter, sheet and held letter of a batch, with the hash of its file.
public interface LetterRegister {

    /// Records one finished batch; the entries are kept for good.
    ///
    /// @param pieces hands them on, one at a time
    /// @return number of the batch, from 1
    long record(Consumer<Consumer<Piece>> pieces, String templateVersion);

    Optional<Batch> latest();

    /// The pieces of a batch in the order in which they were recorded, one at a time. The consumer asks nothing of
    /// the case: a connection is taken until it is through.
    void forEachPiece(Batch batch, Consumer<Piece> consumer);

    /// @param pieces how many there are
    record Batch(long number, Instant at, String templateVersion, long pieces) {}

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
