package org.noticewright.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.noticewright.casework.RefreshCase;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Theme;

/// The screens in the order of the work, each with its count and what is open.
final class Rail extends VBox {

    private final Map<ScreenName, ToggleButton> buttons = new EnumMap<>(ScreenName.class);
    private final Map<ScreenName, Label> badges = new EnumMap<>(ScreenName.class);
    private final Label readOnly = Controls.wrapped("Read-only: nothing can be changed");
    private final Label older = Controls.wrapped(RefreshCase.OLDER
            + " Counts, obligations and letters may be wrong until somebody with all keys opens the case for changes.");
    private final Label usedKeys = Controls.wrapped("");
    private final ToggleButton theme = new ToggleButton("_Dark");

    Rail(Consumer<ScreenName> goTo, Runnable toggleTheme, Runnable close) {
        setId("rail");
        getStyleClass().add("rail");
        setPrefWidth(190);
        setMinWidth(190);
        var name = new Label("Noticewright");
        name.getStyleClass().add("product");
        readOnly.setId("read-only");
        readOnly.getStyleClass().add("read-only");
        readOnly.setMaxWidth(Double.MAX_VALUE);
        showReadOnly(false);
        older.setId("people-older");
        older.getStyleClass().add("read-only");
        older.setMaxWidth(Double.MAX_VALUE);
        showOlderPeople(false);
        usedKeys.setId("used-keys");
        usedKeys.getStyleClass().add("read-only");
        usedKeys.setMaxWidth(Double.MAX_VALUE);
        showUsedKeys(List.of());
        getChildren().addAll(name, readOnly, older, usedKeys);
        var toggles = new ToggleGroup();
        for (var screen : ScreenName.values()) {
            getChildren().add(button(screen, toggles, goTo));
        }
        var spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        theme.setId("theme");
        theme.setMaxWidth(Double.MAX_VALUE);
        theme.setOnAction(_ -> toggleTheme.run());
        var closeButton = Controls.button("close-case", "C_lose the case", close);
        closeButton.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(spring, theme, closeButton);
    }

    private ToggleButton button(ScreenName screen, ToggleGroup toggles, Consumer<ScreenName> goTo) {
        var title = new Label(screen.title());
        var badge = new Label();
        badge.setId("badge-" + screen.id());
        badge.getStyleClass().add("badge");
        var content = new VBox(title, badge);
        content.setAlignment(Pos.CENTER_LEFT);
        badge.managedProperty().bind(badge.textProperty().isNotEmpty());
        var button = new ToggleButton();
        button.setId("rail-" + screen.id());
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(screen.title());
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(toggles);
        button.getStyleClass().add("rail-button");
        button.setOnAction(_ -> goTo.accept(screen));
        buttons.put(screen, button);
        badges.put(screen, badge);
        return button;
    }

    void select(ScreenName screen) {
        Objects.requireNonNull(buttons.get(screen)).setSelected(true);
    }

    void badge(ScreenName screen, String text) {
        Objects.requireNonNull(badges.get(screen)).setText(text);
        Objects.requireNonNull(buttons.get(screen))
                .setAccessibleText(text.isEmpty() ? screen.title() : screen.title() + ", " + text);
    }

    /// Says that this is a copy to look at.
    void showReadOnly(boolean isReadOnly) {
        readOnly.setVisible(isReadOnly);
        readOnly.setManaged(isReadOnly);
    }

    /// Says that what is derived from people may be wrong.
    void showOlderPeople(boolean areOlder) {
        older.setVisible(areOlder);
        older.setManaged(areOlder);
    }

    void showUsedKeys(List<String> warnings) {
        usedKeys.setText(String.join(" ", warnings));
        usedKeys.setVisible(!warnings.isEmpty());
        usedKeys.setManaged(!warnings.isEmpty());
    }

    void show(Theme shown) {
        theme.setSelected(shown == Theme.DARK);
    }
}
