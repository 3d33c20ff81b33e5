package org.noticewright.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.noticewright.demo.DemoIncident;
import org.noticewright.domain.AccessWindow;
import org.noticewright.law.Assessment;
import org.noticewright.law.FactsException;
import tools.jackson.databind.json.JsonMapper;

/// The whole job once, on an invented incident: case, import, classification, scope, people, events, obligations, letters.
public final class RunDemo {

    private static final long SEED = 20260204;
    private static final int TICKETS = 5_000;

    private final CaseFiles caseFiles;
    private final ImportEvidence importEvidence;
    private final RefreshCase refreshCase;
    private final AssessExposure assessExposure;
    private final DerivePeople derivePeople;
    private final AddEvents addEvents;
    private final DeriveObligations deriveObligations;
    private final DraftLetters draftLetters;

    public RunDemo(
            CaseFiles caseFiles,
            ImportEvidence importEvidence,
            RefreshCase refreshCase,
            AssessExposure assessExposure,
            DerivePeople derivePeople,
            AddEvents addEvents,
            DeriveObligations deriveObligations,
            DraftLetters draftLetters) {
        this.caseFiles = caseFiles;
        this.importEvidence = importEvidence;
        this.refreshCase = refreshCase;
        this.assessExposure = assessExposure;
        this.derivePeople = derivePeople;
        this.addEvents = addEvents;
        this.deriveObligations = deriveObligations;
        this.draftLetters = draftLetters;
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
    public Demo run(Path folder, Progress progress) throws IOException, FactsException {
        refuseUsed(folder);
        var written = DemoIncident.write(Files.createDirectories(folder.resolve("evidence")), SEED, TICKETS);
        var passphraseFile = folder.resolve("passphrase.txt");
        var passphrase = newPassphrase();
        writeForOwnerOnly(passphraseFile, passphrase);
        var casePath = folder.resolve("demo.nwcase");
        try (var caseFile = caseFiles
                .create(casePath, "Demo privacy officer", passphrase.toCharArray())
                .caseFile()) {
            caseFile.facts().replace(Files.readString(written.facts()), "Facts of the demo incident");
            var imported = importEvidence.run(
                    caseFile,
                    List.of(
                            written.tickets(),
                            written.users(),
                            written.fields(),
                            written.accessLog(),
                            written.customers()),
                    ImportEvidence.Options.DETECT,
                    progress);
            refreshCase.run(caseFile, progress);
            var scoped = assessExposure.run(caseFile, intruder(written.intruder()), progress);
            derivePeople.run(caseFile, progress);
            addEvents.fromFile(caseFile, written.events(), "Events of the demo incident");
            var assessment = deriveObligations.run(caseFile, DEMO_DAY);
            var letters = draftLetters.run(caseFile, folder.resolve("letters"), progress);
            return new Demo(casePath, passphraseFile, folder.resolve("evidence"), imported, scoped, assessment, letters);
        }
    }
}
