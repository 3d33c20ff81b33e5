package org.noticewright.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles;
import org.noticewright.casework.Casework;

/// Where there is no display.
final class NoWindow implements WindowOpener {
    @Override
    public boolean hasDisplay() {
        return false;
    }

    @Override
    public void open(Casework casework, @Nullable Path caseFile, CaseFiles.Mode mode) {
        throw new IllegalStateException("There is no display.");
    }

    @Override
    public void show(Casework casework, CaseFile caseFile) {
        throw new IllegalStateException("There is no display.");
    }
}
