package org.noticewright.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.noticewright.demo.DemoIncident;
import org.noticewright.domain.AccessWindow;
import org.noticewright.law.Assessment;
import org.noticewright.law.FactsException;

/// The whole job once, on an invented incident: case, import, classification, scope, people, events,
/// obligations, letters.
public final class RunDemo {

    private static final int PASSPHRASE_BYTES = 18;

    private final CaseFiles caseFiles;
    private final ImportEvidence importEvidence;
    private final RefreshCase refreshCase;
    private final AssessExposure assessExposure;
    private final AddEvents addEvents;
    private final DeriveObligations deriveObligations;
    private final DraftLetters draftLetters;
    private final Clock clock;

    public RunDemo(
            CaseFiles caseFiles,
            ImportEvidence importEvidence,
            RefreshCase refreshCase,
            AssessExposure assessExposure,
            AddEvents addEvents,
            DeriveObligations deriveObligations,
            DraftLetters draftLetters,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.importEvidence = importEvidence;
        this.refreshCase = refreshCase;
        this.assessExposure = assessExposure;
        this.addEvents = addEvents;
        this.deriveObligations = deriveObligations;
        this.draftLetters = draftLetters;
        this.clock = clock;
    }

    public record Demo(
            Path caseFile,
            Path passphraseFile,
            Path evidence,
            ImportReport imported,
            AssessExposure.Scoped scoped,
            Assessment assessment,
            LetterBatch letters) {}

    /// @param folder an empty or new folder; evidence, case, passphrase and letters go there
    /// @param tickets size of the incident
    public Demo run(Path folder, int tickets, Progress progress) throws IOException, FactsException {
        refuseUsed(folder);
        var written = DemoIncident.write(folder.resolve("evidence"), DemoIncident.DEFAULT_SEED, tickets);
        var passphraseFile = folder.resolve("passphrase.txt");
        var passphrase = newPassphrase();
        writeForOwnerOnly(passphraseFile, passphrase);
        var casePath = folder.resolve("demo.nwcase");
        try (var caseFile = caseFiles
                .create(casePath, "Demo privacy officer", passphrase.toCharArray())
                .caseFile()) {
            caseFile.facts().replace(Files.readString(written.facts()), "Facts of the demo incident");
            var dated = importEvidence.run(
                    caseFile,
                    List.of(
                            written.tickets(),
                            written.users(),
                            written.ticketFields(),
                            written.accessLog(),
                            written.auditLog(),
                            written.signInLog(),
                            written.customers()),
                    ImportEvidence.Options.DETECT,
                    progress);
            var imported = importEvidence
                    .run(
                            caseFile,
                            List.of(written.mailLog()),
                            ImportEvidence.Options.DETECT.in(DemoIncident.MAIL_LOG_ZONE),
                            progress)
                    .after(dated);
            var scoped = assessExposure.run(
                    caseFile, suggested(caseFile), "Suggested by the logs, taken for the demo", progress);
            refreshCase.bringUpToDate(caseFile, progress);
            addEvents.fromFile(caseFile, written.events(), "Events of the demo incident");
            var assessment = deriveObligations.run(caseFile, LocalDate.now(clock));
            var letters = draftLetters.run(caseFile, folder.resolve("letters"), progress);
            return new Demo(
                    casePath, passphraseFile, folder.resolve("evidence"), imported, scoped, assessment, letters);
        }
    }

    private AccessWindow suggested(CaseFile caseFile) {
        var window = assessExposure.suggest(caseFile).window();
        if (window == null) {
            throw new IllegalStateException("The logs of the demo incident suggest no scope.");
        }
        return window;
    }

    private static String newPassphrase() {
        var random = new byte[PASSPHRASE_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /// The file exists with its permissions before the passphrase goes in.
    private static void writeForOwnerOnly(Path file, String text) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, text + System.lineSeparator());
    }

    private static void refuseUsed(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new IllegalArgumentException("""
                        The folder %s is not empty. \
                        Maybe name a new folder for the demo.\
                        """.formatted(folder.getFileName()));
                }
            }
        }
    }
}
