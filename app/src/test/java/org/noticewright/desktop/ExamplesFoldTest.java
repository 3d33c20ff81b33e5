package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Settings;
import org.noticewright.desktop.shared.Theme;
import org.testfx.framework.junit5.ApplicationExtension;

/// A reader sees which labelled examples a record is worded like: open where that made a difference. Pictures in
/// `target/screens`.
@ExtendWith(ApplicationExtension.class)
class ExamplesFoldTest {

    private static final Path OUT = Path.of("target", "screens");
    /// Enough for the whole of a record.
    private static final int HEIGHT = 1200;
    private static final int SENSED = 0;
    private static final int PLAIN = 1;
    private static final int LISTED = 2;

    @TempDir
    Path folder = Path.of("");

    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    @Test
    void theReaderSeesWhatItIsWordedLike() throws Exception {
        var casework = InventedCase.casework();
        try (var caseFile = caseOf(casework)) {
            for (var theme : Theme.values()) {
                var window = shown(casework, caseFile, theme);

                select(window, SENSED);
                assertThat(fold(window).isExpanded()).isTrue();
                var lines = lines(window);
                assertThat(lines.getFirst())
                        .startsWith("Finding")
                        .contains("(message 1): in no list, but worded like health. Like these examples:");
                assertThat(lines.get(1)).matches("“.+”");
                assertThat(lines.get(2)).matches("Labelled: .+ · \\d+ % alike · [A-Z]\\d{3}");
                assertThat(lines.getLast()).contains("invented, labelled tickets");
                Pictures.write(
                        Pictures.of(window),
                        OUT.resolve("examples-%s.png".formatted(theme.name().toLowerCase(Locale.ROOT))));
                assertThat(Pictures.onFx(() -> CutText.in(window.scene()))).isEmpty();

                select(window, PLAIN);
                assertThat(fold(window).isExpanded()).isFalse();
                assertThat(lines(window).getFirst()).startsWith("No wording here was taken for health.");

                select(window, LISTED);
                assertThat(Pictures.onFx(() -> window.scene().lookup("#record-verdict")))
                        .isNotNull();
                assertThat(Pictures.onFx(() -> window.scene().getRoot().lookupAll("#record-examples")))
                        .isEmpty();
            }
        }
        assertThat(failures).isEmpty();
    }

    private CaseFile caseOf(Casework casework) throws Exception {
        var export = Files.writeString(
                folder.resolve("tickets.ndjson"),
                line(1, "I take two of the yellow ones at night")
                        + line(2, "The parcel keeps coming back every week")
                        + line(3, "My diabetes got worse and I need insulin"));
        var made = casework.caseFiles()
                .create(folder.resolve("examples.nwcase"), "Robin Vale", InventedCase.PASSPHRASE.toCharArray())
                .caseFile();
        casework.importEvidence().run(made, List.of(export), ImportEvidence.Options.DETECT, Progress.NONE);
        casework.refreshCase().run(made, Progress.NONE);
        return made;
    }

    private static String line(int id, String text) {
        return """
            {"id":"%d","channel":"email","created_at":"2026-01-05T0%d:00:00Z","subject":"Question",\
            "requester":{"name":"Ada Quarrington","email":"ada@mail.example"},\
            "messages":[{"author":"requester","text":"%s"}]}
            """.formatted(id, id, text);
    }

    private MainWindow shown(Casework casework, CaseFile caseFile, Theme theme) throws Exception {
        return Pictures.onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
            var jobs = Jobs.inline();
            var settings = Settings.forThisRun();
            settings.setTheme(theme);
            var made = new MainWindow(casework, jobs, settings, new FixedFiles(List.of(), folder), 1280, HEIGHT);
            jobs.onFailure(failures::add);
            made.show(caseFile);
            made.show(ScreenName.RECORDS);
            return made;
        });
    }

    private static void select(MainWindow window, int record) throws Exception {
        Pictures.onFx(() -> {
            var table = (TableView<?>) window.scene().lookup("#records-table");
            table.getSelectionModel().clearAndSelect(record);
            return window;
        });
        Pictures.of(window);
    }

    private static TitledPane fold(MainWindow window) throws Exception {
        return Pictures.onFx(() -> (TitledPane) window.scene().lookup("#record-examples"));
    }

    private static List<String> lines(MainWindow window) throws Exception {
        var content = fold(window).getContent();
        return Pictures.onFx(() -> content.lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }
}
