package org.noticewright;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
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

    private Noticewright() {}

    public static void main(String[] args) {
        // What libraries might log could quote the data they worked on: nothing of it reaches a terminal or a file.
        LogManager.getLogManager().reset();
        var console = new Console(System.out, System.err, isWatched());
        var casework = Wiring.casework(Clock.system(ZoneId.systemDefault()));
        System.exit(NoticewrightCommand.commandLine(casework, console, new DesktopOpener())
                .execute(args));
    }

    /// Since Java 22 there is a console object even where nobody sits.
    private static boolean isWatched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private static final class DesktopOpener implements WindowOpener {

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
            Desktop.open(casework, caseFile, mode);
        }

        @Override
        public void show(Casework casework, CaseFile caseFile) {
            Desktop.show(casework, caseFile);
        }
    }
}
