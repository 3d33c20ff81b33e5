package org.noticewright.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.casework.LetterPlan.Planned;
import org.noticewright.casework.LetterRegister.Piece;
import org.noticewright.domain.Sha256;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The list that goes with a batch: `manifest.csv` has one line a person, by reference, then one a regulator piece,
/// `manifest.json` the totals, which reconcile, and the head of the case's log. References only, no names.
final class Manifest implements AutoCloseable {

    static final String LINES = "manifest.csv";

    private final Path folder;
    private final WholeFile lines;
    private final Spreadsheet sheet;
    private long regulatorPieces;

    Manifest(Path folder) throws IOException {
        this.folder = folder;
        this.lines = WholeFile.at(folder.resolve(LINES));
        this.sheet =
                new Spreadsheet(lines.writer(), List.of("reference", "kind", "status", "file", "sha256", "reason"));
    }

    void add(Piece piece) {
        var person = piece.person();
        var sha256 = piece.sha256();
        regulatorPieces += person == null ? 1 : 0;
        sheet.row(List.of(
                person == null ? "" : LetterFactory.reference(person),
                piece.kind(),
                sha256 == null ? "held" : "written",
                piece.file(),
                sha256 == null ? "" : sha256.hex(),
                piece.held()));
    }

    void addNotAffected(Planned planned) {
        sheet.row(List.of(planned.reference(), "patient-letter", "not affected", "", "", planned.why()));
    }

    /// Ends the lines: only now they stand where they belong.
    ///
    /// @return the file as a piece of the batch, so that its hash is recorded with the others
    Piece finish() throws IOException {
        sheet.close();
        lines.complete();
        try (var written = Files.newInputStream(folder.resolve(LINES))) {
            return new Piece(null, "manifest", LINES, Sha256.of(written), "");
        }
    }

    /// Writes the totals, once the batch stands in the case's log.
    void writeTotals(LetterSums sums, CaseLog.Head head, String templateVersion) throws IOException {
        Files.writeString(
                folder.resolve("manifest.json"),
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(totals(sums, head, templateVersion)));
    }

    private Map<String, Object> totals(LetterSums sums, CaseLog.Head head, String templateVersion) {
        var totals = new LinkedHashMap<String, Object>();
        totals.put("people", sums.people());
        totals.put("letters", sums.ready());
        totals.put("held", sums.held());
        totals.put("notAffected", sums.notAffected());
        totals.put("regulatorPieces", regulatorPieces);
        totals.put("heldByReason", sums.heldByReason());
        totals.put("templates", templateVersion);
        totals.put("logSequence", head.sequence());
        totals.put("logHash", head.hash());
        return totals;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
