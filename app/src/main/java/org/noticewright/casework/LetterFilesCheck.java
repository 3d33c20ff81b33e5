package org.noticewright.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.noticewright.casework.LetterRegister.Piece;
import org.noticewright.casework.Verification.Check;
import org.noticewright.casework.Verification.Result;
import org.noticewright.domain.Sha256;

/// Compares the files of a batch of letters with the hashes taken when they were written.
final class LetterFilesCheck {

    private static final int DETAILS_SHOWN = 50;

    private final Path folder;
    private final Progress progress;
    private final long pieces;
    private final List<String> broken = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private long brokenCount;
    private long missingCount;
    private long looked;
    private long done;

    private LetterFilesCheck(Path folder, long pieces, Progress progress) {
        this.folder = folder;
        this.pieces = pieces;
        this.progress = progress;
    }

    static Check of(LetterRegister register, LetterRegister.Batch batch, Path folder, Progress progress) {
        var check = new LetterFilesCheck(folder, batch.pieces(), progress);
        register.forEachPiece(batch, check::look);
        return check.result();
    }

    private void look(Piece piece) {
        progress.checkCancelled();
        done++;
        progress.report(done, pieces, "letters");
        var sha256 = piece.sha256();
        if (sha256 == null) {
            return;
        }
        looked++;
        var file = folder.resolve(piece.file());
        try (var written = Files.newInputStream(file)) {
            if (!Sha256.of(written).equals(sha256)) {
                brokenCount++;
                add(broken, piece.file() + ": changed since it was written");
            }
        } catch (NoSuchFileException gone) {
            missing(piece.file() + ": not there");
        } catch (IOException unreadable) {
            missing(piece.file() + ": cannot be read");
        }
    }

    private void missing(String line) {
        missingCount++;
        add(missing, line);
    }

    private static void add(List<String> lines, String line) {
        if (lines.size() < DETAILS_SHOWN) {
            lines.add(line);
        }
    }

    private Check result() {
        var lines = new ArrayList<>(broken);
        lines.addAll(missing);
        long unsaid = brokenCount + missingCount - lines.size();
        if (unsaid > 0) {
            lines.add("… and %,d more.".formatted(unsaid));
        }
        var result = brokenCount > 0 ? Result.BROKEN : missingCount > 0 ? Result.NOT_CHECKED : Result.OK;
        return new Check("letters", result, looked, lines);
    }
}
