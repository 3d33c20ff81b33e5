package org.noticewright.desktop.letters;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.PageImage;
import org.noticewright.desktop.shared.Controls;

/// The pages of a letter, one below the other.
final class PreviewPane extends ScrollPane {

    private static final double SMALLEST = 0.25;
    private static final double LARGEST = 2;
    /// Pixels beside a page: padding, border, scroll bar.
    private static final double MARGINS = 52;

    private final VBox pages = new VBox(16);
    private final List<ImageView> views = new ArrayList<>();
    /// Set by a person; 0 fits the page to the pane's width.
    private double chosenZoom;

    PreviewPane(LettersViewModel model) {
        setId("letter-preview");
        setFitToWidth(true);
        setPannable(true);
        setAccessibleText("Preview of the selected letter");
        getStyleClass().add("preview");
        pages.setAlignment(Pos.TOP_CENTER);
        pages.setPadding(new Insets(16));
        setContent(pages);
        widthProperty().subscribe(() -> views.forEach(this::size));
        show(model.preview().get());
        model.preview().subscribe(this::show);
    }

    void zoom(double factor) {
        if (!views.isEmpty()) {
            chosenZoom = Math.clamp(zoomOf(views.getFirst()) * factor, SMALLEST, LARGEST);
            views.forEach(this::size);
        }
    }

    private void show(LettersViewModel.@Nullable Preview preview) {
        views.clear();
        pages.getChildren().clear();
        if (preview == null) {
            pages.getChildren()
                    .add(Controls.empty(
                            "No preview",
                            "Select somebody who is ready; the pages appear here as they will be printed."));
            return;
        }
        if (preview.pages().isEmpty()) {
            pages.getChildren()
                    .add(Controls.empty(
                            "No letter for " + preview.letter().reference(),
                            preview.letter().why()));
        }
        for (int i = 0; i < preview.pages().size(); i++) {
            var view = new ImageView(image(preview.pages().get(i)));
            view.setId("letter-page-" + (i + 1));
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.setAccessibleText("Page %d of %d of letter %s"
                    .formatted(i + 1, preview.pages().size(), preview.letter().reference()));
            size(view);
            views.add(view);
            var frame = new VBox(view);
            frame.getStyleClass().add("page");
            frame.setMaxWidth(VBox.USE_PREF_SIZE);
            pages.getChildren().add(frame);
        }
        setVvalue(0);
    }

    private void size(ImageView view) {
        view.setFitWidth(view.getImage().getWidth() * zoomOf(view));
    }

    private double zoomOf(ImageView view) {
        double fitting = (getWidth() - MARGINS) / view.getImage().getWidth();
        return chosenZoom > 0 ? chosenZoom : Math.clamp(fitting, SMALLEST, 1);
    }

    private static WritableImage image(PageImage page) {
        var image = new WritableImage(page.width(), page.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        page.width(),
                        page.height(),
                        PixelFormat.getIntArgbInstance(),
                        page.argb(),
                        0,
                        page.width());
        return image;
    }
}
