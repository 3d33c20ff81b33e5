package org.noticewright.desktop.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
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

/// Three tracks over one axis of time in UTC. Events closer than a dot share one dot with their count, so a log of any
/// length draws a bounded number of nodes.
final class TimeAxis extends Pane {

    private static final double LABELS = 90;
    private static final double TRACK = 56;
    private static final double TOP = 8;
    private static final double DOT = 22;
    private static final double AXIS = TOP + 3 * TRACK;

    private final Consumer<Entry> chosen;
    private final Pane plot = new Pane();
    private final Rectangle clip = new Rectangle();
    private List<Entry> entries = List.of();
    private @Nullable TimeScale scale;
    private double dragX;

    TimeAxis(Consumer<Entry> chosen) {
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
        entries = List.copyOf(newEntries);
        fit();
    }

    void fit() {
        scale = entries.isEmpty()
                ? null
                : TimeScale.fitting(
                        entries.getFirst().event().at().instant(), entries.getLast().event().at().instant(), plotWidth());
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
        dots(scale).forEach(this::addDot);
    }

    private void line(double fromX, double fromY, double toX, double toY, String style) {
        var line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add(style);
        plot.getChildren().add(line);
    }

    private record Dot(Track track, double x, List<Entry> entries) {}

    private List<Dot> dots(TimeScale on) {
        Map<Track, Dot> last = new EnumMap<>(Track.class);
        var dots = new ArrayList<Dot>();
        for (var entry : entries) {
            double x = on.x(entry.event().at().instant());
            if (x < -DOT || x > on.width() + DOT) {
                continue;
            }
            var track = entry.event().track();
            var near = last.get(track);
            if (near == null || x - near.x() > DOT) {
                near = new Dot(track, x, new ArrayList<>());
                last.put(track, near);
                dots.add(near);
            }
            near.entries().add(entry);
        }
        return dots;
    }

    private void addDot(Dot dot) {
        int count = dot.entries().size();
        var first = dot.entries().getFirst();
        var button = new Button(count == 1 ? "" : Words.number(count));
        button.getStyleClass().setAll("dot", "dot-" + dot.track().name().toLowerCase(Locale.ROOT));
        button.setMinSize(DOT - 4, DOT - 4);
        button.setFocusTraversable(false);
        var words = count == 1
                ? "%s: %s".formatted(Words.utc(first.event().at().instant()), first.event().meaning())
                : "%s from %s".formatted(Words.counted(count, "event", "events"), Words.utc(first.event().at().instant()));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> chosen.accept(first));
        button.relocate(dot.x() - DOT / 2 + 2, TOP + dot.track().ordinal() * TRACK + TRACK / 2 - DOT / 2 + 2);
        plot.getChildren().add(button);
    }
}
