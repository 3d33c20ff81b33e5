package org.noticewright.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.noticewright.Wiring;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.demo.DemoIncident;
import org.noticewright.desktop.MainWindow;
import org.noticewright.desktop.Pictures;
import org.noticewright.desktop.records.RecordRow;
import org.noticewright.desktop.shared.FileAsker;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Settings;

/// How the Records screen behaves on a large case, in milliseconds: a page of rows until its values are there,
/// a change of the filter until the table shows it, and the longest time in which the window's thread answered
/// nobody.
///
/// Arguments: a folder (its case is made when missing, which takes minutes) and the number of tickets. Run with
/// the headless platform (`-Dglass.platform=Headless -Dprism.order=sw`).
final class RecordsBenchmark {

    private static final String PASSPHRASE = "a long passphrase for a benchmark";
    private static final int PAGES = 60;
    private static final long PATIENCE_SECONDS = 120;
    private static final long POLL_NANOS = 500_000;

    private final AtomicLong longestSilence = new AtomicLong();
    private final AtomicBoolean watching = new AtomicBoolean(true);

    private RecordsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        int tickets = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        var casework = Wiring.casework(Clock.systemUTC());
        try (var caseFile = open(casework, folder, tickets)) {
            new RecordsBenchmark().run(casework, caseFile, folder.resolve("records.png"));
        }
        Platform.exit();
    }

    private static CaseFile open(Casework casework, Path folder, int tickets) throws IOException {
        var file = folder.resolve("records-%d.nwcase".formatted(tickets));
        if (Files.exists(file)) {
            return casework.caseFiles().open(file, PASSPHRASE.toCharArray(), CaseFiles.Mode.READ_WRITE);
        }
        Files.createDirectories(folder);
        var export = folder.resolve("tickets-%d.json".formatted(tickets));
        DemoIncident.writeTickets(export, DemoIncident.DEFAULT_SEED, tickets);
        var made = casework.caseFiles()
                .create(file, "Benchmark", PASSPHRASE.toCharArray())
                .caseFile();
        casework.importEvidence().run(made, List.of(export), ImportEvidence.Options.DETECT, Progress.NONE);
        casework.classifyCase().run(made, Progress.NONE);
        return made;
    }

    private void run(Casework casework, CaseFile caseFile, Path picture) throws Exception {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        var jobs = Jobs.inBackground(Platform::runLater);
        var window = onFx(() -> {
            var made = new MainWindow(casework, jobs, Settings.forThisRun(), new NoFiles(), 1280, 800);
            var stage = new Stage();
            stage.setScene(made.scene());
            stage.show();
            made.show(caseFile);
            return made;
        });
        Thread.ofPlatform().daemon().name("watch").start(this::watch);
        double opened = timed(() -> {
            onFx(() -> {
                window.show(ScreenName.RECORDS);
                return window;
            });
            until(() -> firstRowIsRead(window));
        });
        print("Records screen, first rows    %8.0f ms", opened);
        longestSilence.set(0);
        pages(window);
        filters(window);
        watching.set(false);
        print("longest silence of the window %8.0f ms (pages and filters)", longestSilence.get() / 1e6);
        ImageIO.write(picture(window), "png", picture.toFile());
        onFx(() -> {
            window.close();
            return window;
        });
    }

    private static void pages(MainWindow window) throws Exception {
        var times = new double[PAGES];
        int rows = onFx(() -> table(window).getItems().size());
        for (int i = 0; i < PAGES; i++) {
            int row = (int) ((i * 7919L * 101) % rows);
            times[i] = timed(() -> {
                onFx(() -> {
                    table(window).scrollTo(row);
                    return row;
                });
                until(() ->
                        ((RecordRow) table(window).getItems().get(row)).values().get() != null);
            });
        }
        Arrays.sort(times);
        print(
                "%,d rows; a page anywhere   %8.1f ms median, %.1f ms slowest of %d",
                rows, times[PAGES / 2], times[PAGES - 1], PAGES);
    }

    private static void filters(MainWindow window) throws Exception {
        for (var id : List.of("#filter-needs-review", "#filter-needs-review")) {
            var before = status(window);
            double time = timed(() -> {
                onFx(() -> {
                    ((CheckBox) window.scene().lookup(id)).fire();
                    return id;
                });
                until(() -> !status(window).equals(before)
                        && !status(window).startsWith("Searching")
                        && firstRowIsRead(window));
            });
            print("filter %-22s %8.0f ms, %s", id.substring(1), time, status(window));
        }
        var before = status(window);
        double time = timed(() -> {
            onFx(() -> {
                var field = (TextField) window.scene().lookup("#filter-text");
                field.setText("nausea");
                field.fireEvent(new ActionEvent());
                return field;
            });
            until(() -> !status(window).equals(before) && !status(window).startsWith("Searching"));
        });
        print("text search, every message    %8.0f ms, %s", time, status(window));
    }

    private static boolean firstRowIsRead(MainWindow window) {
        var items = table(window).getItems();
        return !items.isEmpty() && ((RecordRow) items.getFirst()).values().get() != null;
    }

    private static TableView<?> table(MainWindow window) {
        return (TableView<?>) window.scene().lookup("#records-table");
    }

    private static String status(MainWindow window) {
        return ((Labeled) window.scene().lookup("#records-status")).getText();
    }

    /// Asks the window's thread again and again and keeps the longest wait for an answer.
    private void watch() {
        while (watching.get()) {
            long asked = System.nanoTime();
            var answered = new CountDownLatch(1);
            Platform.runLater(answered::countDown);
            try {
                answered.await();
            } catch (InterruptedException _) {
                return;
            }
            longestSilence.accumulateAndGet(System.nanoTime() - asked, Math::max);
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onFx(condition)) {
            LockSupport.parkNanos(POLL_NANOS);
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The window did not get there in %d s.".formatted(PATIENCE_SECONDS));
            }
        }
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static BufferedImage picture(MainWindow window) throws Exception {
        return Pictures.buffered(onFx(() -> window.scene().snapshot(null)));
    }

    private record NoFiles() implements FileAsker {
        @Override
        public List<Path> filesToImport(Node owner) {
            return List.of();
        }

        @Override
        public Optional<Path> fileToOpen(Node owner, String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> fileToCreate(Node owner, String title, String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(Node owner, String title) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
