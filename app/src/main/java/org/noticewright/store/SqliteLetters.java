package org.noticewright.store;

import static org.noticewright.store.generated.Tables.LETTER_BATCH;
import static org.noticewright.store.generated.Tables.LETTER_PIECE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.noticewright.casework.LetterRegister;
import org.noticewright.domain.Person;
import org.noticewright.domain.Sha256;
import org.noticewright.store.sealed.SealedColumn;

/// What was written for whom.
final class SqliteLetters implements LetterRegister {

    private final CaseStore store;

    SqliteLetters(CaseStore store) {
        this.store = store;
    }

    private record Recorded(long batch, long pieces) {}

    @Override
    public long record(Consumer<Consumer<Piece>> pieces, String templateVersion) {
        return store.change(
                        true,
                        done -> LogLine.of(
                                "letters.record", "letter batch %d, %d pieces".formatted(done.batch, done.pieces)),
                        change -> recorded(change, pieces, templateVersion))
                .batch;
    }

    private Recorded recorded(Change change, Consumer<Consumer<Piece>> pieces, String templateVersion)
            throws SQLException {
        long batch = change.newId(StoredTable.LETTER_BATCH);
        change.insert(
                StoredTable.LETTER_BATCH,
                batch,
                change.sequence(),
                store.clock().millis(),
                templateVersion);
        var count = new long[1];
        pieces.accept(piece -> {
            insert(change, batch, piece);
            count[0]++;
        });
        return new Recorded(batch, count[0]);
    }

    private void insert(Change change, long batch, Piece piece) {
        long id = change.newId(StoredTable.LETTER_PIECE);
        try {
            change.insert(
                    StoredTable.LETTER_PIECE,
                    id,
                    change.sequence(),
                    batch,
                    change.seal(SealedColumn.LETTER_PIECE, id, payload(piece)));
        } catch (SQLException failed) {
            throw store.database().errors().of(failed);
        }
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

    private Piece piece(ResultSet row) throws SQLException {
        var from = store.payload(SealedColumn.LETTER_PIECE, row.getLong(1), row.getLong(2), row.getBytes(3));
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
                                sql.fetchCount(LETTER_PIECE, LETTER_PIECE.BATCH_ID.eq(batch.getId())))));
    }

    @Override
    public void forEachPiece(Batch batch, Consumer<Piece> consumer) {
        store.database().read(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT id, version, payload FROM letter_piece WHERE batch_id = ? ORDER BY id")) {
                select.setLong(1, batch.number());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(piece(rows));
                    }
                }
            }
            return null;
        });
    }
}
