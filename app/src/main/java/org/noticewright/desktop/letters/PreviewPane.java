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

    private final VBox pages = new VBox(16);
    private final List<ImageView> views = new ArrayList<>();
    private double zoom = 0.6;

    PreviewPane(LettersViewModel model) {
        setId("letter-preview");
        setFitToWidth(true);
        setPannable(true);
        setAccessibleText("Preview of the selected letter");
        getStyleClass().add("preview");
        pages.setAlignment(Pos.TOP_CENTER);
        pages.setPadding(new Insets(16));
        setContent(pages);
        show(model.preview().get());
        model.preview().subscribe(this::show);
    }

    void zoom(double factor) {
        zoom = Math.clamp(zoom * factor, SMALLEST, LARGEST);
        views.forEach(this::size);
    }

    private void show(LettersViewModel.@Nullable Preview preview) {
        views.clear();
        pages.getChildren().clear();
        if (preview == null) {
            pages.getChildren().add(Controls.empty("No preview", "Select somebody who is ready; the pages appear here as they will be printed."));
            return;
        }
        for (int i = 0; i < preview.pages().size(); i++) {
            var view = new ImageView(image(preview.pages().get(i)));
            view.setId("letter-page-" + (i + 1));
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.setAccessibleText("Page %d of %d of letter %s".formatted(i + 1, preview.pages().size(), preview.letter().reference()));
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
        view.setFitWidth(view.getImage().getWidth() * zoom);
    }

    private static WritableImage image(PageImage page) {
        var image = new WritableImage(page.width(), page.height());
        image.getPixelWriter()
                .setPixels(0, 0, page.width(), page.height(), PixelFormat.getIntArgbInstance(), page.argb(), 0, page.width());
        return image;
    }
}
