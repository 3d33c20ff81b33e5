package org.noticewright.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.noticewright.domain.Classification;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.Ticket;

/// Classifies files without a case of one's own: they are joined in a throw-away sealed case and every ticket
/// is handed out with its judgement, in the order of native keys, so that the order of the files changes
/// nothing.
public final class ScanFiles {

    private final CaseFiles caseFiles;
    private final ImportEvidence importEvidence;
    private final ClassifyCase classifyCase;

    public ScanFiles(CaseFiles caseFiles, ImportEvidence importEvidence, ClassifyCase classifyCase) {
        this.caseFiles = caseFiles;
        this.importEvidence = importEvidence;
        this.classifyCase = classifyCase;
    }

    /// @param source name of the evidence file that held the ticket's own record
    public record Scanned(String source, Ticket ticket, Classification classification) {
        @Override
        public String toString() {
            return "Scanned[" + ticket + "]";
        }
    }

    /// @param folder where the throw-away case may lie for the time of the scan
    public ImportReport run(
            List<Path> files,
            ImportEvidence.Options options,
            Path folder,
            Progress progress,
            Consumer<Scanned> consumer) {
        try (var caseFile = caseFiles.throwAway(folder)) {
            var report = importEvidence.run(caseFile, files, options, progress);
            classifyCase.run(caseFile, progress);
            var names = names(caseFile);
            caseFile.tickets()
                    .forEachOf(inKeyOrder(caseFile), progress, whole -> consumer.accept(scanned(whole, names)));
            return report;
        }
    }

    private static Scanned scanned(Tickets.Whole whole, Map<Sha256, String> names) {
        return new Scanned(
                names.getOrDefault(whole.origin().file(), ""),
                whole.stored().ticket(),
                Objects.requireNonNull(whole.classification(), "every ticket of the scan was classified"));
    }

    private static Map<Sha256, String> names(CaseFile caseFile) {
        var names = new HashMap<Sha256, String>();
        caseFile.evidence()
                .all()
                .forEach(source ->
                        names.put(source.sha256(), String.valueOf(source.path().getFileName())));
        return names;
    }

    private static List<Ticket.Id> inKeyOrder(CaseFile caseFile) {
        record Keyed(NativeKey key, Ticket.Id id) {}
        var keyed = new ArrayList<Keyed>();
        caseFile.tickets()
                .forEachHead(
                        Progress.NONE,
                        stored -> keyed.add(new Keyed(stored.ticket().key(), stored.id())));
        keyed.sort(Comparator.comparing(Keyed::key));
        return keyed.stream().map(Keyed::id).toList();
    }
}
