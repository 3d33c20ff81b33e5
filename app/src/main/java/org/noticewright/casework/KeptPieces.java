package org.noticewright.casework;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.noticewright.casework.LetterRegister.Piece;
import org.noticewright.domain.Person;
import org.noticewright.domain.Sha256;

/// The pieces of a batch, put aside sealed until all are written and the batch is recorded: there may be a million.
final class KeptPieces {

    private final Scratch scratch;
    private final DataOutputStream out;
    private long count;

    KeptPieces(Scratch scratch) {
        this.scratch = scratch;
        this.out = new DataOutputStream(scratch.write());
    }

    void add(Piece piece) {
        var person = piece.person();
        var sha256 = piece.sha256();
        try {
            out.writeUTF(person == null ? "" : person.value());
            out.writeUTF(piece.kind());
            out.writeUTF(piece.file());
            out.writeUTF(sha256 == null ? "" : sha256.hex());
            out.writeUTF(piece.held());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count++;
    }

    /// All of them, in the order in which they were added. Nothing can be added afterwards.
    void forEach(Consumer<Piece> consumer) {
        try {
            out.close();
            try (var in = new DataInputStream(scratch.read(0))) {
                for (long left = count; left > 0; left--) {
                    consumer.accept(read(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Piece read(DataInputStream in) throws IOException {
        var person = in.readUTF();
        var kind = in.readUTF();
        var file = in.readUTF();
        var sha256 = in.readUTF();
        return new Piece(
                person.isEmpty() ? null : new Person.Id(person),
                kind,
                file,
                sha256.isEmpty() ? null : new Sha256(sha256),
                in.readUTF());
    }
}
