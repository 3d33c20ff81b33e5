package org.noticewright.desktop.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.BuildTimeline.Entry;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.TimelineEvent.Track;

/// Three tracks over one axis of time in UTC.
final class TimeAxis extends Pane {

    private static final double LABELS = 90;
    private static final double TRACK = 56;
    private static final double TOP = 8;
    private static final double DOT = 22;
    /// Pixels that words beside a dot need at least.
    private static final double LEAST_WORDS = 60;
    private static final double EDGE = 110;
    private static final double AXIS = TOP + 3 * TRACK;

    private final Instant today;
    private final Consumer<Entry> chosen;
    private final Pane plot = new Pane();
    private final Rectangle clip = new Rectangle();
    private List<Entry> entries = List.of();
    private @Nullable TimeScale scale;
    private double dragX;

    TimeAxis(Instant today, Consumer<Entry> chosen) {
        this.today = today;
        this.chosen = chosen;
        setId("timeline-axis");
        setFocusTraversable(true);
        setAccessibleText("Time axis with three tracks. Plus and minus zoom, left and right move, 0 shows everything.");
        setMinHeight(AXIS + 34);
        setPrefHeight(AXIS + 34);
        getStyleClass().add("time-axis");
        plot.setLayoutX(LABELS);
        plot.setClip(clip);
        int row = 0;
        for (var track : Track.values()) {
            var label = new Label(Words.of(track));
            label.relocate(10, TOP + row++ * TRACK + TRACK / 2 - 9);
            getChildren().add(label);
        }
        getChildren().add(plot);
        widthProperty().subscribe(_ -> resized());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            dragX = event.getX();
            requestFocus();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            pan(event.getX() - dragX);
            dragX = event.getX();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(List<Entry> newEntries) {
        boolean same = entries.equals(newEntries);
        entries = List.copyOf(newEntries);
        if (same && scale != null) {
            draw();
        } else {
            fitMainStretch();
        }
    }

    void fit() {
        scale = entries.isEmpty()
                ? null
                : TimeScale.fitting(
                        entries.getFirst().event().at().instant(),
                        entries.getLast().event().at().instant(),
                        plotWidth());
        draw();
    }

    /// The stretch where most happens: a filing that is due a year later would press the incident into one dot.
    private void fitMainStretch() {
        var times = entries.stream().map(entry -> entry.event().at().instant()).toList();
        var main = TimeScale.mainStretch(times);
        scale = main.isEmpty() ? null : TimeScale.fitting(main.getFirst(), main.getLast(), plotWidth());
        draw();
    }

    void zoom(double factor) {
        zoom(factor, plotWidth() / 2);
    }

    private void zoom(double factor, double x) {
        if (scale != null) {
            scale = scale.zoomed(factor, x);
            draw();
        }
    }

    private void pan(double pixels) {
        if (scale != null) {
            scale = scale.panned(pixels);
            draw();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? 1.25 : 0.8, event.getX() - LABELS);
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(1.5);
            case MINUS, SUBTRACT -> zoom(1 / 1.5);
            case LEFT -> pan(80);
            case RIGHT -> pan(-80);
            case DIGIT0, NUMPAD0, HOME -> fit();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private double plotWidth() {
        return Math.max(200, getWidth() - LABELS - 10);
    }

    private void resized() {
        clip.setWidth(plotWidth());
        clip.setHeight(AXIS + 34);
        if (scale != null) {
            scale = scale.on(plotWidth());
        }
        draw();
    }

    private void draw() {
        plot.getChildren().clear();
        for (int row = 0; row <= Track.values().length; row++) {
            line(0, TOP + row * TRACK, plotWidth(), TOP + row * TRACK, "track-line");
        }
        if (scale == null) {
            return;
        }
        for (var tick : scale.ticks()) {
            line(tick.x(), TOP, tick.x(), AXIS + 5, "tick-line");
            var label = new Label(tick.label());
            label.getStyleClass().add("tick-label");
            label.relocate(tick.x() + 3, AXIS + 4);
            plot.getChildren().add(label);
        }
        drawToday(scale);
        drawDots(scale);
    }

    private void line(double fromX, double fromY, double toX, double toY, String style) {
        var line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add(style);
        plot.getChildren().add(line);
    }

    private void drawDots(TimeScale on) {
        var dots = Dots.of(entries, on, DOT);
        dots.shown().forEach(this::addDot);
        dots.earlier().forEach((track, count) -> edge(track, "← %s earlier".formatted(Words.number(count)), false));
        dots.later().forEach((track, count) -> edge(track, "%s later →".formatted(Words.number(count)), true));
    }

    /// Says what lies outside of the stretch that is shown.
    private void edge(Track track, String text, boolean right) {
        var label = new Label(text);
        label.getStyleClass().addAll("tick-label", "edge-label");
        label.setMinWidth(EDGE);
        label.setAlignment(right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        label.relocate(right ? plotWidth() - EDGE - 4 : 4, TOP + (track.ordinal() + 1) * TRACK - 18);
        plot.getChildren().add(label);
    }

    private void drawToday(TimeScale on) {
        double x = on.x(today);
        if (x < 0 || x > on.width()) {
            return;
        }
        line(x, TOP, x, AXIS, "today-line");
        var label = new Label("today");
        label.getStyleClass().addAll("tick-label", "today-label");
        label.relocate(x + 3, TOP + 1);
        plot.getChildren().add(label);
    }

    private void addDot(Dots.Dot dot) {
        int count = dot.entries().size();
        var first = dot.entries().getFirst();
        var button = new Button(count == 1 ? "" : Words.number(count));
        button.getStyleClass().setAll("dot", "dot-" + dot.track().name().toLowerCase(Locale.ROOT));
        button.setMinSize(DOT - 4, DOT - 4);
        button.setFocusTraversable(false);
        var words = "%s: %s".formatted(Words.utc(first.event().at().instant()), dot.words());
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> chosen.accept(first));
        double middle = TOP + dot.track().ordinal() * TRACK + TRACK / 2;
        button.relocate(dot.x() - DOT / 2 + 2, middle - DOT / 2 + 2);
        plot.getChildren().add(button);
        double room = dot.room() - DOT - 12;
        if (room >= LEAST_WORDS) {
            var label = new Label(dot.words());
            label.getStyleClass().add("dot-label");
            label.setMaxWidth(room);
            label.setMouseTransparent(true);
            label.relocate(dot.x() + DOT / 2 + 8, middle - 8);
            plot.getChildren().add(label);
        }
    }
}
