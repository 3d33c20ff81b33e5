package org.noticewright.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.noticewright.Wiring;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.demo.DemoIncident;
import org.noticewright.demo.TrueIntruder;

/// A small invented incident on disk, and a real case made from it.
final class InventedCase {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
    static final String PASSPHRASE = "four plain garden words";

    private InventedCase() {}

    static DemoIncident.Written evidence(Path folder, int tickets) throws IOException {
        return DemoIncident.write(folder, DemoIncident.DEFAULT_SEED, tickets);
    }

    static List<Path> files(DemoIncident.Written written) {
        return List.of(
                written.tickets(),
                written.users(),
                written.ticketFields(),
                written.accessLog(),
                written.auditLog(),
                written.signInLog(),
                written.mailLog(),
                written.customers());
    }

    /// Imported, classified, scoped, with facts and events: everything but letters.
    static CaseFile make(Casework casework, Path folder, int tickets) throws Exception {
        var written = evidence(folder.resolve("evidence"), tickets);
        var caseFile = casework.caseFiles()
                .create(folder.resolve("case.nwcase"), "Robin Vale", PASSPHRASE.toCharArray())
                .caseFile();
        caseFile.facts().replace(Files.readString(written.facts()), "Facts of the invented incident");
        var options = ImportEvidence.Options.DETECT.in(DemoIncident.MAIL_LOG_ZONE);
        casework.importEvidence().run(caseFile, files(written), options, Progress.NONE);
        casework.refreshCase().run(caseFile, Progress.NONE);
        casework.assessExposure().run(caseFile, TrueIntruder.window(written), "Test", Progress.NONE);
        casework.derivePeople().run(caseFile, Progress.NONE);
        casework.addEvents().fromFile(caseFile, written.events(), "Events of the invented incident");
        return caseFile;
    }

    static Casework casework() {
        return Wiring.casework(CLOCK);
    }
}
