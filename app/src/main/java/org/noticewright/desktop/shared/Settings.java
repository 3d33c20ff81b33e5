package org.noticewright.desktop.shared;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What the window remembers between runs: the theme and where recent cases lie. Nothing from inside a case.
///
/// A settings file that cannot be read or written never stops the work: defaults hold.
public final class Settings {

    private static final int RECENT = 8;

    private final @Nullable Path file;
    private final Properties values = new Properties();

    private Settings(@Nullable Path file) {
        this.file = file;
    }

    /// Settings kept in memory only.
    public static Settings forThisRun() {
        return new Settings(null);
    }

    public static Settings at(Path file) {
        var settings = new Settings(file);
        if (Files.isRegularFile(file)) {
            try (var in = Files.newBufferedReader(file)) {
                settings.values.load(in);
            } catch (IOException | IllegalArgumentException _) {
                settings.values.clear();
            }
        }
        return settings;
    }

    /// Where the platform keeps settings of programs.
    public static Settings ofUser() {
        var home = Path.of(System.getProperty("user.home"));
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var folder = os.contains("mac")
                ? home.resolve("Library/Application Support")
                : fromEnvironment(os.contains("win") ? "APPDATA" : "XDG_CONFIG_HOME", home.resolve(".config"));
        return at(folder.resolve("noticewright").resolve("settings.properties"));
    }

    private static Path fromEnvironment(String name, Path otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    public Theme theme() {
        return "dark".equals(values.getProperty("theme")) ? Theme.DARK : Theme.LIGHT;
    }

    public void setTheme(Theme theme) {
        values.setProperty("theme", theme.name().toLowerCase(Locale.ROOT));
        save();
    }

    /// Case files opened last, newest first; those that are gone are left out.
    public List<Path> recentCases() {
        var recent = new ArrayList<Path>();
        for (int i = 0; i < RECENT; i++) {
            var path = values.getProperty("recent." + i);
            if (path != null && Files.isRegularFile(Path.of(path))) {
                recent.add(Path.of(path));
            }
        }
        return recent;
    }

    public void opened(Path caseFile) {
        var recent = new ArrayList<>(recentCases());
        recent.remove(caseFile.toAbsolutePath());
        recent.addFirst(caseFile.toAbsolutePath());
        for (int i = 0; i < RECENT; i++) {
            if (i < recent.size()) {
                values.setProperty("recent." + i, recent.get(i).toString());
            } else {
                values.remove("recent." + i);
            }
        }
        save();
    }

    /// Whole or not at all: written beside, then moved.
    private void save() {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var beside = file.resolveSibling(file.getFileName() + ".new");
            try (var out = Files.newBufferedWriter(beside)) {
                values.store(out, null);
            }
            move(beside, file);
        } catch (IOException _) {
            // The window works without remembered settings; there is nothing a user could lose.
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
