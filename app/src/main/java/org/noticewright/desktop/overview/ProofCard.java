package org.noticewright.desktop.overview;

import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Verification;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.FileAsker;
import org.noticewright.desktop.shared.Words;

/// Proves the case again, and says check by check what came of it.
final class ProofCard {

    private final VBox checks = new VBox(6);
    private final VBox node;

    ProofCard(OverviewViewModel model, FileAsker asker) {
        var verify = Controls.button("overview-verify", "_Verify the case", () -> model.verify(null));
        var withLetters = Controls.button(
                "overview-verify-letters",
                "Verify with _letters…",
                () -> asker.folder(checks, "Folder of the latest letters").ifPresent(model::verify));
        node = Controls.card("overview-proof", "Proof", Controls.row(verify, withLetters), checks);
        model.verification().subscribe(this::show);
    }

    VBox node() {
        return node;
    }

    private void show(@Nullable Verification verification) {
        if (verification == null) {
            checks.getChildren()
                    .setAll(Controls.muted("Log, rows, sealed values and evidence files are checked, and every verdict"
                            + " is derived again. Other work goes on meanwhile."));
            return;
        }
        checks.getChildren().clear();
        var result = Controls.wrapped(verification.broken() ? "BROKEN: see below." : "Nothing is broken.");
        result.setId("overview-verified");
        checks.getChildren().add(result);
        for (var check : verification.checks()) {
            checks.getChildren()
                    .add(Controls.wrapped(
                            "%s: %s (%s)".formatted(check.name(), words(check.result()), Words.number(check.count()))));
            check.detail().forEach(line -> checks.getChildren().add(Controls.muted(line)));
        }
        checks.getChildren()
                .add(Controls.muted("Head of the log: entry %s, %s"
                        .formatted(
                                Words.number(verification.head().sequence()),
                                verification.head().hash())));
    }

    private static String words(Verification.Result result) {
        return switch (result) {
            case OK -> "OK";
            case BROKEN -> "BROKEN";
            case NOT_CHECKED -> "not checked";
        };
    }
}
