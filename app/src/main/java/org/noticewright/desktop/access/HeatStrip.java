package org.noticewright.desktop.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.noticewright.desktop.access.HeatGrid.Level;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.UnusualAccess;
import org.noticewright.domain.UnusualHour;

/// A row an account, hours from left to right: how much was read, and which hours are unusual. One shape a
/// level, whatever the number of hours, so that two years of fifty accounts draw as fast as a day. Everything
/// it shows is in the table beside it as well.
final class HeatStrip extends Pane {

    static final int ROWS = 10;
    private static final double LABELS = 150;
    private static final double ROW = 18;
    private static final double GAP = 3;
    private static final double TOP = 4;
    private static final double AXIS = 20;
    private static final double TICK_ROOM = 90;
    private static final double NARROWEST = 1.6;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Consumer<UnusualHour> chosen;
    private final Pane plot = new Pane();
    private final Map<Level, Path> shapes = new EnumMap<>(Level.class);
    private final Rectangle cursor = new Rectangle();
    private final Tooltip tooltip = new Tooltip();
    private HeatGrid grid = new HeatGrid(List.of(), Instant.EPOCH, 1, 0, 0);
    private @Nullable UnusualAccess access;
    private int row;
    private int column;

    HeatStrip(Consumer<UnusualHour> chosen) {
        this.chosen = chosen;
        setId("access-heat");
        getStyleClass().add("heat-strip");
        setFocusTraversable(true);
        setAccessibleText("Reads by account and hour. The table below says the same.");
        plot.setLayoutX(LABELS);
        for (var level : Level.values()) {
            var shape = new Path();
            shape.getStyleClass().addAll("heat", "heat-" + level.name().toLowerCase(Locale.ROOT));
            shapes.put(level, shape);
        }
        cursor.getStyleClass().add("heat-cursor");
        cursor.visibleProperty().bind(focusedProperty());
        Tooltip.install(plot, tooltip);
        widthProperty().subscribe(_ -> draw());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        sized();
    }

    void show(@Nullable UnusualAccess newAccess) {
        access = newAccess;
        row = 0;
        column = 0;
        draw();
        if (!grid.rows().isEmpty()) {
            column = grid.next(0, -1, 1);
            moved();
        }
    }

