package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.Casework;
import org.noticewright.casework.Tickets;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Settings;
import org.noticewright.desktop.shared.Theme;
import org.noticewright.domain.PatientStatusPolicy;
import org.testfx.framework.junit5.ApplicationExtension;

/// Pictures of every screen of a real case, light and dark, at both sizes the window is made for, in
/// `target/screenshots`. They are taken from a scene without a stage, so no screen limits their size.
@ExtendWith(ApplicationExtension.class)
class ScreenshotsTest {

    private static final int TICKETS = 600;
    /// `-Dnoticewright.screenshot=write` renews the picture of the README.
    private static final boolean WRITE_DOCS = "write".equals(System.getProperty("noticewright.screenshot"));
    /// Rows that are in sight without scrolling.
    private static final int FIRST = 20;
    private static final Path OUT = Path.of("target", "screenshots");

    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder = Path.of("");

    private record Size(int width, int height) {}

    @Test
    void everyScreenInBothThemesAndSizes() throws Exception {
        var casework = InventedCase.casework();
        Files.createDirectories(OUT);
        try (var caseFile = InventedCase.make(casework, folder, TICKETS)) {
            for (var theme : Theme.values()) {
                for (var size : List.of(new Size(1280, 800), new Size(1920, 1080))) {
                    picture(casework, caseFile, theme, size);
                }
            }
        }
        assertThat(failures).isEmpty();
        try (var files = Files.list(OUT)) {
            assertThat(files).hasSizeGreaterThanOrEqualTo(4 * (ScreenName.values().length + 1));
        }
    }

    private void picture(Casework casework, CaseFile caseFile, Theme theme, Size size) throws Exception {
        var window = Pictures.onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
            var jobs = Jobs.inline();
            var settings = Settings.forThisRun();
            settings.setTheme(theme);
            var made = new MainWindow(
                    casework, jobs, settings, new FixedFiles(List.of(), folder), size.width(), size.height());
            jobs.onFailure(failures::add);
            return made;
        });
        write(window, "start", theme, size);
        int record = richest(caseFile);
        Pictures.onFx(() -> {
            window.show(caseFile);
            return window;
        });
        for (var screen : ScreenName.values()) {
            Pictures.onFx(() -> {
                window.show(screen);
                selectSomething(window, screen, record);
                return window;
            });
            var image = write(window, screen.id(), theme, size);
            if (screen == ScreenName.ACCESS) {
                everyTab(window, "#access-tabs", theme, size);
            }
            if (screen == ScreenName.RULES) {
                showEffect(window);
                everyTab(window, "#rules-tabs", theme, size);
            }
            assertThat(colours(image)).as("%s is not blank", screen).isGreaterThan(20);
            if (screen == ScreenName.RECORDS && theme == Theme.LIGHT && size.width() == 1280 && WRITE_DOCS) {
                Pictures.write(image, Path.of("..", "docs", "screenshot.png"));
            }
        }
    }

    /// The first proposal confirmed and the other policy wanted: an effect with many rows.
    @SuppressWarnings("unchecked")
    private static void showEffect(MainWindow window) throws Exception {
        Pictures.onFx(() -> {
            press(window, "#meaning-confirm");
            ((ComboBox<PatientStatusPolicy>) window.scene().lookup("#rules-policy"))
                    .setValue(PatientStatusPolicy.STRICT);
            press(window, "#rules-effect");
            return window;
        });
    }

    private static void press(MainWindow window, String id) {
        ((Button) window.scene().lookup(id)).fire();
    }

    private static void everyTab(MainWindow window, String id, Theme theme, Size size) throws Exception {
        var tabs = (TabPane) window.scene().lookup(id);
        for (int i = 1; i < tabs.getTabs().size(); i++) {
            int index = i;
            Pictures.onFx(() -> {
                tabs.getSelectionModel().select(index);
                return window;
            });
            write(window, tabs.getTabs().get(i).getId(), theme, size);
        }
    }

    private static void selectSomething(MainWindow window, ScreenName screen, int record) {
        if (screen == ScreenName.RULES) {
            press(window, "#rules-propose");
            ((TextInputControl) window.scene().lookup("#meaning-reason")).setText("Asked the clinic");
        }
        int row = screen == ScreenName.RECORDS ? record : 0;
        var table = switch (screen) {
            case OVERVIEW, TIMELINE, ACCESS -> null;
            case RULES -> "#rules-values";
            case EVIDENCE -> "#evidence-files";
            case RECORDS -> "#records-table";
            case OBLIGATIONS -> "#obligations-table";
            case LETTERS -> "#letters-table";
        };
        if (table != null) {
            ((TableView<?>) window.scene().lookup(table)).getSelectionModel().select(row);
        }
    }

    /// The English record with the most kinds of findings among those a screen shows first.
    private static int richest(CaseFile caseFile) {
        var tickets = caseFile.tickets();
        var ids = tickets.ids(Tickets.Filter.ALL);
        var rows = tickets.rows(Arrays.copyOf(ids, Math.min(FIRST, ids.length)));
        return IntStream.range(0, rows.size())
                .boxed()
                .filter(row -> !tickets.get(rows.get(row).id()).ticket().tags().contains("lang_es"))
                .max(Comparator.comparingInt(row -> rows.get(row).elements().size()))
                .orElse(0);
    }

    private static BufferedImage write(MainWindow window, String name, Theme theme, Size size) throws Exception {
        var image = Pictures.of(window);
        var file = "%s-%s-%d.png".formatted(name, theme.name().toLowerCase(Locale.ROOT), size.width());
        Pictures.write(image, OUT.resolve(file));
        assertThat(image.getWidth()).isEqualTo(size.width());
        assertThat(Pictures.onFx(() -> CutText.in(window.scene())))
                .as("cut in %s", file)
                .isEmpty();
        return image;
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}
