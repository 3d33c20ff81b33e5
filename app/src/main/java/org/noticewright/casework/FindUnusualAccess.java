package org.noticewright.casework;

import org.noticewright.domain.UnusualAccess;
import org.noticewright.timeline.unusual.AccessRates;

/// Which hours of which accounts stand out in the access logs of a case. Changes nothing.
public final class FindUnusualAccess {

    private static final int REPORTED_EVERY = 2_000;

    public UnusualAccess run(CaseFile caseFile, Progress progress) {
        var rates = new AccessRates();
        var events = caseFile.accessEvents();
        long total = events.count();
        var done = new long[1];
        events.forEach(stored -> {
            rates.add(stored.event());
            if (++done[0] % REPORTED_EVERY == 0) {
                progress.checkCancelled();
                progress.report(done[0], total, "log lines");
            }
        });
        progress.report(total, total, "log lines");
        return rates.judge();
    }
}
