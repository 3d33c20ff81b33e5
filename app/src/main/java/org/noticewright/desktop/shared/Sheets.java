package org.noticewright.desktop.shared;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.Styles;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Forms and messages that lie over the window until they are answered. Esc closes without doing anything.
public final class Sheets {

    /// Of a line of text, in pixels.
    private static final double WIDEST = 620;

    private final ModalPane pane = new ModalPane();

    public Sheets() {
        pane.setId("sheet");
        pane.setAlignment(Pos.CENTER);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.usePredefinedTransitionFactories(null);
    }

    public ModalPane node() {
        return pane;
    }

    public boolean isOpen() {
        return pane.isDisplay();
    }

    public void hide() {
        pane.hide(true);
    }

    /// @param focus where the keyboard starts
    public void show(String title, Region content, Node focus, Node... buttons) {
        var row = Controls.row(Controls.spring());
        row.getChildren().addAll(buttons);
        var heading = Controls.title(title);
        var sheet = new VBox(12, heading, content, row);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.show(sheet);
        Platform.runLater(focus::requestFocus);
    }

    /// One message with one button.
    public void tell(String title, String message) {
        var text = Controls.wrapped(message);
        text.setId("sheet-message");
        text.setMaxWidth(560);
        var close = Controls.primary("sheet-close", "_Close", this::hide);
        close.setDefaultButton(true);
        show(title, text, close, close);
    }

    /// Says what failed and what to do. Shows the message, which by the house rules holds no personal data.
    public void fail(Throwable failure) {
        var cause = failure instanceof ExecutionException && failure.getCause() != null ? failure.getCause() : failure;
        tell("This did not work", messageOf(cause));
    }

    private static String messageOf(Throwable cause) {
        return switch (cause) {
            case OutOfMemoryError _ ->
                "The memory ran out. Maybe close other programs, or start Noticewright with more memory (-Xmx).";
            default ->
                cause.getMessage() == null
                        ? "%s. What was finished is kept. Maybe try again; if it happens again, it is a defect worth reporting."
                                .formatted(cause.getClass().getSimpleName())
                        : cause.getMessage();
        };
    }

    /// Asks for a reason; `accept` answers null when it was taken, else what is wrong.
    public void askReason(String title, String message, Function<String, @Nullable String> accept) {
        var reason = new TextField();
        reason.setId("sheet-reason");
        reason.setPromptText("Reason, in your own words and without personal data");
        reason.setPrefColumnCount(40);
        reason.setAccessibleText("Reason");
        var problem = problemLabel();
        var ok = Controls.primary("sheet-ok", "_OK", () -> {
            var wrong = reason.getText().isBlank()
                    ? "A reason is needed: it will have to be defended."
                    : accept.apply(reason.getText().strip());
            if (wrong == null) {
                hide();
            } else {
                problem.setText(wrong);
            }
        });
        ok.setDefaultButton(true);
        var asked = Controls.muted(message);
        asked.setMaxWidth(WIDEST);
        show(title, new VBox(8, asked, reason, problem), reason, cancel(), ok);
    }

    public Node cancel() {
        return Controls.button("sheet-cancel", "Cancel", this::hide);
    }

    public static Label problemLabel() {
        var label = Controls.wrapped("");
        label.setId("sheet-problem");
        label.getStyleClass().add(Styles.DANGER);
        label.getStyleClass().add("problem");
        label.setMaxWidth(WIDEST);
        return label;
    }
}
