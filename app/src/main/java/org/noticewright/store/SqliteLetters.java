package org.noticewright.store;

import static org.noticewright.store.generated.Tables.LETTER_BATCH;
import static org.noticewright.store.generated.Tables.LETTER_PIECE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noticewright.casework.LetterRegister;
import org.noticewright.domain.Person;
import org.noticewright.domain.Sha256;
import org.noticewright.store.generated.tables.records.LetterPieceRecord;
import org.noticewright.store.sealed.SealedColumn;

/// What was written for whom.
final class SqliteLetters implements LetterRegister {

    private final CaseStore store;

    SqliteLetters(CaseStore store) {
        this.store = store;
    }

    @Override
    public long record(List<Piece> pieces, String templateVersion) {
        return store.change(
                true,
                batch -> LogLine.of("letters.record", "letter batch %d, %d pieces".formatted(batch, pieces.size())),
                change -> {
                    long batch = change.newId(StoredTable.LETTER_BATCH);
                    change.insert(
                            StoredTable.LETTER_BATCH,
                            batch,
                            change.sequence(),
                            store.clock().millis(),
                            templateVersion);
                    for (var piece : pieces) {
                        long id = change.newId(StoredTable.LETTER_PIECE);
                        change.insert(
                                StoredTable.LETTER_PIECE,
                                id,
                                change.sequence(),
                                batch,
                                change.seal(SealedColumn.LETTER_PIECE, id, payload(piece)));
                    }
                    return batch;
                });
    }

    private static byte[] payload(Piece piece) {
        var person = piece.person();
        var sha256 = piece.sha256();
        return new PayloadWriter()
                .optional(person == null ? null : person.value())
                .text(piece.kind())
                .text(piece.file())
                .optional(sha256 == null ? null : sha256.hex())
                .text(piece.held())
                .toBytes();
    }

    private Piece toDomain(LetterPieceRecord row) {
        var from = store.payload(SealedColumn.LETTER_PIECE, row.getId(), row.getVersion(), row.getPayload());
        var person = from.optionalText();
        var kind = from.text();
        var file = from.text();
        var sha256 = from.optionalText();
        return new Piece(
                person == null ? null : new Person.Id(person),
                kind,
                file,
                sha256 == null ? null : new Sha256(sha256),
                from.text());
    }

    @Override
    public Optional<Batch> latest() {
        return store.database()
                .query(sql -> sql.selectFrom(LETTER_BATCH)
                        .orderBy(LETTER_BATCH.ID.desc())
                        .limit(1)
                        .fetchOptional(batch -> new Batch(
                                batch.getId(),
                                Instant.ofEpochMilli(batch.getAt()),
                                batch.getTemplateVersion(),
                                sql.selectFrom(LETTER_PIECE)
                                        .where(LETTER_PIECE.BATCH_ID.eq(batch.getId()))
                                        .orderBy(LETTER_PIECE.ID)
                                        .fetch(this::toDomain))));
    }
}
