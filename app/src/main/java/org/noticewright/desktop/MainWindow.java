package org.noticewright.desktop;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.RefreshCase;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.FileAsker;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Settings;
import org.noticewright.desktop.shared.Sheets;
import org.noticewright.desktop.shared.Theme;
import org.noticewright.desktop.start.StartScreen;
import org.noticewright.desktop.start.StartViewModel;

/// The whole window as a scene: the start screen, then the rail and the screens of the open case, the work
/// under way below, forms and messages on top. It needs no stage, so a picture of it can be taken without one.
public final class MainWindow implements AutoCloseable {

    private final Casework casework;
    private final Jobs jobs;
    private final Settings settings;
    private final FileAsker asker;
    private final Sheets sheets = new Sheets();
    private final BorderPane frame = new BorderPane();
    private final Scene scene;
    private @Nullable CaseView view;

    public MainWindow(Casework casework, Jobs jobs, Settings settings, FileAsker asker, double width, double height) {
        this.casework = casework;
        this.jobs = jobs;
        this.settings = settings;
        this.asker = asker;
        jobs.onFailure(sheets::fail);
        frame.setBottom(new JobBar(jobs));
        scene = new Scene(new StackPane(frame, sheets.node()), width, height);
        settings.theme().applyTo(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        showStart();
    }

    public Scene scene() {
        return scene;
    }

    public StartScreen showStart() {
        var start = new StartScreen(new StartViewModel(casework, jobs, settings, this::opened), asker);
        frame.setCenter(start);
        return start;
    }

    /// Shows the start screen with this case chosen.
    public void choose(Path caseFile, CaseFiles.Mode mode) {
        showStart().choose(caseFile, mode);
    }

    private void opened(StartViewModel.Opened opened) {
        show(opened.caseFile());
        if (opened.recoveryCode() != null) {
            sheets.tell("Keep the recovery code", """
                %s

                It opens the case when the passphrase is lost. It is shown only now and stored nowhere: \
                write it down and keep it apart from this machine.\
                """.formatted(opened.recoveryCode()));
        }
    }

    /// Shows an open case; the window closes it when it is left.
    public void show(CaseFile caseFile) {
        var session = new CaseSession(casework, caseFile, jobs);
        view = new CaseView(session, sheets, asker, this::toggleTheme, this::closeCase);
        view.rail().show(settings.theme());
        view.rail().showReadOnly(caseFile.readOnly());
        view.rail().showUsedKeys(caseFile.usedKeys());
        view.rail().showOlderPeople(!RefreshCase.isAble(caseFile) && !RefreshCase.isCurrent(caseFile));
        frame.setCenter(view);
    }

    public void show(ScreenName screen) {
        if (view != null) {
            view.show(screen);
        }
    }

    public void apply(Theme theme) {
        theme.applyTo(scene);
        if (view != null) {
            view.rail().show(theme);
        }
    }

    private void toggleTheme() {
        settings.setTheme(settings.theme().other());
        apply(settings.theme());
    }

    private void shortcut(KeyEvent event) {
        if (view == null || sheets.isOpen() || !event.isShortcutDown()) {
            return;
        }
        int index = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (index >= 0 && index < ScreenName.values().length) {
            view.show(ScreenName.values()[index]);
            event.consume();
        } else if (event.getCode() == KeyCode.I) {
            view.importFiles();
            event.consume();
        }
    }

    /// Asks running work to end, then closes the case behind it, on the worker: nothing is cut off in the
    /// middle.
    private void closeCase() {
        if (view != null) {
            var caseFile = view.session().caseFile();
            view.session().end();
            view = null;
            jobs.start(
                    "Closing the case",
                    _ -> {
                        jobs.settle();
                        caseFile.close();
                        return caseFile.path();
                    },
                    _ -> {});
        }
        showStart();
    }

    @Override
    public void close() {
        closeCase();
        jobs.close();
    }
}
