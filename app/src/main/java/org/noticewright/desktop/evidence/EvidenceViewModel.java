package org.noticewright.desktop.evidence;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.ColumnChoice;
import org.noticewright.casework.FormatGuess;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.ImportReport;
import org.noticewright.casework.Progress;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Reject;

/// Evidence files and their import.
public final class EvidenceViewModel {

    /// Below this a person confirms the format.
    private static final double SURE = 0.8;

    private final CaseSession session;
    private final ObservableList<DataSource> sources = FXCollections.observableArrayList();
    private final ObservableList<DataSource> sourcesView = FXCollections.unmodifiableObservableList(sources);
    private final ObservableList<Reject> rejects = FXCollections.observableArrayList();
    private final ObservableList<Reject> rejectsView = FXCollections.unmodifiableObservableList(rejects);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    /// A file and what it looks like.
    ///
    /// @param problem why it could not be recognised, null when it was
    public record Detected(
            Path file, List<FormatGuess> guesses, @Nullable String problem) {
        public Detected {
            guesses = List.copyOf(guesses);
        }

        public boolean isSure() {
            return problem == null && !guesses.isEmpty() && guesses.getFirst().confidence() >= SURE;
        }
    }

    /// A file and the format a person chose for it.
    ///
    /// @param zone of times that name none, null for UTC
    /// @param columns which column is what, null to guess
    public record Chosen(
            Path file,
            @Nullable String format,
            @Nullable ZoneId zone,
            @Nullable ColumnChoice columns) {}

    public EvidenceViewModel(CaseSession session) {
        this.session = session;
    }

    public boolean readOnly() {
        return session.readOnly();
    }

    public ObservableList<DataSource> sources() {
        return sourcesView;
    }

    public ObservableList<Reject> rejects() {
        return rejectsView;
    }

    /// What the last import did.
    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    public List<String> formats() {
        return session.casework().importEvidence().formats();
    }

    public void refresh() {
        session.jobs()
                .read(
                        "Reading the list of files",
                        _ -> session.caseFile().evidence().all(),
                        sources::setAll);
    }

    public void select(@Nullable DataSource source) {
        if (source == null) {
            rejects.clear();
            return;
        }
        session.jobs()
                .read("Reading the rejects", _ -> session.caseFile().evidence().rejects(source.id()), rejects::setAll);
    }

    /// Recognises each file on a worker, so that a person can confirm what is not sure.
    public void detect(List<Path> files, Consumer<List<Detected>> then) {
        session.jobs()
                .start(
                        "Recognising files",
                        progress -> {
                            var detected = new ArrayList<Detected>();
                            for (var file : files) {
                                progress.checkCancelled();
                                detected.add(detect(file));
                            }
                            return detected;
                        },
                        then);
    }

    /// What a file offers to a mapping of its columns, looked at on a worker.
    ///
    /// @param otherwise takes the reason when nothing in the file can be mapped
    public void columns(Path file, String format, Consumer<ColumnChoice.Offer> then, Consumer<String> otherwise) {
        session.jobs()
                .start(
                        "Looking at the columns",
                        _ -> session.casework().importEvidence().columns(file, format),
                        then,
                        failure -> otherwise.accept(String.valueOf(failure.getMessage())));
    }

    private Detected detect(Path file) {
        try {
            return new Detected(file, FormatGuess.of(session.casework().importEvidence(), file), null);
        } catch (Exception e) {
            return new Detected(file, List.of(), String.valueOf(e.getMessage()));
        }
    }

    /// Imports, then brings verdicts, exposures and people up to date; both can be cancelled and both keep
    /// what they did.
    public void importFiles(List<Chosen> files) {
        status.set("");
        session.jobs()
                .start(
                        "Importing " + Words.counted(files.size(), "file", "files"),
                        progress -> importAll(files, progress),
                        this::imported,
                        this::importFailed);
    }

    private List<ImportReport.FileReport> importAll(List<Chosen> files, Progress progress) {
        var reports = new ArrayList<ImportReport.FileReport>();
        try {
            for (var chosen : files) {
                progress.checkCancelled();
                var options = ImportEvidence.Options.chosen(chosen.format(), chosen.columns(), chosen.zone());
                reports.addAll(session.casework()
                        .importEvidence()
                        .run(session.caseFile(), List.of(chosen.file()), options, progress)
                        .files());
            }
        } catch (CancellationException _) {
            // Cancelled by the user: what was kept is shown and brought up to date like any other import.
            return reports;
        }
        return reports;
    }

    private void importFailed(Throwable failure) {
        session.changed();
        session.jobs().fail(failure);
    }

    private void imported(List<ImportReport.FileReport> reports) {
        long lost = session.caseFile().evidence().filesWithoutTicket();
        long earlier = session.caseFile().tickets().earlierVersions();
        status.set(describe(reports)
                + (earlier == 0
                        ? ""
                        : "\nOf tickets told in several versions the newest counts; %s kept beside them."
                                .formatted(Words.counted(earlier, "earlier version is", "earlier versions are")))
                + (lost == 0
                        ? ""
                        : "\n%s without a ticket in the case."
                                .formatted(Words.counted(lost, "attached file", "attached files"))));
        session.changed();
        session.jobs()
                .start(
                        "Classifying, grading, gathering people",
                        progress -> session.casework().refreshCase().run(session.caseFile(), progress),
                        refreshed -> {
                            status.set("%s The case holds %s classified; it knows %s."
                                    .formatted(
                                            status.get(),
                                            Words.counted(refreshed.classified(), "record", "records"),
                                            Words.counted(refreshed.people(), "person", "people")));
                            session.changed();
                        });
    }

    static String describe(List<ImportReport.FileReport> reports) {
        return reports.stream()
                .map(report -> switch (report) {
                    case ImportReport.FileReport.Imported(Path file, DataSource source, var _, boolean known) ->
                        "%s: %s%s read, %s kept, %s duplicates, %s rejected."
                                .formatted(
                                        file.getFileName(),
                                        known ? "imported before; " : "",
                                        Words.number(source.read()),
                                        Words.number(source.kept()),
                                        Words.number(source.duplicates()),
                                        Words.number(source.rejected()));
                    case ImportReport.FileReport.Refused(Path file, String reason) ->
                        "%s was refused: %s".formatted(file.getFileName(), reason);
                })
                .collect(Collectors.joining("\n"));
    }
}
