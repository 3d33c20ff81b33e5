package org.noticewright.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.noticewright.casework.LetterPlan.Planned;
import org.noticewright.casework.LetterRegister.Piece;
import org.noticewright.domain.Sha256;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The list that goes with a batch: `manifest.csv` has one line a person and regulator piece, `manifest.json`
/// the totals, which reconcile, and the head of the case's log. References only, no names.
final class Manifest {

    static final String LINES = "manifest.csv";

    private final LetterPlan plan;
    private final List<Piece> pieces;

    Manifest(LetterPlan plan, List<Piece> pieces) {
        this.plan = plan;
        this.pieces = List.copyOf(pieces);
    }

    /// Writes the lines.
    ///
    /// @return the file as a piece of the batch, so that its hash is recorded with the others
    Piece writeLines(Path folder) throws IOException {
        var lines = folder.resolve(LINES);
        try (var sheet = new Spreadsheet(
                Files.newBufferedWriter(lines), List.of("reference", "kind", "status", "file", "sha256", "reason"))) {
            for (var piece : pieces) {
                sheet.row(row(piece));
            }
            for (var planned : plan.notAffected()) {
                sheet.row(List.of(planned.reference(), "patient-letter", "not affected", "", "", planned.why()));
            }
        }
        return new Piece(null, "manifest", LINES, Sha256.of(Files.readAllBytes(lines)), "");
    }

    /// Writes the totals, once the batch stands in the case's log.
    void writeTotals(Path folder, CaseLog.Head head, String templateVersion) throws IOException {
        Files.writeString(
                folder.resolve("manifest.json"),
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(totals(head, templateVersion)));
    }

    private static List<String> row(Piece piece) {
        var reference = piece.person() == null ? "" : LetterFactory.reference(piece.person());
        var sha256 = piece.sha256();
        return List.of(
                reference,
                piece.kind(),
                sha256 == null ? "held" : "written",
                piece.file(),
                sha256 == null ? "" : sha256.hex(),
                piece.held());
    }

    private Map<String, Object> totals(CaseLog.Head head, String templateVersion) {
        var totals = new LinkedHashMap<String, Object>();
        totals.put("people", plan.people());
        totals.put("letters", plan.ready().size());
        totals.put("held", plan.held().size());
        totals.put("notAffected", plan.notAffected().size());
        totals.put(
                "regulatorPieces",
                pieces.stream().filter(piece -> piece.person() == null).count());
        totals.put("heldByReason", byReason(plan.held()));
        totals.put("templates", templateVersion);
        totals.put("logSequence", head.sequence());
        totals.put("logHash", head.hash());
        return totals;
    }

    private static Map<String, Long> byReason(List<Planned> held) {
        var counts = new TreeMap<String, Long>();
        held.forEach(planned -> counts.merge(planned.why(), 1L, Long::sum));
        return counts;
    }
}
