package org.noticewright.casework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.Classifier;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Sha256;
import org.noticewright.ingest.ColumnMapping;
import org.noticewright.ingest.EvidenceFiles;
import org.noticewright.ingest.UnreadableFileException;

/// Brings evidence files into a case: hashes each, recognises it, reads it in one pass, keeps what is new and
/// classifies it on the way.
/// One bad record never stops a file, one bad file never stops the others.
public final class ImportEvidence {

    private final EvidenceFiles files;
    private final @Nullable Supplier<Classifier> classifiers;

    /// Keeps evidence only.
    public ImportEvidence(EvidenceFiles files) {
        this.files = files;
        this.classifiers = null;
    }

    /// Classifies each ticket while it is in memory, as far as its own record tells all that the case knows of
    /// it; the others wait for [ClassifyCase]. The result is the same, one reading of every ticket is saved.
    ///
    /// @param classifiers gives the one classifier; loading its word lists waits until a ticket comes
    public ImportEvidence(EvidenceFiles files, Supplier<Classifier> classifiers) {
        this.files = files;
        this.classifiers = classifiers;
    }

    /// @param format id of the format, or null to recognise each file by itself
    /// @param mapping which column plays which part in a generic CSV, or null to guess from the headers
    public record Options(@Nullable String format, @Nullable ColumnMapping mapping) {
        public static final Options DETECT = new Options(null, null);

        /// A file as a person described it; null for what is left to be recognised.
        public static Options chosen(@Nullable String format, @Nullable ColumnChoice columns, @Nullable ZoneId zone) {
            return new Options(format, columns == null ? null : columns.mapping()).in(zone);
        }

        /// The same, with times that name no zone taken as of `zone`, unless the vendor defines them; null
        /// changes nothing.
        public Options in(@Nullable ZoneId zone) {
            return zone == null
                    ? this
                    : new Options(format, (mapping == null ? new ColumnMapping(Map.of()) : mapping).in(zone));
        }
    }

    /// Ids of all formats that can be asked for.
    public List<String> formats() {
        return files.formats();
    }

    /// What the file looks like, and each kind of member when it is an archive.
    public FormatGuess.OfFile detect(Path file) throws IOException, UnreadableFileException {
        var recognised = files.look(file);
        return new FormatGuess.OfFile(
                FormatGuess.of(recognised.candidates()),
                recognised.kinds().stream()
                        .map(kind -> new FormatGuess.OfMembers(kind.members(), FormatGuess.of(kind.candidates())))
                        .toList());
    }

    /// What the file offers to a mapping of its columns.
    ///
    /// @param format one for which [ColumnChoice.Offer#isFor]
    public ColumnChoice.Offer columns(Path file, String format) throws IOException, UnreadableFileException {
        return ColumnChoice.Offer.of(files.layout(file, format));
    }

    public ImportReport run(CaseFile caseFile, List<Path> paths, Options options, Progress progress) {
        var reports = new ArrayList<ImportReport.FileReport>();
        for (var path : paths) {
            reports.add(importFile(caseFile, path, options, progress));
            if (progress.isCancelled()) {
                break;
            }
        }
        return new ImportReport(
                reports,
                caseFile.tickets().count(),
                caseFile.tickets().earlierVersions(),
                caseFile.tickets().messageCount(),
                caseFile.people().count(),
                caseFile.accessEvents().count(),
                caseFile.evidence().filesWithoutTicket());
    }

