package org.noticewright.desktop.access;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.FormatWords;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Interval;
import org.noticewright.timeline.Hole;
import org.noticewright.timeline.ScopeFindings;
import org.noticewright.timeline.ScopeFindings.HoleEffect;
import org.noticewright.timeline.SourceCoverage;

/// Which hours of the window which log covers, where it has holes, and what those do to the count.
final class CoveragePane {

    private final AccessViewModel model;
    private final Sheets sheets;
    private final CoverageBars bars = new CoverageBars();
    private final Label summary = Controls.wrapped("");
    /// How the usual of the selected log was reckoned.
    private final Label usual = Controls.muted("");
    private final TableView<SourceCoverage> logs;
    private final TableView<HoleEffect> holes;
    private final BorderPane node = new BorderPane();

    CoveragePane(AccessViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
        logs = logTable();
        holes = holeTable();
        var excuse = Controls.button("access-excuse", "E_xplain the silence…", this::excuse);
        excuse.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !isSilence(holes.getSelectionModel().getSelectedItem()) || model.readOnly(),
                        holes.getSelectionModel().selectedItemProperty()));
        summary.setId("access-coverage-summary");
        usual.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            var log = logs.getSelectionModel().getSelectedItem();
                            return log == null ? "" : Words.sentence(log.usual());
                        },
                        logs.getSelectionModel().selectedItemProperty()));
        logs.setPrefHeight(150);
        logs.setMinHeight(90);
        var top = new VBox(
                8,
                summary,
                bars,
                logs,
                usual,
                Controls.row(Controls.heading("Holes, and what they do to the count"), Controls.spring(), excuse));
        top.setPadding(new Insets(0, 0, 8, 0));
        node.setTop(top);
        node.setCenter(holes);
        model.findings().subscribe(this::show);
    }

    Parent node() {
        return node;
    }

    private static TableView<SourceCoverage> logTable() {
        var empty =
                Controls.muted("Once it is decided whose access is judged, each log stands here with what it covers.");
        var table = Controls.<SourceCoverage>table("access-logs", "Logs and what they cover of the window", empty);
        var source = Controls.<SourceCoverage>column("Log", 160, log -> FormatWords.of(log.source()));
        table.getColumns().add(source);
        table.getColumns().add(Controls.column("Shows", 80, log -> Words.of(log.says())));
        table.getColumns().add(Controls.numbers("Lines", 80, SourceCoverage::lines));
        table.getColumns()
                .add(Columns.fixed(
                        Columns.MINUTE,
                        Controls.column(
                                "First (UTC)",
                                Columns.MINUTE,
                                log -> log.first() == null ? "" : Words.utcMinute(log.first()))));
        table.getColumns()
                .add(Columns.fixed(
                        Columns.MINUTE,
                        Controls.column(
                                "Last (UTC)",
                                Columns.MINUTE,
                                log -> log.last() == null ? "" : Words.utcMinute(log.last()))));
        table.getColumns()
                .add(Controls.column(
                        "Covered", 110, log -> "%.0f of %.0f h".formatted(log.coveredHours(), log.windowHours())));
        table.getColumns().add(Controls.column("Quiet", 62, log -> "%.0f h".formatted(log.quietHours())));
        Controls.fill(table, source, 118);
        return table;
    }

    private static TableView<HoleEffect> holeTable() {
        var table = Controls.<HoleEffect>table(
                "access-holes", "Holes in the logs", Controls.muted("No hole is known in the window."));
        table.getColumns()
                .add(Columns.fixed(
                        Columns.MINUTE,
                        Controls.column(
                                "From (UTC)",
                                Columns.MINUTE,
                                effect -> Words.utcMinute(effect.hole().at().from()))));
        table.getColumns()
                .add(Columns.fixed(
                        Columns.MINUTE,
                        Controls.column(
                                "To (UTC)",
                                Columns.MINUTE,
                                effect -> Words.utcMinute(effect.hole().at().to()))));
        table.getColumns().add(Columns.fixed(150, Controls.numbers("Leaves possible", 150, HoleEffect::possible)));
        table.getColumns().add(Columns.fixed(84, Controls.numbers("It alone", 84, HoleEffect::alone)));
        var sentence = Controls.<HoleEffect>longText(
                "How that is known",
                320,
                effect -> (effect.hole().excused() ? "Explained by a person. " : "")
                        + Words.sentence(effect.hole().sentence()));
        table.getColumns().add(sentence);
        table.getColumns()
                .add(Controls.longText(
                        "Log",
                        135,
                        effect -> effect.hole().source().isEmpty()
                                ? "none"
                                : FormatWords.of(effect.hole().source())));
        table.getColumns()
                .add(Controls.column(
                        "Cause", 130, effect -> Words.of(effect.hole().cause())));
        Controls.fill(table, sentence, 216);
        return table;
    }

    private void show(@Nullable ScopeFindings findings) {
        var decided = model.decided().get();
        var window = decided == null ? null : decided.window();
        if (findings == null || window == null) {
            summary.setText("");
            bars.show(null, List.of());
            logs.getItems().clear();
            holes.getItems().clear();
            return;
        }
        summary.setText(
                findings.covered()
                        ? "The logs cover the whole window: what they do not show did not happen."
                        : "The logs do not cover the whole window: %s open. What could have been reached there counts as"
                                        .formatted(Words.counted(
                                                findings.effects().stream()
                                                        .filter(effect ->
                                                                !effect.hole().excused())
                                                        .count(),
                                                "hole is",
                                                "holes are"))
                                + " possible.");
        bars.show(new Interval(window.from(), window.to()), findings.coverage());
        logs.getItems().setAll(findings.coverage());
        logs.getSelectionModel().selectFirst();
        holes.getItems().setAll(findings.effects());
    }

    private static boolean isSilence(@Nullable HoleEffect effect) {
        return effect != null && !effect.hole().excused() && effect.hole().cause() != Hole.Cause.NO_LOG;
    }

    private void excuse() {
        var effect = holes.getSelectionModel().getSelectedItem();
        if (effect != null) {
            sheets.askReason(
                    "Explain the silence",
                    "Say why nothing could happen from %s to %s, such as a night of maintenance. Records that only this"
                                    .formatted(
                                            Words.utc(effect.hole().at().from()),
                                            Words.utc(effect.hole().at().to()))
                            + " hole leaves possible then count as not accessed. Set back takes it back.",
                    reason -> {
                        model.excuse(effect.hole(), reason);
                        return null;
                    });
        }
    }
}
