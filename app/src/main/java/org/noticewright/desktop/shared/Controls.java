package org.noticewright.desktop.shared;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Builders for what every screen shows in the same way.
public final class Controls {

    public static final String READ_ONLY = """
        Read-only: nothing can be changed here. To change the case, close it and open it again without Only look.\
        """;

    /// Room kept for the bar at a table's right and its borders.
    private static final double SCROLL_BAR = 14;

    private Controls() {}

    public static Label title(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(Styles.TITLE_3, "screen-title");
        return label;
    }

    public static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("heading");
        return label;
    }

    public static Label muted(String text) {
        var label = wrapped(text);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    /// What single keys do. A line breaks between two of them, never inside one.
    public static Label keys(String... keys) {
        return muted(Arrays.stream(keys)
                .map(key -> key.replace(' ', '\u00a0'))
                .collect(Collectors.joining("\u00a0· ", "Keys:\u00a0", "")));
    }

    public static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// @param text with an underscore before the mnemonic
    public static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button that shows a sign; its words are spoken, and shown when the mouse rests on it.
    public static Button sign(String id, String sign, String words, Runnable action) {
        var button = button(id, sign, action);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    public static Button primary(String id, String text, Runnable action) {
        var button = button(id, text, action);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    /// Why buttons that write do nothing: shown where they stand while a case is open read-only.
    public static Label readOnlyNote(String id) {
        var note = muted(READ_ONLY);
        note.setId(id);
        return note;
    }

    public static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static HBox row(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox card(String id, String heading, Node... nodes) {
        var card = new VBox(8, heading(heading));
        card.setId(id);
        card.getChildren().addAll(nodes);
        card.getStyleClass().add("card");
        return card;
    }

    /// What a screen says when there is nothing to show, and what to do next.
    public static VBox empty(String what, String next, Node... actions) {
        var explained = muted(next);
        explained.setTextAlignment(TextAlignment.CENTER);
        var box = new VBox(8, heading(what), explained);
        box.getChildren().addAll(actions);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-state");
        box.setMaxWidth(520);
        return box;
    }

    /// @param width in pixels; not 80, the width of a column that has none, which the table fits to its words
    public static <R> TableColumn<R, String> column(String title, double width, Function<R, String> value) {
        var column = new TableColumn<R, String>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new TextCell<>());
        return column;
    }

    /// Long text that breaks over lines, so that its row grows.
    public static <R> TableColumn<R, String> longText(String title, double width, Function<R, String> value) {
        var column = column(title, width, value);
        column.setCellFactory(_ -> new LongTextCell<>());
        return column;
    }

    /// Numbers stand right-aligned and sort as numbers.
    public static <R> TableColumn<R, Long> numbers(String title, double width, Function<R, Long> value) {
        var column = new TableColumn<R, Long>(title);
        column.setPrefWidth(width);
        column.getStyleClass().add("numeric");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new NumberCell<>());
        return column;
    }

    /// Lets one column take the room the others leave. A window too narrow for all gets a scroll bar: squeezed
    /// columns would cut their numbers. Then it takes the room of the first column that would show in part,
    /// so that no head is cut.
    ///
    /// @param least width it keeps, in pixels
    /// @param before columns that take room before it does, each up to what its values need
    public static <R> void fill(TableView<R> table, TableColumn<R, ?> wide, double least, List<Room<R>> before) {
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.widthProperty().subscribe(width -> {
            before.forEach(room -> room.column().setPrefWidth(room.least()));
            double left = width.doubleValue() - SCROLL_BAR;
            for (var column : table.getColumns()) {
                double needed = column == wide ? least : column.getPrefWidth();
                if (needed > left) {
                    break;
                }
                left -= needed;
            }
            for (var room : before) {
                double more = Math.min(left, room.most() - room.least());
                room.column().setPrefWidth(room.least() + more);
                left -= more;
            }
            wide.setPrefWidth(least + left);
        });
    }

    /// A column that is readable at `least` pixels and shows its values whole at `most`.
    public record Room<R>(TableColumn<R, ?> column, double least, double most) {}

    public static <R> void fill(TableView<R> table, TableColumn<R, ?> wide, double least) {
        fill(table, wide, least, List.of());
    }

    public static <R> TableView<R> table(String id, String accessibleText, Node placeholder) {
        var table = new TableView<R>();
        table.setId(id);
        table.setAccessibleText(accessibleText);
        table.setPlaceholder(placeholder);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
        return table;
    }
}
