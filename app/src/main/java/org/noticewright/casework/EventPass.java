package org.noticewright.casework;

import java.util.function.Consumer;
import org.noticewright.domain.AccessEvent;

/// One pass over the access logs of a case, with progress, that can be cancelled.
final class EventPass {

    private static final int REPORTED_EVERY = 2_000;

    private EventPass() {}

    static void run(CaseFile caseFile, Progress progress, Consumer<AccessEvent.Stored> consumer) {
        var events = caseFile.accessEvents();
        long total = events.count();
        var done = new long[1];
        progress.checkCancelled();
        events.forEach(stored -> {
            consumer.accept(stored);
            if (++done[0] % REPORTED_EVERY == 0) {
                progress.checkCancelled();
                progress.report(done[0], total, "log lines");
            }
        });
        progress.report(total, total, "log lines");
    }
}
