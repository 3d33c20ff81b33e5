package org.noticewright.casework;

import org.noticewright.domain.UnusualAccess;
import org.noticewright.timeline.unusual.AccessRates;

/// Which hours of which accounts stand out in the access logs of a case. Changes nothing.
public final class FindUnusualAccess {

    public UnusualAccess run(CaseFile caseFile, Progress progress) {
        var rates = new AccessRates();
        EventPass.run(caseFile, progress, stored -> rates.add(stored.event()));
        return rates.judge();
    }
}
