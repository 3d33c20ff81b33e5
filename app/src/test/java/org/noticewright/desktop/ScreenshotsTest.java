package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.Casework;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.ScreenName;
import org.noticewright.desktop.shared.Settings;
import org.noticewright.desktop.shared.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of every screen of a real case, light and dark, at both sizes the window is made for, in
/// `target/screenshots`. They are taken from a scene without a stage, so no screen limits their size.
@ExtendWith(ApplicationExtension.class)
class ScreenshotsTest {

    private static final int TICKETS = 600;
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
        var window = onFx(() -> {
            var jobs = Jobs.inline();
            var made = new MainWindow(
                    casework, jobs, Settings.forThisRun(), new FixedFiles(List.of(), folder), size.width(), size.height());
            jobs.onFailure(failures::add);
            made.apply(theme);
            return made;
        });
        write(window, "start", theme, size);
        onFx(() -> {
            window.show(caseFile);
            return window;
        });
        for (var screen : ScreenName.values()) {
            onFx(() -> {
                window.show(screen);
                // The first picture builds the controls, the second shows them filled.
                window.scene().snapshot(null);
                selectSomething(window, screen);
                return window;
            });
            var image = write(window, screen.id(), theme, size);
            assertThat(colours(image)).as("%s is not blank", screen).isGreaterThan(20);
        }
    }

    private static void selectSomething(MainWindow window, ScreenName screen) {
        var table = switch (screen) {
            case OVERVIEW, TIMELINE -> null;
            case EVIDENCE -> "#evidence-files";
            case RECORDS -> "#records-table";
            case OBLIGATIONS -> "#obligations-table";
            case LETTERS -> "#letters-table";
        };
        if (table != null) {
            ((TableView<?>) window.scene().lookup(table)).getSelectionModel().select(0);
        }
    }

    private static BufferedImage write(MainWindow window, String name, Theme theme, Size size) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> window.scene().snapshot(null));
        var image = buffered(onFx(() -> window.scene().snapshot(null)));
        var file = "%s-%s-%d.png".formatted(name, theme.name().toLowerCase(Locale.ROOT), size.width());
        ImageIO.write(image, "png", OUT.resolve(file).toFile());
        assertThat(image.getWidth()).isEqualTo(size.width());
        return image;
    }

    private static BufferedImage buffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }

    private static long colours(BufferedImage image) {
        return java.util.Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(120, TimeUnit.SECONDS);
    }
}