    private ImportReport.FileReport importFile(CaseFile caseFile, Path path, Options options, Progress progress) {
        if (Files.isDirectory(path)) {
            return new ImportReport.FileReport.Refused(path, "This is a folder. Maybe name the files in it.");
        }
        if (options.format() != null && !formats().contains(options.format())) {
            return new ImportReport.FileReport.Refused(
                    path,
                    "The format (%s) is unknown. Maybe one of %s."
                            .formatted(options.format(), String.join(", ", formats())));
        }
        try {
            var sha256 = hash(path, progress);
            var known = caseFile.evidence().find(sha256);
            if (known.isPresent() && known.get().complete()) {
                return again(caseFile, path, known.get());
            }
            if (options.format() != null) {
                return read(caseFile, path, sha256, options.format(), options.mapping(), List.of(), progress);
            }
            var detected = detect(path);
            var format = detected.whole().getFirst().format();
            return read(caseFile, path, sha256, format, options.mapping(), detected.doubts(), progress);
        } catch (UnreadableFileException e) {
            return new ImportReport.FileReport.Refused(path, String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return new ImportReport.FileReport.Refused(path, "There is no such file. Maybe its name is misspelt.");
        } catch (AccessDeniedException e) {
            return new ImportReport.FileReport.Refused(
                    path, "There is no permission to read the file. Maybe it belongs to somebody else.");
        } catch (IOException e) {
            return new ImportReport.FileReport.Refused(
                    path, """
                        The file could not be read (%s). \
                        Maybe it was moved, or you have no permission to read it.\
                        """.formatted(e.getClass().getSimpleName()));
        }
    }

    private ImportReport.FileReport read(
            CaseFile caseFile,
            Path path,
            Sha256 sha256,
            String format,
            @Nullable ColumnMapping mapping,
            List<String> doubts,
            Progress progress)
            throws IOException, UnreadableFileException {
        long bytes = Files.size(path);
        try (var batch = caseFile.evidence().begin(new EvidenceStore.NewSource(path, sha256, bytes, format));
                var keeper = new PieceKeeper(batch, judging(caseFile), bytes, progress)) {
            var summary = files.read(path, sha256, format, mapping, keeper);
            var warnings = new ArrayList<>(doubts);
            told(mapping).ifPresent(warnings::add);
            warnings.addAll(keeper.finish());
            var totals = batch.counts();
            boolean cancelled = progress.isCancelled();
            boolean complete = summary.complete() && !cancelled;
            var source = batch.finish(
                    cancelled ? totals.records() : summary.read(),
                    totals.kept(),
                    totals.duplicates(),
                    totals.rejected(),
                    warnings,
                    complete);
            return new ImportReport.FileReport.Imported(
                    path, source, caseFile.evidence().rejects(source.id()), false);
        }
    }

    /// How the columns were read stays with the file: it may have to be defended.
    private static Optional<String> told(@Nullable ColumnMapping mapping) {
        return mapping == null || mapping.roles().isEmpty()
                ? Optional.empty()
                : Optional.of("Read by a mapping that a person gave: %s."
                        .formatted(mapping.roles().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(role -> role.getKey() + " = " + role.getValue())
                                .collect(Collectors.joining(", "))));
    }

    private PieceKeeper.@Nullable Judging judging(CaseFile caseFile) {
        if (classifiers == null) {
            return null;
        }
        var policy = caseFile.classifications().policy();
        var dictionary = caseFile.meanings().current();
        var names = caseFile.names().current();
        var grayZone = caseFile.classifications().grayZone();
        return tickets -> tickets.isEmpty()
                ? List.of()
                : classifiers.get().with(dictionary, names, grayZone).classify(tickets, policy);
    }

    /// The same bytes again: every record is known, the rejects are the same, nothing is added.
    private static ImportReport.FileReport again(CaseFile caseFile, Path path, DataSource source) {
        var counts = new DataSource(
                source.id(),
                path,
                source.sha256(),
                source.bytes(),
                source.format(),
                source.read(),
                0,
                source.kept() + source.duplicates(),
                source.rejected(),
                source.warnings(),
                true,
                source.importedAt());
        return new ImportReport.FileReport.Imported(
                path, counts, caseFile.evidence().rejects(source.id()), true);
    }

    private static Sha256 hash(Path path, Progress progress) throws IOException {
        var digest = Sha256.digest();
        long total = Files.size(path);
        long done = 0;
        var buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                done += n;
                progress.report(done, total, "bytes hashed");
                progress.checkCancelled();
            }
        }
        return Sha256.ofDigest(digest.digest());
    }
}
