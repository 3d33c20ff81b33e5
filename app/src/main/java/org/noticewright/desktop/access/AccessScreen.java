package org.noticewright.desktop.access;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.noticewright.desktop.access.AccessViewModel.Decided;
import org.noticewright.desktop.access.AccessViewModel.Part;
import org.noticewright.desktop.shared.Controls;
import org.noticewright.desktop.shared.FileAsker;
import org.noticewright.desktop.shared.Screen;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Exposure;

/// What the intruder did: counts by grade on top, below them one tab each for the story, the lines, the
/// coverage, unusual access and the systems examined.
public final class AccessScreen extends Screen<BorderPane> {

    /// All alike: without it the longest word makes its card the widest.
    private static final double GRADE_WIDTH = 200;

    private final AccessViewModel model;
    private final Sheets sheets;
    private final FileAsker asker;
    private final HBox grades = new HBox(8);
    private final Label scope = Controls.muted("");
    private final TabPane tabs = new TabPane();
    private final Button decide = Controls.primary("access-decide", "_Whose access…", this::openForm);
    private final Button setBack = Controls.button("access-set-back", "Set _back…", this::setBack);
    private final Button reviewPackage = Controls.button("access-package", "Review _package…", this::writePackage);
    private final Button timeline =
            Controls.button("access-export-timeline", "Export ti_meline…", this::exportTimeline);

    public AccessScreen(AccessViewModel model, Sheets sheets, FileAsker asker) {
        super(ScreenName.ACCESS, new BorderPane(), model::refresh);
        this.model = model;
        this.sheets = sheets;
        this.asker = asker;
        tabs.setId("access-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs()
                .addAll(
                        tab("story", "Story", Part.STORY, new StoryPane(model).node()),
                        tab("lines", "What the lines reached", Part.FINDINGS, new LinesPane(model, sheets).node()),
                        tab("coverage", "Coverage", Part.FINDINGS, new CoveragePane(model, sheets).node()),
                        tab("unusual", "Unusual access", Part.UNUSUAL, new UnusualPane(model, sheets).node()),
                        tab("systems", "Systems examined", null, new SystemsPane(model, sheets).node()));
        node().setTop(head());
        node().setCenter(tabs);
        node().setPadding(new Insets(20));
        model.decided().subscribe(this::show);
    }

    private Tab tab(String id, String title, @Nullable Part part, Parent content) {
        var padded = new BorderPane(content);
        padded.setPadding(new Insets(10, 0, 0, 0));
        var tab = new Tab(title, padded);
        tab.setId("access-tab-" + id);
        tab.setOnSelectionChanged(_ -> {
            if (tab.isSelected() && part != null) {
                model.open(part);
            }
        });
        return tab;
    }

    private Node head() {
        var status = Controls.wrapped("");
        status.setId("access-status");
        status.textProperty().bind(model.status());
        status.managedProperty().bind(status.textProperty().isNotEmpty());
        status.visibleProperty().bind(status.managedProperty());
        status.getStyleClass().add("result");
        status.setMaxWidth(Double.MAX_VALUE);
        scope.setId("access-scope-text");
        var top = Controls.row(Controls.title("Access"), Controls.spring(), timeline, reviewPackage, setBack, decide);
        var head = new VBox(8, top, scope, grades, status);
        if (model.readOnly()) {
            head.getChildren().add(1, Controls.readOnlyNote("access-read-only"));
        }
        head.setPadding(new Insets(0, 0, 12, 0));
        return head;
    }

    private void show(@Nullable Decided decided) {
        grades.getChildren().clear();
        boolean hasWindow = decided != null && decided.window() != null;
        reviewPackage.setDisable(!hasWindow);
        timeline.setDisable(decided == null);
        setBack.setDisable(decided == null || decided.earlier() == null || model.readOnly());
        decide.setDisable(decided == null || decided.events() == 0 || model.readOnly());
        if (decided == null) {
            return;
        }
        for (var exposure : Exposure.values()) {
            grades.getChildren().add(grade(exposure, decided.counts().getOrDefault(exposure, 0L)));
        }
        scope.setText(
                decided.window() != null
                        ? "Judged: " + AccessViewModel.words(decided.window())
                        : decided.events() == 0
                                ? "No access log yet: every record counts as possibly reached. Import one on the"
                                        + " Evidence screen (Ctrl+I)."
                                : "Not decided yet: every record counts as possibly reached. Read the story below, then"
                                        + " say whose access is judged.");
    }

    private static Node grade(Exposure exposure, long count) {
        var number = new Label(Words.number(count));
        number.setId("access-count-" + exposure.name().toLowerCase(Locale.ROOT));
        number.getStyleClass().add("grade-number");
        var name = new Label(Words.of(exposure));
        var box = new VBox(number, name);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().addAll("grade", "grade-" + exposure.name().toLowerCase(Locale.ROOT));
        box.setAccessibleText("%s: %s".formatted(Words.of(exposure), Words.counted(count, "record", "records")));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(GRADE_WIDTH);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void openForm() {
        model.know(known -> new ScopeForm(sheets, model, known).open());
    }

    private void setBack() {
        var decided = model.decided().get();
        if (decided != null && decided.earlier() != null) {
            sheets.askReason(
                    "Set the scope back",
                    "Every record is graded again for the scope decided before: %s. The log keeps both decisions."
                            .formatted(AccessViewModel.words(decided.earlier())),
                    reason -> {
                        model.setBack(reason);
                        return null;
                    });
        }
    }

    private void writePackage() {
        file("Review package", "review-package.zip").ifPresent(model::writePackage);
    }

    private void exportTimeline() {
        new TimelineForm(sheets, (name, then) -> file("Timeline", name).ifPresent(then), model).open();
    }

    private Optional<Path> file(String title, String name) {
        return asker.fileToCreate(node(), title, name);
    }

    @Override
    public Node firstFocus() {
        return tabs;
    }
}
