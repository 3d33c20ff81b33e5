package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.FormsExport;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Tickets;
import org.noticewright.desktop.records.RecordsViewModel;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Jobs;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

class RecordsViewModelTest {

    private final HeldWindow window = new HeldWindow();

    @TempDir
    Path folder = Path.of("");

    /// Keys may be faster than the pane: one that decides must not hit the record before.
    @Test
    void nothingIsDecidedBeforeTheSelectedRecordIsShown() throws Exception {
        var casework = InventedCase.casework();
        try (var caseFile = casework.caseFiles()
                        .create(folder.resolve("case.nwcase"), "Robin Vale", InventedCase.PASSPHRASE.toCharArray())
                        .caseFile();
                var jobs = Jobs.inBackground(window)) {
            casework.importEvidence()
                    .run(caseFile, List.of(FormsExport.write(folder, 2)), ImportEvidence.Options.DETECT, Progress.NONE);
            casework.refreshCase().run(caseFile, Progress.NONE);
            var ids = caseFile.tickets().ids(Tickets.Filter.ALL);
            var first = new Ticket.Id(ids[0]);
            var second = new Ticket.Id(ids[1]);
            var model = new RecordsViewModel(new CaseSession(casework, caseFile, jobs));
            model.select(first);
            window.until(() -> model.detail().get() != null);

            model.select(second);
            assertThat(model.decide(Verdict.NONE, "A test ticket of our own")).isFalse();
            assertThat(model.problem().get()).contains("still being read");
            jobs.settle();
            assertThat(caseFile.reviews().of(first)).isEmpty();

            window.until(() -> second.equals(
                    Objects.requireNonNull(model.detail().get()).stored().id()));
            assertThat(model.decide(Verdict.NONE, "A test ticket of our own")).isTrue();
            jobs.settle();
            assertThat(caseFile.reviews().of(first)).isEmpty();
            assertThat(caseFile.reviews().of(second)).isPresent();
        }
    }
}
