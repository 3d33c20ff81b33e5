package org.noticewright.desktop.evidence;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.EvidenceStore;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.FileAsker;
import org.noticewright.desktop.shared.FormatWords;
import org.noticewright.desktop.shared.Screen;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Reject;

public final class EvidenceScreen extends Screen<BorderPane> {

    private final EvidenceViewModel model;
    private final Sheets sheets;
    private final FileAsker asker;
    private final TableView<DataSource> sources;
    private final TableView<Reject> rejects;
    private final VBox warnings = new VBox(4);

    public EvidenceScreen(EvidenceViewModel model, Sheets sheets, FileAsker asker) {
        super(ScreenName.EVIDENCE, new BorderPane(), model::refresh);
        this.model = model;
        this.sheets = sheets;
        this.asker = asker;
        sources = sourcesTable();
        rejects = rejectsTable();
        node().setTop(head());
        var scroll = new ScrollPane(warnings);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(48);
        var below = new VBox(8, Controls.heading("Warnings and rejects of the selected file"), scroll, rejects);
        // As high as the warnings are, up to half: the rejects keep their room.
        scroll.prefViewportHeightProperty().bind(warnings.heightProperty());
        scroll.maxHeightProperty().bind(below.heightProperty().divide(2));
        below.setPadding(new Insets(10, 0, 0, 0));
        VBox.setVgrow(rejects, Priority.ALWAYS);
        var split = new SplitPane(sources, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.6);
        node().setCenter(split);
        node().setPadding(new Insets(20));
        node().setOnDragOver(this::acceptFiles);
        node().setOnDragDropped(this::dropped);
        showWarnings(null);
    }

    private Node head() {
        var importButton = Controls.primary("evidence-import", "_Import files…", this::importFiles);
        var choose = Controls.button("evidence-import-choose", "Import, choose _formats…", this::importChosen);
        importButton.setDisable(model.readOnly());
        choose.setDisable(model.readOnly());
        var copy = Controls.button("evidence-copy-hash", "Copy SHA-_256", this::copyHash);
        copy.disableProperty()
                .bind(sources.getSelectionModel().selectedItemProperty().isNull());
        var status = Controls.wrapped("");
        status.setId("evidence-status");
        status.textProperty().bind(model.status());
        status.managedProperty().bind(status.textProperty().isNotEmpty());
        status.visibleProperty().bind(status.managedProperty());
        status.getStyleClass().add("result");
        status.setMaxWidth(Double.MAX_VALUE);
        var top = Controls.row(Controls.title("Evidence"), Controls.spring(), copy, choose, importButton);
        var head = new VBox(8, top, status);
        if (model.readOnly()) {
            head.getChildren().add(1, Controls.readOnlyNote("evidence-read-only"));
        }
        head.setPadding(new Insets(0, 0, 12, 0));
        return head;
    }

    private TableView<DataSource> sourcesTable() {
        var empty = Controls.empty(
                "No evidence yet",
                "Drop the ticket export, the access log and the customer list here, or choose Import files (Ctrl+I)."
                        + " The order does not matter.");
        var table = Controls.<DataSource>table("evidence-files", "Evidence files", empty);
        var file = Controls.<DataSource>column(
                "File", 200, source -> String.valueOf(source.path().getFileName()));
        table.getColumns().add(file);
        var format = Controls.<DataSource>column("Format", 150, source -> FormatWords.of(source.format()));
        table.getColumns().add(format);
        table.getColumns().add(Controls.column("Size", 78, source -> Words.bytes(source.bytes())));
        table.getColumns().add(Controls.numbers("Read", 70, DataSource::read));
        table.getColumns().add(Controls.numbers("Kept", 70, DataSource::kept));
        table.getColumns().add(Controls.numbers("Duplicates", 100, DataSource::duplicates));
        table.getColumns().add(Controls.numbers("Rejected", 88, DataSource::rejected));
        table.getColumns().add(Controls.column("Complete", 95, source -> source.complete() ? "yes" : "no"));
        table.getColumns().add(Controls.column("Imported (UTC)", 142, source -> Words.utcMinute(source.importedAt())));
        Controls.fill(table, file, 200, List.of(new Controls.Room<>(format, 150, 190)));
        table.setItems(model.sources());
        table.getSelectionModel().selectedItemProperty().subscribe(source -> {
            model.select(source);
            showWarnings(source);
        });
        return table;
    }

    private TableView<Reject> rejectsTable() {
        var table = Controls.<Reject>table(
                "evidence-rejects",
                "Rejected records of the selected file",
                Controls.muted("No rejected record in the selected file."));
        table.setMinHeight(96);
        table.getColumns().add(Controls.column("Where", 160, Reject::at));
        table.getColumns().add(Controls.column("Reason", 800, Reject::reason));
        table.setItems(model.rejects());
        return table;
    }

    private void showWarnings(@Nullable DataSource source) {
        warnings.getChildren().clear();
        if (source == null) {
            warnings.getChildren().add(Controls.muted("Select a file above."));
            return;
        }
        warnings.getChildren()
                .add(Controls.muted("%s · SHA-256 %s"
                        .formatted(source.path(), source.sha256().hex())));
        if (source.rejected() > EvidenceStore.MOST_REJECTS) {
            warnings.getChildren()
                    .add(Controls.muted("The first %,d of %,d rejected records are listed."
                            .formatted(EvidenceStore.MOST_REJECTS, source.rejected())));
        }
        source.warnings().forEach(warning -> {
            var label = Controls.wrapped("Warning: " + warning);
            label.getStyleClass().add(Styles.WARNING);
            warnings.getChildren().add(label);
        });
    }

    /// Also reached by Ctrl+I from every screen.
    public void importFiles() {
        if (!model.readOnly()) {
            startImport(asker.filesToImport(node()));
        }
    }

    /// With the form for format and zone, also when every format is sure.
    private void importChosen() {
        var files = asker.filesToImport(node());
        if (!files.isEmpty()) {
            model.detect(files, detected -> new FormatForm(sheets, model, detected).open());
        }
    }

    private void startImport(List<Path> files) {
        if (!files.isEmpty()) {
            model.detect(files, this::detected);
        }
    }

    private void detected(List<EvidenceViewModel.Detected> detected) {
        if (detected.stream().allMatch(EvidenceViewModel.Detected::isSure)) {
            // Nobody chose: the import recognises it again, and warns when another format is as likely.
            model.importFiles(detected.stream()
                    .map(file -> new EvidenceViewModel.Chosen(file.file(), null, null, null))
                    .toList());
            return;
        }
        new FormatForm(sheets, model, detected).open();
    }

    private void copyHash() {
        var source = sources.getSelectionModel().getSelectedItem();
        if (source != null) {
            var content = new ClipboardContent();
            content.putString(source.sha256().hex());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void acceptFiles(DragEvent event) {
        if (!model.readOnly() && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        startImport(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    @Override
    public Node firstFocus() {
        return sources;
    }
}
