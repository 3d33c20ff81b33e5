package org.noticewright.desktop;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.desktop.shared.FileAsker;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.Settings;

/// Starts the toolkit and shows the window.
public final class Desktop {

    private Desktop() {}

    /// Shows the window and returns when the user has closed it.
    ///
    /// @param caseFile case to offer on the start screen; null offers the recent ones
    /// @param mode how it is offered to be opened
    public static void open(Casework casework, @Nullable Path caseFile, CaseFiles.Mode mode) {
        open(casework, window -> {
            if (caseFile != null) {
                window.choose(caseFile, mode);
            }
        });
    }

    /// Shows the window with a case that is open already; the window closes it.
    public static void show(Casework casework, CaseFile caseFile) {
        open(casework, window -> window.show(caseFile));
    }

    private static void open(Casework casework, Consumer<MainWindow> first) {
        var closed = new CountDownLatch(1);
        Platform.startup(() -> show(casework, first, closed));
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    private static void show(Casework casework, Consumer<MainWindow> first, CountDownLatch closed) {
        var jobs = Jobs.inBackground(Platform::runLater);
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> jobs.fail(failure));
        var window = new MainWindow(casework, jobs, Settings.ofUser(), FileAsker.platform(), 1280, 800);
        first.accept(window);
        var stage = new Stage();
        // The title never names a case or a person: titles show in task switchers and screen shares.
        stage.setTitle("Noticewright");
        stage.setMinWidth(1000);
        stage.setMinHeight(640);
        stage.setScene(window.scene());
        stage.setOnHidden(_ -> {
            window.close();
            closed.countDown();
        });
        stage.show();
    }
}
