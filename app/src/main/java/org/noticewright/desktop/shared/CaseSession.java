package org.noticewright.desktop.shared;

import java.time.LocalDate;
import java.time.ZoneOffset;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.Casework;
import org.noticewright.casework.Progress;
import org.noticewright.casework.RefreshCase;

/// The open case, the use cases and the workers: what every screen is built with.
public final class CaseSession {

    private final Casework casework;
    private final CaseFile caseFile;
    private final Jobs jobs;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

    public CaseSession(Casework casework, CaseFile caseFile, Jobs jobs) {
        this.casework = casework;
        this.caseFile = caseFile;
        this.jobs = jobs.ofOneCase();
    }

    public Casework casework() {
        return casework;
    }

    public CaseFile caseFile() {
        return caseFile;
    }

    /// Whether the case was opened to look only: what would write is disabled then.
    public boolean readOnly() {
        return caseFile.readOnly();
    }

    public Jobs jobs() {
        return jobs;
    }

    /// The case is left: whatever still runs for it is cancelled, and nothing of it reaches the window any
    /// more.
    public void end() {
        jobs.end();
    }

    /// The date deadlines are counted from, in UTC.
    public LocalDate today() {
        return LocalDate.ofInstant(casework.clock().instant(), ZoneOffset.UTC);
    }

    /// Grows with every change of the case, on the window's thread: screens reload when it does.
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    public void changed() {
        revision.set(revision.get() + 1);
    }

    /// On a worker: people, obligations and letters follow from decisions, which the case knows. They are derived
    /// again before they are next shown, not after each of a thousand decisions. Who may only look sees those of
    /// before: the rail says so.
    ///
    /// @return whether anything was derived
    public boolean bringUpToDate(Progress progress) {
        return RefreshCase.isAble(caseFile) && casework.refreshCase().bringUpToDate(caseFile, progress);
    }
}
