package org.noticewright.casework.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseLog;
import org.noticewright.casework.Progress;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.Ticket;

/// Writes the review package of a case. The same case gives the same bytes; the case is not changed.
public final class WriteReviewPackage {

    private static final int REPORTED_EVERY = 2_000;

    /// @param manifest SHA-256 of the manifest, to be handed over on paper
    /// @param events log lines in it
    /// @param tickets grades in it
    public record Written(Path file, Sha256 manifest, CaseLog.Head head, long events, long tickets) {}

    /// @param out a new file; an existing one is never written over
    public Written run(CaseFile caseFile, Path out, Progress progress) throws IOException {
        var window = caseFile.exposures().window().orElseThrow(() -> new IllegalArgumentException("""
            The case has no scope, so there are no grades to review. \
            Maybe decide first whose access is judged: the Access screen, or noticewright scope.\
            """));
        if (Files.exists(out)) {
            throw new IllegalArgumentException("""
                There is already a file %s. \
                Maybe choose another name: a package that was handed over is never written over.\
                """.formatted(out.getFileName()));
        }
        var folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "There is no folder for %s. Maybe make it first, or its name is misspelt."
                            .formatted(out.getFileName()));
        }
        boolean finished = false;
        try (var zip = new PackageZip(out)) {
            var written = write(caseFile, window, zip, out, progress);
            finished = true;
            return written;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!finished) {
                Files.deleteIfExists(out);
            }
        }
    }

    private static Written write(CaseFile caseFile, AccessWindow window, PackageZip zip, Path out, Progress progress)
            throws IOException {
        var head = caseFile.log().head();
        var disclosure = Disclosure.of(window);
        caseFile.accessEvents().forEach(stored -> disclosure.see(stored.event()));
        zip.text(PackageFiles.README, ReadMe.TEXT);
        zip.whole(PackageFiles.SCOPE, ScopeRow.of(window));
        zip.lines(
                PackageFiles.SOURCES,
                line -> caseFile.evidence().all().forEach(source -> line.accept(SourceRow.of(source))));
        var derived = new Regrading(window);
        long events = events(caseFile, zip, disclosure, derived, progress);
        derived.evidence(caseFile.evidence().all());
        forEachTicket(caseFile, derived, progress, stored -> derived.survey(disclosure.shown(stored)));
        var grades = new GradeRows(caseFile.exposures(), disclosure, derived);
        long tickets = zip.lines(PackageFiles.GRADES, line -> {
            forEachTicket(caseFile, derived, progress, stored -> grades.add(stored, line));
            grades.flush(line);
        });
        zip.lines(
                PackageFiles.LINES,
                line -> derived.findings()
                        .resolutions()
                        .forEach(resolution -> line.accept(CoverageRow.of(resolution))));
        zip.whole(PackageFiles.COVERAGE, CoverageRow.of(derived.findings()));
        zip.lines(PackageFiles.UNUSUAL, line -> derived.unusual().forEach(hour -> line.accept(UnusualRow.of(hour))));
        zip.lines(
                PackageFiles.LOG,
                line -> caseFile.log().forEachLink(link -> {
                    if (link.sequence() <= head.sequence()) {
                        line.accept(LogRow.of(link));
                    }
                }));
        var manifest = zip.whole(PackageFiles.MANIFEST, manifest(zip, head, grades.counts()));
        return new Written(out, manifest, head, events, tickets);
    }

    /// Whole, where lines name what lies in messages.
    private static void forEachTicket(
            CaseFile caseFile, Regrading derived, Progress progress, Consumer<Ticket.Stored> consumer) {
        if (derived.needsContents()) {
            caseFile.tickets().forEach(progress, consumer);
        } else {
            caseFile.tickets().forEachHead(progress, consumer);
        }
    }

    private static long events(
            CaseFile caseFile, PackageZip zip, Disclosure disclosure, Regrading derived, Progress progress)
            throws IOException {
        long total = caseFile.accessEvents().count();
        var done = new long[1];
        return zip.lines(
                PackageFiles.EVENTS,
                line -> caseFile.accessEvents().forEach(stored -> {
                    if (++done[0] % REPORTED_EVERY == 0) {
                        progress.checkCancelled();
                        progress.report(done[0], total, "log lines");
                    }
                    // Derived from what the reviewer gets, not from what was left out.
                    var shown = disclosure.shown(stored);
                    derived.add(shown);
                    line.accept(EventRow.of(shown));
                }));
    }

    private static Map<String, @Nullable Object> manifest(
            PackageZip zip, CaseLog.Head head, Map<Exposure, Long> counts) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("format", PackageFiles.FORMAT);
        map.put("version", PackageFiles.VERSION);
        map.put("logSequence", head.sequence());
        map.put("logHash", head.hash());
        var grades = new LinkedHashMap<String, Long>();
        for (var exposure : Exposure.values()) {
            grades.put(exposure.name(), counts.getOrDefault(exposure, 0L));
        }
        map.put("grades", grades);
        List<Map<String, Object>> files = new ArrayList<>();
        zip.files().forEach((name, written) -> {
            var file = new LinkedHashMap<String, Object>();
            file.put("name", name);
            file.put("sha256", written.sha256().hex());
            file.put("bytes", written.bytes());
            file.put("rows", written.rows());
            files.add(file);
        });
        map.put("files", files);
        return map;
    }
}
