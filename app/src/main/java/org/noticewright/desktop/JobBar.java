package org.noticewright.desktop;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.Job;
import org.noticewright.desktop.shared.Jobs;

/// The work under way, one line each, with how far it is and a way to end it.
final class JobBar extends VBox {

    private int lines;

    JobBar(Jobs jobs) {
        setId("jobs");
        getStyleClass().add("job-bar");
        jobs.running().addListener((ListChangeListener<Job>) _ -> show(jobs));
        show(jobs);
    }

    private void show(Jobs jobs) {
        getChildren().clear();
        lines = 0;
        jobs.running().forEach(job -> getChildren().add(line(job)));
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Region line(Job job) {
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.fraction());
        bar.setPrefWidth(200);
        bar.setFocusTraversable(false);
        bar.setAccessibleText(job.title());
        var title = new Label(job.title());
        title.setMinWidth(Region.USE_PREF_SIZE);
        var text = new Label();
        text.textProperty().bind(Bindings.createStringBinding(() -> job.text().get(), job.text()));
        text.getStyleClass().add("text-muted");
        var cancel = Controls.button("job-cancel-" + lines++, "Cancel", job::cancel);
        cancel.setAccessibleText("Cancel: " + job.title());
        cancel.getStyleClass().add("small");
        return Controls.row(title, bar, text, Controls.spring(), cancel);
    }
}
