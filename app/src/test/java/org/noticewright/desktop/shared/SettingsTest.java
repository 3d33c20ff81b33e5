package org.noticewright.desktop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void remembersThemeAndRecentCases() throws Exception {
        var file = folder.resolve("deeper/settings.properties");
        var one = Files.createFile(folder.resolve("one.notice"));
        var two = Files.createFile(folder.resolve("two.notice"));
        var settings = Settings.at(file);
        settings.setTheme(Theme.DARK);
        settings.opened(one);
        settings.opened(two);
        settings.opened(one);
        var again = Settings.at(file);
        assertThat(again.theme()).isEqualTo(Theme.DARK);
        assertThat(again.recentCases()).containsExactly(one, two);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).as("nothing half-written stays").containsExactly(file);
        }
    }

    @Test
    void keepsEightAndLeavesOutWhatIsGone() throws Exception {
        var settings = Settings.forThisRun();
        var cases = IntStream.range(0, 10)
                .mapToObj(i -> folder.resolve("case-" + i + ".notice"))
                .toList();
        for (var path : cases) {
            settings.opened(Files.createFile(path));
        }
        assertThat(settings.recentCases()).hasSize(8).startsWith(cases.getLast());
        Files.delete(cases.getLast());
        assertThat(settings.recentCases()).hasSize(7).doesNotContain(cases.getLast());
    }

    @Test
    void aDamagedFileMeansDefaults() throws Exception {
        var file = Files.writeString(folder.resolve("settings.properties"), "theme=\\uZZZZ");
        assertThat(Settings.at(file).theme()).isEqualTo(Theme.LIGHT);
    }
}
