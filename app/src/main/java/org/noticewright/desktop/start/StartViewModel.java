package org.noticewright.desktop.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseDuties;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.desktop.shared.Settings;

/// Opens a case or makes one. Passphrases live in arrays that are wiped as soon as the case file had them.
public final class StartViewModel {

    private static final int SHORTEST_PASSPHRASE = 12;

    private final Casework casework;
    private final Jobs jobs;
    private final Settings settings;
    private final Consumer<Opened> opened;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param recoveryCode of a new case, to be shown once; null for an existing one
    public record Opened(CaseFile caseFile, @Nullable String recoveryCode) {
        @Override
        public String toString() {
            return "Opened[…]";
        }
    }

    /// What a person typed for a new case.
    public record NewCase(
            @Nullable Path file,
            String owner,
            char[] passphrase,
            char[] again,
            @Nullable Path facts) {
        @Override
        public String toString() {
            return "NewCase[…]";
        }
    }

    public StartViewModel(Casework casework, Jobs jobs, Settings settings, Consumer<Opened> opened) {
        this.casework = casework;
        this.jobs = jobs;
        this.settings = settings;
        this.opened = opened;
    }

    public List<Path> recentCases() {
        return settings.recentCases();
    }

    /// What is wrong, empty when nothing is.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public void open(@Nullable Path file, char[] passphrase, CaseFiles.Mode mode) {
        if (file == null) {
            problem.set("Choose a case file first.");
            return;
        }
        problem.set("");
        jobs.start(
                "Opening the case",
                _ -> {
                    try {
                        return new Opened(casework.caseFiles().open(file, passphrase, mode), null);
                    } finally {
                        Arrays.fill(passphrase, '\0');
                    }
                },
                this::done,
                this::failed);
    }

    public void create(NewCase typed) {
        var wrong = check(typed);
        problem.set(wrong == null ? "" : wrong);
        if (wrong != null || typed.file() == null) {
            wipe(typed);
            return;
        }
        var file = typed.file();
        jobs.start(
                "Making the case",
                _ -> {
                    try {
                        return make(file, typed);
                    } finally {
                        wipe(typed);
                    }
                },
                this::done,
                this::failed);
    }

    private static @Nullable String check(NewCase typed) {
        if (typed.file() == null) {
            return "Say where the case file shall lie.";
        }
        if (typed.owner().isBlank()) {
            return "Say who you are: every entry of the log carries a name.";
        }
        if (typed.passphrase().length < SHORTEST_PASSPHRASE) {
            return "The passphrase needs at least %d characters. Maybe take four or five words."
                    .formatted(SHORTEST_PASSPHRASE);
        }
        return Arrays.equals(typed.passphrase(), typed.again()) ? null : "The two passphrases differ.";
    }

    /// Facts are read and checked before the file is made, so that a mistake in them leaves nothing behind.
    private Opened make(Path file, NewCase typed) throws IOException {
        var facts = typed.facts() == null ? null : Files.readString(typed.facts());
        if (facts != null) {
            CaseDuties.problemIn(facts).ifPresent(wrong -> {
                throw new IllegalArgumentException("The facts file cannot be used. " + wrong);
            });
        }
        var created = casework.caseFiles().create(file, typed.owner().strip(), typed.passphrase());
        if (facts != null) {
            created.caseFile().facts().replace(facts, "Facts file given when the case was made");
        }
        return new Opened(created.caseFile(), created.recoveryCode());
    }

    private static void wipe(NewCase typed) {
        Arrays.fill(typed.passphrase(), '\0');
        Arrays.fill(typed.again(), '\0');
    }

    private void done(Opened result) {
        settings.opened(result.caseFile().path());
        opened.accept(result);
    }

    private void failed(Throwable failure) {
        problem.set(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }
}
