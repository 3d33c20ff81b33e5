package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Settings;
import org.noticewright.desktop.shared.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of every form and message that lies over a screen, and of every screen of a case that holds nothing yet
/// and of one to look at only, in `target/screenshots`. No words are cut in any of them.
@ExtendWith(ApplicationExtension.class)
class SheetPicturesTest {

    private static final int TICKETS = 60;
    private static final Path OUT = Path.of("target", "screenshots");

    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<String> cut = new ArrayList<>();

    private @Nullable Stage stage;

    @TempDir
    Path folder = Path.of("");

    @Test
    void nothingIsCutInFormsAndEmptyScreens() throws Exception {
        var casework = InventedCase.casework();
        try (var full = InventedCase.make(casework, folder.resolve("full"), TICKETS)) {
            for (var theme : Theme.values()) {
                var window = window(casework, theme);
                onFx(() -> window.show(full));
                sheets(window, theme);
            }
        }
        var light = window(casework, Theme.LIGHT);
        startForms(light);
        try (var empty = casework.caseFiles()
                .create(folder.resolve("empty.nwcase"), "Robin Vale", InventedCase.PASSPHRASE.toCharArray())
                .caseFile()) {
            onFx(() -> light.show(empty));
            screens(light, "empty");
        }
        try (var look = casework.caseFiles()
                .open(
                        folder.resolve("full/case.nwcase"),
                        InventedCase.PASSPHRASE.toCharArray(),
                        CaseFiles.Mode.READ_ONLY)) {
            onFx(() -> light.show(look));
            screens(light, "read-only");
        }
        assertThat(failures).isEmpty();
        assertThat(cut).isEmpty();
    }

    /// What lies over a screen is laid out on a stage only.
    @Start
    void on(Stage shown) {
        stage = shown;
    }

    private MainWindow window(Casework casework, Theme theme) throws Exception {
        return Pictures.onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
            var settings = Settings.forThisRun();
            settings.setTheme(theme);
            var jobs = Jobs.inline();
            var evidence =
                    List.of(folder.resolve("full/evidence/mail-log.csv"), folder.resolve("full/evidence/people.csv"));
            var made = new MainWindow(casework, jobs, settings, new FixedFiles(evidence, folder), 1280, 800);
            jobs.onFailure(failures::add);
            Objects.requireNonNull(stage).setScene(made.scene());
            stage.show();
            return made;
        });
    }

    private void sheets(MainWindow window, Theme theme) throws Exception {
        show(window, ScreenName.EVIDENCE);
        sheet(window, theme, "evidence-import-choose");
        show(window, ScreenName.ACCESS);
        sheet(window, theme, "access-decide");
        sheet(window, theme, "access-export-timeline");
        tab(window, "#access-tabs", "access-tab-lines");
        select(window, "#access-lines");
        sheet(window, theme, "access-rule-out");
        tab(window, "#access-tabs", "access-tab-coverage");
        select(window, "#access-holes");
        sheet(window, theme, "access-excuse");
        tab(window, "#access-tabs", "access-tab-unusual");
        sheet(window, theme, "access-unusual-method");
        tab(window, "#access-tabs", "access-tab-systems");
        sheet(window, theme, "access-system-add");
        show(window, ScreenName.RULES);
        press(window, "rules-propose");
        sheet(window, theme, "rules-add");
        onFx(() -> ((TextInputControl) Objects.requireNonNull(node(window, "#meaning-reason")))
                .setText("Asked the clinic"));
        press(window, "meaning-confirm");
        press(window, "rules-effect");
        sheet(window, theme, "effect-apply");
        show(window, ScreenName.TIMELINE);
        sheet(window, theme, "timeline-add");
        select(window, "#timeline-table");
        sheet(window, theme, "timeline-withdraw");
        show(window, ScreenName.OBLIGATIONS);
        sheet(window, theme, "obligations-facts");
        press(window, "obligations-facts");
        sheet(window, theme, "facts-all");
        show(window, ScreenName.LETTERS);
        picture(window, "letters-groups-ready", theme);
        press(window, "letters-held");
        picture(window, "letters-groups-held", theme);
        press(window, "letters-not-affected");
        picture(window, "letters-groups-not-affected", theme);
    }

    private void startForms(MainWindow window) throws Exception {
        tab(window, ".tab-pane", "tab-new");
        picture(window, "start-new", Theme.LIGHT);
        press(window, "new-ok");
        picture(window, "start-new-problem", Theme.LIGHT);
    }

    private void screens(MainWindow window, String which) throws Exception {
        for (var screen : ScreenName.values()) {
            show(window, screen);
            picture(window, which + "-" + screen.id(), Theme.LIGHT);
        }
    }

    private void sheet(MainWindow window, Theme theme, String button) throws Exception {
        press(window, button);
        picture(window, "sheet-" + button, theme);
        press(window, node(window, "#sheet-cancel") == null ? "sheet-close" : "sheet-cancel");
        // The form before must be gone from the layout, or the next one is shown into its end.
        onFx(() -> window.scene().snapshot(null));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void show(MainWindow window, ScreenName screen) throws Exception {
        onFx(() -> window.show(screen));
    }

    private static void tab(MainWindow window, String tabs, String tab) throws Exception {
        onFx(() -> {
            var pane = (TabPane) Objects.requireNonNull(node(window, tabs));
            pane.getTabs().stream().filter(one -> tab.equals(one.getId())).forEach(pane.getSelectionModel()::select);
            // The controls of a tab are part of the window once it was laid out.
            window.scene().snapshot(null);
        });
    }

    private static void select(MainWindow window, String table) throws Exception {
        onFx(() -> ((TableView<?>) Objects.requireNonNull(node(window, table)))
                .getSelectionModel()
                .selectFirst());
    }

    private static void press(MainWindow window, String id) throws Exception {
        onFx(() -> {
            window.scene().snapshot(null);
            ((ButtonBase) Objects.requireNonNull(node(window, "#" + id), id)).fire();
        });
        // A form comes and goes with the next pulse.
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static @Nullable Node node(MainWindow window, String id) {
        return window.scene().lookup(id);
    }

    private void picture(MainWindow window, String name, Theme theme) throws Exception {
        var file = "%s-%s.png".formatted(name, theme.name().toLowerCase(Locale.ROOT));
        Pictures.write(Pictures.of(window), OUT.resolve(file));
        Pictures.onFx(() -> CutText.in(window.scene())).forEach(words -> cut.add(file + ": " + words));
    }

    private static void onFx(Runnable work) throws Exception {
        Pictures.onFx(() -> {
            work.run();
            return work;
        });
    }
}
