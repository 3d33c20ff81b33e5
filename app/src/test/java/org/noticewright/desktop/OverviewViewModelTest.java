package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.desktop.overview.OverviewViewModel;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Jobs;

class OverviewViewModelTest {

    private final HeldWindow window = new HeldWindow();

    @TempDir
    Path folder = Path.of("");

    @Test
    void countsAgainWhenAskedAfterACancel() throws Exception {
        var casework = InventedCase.casework();
        var turn = new CountDownLatch(1);
        try (var caseFile = casework.caseFiles()
                        .create(folder.resolve("case.nwcase"), "Robin Vale", InventedCase.PASSPHRASE.toCharArray())
                        .caseFile();
                var jobs = Jobs.inBackground(window)) {
            jobs.start(
                    "Busy",
                    _ -> {
                        turn.await();
                        return "";
                    },
                    _ -> {});
            var model = new OverviewViewModel(new CaseSession(casework, caseFile, jobs));
            model.refresh();
            assertThat(model.counting().get()).isTrue();
            jobs.running().getLast().cancel();
            turn.countDown();
            window.until(() -> jobs.running().isEmpty());
            assertThat(model.summary().get()).isNull();
            assertThat(model.counting().get()).isFalse();

            model.refresh();
            assertThat(model.counting().get()).isTrue();
            window.until(() -> jobs.running().isEmpty());
            assertThat(model.summary().get()).isNotNull();
            assertThat(model.counting().get()).isFalse();
        }
    }
}
