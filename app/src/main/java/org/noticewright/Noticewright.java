package org.noticewright;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.cli.Console;
import org.noticewright.cli.NoticewrightCommand;
import org.noticewright.cli.WindowOpener;
import org.noticewright.desktop.Desktop;

/// The program's start.
public final class Noticewright {

    private static final long SECONDS_TO_END = 10;

    private Noticewright() {}

    public static void main(String[] args) {
        // The program speaks English, and reasons with numbers in them are hashed and derived again elsewhere.
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
        // What libraries might log could quote the data they worked on: nothing of it reaches a terminal or a file.
        LogManager.getLogManager().reset();
        var console = new Console(System.out, System.err, isWatched());
        var casework = Wiring.casework(Clock.system(ZoneId.systemDefault()));
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endWork(console, ended), "end-work"));
        int code;
        try {
            code = NoticewrightCommand.commandLine(casework, console, new DesktopOpener(ended))
                    .execute(args);
        } finally {
            ended.countDown();
        }
        System.exit(code);
    }

    /// On Ctrl-C: work ends at its next safe point and closes its case behind it. Whatever takes longer is cut
    /// off, which a case survives.
    private static void endWork(Console console, CountDownLatch ended) {
        try {
            if (console.cancel()) {
                boolean _ = ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
            }
        } catch (InterruptedException goingDown) {
            Thread.currentThread().interrupt();
        }
    }

    /// Since Java 22 there is a console object even where nobody sits.
    private static boolean isWatched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /// @param ended counted down when a window opens: it ends work in its own way
    private record DesktopOpener(CountDownLatch ended) implements WindowOpener {

        @Override
        public boolean hasDisplay() {
            return hasDisplayFor(System.getProperty("os.name", ""));
        }

        /// On Linux a window needs an X display (JavaFX runs there, also under Wayland); elsewhere there is
        /// always one.
        private static boolean hasDisplayFor(String system) {
            boolean desktop = system.startsWith("Windows") || system.startsWith("Mac");
            var display = System.getenv("DISPLAY");
            return desktop || (display != null && !display.isBlank());
        }

        @Override
        public void open(Casework casework, @Nullable Path caseFile, CaseFiles.Mode mode) {
            ended.countDown();
            Desktop.open(casework, caseFile, mode);
        }

        @Override
        public void show(Casework casework, CaseFile caseFile) {
            ended.countDown();
            Desktop.show(casework, caseFile);
        }
    }
}
