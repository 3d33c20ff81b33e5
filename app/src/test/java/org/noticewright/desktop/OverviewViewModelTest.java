package org.noticewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.desktop.overview.OverviewViewModel;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Jobs;

class OverviewViewModelTest {

    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();

    @TempDir
    Path folder = Path.of("");

    @Test
    void countsAgainWhenAskedAfterACancel() throws Exception {
        var casework = InventedCase.casework();
        var turn = new CountDownLatch(1);
        try (var caseFile = casework.caseFiles()
                        .create(folder.resolve("case.nwcase"), "Robin Vale", InventedCase.PASSPHRASE.toCharArray())
                        .caseFile();
                var jobs = Jobs.inBackground(window::add)) {
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
            until(() -> jobs.running().isEmpty());
            assertThat(model.summary().get()).isNull();
            assertThat(model.counting().get()).isFalse();

            model.refresh();
            assertThat(model.counting().get()).isTrue();
            until(() -> jobs.running().isEmpty());
            assertThat(model.summary().get()).isNotNull();
            assertThat(model.counting().get()).isFalse();
        }
    }

    private void until(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            var task = window.poll(30, TimeUnit.SECONDS);
            assertThat(task).as("an answer within 30 seconds").isNotNull();
            Objects.requireNonNull(task).run();
        }
    }
}