    private void sized() {
        double height = TOP + Math.max(1, grid.rows().size()) * (ROW + GAP) + AXIS;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private double plotWidth() {
        return Math.max(100, getWidth() - LABELS - 8);
    }

    private double cell() {
        return plotWidth() / Math.max(1, grid.columns());
    }

    private void draw() {
        getChildren().setAll(plot);
        plot.getChildren().clear();
        if (access == null) {
            return;
        }
        grid = HeatGrid.of(access, ROWS, (int) (plotWidth() / NARROWEST));
        sized();
        shapes.values().forEach(shape -> shape.getElements().clear());
        for (int r = 0; r < grid.rows().size(); r++) {
            label(r);
            cells(r);
        }
        ticks();
        plot.getChildren().addAll(shapes.values());
        plot.getChildren().add(cursor);
        column = Math.clamp(column, 0, Math.max(0, grid.columns() - 1));
        place();
    }

    private void label(int r) {
        var actor = grid.rows().get(r).actor();
        var label = new Label(actor);
        label.getStyleClass().add("heat-label");
        label.setPrefWidth(LABELS - 10);
        label.setMaxWidth(LABELS - 10);
        label.relocate(4, top(r));
        getChildren().add(label);
        var base = new Line(0, top(r) + ROW, plotWidth(), top(r) + ROW);
        base.getStyleClass().add("track-line");
        plot.getChildren().add(base);
    }

    private static double top(int r) {
        return TOP + r * (ROW + GAP);
    }

    /// Cells of one level that touch become one piece; an unusual hour is never thinner than the eye can find.
    private void cells(int r) {
        var levels = grid.rows().get(r).levels();
        for (int from = 0; from < levels.length; ) {
            int to = from + 1;
            while (to < levels.length && levels[to] == levels[from]) {
                to++;
            }
            if (levels[from] != Level.NONE) {
                boolean unusual = levels[from] == Level.UNUSUAL;
                double width = Math.max((to - from) * cell(), unusual ? 4 : 1);
                double height =
                        levels[from] == Level.USUAL ? ROW * 0.45 : levels[from] == Level.BUSY ? ROW * 0.75 : ROW;
                rectangle(levels[from], from * cell(), top(r) + ROW - height, width, height);
            }
            from = to;
        }
    }

    private void rectangle(Level level, double x, double y, double width, double height) {
        Objects.requireNonNull(shapes.get(level))
                .getElements()
                .addAll(
                        new MoveTo(x, y),
                        new LineTo(x + width, y),
                        new LineTo(x + width, y + height),
                        new LineTo(x, y + height),
                        new ClosePath());
    }

    private void ticks() {
        if (grid.columns() == 0) {
            return;
        }
        double hours = (double) grid.columns() * grid.hoursAColumn();
        double aDay = plotWidth() / hours * 24;
        int days = Math.max(1, (int) Math.ceil(TICK_ROOM / aDay));
        long day = Math.ceilDiv(grid.from().getEpochSecond(), 86_400L);
        for (; day * 86_400L < grid.end().getEpochSecond(); day += days) {
            var at = Instant.ofEpochSecond(day * 86_400L);
            double x = (at.getEpochSecond() - grid.from().getEpochSecond()) / 3600.0 / hours * plotWidth();
            var line = new Line(x, TOP, x, top(grid.rows().size()));
            line.getStyleClass().add("tick-line");
            if (x > plotWidth() - 40) {
                break;
            }
            var label = new Label(DAY.format(at));
            label.getStyleClass().add("tick-label");
            label.relocate(x + 3, top(grid.rows().size()));
            plot.getChildren().addAll(line, label);
        }
    }

    private void key(KeyEvent event) {
        if (grid.rows().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> column = grid.next(row, column, -1);
            case RIGHT -> column = grid.next(row, column, 1);
            case UP -> row = Math.max(0, row - 1);
            case DOWN -> row = Math.min(grid.rows().size() - 1, row + 1);
            case HOME -> column = grid.next(row, -1, 1);
            case END -> column = grid.next(row, grid.columns(), -1);
            case ENTER, SPACE -> choose();
            default -> {
                return;
            }
        }
        moved();
        event.consume();
    }

    /// Shows where the keyboard is and says it.
    private void moved() {
        place();
        setAccessibleText(words(row, column));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void place() {
        cursor.setX(column * cell() - 2);
        cursor.setY(top(row) - 1);
        cursor.setWidth(Math.max(cell(), 4) + 4);
        cursor.setHeight(ROW + 2);
    }

    /// What the picture shows at a place, in words.
    String words(int atRow, int atColumn) {
        if (atRow >= grid.rows().size() || atColumn >= grid.columns()) {
            return "";
        }
        var unusual = grid.unusual(atRow, atColumn);
        var at = grid.rows().get(atRow);
        return unusual != null
                ? "%s: %s".formatted(at.actor(), unusual.sentence())
                : "%s, %s UTC: %s an hour at most, %s"
                        .formatted(
                                at.actor(),
                                Words.utcMinute(grid.start(atColumn)),
                                Words.counted(at.reads()[atColumn], "read", "reads"),
                                Words.of(at.levels()[atColumn]).toLowerCase(Locale.ROOT));
    }

    private void choose() {
        var unusual = grid.unusual(row, column);
        if (unusual != null) {
            chosen.accept(unusual);
        }
    }

    private int rowAt(double y) {
        return Math.clamp(
                (long) ((y - TOP) / (ROW + GAP)), 0, Math.max(0, grid.rows().size() - 1));
    }

    private int columnAt(double x) {
        return Math.clamp((long) (x / cell()), 0, Math.max(0, grid.columns() - 1));
    }

    private void hover(MouseEvent event) {
        if (!grid.rows().isEmpty()) {
            tooltip.setText(words(rowAt(event.getY()), columnAt(event.getX())));
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (!grid.rows().isEmpty() && event.getX() >= LABELS) {
            row = rowAt(event.getY());
            column = columnAt(event.getX() - LABELS);
            moved();
            choose();
        }
    }

    /// Puts the cursor on an hour that was chosen in the table.
    void point(UnusualHour hour) {
        for (int r = 0; r < grid.rows().size(); r++) {
            int at = grid.column(hour.hour());
            if (at >= 0 && grid.rows().get(r).actor().equals(hour.actor())) {
                row = r;
                column = at;
                moved();
                return;
            }
        }
    }
}
