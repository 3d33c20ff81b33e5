package org.noticewright.desktop.access;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.noticewright.desktop.shared.FormatWords;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Interval;
import org.noticewright.timeline.SourceCoverage;

/// One bar a log over the window: covered, holes, explained holes. The tables below say the same.
final class CoverageBars extends Pane {

    private static final double LABELS = 240;
    private static final double ROW = 22;
    private static final double BAR = 14;
    private static final double AXIS = 18;
    private static final int ROWS = 8;

    private @Nullable Interval window;
    private List<SourceCoverage> logs = List.of();

    CoverageBars() {
        setId("access-coverage-bars");
        getStyleClass().add("coverage-bars");
        widthProperty().subscribe(_ -> draw());
    }

    void show(@Nullable Interval newWindow, List<SourceCoverage> newLogs) {
        window = newWindow;
        logs = newLogs.subList(0, Math.min(ROWS, newLogs.size()));
        var words = new StringBuilder("Coverage of the window by log. ");
        newLogs.forEach(log -> words.append("%s covers %.0f of %.0f hours and has %s. "
                .formatted(
                        FormatWords.of(log.source()),
                        log.coveredHours(),
                        log.windowHours(),
                        Words.counted(log.holes().size(), "hole", "holes"))));
        setAccessibleText(words.toString());
        draw();
    }

    private void draw() {
        getChildren().clear();
        double height = logs.isEmpty() ? 0 : 6 + logs.size() * ROW + AXIS;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setVisible(!logs.isEmpty());
        if (window == null || logs.isEmpty()) {
            return;
        }
        double width = Math.max(100, getWidth() - LABELS - 10);
        for (int row = 0; row < logs.size(); row++) {
            draw(window, logs.get(row), 6 + row * ROW, width);
        }
        label(Words.utcMinute(window.from()), LABELS, 6 + logs.size() * ROW, false);
        label(Words.utcMinute(window.to()), LABELS + width, 6 + logs.size() * ROW, true);
    }

    private void draw(Interval whole, SourceCoverage log, double y, double width) {
        var name = new Label("%s · %s"
                .formatted(FormatWords.of(log.source()), Words.of(log.says()).toLowerCase(Locale.ROOT)));
        name.setPrefWidth(LABELS - 12);
        name.relocate(6, y - 1);
        getChildren().add(name);
        log.covered().forEach(part -> bar(whole, part, y, width, "coverage-covered"));
        log.holes()
                .forEach(
                        hole -> bar(whole, hole.at(), y, width, hole.excused() ? "coverage-excused" : "coverage-hole"));
    }

    private void bar(Interval whole, Interval part, double y, double width, String style) {
        double all = Math.max(1, whole.length().toMillis());
        double from = Duration.between(whole.from(), part.from()).toMillis() / all * width;
        double to = Duration.between(whole.from(), part.to()).toMillis() / all * width;
        boolean hole = !style.equals("coverage-covered");
        // A hole is taller than the bar, so that it shows without colour too.
        var bar = new Rectangle(LABELS + from, hole ? y - 2 : y + 1, Math.max(2, to - from), hole ? BAR + 4 : BAR - 2);
        bar.getStyleClass().add(style);
        getChildren().add(bar);
    }

    private void label(String text, double x, double y, boolean right) {
        var label = new Label(text);
        label.getStyleClass().add("tick-label");
        label.setMinWidth(130);
        label.setAlignment(right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        label.relocate(right ? x - 130 : x, y);
        getChildren().add(label);
    }
}
